// How a step of the checklist is proven and how a proof falls. Pure; the same set-up comes back (the same
// reference) when nothing changes, so that a caller knows whether there is something to store.

import type { Finding, FindingCode } from '../model/plan';
import type { ScreenDef } from '../model/screen';
import type { Evidence, Setup, StepState } from '../model/setup';
import type { Snapshot } from '../model/snapshot';
import type { Run } from './steps';

const NEW_STEP: StepState = { evidence: [], outputs: {}, record: null, brokenAt: null };

export function emptySetup(profileId: string): Setup {
  return { profileId, variants: {}, steps: {} };
}

/** The state of a step, also of one that nobody touched yet. */
export function stepState(setup: Setup, step: string): StepState {
  return Object.hasOwn(setup.steps, step) ? (setup.steps[step] ?? NEW_STEP) : NEW_STEP;
}

/** Adds a proof: the latest of each kind is kept, and a broken step is whole again. */
export function withEvidence(
  setup: Setup,
  step: string,
  evidence: Evidence,
  produced: { readonly outputs?: Readonly<Record<string, string>>; readonly record?: string | null } = {},
): Setup {
  const before = stepState(setup, step);
  return withStep(setup, step, {
    evidence: [...before.evidence.filter((each) => each.kind !== evidence.kind), evidence],
    outputs: { ...before.outputs, ...produced.outputs },
    record: produced.record ?? before.record,
    brokenAt: null,
  });
}

/** Takes every proof of a step away; what it produced stays, for later steps may rest on it. */
export function withoutEvidence(setup: Setup, step: string): Setup {
  const before = stepState(setup, step);
  if (before.evidence.length === 0 && before.brokenAt === null) return setup;
  return withStep(setup, step, { ...before, evidence: [], brokenAt: null });
}

/** Sets a choice that decides which steps there are; what was proven stays proven, also out of sight. */
export function withVariant(setup: Setup, variant: string, value: string): Setup {
  if (setup.variants[variant] === value) return setup;
  return { ...setup, variants: { ...setup.variants, [variant]: value } };
}

/** Sets a value that a step produced. */
export function withOutput(setup: Setup, step: string, key: string, value: string): Setup {
  const before = stepState(setup, step);
  return withStep(setup, step, { ...before, outputs: { ...before.outputs, [key]: value } });
}

/**
 * The ERP said that the record was saved, and this is what the screen showed.
 * @param found findings of that snapshot; an error among them means that something wrong was saved
 */
export function afterSaved(
  run: Run,
  setup: Setup,
  snapshot: Snapshot,
  found: readonly Finding[],
  at: number,
): Setup {
  const proves = run.provenBy.includes('saved') && isProof(run, found) && isItsOwn(run, setup, snapshot);
  return proves ? withEvidence(setup, run.id, { kind: 'saved', at }, produced(run, snapshot)) : setup;
}

/**
 * Somebody looked at the screen of a record that nobody has changed since it was opened.
 * Rules that hold prove its step; rules that are broken unprove it, on the record that had proven it only:
 * another record of the same screen says nothing.
 * @param compared false for a look that could not see whether a secret is the right one: it may find a rule broken, and
 * proves nothing
 */
export function afterLook(
  run: Run,
  setup: Setup,
  snapshot: Snapshot,
  found: readonly Finding[],
  at: number,
  screen: Pick<ScreenDef, 'single'>,
  compared = true,
): Setup {
  if (!snapshot.pristine) return setup;
  const before = stepState(setup, run.id);
  const done = before.evidence.length > 0;
  if (!isWrong(found)) {
    if (!compared || !run.provenBy.includes('screen')) return setup;
    if (!isProof(run, found) || !isItsOwn(run, setup, snapshot)) return setup;
    return done && before.brokenAt === null
      ? learned(setup, run, snapshot)
      : withEvidence(setup, run.id, { kind: 'screen', at }, produced(run, snapshot));
  }
  return broken(run, setup, snapshot, at, screen);
}

/**
 * The ERP's own API gave the record of a step. It proves the step when it answered for everything that the partner asks
 * for and all of it holds; a rule that is broken unproves it, on the record that had proven it only.
 * @param complete false for a read that leaves something to the screen: it may find a rule broken, and proves nothing
 */
export function afterRead(
  run: Run,
  setup: Setup,
  snapshot: Snapshot,
  found: readonly Finding[],
  at: number,
  screen: Pick<ScreenDef, 'single'>,
  complete: boolean,
): Setup {
  if (isWrong(found)) return broken(run, setup, snapshot, at, screen);
  const proves = complete && isProof(run, found) && isItsOwn(run, setup, snapshot);
  return proves ? withEvidence(setup, run.id, { kind: 'api', at }, produced(run, snapshot)) : setup;
}

/** Takes a proof back, where it was this record that had given it. */
function broken(
  run: Run,
  setup: Setup,
  snapshot: Snapshot,
  at: number,
  screen: Pick<ScreenDef, 'single'>,
): Setup {
  const before = stepState(setup, run.id);
  const sameRecord = screen.single === true || isRecordOf(before, run, snapshot);
  return before.evidence.length > 0 && sameRecord && before.brokenAt === null
    ? withStep(setup, run.id, { ...before, brokenAt: at })
    : setup;
}

/** A step that was proven otherwise, by hand or by an earlier version, learns its record, and what it yields. */
function learned(setup: Setup, run: Run, snapshot: Snapshot): Setup {
  const before = stepState(setup, run.id);
  if (before.record !== null && !isRecordOf(before, run, snapshot)) return setup;
  const { outputs, record } = produced(run, snapshot);
  const isNews = Object.entries(outputs).some(([key, value]) => before.outputs[key] !== value);
  if (!isNews && (record === null || record === before.record)) return setup;
  const state = { ...before, outputs: { ...before.outputs, ...outputs }, record: record ?? before.record };
  return withStep(setup, run.id, state);
}

/**
 * True when a snapshot is of the record that a step knows. A record is known by its identity before the ERP has given
 * it an id, and by its id from then on.
 */
export function isRecordOf({ record }: StepState, run: Pick<Run, 'identity'>, snapshot: Snapshot): boolean {
  return record !== null && (record === snapshot.record || record === identityOf(run, snapshot));
}

/** What tells the record of a step from others: its id, or the identity field's value; null when unknown. */
export function recordOf(step: Pick<Run, 'identity'>, snapshot: Snapshot): string | null {
  const { record } = snapshot;
  return record === null || record === '' ? identityOf(step, snapshot) : record;
}

function identityOf({ identity }: Pick<Run, 'identity'>, snapshot: Snapshot): string | null {
  const shown = snapshot.fields.find((field) => field.key === identity);
  const value = shown?.text ?? shown?.value ?? '';
  return value === '' ? null : value;
}

function produced(step: Run, snapshot: Snapshot): { outputs: Record<string, string>; record: string | null } {
  const outputs: Record<string, string> = {};
  for (const output of step.outputs ?? []) {
    const value = output.from === 'record' ? snapshot.record : valueAt(snapshot, output.from.field);
    if (value !== null && value !== '') outputs[output.key] = value;
  }
  return { outputs, record: recordOf(step, snapshot) };
}

function valueAt(snapshot: Snapshot, key: string): string | null {
  const shown = snapshot.fields.find((field) => field.key === key);
  return shown === undefined || shown.secret !== undefined ? null : (shown.text ?? shown.value);
}

/** A rule that could not be judged proves nothing, however little it weighs. */
const UNJUDGED: ReadonlySet<FindingCode> = new Set(['field-hidden', 'field-ambiguous', 'unknown-value']);
/** A warning is a rule that does not hold; of these alone none is broken. */
const REMARKS: ReadonlySet<FindingCode> = new Set(['unprescribed-item', 'format', 'sources-disagree']);

function isWrong(found: readonly Finding[]): boolean {
  return found.some(({ severity }) => severity === 'error');
}

/** True for a rule that does not hold; what is only said along the way is none. */
export function isBreach({ severity, code }: Pick<Finding, 'severity' | 'code'>): boolean {
  return severity === 'error' || (severity === 'warning' && !REMARKS.has(code));
}

function isProof({ identity }: Run, found: readonly Finding[]): boolean {
  return found.every(({ key, severity, code }) => {
    if (REMARKS.has(code)) return severity !== 'error';
    // What tells a record from others is not the one that it should be: this is another.
    return severity === 'info' && key !== identity && !UNJUDGED.has(code);
  });
}

// A screen that shows nothing of what it should cannot prove anything, and neither can another record's tab.
function isItsOwn({ sameRecordAs }: Run, setup: Setup, snapshot: Snapshot): boolean {
  const seen = snapshot.fields.some(({ state }) => state === 'ok' || state === 'readonly');
  if (sameRecordAs === undefined) return seen;
  const { record } = stepState(setup, sameRecordAs);
  return seen && record !== null && record === snapshot.record;
}

function withStep(setup: Setup, step: string, state: StepState): Setup {
  return { ...setup, steps: { ...setup.steps, [step]: state } };
}
