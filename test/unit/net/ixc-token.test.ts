// The test of an IXC token: it reads nothing, falls back once, and says what it proved.

import { describe, expect, it, vi } from 'vitest';
import { testIxcToken } from '../../../lib/net/ixc-token';
import type { TestTools } from '../../../lib/net/trial';
import { bodyOf, given, html, json, offline, response, scripted, toolsWith } from './wire';
import type { Scripted, Sent } from './wire';

const HASH = '0a1b2c3d'.repeat(8);
const TOKEN = `7:${HASH}`;
const NOTHING = () => json({ page: '1', total: '0' });
const NO_TABLE = () => json({ type: 'error', message: 'Recurso produtos não está disponível!' });

interface Change {
  readonly token?: string;
  readonly erpOrigin?: string;
}

function run(answers: readonly Scripted[], change: Change = {}, tools: Partial<TestTools> = {}) {
  const { token = TOKEN, erpOrigin = 'https://ixc.example' } = change;
  const { fetch, sent } = scripted(...answers);
  const order = { profileId: 'p1', token: given('token', token), base: given('erp', erpOrigin), erpOrigin };
  return { result: testIxcToken(order, toolsWith(fetch, tools)), sent };
}

const queryOf = (sent: Sent | undefined) => JSON.parse(bodyOf(sent)) as Record<string, string>;

describe('the test of an IXC token', () => {
  it('asks for a product that cannot be there, and is proven by the answer', async () => {
    const { result, sent } = run([NOTHING()]);
    expect(await result).toMatchObject({
      level: 'L3',
      code: 'ok-authenticated',
      methods: ['POST'],
      host: 'ixc.example',
      problems: [],
    });
    expect(sent.map(({ url }) => url)).toEqual(['https://ixc.example/webservice/v1/produtos']);
    expect(queryOf(sent[0])).toMatchObject({ qtype: 'produtos.id', query: '0', oper: '=', rp: '1' });
  });

  it('asks for customers, once, where products are not released, and keeps nothing of them', async () => {
    const somebody = json({ total: '1', registros: [{ id: '1', razao: 'Pessoa Inventada' }] });
    const { result, sent } = run([NO_TABLE(), somebody]);
    const told = await result;
    expect(told).toMatchObject({ level: 'L3', code: 'ok-authenticated', methods: ['POST', 'POST'] });
    expect(sent[1]?.url).toBe('https://ixc.example/webservice/v1/cliente');
    expect(queryOf(sent[1])).toMatchObject({ qtype: 'cliente.id', query: '0', rp: '1' });
    expect(JSON.stringify(told)).not.toContain('Inventada');
  });

  it('gives up when customers are not released either', async () => {
    const { result } = run([NO_TABLE(), NO_TABLE()]);
    expect(await result).toMatchObject({ level: 'L2', code: 'not-testable', methods: ['POST', 'POST'] });
  });

  it.each([
    ['a web page of failure', () => html('<div>Ocorreu um erro ao processar</div>'), 'server-error'],
    ['a database that is down', () => html('<div>Connection refused</div>'), 'database-down'],
    ['403', () => response(403), 'token-moved'],
    ['401', () => response(401), 'auth-rejected'],
    ['429', () => response(429), 'rate-limited'],
    ['no connection', () => offline, 'network-error'],
  ] as const)('is not repeated after %s', async (_, answer, code) => {
    const { result, sent } = run([answer()]);
    expect(await result).toMatchObject({ code, methods: ['POST'] });
    expect(sent).toHaveLength(1);
  });

  it.each([
    [TOKEN, []],
    [btoa(TOKEN), []],
    [HASH, [{ key: 'token', code: 'unknown-format' }]],
    ['7:curto', [{ key: 'token', code: 'unknown-format' }]],
    ['*', [{ key: 'token', code: 'unknown-format' }]],
  ])('tells of %j, once it was refused, whether it looks like a token', async (token, problems) => {
    expect(await run([response(401)], { token }).result).toMatchObject({ code: 'auth-rejected', problems });
    expect(await run([NOTHING()], { token }).result).toMatchObject({
      code: 'ok-authenticated',
      problems: [],
    });
  });

  it.each([
    ['', 'empty'],
    [`Basic ${TOKEN}`, 'scheme-prefix'],
    [`${TOKEN} `, 'whitespace'],
    ['7:ção', 'odd-character'],
  ])('does not send %j', async (token, code) => {
    const { result, sent } = run([], { token });
    expect(await result).toMatchObject({ code: 'invalid-config', problems: [{ key: 'token', code }] });
    expect(sent).toEqual([]);
  });

  it('sends a token without TLS only inside the local network', async () => {
    expect(await run([], { erpOrigin: 'http://ixc.example' }).result).toMatchObject({
      problems: [{ key: 'erp', code: 'not-https' }],
    });
    expect(await run([NOTHING()], { erpOrigin: 'http://192.168.0.10:8080' }).result).toMatchObject({
      code: 'ok-authenticated',
    });
  });

  it('needs the permission of the browser', async () => {
    const permitted = vi.fn(() => Promise.resolve(false));
    expect(await run([], {}, { permitted }).result).toMatchObject({ code: 'host-permission-denied' });
    expect(permitted).toHaveBeenCalledWith('https://ixc.example/*');
  });

  it('ends in time', async () => {
    expect(await run(['hang'], {}, { timeout: 5 }).result).toMatchObject({ level: 'L0', code: 'timeout' });
  });

  it('never tells the token', async () => {
    for (const answer of [NOTHING(), response(401), offline, html('<p>')]) {
      expect(JSON.stringify(await run([answer]).result)).not.toMatch(new RegExp(`${HASH}|${btoa(TOKEN)}`));
    }
  });
});
