// Where a walk goes on after a page. Pure.
//
// A list may change while it is read. Rows that come into it push others on to pages that are read later: those are
// known by their ids. Rows that leave it pull others back to pages that were read before; the ERP's own count then
// gets smaller, and the walk goes back by as much. A row that leaves at the moment when another comes shows in no
// count, and a neighbour of it may be left out: nothing that these interfaces tell could show it.

import type { BasePage } from '../../base/base';
import type { ReadinessRun } from '../../model/readiness';

export interface Step {
  /** The run after the page, but for what the page counts. */
  readonly run: ReadinessRun;
  /** What was asked for ahead is of no use any more. */
  readonly isTurn: boolean;
  /** The server gives fewer rows than it is asked for, and has more [G]. */
  readonly isLimited: boolean;
}

/** The step that a page makes; null when it leads nowhere: the server counts more rows than it gives. */
export function stepOf(
  run: ReadinessRun,
  asked: { readonly page: number; readonly size: number },
  { total, count, rows }: BasePage<unknown>,
): Step | null {
  const start = (asked.page - 1) * asked.size;
  const end = start + count;
  const left = Math.max(0, (run.total ?? total) - total);
  /** Up to here, nobody is missing in the list as it is now. */
  const covered = Math.max(0, run.read - left);
  const unreadable = (run.unreadable ?? 0) + count - rows.length;
  const seen = { ...run, total, ...(unreadable > 0 ? { unreadable } : {}) };
  if (covered < start) return { run: { ...seen, read: covered }, isTurn: true, isLimited: false };
  if (end >= total) return { run: phaseAfter({ ...seen, read: end }), isTurn: true, isLimited: false };
  if (end <= run.read) return null;
  const isLimited = count < asked.size;
  return { run: { ...seen, read: end }, isTurn: isLimited, isLimited };
}

function phaseAfter(run: ReadinessRun): ReadinessRun {
  const next = run.phases[run.phases.indexOf(run.phase) + 1];
  if (next === undefined) return { ...run, state: 'done' };
  return { ...run, phase: next, before: run.before + run.read, read: 0, total: null };
}
