// How long an open vault stays open: the clock decides, forwards and backwards, whoever asks or does not.

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { openStore } from '../../../lib/store/store';
import type { Store } from '../../../lib/store/store';
import { memoryArea } from './area';
import type { MemoryArea } from './area';
import { vaultOver } from './vault-bench';
import type { VaultBench } from './vault-bench';

const RIGHT = new Secret('quatro palavras bem soltas');
const A_MINUTE = 60_000;
const FIFTEEN = 15 * A_MINUTE;
const START = 1_000_000;

let databases = 0;
let store: Store;
let area: MemoryArea;
let clock: { now: number };
let minutes: number;
let b: VaultBench;
let told: string[];

const again = (): void => {
  b = vaultOver(store, area, clock, { minutes: () => Promise.resolve(minutes) });
  told = [];
  b.vault.heed((turn) => Promise.resolve(void told.push(turn)));
};
beforeEach(async () => {
  store = openStore({ name: `lease-${String((databases += 1))}`, onDamaged: vi.fn() });
  area = memoryArea();
  clock = { now: START };
  minutes = 15;
  again();
  await b.vault.create(RIGHT);
  await b.secrets.set('p1', 'token', new Secret('abc'));
  told.length = 0;
});

const isOpen = async (): Promise<boolean> => (await b.vault.view()).state === 'unlocked';

describe('the time of an open vault', () => {
  it('is over at the minute, whoever asks for a secret then', async () => {
    clock.now = START + FIFTEEN - 1;
    expect((await b.secrets.valuesOf('p1')).token?.reveal()).toBe('abc');
    clock.now = START + FIFTEEN;
    await expect(b.secrets.valuesOf('p1')).rejects.toThrow('vault-locked');
    expect(told).toEqual(['locked']);
    expect([...area.content]).toEqual([]);
  });

  it('is over for whoever wants to set one, too', async () => {
    clock.now = START + FIFTEEN;
    await expect(b.secrets.set('p1', 'token', new Secret('def'))).rejects.toThrow('vault-locked');
    expect(await isOpen()).toBe(false);
  });

  it('begins anew with each use, and not with a use that comes too late', async () => {
    clock.now = START + FIFTEEN - 1;
    await b.vault.touch();
    clock.now += FIFTEEN - 1;
    expect(await isOpen()).toBe(true);
    clock.now += 1;
    await b.vault.touch();
    expect(await isOpen()).toBe(false);
    expect(told).toEqual(['locked']);
  });

  it('does not begin anew with what only reads', async () => {
    clock.now = START + FIFTEEN - 1;
    await b.secrets.valuesOf('p1');
    await b.vault.view();
    await b.vault.review();
    clock.now += 1;
    expect(await isOpen()).toBe(false);
  });

  it('is over at once when the clock was set back behind the last use', async () => {
    clock.now = START + A_MINUTE;
    await b.vault.touch();
    clock.now = START + A_MINUTE - 1;
    expect(await isOpen()).toBe(false);
    clock.now = START + 2 * A_MINUTE;
    expect(await isOpen()).toBe(false);
  });

  it.each([
    ['gone', undefined],
    ['no time', 'soon'],
    ['half a time', { at: 0 }],
    ['a text', { at: '0', until: '9999999999999' }],
  ])('is over when what tells of it is %s', async (_, time) => {
    area.content.set('vault/time', time);
    expect(await isOpen()).toBe(false);
  });

  it('is over for the next worker as it is for this one', async () => {
    clock.now = START + FIFTEEN;
    again();
    await b.vault.review();
    expect([...area.content]).toEqual([]);
    expect(told).toEqual(['locked']);
  });

  it('is as long as the setting says when it is used', async () => {
    minutes = 1;
    expect(await isOpen()).toBe(true);
    await b.vault.touch();
    clock.now = START + A_MINUTE;
    expect(await isOpen()).toBe(false);
  });

  it('ends once, however many notice at the same moment', async () => {
    clock.now = START + FIFTEEN;
    await Promise.all([b.vault.key(), b.vault.key(), b.vault.view(), b.vault.touch(), b.vault.lock()]);
    expect(told).toEqual(['locked']);
  });
});

describe('the key of an open vault', () => {
  it('is held by nobody who asked for it just before it was locked', async () => {
    const key = await b.vault.key();
    if (key === null) throw new Error('locked');
    again();
    const gate = Promise.withResolvers<CryptoKey>();
    const importing = vi.spyOn(crypto.subtle, 'importKey').mockReturnValueOnce(gate.promise);
    const asked = b.vault.key();
    await vi.waitFor(() => expect(importing).toHaveBeenCalled());
    await b.vault.lock();
    gate.resolve(key);
    expect(await asked).toBeNull();
    importing.mockRestore();
  });

  it('is not in memory any more when it was locked', async () => {
    const session = [...area.content];
    const importing = vi.spyOn(crypto.subtle, 'importKey');
    await b.vault.key();
    expect(importing).not.toHaveBeenCalled();
    await b.vault.lock();
    for (const [name, value] of session) area.content.set(name, value);
    await b.vault.key();
    expect(importing).toHaveBeenCalledTimes(1);
    importing.mockRestore();
  });
});

describe('whoever watches an open vault', () => {
  it('is told from when until when, with each use, and of its end', async () => {
    expect(b.watched).toEqual([{ at: START, until: START + FIFTEEN }]);
    clock.now += A_MINUTE;
    await b.vault.touch();
    expect(b.watched.at(-1)).toEqual({ at: clock.now, until: clock.now + FIFTEEN });
    await b.vault.lock();
    expect(b.watched.at(-1)).toBeNull();
  });

  it('is told again by the next worker, of the same time', async () => {
    again();
    clock.now += A_MINUTE;
    await b.vault.review();
    expect(b.watched).toEqual([{ at: START, until: START + FIFTEEN }]);
  });

  it('is told of no use of a locked one', async () => {
    await b.vault.lock();
    b.watched.length = 0;
    await b.vault.touch();
    await b.vault.review();
    expect(b.watched).toEqual([]);
    expect([...area.content]).toEqual([]);
  });
});

describe('a vault whose database the browser lost', () => {
  it('is closed with the next worker', async () => {
    await store.change(['vault', 'sealed'], async (rows) => {
      await rows.remove('vault', 'vault');
      await rows.remove('sealed', ['p1', 'token']);
    });
    again();
    await b.vault.review();
    expect([...area.content]).toEqual([]);
    expect(await b.vault.view()).toEqual({ state: 'none', secrets: 0 });
  });
});
