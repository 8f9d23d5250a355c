// The connection to the database: opened when it is first asked for, let go when another version needs the database, opened
// again when the browser closed it. Where it does not open it says why; it never puts an empty database in the place of
// one that does not open, and notices when the browser did.

import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { migrate, migrations } from './migrations';
import type { SessionArea } from './session';

/** Why there is no connection. */
export type Unopened =
  /** A later version of the extension made it. */
  | 'newer'
  | 'broken'
  /** Somebody holds an earlier version of it, or the browser does not answer. */
  | 'blocked'
  | 'full';

export type Opened = Result<IDBPDatabase, Unopened>;

export interface Connection {
  open(): Promise<Opened>;
  /** It closed underneath; the next `open` begins anew. */
  forget(): void;
  close(): Promise<void>;
  /** True when the browser lost what was kept, until somebody takes note. */
  isLost(): Promise<boolean>;
  /** What is to be remembered from now on: that there is a database, or that there is none. */
  note(is: 'kept' | 'none'): Promise<void>;
}

/** How long the browser may take to open a database before somebody is told; it may still open later. */
const PATIENCE = 15_000;

/** Under which name the area remembers that there was a database. */
const MARK = 'database';

export interface ConnectionOptions {
  readonly name: string;
  /** Every table that there has to be. */
  readonly tables: readonly string[];
  /** Outlives the database: `storage.local`. Left out: what the browser loses is not noticed. */
  readonly marks?: SessionArea;
}

/** Opens nothing yet. */
export function connectionTo({ name, tables, marks }: ConnectionOptions): Connection {
  let current: Promise<Opened> | null = null;
  /** An attempt that somebody was told of as blocked, and that may still come to something. */
  let late: Promise<unknown> | null = null;

  const forget = (): void => {
    current = null;
  };

  const attempt = (): Promise<Opened> => {
    const { promise, resolve } = Promise.withResolvers<Opened>();
    let isNew = false;
    const giveUp = (): void => {
      late = opening;
      resolve(err('blocked'));
    };
    const timer = setTimeout(giveUp, PATIENCE);
    const begun = async (): Promise<IDBPDatabase> =>
      openDB(name, migrations.length, {
        upgrade(database, from, _to, transaction) {
          isNew = from === 0;
          // A migration that breaks leaves the version before as it was.
          migrate(database, from, transaction).catch(() => transaction.abort());
        },
        blocked: giveUp,
        blocking(_current, _wanted, event) {
          // Somebody wants to upgrade or delete the database: let go, and come back when next asked.
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      });
    const opening = begun()
      .then(async (database): Promise<Opened> => {
        // Whatever becomes of the mark: the database is open, and that is what somebody waits for.
        await remember(isNew).catch(() => undefined);
        if (tables.every((table) => database.objectStoreNames.contains(table))) return ok(database);
        database.close();
        return err('broken');
      })
      .catch(failed)
      .then((opened) => {
        clearTimeout(timer);
        if (late === opening) {
          late = null;
          current = Promise.resolve(opened);
        }
        resolve(opened);
      });
    return promise;
  };

  const remember = async (isNew: boolean): Promise<void> => {
    const before = (await marks?.get(MARK))?.[MARK];
    if (before === undefined) await marks?.set({ [MARK]: 'kept' });
    else if (isNew) await marks?.set({ [MARK]: 'lost' });
  };

  const once = async (): Promise<Opened> => {
    const opened = await attempt();
    // A disk that was busy, a browser that was starting: what is broken is broken twice.
    return !opened.ok && opened.error === 'broken' ? attempt() : opened;
  };

  return {
    forget,
    async open() {
      if (late !== null) return err('blocked');
      current ??= once();
      const mine = current;
      const opened = await mine;
      // What did not open is tried again by whoever asks next.
      if (!opened.ok && current === mine) forget();
      return opened;
    },
    async close() {
      const open = current;
      forget();
      const opened = await open;
      if (opened?.ok === true) opened.value.close();
    },
    // A mark that cannot be read says nothing.
    isLost: async () => (await marks?.get(MARK).catch(() => undefined))?.[MARK] === 'lost',
    note: async (is) => (is === 'none' ? marks?.remove(MARK) : marks?.set({ [MARK]: is })),
  };
}

function failed(error: unknown): Opened {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return err('newer');
  return err(name === 'QuotaExceededError' ? 'full' : 'broken');
}
