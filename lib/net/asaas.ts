// The connection test of Asaas: one GET of the account's status with the key, which proves the key (L3). The call
// returns no money and no personal data, and its body is judged and dropped. Never the path without `/status`: the
// only method documented there deletes a subaccount. A key of the other environment is told without a request.

import type { TestResult } from '../model/setup';
import { below } from './address';
import { checkToken } from './credential';
import { ask } from './http';
import type { HttpFailure, Reply } from './http';
import { isMarkup, member, parsed } from './json';
import { addressIn, judgeCarrier, refused, run, unheard, wrong } from './trial';
import type { Given, TestTools, Trial, Verdict } from './trial';

export interface AsaasOrder {
  readonly profileId: string;
  readonly base: Given;
  readonly key: Given;
  /** Origin of the profile's ERP. */
  readonly erpOrigin: string;
}

/** Runs the test of an Asaas key. */
export function testAsaas(order: AsaasOrder, tools: TestTools): Promise<TestResult> {
  return run(order.profileId, trialOf(order, tools), tools);
}

function trialOf({ base, key, erpOrigin }: AsaasOrder, { fetch }: TestTools): Trial {
  const address = addressIn(base, erpOrigin);
  const problems = [...wrong(base.key, address), ...wrong(key.key, checkToken(key.value))];
  if (typeof address === 'string' || problems.length > 0) return refused(address, problems);
  if (isForeign(key, address)) {
    const verdict: Verdict = { level: 'L0', code: 'wrong-environment', status: null };
    return { host: address.host, verdict: withHint(verdict, base.key, address) };
  }
  return {
    address,
    request: async (signal) => {
      const status = below(address, '/myAccount/status/');
      // No User-Agent: browsers send their own, and drop one that is set here.
      const headers = { access_token: key.value.reveal() };
      const reply = await ask(fetch, status, { method: 'GET', headers }, signal);
      return { verdict: withHint(judge(reply, key), base.key, address), methods: ['GET'] };
    },
  };
}

// Both forms of a key; the older one does not name its environment.
const CURRENT = /^\$aact_(?:prod|hmlg)_[A-Za-z0-9+/=_-]{40,}$/;
const LEGACY = /^\$aact_(?!prod_|hmlg_)[A-Za-z0-9+/=_-]{20,}$/;

const ENVIRONMENT_OF_HOST: ReadonlyMap<string, string> = new Map([
  ['api.asaas.com', 'prod'],
  ['www.asaas.com', 'prod'],
  ['api-sandbox.asaas.com', 'hmlg'],
  ['sandbox.asaas.com', 'hmlg'],
]);

// Both still answer; Asaas's own documents name others [P+].
const LEGACY_HOSTS: ReadonlySet<string> = new Set(['www.asaas.com', 'sandbox.asaas.com']);

/** An old address is worth a word, whatever came of the test. */
function withHint(verdict: Verdict, key: string, { hostname }: URL): Verdict {
  if (!LEGACY_HOSTS.has(hostname)) return verdict;
  return { ...verdict, problems: [...(verdict.problems ?? []), ...wrong(key, 'legacy-host')] };
}

function isForeign({ value }: Given, { hostname }: URL): boolean {
  const ofKey = /^\$?aact_(prod|hmlg)_/.exec(value.reveal())?.[1];
  const ofHost = ENVIRONMENT_OF_HOST.get(hostname);
  return ofKey !== undefined && ofHost !== undefined && ofKey !== ofHost;
}

/** What a key looks like is a hint where it was refused, and nothing where it was accepted. */
function hints({ key, value: given }: Given): NonNullable<Verdict['problems']> {
  const value = given.reveal();
  if (CURRENT.test(value) || LEGACY.test(value)) return [];
  return wrong(key, value.startsWith('aact_') ? 'dollar-missing' : 'unknown-format');
}

function judge(reply: Reply | HttpFailure, key: Given): Verdict {
  if (typeof reply === 'string') return unheard(reply);
  const { status, text } = reply;
  switch (status) {
    case 401:
      return refusalOf(text, key);
    case 403:
      // Asaas knows the key and says what it lacks; anything else comes from in front: address list, country.
      return codeIn(text) === 'insufficient_permission'
        ? { level: 'L3', code: 'permission-missing', status }
        : { level: 'L1', code: 'ip-not-allowed', status };
    default:
      return (
        judgeCarrier(reply) ??
        (status < 300 ? accountIn(text, status) : { level: 'L1', code: 'request-refused', status })
      );
  }
}

function refusalOf(text: string, key: Given): Verdict {
  const status = 401;
  switch (codeIn(text)) {
    case 'invalid_environment':
      return { level: 'L1', code: 'wrong-environment', status };
    case 'access_token_not_found':
      // It was sent: something on the way took the header.
      return { level: 'L1', code: 'invalid-config', status, problems: wrong(key.key, 'not-received') };
    case 'invalid_access_token_format':
      return { level: 'L1', code: 'auth-rejected', status, problems: wrong(key.key, 'unknown-format') };
    default:
      // Wrong, disabled, expired or deleted; before July 2025 without a code.
      return { level: 'L1', code: 'auth-rejected', status, problems: hints(key) };
  }
}

function accountIn(text: string, status: number): Verdict {
  if (isMarkup(text)) return { level: 'L1', code: 'html-instead-of-api', status };
  const general = member(parsed(text), 'general');
  if (general === 'APPROVED') return { level: 'L3', code: 'ok-authenticated', status };
  return typeof general === 'string'
    ? { level: 'L3', code: 'account-pending', status }
    : { level: 'L1', code: 'unexpected-answer', status };
}

/** The code of the first error of Asaas's envelope, where there is one. */
function codeIn(text: string): unknown {
  const errors = member(parsed(text), 'errors');
  return Array.isArray(errors) ? member(errors[0], 'code') : undefined;
}
