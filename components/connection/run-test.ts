// A connection test from the press to the answer: the browser is asked for the hosts first, while the press still counts.

import type { Instance } from '../../lib/model/erp';
import { testOrigins } from '../../lib/plan/test-target';
import { addressOf } from '../instance/address';
import { requestHosts } from '../instance/permission';
import type { Keeping } from '../state/setup';
import type { Subject } from '../state/tab';

/** @param alsoGet lets the probe of an address end with a GET */
export async function runTest(
  { partner, profile }: Subject,
  instance: Pick<Instance, 'origin' | 'api'>,
  keeping: Pick<Keeping, 'test'>,
  alsoGet = false,
): Promise<void> {
  const origins = testOrigins(partner, profile, instance);
  const patterns = origins.flatMap((origin) => addressOf(origin)?.pattern ?? []);
  // A refusal is not hidden here: the test itself reports it, with what to do.
  if (patterns.length > 0) await requestHosts(patterns);
  await keeping.test(alsoGet);
}
