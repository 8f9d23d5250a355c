// What of an address can be told without asking anybody.

import { describe, expect, it } from 'vitest';
import { below, checkAddress, hostPattern } from '../../../lib/net/address';

const PUBLIC_ERP = 'https://erp.example';
const PRIVATE_ERP = 'http://192.168.0.10:8080';

describe('the form of an address', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['parceiro.example/api', 'not-a-url'],
    ['https://parceiro .example/', 'not-a-url'],
    [' https://parceiro.example/', 'not-a-url'],
    ['ftp://parceiro.example/', 'not-a-url'],
    ['http://parceiro.example/', 'not-https'],
    ['https://user:senha@parceiro.example/', 'credentials-in-url'],
    ['https://user@parceiro.example/', 'credentials-in-url'],
    ['https://<host>/api', 'placeholder'],
    ['https://parceiro.example/{token}', 'placeholder'],
    ['https://.../api', 'placeholder'],
    ['https://www.example.com/api', 'placeholder'],
    ['https://exemplo.com.br/api', 'placeholder'],
    ['https://10.0.0.1/api', 'private-host'],
    ['http://localhost:3000/', 'private-host'],
  ])('%j is refused as %s', (url, problem) => {
    expect(checkAddress(url, PUBLIC_ERP)).toBe(problem);
  });

  it('is taken without query and fragment', () => {
    expect(String(checkAddress('https://parceiro.example/api?token=x#y', PUBLIC_ERP))).toBe(
      'https://parceiro.example/api',
    );
  });

  it('may be private beside a private ERP, also without TLS', () => {
    expect(checkAddress('http://192.168.0.11/hook', PRIVATE_ERP)).toMatchObject({ host: '192.168.0.11' });
  });

  it('must be https elsewhere, whatever the ERP is', () => {
    expect(checkAddress('http://parceiro.example/', PRIVATE_ERP)).toBe('not-https');
  });
});

describe('a call below a base', () => {
  it.each(['https://api.example/v3', 'https://api.example/v3/', 'https://api.example/v3//'])(
    'of %s',
    (base) => {
      expect(below(new URL(base), '/a/b/').href).toBe('https://api.example/v3/a/b/');
    },
  );

  it('of a bare host', () => {
    expect(below(new URL('https://api.example'), '/a').href).toBe('https://api.example/a');
  });
});

it('gives a match pattern without a port', () => {
  expect(hostPattern(new URL('http://192.168.0.11:8443/hook?x=1'))).toBe('http://192.168.0.11/*');
  expect(hostPattern(new URL('https://[2001:db8::1]:444/'))).toBe('https://[2001:db8::1]/*');
});
