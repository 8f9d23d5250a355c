// The queue and the second try: who may be asked again, how often, how long after, and how many at once.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Question } from '../../../lib/net/http';
import { once, wire } from '../../../lib/net/wire';
import { json, offline, opaqueRedirect, response, scripted } from './wire';
import type { Scripted } from './wire';

const url = new URL('https://erp.example/external/x');
const READ: Question = { method: 'GET', headers: {} };
const LIST: Question = { method: 'POST', headers: {}, body: '{}', reads: true };
const WRITE: Question = { method: 'POST', headers: {}, body: '{}' };

function wired(...answers: readonly Scripted[]) {
  const { fetch, sent } = scripted(...answers);
  const pauses: number[] = [];
  const wait = vi.fn((milliseconds: number) => {
    pauses.push(milliseconds);
    return Promise.resolve();
  });
  return { line: wire({ fetch, wait, random: () => 0.5 }), sent, pauses };
}

describe('a read that came to nothing', () => {
  it.each([
    ['a network error', () => offline],
    ['429', () => response(429)],
    ['502', () => response(502)],
    ['503', () => response(503)],
    ['504', () => response(504)],
  ])('for %s is tried again', async (_, failed) => {
    for (const question of [READ, LIST]) {
      const { line, sent } = wired(failed(), json({}));
      expect(await line.read(url, question)).toMatchObject({ status: 200 });
      expect(sent).toHaveLength(2);
    }
  });

  it('is told after three tries, with pauses that may double', async () => {
    const { line, sent, pauses } = wired(offline, response(503), response(504));
    expect(await line.read(url, READ)).toMatchObject({ status: 504 });
    expect(sent).toHaveLength(3);
    expect(pauses).toEqual([250, 500]);
  });

  it('waits as long as the server asks', async () => {
    const { line, pauses } = wired(
      response(429, { 'retry-after': '7' }),
      response(503, { 'ratelimit-reset': '60' }),
      json({}),
    );
    expect(await line.read(url, READ)).toMatchObject({ status: 200 });
    expect(pauses).toEqual([7_000, 60_000]);
  });

  it('is told at once where the server asks for more than a minute: it is not asked before', async () => {
    const { line, sent, pauses } = wired(response(429, { 'retry-after': '3600' }), json({}));
    expect(await line.read(url, READ)).toMatchObject({ status: 429, waitSeconds: 3600 });
    expect([sent.length, pauses]).toEqual([1, []]);
  });

  it('has everybody leave a host alone that asks for it, and nobody else', async () => {
    const { fetch, sent } = scripted(response(429, { 'retry-after': '9' }), json({}), json({}), json({}));
    const rested = Promise.withResolvers<undefined>();
    const line = wire({ fetch, wait: () => rested.promise });
    const first = line.read(url, READ);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const second = line.read(url, READ);
    await line.read(new URL('https://other.example/x'), READ);
    expect(sent.map(({ url: asked }) => new URL(asked).host)).toEqual(['erp.example', 'other.example']);
    rested.resolve(undefined);
    expect(await Promise.all([first, second])).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(sent).toHaveLength(4);
  });

  it.each([200, 204, 400, 401, 403, 404, 410, 500, 501, 505])('with %i is told at once', async (status) => {
    const { line, sent } = wired(response(status));
    expect(await line.read(url, READ)).toMatchObject({ status });
    expect(sent).toHaveLength(1);
  });

  it('for a redirect is told at once', async () => {
    const { line, sent } = wired(opaqueRedirect());
    expect(await line.read(url, READ)).toMatchObject({ redirected: true });
    expect(sent).toHaveLength(1);
  });

  it('for silence is told at once: the caller may ask for less', async () => {
    const { line, sent } = wired('hang');
    expect(await line.read(url, READ, { timeout: 5 })).toBe('timeout');
    expect(sent).toHaveLength(1);
  });
});

it('repeats nothing that is not marked as a read, whatever comes back', async () => {
  const answer = fc.constantFrom<() => Scripted>(
    () => offline,
    ...[200, 401, 429, 500, 502, 503, 504].map((status) => () => response(status, { 'retry-after': '1' })),
  );
  await fc.assert(
    fc.asyncProperty(answer, fc.array(answer, { minLength: 2, maxLength: 2 }), async (first, more) => {
      const { line, sent } = wired(first(), ...more.map((each) => each()));
      await line.read(url, WRITE);
      expect(sent).toHaveLength(1);
      expect(sent[0]?.init).not.toHaveProperty('reads');
    }),
  );
});

describe('giving up', () => {
  it('ends a request on its way', async () => {
    const { line } = wired('hang');
    const caller = new AbortController();
    const reading = line.read(url, READ, { signal: caller.signal });
    caller.abort();
    expect(await reading).toBe('cancelled');
  });

  it('sends nothing when it came first', async () => {
    const { line, sent } = wired();
    expect(await line.read(url, READ, { signal: AbortSignal.abort() })).toBe('cancelled');
    expect(sent).toEqual([]);
  });

  it('ends a wait in the queue, and the others go on', async () => {
    const { fetch, sent } = scripted('hang', json({}));
    const line = wire({ fetch, perHost: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const busy = line.read(url, READ, { signal: first.signal });
    const given = line.read(url, READ, { signal: second.signal });
    const patient = line.read(url, READ);
    second.abort();
    expect(await given).toBe('cancelled');
    expect(sent).toHaveLength(1);
    first.abort();
    expect(await busy).toBe('cancelled');
    expect(await patient).toMatchObject({ status: 200 });
  });

  it('ends a pause between two tries', async () => {
    const { fetch, sent } = scripted(response(429, { 'retry-after': '50' }));
    const caller = new AbortController();
    const reading = wire({ fetch }).read(url, READ, { signal: caller.signal });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    caller.abort();
    expect(await reading).toBe('cancelled');
  });
});

describe('the queue', () => {
  /** A server that answers when it is told to, and remembers the most that it had at once. */
  function slow() {
    const open: (() => void)[] = [];
    const most = new Map<string, number>();
    const now = new Map<string, number>();
    const fetch = (address: string): Promise<Response> => {
      const { host } = new URL(address);
      const count = (now.get(host) ?? 0) + 1;
      now.set(host, count);
      most.set(host, Math.max(most.get(host) ?? 0, count));
      return new Promise((resolve) => {
        open.push(() => {
          now.set(host, (now.get(host) ?? 0) - 1);
          resolve(json({}));
        });
      });
    };
    return { fetch, open, most };
  }

  it.each([
    [undefined, 2],
    [1, 1],
    [3, 3],
    [9, 3],
    [0, 1],
  ])('for %s a host lets %i through at once', async (perHost, allowed) => {
    const { fetch, open, most } = slow();
    const line = wire({ fetch, ...(perHost === undefined ? {} : { perHost }) });
    const reads = Array.from({ length: 7 }, () => line.read(url, READ));
    for (let answered = 0; answered < 7; answered += 1) {
      await vi.waitFor(() => expect(open.length).toBeGreaterThan(0));
      open.shift()?.();
    }
    expect(await Promise.all(reads)).toHaveLength(7);
    expect(most.get(url.host)).toBe(allowed);
  });

  it('of one host does not hold up another; a port is a host of its own', async () => {
    const { fetch, open, most } = slow();
    const line = wire({ fetch });
    const others = ['https://outro.example/', 'https://erp.example:45715/'].map((each) => new URL(each));
    const reads = [url, url, url, url, ...others].map((each) => line.read(each, READ));
    await vi.waitFor(() => expect(open).toHaveLength(4));
    expect(Object.fromEntries(most)).toEqual({
      'erp.example': 2,
      'outro.example': 1,
      'erp.example:45715': 1,
    });
    for (const _ of reads) {
      await vi.waitFor(() => expect(open.length).toBeGreaterThan(0));
      open.shift()?.();
    }
    expect(await Promise.all(reads)).toHaveLength(6);
  });
});

describe('a wire that asks once', () => {
  it.each([offline, response(429), response(503)])('does not try again', async (answer) => {
    const { fetch, sent } = scripted(answer);
    await once(fetch).read(url, READ);
    expect(sent).toHaveLength(1);
  });

  it('has its own clock, or that of the test', async () => {
    expect(await once(scripted('hang').fetch).read(url, READ, { timeout: 5 })).toBe('timeout');
    expect(await once(scripted('hang').fetch).read(url, READ, { signal: AbortSignal.timeout(5) })).toBe(
      'timeout',
    );
  });
});
