// What may be told of a secret, and nothing more.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceholder, secretShape, withPrefix } from '../../../lib/plan/secret-shape';

describe('secretShape', () => {
  it.each([
    ['Bearer abcdef', 'exact'],
    ['abcdef', 'none'],
    ['Bearer + abcdef', 'plus'],
    ['Bearer+abcdef', 'plus'],
    ['Bearer  abcdef', 'spaces'],
    ['bearer abcdef', 'spaces'],
    [' Bearer abcdef', 'spaces'],
    ['Bearerabcdef', 'none'],
  ] as const)('%s: %s', (value, bearer) => {
    expect(secretShape(value, null).bearer).toBe(bearer);
  });

  it('compares to the letter, and only when there is something to compare with', () => {
    expect(secretShape('Bearer a1', 'Bearer a1').equal).toBe(true);
    expect(secretShape('Bearer a1', 'Bearer A1').equal).toBe(false);
    expect(secretShape('Bearer a1', null).equal).toBeNull();
    expect(secretShape('', null).empty).toBe(true);
  });

  it('holds no part of the value', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{12,40}$/), (secret) => {
        return !JSON.stringify(secretShape(`Bearer ${secret}`, secret)).includes(secret);
      }),
    );
  });
});

describe('placeholders', () => {
  it.each(['123ASD', '<token>', '{token}', '[seu token]', 'xxxx', 'TOKEN', 'aaa'])(
    '%s is an example',
    (text) => {
      expect(isPlaceholder(text)).toBe(true);
      expect(secretShape(`Bearer ${text}`, null).placeholder).toBe(true);
    },
  );

  it('takes a real-looking credential for one', () => {
    expect(isPlaceholder('kJ82hs7Gd')).toBe(false);
  });
});

describe('withPrefix', () => {
  it.each([
    ['abc', 'Bearer ', 'Bearer abc'],
    [' Bearer abc ', 'Bearer ', 'Bearer abc'],
    ['bearer + abc', 'Bearer ', 'Bearer abc'],
    [' abc ', '', 'abc'],
  ])('%s with "%s" is %s', (secret, prefix, sent) => {
    expect(withPrefix(secret, prefix)).toBe(sent);
  });
});
