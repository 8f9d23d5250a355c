// The list of contracts that would fail or of which nobody can tell, a part at a time and in the order of their keys, so that however many there
// are, only as many as a page shows are held at once.

import type { Handlers } from '../../messages/door';
import type { Lack, LackCode, LackPage, ReadinessRun } from '../../model/readiness';
import { fold } from '../../plan/fold';
import { after, allOf } from './tables';
import type { Tools } from '../tools';

const MOST = 500;

export function rowHandlers({ store }: Pick<Tools, 'store'>): Pick<Handlers, 'readiness.rows'> {
  return {
    'readiness.rows': (asked) =>
      store.read(['readiness', 'lacks'], async (rows): Promise<LackPage> => {
        const run = await rows.get('readiness', asked.profileId);
        if (run === undefined) return { rows: [], total: 0, next: null };
        const count = Math.min(MOST, Math.max(1, asked.count));
        const isHit = filterOf(asked.lack, asked.search);
        const hits: Lack[] = [];
        const range = asked.after === null ? allOf(run.profileId) : after(run.profileId, asked.after);
        await rows.each('lacks', range, (row) => {
          if (isHit(row)) hits.push(row);
          // One more tells whether there is a next part.
          return hits.length <= count;
        });
        const shown = hits.slice(0, count);
        const isEnd = hits.length <= count;
        const isAll = asked.after === null && isEnd;
        return {
          rows: shown,
          total: isAll ? shown.length : knownTotal(run, asked.lack, asked.search),
          next: isEnd ? null : (shown.at(-1)?.contract ?? null),
        };
      }),
  };
}

/** Without a search, the walk has counted already. */
function knownTotal(run: ReadinessRun, lack: LackCode | null, search: string): number | null {
  if (fold(search) !== '') return null;
  return lack === null ? run.failing + (run.unknown ?? 0) : (run.lacks[lack] ?? 0);
}

function filterOf(lack: LackCode | null, search: string): (row: Lack) => boolean {
  const sought = fold(search);
  return ({ lacks, name, number, contract, customer }) =>
    (lack === null || lacks.includes(lack)) &&
    (sought === '' || [name, number, contract, customer].some((text) => fold(text).includes(sought)));
}
