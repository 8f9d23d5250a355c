// The table before a fill, the account after it, and what is wrong on a screen. Types only.

import type { Text } from './text';
import type { ScreenId, ValueKind } from './screen';

export type Action = 'write' | 'keep' | 'clear' | 'skip' | 'refuse';

/** Why a row is as it is; each code has a sentence in the locale files (`why`). */
export type WhyCode =
  | 'prescribed'
  | 'from-profile'
  | 'from-step'
  | 'must-stay-empty'
  | 'generated-by-erp'
  | 'ask-partner'
  | 'operator-decides'
  | 'checked-only'
  | 'already-right'
  | 'appears-later'
  /** The operator said that this field is never filled here. */
  | 'never-filled';

/** Why something was not done; each code has a sentence in the locale files (`refusal`). */
export type RefusalCode =
  | 'missing'
  | 'ambiguous'
  | 'hidden'
  | 'readonly'
  /** The list on the screen does not offer the value. */
  | 'no-option'
  /** Profile or earlier step have no value for it yet. */
  | 'no-value'
  /** The ERP did not find a record for the id. */
  | 'unresolved'
  /** Written, but the page shows something else. */
  | 'changed-by-page'
  /** The field changed between preview and fill. */
  | 'changed-since-preview'
  /** The operator changed the field after the fill: undo leaves it alone. */
  | 'edited-since-fill'
  | 'timeout'
  /** Something lies over the page and would take the click. */
  | 'covered'
  /** The screen was closed or replaced. */
  | 'screen-gone'
  | 'cannot-clear'
  | 'cancelled';

/** A value as the panel may show it. */
export type Shown =
  | { readonly kind: 'value'; readonly value: string; readonly text?: string }
  | { readonly kind: 'secret'; readonly present: boolean };

export interface PlanRow {
  readonly key: string;
  readonly label: string;
  readonly valueKind: ValueKind;
  readonly now: Shown;
  readonly will: Shown;
  readonly action: Action;
  readonly why: WhyCode;
  readonly refusal?: RefusalCode;
  /** Ticked when the table opens: a write into an empty field is, a write over a value is not. */
  readonly ticked: boolean;
  /** The write would replace something that somebody typed. */
  readonly overwrites: boolean;
  /** The partner's own reason, where it gives one. */
  readonly note?: Text;
  /** Guide and section that prescribe the value. */
  readonly source: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** What a finding is about; each code has a sentence in the locale files (`finding`). */
export type FindingCode =
  | 'differs'
  | 'case-differs'
  | 'empty'
  | 'must-be-empty'
  | 'not-generated'
  | 'bearer-missing'
  | 'bearer-plus'
  | 'bearer-spaces'
  | 'bearer-unexpected'
  | 'placeholder'
  | 'secret-differs'
  | 'below-preset'
  | 'not-positive'
  | 'trailing-slash'
  | 'not-https'
  | 'malformed'
  /** Not written as the partner or the ERP wants it; the note says how. */
  | 'format'
  | 'not-mobile'
  /** A wrong value that is known by name; the note says why. */
  | 'known-mistake'
  /** The list holds nothing of this partner. */
  | 'none-included'
  /** The list holds a part that does not work without another. */
  | 'base-missing'
  | 'unprescribed-item'
  | 'field-missing'
  | 'field-hidden'
  | 'field-ambiguous'
  | 'no-option'
  /** Profile or earlier step do not say yet what should stand here. */
  | 'unknown-value'
  | 'confirm-with-partner'
  /** Right when it was saved, and the ERP's own API says something else: it did not persist. */
  | 'not-persisted'
  /** As the partner wants it, though the sources do not agree; the note quotes them. */
  | 'sources-disagree';

/** A rule that does not hold. */
export interface Finding {
  readonly key: string;
  readonly label: string;
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly now: Shown;
  readonly should: Shown | null;
  readonly note?: Text;
  /** Guide and section that prescribe the value. */
  readonly source: string;
  /** A fill of this row would mend it. */
  readonly mendable: boolean;
}

/** One row as the background sends it to one document. The only type that carries a secret to a page. */
export interface FillRow {
  readonly key: string;
  readonly value: string;
  readonly secret: boolean;
  /** What the preview showed; the write is refused when the page shows something else by now. */
  readonly expected: string;
}

/** It is for the form that the preview showed, and for no other record: the page compares all that tells of it. */
export interface FillOrder {
  readonly job: string;
  readonly origin: string;
  readonly screen: ScreenId;
  /** See `FormSnapshot`. */
  readonly form: string;
  readonly rows: readonly FillRow[];
}

export type Outcome = 'written' | 'kept' | 'refused' | 'changed';

export interface ReceiptRow {
  readonly key: string;
  readonly outcome: Outcome;
  readonly refusal?: RefusalCode;
  /** What the control holds afterwards, as the panel may show it. */
  readonly after: Shown;
}
