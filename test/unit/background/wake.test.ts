// The alarms that come back for work that is not done and for a vault whose time is over, and waiting that can be given up.

import { describe, expect, it, vi } from 'vitest';
import { ALARM, lockWatchOf, wakeOf } from '../../../lib/background/wake';

const browser = () => ({
  alarms: { create: vi.fn(() => Promise.resolve()), clear: vi.fn(() => Promise.resolve(true)) },
  idle: { setDetectionInterval: vi.fn() },
  storage: { session: { set: vi.fn(() => Promise.resolve()) } },
});

describe('wake', () => {
  it('sets one alarm, and takes it away', async () => {
    const b = browser();
    await wakeOf(b).every(0.5);
    expect(b.alarms.create).toHaveBeenCalledWith(ALARM.readiness, { periodInMinutes: 0.5 });
    await wakeOf(b).every(null);
    expect(b.alarms.clear).toHaveBeenCalledWith(ALARM.readiness);
  });

  it('shows the browser that it is alive through an interface of the browser', async () => {
    const b = browser();
    await wakeOf(b).stir();
    expect(b.storage.session.set).toHaveBeenCalledTimes(1);
  });

  it('sleeps until it is time, or until it is left', async () => {
    vi.useFakeTimers();
    const woke: string[] = [];
    const leave = new AbortController();
    const wake = wakeOf(browser());
    void wake.sleep(5_000, new AbortController().signal).then(() => woke.push('time'));
    void wake.sleep(60_000, leave.signal).then(() => woke.push('left'));
    await vi.advanceTimersByTimeAsync(4_999);
    expect(woke).toEqual([]);
    leave.abort();
    await vi.advanceTimersByTimeAsync(1);
    expect(woke.sort()).toEqual(['left', 'time']);
    await wake.sleep(60_000, leave.signal);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

describe('the watch over an open vault', () => {
  it('has one alarm at the end, beside the other, and takes it away', async () => {
    const b = browser();
    await lockWatchOf(b)({ at: 1_000, until: 901_000 });
    expect(b.alarms.create).toHaveBeenCalledExactlyOnceWith(ALARM.vault, { when: 901_000 });
    await lockWatchOf(b)(null);
    expect(b.alarms.clear).toHaveBeenCalledExactlyOnceWith(ALARM.vault);
    expect(ALARM.vault).not.toBe(ALARM.readiness);
  });

  it.each([
    [15 * 60_000, 900],
    [60_000, 60],
    [1_000, 15],
  ])('asks to be told of a machine that nobody uses for as long: %i ms are %i s', async (span, seconds) => {
    const b = browser();
    await lockWatchOf(b)({ at: 1_000, until: 1_000 + span });
    expect(b.idle.setDetectionInterval).toHaveBeenCalledExactlyOnceWith(seconds);
  });
});
