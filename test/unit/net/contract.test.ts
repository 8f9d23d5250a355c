// The connection tests of partners over real HTTP, against the stand-ins: each case of the partners' test matrix by its
// name, what arrived for it, and that nothing was written. Those that ask the ERP itself stand in contract-erps.test.ts.

import { describe, expect, it } from 'vitest';
import { testAsaas } from '../../../lib/net/asaas';
import { probe } from '../../../lib/net/probe';
import type { ProbeOrder } from '../../../lib/net/probe';
import type { TestTools } from '../../../lib/net/trial';
import { testWatch } from '../../../lib/net/watch';
import { serve } from '../../sandbox/http';
import { ASAAS_KEYS } from '../../sandbox/partners/asaas';
import type { AsaasMode } from '../../sandbox/partners/asaas';
import { WATCH_TOKEN } from '../../sandbox/partners/watch';
import type { WatchMode } from '../../sandbox/partners/watch';
import { IMPATIENT, standIns } from './stand-ins';
import { given } from './wire';

const stand = standIns();

describe('Asaas', () => {
  interface Change {
    readonly key?: string;
    readonly environment?: 'prod' | 'hmlg';
    readonly base?: string;
  }
  const run = ({ key = ASAAS_KEYS.prod, environment = 'prod', base }: Change, more?: Partial<TestTools>) =>
    testAsaas(
      {
        profileId: 'p1',
        base: given('url', base ?? `${stand.origin}/asaas/${environment}/v3`),
        key: given('apiKey', key),
        erpOrigin: stand.origin,
      },
      stand.tools(more),
    );
  const STATUS = 'GET /asaas/prod/v3/myAccount/status/';

  it.each<[string, AsaasMode, Change, object]>([
    ['200 APPROVED', 'documented', {}, { level: 'L3', code: 'ok-authenticated', status: 200 }],
    ['200 PENDING', 'pending', {}, { level: 'L3', code: 'account-pending', status: 200 }],
    [
      '401 invalid_environment',
      'documented',
      { key: ASAAS_KEYS.hmlg },
      { level: 'L1', code: 'wrong-environment', status: 401 },
    ],
    [
      '401 access_token_not_found',
      'header-lost',
      {},
      { level: 'L1', code: 'invalid-config', problems: [{ key: 'apiKey', code: 'not-received' }] },
    ],
    [
      '401 invalid_access_token_format',
      'documented',
      { key: 'outra-coisa' },
      { level: 'L1', code: 'auth-rejected', problems: [{ key: 'apiKey', code: 'unknown-format' }] },
    ],
    [
      '401 invalid_access_token',
      'documented',
      { key: ASAAS_KEYS.prod.replace('A1b2', 'B1b2') },
      { level: 'L1', code: 'auth-rejected', problems: [] },
    ],
    [
      '403 insufficient_permission',
      'insufficient-permission',
      {},
      { level: 'L3', code: 'permission-missing', status: 403 },
    ],
    ['403 HTML', 'forbidden-html', {}, { level: 'L1', code: 'ip-not-allowed', status: 403 }],
    ['404', 'not-found-html', {}, { level: 'L1', code: 'api-not-found', status: 404 }],
    [
      '429 with RateLimit-Reset',
      'rate-limited-reset',
      {},
      { level: 'L1', code: 'rate-limited', waitSeconds: 42 },
    ],
    ['500 HTML', 'server-error-html', {}, { level: 'L1', code: 'server-error', status: 500 }],
    [
      'legacy key',
      'documented',
      { key: ASAAS_KEYS.legacyProd },
      { level: 'L3', code: 'ok-authenticated', problems: [] },
    ],
  ])('%s', async (_, mode, change, told) => {
    stand.partners.asaas = mode;
    expect(await run(change)).toMatchObject(told);
    expect(stand.arrived()).toEqual([STATUS]);
    expect(stand.requests.all[0]).toMatchObject({ bodyLength: 0, query: '' });
  });

  it('429 without RateLimit-Reset', async () => {
    stand.partners.asaas = 'rate-limited';
    const told = await run({});
    expect(told).toMatchObject({ level: 'L1', code: 'rate-limited', status: 429 });
    expect(told).not.toHaveProperty('waitSeconds');
    expect(stand.arrived()).toEqual([STATUS]);
  });

  it('timeout', async () => {
    stand.partners.asaas = 'never';
    expect(await run({}, IMPATIENT)).toMatchObject({ level: 'L0', code: 'timeout' });
    expect(stand.arrived()).toEqual([STATUS]);
  });

  it('TypeError', async () => {
    const gone = await serve('127.0.0.1', {});
    await gone.close();
    expect(await run({ base: gone.origin })).toMatchObject({ level: 'L0', code: 'network-error' });
  });

  it.each([
    ['prod key on sandbox host', { base: 'https://api-sandbox.asaas.com/v3' }, 'wrong-environment'],
    ['key with a line break', { key: `${ASAAS_KEYS.prod}\n` }, 'invalid-config'],
    ['key in quotes', { key: `"${ASAAS_KEYS.prod}"` }, 'invalid-config'],
    ['key with Bearer before it', { key: `Bearer ${ASAAS_KEYS.prod}` }, 'invalid-config'],
  ])('%s: no call made', async (_, change, code) => {
    stand.partners.asaas = 'documented';
    expect(await run(change)).toMatchObject({ code, methods: [] });
    expect(stand.sent).not.toHaveBeenCalled();
  });
});

describe('the probe', () => {
  const run = (name: string, change: Partial<ProbeOrder> = {}, more?: Partial<TestTools>) =>
    probe(
      {
        profileId: 'p1',
        url: given('url', `${stand.origin}/webhook/${name}?token=segredo`),
        method: 'POST',
        erpOrigin: stand.origin,
        ...change,
      },
      stand.tools(more),
    );

  it.each([
    ['OPTIONS 204 Allow: POST', 'allow-post', 'L2', 'ok-reachable-only', ['OPTIONS']],
    ['OPTIONS 404, then HEAD 405', 'not-found-then-405', 'L2', 'ok-reachable-only', ['OPTIONS', 'HEAD']],
    ['404 to both', 'not-found', 'L1', 'not-found', ['OPTIONS', 'HEAD']],
    ['200 JSON', 'json', 'L1', 'ok-reachable-only', ['OPTIONS']],
    ['200 HTML', 'html', 'L1', 'html-instead-of-api', ['OPTIONS']],
    ['redirect', 'redirect', 'L1', 'redirect-blocked', ['OPTIONS']],
    ['401', '401', 'L1', 'auth-required', ['OPTIONS']],
    ['403', '403', 'L1', 'auth-required', ['OPTIONS']],
    ['415', '415', 'L1', 'rejected-empty-request', ['OPTIONS']],
    ['503', '503', 'L1', 'server-error', ['OPTIONS']],
    ['a connection that breaks off', 'cut', 'L0', 'network-error', ['OPTIONS', 'HEAD']],
    ['silence', 'never', 'L0', 'timeout', ['OPTIONS']],
  ] as const)('%s', async (_, name, level, code, methods) => {
    expect(await run(name, {}, IMPATIENT)).toMatchObject({ level, code, methods });
    expect(stand.arrived()).toEqual(methods.map((method) => `${method} /webhook/${name}`));
    expectHarmless();
  });

  it('429 Retry-After', async () => {
    expect(await run('429')).toMatchObject({ level: 'L1', code: 'rate-limited', waitSeconds: 30 });
    expectHarmless();
  });

  it('GET, only if asked', async () => {
    expect(await run('get-only')).toMatchObject({ code: 'not-found', methods: ['OPTIONS', 'HEAD'] });
    expect(stand.requests.countByMethod()).toEqual({ OPTIONS: 1, HEAD: 1 });
    stand.requests.clear();
    expect(await run('get-only', { alsoGet: true })).toMatchObject({ code: 'ok-reachable-only' });
    expect(stand.requests.countByMethod()).toEqual({ OPTIONS: 1, HEAD: 1, GET: 1 });
    expectHarmless();
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'GET'])('of a webhook with %s does not send that', async (method) => {
    await run('not-found', { method });
    expect(stand.requests.countByMethod()).toEqual({ OPTIONS: 1, HEAD: 1 });
  });

  it('permission refused: no call made', async () => {
    const permitted = () => Promise.resolve(false);
    expect(await run('json', {}, { permitted })).toMatchObject({ code: 'host-permission-denied' });
    expect(stand.sent).not.toHaveBeenCalled();
  });

  it.each([
    ['http: URL', 'http://parceiro.example/', 'not-https'],
    ['user:pass@ URL', 'https://usuario:senha@parceiro.example/', 'credentials-in-url'],
  ])('%s: no call made', async (_, value, code) => {
    const erpOrigin = 'https://erp.example';
    expect(await run('', { url: given('url', value), erpOrigin })).toMatchObject({
      code: 'invalid-config',
      problems: [{ key: 'url', code }],
    });
    expect(stand.sent).not.toHaveBeenCalled();
  });

  /** What Node's client says of itself; whatever else arrived came from us. */
  const OF_THE_CLIENT =
    /^(?:host|connection|accept(?:-encoding|-language)?|user-agent|sec-fetch-mode|pragma|cache-control|content-length)$/;

  function expectHarmless(): void {
    for (const { method, query, headers, body, bodyLength } of stand.requests.all) {
      expect(['OPTIONS', 'HEAD', 'GET']).toContain(method);
      expect([query, body, bodyLength]).toEqual(['', '', 0]);
      expect(Object.keys(headers).filter((name) => !OF_THE_CLIENT.test(name))).toEqual([]);
      expect(JSON.stringify(headers)).not.toContain('segredo');
    }
    for (const [, init] of stand.sent.mock.calls) {
      expect(init).toMatchObject({ credentials: 'omit', redirect: 'manual' });
      expect(init).not.toHaveProperty('body');
      expect(init).not.toHaveProperty('headers');
    }
  }
});

describe('Watch Brasil', () => {
  const run = (token: string) =>
    testWatch(
      {
        profileId: 'p1',
        url: given('url', `${stand.origin}/webhook/allow-post`),
        token: given('token', token),
        path: '/watch/v1/pacotes/get',
        method: 'POST',
        erpOrigin: stand.origin,
      },
      stand.tools(),
    );

  it.each<[string, WatchMode, string, object]>([
    ['200 with a list', 'documented', WATCH_TOKEN, { level: 'L3', code: 'ok-authenticated' }],
    ['200 HasError', 'documented', 'outro', { level: 'L2', code: 'inconclusive', status: 200 }],
    ['401', 'refuses-with-401', 'outro', { level: 'L2', code: 'inconclusive', status: 401 }],
  ])('%s', async (_, mode, token, told) => {
    stand.partners.watch = mode;
    expect(await run(token)).toMatchObject(told);
    expect(stand.arrived()).toEqual(['OPTIONS /webhook/allow-post', 'GET /watch/v1/pacotes/get']);
    expect(stand.requests.all.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      `Bearer ${token}`,
    ]);
  });
});
