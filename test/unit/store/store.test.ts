// The store: whole changes, no lost update, damaged records set aside, connections that come and go.

import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../lib/store/store';
import type { Store } from '../../../lib/store/store';
import type { TableName } from '../../../lib/store/schemas';
import { samples } from './samples';

let store: Store;
let damaged: TableName[];
let asides: number;
let name = 0;

beforeEach(() => {
  damaged = [];
  name += 1;
  asides = 0;
  store = openStore({
    name: String(name),
    onDamaged: (table) => damaged.push(table),
    onAside: () => void (asides += 1),
  });
});
afterEach(() => store.close());

/** Writes past the schemas, as an older or broken version would have. */
async function smuggle(table: string, raw: unknown): Promise<void> {
  await store.read(['instances'], (rows) => rows.all('instances'));
  const database = await openDB(String(name));
  await database.put(table, raw);
  database.close();
}

async function aside(): Promise<unknown[]> {
  const database = await openDB(String(name));
  const raws: unknown[] = await database.getAll('aside');
  database.close();
  return raws;
}

describe('the store', () => {
  it('gives back what was put', async () => {
    await store.change(['profiles'], (rows) => rows.put('profiles', samples.profiles));
    expect(await store.read(['profiles'], (rows) => rows.get('profiles', 'p1'))).toEqual(samples.profiles);
    expect(await store.read(['profiles'], (rows) => rows.get('profiles', 'p2'))).toBeUndefined();
  });

  it('removes', async () => {
    await store.change(['profiles'], (rows) => rows.put('profiles', samples.profiles));
    await store.change(['profiles'], (rows) => rows.remove('profiles', 'p1'));
    expect(await store.read(['profiles'], (rows) => rows.all('profiles'))).toEqual([]);
  });

  it('reads many by key, in their order, with a gap for what is not there', async () => {
    const lack = (contract: string) => ({ ...samples.lacks, contract });
    await store.change(['lacks'], (rows) => rows.putAll('lacks', ['1', '2', '3'].map(lack)));
    const found = await store.read(['lacks'], (rows) =>
      rows.many('lacks', [
        ['p1', '3'],
        ['p1', '9'],
        ['p1', '1'],
      ]),
    );
    expect(found.map((each) => each?.contract)).toEqual(['3', undefined, '1']);
  });

  it('walks through a range of keys until it is told to stop, and removes one', async () => {
    const own = IDBKeyRange.bound(['p1'], ['p1', []]);
    await store.change(['lacks'], async (rows) => {
      for (const profileId of ['p0', 'p1', 'p2'])
        await rows.putAll(
          'lacks',
          ['1', '2', '3'].map((contract) => ({ ...samples.lacks, profileId, contract })),
        );
    });
    const seen: string[] = [];
    await store.read(['lacks'], (rows) =>
      rows.each('lacks', own, ({ profileId, contract }) => {
        seen.push(`${profileId}/${contract}`);
        return contract !== '2';
      }),
    );
    expect(seen).toEqual(['p1/1', 'p1/2']);
    await store.change(['lacks'], (rows) => rows.remove('lacks', own));
    const left = await store.read(['lacks'], (rows) => rows.all('lacks'));
    expect(new Set(left.map(({ profileId }) => profileId))).toEqual(new Set(['p0', 'p2']));
  });

  it('finds by index, by value and by range', async () => {
    await store.change(['jobs', 'previews'], async (rows) => {
      await rows.put('jobs', samples.jobs);
      await rows.put('jobs', { ...samples.jobs, id: 'j2', place: { ...samples.jobs.place, tabId: 8 } });
      await rows.put('previews', samples.previews);
      await rows.put('previews', { ...samples.previews, id: 'v2', at: 99 });
    });
    const jobs = await store.read(['jobs'], (rows) => rows.where('jobs', 'tab', 8));
    const old = await store.read(['previews'], (rows) =>
      rows.where('previews', 'at', IDBKeyRange.upperBound(50)),
    );
    expect(jobs.map(({ id }) => id)).toEqual(['j2']);
    expect(old.map(({ id }) => id)).toEqual(['v1']);
  });

  describe('the journal backwards', () => {
    const LINES = 1_234;
    const all = IDBKeyRange.bound(0, LINES);

    /** The moments of the lines that are visited; `stop` ends it. */
    async function backwards(range: IDBKeyRange | null, stop = -1): Promise<number[]> {
      const seen: number[] = [];
      await store.read(['journal'], (rows) =>
        rows.backwards('journal', 'at', range, ({ at }) => {
          seen.push(at);
          return at !== stop;
        }),
      );
      return seen;
    }

    const fill = (moments: readonly number[]): Promise<void> =>
      store.change(['journal'], async (rows) => {
        for (const [index, at] of moments.entries())
          await rows.put('journal', { ...samples.journal, id: `e${String(index)}`, at });
      });

    const from = (last: number, first = 0): number[] =>
      Array.from({ length: last - first + 1 }, (_, index) => last - index);

    it('gives every line once, latest first, over all batches', async () => {
      await fill(from(LINES - 1));
      expect(await backwards(null)).toEqual(from(LINES - 1));
      expect(await backwards(all)).toEqual(from(LINES - 1));
      expect(await store.read(['journal'], (rows) => rows.count('journal'))).toBe(LINES);
    });

    it('keeps to a range and ends where it is told to', async () => {
      await fill(from(LINES - 1));
      expect(await backwards(IDBKeyRange.bound(100, 900))).toEqual(from(900, 100));
      expect(await backwards(IDBKeyRange.upperBound(700, true))).toEqual(from(699));
      expect(await backwards(IDBKeyRange.lowerBound(700))).toEqual(from(LINES - 1, 700));
      expect(await backwards(null, 1_000)).toEqual(from(LINES - 1, 1_000));
    });

    it('gives lines of one moment once, however many they are', async () => {
      const moments = [...from(LINES - 1).map(() => 5), 4, 6];
      await fill(moments);
      expect(await backwards(null)).toEqual(moments.toSorted((a, b) => b - a));
    });

    it('drops what is older than a moment, no more than asked for, and nothing else', async () => {
      await fill(from(LINES - 1));
      const expire = (before: number, most: number): Promise<number> =>
        store.change(['journal'], (rows) => rows.expire('journal', before, most));
      expect(await expire(800, 500)).toBe(500);
      expect(await backwards(null)).toEqual(from(LINES - 1, 500));
      expect(await expire(800, 500)).toBe(300);
      expect(await expire(800, 500)).toBe(0);
      expect(await backwards(null)).toEqual(from(LINES - 1, 800));
    });
  });

  it('never rewrites a line of the journal', async () => {
    await store.change(['journal'], (rows) => rows.put('journal', samples.journal));
    const again = store.change(['journal'], (rows) =>
      rows.put('journal', { ...samples.journal, code: 'other' }),
    );
    await expect(again).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await store.read(['journal'], (rows) => rows.all('journal'))).toEqual([samples.journal]);
  });

  it('undoes a change as a whole when it breaks', async () => {
    const broken = store.change(['profiles', 'setups'], async (rows) => {
      await rows.put('profiles', samples.profiles);
      await rows.put('setups', samples.setups);
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    const left = await store.read(['profiles', 'setups'], async (rows) => [
      ...(await rows.all('profiles')),
      ...(await rows.all('setups')),
    ]);
    expect(left).toEqual([]);
  });

  it('loses no update when many arrive at the same time', async () => {
    const ordered = Array.from({ length: 30 }, (_, index) => String(index));
    await store.change(['jobs'], (rows) => rows.put('jobs', { ...samples.jobs, ordered, rows: [] }));
    await Promise.all(
      ordered.map((key) =>
        store.change(['jobs'], async (rows) => {
          const job = await rows.get('jobs', 'j1');
          if (job === undefined) throw new Error('gone');
          const row = { key, outcome: 'written', after: { kind: 'value', value: key } } as const;
          await rows.put('jobs', { ...job, rows: [...job.rows, row] });
        }),
      ),
    );
    const job = await store.read(['jobs'], (rows) => rows.get('jobs', 'j1'));
    expect(job?.rows.map(({ key }) => key).sort()).toEqual([...ordered].sort());
  });
});

describe('a damaged record', () => {
  const raw = { id: 'p9', instanceId: 'i1', values: 'none' };

  it('is reported and left out, alone', async () => {
    await store.change(['profiles'], (rows) => rows.put('profiles', samples.profiles));
    await smuggle('profiles', raw);
    expect(await store.read(['profiles'], (rows) => rows.all('profiles'))).toEqual([samples.profiles]);
    expect(await store.read(['profiles'], (rows) => rows.get('profiles', 'p9'))).toBeUndefined();
    expect(damaged).toEqual(['profiles', 'profiles']);
  });

  it('is put aside after a look, once, and not lost by it', async () => {
    await smuggle('profiles', raw);
    await store.read(['profiles'], (rows) => rows.all('profiles'));
    await vi.waitFor(async () => expect(await aside()).toEqual([{ table: 'profiles', raw }]));
    expect(await store.read(['profiles'], (rows) => rows.all('profiles'))).toEqual([]);
    expect(await aside()).toHaveLength(1);
    expect(await store.health()).toEqual({ trouble: null, damaged: 1 });
    expect(asides).toBe(1);
  });

  it('lies aside until the operator gives it up', async () => {
    await smuggle('profiles', raw);
    await store.change(['profiles'], (rows) => rows.all('profiles'));
    await store.dismiss();
    expect(await aside()).toEqual([]);
    expect(await store.health()).toEqual({ trouble: null, damaged: 0 });
  });

  it('is found by all parts of its key', async () => {
    await smuggle('lacks', { profileId: 'p1', contract: '7', name: 5 });
    await store.change(['lacks'], (rows) => rows.all('lacks'));
    expect(await store.read(['lacks'], (rows) => rows.all('lacks'))).toEqual([]);
    expect(await aside()).toHaveLength(1);
  });

  it('is put aside before another takes its place', async () => {
    await smuggle('profiles', raw);
    await store.change(['profiles'], async (rows) => {
      expect(await rows.get('profiles', 'p9')).toBeUndefined();
      await rows.put('profiles', { ...samples.profiles, id: 'p9' });
    });
    expect(await aside()).toEqual([{ table: 'profiles', raw }]);
    expect(damaged).toEqual(['profiles']);
  });
});

describe('the connection', () => {
  it('is opened again after it was closed', async () => {
    await store.change(['choices'], (rows) => rows.put('choices', samples.choices));
    await store.close();
    expect(await store.read(['choices'], (rows) => rows.all('choices'))).toEqual([samples.choices]);
  });

  it('closes without ever having been opened', async () => {
    await expect(openStore({ name: 'never', onDamaged: vi.fn() }).close()).resolves.toBeUndefined();
  });

  it('lets go when somebody else needs the database, and comes back', async () => {
    await store.change(['choices'], (rows) => rows.put('choices', samples.choices));
    const blocked = vi.fn();
    await deleteDB(String(name), { blocked });
    expect(blocked).not.toHaveBeenCalled();
    expect(await store.read(['choices'], (rows) => rows.all('choices'))).toEqual([]);
  });

  it('begins anew when the browser closed it between two uses', async () => {
    const open = IDBDatabase.prototype.transaction;
    await store.change(['choices'], (rows) => rows.put('choices', samples.choices));
    const once = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect(await store.read(['choices'], (rows) => rows.all('choices'))).toEqual([samples.choices]);
    once.mockRestore();
    expect(IDBDatabase.prototype.transaction).toBe(open);
  });
});
