// One secret as it lies on disk: sealed under the vault's data key, and bound to whose it is and what it is called, so
// that a record put in another's place does not open.

import { Secret } from '../model/secret';
import { seal, unseal } from './cipher';
import type { Sealed } from './cipher';

/** Whose secret it is and what it is called. */
export interface Address {
  /** The id of a profile or of an installation. */
  readonly ownerId: string;
  readonly key: string;
}

export interface SecretEntry extends Address {
  readonly value: Secret;
}

/** A record of the table `sealed`. */
export interface SealedSecret extends Sealed {
  readonly owner: string;
  readonly key: string;
  /** Of this record's form. */
  readonly version: 1;
}

const VERSION = 1;

/** A mark at the beginning belongs to the secret. */
const TEXT = new TextDecoder('utf-8', { ignoreBOM: true });

/** Seals a secret, with an IV of its own. */
export async function sealSecret(
  dataKey: CryptoKey,
  { ownerId, key, value }: SecretEntry,
): Promise<SealedSecret> {
  const bytes = new TextEncoder().encode(value.reveal());
  const { iv, data } = await seal(dataKey, bytes, subject(ownerId, key));
  return { owner: ownerId, key, version: VERSION, iv, data };
}

/** The secret; null when the record is damaged, or was another's. */
export async function unsealSecret(
  dataKey: CryptoKey,
  { owner, key, iv, data }: SealedSecret,
): Promise<Secret | null> {
  const bytes = await unseal(dataKey, { iv, data }, subject(owner, key));
  return bytes === null ? null : new Secret(TEXT.decode(bytes));
}

/** Everything in the table. */
export const ALL_SEALED = (): IDBKeyRange => IDBKeyRange.lowerBound([]);

/** Everything of one owner. */
export function sealedOf(ownerId: string): IDBKeyRange {
  // A list sorts behind every text.
  return IDBKeyRange.bound([ownerId], [ownerId, []]);
}

// Quoted, so that no owner and key can read as two others.
function subject(owner: string, key: string): string {
  return JSON.stringify(['encaixe secret', VERSION, owner, key]);
}
