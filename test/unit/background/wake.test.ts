// The alarm that comes back for work that is not done, and waiting that can be given up.

import { describe, expect, it, vi } from 'vitest';
import { ALARM, wakeOf } from '../../../lib/background/wake';

const browser = () => ({
  alarms: { create: vi.fn(() => Promise.resolve()), clear: vi.fn(() => Promise.resolve(true)) },
  storage: { session: { set: vi.fn(() => Promise.resolve()) } },
});

describe('wake', () => {
  it('sets one alarm, and takes it away', async () => {
    const b = browser();
    await wakeOf(b).every(0.5);
    expect(b.alarms.create).toHaveBeenCalledWith(ALARM, { periodInMinutes: 0.5 });
    await wakeOf(b).every(null);
    expect(b.alarms.clear).toHaveBeenCalledWith(ALARM);
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
