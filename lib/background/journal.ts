// The journal: who did what, when and where. Lines are entered in the same transaction as the thing they tell of, and leave
// when they are too old. Never a value, never a secret, nothing of a subscriber: field keys, codes and seals only.

import type { JournalEntry } from '../model/setup';
import type { Writer } from '../store/rows';
import { settingsOf } from './settings';
import type { Tools } from './tools';

type Line = Pick<JournalEntry, 'event'> & Partial<Omit<JournalEntry, 'id' | 'at' | 'event'>>;

/** A line of the journal; what is left out does not apply. */
export function line({ now, newId }: Pick<Tools, 'now' | 'newId'>, told: Line): JournalEntry {
  return {
    id: newId(),
    at: now(),
    instanceId: null,
    profileId: null,
    screen: null,
    fields: [],
    code: null,
    ...told,
  };
}

/** What a transaction has to reach for a line to be entered. */
export const JOURNAL_TABLES = ['journal', 'settings', 'profiles'] as const;

/** Enters a line, with who works in this browser and the partner that it is about. The only way into the journal. */
export async function enter(
  rows: Writer<(typeof JOURNAL_TABLES)[number]>,
  entry: JournalEntry,
): Promise<void> {
  const who = (await rows.get('settings', 'settings'))?.operator ?? '';
  const profile = entry.profileId === null ? undefined : await rows.get('profiles', entry.profileId);
  await rows.put('journal', {
    ...entry,
    ...(who !== '' && { who }),
    ...(profile !== undefined && { partnerId: profile.partnerId }),
  });
}

/** As many old lines as leave in one transaction: others get their turn in between. */
const BATCH = 500;
const A_DAY = 86_400_000;

/** Drops the lines that are older than the settings allow. */
export async function purgeJournal(tools: Tools): Promise<void> {
  const { journalDays } = await settingsOf(tools);
  const before = tools.now() - journalDays * A_DAY;
  let dropped = 0;
  for (;;) {
    const some = await tools.store.change(['journal'], (rows) => rows.expire('journal', before, BATCH));
    dropped += some;
    if (some < BATCH) break;
  }
  if (dropped > 0) tools.announce({ about: 'journal' });
}
