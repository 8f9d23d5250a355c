// The pace of a walk: smaller pages, longer waits, and no more patience than makes sense.

import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  afterPage,
  limitedTo,
  PAGE,
  paceOf,
  takenUp,
  waitOf,
} from '../../../../lib/background/readiness/pace';
import { failure } from './erp';

const tried = afterPage(paceOf(PAGE.first));

describe('the size of a page', () => {
  it('is halved for a time-out, down to the least', () => {
    let pace = tried;
    const sizes: number[] = [];
    for (
      let rest = afterFailure(pace, failure('timeout'));
      rest !== null;
      rest = afterFailure(pace, failure('timeout'))
    ) {
      pace = rest.pace;
      sizes.push(pace.size);
    }
    expect(sizes).toEqual([250, 125, 62, 31, 25, 25]);
  });

  it('stays for what has nothing to do with it', () => {
    expect(afterFailure(tried, failure('rate-limited'))?.pace.size).toBe(500);
    expect(afterFailure(tried, failure('network-error'))?.pace.size).toBe(500);
  });

  it('grows again after twenty good pages, up to the first', () => {
    let pace = paceOf(200);
    const sizes = Array.from({ length: 41 }, () => (pace = afterPage(pace)).size);
    expect([sizes[18], sizes[19], sizes[38], sizes[39], sizes[40]]).toEqual([200, 400, 400, 500, 500]);
  });

  it('is what a server gives at most, never nothing', () => {
    expect(limitedTo(tried, 100).size).toBe(100);
    expect(limitedTo(tried, 0).size).toBe(1);
    expect(afterFailure(limitedTo(tried, 10), failure('timeout'))?.pace.size).toBe(10);
  });
});

describe('waiting', () => {
  it('is longer each time, and forgotten with the next good page', () => {
    const first = afterFailure(tried, failure('overloaded'));
    const second = first && afterFailure(first.pace, failure('overloaded'));
    expect([first?.wait, second?.wait]).toEqual([5_000, 10_000]);
    expect(second && afterFailure(afterPage(second.pace), failure('overloaded'))?.wait).toBe(5_000);
  });

  it('is as long as the server asks, within reason', () => {
    expect(afterFailure(tried, failure('rate-limited', { waitSeconds: 120 }))?.wait).toBe(120_000);
    expect(afterFailure(tried, failure('rate-limited', { waitSeconds: 3 }))?.wait).toBe(5_000);
    expect(afterFailure(tried, failure('rate-limited', { waitSeconds: 3_600 }))).toBeNull();
  });

  it.each([
    'auth-rejected',
    'no-credential',
    'vault-locked',
    'host-permission-denied',
    'table-unavailable',
    'cancelled',
  ] as const)('mends nothing: %s', (code) => expect(afterFailure(tried, failure(code))).toBeNull());

  it('does not bring back a host that never answered', () => {
    expect(afterFailure(paceOf(500), failure('network-error'))).toBeNull();
    expect(afterFailure(tried, failure('network-error'))?.wait).toBe(5_000);
  });
});

describe('a walk that is taken up', () => {
  const halted = { pageSize: 125, before: 0, total: 900 };
  const rest = { notBefore: 2_000, failed: 4 };

  it('goes on with the size of before, and with what patience is left', () => {
    expect(takenUp(halted, false)).toMatchObject({ size: 125, failed: 0 });
    expect(takenUp({ ...halted, rest }, false)).toMatchObject({ size: 125, failed: 4 });
  });

  it.each([
    ['by the operator', halted, true, true],
    ['by itself', halted, false, false],
    ['by itself, in a later phase', { ...halted, before: 500, total: null }, false, false],
    ['before anybody answered', { ...halted, total: null }, false, true],
    ['after a rest', { ...halted, total: null, rest }, true, false],
  ])('%s', (_, run, isAsked, untried) => expect(takenUp(run, isAsked).untried).toBe(untried));

  it('waits for what is left of a rest, and never longer than a server may ask', () => {
    expect([waitOf({}, 1_000), waitOf({ rest }, 500), waitOf({ rest }, 3_000)]).toEqual([0, 1_500, 0]);
    expect(waitOf({ rest: { ...rest, notBefore: 900_000 } }, 1)).toBe(0);
  });
});
