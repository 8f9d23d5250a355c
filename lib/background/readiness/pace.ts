// How much a walk asks for at once, and how long it waits when an ERP cannot answer. Pure. A page that took too long
// is asked for in smaller ones; a server that has enough to do is left alone, longer each time; and what waiting
// cannot mend ends the walk at once.

import type { ApiFailure, ApiFailureCode } from '../../model/api';
import { waitFor } from '../../model/age';
import type { ReadinessRun } from '../../model/readiness';

/** Rows a request asks for. Voalle's clients use up to 500 [P], IXC's 20 to 5,000 [P]. */
export const PAGE = { first: 500, least: 25 } as const;

/** Good pages after which a bigger one is tried again. */
const GROWS_AFTER = 20;

/** Milliseconds. What is longer than the usual is waited for asleep: the alarm comes back for it. */
export const WAIT = { first: 5_000, longest: 60_000, asked: 600_000 } as const;

/** Failures one after the other that are waited out; others end the walk at once. */
const PATIENCE: Readonly<Partial<Record<ApiFailureCode, number>>> = {
  timeout: 6,
  overloaded: 6,
  'rate-limited': 6,
  'network-error': 3,
  'server-error': 3,
  'database-down': 3,
};

export interface Pace {
  readonly size: number;
  /** Good pages since the size last changed. */
  readonly good: number;
  /** Failures since the last good page. */
  readonly failed: number;
  /** Nothing was answered since the work was taken up. */
  readonly untried: boolean;
}

/** The pace at which work begins. */
export function paceOf(size: number): Pace {
  return { size, good: 0, failed: 0, untried: true };
}

/**
 * The pace at which a walk is taken up.
 * @param isAsked the operator waits for it, and wants to know at once when nobody is there
 */
export function takenUp(
  { pageSize, rest, before, total }: Pick<ReadinessRun, 'pageSize' | 'rest' | 'before' | 'total'>,
  isAsked: boolean,
): Pace {
  const wasAnswered = before > 0 || total !== null;
  return {
    ...paceOf(pageSize),
    failed: rest?.failed ?? 0,
    untried: rest === undefined && (isAsked || !wasAnswered),
  };
}

/** How long a server is to be left alone from now on, in milliseconds. */
export function waitOf({ rest }: Pick<ReadinessRun, 'rest'>, now: number): number {
  return rest === undefined ? 0 : waitFor(rest.notBefore, now, WAIT.asked);
}

/** The pace after a page that came. */
export function afterPage({ size, good }: Pace): Pace {
  const grows = good + 1 >= GROWS_AFTER && size < PAGE.first;
  return {
    size: grows ? Math.min(PAGE.first, size * 2) : size,
    good: grows ? 0 : good + 1,
    failed: 0,
    untried: false,
  };
}

/** The pace for a server that gives no more than so many rows at once, whatever it is asked for. */
export function limitedTo(pace: Pace, size: number): Pace {
  return { ...pace, size: Math.max(1, size), good: 0 };
}

/** The pace after a failure and how long to wait, in milliseconds; null when waiting mends nothing. */
export function afterFailure(
  pace: Pace,
  { code, waitSeconds }: ApiFailure,
): { readonly pace: Pace; readonly wait: number } | null {
  const patience = PATIENCE[code] ?? 0;
  // A host that never answered is more likely not there than away.
  if (pace.failed >= patience || (pace.untried && code === 'network-error')) return null;
  const usual = Math.min(WAIT.longest, WAIT.first * 2 ** pace.failed);
  const wait = Math.max(usual, (waitSeconds ?? 0) * 1_000);
  if (wait > WAIT.asked) return null;
  const isTooMuch = code === 'timeout' || code === 'overloaded';
  const size = isTooMuch ? Math.max(Math.min(PAGE.least, pace.size), Math.floor(pace.size / 2)) : pace.size;
  return { pace: { ...pace, size, good: 0, failed: pace.failed + 1 }, wait };
}
