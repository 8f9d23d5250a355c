// What an operator taught about one field of one screen on one installation: how to find it, and whether it may ever be
// filled. It tells a control by what it is called, never by where it stands, and holds nothing of a record.

import type { ScreenId } from './screen';

/** How a taught control is told from every other: all that is given here must be so, and of one control only. */
export interface TaughtAnchor {
  /** Its own `name` or `id`, as the page writes it; '' where it has none that is stable. */
  readonly name: string;
  /** What is written beside it; '' where nothing is. */
  readonly label: string;
  /** What it is: `text`, `select`, `checkbox`, `radio`, `textarea` or a role of ARIA. */
  readonly role: string;
}

export interface TaughtField {
  readonly instanceId: string;
  readonly screen: ScreenId;
  /** Key of the screen's field. */
  readonly field: string;
  /** Used before everything that Encaixe knows by itself; null where the operator taught no control. */
  readonly anchor: TaughtAnchor | null;
  /** Never filled here, whatever a partner prescribes. */
  readonly never: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** How many controls of the open screen a description means. */
export type Finds = 'one' | 'none' | 'many';

/** Where the operator is with pointing at a control. */
export interface Picking {
  readonly screen: ScreenId;
  readonly field: string;
  /** What would be remembered; null while the operator still points. With neither name nor label it cannot be. */
  readonly anchor: TaughtAnchor | null;
  /** On the screen that is open now; null where there is nothing to look for. */
  readonly finds: Finds | null;
}

/** What an import of taught fields brought. */
export interface TaughtImport {
  readonly taught: number;
  /** Origins in the file that are no installation here. */
  readonly unknown: readonly string[];
}

/** Why a file of taught fields was refused. */
export type TaughtFileError = 'too-big' | 'not-json' | 'malformed' | 'too-new';
