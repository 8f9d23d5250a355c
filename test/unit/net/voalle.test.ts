// The test of a Voalle integration user: one token, one read with it, and neither is kept.

import { describe, expect, it, vi } from 'vitest';
import { testVoalleUser } from '../../../lib/net/voalle';
import type { VoalleUserOrder } from '../../../lib/net/voalle';
import type { TestTools } from '../../../lib/net/trial';
import {
  DISCREET,
  bodyOf,
  given,
  html,
  json,
  offline,
  opaqueRedirect,
  response,
  scripted,
  toolsWith,
} from './wire';
import type { Scripted } from './wire';

const order: VoalleUserOrder = {
  profileId: 'p1',
  address: given('authUrl', 'https://erp.example:45700'),
  base: given('apiUrl', 'https://erp.example:45715'),
  clientId: given('user', 'integracao.norte.datacake'),
  clientSecret: given('secret', 'segredo & inventado'),
  syndata: given('syndata', 'TWpNM==inventado'),
  erpOrigin: 'https://erp.example',
};
const CAMPAIGNS = '/external/integrations/thirdparty/crm/campaignsandpricelistservices';
const READ = { success: true, messages: null, response: [{ title: 'Campanha inventada' }] };
const TOKEN = { access_token: 'token-inventado', token_type: 'Bearer', expires_in: 3600 };

function run(
  answers: readonly Scripted[],
  change: Partial<VoalleUserOrder> = {},
  tools: Partial<TestTools> = {},
) {
  const { fetch, sent } = scripted(...answers);
  return { result: testVoalleUser({ ...order, ...change }, toolsWith(fetch, tools)), sent };
}

describe('the request', () => {
  it('is one form to the token service, and one read with the token', async () => {
    const { result, sent } = run([json(TOKEN), json(READ)]);
    expect(await result).toMatchObject({ level: 'L3', code: 'ok-authenticated', methods: ['POST', 'GET'] });
    expect(sent).toEqual([
      {
        url: 'https://erp.example:45700/connect/token',
        init: {
          ...DISCREET,
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: expect.any(String) as string,
          signal: expect.any(AbortSignal) as AbortSignal,
        },
      },
      {
        url: `https://erp.example:45715${CAMPAIGNS}`,
        init: {
          ...DISCREET,
          method: 'GET',
          headers: { authorization: 'Bearer token-inventado' },
          signal: expect.any(AbortSignal) as AbortSignal,
        },
      },
    ]);
    expect(Object.fromEntries(new URLSearchParams(bodyOf(sent[0])))).toEqual({
      grant_type: 'client_credentials',
      scope: 'syngw',
      client_id: 'integracao.norte.datacake',
      client_secret: 'segredo & inventado',
      syndata: 'TWpNM==inventado',
    });
  });

  it('goes where the profile says, without what an address may end with', async () => {
    const { result, sent } = run([json(TOKEN), json(READ)], {
      address: given('authUrl', 'https://auth.example/voalle/?x=1'),
      base: given('apiUrl', 'https://api.example/voalle/'),
    });
    expect(await result).toMatchObject({ host: 'auth.example' });
    expect(sent.map(({ url }) => url)).toEqual([
      'https://auth.example/voalle/connect/token',
      `https://api.example/voalle${CAMPAIGNS}`,
    ]);
  });

  it('needs the permission of the browser', async () => {
    const permitted = vi.fn(() => Promise.resolve(false));
    const { result, sent } = run([], {}, { permitted });
    expect(await result).toMatchObject({ level: 'L0', code: 'host-permission-denied' });
    expect(permitted).toHaveBeenCalledWith('https://erp.example/*');
    expect(sent).toEqual([]);
  });

  it('is not sent while a value is missing or spoilt; all of them are named', async () => {
    const { result, sent } = run([], {
      address: given('authUrl', 'erp.example:45700/'),
      base: given('apiUrl', 'http://erp.example'),
      clientId: given('user', ''),
      clientSecret: given('secret', 'segredo\n'),
      syndata: given('syndata', '<SynData>'),
    });
    expect(await result).toMatchObject({
      level: null,
      code: 'invalid-config',
      problems: [
        { key: 'authUrl', code: 'not-a-url' },
        { key: 'apiUrl', code: 'not-https' },
        { key: 'user', code: 'empty' },
        { key: 'secret', code: 'whitespace' },
        { key: 'syndata', code: 'placeholder' },
      ],
    });
    expect(sent).toEqual([]);
  });
});

describe('the answer', () => {
  it.each([
    ['an empty token', json({ access_token: '' }), 'L1', 'unexpected-answer', 200],
    ['something else', json({ status: 'up' }), 'L1', 'unexpected-answer', 200],
    ['no JSON', new Response('ok'), 'L1', 'unexpected-answer', 200],
    [
      'a refusal in a 200',
      json({ success: false, messages: [{ message: 'x' }] }),
      'L1',
      'request-refused',
      200,
    ],
    ['a web page', html('<!doctype html>'), 'L1', 'html-instead-of-api', 200],
    ['400 invalid_client', json({ error: 'invalid_client' }, 400), 'L2', 'auth-rejected', 400],
    ['400 invalid_grant', json({ error: 'invalid_grant' }, 400), 'L2', 'auth-rejected', 400],
    ['401 invalid_client', json({ error: 'invalid_client' }, 401), 'L2', 'auth-rejected', 401],
    ['401 without words', response(401), 'L1', 'auth-rejected', 401],
    ['400 invalid_scope', json({ error: 'invalid_scope' }, 400), 'L2', 'request-refused', 400],
    ['400 without words', response(400), 'L1', 'request-refused', 400],
    ['403', html('<h1>', 403), 'L1', 'request-refused', 403],
    ['404, as on another port', response(404), 'L1', 'api-not-found', 404],
    ['503', response(503), 'L1', 'server-error', 503],
    ['a redirect', opaqueRedirect(), 'L1', 'redirect-blocked', null],
    ['no connection', offline, 'L0', 'network-error', null],
  ] as const)('%s', async (_, answer, level, code, status) => {
    const { result, sent } = run([answer]);
    const told = await result;
    expect(told).toMatchObject({ level, code, status, host: 'erp.example:45700' });
    expect(JSON.stringify(told)).not.toMatch(/inventado/);
    expect(sent).toHaveLength(1);
  });

  it('tells how long to wait, where the server does', async () => {
    expect(await run([response(429, { 'retry-after': '30' })]).result).toMatchObject({
      code: 'rate-limited',
      waitSeconds: 30,
    });
  });

  it('is a timeout when none came in time, as from a port that swallows', async () => {
    expect(await run(['hang'], {}, { timeout: 5 }).result).toMatchObject({ level: 'L0', code: 'timeout' });
  });
});

describe('the read', () => {
  const said = (answer: Record<string, unknown>) => json({ messages: [{ message: 'inventado' }], ...answer });
  it.each([
    ['a refusal in a 200', () => said({ success: false, response: null }), 200],
    ['the same in another spelling', () => said({ Sucess: false }), 200],
    ['no envelope', () => json([]), 200],
    ['a web page', () => html('<!doctype html>'), 200],
    ['401', () => response(401), 401],
    ['403', () => response(403), 403],
    ['404, as on another port', () => response(404), 404],
    ['503', () => response(503), 503],
    ['a redirect', () => opaqueRedirect(), null],
    ['no connection', () => offline, null],
    ['silence', () => 'hang' as const, null],
  ])('that ends in %s takes nothing from the token', async (_, answer, status) => {
    const { result, sent } = run([json(TOKEN), answer()], {}, { timeout: 50 });
    const told = await result;
    expect(told).toMatchObject({ level: 'L3', code: 'token-only', status, methods: ['POST', 'GET'] });
    expect(JSON.stringify(told)).not.toMatch(/inventad/);
    expect(sent).toHaveLength(2);
  });

  it('is told with the time to wait', async () => {
    const busy = response(429, { 'retry-after': '30' });
    expect(await run([json(TOKEN), busy]).result).toMatchObject({ code: 'token-only', waitSeconds: 30 });
  });

  it('needs the permission of the browser for its host', async () => {
    const permitted = vi.fn((pattern: string) => Promise.resolve(pattern.includes('erp.example')));
    const { result, sent } = run(
      [json(TOKEN)],
      { base: given('apiUrl', 'https://api.example') },
      { permitted },
    );
    expect(await result).toMatchObject({ level: 'L3', code: 'token-only', status: null, methods: ['POST'] });
    expect(permitted).toHaveBeenLastCalledWith('https://api.example/*');
    expect(sent).toHaveLength(1);
  });
});
