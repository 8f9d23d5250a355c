// Whom each kind of connection test asks.

import { describe, expect, it } from 'vitest';
import type { ConnectionTestDef } from '../../../lib/model/partner';
import { testAddress, testOrigins } from '../../../lib/plan/test-target';

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
    [probe, values, values.hook, ['https://parceiro.example']],
    [probe, {}, '', []],
    [probe, { hook: 'parceiro.example' }, 'parceiro.example', []],
    [probe, { hook: 'ftp://parceiro.example' }, 'ftp://parceiro.example', []],
    [
      probe,
      { hook: ' https://parceiro.example/a' },
      ' https://parceiro.example/a',
      ['https://parceiro.example'],
    ],
    [asaas, values, values.base, ['https://api.asaas.example']],
    [asaas, {}, '', []],
    [ixc, values, 'https://erp.example:8443', ['https://erp.example:8443']],
    [voalle, values, values.auth, ['https://auth.example', 'https://erp.example:45715']],
    [
      voalle,
      { auth: ' ' },
      'https://erp.example:45700',
      ['https://erp.example:45700', 'https://erp.example:45715'],
    ],
    [voalle, {}, 'https://erp.example:45700', ['https://erp.example:45700', 'https://erp.example:45715']],
  ] as const)('%o with %o', (test, values, address, origins) => {
    expect(testAddress({ test }, { values, origins: {} }, instance)).toBe(address);
    expect(testOrigins({ test }, { values, origins: {} }, instance)).toEqual(origins);
  });

  it('knows of an address that is a secret its origin, which is enough to ask for', () => {
    const veiled = { values: {}, origins: { hook: 'https://parceiro.example' } };
    expect(testOrigins({ test: probe }, veiled, instance)).toEqual(['https://parceiro.example']);
  });

  it('asks the services of the ERP where the operator said that they are', () => {
    const moved = { ...instance, api: { identity: 'https://id.example', base: 'https://api.example/v' } };
    const none = { values: {}, origins: {} };
    expect(testOrigins({ test: voalle }, none, moved)).toEqual(['https://id.example', 'https://api.example']);
    expect(testAddress({ test: ixc }, none, moved)).toBe('https://api.example/v');
    // What the profile says counts first.
    expect(testAddress({ test: voalle }, { values, origins: {} }, moved)).toBe(values.auth);
  });

  it('finds the identity service over TLS, also beside an ERP without', () => {
    const lan = { origin: 'http://192.168.0.10' };
    expect(testOrigins({ test: voalle }, { values: {}, origins: {} }, lan)).toEqual([
      'https://192.168.0.10:45700',
      'https://192.168.0.10:45715',
    ]);
  });
});
