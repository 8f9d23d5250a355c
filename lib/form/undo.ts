// Takes a fill back: what stood there before stands there again, written by the same hands and read back the same
// way. A field that the operator changed since is left alone and named; an item that the fill added goes again.

import type { FillRow, ReceiptRow } from '../model/plan';
import { fieldOf } from '../model/screen';
import type { Seen } from './dialect';
import { fill, shownOf, stillThere } from './fill';
import type { FillRun, Trace } from './fill';
import { itemsNamed } from './locate';
import { removeItem } from './repeat';

/** Undoes the traces of one fill, the last first, and accounts for each. */
export async function undo(traces: readonly Trace[], seen: Seen, run: FillRun): Promise<ReceiptRow[]> {
  const rows = new Map<string, ReceiptRow>();
  const onRow = (row: ReceiptRow): void => {
    rows.set(row.key, row);
    run.onRow(row);
  };
  const rest: FillRow[] = [];
  for (const trace of [...traces].reverse()) {
    const kind = fieldOf(seen.screen, trace.key)?.kind;
    const row: FillRow = {
      key: trace.key,
      value: trace.before,
      secret: kind === 'secret' || kind === 'pairs',
      expected: trace.after,
    };
    if (await removed(trace, seen, run)) onRow({ key: row.key, outcome: 'written', after: shownOf(row, '') });
    else rest.push(row);
  }
  await fill({ job: '', screen: seen.screen.id, rows: rest }, seen, {
    ...run,
    onRow,
    stale: 'edited-since-fill',
  });
  return [...rows.values()];
}

/** Takes an item out again, or its name and value, that the fill had put there, if it still holds what was written. */
async function removed(trace: Trace, seen: Seen, run: FillRun): Promise<boolean> {
  const field = fieldOf(seen.screen, trace.key);
  if (trace.item === null || field === undefined || run.signal.aborted || !stillThere(seen, run))
    return false;
  const repeater = run.dialect.repeater(field, seen.root);
  const [item, ...others] = itemsNamed(trace.key, field, seen, run.dialect);
  if (repeater === null || item === undefined || others.length > 0) return false;
  if (item.value.read().value !== trace.after) return false;
  if (trace.item === 'added') return removeItem(item, repeater, run.signal);
  await run.hand(item.value, '', run.signal);
  return (await run.hand(item.name, '', run.signal)) === null;
}
