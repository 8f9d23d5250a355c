// Files as strangers make them: each is refused for a stated reason, and none can reach further than its own content.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { LONGEST_TRANSFER } from '../../../lib/model/transfer';
import { keyOf, newKdf, seal } from '../../../lib/store/cipher';
import { FEWEST_ROUNDS, fileOf, lettersOf, MOST_ROUNDS, subjectOf } from '../../../lib/transfer/format';
import { parseTransfer, readTransfer } from '../../../lib/transfer/read';
import { bare, luggage, PASSPHRASE, written } from './samples';

type Json = Record<string, unknown>;

const key = new Secret(PASSPHRASE);
const plain = JSON.parse(await written()) as Json;
const sealed = JSON.parse(await written(luggage, PASSPHRASE)) as Json & { secrets: Json & { kdf: Json } };

const why = (input: unknown): string => {
  const read = parseTransfer(typeof input === 'string' ? input : JSON.stringify(input));
  return read.ok ? 'fine' : read.error;
};
const [one] = plain.profiles as Json[];
const [erp] = plain.instances as Json[];
const withProfile = (change: Json): Json => ({ ...plain, profiles: [{ ...one, ...change }] });
const withInstance = (change: Json): Json => ({ ...plain, instances: [{ ...erp, ...change }], profiles: [] });
const withSecrets = (change: Json): Json => ({ ...sealed, secrets: { ...sealed.secrets, ...change } });
const withKdf = (change: Json): Json => withSecrets({ kdf: { ...sealed.secrets.kdf, ...change } });
const many = (count: number): Json =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, '']));

it.each<[what: string, text: unknown, why: string]>([
  ['as it was written', plain, 'fine'],
  ['with secrets', sealed, 'fine'],
  ['longer than a file may be', ' '.repeat(LONGEST_TRANSFER) + JSON.stringify(plain), 'too-big'],
  ['empty', '', 'not-json'],
  ['cut off', JSON.stringify(plain).slice(0, -2), 'not-json'],
  ['a picture', '\u0089PNG\r\n', 'not-json'],
  ['a list', '[]', 'not-a-transfer'],
  ['a text', '"encaixe-profiles"', 'not-a-transfer'],
  ['nothing', 'null', 'not-a-transfer'],
  ['something else', { format: 'encaixe-salvage', version: 1 }, 'not-a-transfer'],
  ['a format that is inherited', '{"__proto__":{"format":"encaixe-profiles","version":1}}', 'not-a-transfer'],
  ['of a later version', { ...plain, version: 2, profiles: 'other' }, 'too-new'],
  ['of no version', { ...plain, version: undefined }, 'malformed'],
  ['of version 0', { ...plain, version: 0 }, 'malformed'],
  ['of version 1.5', { ...plain, version: 1.5 }, 'malformed'],
  ['with a word too many', { ...plain, evidence: [] }, 'malformed'],
  ['with a word too many in a profile', withProfile({ steps: {} }), 'malformed'],
  ['with secrets in the open', withProfile({ secrets: { token: 'x' } }), 'malformed'],
  ['with a value that is no text', withProfile({ values: { url: 1 } }), 'malformed'],
  ['with values in a list', withProfile({ values: ['a'] }), 'malformed'],
  ['with a value that is too long', withProfile({ values: { url: 'x'.repeat(4_001) } }), 'malformed'],
  ['with too many values', withProfile({ values: many(201) }), 'malformed'],
  ['with a name that is too long', withProfile({ label: 'x'.repeat(81) }), 'malformed'],
  ['with an installation that is not in it', withProfile({ instance: 2 }), 'malformed'],
  ['with half an installation', withProfile({ instance: 0.5 }), 'malformed'],
  ['with too many profiles', { ...plain, profiles: Array(501).fill(one) }, 'malformed'],
  ['with an installation twice', { ...plain, instances: [erp, erp], profiles: [] }, 'malformed'],
  ['with an origin that has a path', withInstance({ origin: 'https://erp.example/x' }), 'malformed'],
  ['with an origin that has a user', withInstance({ origin: 'https://a:b@erp.example' }), 'malformed'],
  ['with an origin that runs', withInstance({ origin: 'javascript:alert(1)' }), 'malformed'],
  ['with an origin of a file', withInstance({ origin: 'file:///etc' }), 'malformed'],
  [
    'with an API that has a key in it',
    withInstance({ api: { identity: '', base: 'https://a.example/?k=1' } }),
    'malformed',
  ],
  [
    'with an API that has a user',
    withInstance({ api: { identity: 'https://u:p@a.example', base: '' } }),
    'malformed',
  ],
  ['with an API that runs', withInstance({ api: { identity: 'data:text/html,x', base: '' } }), 'malformed'],
  ['with an unknown ERP', withInstance({ erp: 'other' }), 'malformed'],
  ['that would be cheap to try', withKdf({ rounds: FEWEST_ROUNDS - 1 }), 'malformed'],
  ['that would take minutes', withKdf({ rounds: MOST_ROUNDS + 1 }), 'malformed'],
  ['that would take forever', withKdf({ rounds: 1e15 }), 'malformed'],
  ['with another way to a key', withKdf({ name: 'MD5' }), 'malformed'],
  ['with a short salt', withKdf({ salt: btoa('x') }), 'malformed'],
  ['with a short IV', withSecrets({ iv: btoa('x') }), 'malformed'],
  ['with letters that are none', withSecrets({ data: '%%%%' }), 'malformed'],
  ['with nothing sealed', withSecrets({ data: '' }), 'malformed'],
])('a file %s: %#', (_, text, expected) => {
  expect(why(text)).toBe(expected);
});

describe('keys that reach for what all objects share', () => {
  const raw = JSON.stringify(withProfile({ values: { HERE: 'x' }, variants: {} }));

  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused', (poison) => {
    expect(why(raw)).toBe('fine');
    expect(why(raw.replace('"HERE"', `"${poison}"`))).toBe('malformed');
    expect(why(raw.replace('{"format"', `{"${poison}":{"polluted":1},"format"`))).toBe('malformed');
    expect(why(raw.replace('"variants":{}', `"variants":{"${poison}":{"polluted":1}}`))).toBe('malformed');
    expect(({} as Json).polluted).toBeUndefined();
  });
});

describe('the seal', () => {
  /** A file whose secrets are sealed as they should be, whatever they are. */
  async function sealedAs(inside: string): Promise<string> {
    const { open } = fileOf(sealed) ?? { open: null };
    if (open === null) throw new Error('a file is expected');
    const kdf = newKdf(FEWEST_ROUNDS);
    const { iv, data } = await seal(await keyOf(key, kdf), new TextEncoder().encode(inside), subjectOf(open));
    const secrets = { kdf: { ...kdf, salt: lettersOf(kdf.salt) }, iv: lettersOf(iv), data: lettersOf(data) };
    return JSON.stringify({ ...sealed, secrets });
  }

  it.each([
    ['{"0":{"token":"x"}}', 'fine'],
    ['{}', 'fine'],
    ['no json', 'malformed'],
    ['[]', 'malformed'],
    ['null', 'malformed'],
    ['{"2":{"token":"x"}}', 'malformed'],
    ['{"-1":{}}', 'malformed'],
    ['{"x":{}}', 'malformed'],
    ['{"0":{"token":1}}', 'malformed'],
    ['{"0":{"__proto__":"x"}}', 'malformed'],
    ['{"__proto__":{"token":"x"}}', 'malformed'],
    [JSON.stringify({ 0: { token: 'x'.repeat(8_001) } }), 'malformed'],
  ])('over %#: believed only as far as its content', async (inside, expected) => {
    const read = await readTransfer(await sealedAs(inside), key);
    expect(read.ok ? 'fine' : read.error).toBe(expected);
  });

  it('opens in no other file', async () => {
    const moved = { ...plain, madeAt: 1, secrets: sealed.secrets };
    expect(await readTransfer(JSON.stringify(moved), key)).toEqual({ ok: false, error: 'wrong-passphrase' });
  });

  it('does not open beside another address', async () => {
    const [first, ...others] = sealed.profiles as Json[];
    const values = { url: 'https://mal.example/hook' };
    const text = JSON.stringify({ ...sealed, profiles: [{ ...first, values }, ...others] });
    expect(await readTransfer(text, key)).toEqual({ ok: false, error: 'wrong-passphrase' });
  });

  it('does not mind the order of keys, nor blanks', async () => {
    const turned = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, each]) => [name, turned(each)]),
          )
        : Array.isArray(value)
          ? value.map(turned)
          : value;
    const read = await readTransfer(JSON.stringify(turned(sealed), null, 8), key);
    expect(read.ok && bare(read.value)).toEqual(bare(luggage));
  });
});

it('one letter changed anywhere: refused, or it means the same', async () => {
  const text = JSON.stringify(sealed);
  const before = await readTransfer(text, key);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length - 1),
      fc.string({ minLength: 1, maxLength: 1 }),
      async (at, letter) => {
        const read = await readTransfer(text.slice(0, at) + letter + text.slice(at + 1), key);
        if (read.ok) expect(bare(read.value)).toEqual(before.ok && bare(before.value));
        else
          expect(['not-json', 'not-a-transfer', 'malformed', 'too-new', 'wrong-passphrase']).toContain(
            read.error,
          );
      },
    ),
    { numRuns: 150, seed: 20261122 },
  );
});
