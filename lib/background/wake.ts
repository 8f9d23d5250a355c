// What keeps long work going in a worker that the browser may end at any moment. The work itself is kept in the store;
// this only sees to it that somebody comes back for it, and that nobody is sent away in the middle of it.

/** The parts of the browser that are used. */
export interface WakeBrowser {
  readonly alarms: {
    create(name: string, info: { periodInMinutes: number }): Promise<void> | void;
    clear(name: string): Promise<boolean>;
  };
  readonly storage: { readonly session: { set(items: Record<string, unknown>): Promise<void> } };
}

export interface Wake {
  /** Starts the worker again and again; null for never. */
  every(minutes: number | null): Promise<void>;
  /**
   * Says that work is being done. The browser ends a worker that used none of its interfaces for 30 s, however busy
   * it is with answers from the network: progress that is written through one of them counts as being alive.
   */
  stir(): Promise<void>;
  /** Waits; ends at once, and without an error, when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The one alarm of the extension. */
export const ALARM = 'readiness';

/** Over the browser's own alarms and session storage. */
export function wakeOf({ alarms, storage }: WakeBrowser): Wake {
  return {
    async every(minutes) {
      if (minutes === null) await alarms.clear(ALARM);
      else await alarms.create(ALARM, { periodInMinutes: minutes });
    },
    stir: () => storage.session.set({ stirred: Date.now() }),
    sleep(milliseconds, signal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => resolve(), { once: true });
      if (signal.aborted) resolve();
      return promise.finally(() => clearTimeout(timer));
    },
  };
}
