// The one function that may post to IXC: its request, and every sign of failure. That it cannot be made to write is
// proven in test/repo/requests.

import { describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { list } from '../../../lib/net/ixc';
import type { IxcTable } from '../../../lib/model/api';
import type { IxcAccess, ListQuery } from '../../../lib/net/ixc';
import { once, wire } from '../../../lib/net/wire';
import { bodyOf, DISCREET, html, json, offline, opaqueRedirect, refusal, response, scripted } from './wire';
import type { Scripted } from './wire';

const HASH = '0a1b2c3d'.repeat(8);
const TOKEN = `7:${HASH}`;
const access: IxcAccess = { base: new URL('https://ixc.example'), token: new Secret(TOKEN) };
const query: ListQuery = {
  table: 'cliente',
  where: { column: 'id', oper: '>=', value: '1' },
  page: 2,
  size: 50,
  order: 'desc',
};
const open = new AbortController().signal;
const EMPTY = { page: '1', total: '0' };

function asked(answers: readonly Scripted[], change: Partial<IxcAccess & ListQuery> = {}) {
  const { fetch, sent } = scripted(...answers);
  const { base = access.base, token = access.token, ...more } = change;
  return { result: list(once(fetch), { base, token }, { ...query, ...more }, open), sent };
}
const ask = (answer: Scripted) => asked([answer]).result;

describe('the request', () => {
  it('is a list, in the form that IXC takes', async () => {
    const { result, sent } = asked([json(EMPTY)]);
    await result;
    expect(sent).toEqual([
      {
        url: 'https://ixc.example/webservice/v1/cliente',
        init: {
          ...DISCREET,
          method: 'POST',
          headers: {
            authorization: `Basic ${btoa(TOKEN)}`,
            'content-type': 'application/json',
            ixcsoft: 'listar',
            'ixc-type-response': 'application/json',
          },
          body: JSON.stringify({
            qtype: 'cliente.id',
            query: '1',
            oper: '>=',
            page: '2',
            rp: '50',
            sortname: 'cliente.id',
            sortorder: 'desc',
          }),
          signal: open,
        },
      },
    ]);
  });

  it('carries further filters as a text of JSON, each with its table', async () => {
    const { result, sent } = asked([json(EMPTY)], {
      order: 'asc',
      also: [
        { column: 'status', oper: '=', value: 'A' },
        { column: 'id', oper: 'IN', value: '1,2' },
      ],
    });
    await result;
    const body = JSON.parse(bodyOf(sent[0])) as Record<string, string>;
    expect(body.sortorder).toBe('asc');
    expect(JSON.parse(body.grid_param ?? '')).toEqual([
      { TB: 'cliente.status', OP: '=', P: 'A' },
      { TB: 'cliente.id', OP: 'IN', P: '1,2' },
    ]);
  });

  it.each([
    ['as IXC shows it', TOKEN, btoa(TOKEN)],
    ['in Base64 already', btoa(TOKEN), btoa(TOKEN)],
    ['as something else', 'c29zaW5obw==', btoa('c29zaW5obw==')],
  ])('takes a token that was typed %s', async (_, token, credential) => {
    const { result, sent } = asked([json(EMPTY)], { token: new Secret(token) });
    await result;
    expect(sent[0]?.init.headers).toMatchObject({ authorization: `Basic ${credential}` });
  });

  it('goes below an address of its own', async () => {
    const { result, sent } = asked([json(EMPTY)], { base: new URL('https://proxy.example/ixc/?a=1#b') });
    await result;
    expect(sent[0]?.url).toBe('https://proxy.example/ixc/webservice/v1/cliente');
  });

  it.each(['', '../login', 'cliente/1', 'Cliente', 'cliente?x', '1'])(
    'is not sent to %j, which is no table',
    async (table) => {
      const { result, sent } = asked([], { table: table as IxcTable });
      await expect(result).rejects.toThrow('not the name of a table');
      expect(sent).toEqual([]);
    },
  );

  it.each([
    [{ token: new Secret('') }, 'no-credential'],
    [{ token: new Secret('  ') }, 'no-credential'],
    [{ token: new Secret(`${TOKEN}\n`) }, 'bad-credential'],
    [{ token: new Secret(`Basic ${TOKEN}`) }, 'bad-credential'],
    [{ token: new Secret(`"${TOKEN}"`) }, 'bad-credential'],
    [{ base: new URL('http://ixc.example') }, 'bad-credential'],
  ])('is not sent with %j', async (change, code) => {
    const { result, sent } = asked([], change);
    expect(await result).toEqual({ ok: false, error: { code, status: null, said: null, waitSeconds: null } });
    expect(sent).toEqual([]);
  });

  it('is marked as a read: it may be tried again', async () => {
    const { fetch, sent } = scripted(response(503), json(EMPTY));
    const line = wire({ fetch, wait: () => Promise.resolve() });
    expect(await list(line, access, query)).toMatchObject({ ok: true });
    expect(sent).toHaveLength(2);
  });
});

describe('a list', () => {
  const row = { id: '1', nome: 'Exemplo' };
  it.each([
    ['a total in text and no records at all', EMPTY, { total: 0, rows: [] }],
    ['a total in figures', { page: 1, total: 0, registros: [] }, { total: 0, rows: [] }],
    ['a page behind the last', { page: '2', total: '50' }, { total: 50, rows: [] }],
    [
      'records, of which only texts and numbers are kept',
      { total: '2', registros: [{ ...row, filial_id: 3, preco: 1.5, outro: { a: 1 }, nada: null }] },
      { total: 2, rows: [{ ...row, filial_id: '3', preco: '1.5' }] },
    ],
  ])('with %s', async (_, body, value) => {
    expect(await ask(json(body))).toEqual({ ok: true, value });
  });

  it.each([
    ['without a total', { registros: [] }],
    ['with a total that is no number', { total: 'muitos' }],
    ['with a total below nothing', { total: -1 }],
    ['in the form of a grid', { page: '1', total: '1', rows: [{ id: '1', cell: ['1', 'x'] }] }],
    ['that counts records and brings none', { page: '2', total: '60' }],
    ['with something else in it', { total: '60', registros: { 1: row } }],
    ['with a record that is none', { total: '60', registros: [row, null] }],
    ['with a record that is a list', { total: '60', registros: [['1']] }],
  ])('%s is not understood', async (_, body) => {
    expect(await ask(json(body))).toMatchObject({ error: { code: 'unexpected-answer', status: 200 } });
  });
});

describe('a failure', () => {
  const PAGE = '<div style="color: red">Ocorreu um erro ao processar. Contate o suporte IXC Soft.</div>';
  it.each([
    ['another web page', html('<!doctype html><h1>Entrar</h1>'), 'html-instead-of-api', 200, 'Entrar'],
    [
      "IXC's own page of failure",
      html(PAGE),
      'generic-failure',
      200,
      'Ocorreu um erro ao processar. Contate o suporte IXC Soft.',
    ],
    [
      'a database that is down',
      html('\n<div>SQLSTATE Connection refused</div>'),
      'database-down',
      200,
      'SQLSTATE Connection refused',
    ],
    [
      'an IP that is not let in',
      refusal('Seu IP não está liberado para efetuar login!'),
      'ip-not-allowed',
      200,
      'Seu IP não está liberado para efetuar login!',
    ],
    [
      'a table that is not there',
      refusal('Recurso produtos não está disponível!'),
      'table-unavailable',
      200,
      'Recurso produtos não está disponível!',
    ],
    [
      'the same with broken accents',
      refusal('Recurso x n\uFFFDo est\uFFFD dispon\uFFFDvel!'),
      'table-unavailable',
      200,
      'Recurso x n\uFFFDo est\uFFFD dispon\uFFFDvel!',
    ],
    [
      'a group without rights',
      refusal('Usuário sem permissão!<br />Verifique.'),
      'permission-missing',
      200,
      'Usuário sem permissão! Verifique.',
    ],
    ['another refusal', refusal('Campo inválido'), 'request-refused', 200, 'Campo inválido'],
    ['a refusal without words', refusal(null), 'request-refused', 200, null],
    ['no JSON', new Response('ok'), 'unexpected-answer', 200, 'ok'],
    ['an empty answer', response(200), 'unexpected-answer', 200, null],
    ['400', html('<h1>Bad Request</h1>', 400), 'bad-request', 400, 'Bad Request'],
    ['401', response(401), 'auth-rejected', 401, null],
    ['403', response(403), 'token-of-old-server', 403, null],
    ['404', response(404), 'api-not-found', 404, null],
    ['405', response(405), 'request-refused', 405, null],
    ['500', html('<h1>Erro</h1>', 500), 'bad-query', 500, 'Erro'],
    ['501', response(501), 'server-error', 501, null],
    ['502', response(502), 'overloaded', 502, null],
    ['503', response(503), 'overloaded', 503, null],
    ['504', html('<h1>Gateway Time-out</h1>', 504), 'overloaded', 504, 'Gateway Time-out'],
    ['a redirect', opaqueRedirect(), 'redirect-blocked', null, null],
    ['no connection', offline, 'network-error', null, null],
  ] as const)('by %s', async (_, answer, code, status, said) => {
    expect(await ask(answer)).toEqual({ ok: false, error: { code, status, said, waitSeconds: null } });
  });

  it('by too many requests, with the time to wait', async () => {
    expect(await ask(response(429, { 'retry-after': '2' }))).toMatchObject({
      error: { code: 'rate-limited', status: 429, waitSeconds: 2 },
    });
  });

  it('by silence, and by the caller', async () => {
    expect(await list(once(scripted('hang').fetch), access, query, AbortSignal.timeout(5))).toMatchObject({
      error: { code: 'timeout', status: null },
    });
    expect(await list(wire({ fetch: scripted().fetch }), access, query, AbortSignal.abort())).toMatchObject({
      error: { code: 'cancelled' },
    });
  });

  it('never tells the token, however the server spells it', async () => {
    for (const token of [TOKEN, btoa(TOKEN)]) {
      for (const echo of [TOKEN, btoa(TOKEN), HASH, encodeURIComponent(TOKEN)]) {
        for (const answer of [refusal(`token ${echo}`), html(`<b>${echo}</b>`, 401), new Response(echo)]) {
          const told = JSON.stringify(await asked([answer], { token: new Secret(token) }).result);
          expect(told).toContain('•••');
          expect(told).not.toContain(HASH);
          expect(told).not.toContain(btoa(TOKEN));
        }
      }
    }
  });
});
