// What every connection test has in common: form, permission, request, in this order; the first that fails is the
// result. One click is one run: nothing is repeated by itself, and eight seconds end it. The result has no room
// for a credential, for the address beyond its host, or for anything that the server said.

import type { ConfigProblem, TestCode, TestLevel, TestProblem, TestResult } from '../model/setup';
import { hostPattern } from './address';
import type { Fetch, HttpFailure, Reply } from './http';

/** How long the whole test waits. */
export const TEST_TIMEOUT = 8_000;

export interface TestTools {
  readonly fetch: Fetch;
  readonly now: () => number;
  /** Whether the browser lets the extension reach hosts of this match pattern. */
  readonly permitted: (pattern: string) => Promise<boolean>;
  readonly timeout?: number;
}

/** A value of the profile, with the key that a problem of it is told under. */
export interface Given {
  readonly key: string;
  readonly value: string;
}

/** What an answer means. */
export interface Verdict {
  readonly level: TestLevel | null;
  readonly code: TestCode;
  readonly status: number | null;
  readonly waitSeconds?: number;
  readonly problems?: readonly TestProblem[];
}

/** What was heard, and what had to be sent for it. */
export interface Heard {
  readonly verdict: Verdict;
  readonly methods: TestResult['methods'];
}

/** A test that may send, or what was decided without sending. */
export type Trial =
  | { readonly address: URL; readonly request: (signal: AbortSignal) => Promise<Heard> }
  | { readonly host: string; readonly verdict: Verdict };

/** Runs a test to its result. */
export async function run(profileId: string, trial: Trial, tools: TestTools): Promise<TestResult> {
  const began = tools.now();
  const { verdict, methods } = await hear(trial, tools);
  const { level, code, status, waitSeconds, problems = [] } = verdict;
  return {
    profileId,
    at: began,
    level,
    code,
    status,
    methods,
    milliseconds: Math.max(0, tools.now() - began),
    host: 'address' in trial ? trial.address.host : trial.host,
    problems,
    ...(waitSeconds === undefined ? {} : { waitSeconds }),
  };
}

async function hear(trial: Trial, { permitted, timeout = TEST_TIMEOUT }: TestTools): Promise<Heard> {
  if ('verdict' in trial) return { verdict: trial.verdict, methods: [] };
  if (await permitted(hostPattern(trial.address))) return trial.request(AbortSignal.timeout(timeout));
  return { verdict: { level: 'L0', code: 'host-permission-denied', status: null }, methods: [] };
}

/** Values that cannot be tested with: nothing is sent. */
export function refused(address: URL | ConfigProblem, problems: readonly TestProblem[]): Trial {
  const host = typeof address === 'string' ? '' : address.host;
  return { host, verdict: { level: null, code: 'invalid-config', status: null, problems } };
}

/** The list of what is wrong with one value: nothing, or one problem. */
export function wrong(key: string, problem: URL | ConfigProblem | null): readonly TestProblem[] {
  return typeof problem === 'string' ? [{ key, code: problem }] : [];
}

/** A request that came to nothing: the form was right, and that is all that is known. */
export function unheard(failure: HttpFailure): Verdict {
  return { level: 'L0', code: failure, status: null };
}

/** What an answer says that is no answer of the API behind the address; null when the API has to judge it. */
export function judgeCarrier({ status, redirected, waitSeconds }: Reply): Verdict | null {
  if (redirected) return { level: 'L1', code: 'redirect-blocked', status: status || null };
  if (status >= 500) return { level: 'L1', code: 'server-error', status };
  if (status === 404 || status === 410) return { level: 'L1', code: 'api-not-found', status };
  if (status !== 429) return null;
  return { level: 'L1', code: 'rate-limited', status, ...(waitSeconds === null ? {} : { waitSeconds }) };
}
