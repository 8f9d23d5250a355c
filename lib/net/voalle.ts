// The connection test of a partner that reads Voalle: a token of the identity service for the integration user, and
// one read of the API with it. The token alone proves the user (L3); the read, which tells nothing of any person,
// shows that the API takes it. Both are dropped where they are found.

import type { TestResult } from '../model/setup';
import { hostPattern } from './address';
import { checkFormValue } from './credential';
import { once } from './wire';
import { addressIn, refused, run, verdictOf, wrong } from './trial';
import type { Given, Heard, TestTools, Trial, Verdict } from './trial';
import { readOnce } from './voalle-api';
import { askToken } from './voalle-token';
import type { TokenFailure, VoalleUser } from './voalle-token';

export interface VoalleUserOrder {
  readonly profileId: string;
  /** Where the identity service is: the operator's own, or the port that Voalle is known to use. */
  readonly address: Given;
  /** Where the API is, likewise. */
  readonly base: Given;
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

function trialOf(order: VoalleUserOrder, { fetch, permitted }: TestTools): Trial {
  const { clientId, clientSecret, syndata } = order;
  const address = addressIn(order.address, order.erpOrigin);
  const base = addressIn(order.base, order.erpOrigin);
  const problems = [
    ...wrong(order.address.key, address),
    ...wrong(order.base.key, base),
    ...[clientId, clientSecret, syndata].flatMap(({ key, value }) => wrong(key, checkFormValue(value))),
  ];
  if (typeof address === 'string' || typeof base === 'string' || problems.length > 0)
    return refused(address, problems);
  const user: VoalleUser = {
    clientId: clientId.value,
    clientSecret: clientSecret.value,
    syndata: syndata.value,
  };
  const wire = once(fetch);
  return {
    address,
    request: async (signal): Promise<Heard> => {
      const token = await askToken(wire, address, user, signal);
      if (!token.ok) return { verdict: refusalOf(token.error), methods: ['POST'] };
      // Usually another port of the same host, which one permission covers.
      if (!(await permitted(hostPattern(base)))) return { verdict: tokenOnly(null), methods: ['POST'] };
      const answer = await readOnce(wire, base, CAMPAIGNS, token.value.value, user, signal);
      const verdict: Verdict = answer.ok
        ? { level: 'L3', code: 'ok-authenticated', status: 200 }
        : { ...verdictOf(answer.error), ...tokenOnly(answer.error.status) };
      return { verdict, methods: ['POST', 'GET'] };
    },
  };
}

/** The usual way to try a connection; what it tells is of offers, not of persons [P]. */
const CAMPAIGNS = '/external/integrations/thirdparty/crm/campaignsandpricelistservices';

function tokenOnly(status: number | null): Verdict {
  return { level: 'L3', code: 'token-only', status };
}

/** Who is refused in the words of OAuth has found the token service, at least. */
function refusalOf(failure: TokenFailure): Verdict {
  const verdict = verdictOf(failure);
  return failure.byService ? { ...verdict, level: 'L2' } : verdict;
}
