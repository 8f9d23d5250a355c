// What keeps long work going in a worker that the browser may end at any moment, and what ends the vault's time when
// nobody asks. The work itself is kept in the store; this only sees to it that somebody comes back for it, and that
// nobody is sent away in the middle of it.

import type { Span } from '../store/lease';

/** The parts of the browser that are used. */
export interface WakeBrowser {
  readonly alarms: {
    create(name: string, info: { periodInMinutes: number } | { when: number }): Promise<void> | void;
    clear(name: string): Promise<boolean>;
  };
  readonly idle: { setDetectionInterval(seconds: number): void };
  readonly storage: { readonly session: { set(items: Record<string, unknown>): Promise<void> } };
}

export interface Wake {
  /** Starts the worker again and again; null for never. */
  every(minutes: number | null): Promise<void>;
  /** Starts the worker once a day: a browser that is never closed forgets what is old, too. */
  daily(): Promise<void>;
  /**
   * Says that work is being done. The browser ends a worker that used none of its interfaces for 30 s, however busy
   * it is with answers from the network: progress that is written through one of them counts as being alive.
   */
  stir(): Promise<void>;
  /** Waits; ends at once, and without an error, when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The alarms of the extension, by name. */
export const ALARM = { readiness: 'readiness', vault: 'vault', journal: 'journal' } as const;

const A_DAY_OF_MINUTES = 1_440;

/** Over the browser's own alarms and session storage. */
export function wakeOf({ alarms, storage }: Omit<WakeBrowser, 'idle'>): Wake {
  return {
    async every(minutes) {
      if (minutes === null) await alarms.clear(ALARM.readiness);
      else await alarms.create(ALARM.readiness, { periodInMinutes: minutes });
    },
    async daily() {
      await alarms.create(ALARM.journal, { periodInMinutes: A_DAY_OF_MINUTES });
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

/**
 * Has the worker started when the vault's time is over, and told of a machine that nobody uses for as long. The browser
 * takes 15 s to four hours for the latter: an open vault on a machine left for four hours is locked, whatever was set.
 */
export function lockWatchOf({
  alarms,
  idle,
}: Pick<WakeBrowser, 'alarms' | 'idle'>): (span: Span | null) => Promise<void> {
  return async (span) => {
    if (span === null) {
      await alarms.clear(ALARM.vault);
      return;
    }
    await alarms.create(ALARM.vault, { when: span.until });
    idle.setDetectionInterval(Math.max(15, Math.round((span.until - span.at) / 1_000)));
  };
}
