// The connection test of a partner that reads IXC: the token that it will use, tried with a listing that no record
// matches. It proves the token (L3), reads nobody's data and cannot write (see `list`).

import type { ApiFailure } from '../model/api';
import type { Result } from '../model/result';
import type { TestResult } from '../model/setup';
import { checkToken } from './credential';
import { isUsualToken, list } from './ixc';
import type { IxcTable } from '../model/api';
import type { IxcAccess, Listing, ListQuery } from './ixc';
import { addressIn, refused, run, verdictOf, wrong } from './trial';
import type { Given, Heard, TestTools, Trial, Verdict } from './trial';
import { once } from './wire';

export interface IxcTokenOrder {
  readonly profileId: string;
  readonly token: Given;
  /** Where the ERP's web service is: usually its own origin. */
  readonly base: Given;
  /** Origin of the profile's ERP. */
  readonly erpOrigin: string;
}

/** Runs the test of an IXC token. */
export function testIxcToken(order: IxcTokenOrder, tools: TestTools): Promise<TestResult> {
  return run(order.profileId, trialOf(order, tools), tools);
}

function trialOf({ token, base, erpOrigin }: IxcTokenOrder, { fetch }: TestTools): Trial {
  const address = addressIn(base, erpOrigin);
  const problems = [...wrong(base.key, address), ...wrong(token.key, checkToken(token.value))];
  if (typeof address === 'string' || problems.length > 0) return refused(address, problems);
  const access: IxcAccess = { base: address, token: token.value };
  const wire = once(fetch);
  return {
    address,
    request: async (signal): Promise<Heard> => {
      const first = await list(wire, access, nothingOf('produtos'), signal);
      if (first.ok || first.error.code !== 'table-unavailable')
        return { verdict: judge(first, token), methods: ['POST'] };
      // Not every server releases every table; customers are what every partner reads.
      const second = await list(wire, access, nothingOf('cliente'), signal);
      return { verdict: judge(second, token), methods: ['POST', 'POST'] };
    },
  };
}

/** Ids begin at 1: there is nothing to find, and being answered is enough. */
function nothingOf(table: IxcTable): ListQuery {
  return { table, where: { column: 'id', oper: '=', value: '0' }, page: 1, size: 1, order: 'desc' };
}

function judge(listing: Result<Listing, ApiFailure>, token: Given): Verdict {
  if (listing.ok) return { level: 'L3', code: 'ok-authenticated', status: 200 };
  const verdict = verdictOf(listing.error);
  if (verdict.code === 'auth-rejected') return { ...verdict, problems: hints(token) };
  // A refusal in a 200 is the web service speaking; any other may come from in front of it.
  return verdict.code === 'request-refused' && verdict.status === 200 ? { ...verdict, level: 'L2' } : verdict;
}

// Another form is worth a hint where the token was refused.
function hints({ key, value }: Given): NonNullable<Verdict['problems']> {
  return isUsualToken(value) ? [] : wrong(key, 'unknown-format');
}
