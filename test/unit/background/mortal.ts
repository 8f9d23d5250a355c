// A worker that ends at a step of its work: the tools of a background, each of whose answers is awaited as in a browser,
// so that the work can be stopped before any of them is asked and after any of them has done what it was asked for.

import type { Tools } from '../../../lib/background/tools';

export interface Mortal {
  readonly tools: Tools;
  /** Has the worker end at this step from now on; nothing is begun or heard by it afterwards. */
  readonly endAt: (step: number) => void;
  /** Steps since then: two for each answer that is waited for. */
  readonly steps: () => number;
  /** Settles when the worker is no more. */
  readonly death: Promise<void>;
}

const NEVER = new Promise<never>(() => undefined);

type Work = (...given: never[]) => unknown;

export function mortal(tools: Tools): Mortal {
  let taken = 0;
  let end = Infinity;
  const { promise: death, resolve: die } = Promise.withResolvers<void>();
  const lives = (): boolean => {
    taken += 1;
    if (taken >= end) die();
    return taken < end;
  };
  const watched = <F extends Work>(work: F): F =>
    (async (...given: never[]) => {
      if (!lives()) return NEVER;
      const [answer] = await Promise.allSettled([work(...given)]);
      if (!lives()) return NEVER;
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    }) as unknown as F;
  const each = <T extends object>(tool: T): T =>
    Object.fromEntries(Object.entries(tool).map(([name, work]) => [name, watched(work as Work)])) as T;

  return {
    tools: {
      ...tools,
      store: each(tools.store),
      session: each(tools.session),
      secrets: each(tools.secrets),
      registration: each(tools.registration),
      leads: each(tools.leads),
      page: watched(tools.page as Work) as unknown as Tools['page'],
      originOf: watched(tools.originOf),
      // Nobody hears a worker that is no more.
      announce: (topic) => (taken < end ? tools.announce(topic) : undefined),
    },
    endAt(step) {
      taken = 0;
      end = step;
    },
    steps: () => taken,
    death,
  };
}
