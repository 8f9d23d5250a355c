// What a stored record must look like to be believed. Everything that is read back passes one of these;
// each schema is held against its type in lib/model, so that neither can drift from the other.

import { z } from 'zod';
import type { ApiFailure } from '../model/api';
import type { Instance } from '../model/erp';
import type { Partner } from '../model/partner';
import type { BaseNote, Lack, ReadinessRun } from '../model/readiness';
import type { Settings } from '../model/settings';
import type { Choice, FillJob, JournalEntry, Preview, Profile, Setup, TestResult } from '../model/setup';
import type { TaughtField } from '../model/taught';
import type { Lock } from './lock';
import type { SealedSecret } from './sealed';
import { lock, sealedSecret } from './vault-schemas';
import {
  apiFailure,
  configProblem,
  environment,
  erp,
  evidenceKind,
  jobState,
  journalEvent,
  lack,
  level,
  readinessPhase,
  readinessState,
  screenId,
  testCode,
} from './vocabularies';
import { partner } from './partner-schema';
import { planRow, finding, receiptRow, place, snapshot } from './plan-schemas';

// The pages' CSP forbids code from strings, which zod's compiled parsers are.
z.config({ jitless: true });

const time = z.number().int().nonnegative();
const whole = z.number().int().nonnegative();
const texts = z.record(z.string(), z.string());

// The session's memory (session.ts).
export const seen = z.object({
  place,
  screen: screenId.nullable(),
  heading: z.string(),
  environment: environment.exactOptional(),
  at: time,
});
export const pageMessage = z.object({ kind: z.enum(['success', 'error']), text: z.string(), at: time });
export const pendingSave = z.object({ snapshots: z.array(snapshot), at: time });

const failure = z.object({
  code: apiFailure,
  status: whole.nullable(),
  said: z.string().nullable(),
  waitSeconds: z.number().nonnegative().nullable(),
}) satisfies z.ZodType<ApiFailure>;

/** The key under which the journal seals what a field held. */
export interface KeyRecord {
  readonly id: 'journal';
  readonly key: CryptoKey;
}

function isSigningKey(input: unknown): boolean {
  return input instanceof CryptoKey && !input.extractable && input.algorithm.name === 'HMAC';
}

/** The schema of each table of the database. */
export const schemas = {
  instances: z.object({
    id: z.string(),
    erp,
    origin: z.string(),
    label: z.string(),
    environment,
    overruled: environment.exactOptional(),
    addedAt: time,
    api: z.object({ identity: z.string(), base: z.string() }).exactOptional(),
    managed: z
      .object({
        own: z.object({ label: z.string(), environment, overruled: environment.exactOptional() }).nullable(),
      })
      .exactOptional(),
  }) satisfies z.ZodType<Instance>,

  profiles: z.object({
    id: z.string(),
    instanceId: z.string(),
    partnerId: z.string(),
    label: z.string(),
    values: texts,
    createdAt: time,
    updatedAt: time,
    managed: z
      .object({ label: z.string().nullable(), values: z.record(z.string(), z.string().nullable()) })
      .exactOptional(),
  }) satisfies z.ZodType<Profile>,

  setups: z.object({
    profileId: z.string(),
    variants: texts,
    steps: z.record(
      z.string(),
      z.object({
        evidence: z.array(z.object({ kind: evidenceKind, at: time, reason: z.string().exactOptional() })),
        outputs: texts,
        record: z.string().nullable(),
        brokenAt: time.nullable(),
      }),
    ),
  }) satisfies z.ZodType<Setup>,

  previews: z.object({
    id: z.string(),
    profileId: z.string(),
    screen: screenId,
    step: z.string().nullable(),
    place,
    // A preview that was kept without it fits no form any more; it is not damaged.
    form: z.string().default(''),
    rows: z.array(planRow),
    findings: z.array(finding),
    at: time,
  }) satisfies z.ZodType<Preview>,

  jobs: z.object({
    id: z.string(),
    previewId: z.string(),
    profileId: z.string(),
    screen: screenId,
    place,
    state: jobState,
    ordered: z.array(z.string()),
    before: texts.exactOptional(),
    left: z.array(z.string()),
    rows: z.array(receiptRow),
    undo: z.array(receiptRow).nullable(),
    at: time,
  }) satisfies z.ZodType<FillJob>,

  journal: z.object({
    id: z.string(),
    at: time,
    event: journalEvent,
    instanceId: z.string().nullable(),
    profileId: z.string().nullable(),
    screen: screenId.nullable(),
    fields: z.array(z.string()),
    code: z.string().nullable(),
    step: z.string().exactOptional(),
    who: z.string().exactOptional(),
    partnerId: z.string().exactOptional(),
    changes: z
      .array(z.object({ key: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
      .exactOptional(),
  }) satisfies z.ZodType<JournalEntry>,

  tests: z.object({
    profileId: z.string(),
    at: time,
    level: level.nullable(),
    code: testCode,
    status: whole.nullable(),
    methods: z.array(z.enum(['OPTIONS', 'HEAD', 'GET', 'POST'])),
    milliseconds: z.number().nonnegative(),
    host: z.string(),
    problems: z.array(z.object({ key: z.string(), code: configProblem })),
    waitSeconds: whole.exactOptional(),
    outdated: z.literal(true).exactOptional(),
  }) satisfies z.ZodType<TestResult>,

  choices: z.object({ instanceId: z.string(), profileId: z.string() }) satisfies z.ZodType<Choice>,

  readiness: z.object({
    profileId: z.string(),
    instanceId: z.string(),
    state: readinessState,
    failure: failure.nullable(),
    phases: z.array(readinessPhase),
    phase: readinessPhase,
    read: whole,
    total: whole.nullable(),
    pageSize: whole,
    before: whole,
    contracts: whole,
    failing: whole,
    unknown: whole.exactOptional(),
    lacks: z.partialRecord(lack, whole),
    unreadable: whole.exactOptional(),
    rest: z.object({ notBefore: time, failed: whole }).exactOptional(),
    server: z.string().exactOptional(),
    worked: z.number().nonnegative(),
    startedAt: time,
    at: time,
  }) satisfies z.ZodType<ReadinessRun>,

  lacks: z.object({
    profileId: z.string(),
    contract: z.string(),
    number: z.string(),
    customer: z.string(),
    name: z.string(),
    lacks: z.array(lack),
  }) satisfies z.ZodType<Lack>,

  baseNotes: z.object({
    profileId: z.string(),
    kind: z.enum(['customer', 'stage', 'counted']),
    id: z.string(),
    notes: z.record(z.string(), z.object({ record: z.string(), name: z.string(), lacks: z.array(lack) })),
  }) satisfies z.ZodType<BaseNote>,

  settings: z.object({
    id: z.literal('settings'),
    keepDays: whole,
    lockMinutes: whole,
    operator: z.string(),
    journalDays: whole,
    marks: z.boolean(),
    firstRunLeft: z.boolean(),
  }) satisfies z.ZodType<Settings & { id: 'settings' }>,

  taught: z.object({
    instanceId: z.string(),
    screen: screenId,
    field: z.string(),
    anchor: z.object({ name: z.string(), label: z.string(), role: z.string() }).nullable(),
    never: z.boolean(),
    at: time,
  }) satisfies z.ZodType<TaughtField>,

  // Made by this browser and never shown: nobody can read it out of the database.
  keys: z.object({
    id: z.literal('journal'),
    key: z.custom<CryptoKey>(isSigningKey),
  }) satisfies z.ZodType<KeyRecord>,

  ownPartners: partner,

  vault: lock,
  sealed: sealedSecret,
} as const;

export type TableName = keyof typeof schemas;

/** The record of each table, as the rest of the background knows it. */
export type RecordOf<T extends TableName> = {
  instances: Instance;
  profiles: Profile;
  setups: Setup;
  previews: Preview;
  jobs: FillJob;
  journal: JournalEntry;
  tests: TestResult;
  choices: Choice;
  readiness: ReadinessRun;
  lacks: Lack;
  baseNotes: BaseNote;
  settings: Settings & { id: 'settings' };
  taught: TaughtField;
  keys: KeyRecord;
  ownPartners: Partner;
  vault: Lock;
  sealed: SealedSecret;
}[T];
