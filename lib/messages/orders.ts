// The commands to the hands: everything that may change a page. See commands.ts.

import { command } from './command';
import { flag, listOf, shape, text } from './guards';
import { id, key, screenId } from './shapes';
import type { ReceiptRow } from '../model/plan';
import { MOST } from '../model/snapshot';

const fillOrder = shape({
  job: id,
  origin: text(),
  screen: screenId,
  form: text(MOST.form),
  rows: listOf(shape({ key, value: text(20_000), secret: flag, expected: text(20_000) }), 300),
});

/** What a document knows of a fill. */
export interface Account {
  readonly running: boolean;
  readonly rows: readonly ReceiptRow[];
  /** What the undo did; null where there was none. */
  readonly undo: readonly ReceiptRow[] | null;
}

export const handCommands = {
  /** Accepts a fill and answers at once; rows are reported one by one through `fill.row`. */
  fill: command<'accepted' | 'busy' | 'screen-gone'>()(fillOrder),
  cancel: command<null>()(shape({ job: id })),
  /** Restores what the fill replaced; null when this document knows nothing of the job. */
  undo: command<readonly ReceiptRow[] | null>()(shape({ job: id })),
  /** How far a fill or its undo came, for a background that was restarted; null when it is unknown here. */
  status: command<Account | null>()(shape({ job: id })),
} as const;

export type HandCommands = typeof handCommands;
