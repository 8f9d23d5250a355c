// What may be told of a secret, and nothing more.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceholder, secretShape } from '../../../lib/plan/secret-shape';

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
    expect(secretShape(value).bearer).toBe(bearer);
  });

  it('tells whether there is any, and not whether it is the right one', () => {
    expect(secretShape('').empty).toBe(true);
    expect(secretShape(' ').empty).toBe(false);
    expect(secretShape('Bearer a1').equal).toBeNull();
  });

  it('holds no part of the value', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{12,40}$/), (secret) => {
        return !JSON.stringify(secretShape(`Bearer ${secret}`)).includes(secret);
      }),
    );
  });
});

describe('placeholders', () => {
  it.each(['123ASD', '<token>', '{token}', '[seu token]', 'xxxx', 'TOKEN', 'aaa'])(
    '%s is an example',
    (text) => {
      expect(isPlaceholder(text)).toBe(true);
      expect(secretShape(`Bearer ${text}`).placeholder).toBe(true);
    },
  );

  it('takes a real-looking credential for one', () => {
    expect(isPlaceholder('kJ82hs7Gd')).toBe(false);
  });
});
