// The background's worker, made to stop at a step of its work: what it awaits is watched from outside, in the worker, and
// at one step it hears and does nothing any more. Then the browser ends it, with its open transactions, as it ends any.
// A worker that starts afterwards knows nothing of this.

import type { Inside } from '../harness/launch.ts';
import type { browser } from 'wxt/browser';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

interface Watch {
  /** Counts anew, and stops at this step. */
  endAt(step: number): void;
  steps(): number;
  readonly stopped: Promise<void>;
}

const SHELF = 'encaixe.test.watch';

/** Watches a worker that has just started. */
export function watchWorker(worker: Inside): Promise<void> {
  return worker.evaluate((shelf) => {
    type Work = (...given: unknown[]) => unknown;
    const NEVER = new Promise<never>(() => undefined);
    let taken = 0;
    let end = Infinity;
    const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
    const lives = (): boolean => {
      taken += 1;
      if (taken >= end) stop();
      return taken < end;
    };
    const replace = (owner: object, name: string, by: (work: Work) => Work): void => {
      Reflect.set(owner, name, by(Reflect.get(owner, name) as Work));
    };

    // Two steps for each answer of the browser: before it is asked, and after it has done what it was asked for.
    const watched =
      (work: Work): Work =>
      async (...given) => {
        if (!lives()) return NEVER;
        const [answer] = await Promise.allSettled([work(...given)]);
        if (!lives()) return NEVER;
        if (answer.status === 'rejected') throw answer.reason;
        return answer.value;
      };
    const asked: readonly (readonly [owner: object, names: readonly string[]])[] = [
      [chrome.tabs, ['sendMessage', 'get']],
      [chrome.scripting, ['executeScript']],
      [chrome.storage.session, ['get', 'set', 'remove']],
      [chrome.permissions, ['contains']],
    ];
    for (const [owner, names] of asked)
      for (const name of names) {
        const work = (Reflect.get(owner, name) as Work).bind(owner);
        replace(owner, name, () => watched(work));
      }

    // The same for a database: each request, and the end of each transaction. One that is under way is kept under way, as
    // it is in a worker that is ended in the middle of it.
    const get = IDBObjectStore.prototype.get;
    const keep = (transaction: IDBTransaction): void => {
      const [name] = transaction.objectStoreNames;
      if (name === undefined) return;
      try {
        get.call(transaction.objectStore(name), 'none').onsuccess = () => keep(transaction);
      } catch {
        // Over, or waiting for an answer of its own.
      }
    };
    const silenced = (event: Event, transaction: IDBTransaction): void => {
      event.stopImmediatePropagation();
      keep(transaction);
    };
    const unanswered = (): IDBRequest =>
      Object.create(IDBRequest.prototype, {
        addEventListener: { value: () => undefined },
        removeEventListener: { value: () => undefined },
      }) as IDBRequest;
    const request = (work: Work): Work =>
      function (this: IDBObjectStore | IDBIndex, ...given) {
        const transaction = this instanceof IDBIndex ? this.objectStore.transaction : this.transaction;
        if (!lives()) {
          keep(transaction);
          return unanswered();
        }
        const made = work.apply(this, given) as IDBRequest;
        made.addEventListener('success', (event) => {
          if (!lives()) silenced(event, transaction);
        });
        return made;
      };
    for (const name of ['get', 'getAll', 'put', 'add', 'delete'])
      replace(IDBObjectStore.prototype, name, request);
    replace(IDBIndex.prototype, 'getAll', request);
    replace(
      IDBDatabase.prototype,
      'transaction',
      (work) =>
        function (this: IDBDatabase, ...given) {
          const transaction = work.apply(this, given) as IDBTransaction;
          transaction.addEventListener('complete', (event) => {
            if (!lives()) event.stopImmediatePropagation();
          });
          return transaction;
        },
    );

    const watch: Watch = {
      endAt(step) {
        taken = 0;
        end = step;
      },
      steps: () => taken,
      stopped,
    };
    Reflect.set(globalThis, shelf, watch);
  }, SHELF);
}

/** Has the watched worker stop at this step, counted from now. */
export function endAt(worker: Inside, step: number): Promise<void> {
  return worker.evaluate(([shelf, last]) => (Reflect.get(globalThis, shelf) as Watch).endAt(last), [
    SHELF,
    step,
  ] as const);
}

/** Settles when the worker has stopped; true. */
export function stopped(worker: Inside): Promise<true> {
  return worker.evaluate(async (shelf) => {
    await (Reflect.get(globalThis, shelf) as Watch).stopped;
    return true as const;
  }, SHELF);
}

/** How many steps the worker took. */
export function stepsOf(worker: Inside): Promise<number> {
  return worker.evaluate((shelf) => (Reflect.get(globalThis, shelf) as Watch).steps(), SHELF);
}
