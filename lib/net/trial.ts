// What every connection test has in common: form, permission, request, in this order; the first that fails is the
// result. One click is one run: nothing is repeated by itself, and eight seconds end it. The result has no room
// for a credential, for the address beyond its host, or for anything that the server said.

import type { ApiFailure, ApiFailureCode } from '../model/api';
import type { Secret } from '../model/secret';
import type { ConfigProblem, TestCode, TestLevel, TestProblem, TestResult } from '../model/setup';
import { checkAddress, hostPattern } from './address';
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

/** A value of the profile, with the key that a problem of it is told under. Each may be a secret: an address, too. */
export interface Given {
  readonly key: string;
  readonly value: Secret;
}

/** The address that a value holds, or what is wrong with it. */
export function addressIn({ value }: Given, erpOrigin: string): URL | ConfigProblem {
  return checkAddress(value.reveal(), erpOrigin);
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

/** What a failure of an ERP's service says of a credential: how far it came, and its name among the tests. */
const VERDICTS: Readonly<Record<ApiFailureCode, readonly [TestLevel | null, TestCode]>> = {
  'no-credential': [null, 'invalid-config'],
  'bad-credential': [null, 'invalid-config'],
  // Of an installation's own credential alone: a test brings the profile's.
  'vault-locked': [null, 'invalid-config'],
  'host-permission-denied': ['L0', 'host-permission-denied'],
  'network-error': ['L0', 'network-error'],
  timeout: ['L0', 'timeout'],
  // Nobody can cancel a test but its own clock.
  cancelled: ['L0', 'timeout'],
  'redirect-blocked': ['L1', 'redirect-blocked'],
  'rate-limited': ['L1', 'rate-limited'],
  overloaded: ['L1', 'server-error'],
  'server-error': ['L1', 'server-error'],
  'html-instead-of-api': ['L1', 'html-instead-of-api'],
  'unexpected-answer': ['L1', 'unexpected-answer'],
  // Of walks alone: a test keeps nothing of what it reads.
  storage: [null, 'unexpected-answer'],
  'auth-rejected': ['L1', 'auth-rejected'],
  'api-not-found': ['L1', 'api-not-found'],
  'request-refused': ['L1', 'request-refused'],
  'bad-request': ['L1', 'request-refused'],
  'token-of-old-server': ['L1', 'token-moved'],
  // Told in the words of the web service itself.
  'ip-not-allowed': ['L2', 'ip-not-allowed'],
  'table-unavailable': ['L2', 'not-testable'],
  // Whoever is told what their group may not do has been let in.
  'permission-missing': ['L3', 'permission-missing'],
  'bad-query': ['L1', 'server-error'],
  'generic-failure': ['L1', 'server-error'],
  'database-down': ['L1', 'database-down'],
};

/** A failure of an ERP's service as a connection test tells it: without the server's words. */
export function verdictOf({ code, status, waitSeconds }: ApiFailure): Verdict {
  const [level, named] = VERDICTS[code];
  return { level, code: named, status, ...(waitSeconds === null ? {} : { waitSeconds }) };
}
