// Whom each kind of connection test asks.

import { describe, expect, it } from 'vitest';
import type { ConnectionTestDef } from '../../../lib/model/partner';
import { testAddress, testOrigin } from '../../../lib/plan/test-target';

const words = { proves: { pt: '', en: '' }, doesNotProve: { pt: '', en: '' } };
const probe: ConnectionTestDef = { kind: 'probe', url: 'hook', method: 'POST', ...words };
const asaas: ConnectionTestDef = { kind: 'asaas', base: 'base', key: 'key', ...words };
const ixc: ConnectionTestDef = { kind: 'ixc-token', token: 'token', ...words };
const voalle: ConnectionTestDef = {
  kind: 'voalle-user',
  clientId: 'id',
  clientSecret: 'secret',
  syndata: 'syndata',
  address: 'auth',
  ...words,
};

const instance = { origin: 'https://erp.example:8443' };
const values = {
  hook: 'https://parceiro.example/hook?x=1',
  base: 'https://api.asaas.example/v3',
  auth: 'https://auth.example/voalle',
};

describe('whom a test asks', () => {
  it.each([
    [probe, values, values.hook, 'https://parceiro.example'],
    [probe, {}, '', null],
    [probe, { hook: 'parceiro.example' }, 'parceiro.example', null],
    [probe, { hook: 'ftp://parceiro.example' }, 'ftp://parceiro.example', null],
    [
      probe,
      { hook: ' https://parceiro.example/a' },
      ' https://parceiro.example/a',
      'https://parceiro.example',
    ],
    [asaas, values, values.base, 'https://api.asaas.example'],
    [asaas, {}, '', null],
    [ixc, values, 'https://erp.example:8443', 'https://erp.example:8443'],
    [voalle, values, values.auth, 'https://auth.example'],
    [voalle, { auth: ' ' }, 'https://erp.example:45700', 'https://erp.example:45700'],
    [voalle, {}, 'https://erp.example:45700', 'https://erp.example:45700'],
  ] as const)('%o with %o', (test, values, address, origin) => {
    expect(testAddress({ test }, { values, origins: {} }, instance)).toBe(address);
    expect(testOrigin({ test }, { values, origins: {} }, instance)).toBe(origin);
  });

  it('knows of an address that is a secret its origin, which is enough to ask for', () => {
    const veiled = { values: {}, origins: { hook: 'https://parceiro.example' } };
    expect(testOrigin({ test: probe }, veiled, instance)).toBe('https://parceiro.example');
  });

  it('finds the identity service over TLS, also beside an ERP without', () => {
    const lan = { origin: 'http://192.168.0.10' };
    expect(testOrigin({ test: voalle }, { values: {}, origins: {} }, lan)).toBe('https://192.168.0.10:45700');
  });
});
