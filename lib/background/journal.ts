// The journal: what was done, when and where. Lines are added in the same transaction as the thing they tell of.
// Never a value, never a secret, nothing of a person: field keys and codes only.

import type { Handlers } from '../messages/door';
import type { JournalEntry } from '../model/setup';
import type { Tools } from './tools';

/** As many lines as the options page shows. */
const SHOWN = 200;

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

export function journalHandlers({ store }: Tools): Pick<Handlers, 'journal.list'> {
  return {
    'journal.list': () => store.read(['journal'], (rows) => rows.latest('journal', 'at', SHOWN)),
  };
}
