// What the operator sets for the whole extension, and how it comes.

import { LOCK_MINUTES } from './vault';

export interface Settings {
  /** Days after which results that hold persons' names are wiped. */
  readonly keepDays: number;
  /** Minutes without use after which the vault locks itself. */
  readonly lockMinutes: number;
  /** Who works in this browser, as the journal names them; '' until somebody typed it. */
  readonly operator: string;
  /** Days after which lines of the journal are dropped. */
  readonly journalDays: number;
  /** What is wrong on a screen is marked beside its fields, in the page. */
  readonly marks: boolean;
  /** The first run was put aside: the panel offers to take it up and no longer leads by itself. */
  readonly firstRunLeft: boolean;
}

/** As long as the operator has not said otherwise. */
export const SETTINGS: Settings = {
  keepDays: 7,
  lockMinutes: LOCK_MINUTES,
  operator: '',
  journalDays: 365,
  marks: true,
  firstRunLeft: false,
};
