// The vault when the browser ends its worker at any step of what it does: one passphrase opens what is left, and every
// secret is in at least one of its two places.

import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { openStore } from '../../../lib/store/store';
import type { Store } from '../../../lib/store/store';
import { memoryArea } from './area';
import type { MemoryArea } from './area';
import { atEveryStep, mortal } from './mortal';
import { vaultOver } from './vault-bench';
import type { VaultBench } from './vault-bench';

const RIGHT = new Secret('quatro palavras bem soltas');
const OTHER = new Secret('outras palavras bem longas');
const clock = { now: 1_000_000 };

let databases = 0;
let store: Store;
let area: MemoryArea;
let b: VaultBench;

function newPlace(): void {
  store = openStore({ name: `ended-${String((databases += 1))}`, onDamaged: vi.fn() });
  area = memoryArea();
  again();
}
const again = (): VaultBench => (b = vaultOver(store, area, clock));
const secret = (value: string): Secret => new Secret(value);
const state = async () => (await b.vault.view()).state;
const valuesOf = async (owner: string) =>
  Object.fromEntries(
    Object.entries(await b.secrets.valuesOf(owner)).map(([key, value]) => [key, value.reveal()]),
  );

describe('a worker that is ended at any step', () => {
  /** How many passphrases open what is left: never none, never two. */
  const opening = async (...passphrases: Secret[]): Promise<number> => {
    let count = 0;
    for (const passphrase of passphrases) if ((await again().vault.unlock(passphrase)).ok) count += 1;
    return count;
  };
  const beginning = async (): Promise<void> => {
    newPlace();
    await b.vault.create(RIGHT);
    await b.secrets.set('p1', 'token', secret('abc'));
  };

  it('of a change leaves the old passphrase or the new one, and every secret', async () => {
    const steps = await atEveryStep(async (life) => {
      await beginning();
      const m = mortal(store, area, life);
      const ended = await m.until(vaultOver(m.store, m.area, clock).vault.change(RIGHT, OTHER));
      expect(await opening(RIGHT, OTHER)).toBe(1);
      expect(await valuesOf('p1')).toEqual({ token: 'abc' });
      return ended;
    });
    expect(steps).toBeGreaterThan(3);
  });

  it('of an unlock that raises the cost leaves a vault that opens', async () => {
    const steps = await atEveryStep(async (life) => {
      await beginning();
      await b.vault.lock();
      const m = mortal(store, area, life);
      const ended = await m.until(vaultOver(m.store, m.area, clock, { rounds: 20 }).vault.unlock(RIGHT));
      expect(await opening(RIGHT)).toBe(1);
      expect(await valuesOf('p1')).toEqual({ token: 'abc' });
      return ended;
    });
    expect(steps).toBeGreaterThan(5);
  });

  it('of the making of a vault leaves each secret of the session where it was, or sealed', async () => {
    const steps = await atEveryStep(async (life) => {
      newPlace();
      await b.secrets.set('p1', 'token', secret('abc'));
      await b.secrets.set('i1', 'clientSecret', secret('def'));
      const m = mortal(store, area, life);
      const ended = await m.until(vaultOver(m.store, m.area, clock).vault.create(RIGHT));
      expect((await again().vault.view()).secrets).toBe(2);
      if ((await state()) === 'none') await b.vault.create(RIGHT);
      else await b.vault.unlock(RIGHT);
      expect(await valuesOf('p1')).toEqual({ token: 'abc' });
      expect(await valuesOf('i1')).toEqual({ clientSecret: 'def' });
      expect([...area.content.keys()].filter((name) => name.startsWith('secret/'))).toEqual([]);
      return ended;
    });
    expect(steps).toBeGreaterThan(5);
  });

  it('of a wipe leaves something that can be wiped again, and wiped it is', async () => {
    await atEveryStep(async (life) => {
      await beginning();
      const m = mortal(store, area, life);
      const ended = await m.until(vaultOver(m.store, m.area, clock).vault.forget());
      await again().vault.forget();
      expect(await b.vault.view()).toEqual({ state: 'none', secrets: 0 });
      expect([...area.content]).toEqual([]);
      return ended;
    });
  });
});
