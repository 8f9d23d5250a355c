// The journal, read: part by part, latest first, under a filter; what is not shown is not held. For a file only where the
// company lets the journal out.

import type { Handlers } from '../messages/door';
import { MOST_LINES } from '../model/journal';
import type { JournalFilter, JournalPage } from '../model/journal';
import { err, ok } from '../model/result';
import { fieldOf, labelAt } from '../model/screen';
import type { JournalEntry } from '../model/setup';
import { isOpen, lineFilter } from '../plan/journal';
import type { Reader } from '../store/rows';
import type { PartnerOf } from './partners';
import type { Tools } from './tools';

type LineTools = Pick<Tools, 'store' | 'catalog' | 'policy'>;

export function journalHandlers(tools: LineTools): Pick<Handlers, 'journal.page' | 'journal.export'> {
  return {
    'journal.page': ({ filter, after, count }) => partOf(tools, filter, placeOf(after), count),

    async 'journal.export'({ filter, after, count }) {
      if (!(await tools.policy()).allow.export) return err('not-allowed');
      return ok(await partOf(tools, filter, placeOf(after), count));
    },
  };
}

/** The last line of a part. Of one moment the lines come in the reverse order of their ids. */
type Place = Pick<JournalEntry, 'at' | 'id'>;

function placeOf(after: string | null): Place | null {
  const [at = '', id = ''] = after?.split(' ') ?? [];
  return /^\d{1,16}$/.test(at) ? { at: Number(at), id } : null;
}

async function partOf(
  { store, catalog }: LineTools,
  filter: JournalFilter,
  after: Place | null,
  wanted: number,
): Promise<JournalPage> {
  const most = Math.min(MOST_LINES, Math.max(1, wanted));
  const partner = await catalog.partners();
  return store.read(['journal', 'instances', 'profiles'], async (rows) => {
    const isWanted = await filterOf(rows, { ...catalog, partner }, filter);
    const isLater = ({ at, id }: Place): boolean =>
      after === null || at < after.at || (at === after.at && id < after.id);
    const everything = isOpen(filter);
    // To tell how many there are, all lines of the period have to be looked at; once is enough.
    const looksAtAll = after === null && !everything;
    const entries: JournalEntry[] = [];
    let hits = 0;
    const range = rangeOf(filter, after);
    if (range !== 'empty') {
      await rows.backwards('journal', 'at', range, (entry) => {
        if (!isLater(entry) || !isWanted(entry)) return true;
        hits += 1;
        if (hits <= most) entries.push(entry);
        return looksAtAll || hits <= most;
      });
    }
    const last = hits > most ? entries.at(-1) : undefined;
    const total = everything ? await rows.count('journal') : hits;
    return {
      entries,
      next: last === undefined ? null : `${String(last.at)} ${last.id}`,
      total: after === null ? total : null,
    };
  });
}

/** The moments that have to be looked at; null for all. */
function rangeOf({ from, until }: JournalFilter, after: Place | null): IDBKeyRange | null | 'empty' {
  const isPast = after !== null && (until === null || after.at < until);
  const upper = isPast ? after.at : until;
  if (upper === null) return from === null ? null : IDBKeyRange.lowerBound(from);
  if (from === null) return IDBKeyRange.upperBound(upper, !isPast);
  if (from > upper || (from === upper && !isPast)) return 'empty';
  return IDBKeyRange.bound(from, upper, false, !isPast);
}

async function filterOf(
  rows: Reader<'instances' | 'profiles'>,
  catalog: Pick<Tools['catalog'], 'screen'> & { readonly partner: PartnerOf },
  filter: JournalFilter,
): Promise<(entry: JournalEntry) => boolean> {
  const instances = new Map((await rows.all('instances')).map((each) => [each.id, each]));
  const profiles = new Map((await rows.all('profiles')).map((each) => [each.id, each]));
  const profileOf = ({ profileId }: JournalEntry) => profiles.get(profileId ?? '');
  // Lines of before Encaixe wrote the partner down have it from their profile, as long as that is there.
  const partnerOf = (entry: JournalEntry): string | undefined =>
    entry.partnerId ?? profileOf(entry)?.partnerId;
  return lineFilter(filter, partnerOf, (entry) => {
    const { who, instanceId, screen, fields, code, step } = entry;
    const instance = instances.get(instanceId ?? '');
    const definition = screen === null ? undefined : catalog.screen(screen);
    const labels = fields.map((key) =>
      labelAt(definition ? (fieldOf(definition, key)?.label ?? key) : key, key),
    );
    const partner = catalog.partner(partnerOf(entry) ?? '');
    const names = [who, instance?.label, instance?.origin, profileOf(entry)?.label, partner?.name];
    return [...names, definition?.title, code, step, ...fields, ...labels].flatMap((name) => name ?? []);
  });
}
