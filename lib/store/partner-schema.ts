// What a partner must look like to be believed, where it did not come with Encaixe: of a file, of the database, of the
// company's policy. Held against the type in lib/model, bounded in every direction, and silent on what is said: whether it fits
// together, lib/plan/partner-check.ts tells. A member that nobody knows is refused with the whole.

import { z } from 'zod';
import { LONGEST, LONGEST_PARTNER, MOST, PARTNER_FORMAT, PARTNER_VERSION } from '../model/own-partner';
import type { PartnerProblem, PartnerProblemCode } from '../model/own-partner';
import type {
  ConnectionTestDef,
  Datum,
  Expected,
  Format,
  Note,
  Partner,
  Preset,
  ProfileValueDef,
  Rule,
  Step,
  SubscriberConditions,
  Variant,
} from '../model/partner';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import type { Text } from '../model/text';
import { erp, evidenceKind, screenId, severity, valueKind } from './vocabularies';

// The pages' CSP forbids code from strings, which zod's compiled parsers are.
z.config({ jitless: true });

/** Controls, and marks that turn the direction of writing: nothing that a person would type. */
const ODD = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const ODD_CHARACTER: PartnerProblemCode = 'odd-character';

const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !ODD.test(text), ODD_CHARACTER);
const list = <T extends z.ZodType>(of: T, most: number) => z.array(of).max(most);

const key = words(LONGEST.key);
const address = words(LONGEST.address);
const label = words(LONGEST.label);
const value = words(LONGEST.value);
const name = z.strictObject({ pt: label, en: label }) satisfies z.ZodType<Text>;
const text = z.strictObject({
  pt: words(LONGEST.text),
  en: words(LONGEST.text),
}) satisfies z.ZodType<Text>;

const datum = z.enum(['email', 'phone', 'mobile', 'document', 'text'] satisfies Datum[]);

const format = z.strictObject({ pattern: value, severity, why: text }) satisfies z.ZodType<Format>;

const values = z.strictObject({
  key,
  label: name,
  kind: valueKind,
  secret: z.boolean(),
  required: z.boolean(),
  from: z.enum(['partner', 'operator', 'erp']),
  hint: text,
  suggestion: value.exactOptional(),
  format: format.exactOptional(),
  offered: list(z.strictObject({ value, label: name }), MOST.choices).exactOptional(),
}) satisfies z.ZodType<ProfileValueDef>;

const expected = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('literal'), value, text: label.exactOptional() }),
  z.strictObject({ is: z.literal('profile'), value: key, prefix: z.literal('Bearer ').exactOptional() }),
  z.strictObject({ is: z.literal('step'), step: key, output: key }),
  z.strictObject({ is: z.literal('item') }),
  z.strictObject({ is: z.literal('empty') }),
  z.strictObject({ is: z.literal('generated') }),
  z.strictObject({ is: z.literal('ask') }),
  z.strictObject({ is: z.literal('free'), needed: z.boolean().exactOptional() }),
  z.strictObject({ is: z.literal('given'), as: datum }),
  z.strictObject({
    is: z.literal('includes'),
    steps: list(key, MOST.steps),
    output: key,
    base: key.exactOptional(),
  }),
]) satisfies z.ZodType<Expected>;

const rule = z.strictObject({
  field: address,
  of: key.exactOptional(),
  expected,
  offered: z.literal(true).exactOptional(),
  checkOnly: z.literal(true).exactOptional(),
  also: list(value, MOST.choices).exactOptional(),
  severity: severity.exactOptional(),
  atLeast: z.boolean().exactOptional(),
  format: format.exactOptional(),
  mistakes: list(z.strictObject({ value, severity, why: text }), MOST.choices).exactOptional(),
  why: text.exactOptional(),
  caution: text.exactOptional(),
  source: label,
}) satisfies z.ZodType<Rule>;

const preset = z.strictObject({
  screen: screenId,
  step: key.exactOptional(),
  rules: list(rule, MOST.rules),
}) satisfies z.ZodType<Preset>;

const variant = z.strictObject({
  key,
  label: name,
  hint: text,
  options: list(z.strictObject({ value: key, label: name }), MOST.choices),
}) satisfies z.ZodType<Variant>;

const output = z.strictObject({
  key,
  label: name,
  from: z.union([z.literal('record'), z.strictObject({ field: address })]),
});

const step = z.strictObject({
  id: key,
  when: z.strictObject({ variant: key, is: list(key, MOST.choices) }).exactOptional(),
  each: key.exactOptional(),
  title: name,
  what: text,
  screen: screenId.exactOptional(),
  menu: list(words(LONGEST.menu), MOST.outputs).exactOptional(),
  provenBy: list(evidenceKind, 5),
  identity: address.exactOptional(),
  sameRecordAs: key.exactOptional(),
  outputs: list(output, MOST.outputs).exactOptional(),
  routine: words(LONGEST.menu).exactOptional(),
}) satisfies z.ZodType<Step>;

const conditions = z.strictObject({
  customer: list(datum.exclude(['text']), 4),
  severity: severity.exactOptional(),
  contractStages: list(label, MOST.choices),
  contractStatuses: list(label, MOST.choices),
  source: label,
}) satisfies z.ZodType<SubscriberConditions>;

const note = z.strictObject({
  text,
  source: label,
  screen: screenId.exactOptional(),
}) satisfies z.ZodType<Note>;

const told = { proves: text, doesNotProve: text };

const test = z.discriminatedUnion('kind', [
  z.strictObject({
    ...told,
    kind: z.literal('probe'),
    url: key,
    method: z.literal('POST').nullable(),
    methodFrom: key.exactOptional(),
    readable: z
      .strictObject({ token: key, when: key, path: z.literal('/watch/v1/pacotes/get') })
      .exactOptional(),
  }),
  z.strictObject({ ...told, kind: z.literal('asaas'), base: key, key }),
  z.strictObject({ ...told, kind: z.literal('ixc-token'), token: key }),
  z.strictObject({
    ...told,
    kind: z.literal('voalle-user'),
    clientId: key,
    clientSecret: key,
    syndata: key,
    address: key,
    base: key.exactOptional(),
  }),
]) satisfies z.ZodType<ConnectionTestDef>;

/** A partner as it may be kept. */
export const partner = z.strictObject({
  id: key,
  name: words(LONGEST.name),
  erp,
  summary: text,
  needs: list(text, MOST.texts),
  values: list(values, MOST.values),
  prerequisites: list(text, MOST.texts),
  conditions: conditions.nullable(),
  notes: list(note, MOST.texts),
  variants: list(variant, MOST.outputs),
  presets: list(preset, MOST.presets),
  checklist: list(step, MOST.steps),
  test,
}) satisfies z.ZodType<Partner>;

/** As many problems as anybody reads. */
const TOLD = 20;

/** The partner that a file's text declares, as far as its shape goes; otherwise what is wrong and where. */
export function readPartnerFile(file: string): Result<Partner, readonly PartnerProblem[]> {
  if (file.length > LONGEST_PARTNER) return refused('too-big');
  let input: unknown;
  try {
    input = JSON.parse(file, unpoisoned);
  } catch (error) {
    return refused(error instanceof SyntaxError ? 'not-json' : 'malformed');
  }
  if (!isFile(input)) return refused('not-a-partner');
  if (typeof input.version === 'number' && input.version > PARTNER_VERSION) return refused('too-new');
  const { format: _format, version, partner: declared, ...rest } = input;
  if (version !== PARTNER_VERSION || Object.keys(rest).length > 0) return refused('malformed');
  const parsed = partner.safeParse(declared);
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.slice(0, TOLD).map(({ code, message, path }) => ({
      path: path.map(String).join('.'),
      code: message === ODD_CHARACTER ? ODD_CHARACTER : code === 'too_big' ? 'too-long' : 'malformed',
    })),
  );
}

/** A partner of the company's, as far as its shape goes; null for anything else. */
export function partnerFrom(input: unknown): Partner | null {
  const parsed = partner.safeParse(isFile(input) ? input.partner : input);
  return parsed.success ? parsed.data : null;
}

interface Declared {
  readonly format: unknown;
  readonly version?: unknown;
  readonly partner?: unknown;
}

function isFile(input: unknown): input is Declared {
  return typeof input === 'object' && input !== null && 'format' in input && input.format === PARTNER_FORMAT;
}

const POISON: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses a key by which a text would reach into what all objects share. */
function unpoisoned(name: string, held: unknown): unknown {
  if (POISON.has(name)) throw new TypeError('poisoned');
  return held;
}

function refused(code: PartnerProblemCode): Result<never, readonly PartnerProblem[]> {
  return err([{ path: '', code }]);
}
