// Seals of values: equal where the values are, in this browser and in no other, and nothing leads back.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSeal } from '../../../lib/store/journal-key';
import { openStore } from '../../../lib/store/store';
import type { Store } from '../../../lib/store/store';

let count = 0;
let stores: Store[] = [];
const browser = (): Store => {
  count += 1;
  const store = openStore({ name: `seals-${String(count)}`, onDamaged: () => undefined });
  stores.push(store);
  return store;
};

let store: Store;
beforeEach(() => {
  stores = [];
  store = browser();
});
afterEach(() => Promise.all(stores.map((each) => each.close())));

describe('a seal', () => {
  it('is the same for the same value of the same field, and for no other', async () => {
    const seal = await openSeal(store);
    const again = await openSeal(store);
    const all = await Promise.all([
      seal('ixc/product', 'limit', '3'),
      again('ixc/product', 'limit', '3'),
      seal('ixc/product', 'limit', '4'),
      seal('ixc/product', 'other', '3'),
      seal('ixc/sva', 'limit', '3'),
      // What stands in the one must not run into the other.
      seal('ixc/product', 'limit3', ''),
    ]);
    expect(all[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(all[1]).toBe(all[0]);
    expect(new Set(all).size).toBe(5);
  });

  it('is another one in another browser', async () => {
    const here = await (await openSeal(store))('ixc/product', 'limit', '3');
    const there = await (await openSeal(browser()))('ixc/product', 'limit', '3');
    expect(there).not.toBe(here);
  });

  it('is made under one key, however many ask for it first', async () => {
    const seals = await Promise.all([openSeal(store), openSeal(store), openSeal(store)]);
    const made = await Promise.all(seals.map((seal) => seal('ixc/product', 'limit', '3')));
    expect(new Set(made).size).toBe(1);
  });

  it('has a key that nobody can read, and that no file of the database holds', async () => {
    await openSeal(store);
    const kept = await store.read(['keys'], (rows) => rows.get('keys', 'journal'));
    if (kept === undefined) throw new Error('no key');
    expect(kept.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', kept.key)).rejects.toThrow();
    expect(await store.salvage()).not.toContain('"keys"');
  });
});
