/**
 * Rows in the order of their ids, found without looking into each: a page out of a hundred thousand costs next to nothing.
 * The ids are read once and kept for as long as the same rows stand in the same places; no row ever changes its id.
 */
import type { Row } from './rows.ts';

interface Index {
  readonly rows: readonly Row[];
  /** Ascending; `null` where the rows do not stand so. */
  readonly ids: Float64Array | null;
}

const known = new WeakMap<readonly Row[], Index>();

/** Whether rows stand by ascending id. */
export function standById(rows: readonly Row[]): boolean {
  return idsOf(rows) !== null;
}

/** The rows whose id holds against a number; `null` where they do not stand by id, or the question is another one. */
export function rangeById(rows: readonly Row[], oper: string, wanted: string): readonly Row[] | null {
  const [ids, id] = [idsOf(rows), wanted === '' ? Number.NaN : Number(wanted)];
  if (ids === null || Number.isNaN(id)) return null;
  switch (oper) {
    case '>':
      return rows.slice(firstPlace(ids, (own) => own > id));
    case '>=':
      return rows.slice(firstPlace(ids, (own) => own >= id));
    case '<':
      return rows.slice(
        0,
        firstPlace(ids, (own) => own >= id),
      );
    case '<=':
      return rows.slice(
        0,
        firstPlace(ids, (own) => own > id),
      );
    default:
      return null;
  }
}

function idsOf(rows: readonly Row[]): Float64Array | null {
  const kept = known.get(rows);
  if (kept?.rows.length === rows.length && rows.every((row, place) => row === kept.rows[place]))
    return kept.ids;
  const ids = Float64Array.from(rows, ({ id = '' }) => (id === '' ? Number.NaN : Number(id)));
  // Of a text that is no number nothing is greater.
  const ascending = ids.every((own, place) => own >= (ids[place - 1] ?? Number.NEGATIVE_INFINITY));
  known.set(rows, { rows: [...rows], ids: ascending ? ids : null });
  return ascending ? ids : null;
}

/** The first place from which on it is so, by halves. */
function firstPlace(ids: Float64Array, isSo: (id: number) => boolean): number {
  let [least, most] = [0, ids.length];
  while (least < most) {
    const middle = (least + most) >>> 1;
    if (isSo(ids[middle] ?? 0)) most = middle;
    else least = middle + 1;
  }
  return least;
}
