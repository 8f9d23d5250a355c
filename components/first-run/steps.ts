// The four steps of the first set-up, and how far what is there has come. Pure: nothing of it is kept, so leaving and coming
// back costs nothing.

import type { TabView } from '../../lib/messages/channels';
import { missingValues } from '../../lib/plan/progress';
import { isPassed } from '../../lib/plan/verdict';
import type { Subject } from '../state/tab';

export const STEPS = ['erp', 'partner', 'values', 'test'] as const;
export type FirstStep = (typeof STEPS)[number];

/** Where each step stands. */
export function doneSteps(view: TabView, subject: Subject | null): ReadonlySet<FirstStep> {
  const done = new Set<FirstStep>();
  if (view.instance !== null) done.add('erp');
  if (subject === null) return done;
  done.add('partner');
  if (missingValues(subject.partner, subject.profile).length > 0) return done;
  done.add('values');
  if (isPassed(view.test)) done.add('test');
  return done;
}

/** The first step that is not done; the last one once all are. */
export function reached(done: ReadonlySet<FirstStep>): FirstStep {
  return STEPS.find((step) => !done.has(step)) ?? 'test';
}

/** The step to show: the one that the operator is at, as long as what it builds on is there. */
export function shownStep(at: FirstStep, done: ReadonlySet<FirstStep>): FirstStep {
  const furthest = reached(done);
  return STEPS.indexOf(at) <= STEPS.indexOf(furthest) ? at : furthest;
}
