// What the operator sets for the whole extension, and how it comes.

import { LOCK_MINUTES } from './vault';

export interface Settings {
  /** Days after which results that hold persons' names are wiped. */
  readonly keepDays: number;
  /** Minutes without use after which the vault locks itself. */
  readonly lockMinutes: number;
}

/** As long as the operator has not said otherwise. */
export const SETTINGS: Settings = { keepDays: 7, lockMinutes: LOCK_MINUTES };
