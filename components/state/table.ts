// The table of a preview: which of its rows can be filled, which are ticked, and which of them a later one shows the same.

import type { PlanRow } from '../../lib/model/plan';
import type { Preview } from '../../lib/model/setup';
import { writes } from '../../lib/plan/rows';

/** The table that lies before the operator, and the rows that are ticked. */
export interface Table {
  readonly preview: Preview;
  readonly ticked: ReadonlySet<string>;
}

/** True when a later preview, of the same form, has the row exactly as the operator saw it. */
export function isAsShown(key: string, before: Preview, now: Preview): boolean {
  const told = ({ place, screen, step, form, rows }: Preview): string => {
    const row = rows.find((each) => each.key === key);
    return JSON.stringify([place, screen, step, form, row && [row.now, row.will, row.action]]);
  };
  return told(before) === told(now);
}

/** A row that a tick can send to the page. */
export function isFillable(row: PlanRow): boolean {
  return writes(row.action);
}

/** The rows that are ticked when the table opens. */
export function ticksOf(rows: readonly PlanRow[], only?: string): ReadonlySet<string> {
  const chosen = rows.filter(
    (row) => isFillable(row) && (only === undefined ? row.ticked : row.key === only),
  );
  return new Set(chosen.map((row) => row.key));
}
