// What is wrong right now with the profile that the operator works with, worst first: of each kind one line, which says
// where it is mended. Pure. It judges nothing itself: findings, progress, test and environment were judged before.

import type { Environment } from '../model/erp';
import type { Finding, Severity } from '../model/plan';
import type { ProfileView, TestResult } from '../model/setup';
import type { VaultView } from '../model/vault';
import { contradiction } from './environment';
import type { Placed } from './environment';
import type { StepProgress } from './progress';
import type { Run } from './steps';
import { isPassed, VERDICTS } from './verdict';

/** Everything that can be wrong. */
export interface Present {
  readonly placed: Placed;
  readonly profile: Pick<ProfileView, 'secrets'>;
  readonly vault: VaultView['state'];
  /** Keys of the required values that the profile lacks. */
  readonly missing: readonly string[];
  /** Of the screen that is open; none where nothing was looked at. */
  readonly findings: readonly Pick<Finding, 'severity'>[];
  readonly steps: readonly Pick<StepProgress, 'step' | 'broken'>[];
  readonly test: Pick<TestResult, 'code' | 'outdated'> | null;
}

export type Trouble =
  /** Fields of the open screen that are wrong. */
  | { readonly about: 'screen'; readonly errors: number }
  /** A step that was proven and holds no longer; `others` are as many more. */
  | { readonly about: 'step'; readonly step: Run; readonly others: number }
  | { readonly about: 'test'; readonly because: 'failed' | 'unclear' | 'outdated' }
  | { readonly about: 'values'; readonly missing: readonly string[] }
  /** The secrets of this profile are behind a passphrase. */
  | { readonly about: 'vault' }
  /** The page says to be another environment than the operator chose. */
  | { readonly about: 'environment'; readonly says: Environment };

/** What is wrong, errors first. */
export function troubles(present: Present): readonly Trouble[] {
  const all = [
    ...wrongScreen(present),
    ...brokenSteps(present),
    ...doubtfulTest(present),
    ...otherEnvironment(present),
    ...lockedVault(present),
    ...missingData(present),
  ];
  const isError = (trouble: Trouble): boolean => severityOf(trouble) === 'error';
  return [...all.filter(isError), ...all.filter((trouble) => !isError(trouble))];
}

/** Whether something is wrong, or only in the way. */
export function severityOf(trouble: Trouble): Exclude<Severity, 'info'> {
  switch (trouble.about) {
    case 'screen':
    case 'step':
      return 'error';
    case 'test':
      return trouble.because === 'failed' ? 'error' : 'warning';
    case 'values':
    case 'vault':
    case 'environment':
      return 'warning';
  }
}

function wrongScreen({ findings }: Present): readonly Trouble[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return errors === 0 ? [] : [{ about: 'screen', errors }];
}

function brokenSteps({ steps }: Present): readonly Trouble[] {
  const [first, ...others] = steps.filter(({ broken }) => broken);
  return first === undefined ? [] : [{ about: 'step', step: first.step, others: others.length }];
}

function doubtfulTest({ test }: Present): readonly Trouble[] {
  if (test === null || isPassed(test)) return [];
  if (test.outdated === true) return [{ about: 'test', because: 'outdated' }];
  return [{ about: 'test', because: VERDICTS[test.code] === 'error' ? 'failed' : 'unclear' }];
}

function otherEnvironment({ placed }: Present): readonly Trouble[] {
  const says = contradiction(placed);
  return says === null ? [] : [{ about: 'environment', says }];
}

function lockedVault({ vault, profile }: Present): readonly Trouble[] {
  return vault === 'locked' && profile.secrets.length > 0 ? [{ about: 'vault' }] : [];
}

function missingData({ missing }: Present): readonly Trouble[] {
  return missing.length === 0 ? [] : [{ about: 'values', missing }];
}
