// A wire for tests: answers the requests in order and keeps what was sent. A request too many is an error.

import { vi } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import type { Fetch } from '../../../lib/net/http';
import type { Given, TestTools } from '../../../lib/net/trial';

export type Scripted = Response | Error | 'hang';

export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A value of the profile to test with. */
export function given(key: string, value: string): Given {
  return { key, value: new Secret(value) };
}

/** Answers in order; `hang` waits until the request is given up. */
export function scripted(...answers: readonly Scripted[]): { readonly fetch: Fetch; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const fetch: Fetch = (url, init) => {
    const answer = answers[sent.length];
    sent.push({ url, init });
    if (answer === undefined) throw new Error('one request too many');
    if (answer instanceof Error) return Promise.reject(answer);
    if (answer !== 'hang') return Promise.resolve(answer);
    return new Promise((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'TimeoutError')));
    });
  };
  return { fetch, sent };
}

/** What a test needs of the world: a wire, a clock that stands and a browser that permits. */
export function toolsWith(fetch: Fetch, more: Partial<TestTools> = {}): TestTools {
  return { fetch, now: () => 1_000, permitted: vi.fn(() => Promise.resolve(true)), ...more };
}

/** The body of a request, which is text wherever there is one. */
export function bodyOf(sent: { readonly init: RequestInit } | undefined): string {
  const body = sent?.init.body;
  if (typeof body !== 'string') throw new Error('a body is expected');
  return body;
}

export const offline = new TypeError('fetch failed');

export function response(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

/** An IXC refusal, which comes with a 200. */
export function refusal(message: unknown): Response {
  return json({ type: 'error', message });
}

export function html(body: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/html' } });
}

/** What a browser gives for a redirect that it was told not to follow. */
export function opaqueRedirect(): Response {
  return Object.defineProperties(response(200), { type: { value: 'opaqueredirect' }, status: { value: 0 } });
}

/** What every request of ours has in common. */
export const DISCREET = {
  credentials: 'omit',
  redirect: 'manual',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const;
