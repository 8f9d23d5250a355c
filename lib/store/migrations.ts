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

  /** Steps that are repeated for each code of a profile, and choices at the start of a checklist. */
  async function toVersion2(_database, transaction) {
    const codes = new Map<unknown, string>();
    await changeAll(transaction, 'profiles', (profile) => {
      const { serviceCode, ...values } = profile.values as Record<string, string>;
      if (serviceCode === undefined) return profile;
      codes.set(profile.id, serviceCode);
      return { ...profile, values: { ...values, serviceCodes: serviceCode } };
    });
    await changeAll(transaction, 'setups', (setup) => {
      const { service, ...steps } = setup.steps as Record<string, unknown>;
      const code = codes.get(setup.profileId);
      const moved =
        service === undefined ? {} : { [code === undefined ? 'service' : `service:${code}`]: service };
      return { ...setup, variants: {}, steps: { ...steps, ...moved } };
    });
    await changeAll(transaction, 'previews', (preview) => ({ ...preview, step: null }));
  },

  /** Walks through an ERP's base, with what they found, and the operator's settings. */
  function toVersion3(database) {
    database.createObjectStore('readiness', { keyPath: 'profileId' });
    database.createObjectStore('lacks', { keyPath: ['profileId', 'contract'] });
    database.createObjectStore('baseNotes', { keyPath: ['profileId', 'kind', 'id'] });
    database.createObjectStore('settings', { keyPath: 'id' });
  },

  /** The vault: its lock, and the secrets that are sealed in it. */
  async function toVersion4(database, transaction) {
    database.createObjectStore('vault', { keyPath: 'id' });
    database.createObjectStore('sealed', { keyPath: ['owner', 'key'] });
    await changeAll(transaction, 'settings', (settings) => ({ ...settings, lockMinutes: 15 }));
  },

  /** What operators teach about fields, the journal's key, partners of their own, and what a fill left alone. */
  async function toVersion5(database, transaction) {
    database.createObjectStore('taught', { keyPath: ['instanceId', 'screen', 'field'] });
    database.createObjectStore('keys', { keyPath: 'id' });
    database.createObjectStore('ownPartners', { keyPath: 'id' });
    await changeAll(transaction, 'settings', (settings) => ({
      ...settings,
      operator: '',
      journalDays: 365,
      marks: true,
      firstRunLeft: false,
    }));
    await changeAll(transaction, 'jobs', (job) => ({ ...job, left: [] }));
  },
];

/** Puts every record of a table through a function. */
async function changeAll(
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
  table: string,
  change: (record: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const store = transaction.objectStore(table);
  for (const record of (await store.getAll()) as Record<string, unknown>[]) await store.put(change(record));
}

/** Runs what is missing between two versions, in order. */
export async function migrate(
  database: IDBPDatabase,
  from: number,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  for (const migration of migrations.slice(from)) await migration(database, transaction);
}
