// The test of Watch Brasil with its further read: what it proves, and that nothing else counts against the token.

import { describe, expect, it, vi } from 'vitest';
import { testWatch } from '../../../lib/net/watch';
import type { WatchOrder } from '../../../lib/net/watch';
import type { TestTools } from '../../../lib/net/trial';
import { DISCREET, given, html, json, offline, opaqueRedirect, response, scripted, toolsWith } from './wire';
import type { Scripted } from './wire';

const order: WatchOrder = {
  profileId: 'p1',
  url: given('url', 'https://watch.example/api/voalle/contrato?x=1'),
  token: given('token', 'segredo-inventado'),
  path: '/watch/v1/pacotes/get',
  method: 'POST',
  erpOrigin: 'https://erp.example',
};
const LIST = { HasError: false, IsValidationError: false, ErrorMessage: null, Result: { list: [] } };

function run(answers: readonly Scripted[], change: Partial<WatchOrder> = {}, tools: Partial<TestTools> = {}) {
  const { fetch, sent } = scripted(...answers);
  return { result: testWatch({ ...order, ...change }, toolsWith(fetch, tools)), sent };
}
const reached = () => response(204);

it('probes the address without the token, and then reads with it', async () => {
  const { result, sent } = run([reached(), json(LIST)]);
  expect(await result).toMatchObject({
    level: 'L3',
    code: 'ok-authenticated',
    status: 200,
    methods: ['OPTIONS', 'GET'],
    host: 'watch.example',
  });
  const signal = expect.any(AbortSignal) as AbortSignal;
  expect(sent).toEqual([
    {
      url: 'https://watch.example/api/voalle/contrato',
      init: { ...DISCREET, method: 'OPTIONS', signal },
    },
    {
      url: 'https://watch.example/watch/v1/pacotes/get',
      init: { ...DISCREET, method: 'GET', headers: { authorization: 'Bearer segredo-inventado' }, signal },
    },
  ]);
});

describe('anything else is inconclusive', () => {
  it.each([
    ['an error in a 200', () => json({ HasError: true, ErrorMessage: 'token segredo-inventado' }), 200],
    ['an error beside a list', () => json({ ...LIST, HasError: true }), 200],
    ['no list', () => json({ ...LIST, Result: [{}] }), 200],
    ['no word of errors', () => json({ Result: { list: [] } }), 200],
    ['a list with another status', () => json(LIST, 201), 201],
    ['a web page', () => html('<p>'), 200],
    ['401', () => response(401), 401],
    ['403', () => response(403), 403],
    ['404', () => response(404), 404],
    ['429', () => response(429), 429],
    ['500', () => response(500), 500],
    ['a redirect', () => opaqueRedirect(), null],
    ['no connection', () => offline, null],
    ['silence', () => 'hang' as const, null],
  ])('%s', async (_, answer, status) => {
    const { result } = run([reached(), answer()], {}, { timeout: 50 });
    const told = await result;
    expect(told).toMatchObject({ level: 'L1', code: 'inconclusive', status, problems: [] });
    expect(JSON.stringify(told)).not.toContain('segredo');
  });

  it('and keeps what the probe reached', async () => {
    const { result } = run([response(204, { allow: 'POST' }), response(401)]);
    expect(await result).toMatchObject({ level: 'L2', code: 'inconclusive' });
  });
});

it('sends no token where the probe reached nothing', async () => {
  const { result, sent } = run([offline, offline]);
  expect(await result).toMatchObject({ level: 'L0', code: 'network-error', methods: ['OPTIONS', 'HEAD'] });
  expect(sent).toHaveLength(2);
});

it('takes a token with its scheme before it', async () => {
  const { result, sent } = run([reached(), json(LIST)], { token: given('token', 'bearer  abc') });
  await result;
  expect(sent[1]?.init.headers).toEqual({ authorization: 'Bearer abc' });
});

it.each([
  ['', 'empty'],
  ['Bearer 123ASD', 'placeholder'],
  ['um dois', 'whitespace'],
])('sends nothing with the token %j', async (value, code) => {
  const { result, sent } = run([], { token: given('token', value) });
  expect(await result).toMatchObject({ code: 'invalid-config', problems: [{ key: 'token', code }] });
  expect(sent).toEqual([]);
});

it('needs the permission of the browser', async () => {
  const permitted = vi.fn(() => Promise.resolve(false));
  const { result, sent } = run([], {}, { permitted });
  expect(await result).toMatchObject({ code: 'host-permission-denied', methods: [] });
  expect(sent).toEqual([]);
});
