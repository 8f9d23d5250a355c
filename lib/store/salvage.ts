// What can still be read of a database, whatever state it is in, as the text of a file for the operator. It takes the
// records as they are, believed or not; it opens no version and changes nothing. No secret and nothing sealed is in it,
// nothing of a subscriber, and no table that this version does not know.

import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { ASIDE } from './rows';
import { schemas } from './schemas';
import type { TableName } from './schemas';

/** Tables that stay behind: sealed secrets and keys, screens and persons' data. */
const NEVER: ReadonlySet<string> = new Set<TableName>([
  'vault',
  'sealed',
  'keys',
  'previews',
  'lacks',
  'baseNotes',
]);

/** The tables whose records may leave. */
const MAY_LEAVE: ReadonlySet<string> = new Set(Object.keys(schemas).filter((table) => !NEVER.has(table)));

interface Salvage {
  readonly format: 'encaixe-salvage';
  readonly databaseVersion: number | null;
  /** Records by table; null for a table that could not be read. */
  readonly tables: Readonly<Record<string, readonly unknown[] | null>>;
}

/** @param name the database's */
export async function salvaged(name: string): Promise<string> {
  return JSON.stringify(await salvage(name), null, 2);
}

async function salvage(name: string): Promise<Salvage> {
  const format = 'encaixe-salvage';
  const database = await existing(name);
  if (database === null) return { format, databaseVersion: null, tables: {} };
  const tables: Record<string, readonly unknown[] | null> = {};
  for (const table of database.objectStoreNames) {
    if (!MAY_LEAVE.has(table) && table !== ASIDE) continue;
    const records: unknown[] | null = await database.getAll(table).catch(() => null);
    tables[table] = table === ASIDE ? (records?.filter(mayLeave) ?? null) : records;
  }
  database.close();
  return { format, databaseVersion: database.version, tables };
}

/** Opening one that is not there would make one. Null where the browser can read none, too. */
async function existing(name: string): Promise<IDBPDatabase | null> {
  try {
    const known = (await indexedDB.databases()).some((each) => each.name === name);
    return known ? await openDB(name) : null;
  } catch {
    return null;
  }
}

/** Of what was put aside, only what may leave from its own table. */
function mayLeave(record: unknown): boolean {
  if (typeof record !== 'object' || record === null || !('table' in record)) return false;
  return typeof record.table === 'string' && MAY_LEAVE.has(record.table);
}
