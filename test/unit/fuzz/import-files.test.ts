// Files that nobody wrote with Encaixe: whatever the text, reading it throws nothing, reaches no prototype, and is over soon.
// What is believed at all can be held against what is here. Seeded: a failure prints the case that shows it.

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { LONGEST_TRANSFER } from '../../../lib/model/transfer';
import { partners } from '../../../lib/partners';
import { movesOf, planOf } from '../../../lib/transfer/diff';
import { parseTransfer } from '../../../lib/transfer/read';
import { luggage, PASSPHRASE, written } from '../transfer/samples';

const SEED = 20_261_122;
const CASES = 12_000;
/** For the longest file there may be, on a busy machine. */
const SOON = 2_000;

const CODES = ['too-big', 'not-json', 'not-a-transfer', 'malformed', 'too-new'];
const REACHING = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

/** What every object and every list can do before a case; after it they can do nothing more. */
const shared = (): readonly string[] =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype].flatMap((each) =>
    Reflect.ownKeys(each).map(String),
  );
const before = shared();
afterEach(() => expect(shared()).toEqual(before));

/** Reads a text and, where it is believed, works out what it would do. */
function digest(text: string): string {
  const read = parseTransfer(text);
  if (!read.ok) return read.error;
  const { instances, profiles, madeAt } = read.value.open;
  const file = {
    madeAt,
    instances,
    profiles: profiles.map((each) => ({ ...each, secrets: {} })),
    hasSecrets: false,
  };
  const here = { instances: [], profiles: [], setups: [], secrets: new Map() };
  const moves = movesOf(file, here, (id) => partners.find((partner) => partner.id === id));
  expect(planOf(moves, file, () => false).items).toHaveLength(profiles.length);
  return 'fine';
}

const isTold = (text: string): void => {
  expect([...CODES, 'fine']).toContain(digest(text));
};

const files = [await written(), await written(luggage, PASSPHRASE)];
const trees = files.map((text) => JSON.parse(text) as unknown);

const key = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(...REACHING));
const anything = fc
  .anything({ key, maxDepth: 5, withNullPrototype: true })
  .map((value) => (value === undefined ? '' : JSON.stringify(value)));

/** Every place in a tree. */
function placesIn(tree: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof tree !== 'object' || tree === null) return [at];
  return [at, ...Object.entries(tree).flatMap(([name, each]) => placesIn(each, [...at, name]))];
}

/** A tree with something else at one of its places. */
function grafted(tree: unknown, [name, ...rest]: readonly string[], graft: string): string {
  if (name === undefined) return graft;
  if (typeof tree !== 'object' || tree === null) return graft;
  const isList = Array.isArray(tree);
  const members = Object.entries(tree).map(([each, value]) => {
    const text = each === name ? grafted(value, rest, graft) : JSON.stringify(value);
    return isList ? text : `${JSON.stringify(each)}:${text}`;
  });
  return isList ? `[${members.join()}]` : `{${members.join()}}`;
}

/** A file with one place that holds something else, or one member too many. */
const nearMiss = fc
  .record({
    tree: fc.constantFrom(...trees),
    pick: fc.nat(),
    graft: fc.oneof(anything, fc.nat(9).map(String)),
    extra: fc.option(key, { freq: 2 }),
  })
  .map(({ tree, pick, graft, extra }) => {
    const places = placesIn(tree);
    const place = places[pick % places.length] ?? [];
    const put = graft === '' ? 'null' : graft;
    return extra === null
      ? grafted(tree, place, put)
      : JSON.stringify(tree).replace('{', `{${JSON.stringify(extra)}:${put},`);
  });

/** A file with some of its letters cut, doubled or swapped for others. */
const spoilt = fc
  .record({
    text: fc.constantFrom(...files),
    at: fc.nat(),
    length: fc.nat(30),
    put: fc.string({ maxLength: 30 }),
  })
  .map(({ text, at, length, put }) => {
    const from = at % text.length;
    return text.slice(0, from) + put + text.slice(from + length);
  });

describe('import files', () => {
  it.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 400 })],
    ['any JSON', anything],
    ['nearly a file', nearMiss],
    ['a spoilt file', spoilt],
  ])('%s', (_, texts) => {
    fc.assert(fc.property(texts, isTold), { seed: SEED, numRuns: CASES / 4 + 1 });
  });

  it('the cases come near enough: some are believed, and every refusal is met', () => {
    const met = new Set(
      fc.sample(fc.oneof(nearMiss, spoilt, anything), { seed: SEED, numRuns: 3_000 }).map(digest),
    );
    expect([...met]).toEqual(
      expect.arrayContaining(['fine', 'not-json', 'not-a-transfer', 'malformed', 'too-new']),
    );
  });

  const full = (part: string, text = ''): string =>
    part.repeat(Math.floor((LONGEST_TRANSFER - text.length * 2) / part.length));
  const [file = ''] = files;
  const inPlaceOf = (what: RegExp, put: string): string =>
    JSON.stringify(JSON.parse(file)).replace(what, put);

  const keys = (count: number): string => Array.from({ length: count }, (_, at) => `"k${at}":"",`).join('');

  it.each<[what: string, text: string]>([
    ['lists in lists, never closed', full('[')],
    ['lists in lists', '['.repeat(900_000) + ']'.repeat(900_000)],
    ['objects in objects', `${'{"a":'.repeat(300_000)}1${'}'.repeat(300_000)}`],
    [
      'a depth inside a file',
      inPlaceOf(/"values":\{[^}]*\}/, `"values":${'['.repeat(800_000)}${']'.repeat(800_000)}`),
    ],
    ['a million of the same key', `{${full('"a":1,')}"format":"encaixe-profiles"}`],
    ['many keys in a profile', inPlaceOf(/"values":\{/, `"values":{${keys(150_000)}`)],
    ['half a million profiles', inPlaceOf(/"profiles":\[/, `"profiles":[${full('{},', file)}`)],
    ['a name as long as a file', inPlaceOf(/"label":"/, `"label":"${full('x', file)}`)],
    ['an origin as long as a file', inPlaceOf(/"origin":"/, `"origin":"https://${full('a.', file)}`)],
    ['slashes as long as a file', inPlaceOf(/"base":"/, `"base":"https://a.example${full('/', file)}x`)],
    [
      'letters as long as a file',
      JSON.stringify(JSON.parse(files[1] ?? '')).replace(/"data":"/, `"data":"${full('=', files[1])}`),
    ],
    ['escapes as long as a file', `"${full('\\u0000')}"`],
    ['a number as long as a file', full('9')],
    ['longer than a file may be', full('[') + full('[')],
  ])('is soon done with %s', (_, text) => {
    const start = performance.now();
    expect(CODES).toContain(digest(text));
    expect(performance.now() - start).toBeLessThan(SOON);
  });
});
