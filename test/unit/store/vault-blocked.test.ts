// A vault whose store does not answer: it locks at once all the same, and an unlock that was on its way does not undo it.

import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { openStore } from '../../../lib/store/store';
import type { Store } from '../../../lib/store/store';
import { memoryArea } from './area';
import { vaultOver } from './vault-bench';

const RIGHT = new Secret('quatro palavras bem soltas');

/** A vault over a store whose looks wait until they may go on. */
async function slow(name: string) {
  const gate = Promise.withResolvers<void>();
  let isSlow = false;
  const store = openStore({ name, onDamaged: vi.fn() });
  const read: Store['read'] = async (tables, work) => {
    if (isSlow) await gate.promise;
    return store.read(tables, work);
  };
  const { vault } = vaultOver({ ...store, read }, memoryArea(), { now: 1_000_000 });
  await vault.create(RIGHT);
  isSlow = true;
  return { vault, open: gate.resolve };
}

it('has no key any more as soon as it is locked, whoever waits before', async () => {
  const { vault, open } = await slow('vault-blocked-1');
  const waiting = vault.review();
  const locked = vault.lock();
  await vi.waitFor(async () => expect(await vault.key()).toBeNull());
  open();
  await Promise.all([waiting, locked]);
  expect(await vault.view()).toMatchObject({ state: 'locked' });
});

it('is locked after an unlock that was asked for before, and open after one that was asked for later', async () => {
  const { vault, open } = await slow('vault-blocked-2');
  const unlocked = vault.unlock(RIGHT);
  const locked = vault.lock();
  open();
  await Promise.all([unlocked, locked]);
  expect(await vault.key()).toBeNull();
  await Promise.all([vault.lock(), vault.unlock(RIGHT)]);
  expect(await vault.key()).not.toBeNull();
});
