// Walks on their bench, brought to where a test wants them.

import { PROFILE, readinessBench } from './bench';
import { erpOf } from './erp';
import type { Erp } from './erp';
import type { ReadinessRun } from '../../../../lib/model/readiness';

/** What a walk says that it found. */
export const found = ({ contracts, failing, unknown, lacks }: ReadinessRun) => ({
  contracts,
  failing,
  ...(unknown === undefined ? {} : { unknown }),
  lacks,
});

/** Starts a walk and waits until it comes to a halt. */
export async function walked(erp: Erp) {
  const b = await readinessBench(erp);
  const worker = b.worker();
  await worker.handlers['readiness.start']({ profileId: PROFILE });
  return { ...b, worker, end: await b.ended() };
}

/** A walk that waits in the middle of its contracts until it is told to go on. */
export async function halfway(count = 2_000) {
  const erp = erpOf(count);
  const b = await readinessBench(erp);
  const { handlers, review } = b.worker();
  const reached = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<null>();
  let isShut = true;
  erp.onRead = ({ table, page }) => {
    if (!isShut || table !== 'cliente_contrato' || page !== 3) return null;
    reached.resolve();
    return gate.promise;
  };
  await handlers['readiness.start']({ profileId: PROFILE });
  await reached.promise;
  await b.until(({ phase, read }) => phase === 'contracts' && read === 1_000);
  const open = (): void => {
    isShut = false;
    gate.resolve(null);
  };
  return { ...b, handlers, review, open };
}
