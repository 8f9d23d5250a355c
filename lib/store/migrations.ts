// The history of the database, one function per version: migrations[n] lifts version n to n + 1.
// A released migration is never changed; data is carried over, never dropped.

import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** Changes the database by one version; `transaction` reaches what earlier versions stored. */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

export const migrations: readonly Migration[] = [
  function toVersion1(database) {
    database.createObjectStore('instances', { keyPath: 'id' });
    database.createObjectStore('profiles', { keyPath: 'id' });
    database.createObjectStore('setups', { keyPath: 'profileId' });
    database.createObjectStore('previews', { keyPath: 'id' }).createIndex('at', 'at');
    database.createObjectStore('jobs', { keyPath: 'id' }).createIndex('tab', 'place.tabId');
    database.createObjectStore('journal', { keyPath: 'id' }).createIndex('at', 'at');
    database.createObjectStore('tests', { keyPath: 'profileId' });
    database.createObjectStore('choices', { keyPath: 'instanceId' });
    // Damaged records are copied here before something else takes their place.
    database.createObjectStore('aside', { autoIncrement: true });
  },
];

/** Runs what is missing between two versions, in order. */
export async function migrate(
  database: IDBPDatabase,
  from: number,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  for (const migration of migrations.slice(from)) await migration(database, transaction);
}
