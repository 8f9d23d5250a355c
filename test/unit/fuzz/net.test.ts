// Whatever reads what a server said, on answers that mean no good: nothing throws, a result is what its type says, and the
// credential that was sent comes back in no word of it.

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { plainWords } from '../../../lib/net/api-failure';
import { testAsaas } from '../../../lib/net/asaas';
import { list } from '../../../lib/net/ixc';
import { isMarkup, member, parsed } from '../../../lib/net/json';
import { probe } from '../../../lib/net/probe';
import { envelopeOf, paged, sayingOf } from '../../../lib/net/voalle-envelope';
import { voalleApi } from '../../../lib/net/voalle-api';
import { askToken } from '../../../lib/net/voalle-token';
import { testWatch } from '../../../lib/net/watch';
import type { ApiFailure } from '../../../lib/model/api';
import { Secret } from '../../../lib/model/secret';
import type { TestResult } from '../../../lib/model/setup';
import { bodiesAbout, fetchesOf, HELD, repliesWith, SECRET, wireOf } from './answers';
import {
  expectCleanPrototypes,
  expectOwn,
  hostileJson,
  hostileJsonAbout,
  hostileKey,
  hostileText,
} from './hostile';
import { always, alwaysInTheEnd, FUZZ_TIMEOUT } from './runs';

afterAll(expectCleanPrototypes);

const BASE = new URL('https://erp.example');
const USER = {
  clientId: new Secret('integracao'),
  clientSecret: HELD,
  syndata: new Secret('inventada'),
};

function expectFailure(failure: ApiFailure): void {
  expectOwn(failure);
  expect(failure.code).toMatch(/^[a-z-]+$/);
  expect(failure.status === null || Number.isInteger(failure.status)).toBe(true);
  if (failure.said === null) return;
  expect(failure.said.length).toBeLessThanOrEqual(300);
  expect(failure.said).not.toBe('');
  expect(failure.said).not.toContain(SECRET);
}

function expectResult(result: TestResult): void {
  expectOwn(result);
  expect([null, 'L0', 'L1', 'L2', 'L3']).toContain(result.level);
  expect(result.code).toMatch(/^[a-z-]+$/);
  expect(result.status === null || Number.isInteger(result.status)).toBe(true);
  expect(result.methods.filter((method) => !['OPTIONS', 'HEAD', 'GET'].includes(method))).toEqual([]);
  expect(JSON.stringify(result)).not.toContain('5ecre7');
}

describe('the small readers', { timeout: FUZZ_TIMEOUT }, () => {
  it('of JSON give what is there, of its own, and nothing else', () => {
    always(hostileText, hostileJson, hostileKey, (text, value, name) => {
      isMarkup(text);
      expectOwn(parsed(text));
      const found = member(value, name);
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        expect(found).toBeUndefined();
    });
  });

  it('of envelopes and pages give whole ones or none', () => {
    const answer = hostileJsonAbout(
      'success',
      'Sucess',
      'response',
      'messages',
      'message',
      'data',
      'totalRecords',
    );
    always(answer, (value) => {
      const envelope = envelopeOf(value);
      if (envelope !== null) expect(typeof envelope.success).toBe('boolean');
      const said = sayingOf(value, [HELD]);
      expect(said === null || (said.length > 0 && said.length <= 300)).toBe(true);
      const page = paged(value);
      if (page === null) return;
      expect(Array.isArray(page.rows)).toBe(true);
      expect(Number.isSafeInteger(page.total) && page.total >= 0).toBe(true);
    });
  });

  it('of words leave no secret in them', () => {
    const around = fc.constantFrom('', '<b>', '&amp;', ' ', '<!--', '<title>', SECRET.slice(0, 5));
    const inMarkup = SECRET.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const echo = fc.constantFrom(SECRET, inMarkup);
    always(hostileText, around, echo, hostileText, (before, between, echoed, after) => {
      const said = plainWords(`${before}${between}${echoed}${between}${after}`, [HELD]) ?? '';
      expect(said).not.toContain(SECRET);
      expect(said.length).toBeLessThanOrEqual(300);
    });
  });
});

describe('the readers of the ERPs', { timeout: FUZZ_TIMEOUT }, () => {
  const query = {
    table: 'cliente',
    where: { column: 'id', oper: '=', value: '1' },
    page: 1,
    size: 2,
    order: 'asc',
  } as const;

  it('of IXC', async () => {
    const body = bodiesAbout('total', 'registros', 'rows', 'type', 'id');
    await alwaysInTheEnd(repliesWith(body), async (reply) => {
      const answer = await list(wireOf(reply), { base: BASE, token: HELD }, query);
      expectOwn(answer);
      if (!answer.ok) {
        expectFailure(answer.error);
        return;
      }
      expect(Number.isSafeInteger(answer.value.total)).toBe(true);
      for (const row of answer.value.rows)
        expect(Object.values(row).filter((cell) => typeof cell !== 'string')).toEqual([]);
    });
  });

  it('of a token of Voalle', async () => {
    const body = bodiesAbout('access_token', 'expires_in', 'error_description', 'Success', 'messages');
    await alwaysInTheEnd(repliesWith(body), async (reply) => {
      const token = await askToken(wireOf(reply), BASE, USER);
      if (!token.ok) {
        expectFailure(token.error);
        return;
      }
      expect(token.value.value.isEmpty).toBe(false);
      expect(token.value.seconds === null || token.value.seconds > 0).toBe(true);
    });
  });

  it('of Voalle, whatever the token is', async () => {
    const given = bodiesAbout('access_token', 'expires_in').chain((text) =>
      fc.constantFrom(text, '{"access_token":"ficha"}', '{"access_token":"ficha","expires_in":1e999}'),
    );
    const body = bodiesAbout('Sucess', 'success', 'response', 'messages', 'data');
    await alwaysInTheEnd(repliesWith(given), repliesWith(body), async (token, reply) => {
      const access = { ...USER, identity: BASE, base: BASE };
      const answer = await voalleApi(wireOf(token, reply), access, { now: () => 0 }).get('/external/x');
      if (!answer.ok) expectFailure(answer.error);
    });
  });
});

describe('the connection tests', { timeout: FUZZ_TIMEOUT }, () => {
  const tools = { now: () => 0, permitted: () => Promise.resolve(true) };
  const common = { profileId: 'p1', erpOrigin: 'https://erp.example' };
  const token = new Secret(SECRET.replace(/[<>]/g, ''));

  it('of Asaas', async () => {
    await alwaysInTheEnd(fetchesOf(bodiesAbout('general', 'errors', 'code')), async (fetch) => {
      const base = { key: 'base', value: new Secret('https://api.asaas.com/v3') };
      expectResult(
        await testAsaas({ ...common, base, key: { key: 'apiKey', value: token } }, { ...tools, fetch }),
      );
    });
  });

  it('of Watch Brasil', async () => {
    await alwaysInTheEnd(fetchesOf(bodiesAbout('HasError', 'Result', 'list')), async (fetch) => {
      const order = {
        ...common,
        url: { key: 'url', value: new Secret('https://watch.test/hook') },
        method: 'POST',
        token: { key: 'token', value: token },
        path: '/watch/v1/pacotes/get',
      } as const;
      const result = await testWatch(order, { ...tools, fetch });
      expectResult(result);
      expect(result.level).not.toBeNull();
    });
  });

  it('of an address, whatever the address', async () => {
    const address = fc.oneof(fc.constantFrom('https://parceiro.test/hook', 'http://10.0.0.1/x'), hostileText);
    const method = fc.oneof(fc.constantFrom(null, 'POST'), hostileText);
    await alwaysInTheEnd(
      fetchesOf(hostileText),
      address,
      method,
      fc.boolean(),
      async (fetch, value, verb, alsoGet) => {
        const order = { ...common, url: { key: 'url', value: new Secret(value) }, method: verb, alsoGet };
        const result = await probe(order, { ...tools, fetch });
        expectResult(result);
        // A probe proves an address at best.
        expect(result.level).not.toBe('L3');
        if (result.code === 'invalid-config') expect(result.methods).toEqual([]);
      },
    );
  });
});
