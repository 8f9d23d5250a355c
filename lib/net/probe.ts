// The connection test that needs no knowledge of the partner: does the address answer from this computer?
// OPTIONS first, HEAD once when OPTIONS says nothing. It never posts, because a POST could create a subscriber,
// and never carries a token or a query: an address may run the same program for every method.
// It proves an address at best (L2), never a credential.

import type { ConfigProblem, TestCode, TestLevel, TestResult } from '../model/setup';
import { isPrivateHost } from './hosts';
import { send } from './http';
import type { Answer, Fetch, HttpFailure, SafeMethod } from './http';

/** How long the whole test waits. */
export const PROBE_TIMEOUT = 8_000;

export interface ProbeOrder {
  readonly profileId: string;
  /** Key of the profile's value that holds the address, for what is wrong with it. */
  readonly key: string;
  readonly url: string;
  /** The method that the ERP will use: looked for in `Allow`, never sent. */
  readonly method: 'POST' | null;
  /** Origin of the profile's ERP. A private partner host makes sense only beside a private ERP. */
  readonly erpOrigin: string;
}

export interface ProbeTools {
  readonly fetch: Fetch;
  readonly now: () => number;
  /** Whether the browser lets the extension reach hosts of this match pattern. */
  readonly permitted: (pattern: string) => Promise<boolean>;
  readonly timeout?: number;
}

/** Runs the test: form, permission, request, in this order; the first that fails is the result. */
export async function probe(order: ProbeOrder, tools: ProbeTools): Promise<TestResult> {
  const began = tools.now();
  const address = checkAddress(order.url, order.erpOrigin);
  const result = (verdict: Verdict, methods: readonly SafeMethod[] = []): TestResult => ({
    profileId: order.profileId,
    at: began,
    level: verdict.level,
    code: verdict.code,
    status: verdict.status,
    methods,
    milliseconds: Math.max(0, tools.now() - began),
    host: typeof address === 'string' ? '' : address.host,
    problems: typeof address === 'string' ? [{ key: order.key, code: address }] : [],
  });

  if (typeof address === 'string') return result({ level: null, code: 'invalid-config', status: null });
  if (!(await tools.permitted(hostPattern(address)))) {
    return result({ level: 'L0', code: 'host-permission-denied', status: null });
  }
  const { verdict, methods } = await request(address, order.method, tools);
  return result(verdict, methods);
}

/** The address that may be tested, without query and fragment, or what is wrong with it. */
export function checkAddress(raw: string, erpOrigin: string): URL | ConfigProblem {
  if (raw.trim() === '') return 'empty';
  if (PLACEHOLDER.test(raw)) return 'placeholder';
  if (/\s/.test(raw) || !URL.canParse(raw)) return 'not-a-url';
  const address = new URL(raw);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return 'not-a-url';
  if (address.username !== '' || address.password !== '') return 'credentials-in-url';
  if (PLACEHOLDER_HOST.test(address.hostname)) return 'placeholder';
  const target = isPrivateHost(address.hostname);
  const beside = isPrivateHost(new URL(erpOrigin).hostname);
  if (target && !beside) return 'private-host';
  if (address.protocol === 'http:' && !target) return 'not-https';
  address.search = '';
  address.hash = '';
  return address;
}

/** The match pattern of a host: without a port, which Firefox refuses and Chromium takes for any. */
export function hostPattern({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): string {
  return `${protocol}//${hostname}/*`;
}

// `<host>`, `{token}`, `...`: what a guide prints where a value belongs.
const PLACEHOLDER = /[<>{}]|\.\.\./;
const PLACEHOLDER_HOST = /(?:^|\.)(?:example\.(?:com|net|org)|exemplo\.com(?:\.br)?)$/i;

interface Verdict {
  readonly level: TestLevel | null;
  readonly code: TestCode;
  readonly status: number | null;
}

async function request(
  address: URL,
  method: 'POST' | null,
  { fetch, timeout = PROBE_TIMEOUT }: ProbeTools,
): Promise<{ verdict: Verdict; methods: readonly SafeMethod[] }> {
  const signal = AbortSignal.timeout(timeout);
  const options = await send(fetch, address, 'OPTIONS', signal);
  const first = judge(options, method);
  if (!saysNothing(options)) return { verdict: first, methods: ['OPTIONS'] };
  const second = judge(await send(fetch, address, 'HEAD', signal), method);
  return { verdict: rank(first) > rank(second) ? first : second, methods: ['OPTIONS', 'HEAD'] };
}

// The server may only be unwilling to answer OPTIONS.
function saysNothing(answer: Answer | HttpFailure): boolean {
  if (typeof answer === 'string') return answer === 'network-error';
  return answer.status === 404 || answer.status === 405 || answer.status === 501;
}

function rank({ level }: Verdict): number {
  return level === null ? -1 : Number(level.slice(1));
}

/** What one answer means. Any answer at all is L1: name, way and certificate are good, seen from here. */
export function judge(answer: Answer | HttpFailure, method: 'POST' | null): Verdict {
  // The form was right, and that is all that is known.
  if (typeof answer === 'string') return { level: 'L0', code: answer, status: null };
  if (answer.redirected) return { level: 'L1', code: 'redirect-blocked', status: answer.status || null };
  const { status } = answer;
  const recognised = method !== null && answer.allow?.includes(method) === true;
  if (status === 405) {
    return recognised
      ? { level: 'L2', code: 'ok-reachable-only', status }
      : { level: 'L1', code: 'method-not-allowed', status };
  }
  if (status >= 200 && status < 300) {
    if (answer.page) return { level: 'L1', code: 'html-instead-of-api', status };
    return { level: recognised ? 'L2' : 'L1', code: 'ok-reachable-only', status };
  }
  return { level: 'L1', code: codeOf(status), status };
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
