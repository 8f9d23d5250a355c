// The connection test against scripted answers and a real server: it never writes and never says too much.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { judge, probe } from '../../../lib/net/probe';
import type { ProbeOrder } from '../../../lib/net/probe';
import type { TestTools } from '../../../lib/net/trial';
import { DISCREET, given, offline, opaqueRedirect, response, scripted, toolsWith } from './wire';
import type { Scripted } from './wire';

const URL_OF_PARTNER = 'https://parceiro.example/api/voalle?token=segredo#aqui';
const PUBLIC_ERP = 'https://erp.example';
const PRIVATE_ERP = 'http://192.168.0.10:8080';

const order: ProbeOrder = {
  profileId: 'p1',
  url: given('url', URL_OF_PARTNER),
  method: 'POST',
  erpOrigin: PUBLIC_ERP,
};

function run(answers: Scripted[], change: Partial<ProbeOrder> = {}, tools: Partial<TestTools> = {}) {
  const { fetch, sent } = scripted(...answers);
  return { result: probe({ ...order, ...change }, toolsWith(fetch, tools)), sent };
}

describe('the request of a probe', () => {
  it('carries no query, no header, no body, no cookie, and follows nothing', async () => {
    const { result, sent } = run([response(404), response(204)]);
    await result;
    expect(sent.map(({ init }) => init.method)).toEqual(['OPTIONS', 'HEAD']);
    for (const { url, init } of sent) {
      expect(url).toBe('https://parceiro.example/api/voalle');
      expect(init).toMatchObject(DISCREET);
      expect(init.signal).toBeInstanceOf(AbortSignal);
      expect(init).not.toHaveProperty('body');
      expect(init).not.toHaveProperty('headers');
    }
  });

  it.each([
    ['404', response(404)],
    ['405', response(405)],
    ['501', response(501)],
    ['a network error', offline],
  ])('is repeated as HEAD, once, after %s to OPTIONS', async (_, first) => {
    const { result, sent } = run([first, response(404)]);
    await result;
    expect(sent).toHaveLength(2);
  });

  it.each([200, 204, 400, 401, 403, 410, 415, 422, 429, 500, 503])(
    'is not repeated after %i',
    async (status) => {
      const { result, sent } = run([response(status)]);
      expect((await result).methods).toEqual(['OPTIONS']);
      expect(sent).toHaveLength(1);
    },
  );

  it('is a GET only where the operator asked for it and both others said nothing', async () => {
    const silent = () => [response(404), response(405), response(200)];
    expect((await run(silent(), { alsoGet: true }).result).methods).toEqual(['OPTIONS', 'HEAD', 'GET']);
    expect((await run(silent().slice(0, 2)).result).methods).toEqual(['OPTIONS', 'HEAD']);
    const { result, sent } = run([response(404), response(200)], { alsoGet: true });
    expect((await result).methods).toEqual(['OPTIONS', 'HEAD']);
    expect(sent).toHaveLength(2);
    expect((await run([response(204)], { alsoGet: true }).result).methods).toEqual(['OPTIONS']);
    expect(await run([offline, offline, response(200)], { alsoGet: true }).result).toMatchObject({
      level: 'L1',
      code: 'ok-reachable-only',
    });
  });

  it('never writes, whatever a real server answers', async () => {
    const seen: string[] = [];
    const server = createServer((request, answer) => {
      seen.push(
        `${request.method ?? ''} ${request.url ?? ''} ${request.headers['content-length'] ?? 'empty'}`,
      );
      answer.writeHead(request.method === 'OPTIONS' ? 405 : 200, { Allow: 'POST' }).end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const result = await probe(
      {
        ...order,
        url: given('url', `http://127.0.0.1:${String(port)}/contrato?x=1`),
        erpOrigin: PRIVATE_ERP,
      },
      toolsWith(fetch),
    );
    server.close();
    expect(seen).toEqual(['OPTIONS /contrato empty', 'HEAD /contrato empty']);
    expect(result).toMatchObject({ level: 'L2', code: 'ok-reachable-only' });
  });
});

describe('the result of a probe', () => {
  const html = { 'content-type': 'text/html; charset=utf-8' };

  it.each([
    ['2xx', [response(200, { 'content-type': 'application/json' })], 'L1', 'ok-reachable-only', 200],
    ['2xx with the method in Allow', [response(204, { allow: 'GET, POST' })], 'L2', 'ok-reachable-only', 204],
    [
      '2xx with other methods in Allow',
      [response(204, { allow: 'GET, PUT' })],
      'L1',
      'ok-reachable-only',
      204,
    ],
    ['a web page', [response(200, html)], 'L1', 'html-instead-of-api', 200],
    [
      'a web page that also claims POST',
      [response(200, { ...html, allow: 'POST' })],
      'L1',
      'html-instead-of-api',
      200,
    ],
    [
      'an empty answer called HTML',
      [response(200, { ...html, 'content-length': '0', allow: 'POST' })],
      'L2',
      'ok-reachable-only',
      200,
    ],
    [
      '405 with the method',
      [response(405, { allow: 'post' }), response(405, { allow: 'post' })],
      'L2',
      'ok-reachable-only',
      405,
    ],
    ['405 without', [response(405), response(405)], 'L1', 'method-not-allowed', 405],
    ['401', [response(401)], 'L1', 'auth-required', 401],
    ['403', [response(403)], 'L1', 'auth-required', 403],
    ['407', [response(407)], 'L1', 'auth-required', 407],
    ['404', [response(404), response(404)], 'L1', 'not-found', 404],
    ['410', [response(410)], 'L1', 'not-found', 410],
    ['400', [response(400)], 'L1', 'rejected-empty-request', 400],
    ['415', [response(415)], 'L1', 'rejected-empty-request', 415],
    ['422', [response(422)], 'L1', 'rejected-empty-request', 422],
    ['a redirect', [opaqueRedirect()], 'L1', 'redirect-blocked', null],
    ['a redirect that shows', [response(302)], 'L1', 'redirect-blocked', 302],
    ['429', [response(429, { 'retry-after': '9' })], 'L1', 'rate-limited', 429],
    ['503', [response(503)], 'L1', 'server-error', 503],
    ['501 to both', [response(501), response(501)], 'L1', 'server-error', 501],
    ['no connection', [offline, offline], 'L0', 'network-error', null],
    ['404, then 200', [response(404), response(200)], 'L1', 'ok-reachable-only', 200],
    ['404, then 401', [response(404), response(401)], 'L1', 'auth-required', 401],
    ['404, then 405 without', [response(404), response(405)], 'L1', 'not-found', 404],
    ['404, then no connection', [response(404), offline], 'L1', 'not-found', 404],
    ['no connection, then 204', [offline, response(204)], 'L1', 'ok-reachable-only', 204],
    [
      '405 with the method, then 404',
      [response(405, { allow: 'POST' }), response(404)],
      'L2',
      'ok-reachable-only',
      405,
    ],
  ] as const)('for %s', async (_, answers, level, code, status) => {
    expect(await run([...answers]).result).toMatchObject({ level, code, status, problems: [] });
  });

  it.each(['PUT', 'patch', ' Get '])('finds %j in Allow, and does not send it', async (method) => {
    const { result, sent } = run([response(204, { allow: 'GET, put, PATCH' })], { method });
    expect(await result).toMatchObject({ level: 'L2', methods: ['OPTIONS'] });
    expect(sent.map(({ init }) => init.method)).toEqual(['OPTIONS']);
  });

  it('tells how long to wait, where the server does', async () => {
    expect(await run([response(429, { 'retry-after': '9' })]).result).toMatchObject({ waitSeconds: 9 });
    expect(await run([response(429)]).result).not.toHaveProperty('waitSeconds');
    expect(await run([response(503, { 'retry-after': '9' })]).result).not.toHaveProperty('waitSeconds');
  });

  it('stays below L2 where nobody knows the method', async () => {
    const { result } = run([response(204, { allow: 'POST' })], { method: null });
    expect(await result).toMatchObject({ level: 'L1', code: 'ok-reachable-only' });
  });

  it('is a timeout when nothing came in time, and nothing else is tried', async () => {
    const { result, sent } = run(['hang'], {}, { timeout: 5 });
    expect(await result).toMatchObject({ level: 'L0', code: 'timeout', status: null, methods: ['OPTIONS'] });
    expect(sent).toHaveLength(1);
  });

  it('is a refused permission when the browser does not let us, and nothing is sent', async () => {
    const permitted = vi.fn(() => Promise.resolve(false));
    const { result, sent } = run([], {}, { permitted });
    expect(await result).toMatchObject({ level: 'L0', code: 'host-permission-denied', methods: [] });
    expect(permitted).toHaveBeenCalledWith('https://parceiro.example/*');
    expect(sent).toEqual([]);
  });

  it('tells when, how long and which host, and nothing of path, query or profile value', async () => {
    let clock = 100;
    const { result } = run([offline, offline], {}, { now: () => (clock += 50) });
    const told = await result;
    expect(told).toMatchObject({ profileId: 'p1', at: 150, milliseconds: 50, host: 'parceiro.example' });
    expect(JSON.stringify(told)).not.toMatch(/voalle|segredo|aqui/);
  });

  it('never runs backwards with the clock', async () => {
    let clock = 100;
    const { result } = run([response(204)], {}, { now: () => (clock -= 50) });
    expect((await result).milliseconds).toBe(0);
  });
});

it('refuses an address that cannot be tested, under its key, and sends nothing', async () => {
  const { result, sent } = run([], { url: given('webhook', 'http://parceiro.example/') });
  expect(await result).toMatchObject({
    level: null,
    code: 'invalid-config',
    host: '',
    problems: [{ key: 'webhook', code: 'not-https' }],
  });
  expect(sent).toEqual([]);
});

describe('judge', () => {
  it('gives every status at least L1', () => {
    for (let status = 200; status < 600; status += 1) {
      const { level } = judge(
        { status, redirected: false, page: false, allow: null, waitSeconds: null },
        'POST',
      );
      expect(level).toBe('L1');
    }
  });
});
