// What a screen shows now. It travels from the page to the panel, so a secret is never in it:
// of a secret field it tells the shape only.

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
  /** Equal to the value that the background handed over for this one look; null when none was. */
  readonly equal: boolean | null;
}

/**
 * How much of a page travels, in letters and in entries; the guards refuse more. A value is cut there, and whatever has
 * longer entries is left out: nothing that anybody prescribes comes near.
 */
export const MOST = {
  value: 20_000,
  option: 500,
  options: 200,
  item: 150,
  items: 200,
  fields: 500,
  record: 40,
} as const;

export interface OfferedOption {
  readonly value: string;
  readonly text: string;
}

export interface SnapshotField {
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

export interface Snapshot {
  readonly screen: ScreenId;
  readonly fields: readonly SnapshotField[];
  /** The record's own id where the screen shows one; '' for a record that was never saved; null when unknown. */
  readonly record: string | null;
  /** True until somebody, operator or fill, changes a field of this form. */
  readonly pristine: boolean;
}
