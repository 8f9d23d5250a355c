// Voalle's API: one token for however many wait, renewed in time and once more when it is refused; every kind of answer.

import { describe, expect, it, vi } from 'vitest';
import type { Fetch } from '../../../lib/net/http';
import { Secret } from '../../../lib/model/secret';
import { paged, voalleApi } from '../../../lib/net/voalle-api';
import type { VoalleAccess } from '../../../lib/net/voalle-api';
import { once, wire } from '../../../lib/net/wire';
import { bodyOf, DISCREET, html, json, offline, opaqueRedirect, response, scripted } from './wire';
import type { Scripted } from './wire';

const access: VoalleAccess = {
  identity: new URL('https://erp.example:45700'),
  base: new URL('https://erp.example:45715'),
  clientId: new Secret('integracao.norte.exemplo'),
  clientSecret: new Secret('segredo-inventado'),
  syndata: new Secret('TWpNM-inventado'),
};
const SECRETS = /segredo-inventado|TWpNM-inventado|token-\d|integracao\.norte/;
const PEOPLE = '/external/integrations/thirdparty/getclient';
const GOOD = { success: true, messages: null, response: { a: 1 } };

let issued = 0;
const token = (seconds: unknown = 3600) =>
  json({ access_token: `token-${(issued += 1)}`, token_type: 'Bearer', expires_in: seconds });

function opened(answers: readonly Scripted[], change: Partial<VoalleAccess> = {}) {
  issued = 0;
  const { fetch, sent } = scripted(...answers);
  const clock = { time: 0 };
  const api = voalleApi(once(fetch), { ...access, ...change }, { now: () => clock.time });
  return { api, sent, clock };
}
const places = (sent: readonly { url: string }[]) =>
  sent.map(({ url }) => new URL(url).pathname.split('/').pop());

describe('a read', () => {
  it('is a GET with the token, and its page from 1', async () => {
    const { api, sent } = opened([token(), json(GOOD)]);
    expect(await api.get(PEOPLE, { page: 1, pageSize: 100, txId: 'á&b' })).toEqual({
      ok: true,
      value: { a: 1 },
    });
    expect(sent[1]).toEqual({
      url: `https://erp.example:45715${PEOPLE}?page=1&pageSize=100&txId=%C3%A1%26b`,
      init: {
        ...DISCREET,
        method: 'GET',
        headers: { authorization: 'Bearer token-1' },
        signal: expect.any(AbortSignal) as AbortSignal,
      },
    });
    expect(Object.fromEntries(new URLSearchParams(bodyOf(sent[0])))).toEqual({
      grant_type: 'client_credentials',
      scope: 'syngw',
      client_id: access.clientId.reveal(),
      client_secret: access.clientSecret.reveal(),
      syndata: access.syndata.reveal(),
    });
  });

  it('of contracts is the one POST, and may be tried again', async () => {
    issued = 0;
    const { fetch, sent } = scripted(token(), response(503), json(GOOD));
    const line = wire({ fetch, wait: () => Promise.resolve() });
    const api = voalleApi(line, access, { now: () => 0 });
    expect(await api.contracts({ page: 1, pageSize: 50, onlyActiveContracts: true })).toMatchObject({
      ok: true,
    });
    expect(places(sent)).toEqual(['token', 'getpaged', 'getpaged']);
    expect(sent[2]?.init).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer token-1' },
      body: '{"page":1,"pageSize":50,"onlyActiveContracts":true}',
    });
  });

  it.each([
    [{ clientSecret: new Secret(' ') }, 'no-credential'],
    [{ syndata: new Secret('abc\n') }, 'bad-credential'],
    [{ clientId: new Secret('<client id>') }, 'bad-credential'],
    [{ base: new URL('http://erp.example') }, 'bad-credential'],
  ])('with %j is not sent', async (change, code) => {
    const { api, sent } = opened([], change);
    expect(await api.get(PEOPLE)).toEqual({
      ok: false,
      error: { code, status: null, said: null, waitSeconds: null },
    });
    expect(sent).toEqual([]);
  });
});

describe('the token', () => {
  it('is asked for once, for however many wait', async () => {
    const { api, sent } = opened([token(), json(GOOD), json(GOOD), json(GOOD)]);
    const answers = await Promise.all([api.get(PEOPLE), api.get(PEOPLE), api.contracts({ page: 1 })]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(places(sent).filter((place) => place === 'token')).toHaveLength(1);
  });

  it.each([
    ['an hour', 3600, 3300],
    ['an hour, in text', '3600', 3300],
    ['a day, which is an hour', 86_400, 3300],
    ['ten minutes', 600, 540],
    ['two minutes', 120, 60],
    ['a short while', 20, 10],
    ['nobody says how long', undefined, 240],
  ])('of %s is renewed before its end', async (_, seconds, usable) => {
    const { api, sent, clock } = opened([
      token(seconds ?? null),
      json(GOOD),
      json(GOOD),
      token(),
      json(GOOD),
    ]);
    await api.get(PEOPLE);
    clock.time = usable * 1000 - 1;
    await api.get(PEOPLE);
    expect(sent).toHaveLength(3);
    clock.time = usable * 1000;
    await api.get(PEOPLE);
    expect(places(sent)).toEqual(['token', 'getclient', 'getclient', 'token', 'getclient']);
    expect(sent[4]?.init.headers).toMatchObject({ authorization: 'Bearer token-2' });
  });

  it('that the API no longer takes is renewed once', async () => {
    const { api, sent } = opened([token(), response(401), token(), json(GOOD)]);
    expect(await api.get(PEOPLE)).toMatchObject({ ok: true });
    expect(places(sent)).toEqual(['token', 'getclient', 'token', 'getclient']);
    const refused = opened([token(), response(401), token(), response(401)]);
    expect(await refused.api.get(PEOPLE)).toMatchObject({ error: { code: 'auth-rejected', status: 401 } });
  });

  it('that many find refused at once is renewed once for all of them', async () => {
    const asked = vi.fn<Fetch>((url, { headers }) => {
      if (url.endsWith('/connect/token')) return Promise.resolve(token());
      const old = JSON.stringify(headers).includes('token-1');
      return Promise.resolve(old ? response(401) : json(GOOD));
    });
    issued = 0;
    const api = voalleApi(once(asked), access, { now: () => 0 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => api.get(PEOPLE)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(asked.mock.calls.filter(([url]) => url.endsWith('/connect/token'))).toHaveLength(2);
  });

  it('is still asked for when one of those that wait gives up', async () => {
    let give: (answer: Response) => void = () => undefined;
    const { fetch: rest } = scripted(json(GOOD));
    issued = 0;
    const fetch: Fetch = (url, init) =>
      url.endsWith('/connect/token') ? new Promise((resolve) => (give = resolve)) : rest(url, init);
    const api = voalleApi(once(fetch), access, { now: () => 0 });
    const hasty = new AbortController();
    const [first, second] = [api.get(PEOPLE, {}, hasty.signal), api.get(PEOPLE)];
    hasty.abort();
    expect(await first).toMatchObject({ error: { code: 'cancelled' } });
    give(token());
    expect(await second).toMatchObject({ ok: true });
    expect(await api.get(PEOPLE, {}, AbortSignal.abort())).toMatchObject({ error: { code: 'cancelled' } });
  });

  it.each([
    ['401 invalid_client', () => json({ error: 'invalid_client' }, 401), 'auth-rejected', 'invalid_client'],
    [
      '400 with words',
      () => json({ error: 'invalid_grant', error_description: `syndata ${access.syndata.reveal()}` }, 400),
      'auth-rejected',
      'syndata •••',
    ],
    ['404, as on a wrong port', () => response(404), 'api-not-found', null],
    ['429', () => response(429), 'rate-limited', null],
    ['no connection', () => offline, 'network-error', null],
    [
      'a refusal in a 200',
      () => json({ Sucess: false, messages: [{ message: 'Integrador inválido' }] }),
      'request-refused',
      'Integrador inválido',
    ],
  ])('that ends in %s is asked for anew by the next', async (_, answer, code, said) => {
    const { api, sent } = opened([answer(), token(), json(GOOD)]);
    const { error } = { error: null, ...(await api.get(PEOPLE)) };
    expect(error).toMatchObject({ code, said });
    expect(Object.keys(error ?? {}).sort()).toEqual(['code', 'said', 'status', 'waitSeconds']);
    expect(await api.get(PEOPLE)).toMatchObject({ ok: true });
    expect(places(sent)).toEqual(['token', 'token', 'getclient']);
  });
});

describe('the envelope', () => {
  const ask = async (answer: Scripted) => opened([token(), answer]).api.get(PEOPLE);

  it.each(['success', 'Success', 'Sucess', 'SUCCESS'])('is understood with %s', async (flag) => {
    expect(await ask(json({ [flag]: true, response: [1] }))).toEqual({ ok: true, value: [1] });
    expect(await ask(json({ [flag]: false, response: [1] }))).toMatchObject({
      error: { code: 'request-refused' },
    });
  });

  it('may hold nothing', async () => {
    expect(await ask(json({ success: true }))).toEqual({ ok: true, value: null });
  });

  it('tells what the API says, joined, without anything of the credential', async () => {
    const messages = [
      { message: 'Integrador inválido', code: '1', type: 'Error' },
      { message: `<b>${access.clientSecret.reveal()}</b> e token-1`, code: '2' },
      { code: '3' },
      null,
    ];
    expect(await ask(json({ success: false, messages }))).toEqual({
      ok: false,
      error: {
        code: 'request-refused',
        status: 200,
        said: 'Integrador inválido · ••• e •••',
        waitSeconds: null,
      },
    });
  });

  it.each([
    ['no envelope', json([1]), 'unexpected-answer', 200],
    ['a flag that is none', json({ success: 'sim' }), 'unexpected-answer', 200],
    ['no JSON', new Response('ok'), 'unexpected-answer', 200],
    ['a web page', html('<!doctype html>'), 'html-instead-of-api', 200],
    ['400', json({ success: false, messages: [{ message: 'x' }] }, 400), 'request-refused', 400],
    ['403', response(403), 'request-refused', 403],
    ['404', response(404), 'api-not-found', 404],
    ['500', response(500), 'server-error', 500],
    ['504', response(504), 'overloaded', 504],
    ['a redirect', opaqueRedirect(), 'redirect-blocked', null],
    ['no connection', offline, 'network-error', null],
  ] as const)('is missing in %s', async (_, answer, code, status) => {
    const told = await ask(answer);
    expect(told).toMatchObject({ ok: false, error: { code, status } });
    expect(JSON.stringify(told)).not.toMatch(SECRETS);
  });
});

describe('a page', () => {
  it.each([
    [
      { data: [1, 2], totalRecords: 7, page: 1, pageSize: 2, totalPages: 4 },
      { rows: [1, 2], total: 7 },
    ],
    [
      { data: [], totalRecords: '0' },
      { rows: [], total: 0 },
    ],
    [{ data: null, totalRecords: 0 }, null],
    [{ data: [] }, null],
    [{ data: [], totalRecords: -1 }, null],
    [[1], null],
    [null, null],
  ])('in %j is %j', (response_, page) => {
    expect(paged(response_)).toEqual(page);
  });
});
