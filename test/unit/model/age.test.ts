// A clock that is set back or far forward makes nothing fresh again, nothing wait for years and nothing come first.

import { describe, expect, it } from 'vitest';
import { following, isFarOff, isFresh, waitFor } from '../../../lib/model/age';

const LIMIT = 1_000;

describe('what has an age', () => {
  it.each([
    ['just now', 0, true, false],
    ['at the limit', LIMIT, true, false],
    ['past the limit', LIMIT + 1, false, true],
    ['a year ago', 365 * 86_400_000, false, true],
    ['in a moment', -1, false, false],
    ['as far ahead as the limit', -LIMIT, false, false],
    ['further ahead than the limit', -LIMIT - 1, false, true],
  ])('that was %s', (_, age, fresh, farOff) => {
    const now = 1_700_000_000_000;
    expect(isFresh(now - age, now, LIMIT)).toBe(fresh);
    expect(isFarOff(now - age, now, LIMIT)).toBe(farOff);
  });
});

describe('what is waited for', () => {
  it.each([
    ['is over', -5, 0],
    ['is now', 0, 0],
    ['is near', 5, 5],
    ['is as far as anybody waits', LIMIT, LIMIT],
    ['is further: that was another clock', LIMIT + 1, 0],
  ])('when it %s', (_, ahead, wait) => {
    expect(waitFor(50_000 + ahead, 50_000, LIMIT)).toBe(wait);
  });
});

describe('what comes last', () => {
  it.each([
    ['after nothing', [], 100],
    ['after what was before', [{ at: 40 }, { at: 99 }], 100],
    ['at the same moment', [{ at: 100 }], 101],
    ['with the clock set back', [{ at: 500 }, { at: 40 }], 501],
  ])('%s', (_, earlier, at) => {
    expect(following(100, earlier)).toBe(at);
  });
});
