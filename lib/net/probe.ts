// The connection test that needs no knowledge of the partner: does the address answer from this computer?
// OPTIONS first, HEAD once when OPTIONS says nothing, GET only when the operator asked for it and both said nothing. It
// never posts, because a POST could create a subscriber, and never carries a token or a query: an address may run the
// same program for every method. It proves an address at best (L2), never a credential.

import type { TestCode, TestResult } from '../model/setup';
import { send } from './http';
import type { Answer, Fetch, HttpFailure, SafeMethod } from './http';
import { addressIn, refused, run, unheard, wrong } from './trial';
import type { Given, Heard, TestTools, Verdict } from './trial';

export interface ProbeOrder {
  readonly profileId: string;
  readonly url: Given;
  /** The method that the ERP will use: looked for in `Allow`, never sent. Null when nobody knows. */
  readonly method: string | null;
  /** The operator asked for a GET, too, should OPTIONS and HEAD say nothing. */
  readonly alsoGet?: boolean;
  /** Origin of the profile's ERP. */
  readonly erpOrigin: string;
}

/** Runs the probe of an address. */
export function probe(order: ProbeOrder, tools: TestTools): Promise<TestResult> {
  const { profileId, url, erpOrigin } = order;
  const address = addressIn(url, erpOrigin);
  const trial =
    typeof address === 'string'
      ? refused(address, wrong(url.key, address))
      : { address, request: (signal: AbortSignal) => knock(address, order, tools.fetch, signal) };
  return run(profileId, trial, tools);
}

const HARMLESS: readonly SafeMethod[] = ['OPTIONS', 'HEAD'];

/** Asks an address, without anything of the partner's, until it says something; the best answer counts. */
export async function knock(
  address: URL,
  { method, alsoGet = false }: Pick<ProbeOrder, 'method' | 'alsoGet'>,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<Heard> {
  const methods: SafeMethod[] = [];
  let best: Verdict | null = null;
  for (const safe of alsoGet ? [...HARMLESS, 'GET' as const] : HARMLESS) {
    const answer = await send(fetch, address, safe, signal);
    const verdict = judge(answer, method);
    methods.push(safe);
    const isAnswer = !saysNothing(answer);
    const gain = best === null ? 1 : rank(verdict) - rank(best);
    // Of two that came as far, the one that says something.
    if (gain > 0 || (gain === 0 && isAnswer)) best = verdict;
    if (isAnswer) break;
  }
  return { verdict: best ?? unheard('network-error'), methods };
}

// The server may only be unwilling to answer this method.
function saysNothing(answer: Answer | HttpFailure): boolean {
  if (typeof answer === 'string') return answer === 'network-error';
  return answer.status === 404 || answer.status === 405 || answer.status === 501;
}

function rank({ level }: Verdict): number {
  return level === null ? -1 : Number(level.slice(1));
}

/** What one answer means. Any answer at all is L1: name, way and certificate are good, seen from here. */
export function judge(answer: Answer | HttpFailure, method: string | null): Verdict {
  if (typeof answer === 'string') return unheard(answer);
  if (answer.redirected) return { level: 'L1', code: 'redirect-blocked', status: answer.status || null };
  const { status, waitSeconds } = answer;
  const recognised = method !== null && answer.allow?.includes(method.trim().toUpperCase()) === true;
  if (status === 405) {
    return recognised
      ? { level: 'L2', code: 'ok-reachable-only', status }
      : { level: 'L1', code: 'method-not-allowed', status };
  }
  if (status >= 200 && status < 300) {
    if (answer.page) return { level: 'L1', code: 'html-instead-of-api', status };
    return { level: recognised ? 'L2' : 'L1', code: 'ok-reachable-only', status };
  }
  const wait = status === 429 && waitSeconds !== null ? { waitSeconds } : {};
  return { level: 'L1', code: codeOf(status), status, ...wait };
}

function codeOf(status: number): TestCode {
  if (status >= 500) return 'server-error';
  switch (status) {
    case 401:
    case 403:
    case 407:
      return 'auth-required';
    case 404:
    case 410:
      return 'not-found';
    case 429:
      return 'rate-limited';
    default:
      return 'rejected-empty-request';
  }
}
