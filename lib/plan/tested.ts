// What a connection test means for the checklist: which steps it proves, when a later one takes that back, and which
// values it rested on. Pure.

import type { ConnectionTestDef, Partner } from '../model/partner';
import type { Setup, TestCode, TestResult } from '../model/setup';
import { stepState, withEvidence } from './evidence';
import { runsOf } from './steps';
import type { Course } from './steps';

/** The set-up after a test: its steps are proven, or, where the server refused what it once took, no longer. */
export function afterTest(course: Course & { readonly partner: Partner }, result: TestResult): Setup {
  const isProven = isProof(course.partner.test.kind, result);
  if (!isProven && isPassing(result)) return course.setup;
  return tested(course).reduce(
    (setup, id) =>
      isProven ? withEvidence(setup, id, { kind: 'test', at: result.at }) : doubted(setup, id, result.at),
    course.setup,
  );
}

/** The set-up after a value changed that the test had rested on: what it proved has to be shown again. */
export function afterOtherValues(course: Course, at: number): Setup {
  return tested(course).reduce((setup, id) => doubted(setup, id, at), course.setup);
}

/** Keys of the profile's values that a test is made with. */
export function testedValues(test: ConnectionTestDef): readonly string[] {
  switch (test.kind) {
    case 'probe':
      return [
        test.url,
        ...(test.methodFrom === undefined ? [] : [test.methodFrom]),
        ...(test.readable === undefined ? [] : [test.readable.token, test.readable.when]),
      ];
    case 'asaas':
      return [test.base, test.key];
    case 'ixc-token':
      return [test.token];
    case 'voalle-user':
      return [
        test.address,
        ...(test.base === undefined ? [] : [test.base]),
        test.clientId,
        test.clientSecret,
        test.syndata,
      ];
  }
}

/** True for a test that asks the ERP's own services, not the partner's. */
export function asksErp({ kind }: Pick<ConnectionTestDef, 'kind'>): boolean {
  return kind === 'ixc-token' || kind === 'voalle-user';
}

/**
 * A probe can do no more than be answered. Where a credential was tried, an account that is not approved yet or a
 * permission that is missing leaves something to do.
 */
export function isProof(kind: ConnectionTestDef['kind'], { level, code }: TestResult): boolean {
  return kind === 'probe' ? level !== null && level !== 'L0' : code === 'ok-authenticated';
}

/** Says something of this moment or of this computer, and nothing of what was proven before. */
const PASSING: ReadonlySet<TestCode> = new Set([
  'network-error',
  'timeout',
  'rate-limited',
  'server-error',
  'database-down',
  'ip-not-allowed',
  'host-permission-denied',
]);

/** A user who was let in, and refused as nobody by the API, has lost something; any other trouble there passes. */
function isPassing({ code, status }: TestResult): boolean {
  return PASSING.has(code) || (code === 'token-only' && status !== 401);
}

function tested(course: Course): readonly string[] {
  return runsOf(course).flatMap(({ id, provenBy }) => (provenBy.includes('test') ? [id] : []));
}

/** A step that only a test had proven is open again; a tick by hand stays the operator's word. */
function doubted(setup: Setup, id: string, at: number): Setup {
  const before = stepState(setup, id);
  const isTested = before.evidence.length > 0 && before.evidence.every(({ kind }) => kind === 'test');
  if (!isTested || before.brokenAt !== null) return setup;
  return { ...setup, steps: { ...setup.steps, [id]: { ...before, brokenAt: at } } };
}
