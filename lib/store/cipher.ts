// The cryptography of vault and files, by the browser's own WebCrypto: a key from a passphrase, and texts sealed under a
// key. It decides nothing and keeps nothing. The figures are those of OWASP for PBKDF2 with HMAC-SHA-256.

import type { Secret } from '../model/secret';

/** How a passphrase becomes a key; stands beside what the key seals, so that its cost can be raised later. */
export interface Kdf {
  readonly name: 'PBKDF2-HMAC-SHA-256';
  readonly rounds: number;
  readonly salt: Bytes;
}

/** What AES-256-GCM made of a text: useless without the key and the very subject that it was sealed for. */
export interface Sealed {
  readonly iv: Bytes;
  readonly data: Bytes;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** What a passphrase costs whoever tries one; what was made with less is raised at the next unlock. */
export const ROUNDS = 600_000;

const CIPHER = 'AES-GCM';

/** A fresh salt at today's cost. */
export function newKdf(rounds: number = ROUNDS): Kdf {
  return { name: 'PBKDF2-HMAC-SHA-256', rounds, salt: random(16) };
}

/** The key that a passphrase stands for. As slow as its rounds, for right and wrong passphrases alike. */
export async function keyOf(passphrase: Secret, { rounds, salt }: Kdf): Promise<CryptoKey> {
  // The same letters typed on another keyboard may be other code points.
  const bytes = new TextEncoder().encode(passphrase.reveal().normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt },
    base,
    { name: CIPHER, length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** A random key's bytes, to be wrapped under a passphrase's. */
export function newKeyBytes(): Bytes {
  return random(32);
}

/** The key of these bytes; it cannot be taken out again. */
export function importKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, CIPHER, false, ['encrypt', 'decrypt']);
}

/**
 * Seals bytes under a key, with a fresh 96-bit IV.
 * @param subject what they are: bound into the seal, so that one record cannot be put in another's place
 */
export async function seal(key: CryptoKey, bytes: Bytes, subject: string): Promise<Sealed> {
  const iv = random(12);
  const data = await crypto.subtle.encrypt(algorithm(iv, subject), key, bytes);
  return { iv, data: new Uint8Array(data) };
}

/** What was sealed; null for another key, another subject or a changed byte: nobody can tell which. */
export async function unseal(key: CryptoKey, { iv, data }: Sealed, subject: string): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, subject), key, data));
  } catch {
    return null;
  }
}

function algorithm(iv: Bytes, subject: string): AesGcmParams {
  return { name: CIPHER, iv, additionalData: new TextEncoder().encode(subject) };
}

function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
