// The connection test of a partner that reads IXC: the token that it will use, tried with a listing that no record
// matches. It proves the token (L3), reads nobody's data and cannot write (see `list`).

import { ERP_ADDRESS } from '../model/setup';
import type { TestResult } from '../model/setup';
import { checkAddress } from './address';
import { checkToken } from './credential';
import { list } from './ixc';
import type { IxcAccess, Listing, ListQuery } from './ixc';
import type { Result } from '../model/result';
import { refused, run, wrong } from './trial';
import type { Given, Heard, TestTools, Trial, Verdict } from './trial';

export interface IxcTokenOrder {
  readonly profileId: string;
  readonly token: Given;
  /** Origin of the profile's ERP: the one that is asked. */
  readonly erpOrigin: string;
}

/** Runs the test of an IXC token. */
export function testIxcToken(order: IxcTokenOrder, tools: TestTools): Promise<TestResult> {
  return run(order.profileId, trialOf(order, tools), tools);
}

function trialOf({ token, erpOrigin }: IxcTokenOrder, { fetch }: TestTools): Trial {
  const address = checkAddress(erpOrigin, erpOrigin);
  const problems = [...wrong(ERP_ADDRESS, address), ...wrong(token.key, checkToken(token.value))];
  if (typeof address === 'string' || problems.length > 0) return refused(address, problems);
  const access: IxcAccess = { origin: address.origin, token: token.value };
  return {
    address,
    request: async (signal): Promise<Heard> => {
      const first = await list(fetch, access, nothingOf('produtos'), signal);
      if (first.ok || first.error.code !== 'not-testable')
        return { verdict: judge(first, token), methods: ['POST'] };
      // Not every server releases every table; customers are what every partner reads.
      const second = await list(fetch, access, nothingOf('cliente'), signal);
      return { verdict: judge(second, token), methods: ['POST', 'POST'] };
    },
  };
}

/** Ids begin at 1: there is nothing to find, and being answered is enough. */
function nothingOf(table: string): ListQuery {
  return { table, column: 'id', oper: '=', value: '0', page: 1, size: 1 };
}

function judge(listing: Result<Listing, Verdict>, token: Given): Verdict {
  if (listing.ok) return { level: 'L3', code: 'ok-authenticated', status: 200 };
  const { error } = listing;
  return error.code === 'auth-rejected' ? { ...error, problems: hints(token) } : error;
}

// `<user id>:<64 hexadecimal digits>` is what public clients show [P]: worth a hint where the token was refused.
function hints({ key, value }: Given): NonNullable<Verdict['problems']> {
  return /^\d+:[0-9a-f]{64}$/.test(plain(value)) ? [] : wrong(key, 'unknown-format');
}

function plain(token: string): string {
  try {
    return token.includes(':') ? token : atob(token);
  } catch {
    return token;
  }
}
