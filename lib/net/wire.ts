// How the ERPs' services are read: each host has a short queue of its own, and a read that came to nothing for a
// passing reason is tried again, politely. Nothing that could write is ever repeated: a POST is a read only where its
// caller says so. A time-out is handed back at once, as the caller can ask for less.

import PQueue from 'p-queue';
import { ask } from './http';
import type { Fetch, HttpFailure, Question, Reply } from './http';

/** The caller gave up, in the queue, on the way or between two tries. */
export type Cancelled = 'cancelled';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds for one try, with its answer. */
  readonly timeout?: number;
}

export interface Wire {
  /** Asks, and asks again where that can help. Never throws for anything that happens on the way. */
  read(url: URL, question: Question, options?: ReadOptions): Promise<Reply | HttpFailure | Cancelled>;
}

export interface WireTools {
  readonly fetch: Fetch;
  /** Ends early, without an error, when the signal is aborted. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 up to 1. */
  readonly random?: () => number;
  /** Requests in flight to one host: 1 to 3. */
  readonly perHost?: number;
}

/** Public clients of IXC wait 12 to 60 s for an answer [P]; a page that needs longer should be smaller. */
export const READ_TIMEOUT = 15_000;
const TRIES = 3;
/** The first pause is anything up to this; each further one may be twice as long. */
const BASE_PAUSE = 500;
/** Milliseconds that a server may ask for at most before it is tried again. */
const LONGEST_PAUSE = 60_000;
const IN_FLIGHT = { usual: 2, most: 3 } as const;

/** What is under way to one host. */
interface Host {
  readonly queue: PQueue;
  /** Ends when the host may be asked again. */
  rest: Promise<void>;
}

/** One for the life of the background: its queues are what keeps a host from being asked too much at once. */
export function wire({
  fetch,
  wait = sleep,
  random = Math.random,
  perHost = IN_FLIGHT.usual,
}: WireTools): Wire {
  const hosts = new Map<string, Host>();
  const concurrency = Math.min(IN_FLIGHT.most, Math.max(1, Math.trunc(perHost)));

  function hostOf({ host: name }: URL): Host {
    const host = hosts.get(name) ?? { queue: new PQueue({ concurrency }), rest: Promise.resolve() };
    hosts.set(name, host);
    return host;
  }

  async function insist(
    host: Host,
    url: URL,
    question: Question,
    { signal, timeout = READ_TIMEOUT }: ReadOptions,
  ): Promise<Reply | HttpFailure | Cancelled> {
    for (let tries = 1; ; tries += 1) {
      await unlessAborted(host.rest, signal);
      if (isAborted(signal)) return 'cancelled';
      const clock = AbortSignal.timeout(timeout);
      const limit = signal === undefined ? clock : AbortSignal.any([signal, clock]);
      const heard = await ask(fetch, url, question, limit);
      if (isAborted(signal)) return 'cancelled';
      if (tries === TRIES || !mayRepeat(question) || !isPassing(heard)) return heard;
      const asked = askedFor(heard);
      // Longer than this is the caller's to wait.
      if (asked !== null && asked > LONGEST_PAUSE) return heard;
      // A host that asks for rest gets it from everybody, and whoever gives up does not take it away.
      if (asked !== null) host.rest = wait(asked);
      else await wait(random() * BASE_PAUSE * 2 ** (tries - 1), signal);
    }
  }

  return {
    async read(url, question, options = {}) {
      const { signal } = options;
      const host = hostOf(url);
      try {
        return await host.queue.add(
          () => insist(host, url, question, options),
          signal === undefined ? {} : { signal },
        );
      } catch (error) {
        if (isAborted(signal)) return 'cancelled';
        throw error;
      }
    },
  };
}

/** A wire that asks once, at once: for connection tests, where one click is one request and their clock the only one. */
export function once(fetch: Fetch): Wire {
  return {
    read: (url, question, { signal, timeout = READ_TIMEOUT } = {}) =>
      ask(fetch, url, question, signal ?? AbortSignal.timeout(timeout)),
  };
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function mayRepeat({ method, reads }: Question): boolean {
  return method === 'GET' || reads === true;
}

function isPassing(heard: Reply | HttpFailure): boolean {
  if (typeof heard === 'string') return heard === 'network-error';
  return heard.status === 429 || (heard.status >= 502 && heard.status <= 504);
}

/** How long the server asks to be left alone, in milliseconds; null when it does not say. */
function askedFor(heard: Reply | HttpFailure): number | null {
  return typeof heard === 'string' || heard.waitSeconds === null ? null : heard.waitSeconds * 1000;
}

/** Waits for something that others wait for, too. */
function unlessAborted(waited: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return waited;
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
    void waited.then(resolve);
  });
}

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end, { once: true });
    function end(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    }
  });
}
