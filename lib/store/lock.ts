// The lock of the vault: the one record in which the data key lies wrapped under what the passphrase makes. The
// passphrase itself is kept nowhere, in no form; another one wraps the same key anew and touches no secret.

import type { Secret } from '../model/secret';
import { keyOf, newKdf, seal, unseal } from './cipher';
import type { Bytes, Kdf, Sealed } from './cipher';

export interface Lock {
  readonly id: 'vault';
  /** Of this record's form. */
  readonly version: 1;
  readonly kdf: Kdf;
  /** The data key, wrapped. */
  readonly wrapped: Sealed;
  readonly madeAt: number;
}

const SUBJECT = JSON.stringify(['encaixe vault', 1]);

/** Wraps a data key under a passphrase, with a salt of its own. */
export async function lockFor(
  bytes: Bytes,
  passphrase: Secret,
  { rounds, madeAt }: { readonly rounds: number; readonly madeAt: number },
): Promise<Lock> {
  const kdf = newKdf(rounds);
  const wrapped = await seal(await keyOf(passphrase, kdf), bytes, SUBJECT);
  return { id: 'vault', version: 1, kdf, wrapped, madeAt };
}

/**
 * The data key; null for another passphrase, or for a damaged lock: the two take the same time and tell the same.
 * @param lock undefined for one that is not there any more
 */
export async function bytesIn(
  lock: Lock | undefined,
  passphrase: Secret,
  rounds: number,
): Promise<Bytes | null> {
  const key = await keyOf(passphrase, lock?.kdf ?? newKdf(rounds));
  return lock === undefined ? null : unseal(key, lock.wrapped, SUBJECT);
}
