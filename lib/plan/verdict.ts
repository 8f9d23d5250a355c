// How good the news of a connection test is. Only an accepted credential is good; that a server answers is no more than
// an information. Pure.

import type { TestCode, TestResult } from '../model/setup';

export type Verdict = 'good' | 'info' | 'warning' | 'error';

/** What a result comes to, by its code. */
export const VERDICTS: Readonly<Record<TestCode, Verdict>> = {
  'ok-authenticated': 'good',
  'ok-reachable-only': 'info',
  'token-only': 'warning',
  inconclusive: 'warning',
  'auth-required': 'info',
  'method-not-allowed': 'info',
  'rejected-empty-request': 'info',
  'account-pending': 'warning',
  'permission-missing': 'warning',
  'ip-not-allowed': 'warning',
  'redirect-blocked': 'warning',
  'html-instead-of-api': 'warning',
  'unexpected-answer': 'warning',
  'rate-limited': 'warning',
  'not-found': 'warning',
  'not-testable': 'warning',
  'api-not-found': 'error',
  'auth-rejected': 'error',
  'token-moved': 'error',
  'wrong-environment': 'error',
  'request-refused': 'error',
  'server-error': 'error',
  'database-down': 'error',
  'network-error': 'error',
  timeout: 'error',
  'host-permission-denied': 'error',
  'invalid-config': 'error',
};

/** A result that still holds and leaves nothing to mend. */
export function isPassed(result: Pick<TestResult, 'code' | 'outdated'> | null): boolean {
  if (result === null || result.outdated === true) return false;
  const verdict = VERDICTS[result.code];
  return verdict === 'good' || verdict === 'info';
}
