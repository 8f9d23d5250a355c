// What a walk found is forgotten: at a click, with its profile, and by itself when its time is over.

import { SETTINGS } from '../../../../lib/model/settings';
import { describe, expect, it } from 'vitest';
import { PROFILE_TABLES, removeProfiles } from '../../../../lib/background/profiles';
import { settingsHandlers } from '../../../../lib/background/settings';
import { NO_POLICY } from '../../../../lib/model/policy';
import type { Tools } from '../../../../lib/background/tools';
import { PROFILE, readinessBench } from './bench';
import { erpOf } from './erp';
import { halfway } from './walks';

const profile = { profileId: PROFILE };
const DAY = 86_400_000;

describe('what is forgotten', () => {
  it('goes at one click, under way or not', async () => {
    const b = await halfway();
    const wiping = b.handlers['readiness.wipe'](profile);
    b.open();
    await wiping;
    expect(await b.handlers['readiness.view'](profile)).toBeNull();
    expect([await b.lacks(), await b.notes()]).toEqual([[], []]);
    expect(b.topics.at(-1)).toEqual({ about: 'readiness', profileId: PROFILE });
  });

  it.each([
    [7, 6, true],
    [7, 8, false],
    [30, 29, true],
  ])('goes by itself: kept for %i days, after %i days there: %s', async (keepDays, days, isThere) => {
    const b = await readinessBench(erpOf(50));
    const { handlers, review } = b.worker();
    await b.store.change(['settings'], (rows) =>
      rows.put('settings', { ...SETTINGS, id: 'settings', keepDays }),
    );
    await handlers['readiness.start'](profile);
    await b.ended();
    b.clock.now += days * DAY;
    await review();
    expect((await handlers['readiness.view'](profile)) !== null).toBe(isThere);
    expect((await b.lacks()).length > 0).toBe(isThere);
  });

  it.each([
    ['by an hour: nothing is lost', -1 / 24, true],
    ['from years ahead: nothing is kept for years', -3 * 365, false],
  ])('with the clock set back %s', async (_, days, isThere) => {
    const b = await readinessBench(erpOf(50));
    b.clock.now += 10 * 365 * DAY;
    const { handlers, review } = b.worker();
    await handlers['readiness.start'](profile);
    await b.ended();
    b.clock.now += days * DAY;
    await review();
    expect((await handlers['readiness.view'](profile)) !== null).toBe(isThere);
  });

  it('is as old as its walk, however often that was halted', async () => {
    const b = await halfway();
    b.open();
    await b.handlers['readiness.pause'](profile);
    b.clock.now += 5 * DAY;
    await b.handlers['readiness.cancel'](profile);
    b.clock.now += 3 * DAY;
    await b.review();
    expect(await b.run()).toBeUndefined();
    expect([await b.lacks(), await b.notes()]).toEqual([[], []]);
  });

  it('goes at once when it is to be kept for less long', async () => {
    const b = await readinessBench(erpOf(50));
    const { handlers, review } = b.worker();
    await handlers['readiness.start'](profile);
    await b.ended();
    b.clock.now += 3 * DAY;
    const settings = settingsHandlers(
      { store: b.store, policy: () => Promise.resolve(NO_POLICY) } as Tools,
      review,
    );
    await settings['settings.set']({ ...SETTINGS, keepDays: 4 });
    expect(await b.lacks()).not.toEqual([]);
    await settings['settings.set']({ ...SETTINGS, keepDays: 2 });
    expect(await b.lacks()).toEqual([]);
  });

  it('is not the walk that begins meanwhile', async () => {
    const b = await readinessBench(erpOf(50));
    const { handlers, review } = b.worker();
    await handlers['readiness.start'](profile);
    await b.ended();
    b.clock.now += 8 * DAY;
    const starting = handlers['readiness.start'](profile);
    await review();
    await starting;
    expect(await b.ended()).toMatchObject({ state: 'done', contracts: 50 });
    expect(await b.lacks()).not.toEqual([]);
  });

  it('has the worker started at its time', async () => {
    const b = await readinessBench(erpOf(50));
    const { handlers, review } = b.worker();
    await handlers['readiness.start'](profile);
    await b.ended();
    b.clock.now += 6.75 * DAY;
    await review();
    expect(b.alarms.at(-1)).toBeLessThanOrEqual(360);
    expect(b.alarms.at(-1)).toBeGreaterThan(359);
  });

  it('goes with the profile, and what is under way leaves nothing behind', async () => {
    const b = await halfway();
    await b.store.change(PROFILE_TABLES, (rows) => removeProfiles(rows, [PROFILE]));
    b.open();
    // Whoever asks comes after the page that was on its way.
    await b.handlers['readiness.pause'](profile);
    expect(await b.run()).toBeUndefined();
    expect([await b.lacks(), await b.notes()]).toEqual([[], []]);
  });
});
