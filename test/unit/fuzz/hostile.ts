// What means no good, for any test that wants it: texts with markup, directions, signs that nobody sees and halves of
// letters; names that reach for a prototype; numbers at the edges; values that nest deep. And two questions for whatever
// came of it: has a prototype been touched, and does a result carry anything that is not its own?

import fc from 'fast-check';
import { expect } from 'vitest';

/** Texts that have hurt somebody, somewhere. */
const SNIPPETS = [
  '<img src=x onerror="alert(1)">',
  '<script>alert(1)</script>',
  '</textarea></select></label>',
  '"\'><svg/onload=alert(1)>',
  '<!--',
  ']]>',
  '&lt;b&gt;',
  '{{constructor.constructor("x")()}}',
  '$1$&$`',
  '=HYPERLINK("http://x.example";"x")',
  '@SUM(1)',
  '+1',
  '-1',
  "'; DROP TABLE clientes; --",
  '\u202eoãçargetnI\u202c',
  '\u2066a\u2067ב\u2069',
  'שלום',
  'مرحبا',
  'ne\u200bxo',
  '\u200d\u200c\ufeff\u00ad',
  '\u0000',
  '\u001b[31m',
  'a\u0301\u0302\u0303\u0310\u20dd\u0591\u1dc4',
  'Z\u0351\u034f\u0591',
  '\ud800',
  '\udc00\ud800',
  '👩‍👩‍👧‍👦',
  '𝒜𝓁𝒾𝒶𝓈',
  'ﬁ',
  'İıſK',
  'ΑΣΑΣ',
  '한국어',
  '\u2028\u2029\u0085\u00a0\u3000',
  '\r\n',
  '\t',
  ';',
  ',',
  '"',
  '\\',
  ':',
  '[]."#',
  '99999999999999999999999999999999999999',
  '0000000000000000000',
  'R$ 1.234,50',
  'true',
  'Bearer ',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://a:b@c.example/../%00?#',
] as const;

/** Names that are dangerous as keys of an object. */
export const POISON_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'length',
  'toJSON',
  '',
] as const;

/** Any units of UTF-16 at all, halves of letters among them. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));

const pieces = fc
  .array(fc.oneof(fc.constantFrom(...SNIPPETS), anyUnits, fc.string({ maxLength: 8 })), { maxLength: 5 })
  .map((parts) => parts.join(''));

/** Longer than anything is meant to be. */
const long = fc
  .tuple(fc.constantFrom(...SNIPPETS, 'a', ' ', '0'), fc.integer({ min: 100, max: 2_000 }))
  .map(([piece, times]) => piece.repeat(times).slice(0, 10_000));

/** A text that means no good. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: pieces },
  { weight: 4, arbitrary: fc.constantFrom(...SNIPPETS, ...POISON_KEYS) },
  { weight: 4, arbitrary: anyUnits },
  { weight: 1, arbitrary: long },
);

/** A name that an object should not be asked for. */
export const hostileKey: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...POISON_KEYS), hostileText);

export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.1, 1e21, Number.MAX_SAFE_INTEGER, 2 ** 53, Number.MAX_VALUE, Number.MIN_VALUE),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.double(),
  fc.integer(),
);

const leaf: fc.Arbitrary<unknown> = fc.oneof(hostileText, hostileNumber, fc.constantFrom(null, true, false));

function tree(names: fc.Arbitrary<string>, values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'value' },
      values,
      fc.array(tie('value'), { maxLength: 4, depthIdentifier: 'value' }),
      // Own members of whatever name: an object literal would make a prototype of `__proto__`.
      fc
        .array(fc.tuple(names, tie('value')), { maxLength: 5, depthIdentifier: 'value' })
        .map((members): unknown => Object.fromEntries(members)),
    ),
  })).value;
}

/** A value so deep that whoever follows it by recursion does not come back. */
const deep = fc.tuple(fc.boolean(), fc.integer({ min: 100, max: 3_000 })).map(([isList, depth]) => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = isList ? [value] : { a: value };
  return value;
});

/** Anything that JSON can say, hostile names and depths included. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 30, arbitrary: tree(hostileKey, leaf) },
  { weight: 1, arbitrary: deep },
);

/** The same among names that somebody looks for. */
export function hostileJsonAbout(...names: readonly string[]): fc.Arbitrary<unknown> {
  const known = fc.constantFrom(...names);
  return tree(fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: hostileKey }), leaf);
}

/** Anything that can arrive by message: JSON, and what structured cloning knows beyond it. */
export const hostileClone: fc.Arbitrary<unknown> = fc.oneof(
  hostileJson,
  tree(
    hostileKey,
    fc.oneof(
      leaf,
      fc.constantFrom<unknown>(undefined, 1n, new Date(0), new Map([['a', 1]]), new Set(['a']), /a/u),
      // A list with holes: what asks every member does not ask these.
      fc.integer({ min: 1, max: 5 }).map((length): unknown => new Array(length)),
      fc.constant(Object.create(null) as unknown),
    ),
  ),
);

const PROTOTYPES: readonly object[] = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Function.prototype,
  Map.prototype,
];
const shapes = (): string => JSON.stringify(PROTOTYPES.map((each) => Reflect.ownKeys(each).map(String)));
const AT_START = shapes();

/** Fails when a prototype that everybody shares is not what it was. */
export function expectCleanPrototypes(): void {
  expect(shapes()).toBe(AT_START);
}

/** Fails when a result, or anything in it, inherits from something else than the language's own. */
export function expectOwn(result: unknown): void {
  const open: unknown[] = [result];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const prototype: unknown = Object.getPrototypeOf(next);
    if (prototype !== null && prototype !== Object.prototype && prototype !== Array.prototype)
      throw new Error(
        `inherits from ${String(Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value)}`,
      );
    open.push(...Object.values<unknown>({ ...next }));
  }
}
