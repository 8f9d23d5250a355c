// The database behind the background. It promises that a change of several records happens whole or not at
// all, that nothing comes out without passing its schema, and that a lost connection is opened again.
// A damaged record is reported and left out; before another takes its place it is put aside, never deleted.

import { openDB } from 'idb';
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { migrate, migrations } from './migrations';
import { schemas } from './schemas';
import type { RecordOf, TableName } from './schemas';

/** Reads within one transaction. Await nothing else in between: the transaction would end. */
export interface Reader<N extends TableName> {
  get<T extends N>(table: T, key: Key): Promise<RecordOf<T> | undefined>;
  /** The records of these keys, in their order; undefined for those that are not there. */
  many<T extends N>(table: T, keys: readonly Key[]): Promise<(RecordOf<T> | undefined)[]>;
  /** The records of a range of keys, one after the other, until `visit` answers false. */
  each<T extends N>(
    table: T,
    range: IDBKeyRange,
    visit: (record: RecordOf<T>) => boolean | void,
  ): Promise<void>;
  all<T extends N>(table: T): Promise<RecordOf<T>[]>;
  /** All records of one value, or of a range of values, of an index. */
  where<T extends N>(table: T, index: IndexOf<T>, value: number | IDBKeyRange): Promise<RecordOf<T>[]>;
  /** The last `count` records of an index, latest first. */
  latest<T extends N>(table: T, index: IndexOf<T>, count: number): Promise<RecordOf<T>[]>;
}

/** Reads and writes within one transaction. The journal only grows. */
export interface Writer<N extends TableName> extends Reader<N> {
  put<T extends N>(table: T, record: RecordOf<T>): Promise<void>;
  /** Puts many records at once. */
  putAll<T extends Exclude<N, 'journal'>>(table: T, records: readonly RecordOf<T>[]): Promise<void>;
  remove(table: Exclude<N, 'journal'>, key: Key | IDBKeyRange): Promise<void>;
}

/** Several parts for a table whose key has several. */
type Key = string | string[];

type IndexOf<T extends TableName> = T extends 'jobs'
  ? 'tab'
  : T extends 'journal' | 'previews'
    ? 'at'
    : never;

export interface Store {
  /** Looks at some tables, all at the same moment. */
  read<N extends TableName, R>(tables: readonly N[], work: (rows: Reader<N>) => Promise<R>): Promise<R>;
  /** Changes some tables, one caller after the other; undone as a whole when `work` throws. */
  change<N extends TableName, R>(tables: readonly N[], work: (rows: Writer<N>) => Promise<R>): Promise<R>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly name?: string;
  /** Told of a record that its schema refused: the table's name, never its content. */
  readonly onDamaged: (table: TableName) => void;
}

type Mode = 'readonly' | 'readwrite';
type Transaction<M extends Mode> = IDBPTransaction<unknown, string[], M>;

/** Opens nothing yet: the first read or change does. */
export function openStore({ name = 'encaixe', onDamaged }: StoreOptions): Store {
  let connection: Promise<IDBPDatabase> | null = null;

  const forget = (): void => {
    connection = null;
  };

  const connect = (): Promise<IDBPDatabase> => {
    connection ??= openDB(name, migrations.length, {
      upgrade(database, from, _to, transaction) {
        // A migration that breaks leaves the version before as it was.
        migrate(database, from, transaction).catch(() => transaction.abort());
      },
      blocking(_current, _wanted, event) {
        // Somebody wants to upgrade or delete the database: let go, and come back when next asked.
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return connection;
  };

  const begin = async <M extends Mode>(tables: readonly string[], mode: M): Promise<Transaction<M>> => {
    try {
      return (await connect()).transaction([...tables], mode);
    } catch (error) {
      // The connection closed between two uses; nothing was begun, so beginning anew repeats nothing.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      forget();
      return (await connect()).transaction([...tables], mode);
    }
  };

  return {
    async read(tables, work) {
      const transaction = await begin(tables, 'readonly');
      return finish(transaction, () => work(reader(transaction, onDamaged)));
    },
    async change(tables, work) {
      const transaction = await begin([...tables, 'aside'], 'readwrite');
      return finish(transaction, () => work(writer(transaction, onDamaged)));
    },
    async close() {
      const open = connection;
      forget();
      (await open)?.close();
    },
  };
}

async function finish<R>(transaction: Transaction<Mode>, work: () => Promise<R>): Promise<R> {
  try {
    const result = await work();
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => undefined);
    abort(transaction);
    throw error;
  }
}

function abort(transaction: Transaction<Mode>): void {
  try {
    transaction.abort();
  } catch {
    // A failed request has aborted it already.
  }
}

type Damaged = (table: TableName, raw: unknown) => unknown;

function reader<N extends TableName>(transaction: Transaction<Mode>, damaged: Damaged): Reader<N> {
  const believe = async <T extends N>(table: T, raw: unknown): Promise<RecordOf<T>[]> => {
    const parsed = schemas[table].safeParse(raw);
    // Each schema is held against its record's type where it is declared.
    if (parsed.success) return [parsed.data as RecordOf<T>];
    await damaged(table, raw);
    return [];
  };
  const believeAll = async <T extends N>(table: T, raws: readonly unknown[]): Promise<RecordOf<T>[]> => {
    const records: RecordOf<T>[] = [];
    for (const raw of raws) records.push(...(await believe(table, raw)));
    return records;
  };
  return {
    async get(table, key) {
      const raw: unknown = await transaction.objectStore(table).get(key);
      return raw === undefined ? undefined : (await believe(table, raw))[0];
    },
    async many(table, keys) {
      const source = transaction.objectStore(table);
      const raws: unknown[] = await Promise.all(keys.map((key) => source.get(key)));
      const records: (RecordOf<typeof table> | undefined)[] = [];
      for (const raw of raws) records.push(raw === undefined ? undefined : (await believe(table, raw))[0]);
      return records;
    },
    async each(table, range, visit) {
      let cursor = await transaction.objectStore(table).openCursor(range);
      while (cursor !== null) {
        const [record] = await believe(table, cursor.value);
        if (record !== undefined && visit(record) === false) return;
        cursor = await cursor.continue();
      }
    },
    async all(table) {
      return believeAll(table, await transaction.objectStore(table).getAll());
    },
    async where(table, index, value) {
      return believeAll(table, await transaction.objectStore(table).index(index).getAll(value));
    },
    async latest(table, index, count) {
      const raws: unknown[] = [];
      let cursor = await transaction.objectStore(table).index(index).openCursor(null, 'prev');
      while (cursor !== null && raws.length < count) {
        raws.push(cursor.value);
        cursor = await cursor.continue();
      }
      return believeAll(table, raws);
    },
  };
}

function writer<N extends TableName>(
  transaction: Transaction<'readwrite'>,
  onDamaged: StoreOptions['onDamaged'],
): Writer<N> {
  return {
    ...reader<N>(transaction, (table, raw) => {
      onDamaged(table);
      return transaction.objectStore('aside').add({ table, raw });
    }),
    async put(table, record) {
      const target = transaction.objectStore(table);
      await (table === 'journal' ? target.add(record) : target.put(record));
    },
    async putAll(table, records) {
      const target = transaction.objectStore(table);
      await Promise.all(records.map((record) => target.put(record)));
    },
    async remove(table, key) {
      await transaction.objectStore(table).delete(key);
    },
  };
}
