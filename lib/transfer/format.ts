// The file that profiles travel in: what it may hold, and how long. Evidence, progress and the journal stay behind, for a
// proof belongs to the ERP that it was seen on. A secret is in it sealed under the file's own passphrase, or not at all. What
// the file says of anything else, or a key that no object should have, is refused with the whole file.

import { z } from 'zod';
import type { Environment, ErpId } from '../model/erp';
import { TRANSFER_FORMAT, TRANSFER_VERSION } from '../model/transfer';
import type { TransferInstance } from '../model/transfer';
import type { Bytes, Kdf, Sealed } from '../store/cipher';

// The pages' CSP forbids code from strings, which zod's compiled parsers are.
z.config({ jitless: true });

/** Texts by key. */
export type Texts = Readonly<Record<string, string>>;

/** A profile as the file tells of it. */
export interface TransferProfile {
  /** Place of its installation in the file. */
  readonly instance: number;
  readonly partnerId: string;
  readonly label: string;
  /** No secret is among them. */
  readonly values: Texts;
  readonly variants: Texts;
}

/** What anybody who has the file can read. */
export interface OpenPart {
  readonly format: typeof TRANSFER_FORMAT;
  readonly version: typeof TRANSFER_VERSION;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly instances: readonly TransferInstance[];
  readonly profiles: readonly TransferProfile[];
}

/** What only the passphrase opens: of each profile, by its place in the file, the secrets by key. */
export type ClosedPart = Readonly<Record<string, Texts>>;

/** Their lengths are those of the store's own guards: what was kept can travel, and what travelled can be kept. */
const LONGEST = { label: 80, id: 80, address: 300, key: 200, value: 4_000, secret: 8_000 };
const MOST = { profiles: 500, instances: 500, keys: 200 };

/**
 * What a file may demand for its passphrase: below, whoever finds the file tries passphrases cheaply; above, it would keep
 * the browser busy for minutes.
 */
export const FEWEST_ROUNDS = 100_000;
export const MOST_ROUNDS = 10_000_000;

/** Keys by which a text would reach into what all objects share. */
const POISON: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const textsUpTo = (longest: number): z.ZodType<Texts> =>
  z.custom<Texts>((input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return false;
    const entries: [string, unknown][] = Object.entries(input);
    return (
      entries.length <= MOST.keys &&
      entries.every(
        ([key, value]) =>
          key.length <= LONGEST.key &&
          !POISON.has(key) &&
          typeof value === 'string' &&
          value.length <= longest,
      )
    );
  });

// Length and form in one look: of several checks the library runs the next one also over what an earlier one refused.
const origin = z.string().refine((text) => text.length <= LONGEST.address && isOrigin(text));
/** Where a service is: an origin with a path, or '' for its usual place. */
const service = z.string().refine((text) => text.length <= LONGEST.address && isService(text));

const instance = z.strictObject({
  origin,
  erp: z.enum(['ixc', 'voalle'] satisfies ErpId[]),
  label: z.string().max(LONGEST.label),
  environment: z.enum(['production', 'staging', 'training'] satisfies Environment[]),
  api: z.strictObject({ identity: service, base: service }).exactOptional(),
}) satisfies z.ZodType<TransferInstance>;

const profile = z.strictObject({
  instance: z.number().int().nonnegative(),
  partnerId: z.string().max(LONGEST.id),
  label: z.string().max(LONGEST.label),
  values: textsUpTo(LONGEST.value),
  variants: textsUpTo(LONGEST.value),
}) satisfies z.ZodType<TransferProfile>;

const secrets = z.strictObject({
  kdf: z.strictObject({
    name: z.literal('PBKDF2-HMAC-SHA-256'),
    rounds: z.number().int().min(FEWEST_ROUNDS).max(MOST_ROUNDS),
    salt: bytes(16, 64),
  }),
  iv: bytes(12, 12),
  data: bytes(16, Infinity),
});

const file = z
  .strictObject({
    format: z.literal(TRANSFER_FORMAT),
    version: z.literal(TRANSFER_VERSION),
    madeAt: z.number().int().nonnegative(),
    instances: z.array(instance).max(MOST.instances),
    profiles: z.array(profile).max(MOST.profiles),
    secrets: secrets.exactOptional(),
  })
  .refine(({ instances, profiles }) => {
    const isOnce = new Set(instances.map((each) => each.origin)).size === instances.length;
    return isOnce && profiles.every((each) => each.instance < instances.length);
  });

export interface TransferFile {
  readonly open: OpenPart;
  readonly closed: { readonly kdf: Kdf; readonly sealed: Sealed } | null;
}

/** The file that a parsed text is; null where it is none. */
export function fileOf(input: unknown): TransferFile | null {
  const parsed = file.safeParse(input);
  if (!parsed.success) return null;
  const { secrets: shut, ...open } = parsed.data;
  if (shut === undefined) return { open, closed: null };
  const { kdf, iv, data } = shut;
  return { open, closed: { kdf, sealed: { iv, data } } };
}

/** The secrets that an unsealed text tells of; null where it tells of something else. */
export function closedPartOf(input: unknown, profiles: number): ClosedPart | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null;
  const texts = textsUpTo(LONGEST.secret);
  const isPart = Object.entries(input).every(
    ([place, each]) => /^\d{1,3}$/.test(place) && Number(place) < profiles && texts.safeParse(each).success,
  );
  return isPart ? (input as ClosedPart) : null;
}

/**
 * What the secrets are sealed for: every word of the open part. In another file, or with another address beside them,
 * they do not open. The order of keys means nothing.
 */
export function subjectOf(open: OpenPart): string {
  return JSON.stringify(open, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Bytes as letters that any file can hold. */
export function lettersOf(data: Bytes): string {
  let binary = '';
  for (const byte of data) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function bytes(fewest: number, most: number): z.ZodType<Bytes> {
  return z.string().transform((letters, context) => {
    try {
      const data = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
      if (data.length >= fewest && data.length <= most) return data;
    } catch {
      // Not base64: refused like a wrong length.
    }
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin: own } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && own === text;
}

function isService(text: string): boolean {
  if (text === '') return true;
  if (!URL.canParse(text)) return false;
  const { origin: own, pathname } = new URL(text);
  return isOrigin(own) && text === own + pathname.replace(/(?<!\/)\/+$/, '');
}
