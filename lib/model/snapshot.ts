// What a screen shows now. It travels from the page to the panel, so a secret is never in it: of a secret field it
// tells the shape only. `RawSnapshot` is the one exception, for the one way from the page to the background; it becomes
// a `Snapshot` by the veil (plan/veil.ts) and by nothing else, as no type of `Snapshot` has a place for a raw value.

import type { ScreenId } from './screen';

export type FieldState = 'ok' | 'missing' | 'ambiguous' | 'hidden' | 'readonly';

/** Why a field was taken for the one that was asked for; the order is the order of trust. */
export type ResolvedBy = 'mapping' | 'name' | 'label' | 'alias' | 'similar' | 'item';

/** What may be told of a secret without telling it. */
export interface SecretShape {
  readonly empty: boolean;
  /** How a leading `Bearer` is written: absent, `Bearer x`, `Bearer + x`, or with stray or missing spaces. */
  readonly bearer: 'none' | 'exact' | 'plus' | 'spaces';
  /** An example value of a guide, not a real credential. */
  readonly placeholder: boolean;
  /** Equal to the value that the profile holds; null where nobody compared them. Never the page's own word. */
  readonly equal: boolean | null;
}

export * as MOST from './most';

export interface OfferedOption {
  readonly value: string;
  readonly text: string;
}

interface Field {
  readonly key: string;
  readonly state: FieldState;
  /** As the control holds it; '' when empty and always '' for a secret. For a `pairs` field: the item names. */
  readonly value: string;
  /** What a person reads there, where that is something else: an option's text, a look-up's description. */
  readonly text?: string;
  readonly options?: readonly OfferedOption[];
  readonly secret?: SecretShape;
  readonly by?: ResolvedBy;
}

export interface SnapshotField extends Field {
  readonly raw?: never;
}

/** A field on its way from the page to the background, to be compared there and dropped. */
export interface RawField extends Field {
  /** What a secret field holds. */
  readonly raw?: string;
}

interface Shown<F> {
  readonly screen: ScreenId;
  readonly fields: readonly F[];
  /** The record's own id where the screen shows one; '' for a record that was never saved; null when unknown. */
  readonly record: string | null;
  /** True until somebody, operator or fill, changes a field of this form. */
  readonly pristine: boolean;
}

export type Snapshot = Shown<SnapshotField>;

/** Sent once, after the operator's click, and kept by nobody. */
export type RawSnapshot = Shown<RawField>;

/** The answer to a question. */
export interface FormSnapshot extends RawSnapshot {
  /**
   * Which form was read, with which record in it: a number that no other form has, as two new records have no id to be
   * told apart by, and the record's id, as a page may load another into the same form.
   */
  readonly form: string;
}
