// Writes the ticked rows into one screen of one document, in order, and accounts for every one of them.
// Promises: each invariant is checked again at the moment of writing; each write is read back, at once and after
// the page had time to rewrite it; old values are kept in this document for undo. Refuses: to write into another
// window than the one it began with, over a value that changed since the preview, through something that lies
// over the page. Presses no button of the form but a repeater's own, to add an item.

import { fieldOf, splitKey } from '../model/screen';
import type { FieldDef } from '../model/screen';
import { MOST } from '../model/snapshot';
import type { FillOrder, FillRow, ReceiptRow, RefusalCode, Shown } from '../model/plan';
import { isEmpty, same, sameShown } from '../plan/canonical';
import type { Control, ControlKind, Dialect, Reading, Seen, Writer } from './dialect';
import { itemsNamed, locate } from './locate';
import { addItem, removeItem } from './repeat';
import { until, untilQuiet } from './wait';

/** Milliseconds. The page gets this long to … */
const LIMIT = {
  /** … take its overlay away, */
  covered: 8_000,
  /** … show a field that depends on another, */
  appears: 6_000,
  /** … rebuild itself after a field that rewrites others, */
  settles: 5_000,
  /** … show the written value, */
  shows: 600,
  /** … be quiet before the last look at all written fields. */
  rest: 1_500,
} as const;
/** Without a change for this long the page counts as quiet: longer than the slowest debounce known, 200 ms [P]. */
const QUIET = 260;

/** What undo needs; lives in this document only and holds secrets, so it is never sent. */
export interface Trace {
  readonly key: string;
  readonly before: string;
  /** What stood there when the fill was over. */
  after: string;
  /** What the fill did to have this repeater item: added it, or gave a blank one its name. */
  readonly item: 'added' | 'named' | null;
}

export interface FillRun {
  readonly dialect: Dialect;
  readonly hand: Writer<ControlKind>;
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Told of every row as soon as it is decided, and again when a later look changes it. */
  readonly onRow: (row: ReceiptRow) => void;
  /** Told where a value was written, for the mark. */
  readonly onWritten: (control: Control) => void;
  /**
   * What it is called when a field holds something else than expected. Undo says `edited-since-fill` and holds
   * secrets to it too; a fill does not, because a secret's value was never in its preview.
   */
  readonly stale?: 'changed-since-preview' | 'edited-since-fill';
}

/** What is written; which form it is for, the caller knows. */
type Rows = Pick<FillOrder, 'job' | 'screen' | 'rows'>;

/** Runs a fill to its end and returns what undo needs. Never throws for what a page does. */
export async function fill(order: Rows, start: Seen, run: FillRun): Promise<Trace[]> {
  const traces: Trace[] = [];
  // What lies over the page is waited for once, not once for each row.
  let patience: number = LIMIT.covered;
  for (const row of order.rows) {
    const outcome = run.signal.aborted
      ? refused(row, 'cancelled')
      : await writeRow(row, start, run, traces, patience).catch(() => lost(row));
    if (outcome.refusal === 'covered') patience = 0;
    run.onRow(outcome);
  }
  // What a page breaks here is not what it broke before: the rows stand as they were told.
  await verify(order, start, run, traces).catch(() => undefined);
  return traces;
}

/** The page broke, or took the field away, while it was written: nobody knows what stands there. */
function lost(row: FillRow): ReceiptRow {
  return { ...refused(row, 'changed-by-page'), outcome: 'changed' };
}

/** The screen that the fill began on, if it is still the one on top. */
export function stillThere(start: Seen, run: Pick<FillRun, 'dialect' | 'document'>): boolean {
  const now = run.dialect.detect(run.document);
  return start.root.isConnected && now?.root === start.root && now.screen.id === start.screen.id;
}

async function writeRow(
  row: FillRow,
  seen: Seen,
  run: FillRun,
  traces: Trace[],
  patience: number,
): Promise<ReceiptRow> {
  const { dialect, signal } = run;
  const field = fieldOf(seen.screen, row.key);
  if (field === undefined) return refused(row, 'missing');
  if ((await until(() => !dialect.isCovered(run.document), patience, signal)) === null) {
    return refused(row, signal.aborted ? 'cancelled' : 'covered');
  }
  if (!stillThere(seen, run)) return refused(row, 'screen-gone');

  const place = await placeOf(row, field, seen, run);
  if (!place.ok) return refused(row, signal.aborted ? 'cancelled' : place.refusal);
  const { control, item } = place;
  const before = control.read();
  if (before.readonly) return refused(row, 'readonly', before);
  if (sameShown(field, before, row.value))
    return { key: row.key, outcome: 'kept', after: shownOf(row, before.value, before.text) };
  // A field that has just appeared shows what the page put there; one that was emptied since holds nothing to lose.
  const unseen = item === 'added' || place.appeared;
  const harmless = run.stale === undefined && (row.secret || isEmpty(field.kind, before.value));
  if (!unseen && !harmless && !same(field.kind, before.value, row.expected, field.choices)) {
    return refused(row, run.stale ?? 'changed-since-preview', before);
  }

  const refusal = await run.hand(control, row.value, signal);
  if (refusal !== null) {
    await place.undoItem?.();
    return refused(row, refusal, control.read());
  }
  const after = await settled(row, field, seen, run);
  // Closed while it was written: whatever was written is gone with it.
  if (after === null && !seen.root.isConnected) return refused(row, 'screen-gone');
  traces.push({ key: row.key, before: rewritable(field, before), after: after?.value ?? '', item });
  if (field.settles === true) await untilQuiet(seen.root, QUIET, LIMIT.settles, signal);
  if (after === null) return lost(row);
  run.onWritten(control);
  return judged(row, field, after);
}

type Place =
  | {
      readonly ok: true;
      readonly control: Control;
      /** The field was not there when the preview was made. */
      readonly appeared: boolean;
      readonly item: Trace['item'];
      readonly undoItem?: () => Promise<unknown>;
    }
  | { readonly ok: false; readonly refusal: RefusalCode };

// The key that a list keeps behind a version would be read as another version.
function rewritable({ kind }: FieldDef, { value, text }: Reading): string {
  return kind === 'version' ? (text ?? value) : value;
}

/** Where a row is written: the field as it stands, one that has yet to appear, or a new item of a repeater. */
async function placeOf(row: FillRow, field: FieldDef, seen: Seen, run: FillRun): Promise<Place> {
  if (field.kind === 'pairs') return itemFor(row, field, seen, run);
  let found = locate(row.key, seen, run.dialect);
  const appeared = !found.ok && found.refusal !== 'ambiguous' && field.after !== undefined;
  if (appeared) {
    await until(() => locate(row.key, seen, run.dialect).ok, LIMIT.appears, run.signal);
    await untilQuiet(seen.root, QUIET, LIMIT.rest, run.signal);
    found = locate(row.key, seen, run.dialect);
  }
  return found.ok ? { ok: true, control: found.control, appeared, item: null } : found;
}

async function itemFor(row: FillRow, field: FieldDef, seen: Seen, run: FillRun): Promise<Place> {
  const { signal, dialect } = run;
  const repeater = dialect.repeater(field, seen.root);
  if (repeater === null) return { ok: false, refusal: 'missing' };
  // Somebody's items are not thrown away as a whole.
  if (splitKey(row.key).item === null) return { ok: false, refusal: 'cannot-clear' };
  const [item, ...others] = itemsNamed(row.key, field, seen, dialect);
  if (others.length > 0) return { ok: false, refusal: 'ambiguous' };
  if (item !== undefined) return { ok: true, control: item.value, appeared: false, item: null };
  // Undo puts no item in the place of one that the operator took out.
  if (run.stale !== undefined) return { ok: false, refusal: run.stale };
  // An item that somebody opened and left blank is used before another one is added.
  const blank = repeater
    .items()
    .find((each) => each.name.read().value === '' && each.value.read().value === '');
  const fresh = blank ?? (await addItem(repeater, signal));
  if (fresh === null) return { ok: false, refusal: 'timeout' };
  const name = splitKey(row.key).item ?? '';
  const refusal = await run.hand(fresh.name, name, signal);
  const named = await until(() => itemsNamed(row.key, field, seen, dialect)[0], LIMIT.shows, signal);
  const undoItem = (): Promise<unknown> =>
    blank === undefined ? removeItem(fresh, repeater, signal) : run.hand(fresh.name, '', signal);
  if (refusal !== null || named === null || named === undefined) {
    await undoItem();
    return { ok: false, refusal: refusal ?? 'changed-by-page' };
  }
  const made = blank === undefined ? 'added' : 'named';
  return { ok: true, control: named.value, appeared: false, item: made, undoItem };
}

/** Waits until the written value shows; otherwise the last reading, or null when the field is gone. */
async function settled(row: FillRow, field: FieldDef, seen: Seen, run: FillRun): Promise<Reading | null> {
  const look = (): Reading | null => {
    const found = locate(row.key, seen, run.dialect);
    return found.ok ? found.control.read() : null;
  };
  const right = (): Reading | null => {
    const reading = look();
    return reading !== null && sameShown(field, reading, row.value) ? reading : null;
  };
  return (await until(right, LIMIT.shows, run.signal)) ?? look();
}

/** Looks once more at everything that was written, after the page had time to rewrite it. */
async function verify(order: Rows, seen: Seen, run: FillRun, traces: Trace[]): Promise<void> {
  if (traces.length === 0) return;
  await untilQuiet(seen.root, QUIET, LIMIT.rest, run.signal);
  // A window that was saved and closed meanwhile has rewritten nothing.
  if (!stillThere(seen, run)) return;
  for (const trace of traces) {
    const row = order.rows.find((each) => each.key === trace.key);
    const field = fieldOf(seen.screen, trace.key);
    if (row === undefined || field === undefined) continue;
    const found = locate(trace.key, seen, run.dialect);
    const reading = found.ok ? found.control.read() : null;
    // A field that went away empty, because the one it depends on was cleared, is as it should be.
    if (reading?.value === trace.after || (reading === null && row.value === '')) continue;
    trace.after = reading?.value ?? '';
    run.onRow(reading === null ? lost(row) : judged(row, field, reading));
  }
}

function judged(row: FillRow, field: FieldDef, reading: Reading): ReceiptRow {
  const after = shownOf(row, reading.value, reading.text);
  return sameShown(field, reading, row.value)
    ? { key: row.key, outcome: 'written', after }
    : { key: row.key, outcome: 'changed', refusal: 'changed-by-page', after };
}

/** What a control holds, as the panel may see it, as far as it travels. */
export function shownOf(row: Pick<FillRow, 'secret'>, value: string, text?: string): Shown {
  if (row.secret) return { kind: 'secret', present: value !== '' };
  const shown = { kind: 'value', value: value.slice(0, MOST.value) } as const;
  return text === undefined ? shown : { ...shown, text: text.slice(0, MOST.value) };
}

function refused(row: FillRow, refusal: RefusalCode, reading?: Reading): ReceiptRow {
  return {
    key: row.key,
    outcome: 'refused',
    refusal,
    after: shownOf(row, reading?.value ?? '', reading?.text),
  };
}
