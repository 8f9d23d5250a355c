// The test of an Asaas key: every documented answer, every way a key is spoilt, and what never leaves.

import { describe, expect, it, vi } from 'vitest';
import { testAsaas } from '../../../lib/net/asaas';
import type { TestTools } from '../../../lib/net/trial';
import { DISCREET, given, html, json, offline, opaqueRedirect, response, scripted, toolsWith } from './wire';
import type { Scripted } from './wire';

const TAIL = 'TESTE0123456789'.repeat(10);
const PRODUCTION = `$aact_prod_${TAIL}`;
const SANDBOX = `$aact_hmlg_${TAIL}`;
const LEGACY = `$aact_${TAIL}`;
const BASE = 'https://api.asaas.com/v3';

interface Change {
  readonly base?: string;
  readonly key?: string;
  readonly erpOrigin?: string;
}

function run(answers: readonly Scripted[], change: Change = {}, tools: Partial<TestTools> = {}) {
  const { base = BASE, key = PRODUCTION, erpOrigin = 'https://erp.example' } = change;
  const { fetch, sent } = scripted(...answers);
  const order = {
    profileId: 'p1',
    base: given('url', base),
    key: given('apiKey', key),
    erpOrigin,
  };
  return { result: testAsaas(order, toolsWith(fetch, tools)), sent };
}

const failure = (status: number, code: string) =>
  json({ errors: [{ code, description: `a chave ${PRODUCTION}` }] }, status);
const account = (general: string) =>
  json({
    id: 'x',
    commercialInfo: 'APPROVED',
    bankAccountInfo: 'APPROVED',
    documentation: 'APPROVED',
    general,
  });

describe('the request', () => {
  it('is one GET of the status with the key in its header, and nothing else', async () => {
    const { result, sent } = run([account('APPROVED')]);
    expect(await result).toMatchObject({ methods: ['GET'] });
    expect(sent).toEqual([
      {
        url: 'https://api.asaas.com/v3/myAccount/status/',
        init: {
          ...DISCREET,
          method: 'GET',
          headers: { access_token: PRODUCTION },
          signal: expect.any(AbortSignal) as AbortSignal,
        },
      },
    ]);
  });

  it('goes to the same place when the base ends with a slash', async () => {
    const { result, sent } = run([account('APPROVED')], { base: `${BASE}/` });
    await result;
    expect(sent[0]?.url).toBe('https://api.asaas.com/v3/myAccount/status/');
  });

  it('needs the permission of the browser', async () => {
    const permitted = vi.fn(() => Promise.resolve(false));
    const { result, sent } = run([], {}, { permitted });
    expect(await result).toMatchObject({ level: 'L0', code: 'host-permission-denied', methods: [] });
    expect(permitted).toHaveBeenCalledWith('https://api.asaas.com/*');
    expect(sent).toEqual([]);
  });

  it('is never repeated', async () => {
    for (const answer of [response(429), response(503), offline]) {
      const { result, sent } = run([answer]);
      await result;
      expect(sent).toHaveLength(1);
    }
  });
});

describe('the answer', () => {
  it.each([
    ['200 APPROVED', account('APPROVED'), 'L3', 'ok-authenticated', 200],
    ['200 PENDING', account('PENDING'), 'L3', 'account-pending', 200],
    ['200 of something else', json({ balance: 1 }), 'L1', 'unexpected-answer', 200],
    ['200 of no JSON', new Response('ok'), 'L1', 'unexpected-answer', 200],
    ['200 of a web page', html('<!doctype html>'), 'L1', 'html-instead-of-api', 200],
    ['401 invalid_environment', failure(401, 'invalid_environment'), 'L1', 'wrong-environment', 401],
    ['401 access_token_not_found', failure(401, 'access_token_not_found'), 'L1', 'invalid-config', 401],
    [
      '401 invalid_access_token_format',
      failure(401, 'invalid_access_token_format'),
      'L1',
      'auth-rejected',
      401,
    ],
    ['401 invalid_access_token', failure(401, 'invalid_access_token'), 'L1', 'auth-rejected', 401],
    ['401 without a code', response(401), 'L1', 'auth-rejected', 401],
    ['401 with a list of nothing', json({ errors: [] }, 401), 'L1', 'auth-rejected', 401],
    ['403 insufficient_permission', failure(403, 'insufficient_permission'), 'L3', 'permission-missing', 403],
    ['403 of another code', failure(403, 'forbidden'), 'L1', 'ip-not-allowed', 403],
    ['403 of a web page', html('<HTML>ERROR</HTML>', 403), 'L1', 'ip-not-allowed', 403],
    ['404', html('<h1>Not Found</h1>', 404), 'L1', 'api-not-found', 404],
    ['400', failure(400, 'x'), 'L1', 'request-refused', 400],
    ['429', response(429), 'L1', 'rate-limited', 429],
    ['500 of a web page', html('<h1>500</h1>', 500), 'L1', 'server-error', 500],
    ['a redirect', opaqueRedirect(), 'L1', 'redirect-blocked', null],
    ['no connection', offline, 'L0', 'network-error', null],
  ] as const)('%s', async (_, answer, level, code, status) => {
    const told = await run([answer]).result;
    expect(told).toMatchObject({ level, code, status, host: 'api.asaas.com' });
    expect(JSON.stringify(told)).not.toContain(TAIL);
  });

  it('tells how long to wait, where the server does', async () => {
    expect(await run([response(429, { 'ratelimit-reset': '42' })]).result).toMatchObject({ waitSeconds: 42 });
    expect(await run([response(429)]).result).not.toHaveProperty('waitSeconds');
  });

  it('is a timeout when none came in time', async () => {
    expect(await run(['hang'], {}, { timeout: 5 }).result).toMatchObject({ level: 'L0', code: 'timeout' });
  });

  it('names what was lost on the way', async () => {
    expect(await run([failure(401, 'access_token_not_found')]).result).toMatchObject({
      problems: [{ key: 'apiKey', code: 'not-received' }],
    });
  });
});

describe('the key', () => {
  it.each([
    ['', 'empty'],
    [`${PRODUCTION}\n`, 'whitespace'],
    [`"${PRODUCTION}"`, 'quoted'],
    [`Bearer ${PRODUCTION}`, 'scheme-prefix'],
    [`\\${PRODUCTION}`, 'escaped'],
    [`${PRODUCTION}\u200b`, 'odd-character'],
    ['$aact_hmlg_...', 'placeholder'],
  ])('%j is not sent', async (key, code) => {
    const { result, sent } = run([], { key });
    expect(await result).toMatchObject({
      level: null,
      code: 'invalid-config',
      host: 'api.asaas.com',
      methods: [],
      problems: [{ key: 'apiKey', code }],
    });
    expect(sent).toEqual([]);
  });

  it('is told together with a wrong address', async () => {
    const { result } = run([], { base: 'http://api.asaas.com/v3', key: '' });
    expect(await result).toMatchObject({
      host: '',
      problems: [
        { key: 'url', code: 'not-https' },
        { key: 'apiKey', code: 'empty' },
      ],
    });
  });

  it.each([
    [PRODUCTION, 'https://api-sandbox.asaas.com/v3'],
    [PRODUCTION, 'https://sandbox.asaas.com/api/v3'],
    [SANDBOX, 'https://api.asaas.com/v3'],
    [SANDBOX, 'https://www.asaas.com/api/v3'],
    [SANDBOX.slice(1), 'https://api.asaas.com/v3'],
  ])('of one environment is not sent to the other', async (key, base) => {
    const permitted = vi.fn(() => Promise.resolve(true));
    const { result, sent } = run([], { key, base }, { permitted });
    expect(await result).toMatchObject({ level: 'L0', code: 'wrong-environment', status: null, methods: [] });
    expect(sent).toEqual([]);
    expect(permitted).not.toHaveBeenCalled();
  });

  it.each([
    [SANDBOX, 'https://api-sandbox.asaas.com/v3'],
    [LEGACY, 'https://api.asaas.com/v3'],
    [LEGACY, 'https://api-sandbox.asaas.com/v3'],
    [PRODUCTION, 'https://outro.example/v3'],
  ])('that may belong there is sent', async (key, base) => {
    const { result, sent } = run([account('APPROVED')], { key, base });
    expect(await result).toMatchObject({ level: 'L3', code: 'ok-authenticated', problems: [] });
    expect(sent).toHaveLength(1);
  });

  it.each([
    [PRODUCTION, []],
    [LEGACY, []],
    [PRODUCTION.slice(1), [{ key: 'apiKey', code: 'dollar-missing' }]],
    ['$aact_prod_curta', [{ key: 'apiKey', code: 'unknown-format' }]],
    ['outra-coisa', [{ key: 'apiKey', code: 'unknown-format' }]],
  ])('%j of an unusual form is sent, and the form is a hint once it was refused', async (key, problems) => {
    expect(await run([failure(401, 'invalid_access_token')], { key }).result).toMatchObject({ problems });
    expect(await run([account('APPROVED')], { key }).result).toMatchObject({ problems: [] });
  });

  it.each(['https://www.asaas.com/api/v3', 'https://sandbox.asaas.com/api/v3'])(
    'at %s is tried, and told that the address is an old one',
    async (base) => {
      const legacy = { key: 'url', code: 'legacy-host' };
      const { result, sent } = run([account('APPROVED')], { key: LEGACY, base });
      expect(await result).toMatchObject({ level: 'L3', code: 'ok-authenticated', problems: [legacy] });
      expect(sent[0]?.url).toBe(`${base}/myAccount/status/`);
      expect(await run([failure(401, 'access_token_not_found')], { key: LEGACY, base }).result).toMatchObject(
        { problems: [{ key: 'apiKey', code: 'not-received' }, legacy] },
      );
      const foreign = base.includes('sandbox') ? PRODUCTION : SANDBOX;
      expect(await run([], { key: foreign, base }).result).toMatchObject({
        code: 'wrong-environment',
        problems: [legacy],
      });
    },
  );

  it('may go to a host of the local network only beside an ERP that is there too', async () => {
    const base = 'http://partners.localhost:9000/asaas/hmlg/v3';
    expect(await run([], { base }).result).toMatchObject({
      problems: [{ key: 'url', code: 'private-host' }],
    });
    const beside = run([account('APPROVED')], { base, erpOrigin: 'http://ixc.localhost:9001' });
    expect(await beside.result).toMatchObject({ code: 'ok-authenticated', host: 'partners.localhost:9000' });
  });
});
