// What happens to a walk that breaks, by the machine's fault or by ours: it is taken up once more, and halted when it
// breaks at the same place again. Asking an ERP for the same page for ever would help nobody.

import type { ApiFailure } from '../../model/api';
import { halt } from './record';
import type { Tools } from '../tools';
import { walk } from './walk';

/** Milliseconds. */
const BREATH = 5_000;

const BROKEN: ApiFailure = { code: 'storage', status: null, said: null, waitSeconds: null };

/**
 * Walks, and once more from where it broke. Throws when not even that it broke can be kept.
 * @param onBreak told of each break
 */
export async function persist(
  tools: Tools,
  profileId: string,
  isAsked: boolean,
  signal: AbortSignal,
  onBreak: (error: unknown) => void,
): Promise<void> {
  let broke: string | null = null;
  while (!signal.aborted) {
    try {
      await walk(tools, profileId, isAsked, signal);
      return;
    } catch (error) {
      onBreak(error);
    }
    const place = await placeOf(tools, profileId);
    if (place === broke) {
      await halt(tools, profileId, BROKEN);
      return;
    }
    broke = place;
    await tools.wake.sleep(BREATH, signal);
  }
}

async function placeOf({ store }: Tools, profileId: string): Promise<string> {
  const run = await store.read(['readiness'], (rows) => rows.get('readiness', profileId));
  return JSON.stringify([run?.phase, run?.read, run?.contracts]);
}
