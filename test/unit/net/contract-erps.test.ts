// The connection tests that ask the ERP itself, over real HTTP against the stand-ins: each case of the partners' test
// matrix by its name, what arrived for it, and that nothing was written.

import { describe, expect, it } from 'vitest';
import { testIxcToken } from '../../../lib/net/ixc-token';
import { testVoalleUser } from '../../../lib/net/voalle';
import { API_TOKEN, seed as seedIxc } from '../../sandbox/ixc/data';
import { IMPATIENT, standIns } from './stand-ins';
import { given } from './wire';

const stand = standIns();

describe('the IXC token', () => {
  const run = (token = API_TOKEN) =>
    testIxcToken(
      {
        profileId: 'p1',
        token: given('token', token),
        base: given('erp', stand.origin),
        erpOrigin: stand.origin,
      },
      stand.tools(IMPATIENT),
    );

  it.each([
    ['200 with nothing', API_TOKEN, { level: 'L3', code: 'ok-authenticated' }],
    ['the same token in Base64', btoa(API_TOKEN), { level: 'L3', code: 'ok-authenticated' }],
    ['401', API_TOKEN.replace(':', ':0'), { level: 'L1', code: 'auth-rejected', status: 401 }],
  ])('%s', async (_, token, told) => {
    expect(await run(token)).toMatchObject(told);
  });

  it.each([
    ['html-error', 'server-error'],
    ['connection-refused-html', 'database-down'],
    ['ip-not-allowed', 'ip-not-allowed'],
    ['no-permission', 'permission-missing'],
    ['endpoint-unavailable', 'not-testable'],
    [400, 'request-refused'],
    [401, 'auth-rejected'],
    [403, 'token-moved'],
    [404, 'api-not-found'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [504, 'server-error'],
    ['cut', 'network-error'],
    ['never', 'timeout'],
  ] as const)('%s is told as %s', async (mode, code) => {
    stand.ixc.settings.webservice.mode = mode;
    expect(await run()).toMatchObject({ code });
    stand.ixc.settings.webservice.mode = 'ok';
  });

  it('asks for customers where products are not released', async () => {
    stand.ixc.settings.webservice.tables.produtos = 'endpoint-unavailable';
    expect(await run()).toMatchObject({ code: 'ok-authenticated', methods: ['POST', 'POST'] });
    stand.ixc.settings.webservice.tables = {};
  });

  it('sends lists only, and the server holds what it held before', async () => {
    await run();
    expect(stand.arrived()).toEqual(['POST /webservice/v1/produtos']);
    expect(stand.requests.all.map(({ headers }) => headers.ixcsoft)).toEqual(['listar']);
    expect(stand.ixc.data).toEqual(seedIxc());
  });
});

describe('the Voalle user', () => {
  const run = (clientSecret = stand.voalle.settings.api.clientSecret) =>
    testVoalleUser(
      {
        profileId: 'p1',
        address: given('authUrl', stand.origin),
        base: given('apiUrl', stand.origin),
        clientId: given('user', stand.voalle.settings.api.clientId),
        clientSecret: given('secret', clientSecret),
        syndata: given('syndata', stand.voalle.settings.api.syndata),
        erpOrigin: stand.origin,
      },
      stand.tools(),
    );
  const TOKEN = 'POST /connect/token';
  const READ = 'GET /external/integrations/thirdparty/crm/campaignsandpricelistservices';

  it('200 token, and the read', async () => {
    expect(await run()).toMatchObject({ level: 'L3', code: 'ok-authenticated', methods: ['POST', 'GET'] });
    expect(stand.arrived()).toEqual([TOKEN, READ]);
  });

  it.each(['Success', 'Sucess'] as const)('200 token, and the read with %s', async (envelope) => {
    stand.voalle.settings.api.envelope = envelope;
    expect(await run()).toMatchObject({ code: 'ok-authenticated' });
    stand.voalle.settings.api.envelope = 'success';
  });

  it('400', async () => {
    stand.voalle.settings.api.tokenNext.push({ kind: 'status', status: 400 });
    expect(await run()).toMatchObject({ level: 'L1', code: 'request-refused', status: 400 });
    expect(stand.arrived()).toEqual([TOKEN]);
  });

  it('401', async () => {
    expect(await run('outro')).toMatchObject({ level: 'L2', code: 'auth-rejected', status: 401 });
    expect(stand.arrived()).toEqual([TOKEN]);
  });

  it('another port, and too many requests', async () => {
    stand.voalle.settings.api.tokenNext.push(
      { kind: 'status', status: 404 },
      { kind: 'throttle', retryAfterSeconds: 5 },
    );
    expect(await run()).toMatchObject({ code: 'api-not-found' });
    expect(await run()).toMatchObject({ code: 'rate-limited', waitSeconds: 5 });
  });

  it('200 token, then 200 success:false', async () => {
    stand.voalle.settings.api.next.push({ kind: 'refuse', message: 'Integrador inválido' });
    expect(await run()).toMatchObject({ level: 'L3', code: 'token-only', status: 200 });
    expect(stand.arrived()).toEqual([TOKEN, READ]);
  });
});
