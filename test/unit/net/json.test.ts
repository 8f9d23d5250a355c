// Foreign texts of every kind: nothing throws, nothing is believed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMarkup, member, parsed } from '../../../lib/net/json';

describe('foreign data', () => {
  it('is read where it is JSON, and is undefined where it is not', () => {
    expect(parsed('{"a":1}')).toEqual({ a: 1 });
    expect(parsed('<html>')).toBeUndefined();
    expect(parsed('')).toBeUndefined();
  });

  it('gives its own members only', () => {
    expect(member({ a: 1 }, 'a')).toBe(1);
    expect(member({}, 'toString')).toBeUndefined();
    expect(member('text', 'length')).toBe(undefined);
    expect(member(null, 'a')).toBeUndefined();
    expect(member(undefined, 'a')).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (text, name) => {
        expect(() => member(parsed(text), name)).not.toThrow();
      }),
    );
  });

  it('is markup when it begins so', () => {
    expect(isMarkup('\n <div style="x">')).toBe(true);
    expect(isMarkup('{"a":"<b>"}')).toBe(false);
  });
});
