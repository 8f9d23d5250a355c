// The figures of the cryptography, and what it must not do: use an IV twice, open for another subject, let a key out.

import { describe, expect, it } from 'vitest';
import { importKey, keyOf, newKdf, newKeyBytes, ROUNDS, seal, unseal } from '../../../lib/store/cipher';
import type { Bytes, Kdf } from '../../../lib/store/cipher';
import { Secret } from '../../../lib/model/secret';

const few: Kdf = { ...newKdf(10), salt: new Uint8Array(16) };
const text = (bytes: Bytes | null): string | null => bytes && new TextDecoder().decode(bytes);
const bytes = (words: string): Bytes => new TextEncoder().encode(words);
const hex = (data: ArrayBuffer | Bytes): string => Buffer.from(new Uint8Array(data)).toString('hex');

describe('a passphrase', () => {
  it('costs 600,000 rounds of HMAC-SHA-256 over a salt of 16 bytes', () => {
    expect(ROUNDS).toBe(600_000);
    expect(newKdf()).toMatchObject({ name: 'PBKDF2-HMAC-SHA-256', rounds: 600_000 });
    expect(newKdf().salt).toHaveLength(16);
  });

  it('has another salt each time', () => {
    expect(new Set(Array.from({ length: 100 }, () => hex(newKdf().salt))).size).toBe(100);
  });

  it('becomes the key that PBKDF2 makes of it, at the full cost', async () => {
    const kdf: Kdf = { name: 'PBKDF2-HMAC-SHA-256', rounds: ROUNDS, salt: bytes('0123456789abcdef') };
    const { pbkdf2Sync } = await import('node:crypto');
    const expected = pbkdf2Sync('correct horse', kdf.salt, 600_000, 32, 'sha256');
    const sealed = await seal(await importKey(new Uint8Array(expected)), bytes('a'), 's');
    expect(text(await unseal(await keyOf(new Secret('correct horse'), kdf), sealed, 's'))).toBe('a');
  });

  it('is the same however the keyboard puts a letter together', async () => {
    const sealed = await seal(await keyOf(new Secret('coração de leão'), few), bytes('a'), 's');
    const decomposed = new Secret('coração de leão'.normalize('NFD'));
    expect(text(await unseal(await keyOf(decomposed, few), sealed, 's'))).toBe('a');
    const other = new Secret('coracao de leao');
    expect(await unseal(await keyOf(other, few), sealed, 's')).toBeNull();
  });

  it('makes another key with another salt, and with another number of rounds', async () => {
    const passphrase = new Secret('correct horse');
    const sealed = await seal(await keyOf(passphrase, few), bytes('a'), 's');
    for (const kdf of [
      { ...few, rounds: 11 },
      { ...few, salt: new Uint8Array(16).fill(1) },
    ])
      expect(await unseal(await keyOf(passphrase, kdf), sealed, 's')).toBeNull();
  });
});

describe('a key', () => {
  it('cannot be taken out again', async () => {
    for (const key of [await keyOf(new Secret('correct horse'), few), await importKey(newKeyBytes())]) {
      expect(key.extractable).toBe(false);
      expect(key.algorithm).toEqual({ name: 'AES-GCM', length: 256 });
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });
});

describe('what is sealed', () => {
  it('opens to what it was, whatever it was', async () => {
    const key = await importKey(newKeyBytes());
    for (const words of ['', 'a', 'ção 🔐 ' + 'x'.repeat(8_000)])
      expect(text(await unseal(key, await seal(key, bytes(words), 's'), 's'))).toBe(words);
  });

  it('has an IV of 12 bytes of its own: 1,000 seals of the same text have 1,000', async () => {
    const key = await importKey(newKeyBytes());
    const seals = await Promise.all(Array.from({ length: 1_000 }, () => seal(key, bytes('same'), 's')));
    expect(seals.every(({ iv }) => iv.length === 12)).toBe(true);
    expect(new Set(seals.map(({ iv }) => hex(iv))).size).toBe(1_000);
    expect(new Set(seals.map(({ data }) => hex(data))).size).toBe(1_000);
  });

  it('does not open with another key, for another subject, or with any bit changed', async () => {
    const key = await importKey(newKeyBytes());
    const sealed = await seal(key, bytes('secret'), 'mine');
    expect(await unseal(await importKey(newKeyBytes()), sealed, 'mine')).toBeNull();
    expect(await unseal(key, sealed, 'yours')).toBeNull();
    for (const part of ['iv', 'data'] as const) {
      for (let at = 0; at < sealed[part].length * 8; at += 1) {
        const changed = sealed[part].slice();
        changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7));
        expect(await unseal(key, { ...sealed, [part]: changed }, 'mine')).toBeNull();
      }
    }
    expect(await unseal(key, { ...sealed, data: sealed.data.slice(0, 10) }, 'mine')).toBeNull();
    expect(await unseal(key, { ...sealed, data: new Uint8Array(0) }, 'mine')).toBeNull();
  });

  it('carries the whole tag of 16 bytes', async () => {
    const key = await importKey(newKeyBytes());
    expect((await seal(key, bytes('12345'), 's')).data).toHaveLength(5 + 16);
  });
});
