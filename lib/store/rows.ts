// Records as they go in and out of one transaction: nothing comes out without passing its schema. A damaged record is left out;
// where the transaction may write, it is put aside with that.

import type { IDBPTransaction } from 'idb';
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
  /** The records of an index, or of a range of it, from its end, until `visit` answers false. */
  backwards<T extends N>(
    table: T,
    index: IndexOf<T>,
    range: IDBKeyRange | null,
    visit: (record: RecordOf<T>) => boolean | void,
  ): Promise<void>;
  count(table: N): Promise<number>;
}

/** Reads and writes within one transaction. The journal only grows, but for what is too old to be kept. */
export interface Writer<N extends TableName> extends Reader<N> {
  put<T extends N>(table: T, record: RecordOf<T>): Promise<void>;
  /** Puts many records at once. */
  putAll<T extends Exclude<N, 'journal'>>(table: T, records: readonly RecordOf<T>[]): Promise<void>;
  remove(table: Exclude<N, 'journal'>, key: Key | IDBKeyRange): Promise<void>;
  /** Drops lines of the journal from before a moment, the oldest first, `most` of them; answers how many they were. */
  expire(table: Extract<N, 'journal'>, before: number, most: number): Promise<number>;
}

/** Several parts for a table whose key has several. */
type Key = string | string[];

type IndexOf<T extends TableName> = T extends 'jobs'
  ? 'tab'
  : T extends 'journal' | 'previews'
    ? 'at'
    : never;

export type Mode = 'readonly' | 'readwrite';
export type Transaction<M extends Mode> = IDBPTransaction<unknown, string[], M>;

/** As many records as are read at once where all of them are looked at. */
const BATCH = 500;

/** What the vault alone may wipe stays where it is, damaged or not: `aside` outlives it. */
export const SEALED: ReadonlySet<string> = new Set<TableName>(['vault', 'sealed']);

/** Where damaged records go. */
export const ASIDE = 'aside';

/** What there is to see where the database does not open. */
export const emptyReader: Reader<TableName> = {
  get: () => Promise.resolve(undefined),
  many: (_table, keys) => Promise.resolve(keys.map(() => undefined)),
  each: () => Promise.resolve(),
  all: () => Promise.resolve([]),
  where: () => Promise.resolve([]),
  backwards: () => Promise.resolve(),
  count: () => Promise.resolve(0),
};

/** Told of a record that its schema refused. */
type Damaged = (table: TableName, raw: unknown) => unknown;

/** Reads within a transaction. */
export function reader<N extends TableName>(transaction: Transaction<Mode>, damaged: Damaged): Reader<N> {
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
    async backwards(table, index, range, visit) {
      const source = transaction.objectStore(table).index(index);
      // One record after the other takes a long table too long, and all at once too much memory: a cursor over the keys
      // finds where a batch begins, and the batch is read as a whole.
      let rest = range;
      for (;;) {
        const last = await source.openKeyCursor(rest, 'prev');
        if (last === null) return;
        const upper: unknown = last.key;
        const first = await last.advance(BATCH - 1);
        const lower = first?.key ?? (range?.lower as IDBValidKey | undefined);
        const batch = lower === undefined ? IDBKeyRange.upperBound(upper) : IDBKeyRange.bound(lower, upper);
        for (const record of await believeAll(table, (await source.getAll(batch)).reverse())) {
          if (visit(record) === false) return;
        }
        // The batch held everything that stands at its first key.
        if (first === null) return;
        if (range?.lower === undefined) rest = IDBKeyRange.upperBound(lower, true);
        else if (indexedDB.cmp(range.lower, lower) < 0)
          rest = IDBKeyRange.bound(range.lower, lower, false, true);
        else return;
      }
    },
    count: (table) => transaction.objectStore(table).count(),
  };
}

/** Reads and writes within a transaction; `onDamaged` is told of a table, never of a content. */
export function writer<N extends TableName>(
  transaction: Transaction<'readwrite'>,
  onDamaged: (table: TableName) => void,
): Writer<N> {
  return {
    ...reader<N>(transaction, async (table, raw) => {
      onDamaged(table);
      if (SEALED.has(table)) return;
      const source = transaction.objectStore(table);
      await transaction.objectStore(ASIDE).add({ table, raw });
      await source.delete(keyIn(raw, source.keyPath));
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
    async expire(table, before, most) {
      const target = transaction.objectStore(table);
      const old = await target.index('at').getAllKeys(IDBKeyRange.upperBound(before, true), most);
      await Promise.all(old.map((key) => target.delete(key)));
      return old.length;
    },
  };
}

/** The key of a record that stood in a table: what the table found it by is there, whatever else is broken. */
function keyIn(raw: unknown, path: string | string[] | null): IDBValidKey {
  const member = (name: string): IDBValidKey => (raw as Readonly<Record<string, IDBValidKey>>)[name] ?? '';
  return Array.isArray(path) ? path.map(member) : member(path ?? '');
}
