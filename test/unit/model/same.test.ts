// Plain data that is the same, and what must not be taken for it.

import { expect, it } from 'vitest';
import { isSame } from '../../../lib/model/same';

it.each([
  [
    { a: 1, b: { c: [1, 2], d: null } },
    { b: { d: null, c: [1, 2] }, a: 1 },
  ],
  [[{ a: 1, b: 2 }], [{ b: 2, a: 1 }]],
  [undefined, undefined],
])('%j is %j', (a, b) => expect(isSame(a, b)).toBe(true));

it.each([
  [{ a: [1, 2] }, { a: [2, 1] }],
  [{ a: 1 }, { a: '1' }],
  [{ a: 1 }, { a: 1, b: null }],
  [{}, []],
  [undefined, {}],
])('%j is not %j', (a, b) => expect(isSame(a, b)).toBe(false));
