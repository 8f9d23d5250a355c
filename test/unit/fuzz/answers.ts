// Answers of servers that mean no good: bodies that nearly are what is documented, pages, torn texts, odd statuses.

import fc from 'fast-check';
import { Secret } from '../../../lib/model/secret';
import type { Fetch, Reply } from '../../../lib/net/http';
import type { Wire } from '../../../lib/net/wire';
import { hostileJsonAbout, hostileText } from './hostile';

/** Looks like a credential, so that a test can search for it in what came of an answer. */
export const SECRET = '12:5ecre7-inventado&<0>';
/** The same, in the background's hands. */
export const HELD = new Secret(SECRET);

const status = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(200, 200, 200, 201, 204) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, 301, 302, 400, 401, 403, 404, 405, 410, 418, 429, 500, 501, 502, 503, 599),
  },
);

/** Bodies about these names, in the words of JSON, or of nobody. */
export function bodiesAbout(...names: readonly string[]): fc.Arbitrary<string> {
  // A member that is written twice, as text: `__proto__` is a name like any other there.
  const json = hostileJsonAbout(...names, 'message', 'error', SECRET).map((value) => JSON.stringify(value));
  const torn = fc.tuple(json, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1)));
  const page = hostileText.map((text) => `<html><title>${text}</title><p>${SECRET}${text}<script>`);
  const poison = json.map(
    (text) => `{"__proto__":${text === '' ? '1' : text},"constructor":{"prototype":{"polluted":1}}}`,
  );
  return fc.oneof(
    { weight: 12, arbitrary: json },
    { weight: 2, arbitrary: poison },
    { weight: 2, arbitrary: torn },
    { weight: 2, arbitrary: page },
    { weight: 1, arbitrary: hostileText },
  );
}

/** What was heard, whole, with this body. */
export function repliesWith(body: fc.Arbitrary<string>): fc.Arbitrary<Reply> {
  return fc.record({
    status,
    redirected: fc.oneof(
      { weight: 9, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    text: body,
    waitSeconds: fc.constantFrom(null, 0, 86_400),
  });
}

/** A wire that answers so, one after the other; the last one for good. */
export function wireOf(...replies: readonly Reply[]): Wire {
  let place = 0;
  return {
    read: () => {
      const reply = replies[Math.min(place, replies.length - 1)];
      place += 1;
      return Promise.resolve(reply ?? 'network-error');
    },
  };
}

const headers = fc.dictionary(
  fc.constantFrom('allow', 'content-type', 'content-length', 'retry-after', 'ratelimit-reset'),
  fc.oneof(
    fc.constantFrom(
      'POST, get ,,',
      'text/html; charset=x',
      '0',
      '-1',
      '9'.repeat(30),
      '1e9',
      'Wed, 21 Oct 2015',
    ),
    fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
  ),
  { maxKeys: 3 },
);

/** A `fetch` that gets such answers. Not the browser's own class: that one refuses what a server may well send. */
export function fetchesOf(body: fc.Arbitrary<string>): fc.Arbitrary<Fetch> {
  return fc.record({ reply: repliesWith(body), headers, fails: fc.integer({ min: 0, max: 20 }) }).map(
    ({ reply, headers: given, fails }): Fetch =>
      () =>
        fails === 0
          ? Promise.reject(new TypeError(`fetch failed ${SECRET}`))
          : Promise.resolve({
              status: reply.status,
              type: reply.redirected ? 'opaqueredirect' : 'basic',
              headers: new Headers(given),
              body: null,
              text: () => Promise.resolve(reply.text),
            } as Response),
  );
}
