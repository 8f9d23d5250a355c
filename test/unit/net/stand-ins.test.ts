// The tests of credentials over real HTTP, against the stand-ins: what arrives there, and that nothing is written.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testAsaas } from '../../../lib/net/asaas';
import { testIxcToken } from '../../../lib/net/ixc-token';
import { testVoalleUser } from '../../../lib/net/voalle';
import { serve } from '../../sandbox/http';
import type { HttpServer } from '../../sandbox/http';
import { API_TOKEN, seed as seedIxc } from '../../sandbox/ixc/data';
import { defaultSettings as ixcSettings } from '../../sandbox/ixc/settings';
import { webserviceRoutes } from '../../sandbox/ixc/webservice';
import { ASAAS_KEYS, asaasRoutes } from '../../sandbox/partners/asaas';
import type { AsaasMode } from '../../sandbox/partners/asaas';
import { tokenRoutes } from '../../sandbox/voalle/api';
import { seed as seedVoalle } from '../../sandbox/voalle/data';
import { defaultSettings as voalleSettings } from '../../sandbox/voalle/settings';
import { toolsWith } from './wire';

const ixc = { data: seedIxc(), settings: ixcSettings() };
const voalle = { data: seedVoalle(), settings: voalleSettings(), tokens: new Map<string, number>() };
const asaas: { asaas: AsaasMode } = { asaas: 'documented' };
const tools = toolsWith((url, init) => fetch(url, init));

let server: HttpServer;
beforeAll(async () => {
  server = await serve('127.0.0.1', {
    ...webserviceRoutes(ixc.data, ixc.settings),
    ...tokenRoutes(voalle),
    ...asaasRoutes(asaas),
  });
});
afterAll(() => server.close());

describe('Asaas', () => {
  const run = (key: string, environment: 'prod' | 'hmlg') =>
    testAsaas(
      {
        profileId: 'p1',
        base: { key: 'url', value: `${server.origin}/asaas/${environment}/v3` },
        key: { key: 'apiKey', value: key },
        erpOrigin: server.origin,
      },
      tools,
    );

  it('takes the key of its environment and tells the other', async () => {
    expect(await run(ASAAS_KEYS.hmlg, 'hmlg')).toMatchObject({ level: 'L3', code: 'ok-authenticated' });
    expect(await run(ASAAS_KEYS.legacyProd, 'prod')).toMatchObject({ code: 'ok-authenticated' });
    expect(await run(ASAAS_KEYS.prod, 'hmlg')).toMatchObject({ level: 'L1', code: 'wrong-environment' });
    expect(await run(ASAAS_KEYS.prod.replace('A1b2', 'B1b2'), 'prod')).toMatchObject({
      code: 'auth-rejected',
    });
  });

  it.each([
    ['pending', 'account-pending'],
    ['insufficient-permission', 'permission-missing'],
    ['forbidden-html', 'ip-not-allowed'],
    ['not-found-html', 'api-not-found'],
    ['rate-limited', 'rate-limited'],
    ['server-error-html', 'server-error'],
  ] as const)('%s is told as %s', async (mode, code) => {
    asaas.asaas = mode;
    expect(await run(ASAAS_KEYS.prod, 'prod')).toMatchObject({ code });
  });
});

describe('IXC', () => {
  const run = (token: string) =>
    testIxcToken({ profileId: 'p1', token: { key: 'token', value: token }, erpOrigin: server.origin }, tools);

  it('takes the token in both spellings, and no other', async () => {
    expect(await run(API_TOKEN)).toMatchObject({ level: 'L3', code: 'ok-authenticated' });
    expect(await run(btoa(API_TOKEN))).toMatchObject({ level: 'L3', code: 'ok-authenticated' });
    expect(await run(API_TOKEN.replace(':', ':0'))).toMatchObject({ level: 'L1', code: 'auth-rejected' });
  });

  it('is asked for customers where products are not released', async () => {
    ixc.settings.webservice.tables.produtos = 'endpoint-unavailable';
    expect(await run(API_TOKEN)).toMatchObject({ code: 'ok-authenticated', methods: ['POST', 'POST'] });
    ixc.settings.webservice.tables = {};
  });

  it.each([
    ['html-error', 'server-error'],
    ['connection-refused-html', 'server-error'],
    ['ip-not-allowed', 'ip-not-allowed'],
    ['no-permission', 'permission-missing'],
    ['endpoint-unavailable', 'not-testable'],
    [400, 'request-refused'],
    [403, 'auth-rejected'],
    [404, 'api-not-found'],
    [429, 'rate-limited'],
    [504, 'server-error'],
    ['cut', 'network-error'],
  ] as const)('%s is told as %s', async (mode, code) => {
    ixc.settings.webservice.mode = mode;
    expect(await run(API_TOKEN)).toMatchObject({ code });
    ixc.settings.webservice.mode = 'ok';
  });

  it('holds what it held before', () => {
    expect(ixc.data).toEqual(seedIxc());
  });
});

describe('Voalle', () => {
  const run = (clientSecret = voalle.settings.api.clientSecret) =>
    testVoalleUser(
      {
        profileId: 'p1',
        address: { key: 'authUrl', value: server.origin },
        clientId: { key: 'user', value: voalle.settings.api.clientId },
        clientSecret: { key: 'secret', value: clientSecret },
        syndata: { key: 'syndata', value: voalle.settings.api.syndata },
        erpOrigin: server.origin,
      },
      tools,
    );

  it('gives a token to its integration user, and to nobody else', async () => {
    expect(await run()).toMatchObject({ level: 'L3', code: 'ok-authenticated' });
    expect(await run('outro')).toMatchObject({ level: 'L2', code: 'auth-rejected', status: 401 });
  });

  it('tells a refusal of its own from one of the way', async () => {
    voalle.settings.api.tokenNext.push(
      { kind: 'status', status: 404 },
      { kind: 'throttle', retryAfterSeconds: 5 },
    );
    expect(await run()).toMatchObject({ code: 'api-not-found' });
    expect(await run()).toMatchObject({ code: 'rate-limited', waitSeconds: 5 });
  });
});

it('arrived: a GET of the status, lists, and token requests', () => {
  const kinds = server.requests.all.map(({ method, path, headers }) =>
    [method, path.replace(/^\/asaas\/\w+/, ''), headers.ixcsoft].join(' ').trim(),
  );
  expect([...new Set(kinds)].sort()).toEqual([
    'GET /v3/myAccount/status/',
    'POST /connect/token',
    'POST /webservice/v1/cliente listar',
    'POST /webservice/v1/produtos listar',
  ]);
});
