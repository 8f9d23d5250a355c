// Secrets when the browser ends the worker at any step of setting them together with a change, and what sweeping up
// after it takes: secrets of nobody, and of nobody else.

import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { openStore } from '../../../lib/store/store';
import type { Store } from '../../../lib/store/store';
import { memoryArea } from './area';
import type { MemoryArea } from './area';
import { atEveryStep, mortal } from './mortal';
import { samples } from './samples';
import { vaultOver } from './vault-bench';
import type { VaultBench } from './vault-bench';

const RIGHT = new Secret('quatro palavras bem soltas');
const clock = { now: 1_000_000 };
const OWNER = samples.profiles.id;

let databases = 0;
let name = '';
let store: Store;
let area: MemoryArea;
let b: VaultBench;

function newPlace(): void {
  name = `secrets-ended-${String((databases += 1))}`;
  store = openStore({ name, onDamaged: vi.fn() });
  area = memoryArea();
  b = vaultOver(store, area, clock);
}
const set = (owner: string, value: string) => b.secrets.set(owner, 'token', new Secret(value));
const valueOf = async (owner: string) => (await b.secrets.valuesOf(owner)).token?.reveal();

describe.each([
  ['for this session', false],
  ['in a vault', true],
])('secrets that are set with a change, %s', (_, hasVault) => {
  it('are never there without it, nor in the place of what was there before', async () => {
    const steps = await atEveryStep(async (life) => {
      newPlace();
      if (hasVault) await b.vault.create(RIGHT);
      await set(OWNER, 'before');
      const m = mortal(store, area, life);
      const entries = [{ ownerId: OWNER, key: 'token', value: new Secret('after') }];
      const { secrets } = vaultOver(m.store, m.area, clock);
      const ended = await m.until(
        secrets.setWith(entries, ['profiles'], (rows) => rows.put('profiles', samples.profiles)),
      );
      b = vaultOver(store, area, clock);
      const changed = (await store.read(['profiles'], (rows) => rows.all('profiles'))).length === 1;
      const value = await valueOf(OWNER);
      if (!changed || hasVault) expect(value).toBe(changed ? 'after' : 'before');
      expect(['before', 'after']).toContain(value);
      if (!ended) expect([changed, value]).toEqual([true, 'after']);
      return ended;
    });
    expect(steps).toBeGreaterThan(3);
  });

  it('are not there when it fails', async () => {
    newPlace();
    if (hasVault) await b.vault.create(RIGHT);
    await set(OWNER, 'before');
    const entries = [{ ownerId: OWNER, key: 'token', value: new Secret('after') }];
    const asked = b.secrets.setWith(entries, ['profiles'], () => Promise.reject(new Error('no')));
    await expect(asked).rejects.toThrow('no');
    expect(await valueOf(OWNER)).toBe('before');
  });
});

describe('sweeping up', () => {
  beforeEach(async () => {
    newPlace();
    await b.vault.create(RIGHT);
    await store.change(['profiles', 'instances'], async (rows) => {
      await rows.put('profiles', samples.profiles);
      await rows.put('instances', { ...samples.instances, id: 'i1' });
    });
    for (const owner of [OWNER, 'i1', 'gone']) await set(owner, owner);
    area.content.set('secret/"gone"/other', 'loose');
    area.content.set(`secret/${JSON.stringify(OWNER)}/other`, 'loose');
  });

  it('takes the secrets of nobody, also while the vault is locked', async () => {
    await b.vault.lock();
    await b.secrets.sweep();
    await b.vault.unlock(RIGHT);
    expect([await valueOf(OWNER), await valueOf('i1'), await valueOf('gone')]).toEqual([
      OWNER,
      'i1',
      undefined,
    ]);
    expect(await b.secrets.keysOf('gone')).toEqual([]);
    expect(await b.secrets.keysOf(OWNER)).toEqual(['other', 'token']);
  });

  it('takes nothing while a record is damaged: nobody can tell whose it was', async () => {
    await store.close();
    const raw = await openDB(name);
    await raw.put('profiles', { id: OWNER, odd: 1 });
    raw.close();
    await b.secrets.sweep();
    await b.secrets.sweep();
    expect(await store.health()).toMatchObject({ damaged: 1 });
    expect([await valueOf(OWNER), await valueOf('gone')]).toEqual([OWNER, 'gone']);
  });
});
