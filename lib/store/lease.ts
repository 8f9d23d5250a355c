// The time for which an unlocked vault stays open. Its data key lies in `storage.session`, so that a worker that was
// ended goes on, and in memory, where it cannot be taken out again. When the time is over both are gone: the clock
// decides whenever somebody asks, the alarm when nobody does, and a clock that was set back ends it, too.

import { importKey } from './cipher';
import type { Bytes } from './cipher';
import type { SessionArea } from './session';
import { leaseTime } from './vault-schemas';

export interface Lease {
  /** Begins with a data key, whose bytes it wipes. */
  begin(bytes: Bytes): Promise<void>;
  /** The data key; null when there is none, or its time is over. */
  key(): Promise<CryptoKey | null>;
  /** Its time begins anew, unless it is over. */
  renew(): Promise<void>;
  /** The worker began, or the alarm rang: ends it when its time is over, and has it watched until then. */
  review(): Promise<void>;
  end(): Promise<void>;
}

/** From when until when it lasts. */
export interface Span {
  readonly at: number;
  readonly until: number;
}

export interface LeaseOptions {
  readonly area: SessionArea;
  readonly now: () => number;
  /** How long it lasts when it begins, or is renewed, now. */
  readonly minutes: () => Promise<number>;
  /** Sees to it that somebody asks when the time is over; null when nobody needs to. */
  readonly watch: (span: Span | null) => Promise<void>;
  /** Told of each end, once. */
  readonly onEnd: () => Promise<void>;
}

const KEY = 'vault/key';
const TIME = 'vault/time';
const A_MINUTE = 60_000;

export function leaseOf({ area, now, minutes, watch, onEnd }: LeaseOptions): Lease {
  let held: CryptoKey | null = null;
  let ending: Promise<void> | null = null;
  /** Counts the ends: a key that is imported while its lease ends must not be held. */
  let ends = 0;

  const read = async (name: string): Promise<unknown> => (await area.get(name))[name];

  const spanFromNow = async (): Promise<Span> => {
    const at = now();
    return { at, until: at + (await minutes()) * A_MINUTE };
  };

  /** The time that it has; null when that is over. */
  const spanNow = async (): Promise<Span | null> => {
    const time = leaseTime.safeParse(await read(TIME));
    return time.success && time.data.at <= now() && now() < time.data.until ? time.data : null;
  };

  const finish = async (): Promise<void> => {
    ends += 1;
    held = null;
    const wasOpen = (await read(KEY)) !== undefined;
    await area.remove([KEY, TIME]);
    await watch(null);
    if (wasOpen) await onEnd();
  };

  const lease: Lease = {
    async begin(bytes) {
      const key = await importKey(bytes);
      const time = await spanFromNow();
      await area.set({ [KEY]: textOf(bytes), [TIME]: time });
      bytes.fill(0);
      held = key;
      await watch(time);
    },

    async key() {
      const before = ends;
      const text = await read(KEY);
      if (typeof text !== 'string') {
        held = null;
        return null;
      }
      if ((await spanNow()) === null) {
        await lease.end();
        return null;
      }
      const key = held ?? (await importKey(bytesOf(text)));
      if (ends !== before) return null;
      held = key;
      return key;
    },

    async renew() {
      if ((await lease.key()) === null) return;
      const time = await spanFromNow();
      await area.set({ [TIME]: time });
      await watch(time);
    },

    async review() {
      if ((await lease.key()) !== null) await watch(await spanNow());
    },

    end() {
      ending ??= finish().finally(() => {
        ending = null;
      });
      return ending;
    },
  };
  return lease;
}

function textOf(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

function bytesOf(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
