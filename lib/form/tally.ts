// Lists on a screen, read as counts: how many rows say each text in one column. A list is known by its id, or by
// the words of its headings; grids of divs and plain tables are read alike. Promises: a count is of rows that the
// page holds now, other pages of a list are not among them. Refuses: a choice between two lists, a column of signs
// without words, and to call a list empty that does not say so: its rows may be on their way, or did not come.

import { pairKey } from '../model/screen';
import type { FieldDef, TallyWords } from '../model/screen';
import { MOST } from '../model/snapshot';
import type { FieldState, SnapshotField } from '../model/snapshot';
import { fold, foldLabel } from '../plan/fold';
import { isShown } from './visible';

const LISTS = '[role="grid"],[role="table"],table';
const ROWS = '[role="row"],tr';
const HEADING = '[role="columnheader"],th';
const CELL = '[role="gridcell"],[role="cell"],td';
/** What is in a row's place and no row: the word that there is none, and totals. */
const NO_ROW = '.dataTables_empty,tfoot *';
/** A sign says in one of these what it means; `tooltip` is on Voalle's own [P]. */
const SIGNED = ['title', 'aria-label', 'tooltip'];
/** How an empty list says so: `Nenhuma informação encontrada.`, `Total: 0 registro` [P-old], `Nenhum registro` [G]. */
const EMPTY = /nenhum|(?<!\d)0 registro/i;
const RUNNING = '[role="progressbar"]:not([aria-valuenow])';

interface List {
  readonly element: Element;
  readonly columns: number;
  /** Places of the two columns; `where` is null when every row counts. */
  readonly by: number;
  readonly where: number | null;
}

/**
 * Counts the rows of a `tally` field's list: the total first, then each text.
 * @param hiddenToo also a list on a tab that is not shown, unless it is empty: it may be filled when it is opened
 */
export function readTally(field: FieldDef, root: Element, hiddenToo = false): SnapshotField[] {
  const { key, tally } = field;
  const refused = (state: FieldState): SnapshotField[] => [{ key, state, value: '' }];
  if (tally === undefined) return refused('missing');
  const found = listsOf(field, tally, root);
  const shown = found.filter(({ element }) => isShown(element, root));
  const [list, ...others] = shown.length === 0 && hiddenToo ? found : shown;
  if (list === undefined) return refused(found.length === 0 ? 'missing' : 'hidden');
  if (others.length > 0) return refused('ambiguous');

  const rows = rowsOf(list.element).filter(
    (row) => isRecord(row, list) && (shown.length === 0 || isShown(row, root)),
  );
  const texts = rows.map((row) => ({ text: textAt(row, list.by), says: fold(textAt(row, list.where)) }));
  const filled = texts.filter(({ text }) => text !== '');
  if (filled.length === 0) {
    if (shown.length === 0) return refused('hidden');
    if (!isEmpty(list.element, root)) return refused('missing');
  }
  if (tally.where === undefined) return counted(key, filled);
  // Where no row says anything, the column speaks in signs that cannot be read: that is not a count of none.
  if (filled.length > 0 && filled.every(({ says }) => says === '')) return refused('missing');
  const wanted = new Set(tally.where.says.map(fold));
  const known = new Set([...wanted, ...tally.where.others.map(fold)]);
  if (filled.some(({ says }) => says !== '' && !known.has(says))) return refused('missing');
  return counted(
    key,
    filled.filter(({ says }) => wanted.has(says)),
  );
}

function counted(key: string, rows: readonly { readonly text: string }[]): SnapshotField[] {
  const counts = new Map<string, number>();
  for (const { text } of rows) counts.set(text, (counts.get(text) ?? 0) + 1);
  // The total counts all rows, also those whose text does not travel.
  const items = [...counts].slice(0, MOST.items).map(([text, count]): SnapshotField => ({
    key: pairKey(key, text),
    state: 'ok',
    value: String(count),
    by: 'item',
  }));
  return [{ key, state: 'ok', value: String(rows.length) }, ...items];
}

/** The lists that have the columns; where one carries the field's own id, only that one is asked. */
function listsOf({ names = [] }: FieldDef, { by, where }: TallyWords, root: Element): List[] {
  const all = [...root.querySelectorAll(LISTS)];
  const named = all.filter(({ id }) => names.includes(id));
  return (named.length > 0 ? named : all).flatMap((element): List[] => {
    for (const row of rowsOf(element)) {
      const cells = [...row.children];
      // A table that lays out a form has labels for headings, each beside its input.
      if (!cells.every((cell) => cell.matches(HEADING))) continue;
      const headings = cells.map((cell) => foldLabel(cell.textContent));
      const counts = placeOf(by, headings);
      const tells = where === undefined ? null : placeOf(where.column, headings);
      if (counts < 0 || tells === -1) continue;
      return [{ element, columns: cells.length, by: counts, where: tells }];
    }
    return [];
  });
}

/** Where the first of these words stands that is a heading; -1 when none is. */
function placeOf(words: readonly string[], headings: readonly string[]): number {
  for (const word of words) {
    const place = headings.indexOf(foldLabel(word));
    if (place >= 0) return place;
  }
  return -1;
}

/** A list's own rows, not those of a list within it. */
function rowsOf(list: Element): Element[] {
  return [...list.querySelectorAll(ROWS)].filter((row) => row.closest(LISTS) === list);
}

function isRecord(row: Element, { columns }: List): boolean {
  const cells = [...row.children];
  return (
    cells.length === columns &&
    cells.some((cell) => cell.matches(CELL)) &&
    !cells.some((cell) => cell.matches(NO_ROW))
  );
}

function textAt(row: Element, place: number | null): string {
  const cell = place === null ? undefined : row.children[place];
  if (cell === undefined) return '';
  const text = cell.textContent.replace(/\s+/g, ' ').trim();
  return (text === '' ? signOf(cell) : text).slice(0, MOST.item);
}

function signOf(cell: Element): string {
  for (const name of SIGNED) {
    const sign = cell.querySelector(`[${name}]`)?.getAttribute(name)?.trim() ?? '';
    if (sign !== '') return sign;
  }
  return '';
}

/** True when a list says beside its headings that it has no rows, and nothing is running that may bring some. */
function isEmpty(list: Element, root: Element): boolean {
  const said = list.parentElement?.textContent ?? '';
  return EMPTY.test(said) && ![...root.querySelectorAll(RUNNING)].some((line) => isShown(line, root));
}
