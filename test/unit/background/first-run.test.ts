// Whether somebody has to be led follows from what is there; only that it was put aside is kept.

import { beforeEach, describe, expect, it } from 'vitest';
import { bench } from './bench';
import type { Bench } from './bench';

let b: Bench;
beforeEach(() => {
  b = bench();
});

const view = () => b.ask('firstRun.view');

describe('the first set-up', () => {
  it('begins with nothing', async () => {
    expect(await view()).toEqual({ left: false, ready: false, instances: [] });
  });

  it('is over once a profile misses nothing and its connection was tested', async () => {
    const { profile } = await b.ready();
    expect(await view()).toMatchObject({ ready: false, instances: ['Provedor'] });
    const result = await b.ask('test.run', { profileId: profile.id });
    const passed = { ...result, code: 'ok-authenticated' } as const;
    await b.store.change(['tests'], (rows) => rows.put('tests', passed));
    expect((await view()).ready).toBe(false);
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'inventado' });
    await b.store.change(['tests'], (rows) => rows.put('tests', passed));
    expect((await view()).ready).toBe(true);
    await b.store.change(['tests'], (rows) => rows.put('tests', { ...passed, outdated: true }));
    expect((await view()).ready).toBe(false);
  });

  it('is put aside and taken up again, and nothing else of the settings changes', async () => {
    await b.background.begin();
    const settings = await b.ask('settings.get');
    await b.ask('settings.set', { ...settings, operator: 'Marina' });
    await b.ask('firstRun.leave', { left: true });
    expect((await view()).left).toBe(true);
    expect(await b.ask('settings.get')).toEqual({ ...settings, operator: 'Marina', firstRunLeft: true });
    await b.ask('firstRun.leave', { left: false });
    expect((await view()).left).toBe(false);
  });
});
