// What became of every field of a fill, as one list: what needs a look comes first, and an undo is told by the same list.
// Pure. Each field that was ordered or left alone stands in it exactly once.

import type { Outcome, ReceiptRow } from '../../lib/model/plan';
import type { FillJob } from '../../lib/model/setup';
import { wasTouched } from '../../lib/plan/rows';

export type Said =
  | Outcome
  /** The operator left it as it was. */
  | 'left'
  /** Nobody knows whether it was written. */
  | 'missed'
  | 'restored'
  | 'not-restored';

export interface Line {
  readonly key: string;
  readonly said: Said;
  /** What the page told of it; null where it told nothing. */
  readonly row: ReceiptRow | null;
}

const ORDER: readonly Said[] = [
  'not-restored',
  'refused',
  'changed',
  'missed',
  'written',
  'restored',
  'kept',
  'left',
];

export function linesOf(job: FillJob): readonly Line[] {
  const filled = new Map(job.rows.map((row) => [row.key, row]));
  const undone = new Map((job.undo ?? []).map((row) => [row.key, row]));
  const lines = job.ordered.map((key): Line => {
    const taken = undone.get(key);
    if (taken !== undefined)
      return { key, said: isRestored(taken) ? 'restored' : 'not-restored', row: taken };
    const row = filled.get(key);
    return row === undefined ? { key, said: 'missed', row: null } : { key, said: row.outcome, row };
  });
  const left = job.left.map((key): Line => ({ key, said: 'left', row: null }));
  return [...lines, ...left].toSorted((a, b) => ORDER.indexOf(a.said) - ORDER.indexOf(b.said));
}

/** A field that shows by itself what it held before needs no writing. */
function isRestored({ outcome, refusal }: ReceiptRow): boolean {
  return outcome === 'written' || (outcome === 'kept' && refusal === undefined);
}

/** How many fields an undo would take back. */
export function undoable({ rows, undo }: FillJob): number {
  return undo === null ? rows.filter(wasTouched).length : 0;
}
