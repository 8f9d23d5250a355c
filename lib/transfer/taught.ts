// What was taught of fields, as a file for a colleague: which installation, which field, how its control is told. No secret and
// no value can be in it. Whatever is not as it should be refuses the file as a whole.

import { z } from 'zod';
import type { ErpId, Instance } from '../model/erp';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import type { ScreenId } from '../model/screen';
import type { TaughtAnchor, TaughtField, TaughtFileError } from '../model/taught';
import { LONGEST_TRANSFER } from '../model/transfer';
import { isTeachable } from '../plan/teaching';

// The pages' CSP forbids code from strings, which zod's compiled parsers are.
z.config({ jitless: true });

const FORMAT = 'encaixe-taught';
const VERSION = 1;

/** A field as the file tells of it. */
export interface TaughtLine {
  readonly origin: string;
  readonly erp: ErpId;
  readonly screen: ScreenId;
  readonly field: string;
  readonly anchor: TaughtAnchor | null;
  readonly never: boolean;
}

const line = z.strictObject({
  origin: z.string().max(300),
  erp: z.enum(['ixc', 'voalle']),
  screen: z.custom<ScreenId>(
    (input) => typeof input === 'string' && /^(?:ixc|voalle)\/[a-z][a-z-]{1,40}$/.test(input),
  ),
  field: z.string().max(200),
  anchor: z
    .strictObject({ name: z.string(), label: z.string(), role: z.string() })
    .refine(isTeachable)
    .nullable(),
  never: z.boolean(),
}) satisfies z.ZodType<TaughtLine>;

const file = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  fields: z.array(line).max(2_000),
});

/** The file's text; what belongs to no installation is left out. */
export function writeTaught(taught: readonly TaughtField[], instances: readonly Instance[]): string {
  const fields = taught.flatMap(({ instanceId, screen, field, anchor, never }): TaughtLine[] => {
    const instance = instances.find(({ id }) => id === instanceId);
    if (instance === undefined) return [];
    const { origin, erp } = instance;
    return [{ origin, erp, screen, field, anchor, never }];
  });
  return JSON.stringify({ format: FORMAT, version: VERSION, fields }, null, 2);
}

/** What a file holds, whoever made it. */
export function readTaught(text: string): Result<readonly TaughtLine[], TaughtFileError> {
  if (text.length > LONGEST_TRANSFER) return err('too-big');
  const json = jsonOf(text);
  if (json === undefined) return err('not-json');
  const version: unknown =
    typeof json === 'object' && json !== null ? Reflect.get(json, 'version') : undefined;
  if (typeof version === 'number' && version > VERSION) return err('too-new');
  const parsed = file.safeParse(json);
  return parsed.success ? ok(parsed.data.fields) : err('malformed');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
