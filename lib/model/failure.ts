// What may go wrong under any question to the background, whatever was asked: each code has a cause and a next step in
// the locale files (`trouble`). A question's own errors are values of its answer instead.

export type FailureCode =
  /** A secret is needed, and the vault is locked. */
  | 'vault-locked'
  /** The browser gives the extension no more room. Nothing of the change was kept. */
  | 'storage-full'
  /** Another window holds the database while it has to be upgraded. */
  | 'storage-blocked'
  /** The database does not answer, or not as a database does. */
  | 'storage-broken'
  | 'unknown';

/** Thrown where a question cannot be answered for one of these reasons; the door tells the code and nothing else. */
export class Failure extends Error {
  readonly code: FailureCode;

  /** @param cause what the browser threw, where it did; never sent anywhere */
  constructor(code: FailureCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'Failure';
    this.code = code;
  }
}

/** The code of whatever was thrown. */
export function failureOf(error: unknown): FailureCode {
  return error instanceof Failure ? error.code : 'unknown';
}
