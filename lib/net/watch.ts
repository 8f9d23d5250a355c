// The connection test of Watch Brasil when the operator says that the webhook's token is also one of the partner API:
// the probe of the webhook's address, and then one read of that API on the same host. Whether one token works for both
// is not proven: an accepted token is good news (L3), and anything else is inconclusive, never a bad token. The calls
// that write are not named here, nor is the one that makes Watch call the provider back.

import { Secret } from '../model/secret';
import type { TestResult } from '../model/setup';
import { checkToken } from './credential';
import { ask } from './http';
import type { HttpFailure, Reply } from './http';
import { member, parsed } from './json';
import { knock } from './probe';
import type { ProbeOrder } from './probe';
import { addressIn, refused, run, wrong } from './trial';
import type { Given, Heard, TestTools, Trial, Verdict } from './trial';

export interface WatchOrder extends ProbeOrder {
  readonly token: Given;
  readonly path: '/watch/v1/pacotes/get';
}

/** Runs the probe and, where something answers, the read. */
export function testWatch(order: WatchOrder, tools: TestTools): Promise<TestResult> {
  return run(order.profileId, trialOf(order, tools), tools);
}

/** The token that the guide prints as an example. */
const EXAMPLE = new Secret('123ASD');

function trialOf(order: WatchOrder, { fetch }: TestTools): Trial {
  const { url, token, path, erpOrigin } = order;
  const address = addressIn(url, erpOrigin);
  // The header begins with the scheme, however the token was pasted.
  const value = new Secret(
    token.value
      .reveal()
      .trim()
      .replace(/^Bearer\s+/i, ''),
  );
  const problems = [
    ...wrong(url.key, address),
    ...wrong(token.key, value.equals(EXAMPLE) ? 'placeholder' : checkToken(value)),
  ];
  if (typeof address === 'string' || problems.length > 0) return refused(address, problems);
  return {
    address,
    request: async (signal): Promise<Heard> => {
      const probed = await knock(address, order, fetch, signal);
      const { level } = probed.verdict;
      if (level === null || level === 'L0') return probed;
      const packages = new URL(path, address.origin);
      const headers = { authorization: `Bearer ${value.reveal()}` };
      const reply = await ask(fetch, packages, { method: 'GET', headers }, signal);
      return { verdict: judge(reply, probed.verdict), methods: [...probed.methods, 'GET'] };
    },
  };
}

/** Errors of the token come with a 200, too [P]: only the list itself proves anything. */
function judge(reply: Reply | HttpFailure, { level }: Verdict): Verdict {
  if (typeof reply === 'string') return { level, code: 'inconclusive', status: null };
  const { status, redirected, text } = reply;
  const answer = parsed(text);
  const isList =
    status === 200 &&
    !redirected &&
    member(answer, 'HasError') === false &&
    Array.isArray(member(member(answer, 'Result'), 'list'));
  return isList
    ? { level: 'L3', code: 'ok-authenticated', status }
    : { level, code: 'inconclusive', status: status || null };
}
