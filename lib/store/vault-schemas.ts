// What the records of the vault must look like to be believed: its lock, what is sealed in it, how long it stays open.

import { z } from 'zod';
import type { Bytes } from './cipher';
import type { Lock } from './lock';
import type { SealedSecret } from './sealed';

/** Bytes as they are stored, of a length or of any. */
const bytes = (length?: number): z.ZodType<Bytes> =>
  z.custom<Bytes>(
    (input) => input instanceof Uint8Array && (length === undefined || input.length === length),
  );

const time = z.number().int().nonnegative();

export const lock = z.object({
  id: z.literal('vault'),
  version: z.literal(1),
  kdf: z.object({
    name: z.literal('PBKDF2-HMAC-SHA-256'),
    // What a disk says must not keep the worker busy for ever.
    rounds: z.number().int().min(1).max(10_000_000),
    salt: bytes(16),
  }),
  wrapped: z.object({ iv: bytes(12), data: bytes() }),
  madeAt: time,
}) satisfies z.ZodType<Lock>;

export const sealedSecret = z.object({
  owner: z.string(),
  key: z.string(),
  version: z.literal(1),
  iv: bytes(12),
  data: bytes(),
}) satisfies z.ZodType<SealedSecret>;

/** In the session's memory (lease.ts). */
export const leaseTime = z.object({ at: time, until: time });
