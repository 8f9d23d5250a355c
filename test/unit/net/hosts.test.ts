// Private and public hosts in every spelling that a browser accepts.

import { describe, expect, it } from 'vitest';
import { isPrivateHost } from '../../../lib/net/hosts';

const hostOf = (address: string): string => new URL(address).hostname;

describe('isPrivateHost', () => {
  it.each([
    'http://localhost/',
    'http://localhost./',
    'http://ixc.localhost:8080/',
    'http://erp/',
    'http://erp.local/',
    'http://erp.lan/',
    'http://erp.home.arpa/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0.0.0.0/',
    'http://10.255.255.255/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[febf::1]/',
  ])('holds for %s', (address) => {
    expect(isPrivateHost(hostOf(address))).toBe(true);
  });

  it.each([
    'https://parceiro.example/',
    'https://local.parceiro.example/',
    'https://localhost.parceiro.example/',
    'https://8.8.8.8/',
    'https://172.15.255.255/',
    'https://172.32.0.1/',
    'https://100.128.0.1/',
    'https://169.253.0.1/',
    'https://[2001:db8::1]/',
    'https://[::ffff:8.8.8.8]/',
    'https://[fec0::1]/',
    'https://10.parceiro.example/',
  ])('does not hold for %s', (address) => {
    expect(isPrivateHost(hostOf(address))).toBe(false);
  });
});
