// The table of a preview: which of its rows can be filled, which are ticked, which the filter shows, and which of them a
// later one shows the same. A filter shows and hides; it never ticks, and what it hides stays ticked and is counted.

import type { PlanRow, Shown } from '../../lib/model/plan';
import type { Preview } from '../../lib/model/setup';
import { fold } from '../../lib/plan/fold';
import { writes } from '../../lib/plan/rows';

export interface Filter {
  /** Accents and case do not count. */
  readonly text: string;
  /** Without what stays as it is or is refused. */
  readonly changesOnly: boolean;
}

/** The table that lies before the operator, and the rows that are ticked. */
export interface Table {
  readonly preview: Preview;
  readonly ticked: ReadonlySet<string>;
  readonly filter: Filter;
}

export const NO_FILTER: Filter = { text: '', changesOnly: false };

/** The table as it opens; with a key, only that row is ticked. */
export function tableOf(preview: Preview, only?: string): Table {
  return { preview, ticked: ticksOf(preview.rows, only), filter: NO_FILTER };
}

/** The same table with these rows ticked or not; a row that cannot be filled is never ticked. */
export function withTicks(table: Table, keys: Iterable<string>, on: boolean): Table {
  const fillable = new Set(table.preview.rows.filter(isFillable).map(({ key }) => key));
  const ticked = new Set(table.ticked);
  for (const key of keys) {
    if (!on) ticked.delete(key);
    else if (fillable.has(key)) ticked.add(key);
  }
  return { ...table, ticked };
}

/** The rows that the filter shows, by what becomes of them. */
export interface Groups {
  readonly fillable: readonly PlanRow[];
  readonly refused: readonly PlanRow[];
  readonly unchanged: readonly PlanRow[];
  /** How many ticked rows it does not show: they are filled all the same. */
  readonly hidden: number;
}

export function groupsOf({ preview, ticked, filter }: Table): Groups {
  const shown = preview.rows.filter((row) => isFound(row, filter.text));
  const fillable = shown.filter(isFillable);
  const rest = filter.changesOnly ? [] : shown.filter((row) => !isFillable(row));
  const seen = fillable.filter(({ key }) => ticked.has(key));
  return {
    fillable,
    refused: rest.filter(({ action }) => action === 'refuse'),
    unchanged: rest.filter(({ action }) => action !== 'refuse'),
    hidden: ticked.size - seen.length,
  };
}

/** True where the text stands in the field's name or in a value that may be shown. */
function isFound({ label, now, will }: PlanRow, text: string): boolean {
  const wanted = fold(text);
  return wanted === '' || [label, ...read(now), ...read(will)].some((each) => fold(each).includes(wanted));
}

function read(shown: Shown): readonly string[] {
  return shown.kind === 'secret' ? [] : [shown.value, shown.text ?? ''];
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
