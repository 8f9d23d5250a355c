// How far a profile is through its partner's checklist. Pure.

import type { Partner, Variant } from '../model/partner';
import type { Evidence, ProfileView } from '../model/setup';
import { stepState } from './evidence';
import { openVariants, runsOf } from './steps';
import type { Course, Run } from './steps';

export interface StepProgress {
  readonly step: Run;
  readonly done: boolean;
  /** Proven once, and found wrong since. */
  readonly broken: boolean;
  readonly evidence: readonly Evidence[];
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly steps: readonly StepProgress[];
  /** The first step that is still open, or null when all are done. */
  readonly next: Run | null;
  /** Choices that are still to be made; until then the steps are not all there. */
  readonly open: readonly Variant[];
}

/** Counts proven steps; a broken one is open again. */
export function progress(course: Course): Progress {
  const { setup } = course;
  const steps = runsOf(course).map((step): StepProgress => {
    const { evidence, outputs, brokenAt } = stepState(setup, step.id);
    const broken = brokenAt !== null;
    return { step, done: evidence.length > 0 && !broken, broken, evidence, outputs };
  });
  return {
    done: steps.filter((each) => each.done).length,
    total: steps.length,
    steps,
    next: steps.find((each) => !each.done)?.step ?? null,
    open: openVariants(course),
  };
}

/** Keys of a partner's values that may stay empty. */
export function optionalValues(partner: Pick<Partner, 'values'>): ReadonlySet<string> {
  return new Set(partner.values.filter((value) => !value.required).map((value) => value.key));
}

/** The values that a partner suggests for a new profile. */
export function suggestions({ values }: Pick<Partner, 'values'>): Record<string, string> {
  return Object.fromEntries(
    values.flatMap(({ key, secret, suggestion }) =>
      secret || suggestion === undefined ? [] : [[key, suggestion]],
    ),
  );
}

/** The required values that a profile still lacks. */
export function missingValues(partner: Pick<Partner, 'values'>, profile: ProfileView): readonly string[] {
  return partner.values
    .filter(({ key, required, secret }) => {
      if (!required) return false;
      return secret ? !profile.secrets.includes(key) : (profile.values[key] ?? '').trim() === '';
    })
    .map((value) => value.key);
}
