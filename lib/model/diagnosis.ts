// A screen without what stands in it: what a maintainer needs to see why a field was found, or was not, on a page that they
// cannot open. Elements, what they are called, and labels; never a value, and of a record nothing.

import type { ErpId } from './erp';
import type { ScreenId } from './screen';
import type { FieldState, ResolvedBy } from './snapshot';
import type { TaughtAnchor } from './taught';

export const DIAGNOSIS_FORMAT = 'encaixe-diagnosis';
export const DIAGNOSIS_VERSION = 1;

/** An element with what is in it, in the order of the page. */
export interface SkeletonNode {
  readonly tag: string;
  readonly at?: Readonly<Record<string, string>>;
  /** Elements and texts; of a text that may not leave, its length class. */
  readonly in?: readonly (SkeletonNode | string)[];
}

export interface DiagnosedField {
  readonly key: string;
  readonly state: Exclude<FieldState, 'readonly'>;
  readonly by?: ResolvedBy;
  /** Which element it is: elements are counted from 0, each before what is in it. */
  readonly at?: number;
  readonly taught?: TaughtAnchor;
}

export interface Diagnosis {
  readonly format: typeof DIAGNOSIS_FORMAT;
  readonly version: typeof DIAGNOSIS_VERSION;
  /** Of the extension. */
  readonly extension: string;
  readonly erp: ErpId;
  readonly screen: ScreenId | null;
  /** The address, as far as the screen's own data knows it. */
  readonly path: string | null;
  /** There was more than a report holds. */
  readonly cut: boolean;
  readonly fields: readonly DiagnosedField[];
  /** The page's body, with the way to the form and what is in it. */
  readonly page: SkeletonNode;
}
