// The test of a Voalle integration user: one token is asked for, and none is kept.

import { describe, expect, it, vi } from 'vitest';
import { testVoalleUser } from '../../../lib/net/voalle';
import type { VoalleUserOrder } from '../../../lib/net/voalle';
import type { TestTools } from '../../../lib/net/trial';
import { bodyOf, DISCREET, html, json, offline, opaqueRedirect, response, scripted, toolsWith } from './wire';
import type { Scripted } from './wire';

const order: VoalleUserOrder = {
  profileId: 'p1',
  address: { key: 'authUrl', value: 'https://erp.example:45700' },
  clientId: { key: 'user', value: 'integracao.norte.datacake' },
  clientSecret: { key: 'secret', value: 'segredo & inventado' },
  syndata: { key: 'syndata', value: 'TWpNM==inventado' },
  erpOrigin: 'https://erp.example',
};
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
  it('is one form to the token service', async () => {
    const { result, sent } = run([json(TOKEN)]);
    expect(await result).toMatchObject({ level: 'L3', code: 'ok-authenticated', methods: ['POST'] });
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
    const { result, sent } = run([json(TOKEN)], {
      address: { key: 'authUrl', value: 'https://auth.example/voalle/?x=1' },
    });
    expect(await result).toMatchObject({ host: 'auth.example' });
    expect(sent[0]?.url).toBe('https://auth.example/voalle/connect/token');
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
      address: { key: 'authUrl', value: 'erp.example:45700/' },
      clientId: { key: 'user', value: '' },
      clientSecret: { key: 'secret', value: 'segredo\n' },
      syndata: { key: 'syndata', value: '<SynData>' },
    });
    expect(await result).toMatchObject({
      level: null,
      code: 'invalid-config',
      problems: [
        { key: 'authUrl', code: 'not-a-url' },
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
    ['a token', json(TOKEN), 'L3', 'ok-authenticated', 200],
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
