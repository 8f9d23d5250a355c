// Runs fills and undos on the made-up ERP to their end, on the fake clock, and keeps what they told.

import { vi } from 'vitest';
import type { Control, ControlKind, Writer } from '../../../lib/form/dialect';
import { fill } from '../../../lib/form/fill';
import type { FillRun, Trace } from '../../../lib/form/fill';
import { undo } from '../../../lib/form/undo';
import { handOf } from '../../../lib/form/writers';
import type { FillRow, ReceiptRow } from '../../../lib/model/plan';
import { fakeWriters } from './fake-dialect';
import type { Page } from './fake-dialect';

export const NEVER = new AbortController().signal;

/** Writes any control of the made-up ERP. */
export const fakeHand = handOf(fakeWriters);

/** A row of an order: no secret, over an empty field, unless something else is said. */
export function row(key: string, value: string, more: Partial<FillRow> = {}): FillRow {
  return { key, value, secret: false, expected: '', ...more };
}

export interface Told {
  /** Every row that was told, in order; a row may be told twice. */
  readonly told: readonly ReceiptRow[];
  /** The last word on each row. */
  readonly last: readonly ReceiptRow[];
  /** Elements that were given out for a mark. */
  readonly marked: readonly Element[];
  readonly traces: readonly Trace[];
}

/** Fills these rows in, and lets the clock run until the fill is over. */
export async function fillIn(
  { seen, dialect }: Page,
  rows: readonly FillRow[],
  { signal = NEVER, hand = fakeHand }: { signal?: AbortSignal; hand?: Writer<ControlKind> } = {},
): Promise<Told> {
  const order = { job: 'j', screen: seen.screen.id, rows };
  return finished((run) => fill(order, seen, { ...run, dialect, hand, document, signal }));
}

/** Takes traces back the same way. */
export async function takeBack(
  { seen, dialect }: Page,
  traces: readonly Trace[],
  signal = NEVER,
): Promise<Told & { readonly answered: readonly ReceiptRow[] }> {
  let answered: readonly ReceiptRow[] = [];
  const told = await finished(async (run) => {
    answered = await undo(traces, seen, { ...run, dialect, hand: fakeHand, document, signal });
    return [];
  });
  return { ...told, answered };
}

/** `key outcome` or `key outcome refusal`, which is all that most tests ask about. */
export function words(rows: readonly ReceiptRow[]): string[] {
  return rows.map(({ key, outcome, refusal }) => [key, outcome, refusal].filter(Boolean).join(' '));
}

async function finished(
  work: (run: Pick<FillRun, 'onRow' | 'onWritten'>) => Promise<readonly Trace[]>,
): Promise<Told> {
  const told: ReceiptRow[] = [];
  const marked: Element[] = [];
  const working = work({
    onRow: (each) => told.push(each),
    onWritten: ({ element }: Control) => marked.push(element),
  });
  await vi.runAllTimersAsync();
  const traces = await working;
  return { told, last: [...new Map(told.map((each) => [each.key, each])).values()], marked, traces };
}
