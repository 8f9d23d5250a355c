// The steps of a checklist as one profile has them: without those that its choices leave out, and once for each
// item of a repeated one. And which of them a screen belongs to. Pure.

import { presetsOf } from '../model/partner';
import type { Partner, Preset, Step, Variant } from '../model/partner';
import type { ProfileView, Setup } from '../model/setup';
import { pairKey } from '../model/screen';
import type { ScreenDef } from '../model/screen';
import type { Snapshot } from '../model/snapshot';
import type { Text } from '../model/text';
import { identifierList } from './canonical';
import { isRecordOf, stepState } from './evidence';
import { holds } from './rows';
import { rulesOnScreen } from './wanted';

/** A step as a profile has it. Its `id` is the step's, of a repeated one with the item: `service:CODE`. */
export interface Run extends Step {
  /** The step's own id, without an item. */
  readonly step: string;
  /** What a repeated step is made for this time; null for the others, and while the profile names no item. */
  readonly item: string | null;
  /** What a person calls the item, where the partner's list says. */
  readonly itemName?: Text;
}

/** The parts of a profile's surroundings that its steps depend on. */
export interface Course {
  readonly partner: Pick<Partner, 'checklist' | 'presets' | 'values' | 'variants'>;
  readonly profile: ProfileView;
  readonly setup: Setup;
}

/** The steps of a profile, in order. */
export function runsOf({ partner, profile, setup }: Course): readonly Run[] {
  return partner.checklist
    .filter(({ when }) => when === undefined || when.is.includes(setup.variants[when.variant] ?? ''))
    .flatMap((step): Run[] => {
      if (step.each === undefined) return [{ ...step, step: step.id, item: null }];
      const items = identifierList(profile.values[step.each] ?? '');
      const list = partner.values.find(({ key }) => key === step.each);
      // Without a code yet, the step stands there once and says that it wants one.
      if (items.length === 0) return list?.required === true ? [{ ...step, step: step.id, item: null }] : [];
      return [...new Set(items)].map((item) => {
        const name = list?.offered?.find(({ value }) => value === item)?.label;
        const run = { ...step, id: pairKey(step.id, item), step: step.id, item };
        return name === undefined ? run : { ...run, itemName: name };
      });
    });
}

/** The choices that the operator has not made yet. */
export function openVariants({ partner, setup }: Pick<Course, 'partner' | 'setup'>): readonly Variant[] {
  return partner.variants.filter(
    ({ key, options }) => !options.some(({ value }) => value === setup.variants[key]),
  );
}

/** What is prescribed for a step; undefined when nothing is. */
export function presetFor(partner: Pick<Partner, 'presets'>, run: Run): Preset | undefined {
  if (run.screen === undefined) return undefined;
  const presets = presetsOf(partner, run.screen);
  return presets.find(({ step }) => step === run.step) ?? presets.find(({ step }) => step === undefined);
}

/**
 * The step that a screen belongs to, where several use it: the one that the operator asked for; the one that
 * this very record has proven, or a step of the same record; the one whose identity stands on the screen; the
 * first that is still open.
 * @param preferred id of a run, or null
 * @returns null when no step uses the screen
 */
export function runAt(
  course: Course,
  screen: ScreenDef,
  snapshot: Snapshot,
  preferred: string | null,
): Run | null {
  const { setup } = course;
  const here = runsOf(course).filter((run) => run.screen === screen.id);
  if (here.length < 2) return here[0] ?? null;
  return (
    here.find(({ id }) => id === preferred) ??
    here.find((run) => isItsRecord(run, setup, snapshot)) ??
    here.find((run) => isIdentified(run, course, screen, snapshot)) ??
    here.find(({ id }) => stepState(setup, id).evidence.length === 0) ??
    here[0] ??
    null
  );
}

function isItsRecord(run: Run, setup: Setup, snapshot: Snapshot): boolean {
  const { sameRecordAs } = run;
  return (
    isRecordOf(stepState(setup, run.id), run, snapshot) ||
    (sameRecordAs !== undefined && isRecordOf(stepState(setup, sameRecordAs), run, snapshot))
  );
}

function isIdentified(run: Run, course: Course, screen: ScreenDef, snapshot: Snapshot): boolean {
  const preset = presetFor(course.partner, run);
  if (preset === undefined || run.identity === undefined) return false;
  const { profile, setup } = course;
  const rules = rulesOnScreen({ screen, preset, profile, setup, snapshot, item: run.item });
  return rules.some((each) => each.key === run.identity && holds(each));
}
