// Every version of the database can be opened and brought to the present one with all it held.

import { SETTINGS } from '../../../lib/model/settings';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../lib/store/migrations';
import type { TableName } from '../../../lib/store/schemas';
import { openStore } from '../../../lib/store/store';
import { samples } from './samples';

/** What each version could hold: a record of every table it had. A new migration adds its version here. */
const { taught: _t, keys: _k, ownPartners: _o, ...inVersion4 } = samples;
const settings4 = { id: 'settings', keepDays: 7, lockMinutes: 15 };
const untilVersion4 = { ...inVersion4, settings: settings4, jobs: without(samples.jobs, 'left') };
const { vault: _v, sealed: _e, ...inVersion3 } = untilVersion4;
const untilVersion3 = { ...inVersion3, settings: { id: 'settings', keepDays: 7 } };
const { readiness: _r, lacks: _l, baseNotes: _n, settings: _s, ...untilVersion2 } = untilVersion3;
const held: Readonly<Record<number, Partial<Record<string, unknown>>>> = {
  1: {
    ...untilVersion2,
    profiles: { ...samples.profiles, values: { serviceCode: 'A1' } },
    setups: {
      profileId: 'p1',
      steps: { ...samples.setups.steps, service: samples.setups.steps.integration },
    },
    previews: without(samples.previews, 'step'),
  },
  2: untilVersion2,
  3: untilVersion3,
  4: untilVersion4,
  5: samples,
};

function without<T extends object>(record: T, key: keyof T): Partial<T> {
  const { [key]: _left, ...rest } = record;
  return rest as Partial<T>;
}

describe('migrations', () => {
  it('have an example of what each version held', () => {
    expect(Object.keys(held).map(Number)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('make a new database that holds every table', async () => {
    const store = openStore({ name: 'new', onDamaged: fail });
    const tables = Object.keys(samples) as TableName[];
    const counts = await store.read(tables, async (rows) => {
      const found: number[] = [];
      for (const table of tables) found.push((await rows.all(table)).length);
      return found;
    });
    expect(counts).toEqual(tables.map(() => 0));
    await store.close();
  });

  it.each(Object.keys(held).map(Number))(
    'carry everything of version %i to the present one',
    async (version) => {
      const name = `from-${String(version)}`;
      const old = await openDB(name, version, {
        upgrade: (database, from, to, transaction) => {
          for (const migration of migrations.slice(from, to ?? version))
            void migration(database, transaction);
        },
      });
      for (const [table, record] of Object.entries(held[version] ?? {})) await old.put(table, record);
      old.close();

      const store = openStore({ name, onDamaged: fail });
      for (const table of Object.keys(held[version] ?? {}) as TableName[]) {
        expect(await store.read([table], (rows) => rows.all(table))).toHaveLength(1);
      }
      await store.close();
    },
  );

  it('carries the one code of version 1 into the list of version 2, with the step that it proved', async () => {
    const old = await openDB('codes', 1, {
      upgrade: (database, from, _to, transaction) => {
        for (const migration of migrations.slice(from, 1)) void migration(database, transaction);
      },
    });
    for (const [table, record] of Object.entries(held[1] ?? {})) await old.put(table, record);
    old.close();
    const store = openStore({ name: 'codes', onDamaged: fail });
    const [profile, setup] = await store.read(['profiles', 'setups'], async (rows) => [
      await rows.get('profiles', 'p1'),
      await rows.get('setups', 'p1'),
    ]);
    expect(profile?.values).toEqual({ serviceCodes: 'A1' });
    expect(Object.keys(setup?.steps ?? {})).toEqual(['integration', 'service:A1']);
    await store.close();
  });

  it('gives the settings of version 3 the minutes after which the vault locks itself', async () => {
    const old = await openDB('minutes', 3, {
      upgrade: (database, from, _to, transaction) => {
        for (const migration of migrations.slice(from, 3)) void migration(database, transaction);
      },
    });
    await old.put('settings', { id: 'settings', keepDays: 30 });
    old.close();
    const store = openStore({ name: 'minutes', onDamaged: fail });
    const kept = await store.read(['settings'], (rows) => rows.get('settings', 'settings'));
    expect(kept).toEqual({ ...SETTINGS, id: 'settings', keepDays: 30 });
    await store.close();
  });

  it('run what is missing, in order, and no more', async () => {
    const database = await openDB('indices', 1, {
      upgrade: (fresh, from, _to, transaction) => void migrate(fresh, from, transaction),
    });
    const transaction = database.transaction(['jobs', 'journal', 'previews']);
    expect([...transaction.objectStore('jobs').indexNames]).toEqual(['tab']);
    expect([...transaction.objectStore('journal').indexNames]).toEqual(['at']);
    expect([...transaction.objectStore('previews').indexNames]).toEqual(['at']);
    database.close();
  });
});

function fail(): never {
  throw new Error('a record came out damaged');
}
