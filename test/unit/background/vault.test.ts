// The vault behind the door: what it takes, what it tells and to whom, and everything that locks it.

import { SETTINGS } from '../../../lib/model/settings';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bench } from './bench';
import type { Bench } from './bench';
import { samples } from '../store/samples';
import { ALARM } from '../../../lib/background/wake';
import type { ProfileView } from '../../../lib/model/setup';

const PASSPHRASE = 'quatro palavras bem soltas';
const OTHER = 'outras palavras bem longas';
const FIFTEEN = 15 * 60_000;

let b: Bench;
let profile: ProfileView;
beforeEach(async () => {
  b = bench();
  ({ profile } = await b.ready());
});

const create = () => b.ask('vault.create', { passphrase: PASSPHRASE });
const state = async () => (await b.ask('vault.view')).state;
const setSecret = () => b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc' });

describe('a passphrase', () => {
  it('has twelve letters at least, however they are put together, also when it is changed', async () => {
    for (const passphrase of ['', 'onze letras', 'e\u0301'.repeat(11), '🔐'.repeat(11)])
      expect(await b.ask('vault.create', { passphrase })).toEqual({ ok: false, error: 'too-short' });
    expect(await b.ask('vault.create', { passphrase: '🔐'.repeat(12) })).toMatchObject({ ok: true });
    expect(await b.ask('vault.change', { from: '🔐'.repeat(12), to: 'onze letras' })).toEqual({
      ok: false,
      error: 'too-short',
    });
  });

  it('that is too short is wrong like any other where one is asked for', async () => {
    await create();
    await b.ask('vault.lock');
    for (const passphrase of ['', 'x', OTHER])
      expect(await b.ask('vault.unlock', { passphrase })).toEqual({ ok: false, error: 'wrong-passphrase' });
  });

  it('is kept nowhere, nor is a secret in clear once there is a vault', async () => {
    await setSecret();
    await create();
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'planted-secret' });
    await b.ask('vault.change', { from: PASSPHRASE, to: OTHER });
    const tables = ['vault', 'sealed', 'journal', 'settings', 'profiles'] as const;
    const kept: unknown[] = [];
    for (const table of tables) kept.push(await b.store.read([table], (rows) => rows.all(table)));
    const bytes = (value: unknown): unknown =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
    const text = JSON.stringify([kept, [...b.area.content]], (_, value: unknown) => bytes(value));
    expect(text).toContain(profile.id);
    expect(text).not.toMatch(/palavras|planted-secret/);
  });
});

describe('the vault', () => {
  it('is made, changed, locked, opened and wiped; each answers with how it is now', async () => {
    await setSecret();
    expect(await b.ask('vault.view')).toEqual({ state: 'none', secrets: 1 });
    expect(await create()).toEqual({ ok: true, value: { state: 'unlocked', secrets: 1 } });
    expect(await create()).toEqual({ ok: false, error: 'already-there' });
    expect(await b.ask('vault.change', { from: PASSPHRASE, to: OTHER })).toMatchObject({ ok: true });
    await b.ask('vault.lock');
    expect(await b.ask('vault.view')).toEqual({ state: 'locked', secrets: 1 });
    expect(await b.ask('vault.unlock', { passphrase: OTHER })).toEqual({
      ok: true,
      value: { state: 'unlocked', secrets: 1 },
    });
    await b.ask('vault.forget');
    expect(await b.ask('vault.view')).toEqual({ state: 'none', secrets: 0 });
    expect((await b.ask('profiles.list')).map(({ id, secrets }) => ({ id, secrets }))).toEqual([
      { id: profile.id, secrets: [] },
    ]);
  });

  it('is told of in the journal, without anything that is in it', async () => {
    await create();
    await b.ask('vault.lock');
    await b.ask('vault.unlock', { passphrase: OTHER });
    await b.ask('vault.unlock', { passphrase: PASSPHRASE });
    await b.ask('vault.change', { from: PASSPHRASE, to: OTHER });
    await b.ask('vault.forget');
    const lines = (await b.lines()).filter(({ event }) => event === 'vault');
    expect(lines.map(({ code }) => code).sort()).toEqual(
      // What is wiped while it is open is locked first.
      ['changed', 'created', 'forgotten', 'locked', 'locked', 'unlocked'],
    );
    expect(lines.every(({ fields, profileId }) => fields.length === 0 && profileId === null)).toBe(true);
  });

  it.each([
    ['made', create],
    ['locked', () => b.ask('vault.lock')],
    ['opened', () => b.ask('vault.unlock', { passphrase: PASSPHRASE })],
    ['wiped', () => b.ask('vault.forget')],
  ])('that is %s changes what pages show of it and of what has secrets', async (what, act) => {
    if (what !== 'made') await create();
    if (what === 'opened') await b.ask('vault.lock');
    b.topics.length = 0;
    await act();
    for (const about of ['vault', 'profiles', 'instances', 'journal'])
      expect(b.topics).toContainEqual({ about });
  });

  it('answers a page that needs a secret while it is locked by its name', async () => {
    await setSecret();
    await create();
    await b.ask('vault.lock');
    await expect(setSecret()).rejects.toThrow('{"failed":"vault-locked"}');
  });

  it('leaves no token in memory when it is locked, by whatever', async () => {
    await create();
    const closeAll = vi.spyOn(b.tools.openApi, 'closeAll');
    await b.ask('vault.lock');
    expect(closeAll).toHaveBeenCalledTimes(1);
    await b.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(closeAll).toHaveBeenCalledTimes(1);
    b.clock.now += FIFTEEN;
    await b.background.alarmRang(ALARM.vault);
    expect(closeAll).toHaveBeenCalledTimes(2);
  });
});

describe('an open vault', () => {
  beforeEach(create);

  it.each([
    [
      'an alarm at the end of its time',
      async () => {
        b.clock.now += FIFTEEN;
        await b.background.alarmRang(ALARM.vault);
      },
    ],
    ['a screen that is locked', () => b.background.machineIs('locked')],
    ['a machine that nobody uses', () => b.background.machineIs('idle')],
    ['its command', () => b.background.commanded('lock-vault', null)],
    ['its button', () => b.ask('vault.lock')],
    [
      'a browser that was closed',
      async () => {
        b.area.content.clear();
        await b.again();
      },
    ],
  ])('is locked by %s', async (_, act) => {
    await act();
    expect([...b.area.content.keys()].filter((name) => name.startsWith('vault/'))).toEqual([]);
    expect(await state()).toBe('locked');
  });

  it.each([
    ['an alarm before its time', () => b.background.alarmRang(ALARM.vault)],
    ['another alarm', () => b.background.alarmRang(ALARM.readiness)],
    ['somebody who is back', () => b.background.machineIs('active')],
    ['another command', () => b.background.commanded('_execute_action', null)],
    ['another worker', () => b.again()],
  ])('is not locked by %s', async (_, act) => {
    await act();
    expect(await state()).toBe('unlocked');
  });

  it('stays open with each press of the operator', async () => {
    for (let press = 0; press < 3; press += 1) {
      b.clock.now += FIFTEEN - 1;
      await b.ask('profiles.choose', { id: profile.id });
    }
    expect(await state()).toBe('unlocked');
  });

  it('is not kept open by what pages ask by themselves, nor by the ERP’s pages', async () => {
    b.clock.now += FIFTEEN - 1;
    await b.ask('tab.view', { tabId: 7 });
    await b.ask('profiles.list');
    await b.ask('vault.view');
    await b.ask('settings.get');
    await b.tell('page.seen', { screen: 'voalle/webhook', heading: 'Webhook' });
    await b.background.begin();
    b.clock.now += 1;
    expect(await state()).toBe('locked');
  });

  it('does what was asked although it could not be kept open', async () => {
    vi.spyOn(b.tools.vault, 'touch').mockRejectedValue(new Error('full'));
    await b.ask('vault.lock');
    expect(await state()).toBe('locked');
    expect(b.failures).toContain('vault: touch');
  });
});

describe('the minutes until it locks itself', () => {
  it.each([
    [0, 1],
    [1, 1],
    [90, 90],
    [720, 720],
    [721, 720],
  ])('%i are %i', async (lockMinutes, kept) => {
    expect(await b.ask('settings.set', { ...SETTINGS, lockMinutes })).toEqual({
      ...SETTINGS,
      lockMinutes: kept,
    });
    expect((await b.ask('settings.get')).lockMinutes).toBe(kept);
  });

  it('are fifteen before anybody said so, and within bounds whatever lies on the disk', async () => {
    expect(await b.ask('settings.get')).toEqual(SETTINGS);
    const settings = { ...samples.settings, lockMinutes: 1_000_000, keepDays: 0 };
    await b.store.change(['settings'], (rows) => rows.put('settings', settings));
    expect(await b.ask('settings.get')).toEqual({ ...SETTINGS, keepDays: 1, lockMinutes: 720 });
  });

  it('hold for a vault that is open already', async () => {
    await create();
    await b.ask('settings.set', { ...SETTINGS, lockMinutes: 1 });
    b.clock.now += 60_000;
    expect(await state()).toBe('locked');
  });
});

describe('a walk that stopped for want of a secret', () => {
  const failure = { code: 'vault-locked', status: null, said: null, waitSeconds: null } as const;
  const begin = async (state: 'stopped' | 'paused'): Promise<void> => {
    const record = {
      ...samples.readiness,
      failure,
      profileId: profile.id,
      instanceId: profile.instanceId,
      state,
    };
    await b.store.change(['readiness'], (rows) =>
      rows.put('readiness', { ...record, startedAt: b.clock.now }),
    );
  };

  it('is taken up when the vault is opened', async () => {
    const unlocked = vi.spyOn(b.tools, 'openApi');
    await create();
    await b.ask('vault.lock');
    await begin('stopped');
    await b.ask('vault.unlock', { passphrase: OTHER });
    expect(unlocked).not.toHaveBeenCalled();
    await b.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(unlocked).toHaveBeenCalledTimes(1);
  });

  it('is left alone when it was the operator who paused it', async () => {
    const unlocked = vi.spyOn(b.tools, 'openApi');
    await create();
    await b.ask('vault.lock');
    await begin('paused');
    await b.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(unlocked).not.toHaveBeenCalled();
  });
});
