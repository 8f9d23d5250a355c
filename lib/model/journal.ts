// Looking something up in the journal. Types only.

import type { JournalEntry, JournalEvent } from './setup';

/** Which lines are wanted; what is null or empty asks for nothing. */
export interface JournalFilter {
  /** Stands in a name of the line: of a person, an installation, a profile, a partner, a screen or a field. */
  readonly text: string;
  readonly event: JournalEvent | null;
  readonly instanceId: string | null;
  readonly partnerId: string | null;
  /** A part of the name of who worked. */
  readonly who: string;
  /** Epoch milliseconds: the first that counts, and the first that does not any more. */
  readonly from: number | null;
  readonly until: number | null;
}

/** A part of the journal, latest first. */
export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  /** Where the next part begins; null at the end. */
  readonly next: string | null;
  /** All that the filter lets through; told with the first part only. */
  readonly total: number | null;
}

/** As many lines as one question may ask for. */
export const MOST_LINES = 500;
