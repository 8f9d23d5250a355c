// Databases that do not open: nothing is seen, nothing is kept, nothing is deleted, until the operator decides.

import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { migrations } from '../../../lib/store/migrations';
import { openStore } from '../../../lib/store/store';
import type { Store } from '../../../lib/store/store';
import { memoryArea } from './area';
import { samples } from './samples';
import { vaultOver } from './vault-bench';

const NEWER = migrations.length + 1;

let name = '';
let count = 0;
let store: Store;
let marks = memoryArea();

beforeEach(() => {
  count += 1;
  name = `health-${String(count)}`;
  marks = memoryArea();
  store = again();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
});

/** The worker begins anew: another connection to the same database. */
function again(): Store {
  return openStore({ name, onDamaged: vi.fn(), marks });
}

const profiles = () => store.read(['profiles'], (rows) => rows.all('profiles'));
const keep = () => store.change(['profiles'], (rows) => rows.put('profiles', samples.profiles));

/** A database as a later version might have left it. */
async function leaveNewer(): Promise<void> {
  const newer = await openDB(name, NEWER, {
    upgrade(database) {
      database.createObjectStore('profiles', { keyPath: 'id' });
      database.createObjectStore('sealed', { keyPath: 'id' });
      database.createObjectStore('lacks', { keyPath: 'id' });
      database.createObjectStore('aside', { autoIncrement: true });
      database.createObjectStore('subscribers', { keyPath: 'id' });
    },
  });
  await newer.put('profiles', { ...samples.profiles, colour: 'blue' });
  await newer.put('sealed', { id: 'p1', data: 'SEALED' });
  await newer.put('lacks', { id: 'p1', name: 'Fulana de Tal' });
  await newer.put('aside', { table: 'lacks', raw: { name: 'Beltrana' } });
  await newer.put('aside', { table: 'choices', raw: { odd: 1 } });
  // Tables that this version knows nothing of.
  await newer.put('subscribers', { id: 's1', name: 'Sicrana' });
  await newer.put('aside', { table: 'subscribers', raw: { name: 'Sicrana' } });
  await newer.put('aside', { raw: { name: 'Sicrana' } });
  newer.close();
}

/** A database of this version that lacks tables. */
async function leaveBroken(): Promise<void> {
  const broken = await openDB(name, migrations.length, {
    upgrade: (database) => void database.createObjectStore('profiles', { keyPath: 'id' }),
  });
  await broken.put('profiles', samples.profiles);
  broken.close();
}

describe.each([
  ['newer', leaveNewer],
  ['broken', leaveBroken],
] as const)('a database that is %s', (trouble, leave) => {
  beforeEach(leave);

  it('shows nothing, says why, and takes nothing', async () => {
    expect(await profiles()).toEqual([]);
    expect(await store.health()).toEqual({ trouble, damaged: 0 });
    await expect(keep()).rejects.toMatchObject({ code: 'storage-broken' });
  });

  it('is left as it is', async () => {
    await profiles();
    await keep().catch(() => undefined);
    const database = await openDB(name);
    expect(await database.getAll('profiles')).toMatchObject([samples.profiles]);
    database.close();
  });

  it('can be read for a file, without what is sealed and without persons', async () => {
    const text = await store.salvage();
    expect(JSON.parse(text)).toMatchObject({
      format: 'encaixe-salvage',
      tables: { profiles: [samples.profiles] },
    });
    expect(text).not.toMatch(/SEALED|Fulana|Beltrana|Sicrana/);
  });

  it('is given up when the operator says so, and then everything works', async () => {
    expect(await store.reset()).toBe(true);
    expect(await store.health()).toEqual({ trouble: null, damaged: 0 });
    await keep();
    expect(await profiles()).toEqual([samples.profiles]);
    store = again();
    expect(await store.health()).toEqual({ trouble: null, damaged: 0 });
  });

  it('is used as soon as it opens again', async () => {
    expect(await profiles()).toEqual([]);
    await deleteDB(name);
    await keep();
    expect(await profiles()).toHaveLength(1);
  });
});

describe('what was put aside', () => {
  it('is in the file, except of persons and of what nobody knows', async () => {
    await leaveNewer();
    const { tables } = JSON.parse(await store.salvage()) as { tables: Record<string, unknown> };
    expect(Object.keys(tables)).toEqual(['aside', 'profiles']);
    expect(tables.aside).toEqual([{ table: 'choices', raw: { odd: 1 } }]);
  });
});

describe('a damaged vault', () => {
  it('stays in its place until it is wiped, and leaves nothing aside', async () => {
    await keep();
    const raw = await openDB(name);
    await raw.put('vault', { id: 'vault', odd: 1 });
    await raw.put('sealed', { owner: 'p1', key: 'token', odd: 1 });
    const kept = async () => [
      ...(await Promise.all(['vault', 'sealed', 'aside'].map((table) => raw.count(table)))),
    ];
    const { vault } = vaultOver(store, memoryArea(), { now: 1 });
    await store.change(['vault', 'sealed'], async (rows) => [
      await rows.all('vault'),
      await rows.all('sealed'),
    ]);
    expect(await kept()).toEqual([1, 1, 0]);
    await vault.forget();
    expect(await kept()).toEqual([0, 0, 0]);
    raw.close();
  });
});

describe('a database that the browser lost', () => {
  it('is noticed by the next start, until somebody takes note', async () => {
    await keep();
    await store.close();
    await deleteDB(name);
    store = again();
    expect(await profiles()).toEqual([]);
    expect(await store.health()).toEqual({ trouble: 'lost', damaged: 0 });
    await keep();
    expect(await store.reset()).toBe(false);
    expect(await store.health()).toEqual({ trouble: null, damaged: 0 });
    // Nothing of what was kept since is given up for it, and the next loss is noticed as well.
    expect(await profiles()).toHaveLength(1);
    await store.close();
    await deleteDB(name);
    store = again();
    expect(await store.health()).toMatchObject({ trouble: 'lost' });
  });

  it('was never there on the first day, nor before there were marks', async () => {
    expect(await store.health()).toEqual({ trouble: null, damaged: 0 });
    await store.close();
    marks = memoryArea();
    store = again();
    expect(await store.health()).toEqual({ trouble: null, damaged: 0 });
  });

  it('has nothing for a file, and the file makes no database', async () => {
    const nowhere = openStore({ name: 'nowhere', onDamaged: vi.fn() });
    expect(JSON.parse(await nowhere.salvage())).toEqual({
      format: 'encaixe-salvage',
      databaseVersion: null,
      tables: {},
    });
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain('nowhere');
  });
});

describe('a browser that can read no database at all', () => {
  it('gives an empty file, and does not give it up either', async () => {
    const unreadable = (): never => {
      throw new DOMException('Internal error', 'UnknownError');
    };
    for (const name of ['open', 'databases', 'deleteDatabase'] as const)
      vi.spyOn(indexedDB, name).mockImplementation(unreadable);
    expect(await store.health()).toEqual({ trouble: 'broken', damaged: 0 });
    expect(JSON.parse(await store.salvage())).toMatchObject({ tables: {} });
    await expect(store.reset()).rejects.toMatchObject({ code: 'storage-broken' });
  });
});

describe('a mark that cannot be kept', () => {
  it.each(['get', 'set'] as const)('keeps nobody from the database (%s)', async (name) => {
    vi.spyOn(marks, name).mockRejectedValue(new Error('storage.local is damaged'));
    await keep();
    expect(await profiles()).toHaveLength(1);
    expect(await store.health()).toEqual({ trouble: null, damaged: 0 });
  });

  it('keeps nobody from beginning anew', async () => {
    await leaveBroken();
    vi.spyOn(marks, 'remove').mockRejectedValue(new Error('storage.local is damaged'));
    expect(await store.reset()).toBe(true);
    await keep();
  });
});

describe('somebody holds an earlier version', () => {
  it('is told at once, and goes on as soon as they let go', async () => {
    const earlier = await openDB(name, 1, {
      upgrade: (database, _from, _to, transaction) => void migrations[0]?.(database, transaction),
    });
    await expect(profiles()).rejects.toMatchObject({ code: 'storage-blocked' });
    await expect(keep()).rejects.toMatchObject({ code: 'storage-blocked' });
    await expect(store.health()).rejects.toMatchObject({ code: 'storage-blocked' });
    // It may still open: nothing is given up for it.
    await expect(store.reset()).rejects.toMatchObject({ code: 'storage-blocked' });
    earlier.close();
    await vi.waitFor(keep);
    expect(await profiles()).toEqual([samples.profiles]);
  });

  it('is told of a browser that does not answer, and goes on when it does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => new IDBOpenDBRequest());
    const looked = expect(profiles()).rejects.toMatchObject({ code: 'storage-blocked' });
    await vi.advanceTimersByTimeAsync(15_000);
    await looked;
    expect(open).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});

describe('no more room', () => {
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  };

  it('undoes the change as a whole, and says so', async () => {
    await keep();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(full);
    const change = store.change(['profiles', 'choices'], async (rows) => {
      await rows.remove('profiles', samples.profiles.id);
      await rows.put('choices', samples.choices);
    });
    await expect(change).rejects.toMatchObject({ code: 'storage-full' });
    expect(await profiles()).toEqual([samples.profiles]);
  });

  it('says so, too, when the database cannot be made for it', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(full);
    await expect(profiles()).rejects.toMatchObject({ code: 'storage-full' });
  });

  it('a browser that fails once is asked again before the database is called broken', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('busy', 'UnknownError');
    });
    await keep();
    expect(await store.health()).toEqual({ trouble: null, damaged: 0 });
  });
});
