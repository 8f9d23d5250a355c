// What a stored record must look like to be believed. Everything that is read back passes one of these;
// each schema is held against its type in lib/model, so that neither can drift from the other.

import { z } from 'zod';
import type { ApiFailure } from '../model/api';
import type { Instance } from '../model/erp';
import type { Finding, PlanRow, ReceiptRow, Shown } from '../model/plan';
import type { BaseNote, Lack, ReadinessRun } from '../model/readiness';
import type { Settings } from '../model/settings';
import type {
  Choice,
  FillJob,
  JournalEntry,
  Place,
  Preview,
  Profile,
  Setup,
  TestResult,
} from '../model/setup';
import type { SecretShape, Snapshot, SnapshotField } from '../model/snapshot';
import type { Text } from '../model/text';
import type { Lock } from './lock';
import type { SealedSecret } from './sealed';
import { lock, sealedSecret } from './vault-schemas';
import {
  action,
  apiFailure,
  configProblem,
  environment,
  erp,
  evidenceKind,
  findingCode,
  jobState,
  journalEvent,
  lack,
  level,
  outcome,
  readinessPhase,
  readinessState,
  refusal,
  screenId,
  severity,
  testCode,
  valueKind,
  why,
} from './vocabularies';

// The pages' CSP forbids code from strings, which zod's compiled parsers are.
z.config({ jitless: true });

const time = z.number().int().nonnegative();
const whole = z.number().int().nonnegative();
const texts = z.record(z.string(), z.string());

const text = z.object({ pt: z.string(), en: z.string() }) satisfies z.ZodType<Text>;

const shown = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.string(), text: z.string().exactOptional() }),
  z.object({ kind: z.literal('secret'), present: z.boolean() }),
]) satisfies z.ZodType<Shown>;

const planRow = z.object({
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
}) satisfies z.ZodType<PlanRow>;

const finding = z.object({
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

const receiptRow = z.object({
  key: z.string(),
  outcome,
  refusal: refusal.exactOptional(),
  after: shown,
}) satisfies z.ZodType<ReceiptRow>;

const place = z.object({
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

const snapshot = z.object({
  screen: screenId,
  fields: z.array(snapshotField),
  record: z.string().nullable(),
  pristine: z.boolean(),
}) satisfies z.ZodType<Snapshot>;

// The session's memory (session.ts).
export const seen = z.object({ place, screen: screenId.nullable(), heading: z.string(), at: time });
export const pageMessage = z.object({ kind: z.enum(['success', 'error']), text: z.string(), at: time });
export const pendingSave = z.object({ snapshots: z.array(snapshot), at: time });

const failure = z.object({
  code: apiFailure,
  status: whole.nullable(),
  said: z.string().nullable(),
  waitSeconds: z.number().nonnegative().nullable(),
}) satisfies z.ZodType<ApiFailure>;

/** The schema of each table of the database. */
export const schemas = {
  instances: z.object({
    id: z.string(),
    erp,
    origin: z.string(),
    label: z.string(),
    environment,
    addedAt: time,
    api: z.object({ identity: z.string(), base: z.string() }).exactOptional(),
  }) satisfies z.ZodType<Instance>,

  profiles: z.object({
    id: z.string(),
    instanceId: z.string(),
    partnerId: z.string(),
    label: z.string(),
    values: texts,
    createdAt: time,
    updatedAt: time,
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
  }) satisfies z.ZodType<Settings & { id: 'settings' }>,

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
  vault: Lock;
  sealed: SealedSecret;
}[T];
