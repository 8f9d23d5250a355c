// What is wrong right now, and what is not: one line of each kind, errors first.

import { describe, expect, it } from 'vitest';
import { severityOf, troubles } from '../../../lib/plan/troubles';
import type { Present } from '../../../lib/plan/troubles';
import { isPassed } from '../../../lib/plan/verdict';
import { partiu } from '../../../lib/partners/partiu';
import { runsOf } from '../../../lib/plan/steps';
import { emptySetup } from '../../../lib/plan/evidence';

const profile = {
  id: 'p1',
  instanceId: 'i1',
  partnerId: 'partiu',
  label: 'Partiu!',
  values: {},
  createdAt: 1,
  updatedAt: 1,
  secrets: ['password'],
  origins: {},
};
const runs = runsOf({ partner: partiu, profile, setup: emptySetup('p1') });

const WELL: Present = {
  placed: { instance: { environment: 'staging' }, shownEnvironment: null },
  profile,
  vault: 'unlocked',
  missing: [],
  findings: [{ severity: 'warning' }, { severity: 'info' }],
  steps: runs.map((step) => ({ step, broken: false })),
  test: { code: 'ok-authenticated' },
};

describe('the troubles of a moment', () => {
  it('are none where all is well, warnings of a screen included', () => {
    expect(troubles(WELL)).toEqual([]);
  });

  it('are none of a connection that was never tested', () => {
    expect(troubles({ ...WELL, test: null })).toEqual([]);
  });

  it.each<[string, Partial<Present>, object, string]>([
    [
      'errors of the open screen',
      { findings: [{ severity: 'error' }, { severity: 'warning' }, { severity: 'error' }] },
      { about: 'screen', errors: 2 },
      'error',
    ],
    [
      'steps that hold no longer, the first by name',
      { steps: runs.map((step, index) => ({ step, broken: index > 0 })) },
      { about: 'step', step: runs[1], others: runs.length - 2 },
      'error',
    ],
    ['a test that failed', { test: { code: 'timeout' } }, { about: 'test', because: 'failed' }, 'error'],
    [
      'a test that left doubts',
      { test: { code: 'token-only' } },
      { about: 'test', because: 'unclear' },
      'warning',
    ],
    [
      'a test that is out of date, however it ended',
      { test: { code: 'timeout', outdated: true } },
      { about: 'test', because: 'outdated' },
      'warning',
    ],
    ['values that are missing', { missing: ['login'] }, { about: 'values', missing: ['login'] }, 'warning'],
    ['a locked vault', { vault: 'locked' }, { about: 'vault' }, 'warning'],
    [
      'a page that says to be something else',
      { placed: { instance: { environment: 'production' }, shownEnvironment: 'training' } },
      { about: 'environment', says: 'training' },
      'warning',
    ],
  ])('tell of %s', (_what, change, trouble, severity) => {
    const [only, ...others] = troubles({ ...WELL, ...change });
    expect(only).toEqual(trouble);
    expect(others).toEqual([]);
    expect(only && severityOf(only)).toBe(severity);
  });

  it('leave a locked vault alone that holds nothing of the profile', () => {
    expect(troubles({ ...WELL, vault: 'locked', profile: { secrets: [] } })).toEqual([]);
  });

  it('come with the errors first', () => {
    const all = troubles({
      ...WELL,
      missing: ['login'],
      vault: 'locked',
      test: { code: 'auth-rejected' },
      findings: [{ severity: 'error' }],
    });
    expect(all.map(({ about }) => about)).toEqual(['screen', 'test', 'vault', 'values']);
  });
});

describe('a connection test', () => {
  it.each([
    [{ code: 'ok-authenticated' as const }, true],
    [{ code: 'ok-reachable-only' as const }, true],
    [{ code: 'ok-authenticated' as const, outdated: true as const }, false],
    [{ code: 'inconclusive' as const }, false],
    [null, false],
  ])('of %j passes: %s', (result, passes) => {
    expect(isPassed(result)).toBe(passes);
  });
});
