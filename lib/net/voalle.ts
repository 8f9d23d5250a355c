// The connection test of a partner that reads Voalle: a token of the identity service for the integration user.
// That one came is the proof (L3); it is dropped where it is found, nothing is asked with it. The grant is the one
// for machines: a person's password is never sent.

import type { TestResult } from '../model/setup';
import { below, checkAddress } from './address';
import { checkFormValue } from './credential';
import { ask } from './http';
import type { HttpFailure, Reply } from './http';
import { isMarkup, member, parsed } from './json';
import { judgeCarrier, refused, run, unheard, wrong } from './trial';
import type { Given, TestTools, Trial, Verdict } from './trial';

export interface VoalleUserOrder {
  readonly profileId: string;
  /** Where the identity service is: the operator's own, or the port that Voalle is known to use. */
  readonly address: Given;
  readonly clientId: Given;
  readonly clientSecret: Given;
  readonly syndata: Given;
  /** Origin of the profile's ERP. */
  readonly erpOrigin: string;
}

/** Runs the test of a Voalle integration user. */
export function testVoalleUser(order: VoalleUserOrder, tools: TestTools): Promise<TestResult> {
  return run(order.profileId, trialOf(order, tools), tools);
}

function trialOf(order: VoalleUserOrder, { fetch }: TestTools): Trial {
  const { clientId, clientSecret, syndata } = order;
  const address = checkAddress(order.address.value, order.erpOrigin);
  const problems = [
    ...wrong(order.address.key, address),
    ...[clientId, clientSecret, syndata].flatMap(({ key, value }) => wrong(key, checkFormValue(value))),
  ];
  if (typeof address === 'string' || problems.length > 0) return refused(address, problems);
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: 'syngw',
    client_id: clientId.value,
    client_secret: clientSecret.value,
    syndata: syndata.value,
  });
  return {
    address,
    request: async (signal) => {
      const reply = await ask(
        fetch,
        below(address, '/connect/token'),
        {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: form.toString(),
        },
        signal,
      );
      return { verdict: judge(reply), methods: ['POST'] };
    },
  };
}

/** The words of OAuth 2.0 for who is not let in; the vendor's own are not published. */
const NOT_LET_IN: ReadonlySet<unknown> = new Set(['invalid_client', 'invalid_grant', 'unauthorized_client']);

function judge(reply: Reply | HttpFailure): Verdict {
  if (typeof reply === 'string') return unheard(reply);
  const { status, text } = reply;
  const carrier = judgeCarrier(reply);
  if (carrier !== null) return carrier;
  const answer = parsed(text);
  if (status >= 400) {
    const error = member(answer, 'error');
    // An answer in the words of OAuth comes from the token service itself.
    const level = typeof error === 'string' ? 'L2' : 'L1';
    const isRejection = status === 401 || NOT_LET_IN.has(error);
    return { level, code: isRejection ? 'auth-rejected' : 'request-refused', status };
  }
  if (isMarkup(text)) return { level: 'L1', code: 'html-instead-of-api', status };
  const token = member(answer, 'access_token');
  if (typeof token === 'string' && token !== '') return { level: 'L3', code: 'ok-authenticated', status };
  // Voalle refuses with a 200 as well [P].
  return {
    level: 'L1',
    code: member(answer, 'success') === false ? 'request-refused' : 'unexpected-answer',
    status,
  };
}
