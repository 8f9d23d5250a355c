// A worker that the browser ends at a given step: each use of the store or of the session is two steps, one before it
// and one after. What was ended never goes on; what it had not finished in a transaction never was.

import type { SessionArea } from '../../../lib/store/session';
import type { Store } from '../../../lib/store/store';

class Killed extends Error {}

export interface Mortal {
  readonly store: Store;
  readonly area: SessionArea;
  /** Runs work until it ends, or the worker does; true when the worker did. */
  readonly until: (work: Promise<unknown>) => Promise<boolean>;
}

/** @param life how many steps the worker makes */
export function mortal(store: Store, area: SessionArea, life: number): Mortal {
  const dead = Promise.withResolvers<true>();
  let steps = 0;
  const isOver = (): boolean => (steps += 1) > life;
  const step = (): Promise<void> => {
    if (!isOver()) return Promise.resolve();
    dead.resolve(true);
    return new Promise<never>(() => undefined);
  };
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    await step();
    const result = await work();
    await step();
    return result;
  };
  return {
    store: {
      ...store,
      read: (tables, work) => around(() => store.read(tables, work)),
      change: (tables, work) =>
        around(async () => {
          try {
            return await store.change(tables, async (rows) => {
              const result = await work(rows);
              if (isOver()) throw new Killed();
              return result;
            });
          } catch (error) {
            if (!(error instanceof Killed)) throw error;
            dead.resolve(true);
            return new Promise<never>(() => undefined);
          }
        }),
    },
    area: {
      get: (keys) => around(() => area.get(keys)),
      set: (items) => around(() => area.set(items)),
      remove: (keys) => around(() => area.remove(keys)),
    },
    until: (work) => Promise.race([work.then(() => false), dead.promise]),
  };
}

/** Runs something in workers that live one step longer each time, until one of them comes to the end of it. */
export async function atEveryStep(run: (life: number) => Promise<boolean>): Promise<number> {
  for (let life = 0; ; life += 1) if (!(await run(life))) return life;
}
