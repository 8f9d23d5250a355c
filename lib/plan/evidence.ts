// How a step of the checklist is proven and how a proof falls. Pure; the same set-up comes back (the same
// reference) when nothing changes, so that a caller knows whether there is something to store.

import type { Partner, Step } from '../model/partner';
import type { Finding, FindingCode } from '../model/plan';
import type { ScreenDef } from '../model/screen';
import type { Evidence, Setup, StepState } from '../model/setup';
import type { Snapshot } from '../model/snapshot';

const NEW_STEP: StepState = { evidence: [], outputs: {}, record: null, brokenAt: null };

export function emptySetup(profileId: string): Setup {
  return { profileId, steps: {} };
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
  partner: Partner,
  setup: Setup,
  snapshot: Snapshot,
  found: readonly Finding[],
  at: number,
): Setup {
  let next = setup;
  for (const step of stepsOf(partner, snapshot)) {
    if (!step.provenBy.includes('saved') || !isProof(found) || !isWholeLook(snapshot)) continue;
    next = withEvidence(next, step.id, { kind: 'saved', at }, produced(step, snapshot));
  }
  return next;
}

/**
 * Somebody looked at the screen of a record that nobody has changed since it was opened.
 * Rules that hold prove its step; rules that are broken unprove it, on the record that had proven it only:
 * another record of the same screen says nothing.
 */
export function afterLook(
  partner: Partner,
  setup: Setup,
  snapshot: Snapshot,
  found: readonly Finding[],
  at: number,
  screen: Pick<ScreenDef, 'single'>,
): Setup {
  if (!snapshot.pristine) return setup;
  let next = setup;
  for (const step of stepsOf(partner, snapshot)) {
    const before = stepState(next, step.id);
    const done = before.evidence.length > 0;
    if (!isWrong(found)) {
      const proves = step.provenBy.includes('screen') && isProof(found) && isWholeLook(snapshot);
      const already = done && before.brokenAt === null;
      if (proves && !already)
        next = withEvidence(next, step.id, { kind: 'screen', at }, produced(step, snapshot));
      continue;
    }
    const sameRecord =
      screen.single === true || (before.record !== null && before.record === recordOf(step, snapshot));
    if (done && sameRecord && before.brokenAt === null) {
      next = withStep(next, step.id, { ...before, brokenAt: at });
    }
  }
  return next;
}

/** What tells the record of a step from others: its id, or the identity field's value; null when unknown. */
export function recordOf(step: Step, snapshot: Snapshot): string | null {
  if (snapshot.record !== null && snapshot.record !== '') return snapshot.record;
  const shown = snapshot.fields.find((field) => field.key === step.identity);
  const value = shown?.text ?? shown?.value ?? '';
  return value === '' ? null : value;
}

function produced(
  step: Step,
  snapshot: Snapshot,
): { outputs: Record<string, string>; record: string | null } {
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

function stepsOf(partner: Partner, snapshot: Snapshot): readonly Step[] {
  return partner.checklist.filter((step) => step.screen === snapshot.screen);
}

/** Found where a rule could not be judged: that proves as little as a rule that does not hold. */
const UNJUDGED: ReadonlySet<FindingCode> = new Set([
  'field-missing',
  'field-hidden',
  'field-ambiguous',
  'unknown-value',
]);

function isWrong(found: readonly Finding[]): boolean {
  return found.some(({ severity }) => severity === 'error');
}

function isProof(found: readonly Finding[]): boolean {
  return !isWrong(found) && !found.some(({ code }) => UNJUDGED.has(code));
}

// A screen that shows nothing of what it should cannot prove anything.
function isWholeLook(snapshot: Snapshot): boolean {
  return snapshot.fields.some(({ state }) => state === 'ok' || state === 'readonly');
}

function withStep(setup: Setup, step: string, state: StepState): Setup {
  return { ...setup, steps: { ...setup.steps, [step]: state } };
}
