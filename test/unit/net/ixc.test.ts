// The one function that may post to IXC: its request, and every way of failing. That it cannot be made to write
// is proven in test/repo/requests.

import { describe, expect, it } from 'vitest';
import { list } from '../../../lib/net/ixc';
import type { IxcAccess, ListQuery } from '../../../lib/net/ixc';
import { DISCREET, html, json, offline, opaqueRedirect, response, scripted } from './wire';
import type { Scripted } from './wire';

const HASH = '0a1b2c3d'.repeat(8);
const access: IxcAccess = { origin: 'https://ixc.example', token: `7:${HASH}` };
const query: ListQuery = { table: 'cliente', column: 'id', oper: '>=', value: '1', page: 2, size: 50 };
const open = new AbortController().signal;

const ask = (answer: Scripted) => list(scripted(answer).fetch, access, query, open);
const EMPTY = { page: '1', total: '0' };

describe('the request', () => {
  it('is a list, in the form that IXC takes', async () => {
    const { fetch, sent } = scripted(json(EMPTY));
    await list(fetch, access, query, open);
    expect(sent).toEqual([
      {
        url: 'https://ixc.example/webservice/v1/cliente',
        init: {
          ...DISCREET,
          method: 'POST',
          headers: {
            authorization: `Basic ${btoa(access.token)}`,
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

  it('takes a token that is in Base64 already', async () => {
    const { fetch, sent } = scripted(json(EMPTY));
    await list(fetch, { ...access, token: btoa(access.token) }, query, open);
    expect(sent[0]?.init.headers).toMatchObject({ authorization: `Basic ${btoa(access.token)}` });
  });

  it.each(['', '../login', 'cliente/1', 'Cliente', 'cliente?x', '1'])(
    'is not sent to %j, which is no table',
    async (table) => {
      const { fetch, sent } = scripted(json(EMPTY));
      await expect(list(fetch, access, { ...query, table }, open)).rejects.toThrow('not the name of a table');
      expect(sent).toEqual([]);
    },
  );
});

describe('a list', () => {
  it.each([
    ['a total in text and no rows at all', EMPTY, { total: 0, rows: [] }],
    ['a total in figures', { page: 1, total: 0, registros: [] }, { total: 0, rows: [] }],
    [
      'rows, of which only texts are kept',
      { total: '2', registros: [{ id: '1', nome: 'Exemplo', outro: { a: 1 } }, null] },
      { total: 2, rows: [{ id: '1', nome: 'Exemplo' }, {}] },
    ],
  ])('with %s', async (_, body, value) => {
    expect(await ask(json(body))).toEqual({ ok: true, value });
  });
});

describe('a failure', () => {
  const said = (message: unknown) => json({ type: 'error', message });
  it.each([
    ['another web page', html('<!doctype html><title>Login</title>'), 'L1', 'html-instead-of-api', 200],
    [
      "IXC's own page of failure",
      html('<div style="color: red">Ocorreu um erro ao processar. Contate o suporte.</div>'),
      'L1',
      'server-error',
      200,
    ],
    ['a database that is down', html('\n<div>SQLSTATE Connection refused</div>'), 'L1', 'server-error', 200],
    [
      'an IP that is not let in',
      said('Seu IP não está liberado para efetuar login!'),
      'L2',
      'ip-not-allowed',
      200,
    ],
    ['a table that is not there', said('Recurso produtos não está disponível!'), 'L2', 'not-testable', 200],
    [
      'the same with broken accents',
      said('Recurso x n\uFFFDo est\uFFFD dispon\uFFFDvel!'),
      'L2',
      'not-testable',
      200,
    ],
    [
      'a group without rights',
      said('Usuário sem permissão!<br />Verifique.'),
      'L3',
      'permission-missing',
      200,
    ],
    ['another refusal', said('Campo inválido'), 'L2', 'request-refused', 200],
    ['a refusal without words', said(null), 'L2', 'request-refused', 200],
    ['a list without a total', json({ registros: [] }), 'L1', 'unexpected-answer', 200],
    ['a total that is no number', json({ total: 'muitos' }), 'L1', 'unexpected-answer', 200],
    ['a total below nothing', json({ total: -1 }), 'L1', 'unexpected-answer', 200],
    ['no JSON', new Response('ok'), 'L1', 'unexpected-answer', 200],
    ['an empty answer', response(200), 'L1', 'unexpected-answer', 200],
    ['400', html('<h1>', 400), 'L1', 'request-refused', 400],
    ['401', html('<h1>', 401), 'L1', 'auth-rejected', 401],
    ['403', html('<h1>', 403), 'L1', 'auth-rejected', 403],
    ['404', html('<h1>', 404), 'L1', 'api-not-found', 404],
    ['500', html('<h1>', 500), 'L1', 'server-error', 500],
    ['504', html('<h1>', 504), 'L1', 'server-error', 504],
    ['a redirect', opaqueRedirect(), 'L1', 'redirect-blocked', null],
    ['no connection', offline, 'L0', 'network-error', null],
  ] as const)('by %s', async (_, answer, level, code, status) => {
    expect(await ask(answer)).toEqual({ ok: false, error: { level, code, status } });
  });

  it('by too many requests, with the time to wait', async () => {
    expect(await ask(response(429, { 'retry-after': '2' }))).toEqual({
      ok: false,
      error: { level: 'L1', code: 'rate-limited', status: 429, waitSeconds: 2 },
    });
  });

  it('by silence', async () => {
    const { fetch } = scripted('hang');
    expect(await list(fetch, access, query, AbortSignal.timeout(5))).toMatchObject({
      error: { level: 'L0', code: 'timeout' },
    });
  });
});
