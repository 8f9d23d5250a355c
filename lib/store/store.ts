// The database behind the background. It promises that a change of several records happens whole or not at
// all, that nothing comes out without passing its schema, and that a lost connection is opened again.
// A damaged record is reported, left out and put aside, never deleted. Where the database does not open there is nothing to
// see, and nothing can be kept until the operator decides what becomes of it.

import { deleteDB } from 'idb';
import { Failure } from '../model/failure';
import type { StoreHealth } from '../model/health';
import { connectionTo } from './connection';
import type { Unopened } from './connection';
import { ASIDE, emptyReader, reader, SEALED, writer } from './rows';
import type { Mode, Reader, Transaction, Writer } from './rows';
import { salvaged } from './salvage';
import { schemas } from './schemas';
import type { TableName } from './schemas';
import type { SessionArea } from './session';

export interface Store {
  /** Looks at some tables, all at the same moment; sees nothing where the database does not open. */
  read<N extends TableName, R>(tables: readonly N[], work: (rows: Reader<N>) => Promise<R>): Promise<R>;
  /**
   * Changes some tables, one caller after the other; undone as a whole when `work` throws. Throws a Failure where the
   * database does not open, or has no more room.
   */
  change<N extends TableName, R>(tables: readonly N[], work: (rows: Writer<N>) => Promise<R>): Promise<R>;
  health(): Promise<StoreHealth>;
  /** Everything that can still be read, as the text of a file; without secrets and without persons' data. */
  salvage(): Promise<string>;
  /** Forgets the damaged records that lie aside. */
  dismiss(): Promise<void>;
  /**
   * Begins with an empty database where there is one that does not open, and answers true; takes note where the browser
   * lost it. Deletes nothing that opens, or may still open.
   */
  reset(): Promise<boolean>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly name?: string;
  /** Told of a record that its schema refused: the table's name, never its content. */
  readonly onDamaged: (table: TableName) => void;
  /** Told once such records lie aside, where `health` counts them. */
  readonly onAside?: () => void;
  /** Where it is remembered that there was a database (connection.ts). */
  readonly marks?: SessionArea;
}

/** Opens nothing yet: the first read or change does. */
export function openStore({ name = 'encaixe', onDamaged, onAside, marks }: StoreOptions): Store {
  const connection = connectionTo({ name, tables: TABLES, ...(marks && { marks }) });
  const swept = new Set<TableName>();

  const begin = async <M extends Mode>(
    tables: readonly string[],
    mode: M,
  ): Promise<Transaction<M> | Unopened> => {
    const opened = await connection.open();
    if (!opened.ok) return opened.error;
    // What is sealed is nowhere else: it is on the disk before anybody is told that it is kept.
    const durability = tables.some((table) => SEALED.has(table)) ? 'strict' : 'default';
    try {
      return opened.value.transaction([...tables], mode, { durability });
    } catch (error) {
      // The connection closed between two uses; nothing was begun, so beginning anew repeats nothing.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      connection.forget();
      const again = await connection.open();
      return again.ok ? again.value.transaction([...tables], mode, { durability }) : again.error;
    }
  };

  const change: Store['change'] = async (tables, work) => {
    const transaction = await begin([...tables, ASIDE], 'readwrite');
    if (typeof transaction === 'string') throw refusal(transaction);
    const aside = new Set<TableName>();
    const result = await finish(transaction, () =>
      work(
        writer(transaction, (table) => {
          if (!SEALED.has(table)) aside.add(table);
          onDamaged(table);
        }),
      ),
    );
    if (aside.size > 0) onAside?.();
    return result;
  };

  /** Puts the damaged records of a table aside, once: a look may not. */
  const sweep = (table: TableName): void => {
    if (swept.has(table)) return;
    swept.add(table);
    // Nobody waits for it; what it cannot move stays where it is.
    change([table], (rows) => rows.all(table)).catch(() => swept.delete(table));
  };

  return {
    async read(tables, work) {
      const transaction = await begin(tables, 'readonly');
      if (transaction === 'newer' || transaction === 'broken') return work(emptyReader);
      if (typeof transaction === 'string') throw refusal(transaction);
      const damaged = new Set<TableName>();
      const rows = reader(transaction, (table) => {
        onDamaged(table);
        damaged.add(table);
      });
      const result = await finish(transaction, () => work(rows));
      damaged.forEach(sweep);
      return result;
    },
    change,
    async health() {
      const transaction = await begin([ASIDE], 'readonly');
      if (transaction === 'newer' || transaction === 'broken') return { trouble: transaction, damaged: 0 };
      if (typeof transaction === 'string') throw refusal(transaction);
      const damaged = await finish(transaction, () => transaction.objectStore(ASIDE).count());
      return { trouble: (await connection.isLost()) ? 'lost' : null, damaged };
    },
    salvage: () => salvaged(name),
    async dismiss() {
      const transaction = await begin([ASIDE], 'readwrite');
      if (typeof transaction === 'string') throw refusal(transaction);
      await finish(transaction, () => transaction.objectStore(ASIDE).clear());
    },
    async reset() {
      const opened = await connection.open();
      if (opened.ok) {
        await connection.note('kept');
        return false;
      }
      if (opened.error !== 'newer' && opened.error !== 'broken') throw refusal(opened.error);
      await connection.close();
      await remove(name);
      // Without its mark the next database is taken for one that came after a loss: the operator takes note once more.
      await connection.note('none').catch(() => undefined);
      return true;
    },
    close: () => connection.close(),
  };
}

const TABLES = [...Object.keys(schemas), ASIDE];

function refusal(why: Unopened): Failure {
  switch (why) {
    case 'blocked':
      return new Failure('storage-blocked');
    case 'full':
      return new Failure('storage-full');
    case 'newer':
    case 'broken':
      return new Failure('storage-broken');
  }
}

async function remove(name: string): Promise<void> {
  const { promise: blocked, reject } = Promise.withResolvers<never>();
  try {
    await Promise.race([deleteDB(name, { blocked: () => reject(new Failure('storage-blocked')) }), blocked]);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('storage-broken', error);
  }
}

async function finish<R>(transaction: Transaction<Mode>, work: () => Promise<R>): Promise<R> {
  try {
    const result = await work();
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => undefined);
    abort(transaction);
    throw isOutOfRoom(error) || isOutOfRoom(transaction.error) ? new Failure('storage-full', error) : error;
  }
}

function isOutOfRoom(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function abort(transaction: Transaction<Mode>): void {
  try {
    transaction.abort();
  } catch {
    // A failed request has aborted it already.
  }
}
