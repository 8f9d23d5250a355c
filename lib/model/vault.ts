// The vault: where secrets are kept, sealed under a passphrase that only the operator knows. Types and limits.

/** The vault as pages may know it. */
export interface VaultView {
  /** `none`: nobody chose a passphrase yet; secrets live until the browser is closed. */
  readonly state: 'none' | 'locked' | 'unlocked';
  /** How many secrets are kept, sealed or for this session. */
  readonly secrets: number;
}

/** Why the vault did not do what was asked. */
export type VaultError =
  /** Also when the lock itself is damaged: nobody can tell the two apart. */
  'wrong-passphrase' | 'too-short' | 'already-there' | 'none';

/** What became of the vault. */
export type VaultTurn = 'created' | 'unlocked' | 'locked' | 'changed' | 'forgotten';

/** Shorter ones are not taken: a passphrase is what a stolen disk is tried against. */
export const SHORTEST_PASSPHRASE = 12;

/** The longest one that is read at all. */
export const LONGEST_PASSPHRASE = 1_000;

/** Characters as a person counts them, however the keyboard puts them together. */
export function lettersIn(passphrase: string): number {
  return Array.from(passphrase.normalize('NFKC')).length;
}

/** Minutes without use after which the vault locks itself, when the operator has not said otherwise. */
export const LOCK_MINUTES = 15;

/** Half a day: whoever wants longer wants no lock. */
export const LONGEST_LOCK_MINUTES = 720;
