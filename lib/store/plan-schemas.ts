// What a table before a fill, a receipt and a snapshot must look like to be believed. See schemas.ts.

import { z } from 'zod';
import type { Finding, PlanRow, ReceiptRow, Shown } from '../model/plan';
import type { Place } from '../model/setup';
import type { SecretShape, Snapshot, SnapshotField } from '../model/snapshot';
import type { Text } from '../model/text';
import { action, findingCode, outcome, refusal, screenId, severity, valueKind, why } from './vocabularies';

const whole = z.number().int().nonnegative();

const text = z.object({ pt: z.string(), en: z.string() }) satisfies z.ZodType<Text>;

const shown = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.string(), text: z.string().exactOptional() }),
  z.object({ kind: z.literal('secret'), present: z.boolean() }),
]) satisfies z.ZodType<Shown>;

export const planRow = z.object({
  key: z.string(),
  label: z.string(),
  valueKind,
  now: shown,
  will: shown,
  action,
  why,
  refusal: refusal.exactOptional(),
  ticked: z.boolean(),
  overwrites: z.boolean(),
  note: text.exactOptional(),
  // A table that was kept without it may be filled all the same.
  source: z.string().default(''),
}) satisfies z.ZodType<PlanRow>;

export const finding = z.object({
  key: z.string(),
  label: z.string(),
  severity,
  code: findingCode,
  now: shown,
  should: shown.nullable(),
  note: text.exactOptional(),
  source: z.string(),
  mendable: z.boolean(),
}) satisfies z.ZodType<Finding>;

export const receiptRow = z.object({
  key: z.string(),
  outcome,
  refusal: refusal.exactOptional(),
  after: shown,
}) satisfies z.ZodType<ReceiptRow>;

export const place = z.object({
  tabId: whole,
  frameId: whole,
  documentId: z.string(),
  origin: z.string(),
}) satisfies z.ZodType<Place>;

const secretShape = z.object({
  empty: z.boolean(),
  bearer: z.enum(['none', 'exact', 'plus', 'spaces']),
  placeholder: z.boolean(),
  equal: z.boolean().nullable(),
}) satisfies z.ZodType<SecretShape>;

const snapshotField = z.object({
  key: z.string(),
  state: z.enum(['ok', 'missing', 'ambiguous', 'hidden', 'readonly']),
  value: z.string(),
  text: z.string().exactOptional(),
  options: z.array(z.object({ value: z.string(), text: z.string() })).exactOptional(),
  secret: secretShape.exactOptional(),
  by: z.enum(['mapping', 'name', 'label', 'alias', 'similar', 'item']).exactOptional(),
}) satisfies z.ZodType<SnapshotField>;

export const snapshot = z.object({
  screen: screenId,
  fields: z.array(snapshotField),
  record: z.string().nullable(),
  pristine: z.boolean(),
}) satisfies z.ZodType<Snapshot>;
