// What a fill or an undo changed, for the journal: which fields, and what they held before and after, sealed. What a secret
// was is told of neither moment, and no value is kept for it: what stood there before is sealed when the fill is ordered.

import type { ReceiptRow, Shown } from '../model/plan';
import { fieldOf } from '../model/screen';
import type { ScreenId } from '../model/screen';
import type { Change, FillJob, Preview } from '../model/setup';
import { canonical } from '../plan/canonical';
import { openSeal } from '../store/journal-key';
import { touched } from './jobs';
import type { Tools } from './tools';

type SealTools = Pick<Tools, 'store' | 'catalog'>;

/** What the ticked fields hold before a fill, sealed; nothing of secrets. */
export async function sealedBefore(
  tools: SealTools,
  { screen, rows }: Preview,
  keys: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const seal = await sealFor(tools, screen);
  const ticked = rows.filter(({ key }) => keys.includes(key));
  const sealed = await Promise.all(ticked.map(async ({ key, now }) => ({ key, seal: await seal(key, now) })));
  return Object.fromEntries(sealed.flatMap((each) => (each.seal === null ? [] : [[each.key, each.seal]])));
}

/** The changes of a fill that came to its end, or of its undo. */
export async function changesOf(tools: SealTools, job: FillJob): Promise<readonly Change[]> {
  const seal = await sealFor(tools, job.screen);
  const after = async (rows: readonly ReceiptRow[], key: string): Promise<string | null> => {
    const row = rows.find((each) => each.key === key);
    return row === undefined ? null : seal(key, row.after);
  };
  if (job.state !== 'undone') {
    return Promise.all(
      touched(job.rows).map(async (key) => ({
        key,
        before: job.before?.[key] ?? null,
        after: await after(job.rows, key),
      })),
    );
  }
  const undo = job.undo ?? [];
  return Promise.all(
    touched(undo).map(async (key) => ({
      key,
      before: await after(job.rows, key),
      after: await after(undo, key),
    })),
  );
}

/** Seals what fields of a screen show, however it is spelt; null for a secret. */
async function sealFor(
  { store, catalog }: SealTools,
  screen: ScreenId,
): Promise<(key: string, shown: Shown) => Promise<string | null>> {
  const seal = await openSeal(store);
  const definition = catalog.screen(screen);
  return async (key, shown) => {
    if (shown.kind === 'secret') return null;
    const field = definition && fieldOf(definition, key);
    const value = field === undefined ? shown.value : canonical(field.kind, shown.value, field.choices);
    return seal(screen, key, value);
  };
}
