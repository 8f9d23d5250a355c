// The journal as the options show it: a part of it under a filter, more at a press, all of it for a file. Nothing is asked
// before somebody looks, and no more of it is held than is shown.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import type { AnswerOf } from '../../lib/messages/channels';
import { MOST_LINES } from '../../lib/model/journal';
import type { JournalFilter, JournalPage } from '../../lib/model/journal';
import type { JournalEntry } from '../../lib/model/setup';
import type { Asking } from './asking';
import { oneAtATime } from './turns';

/** Lets everything through. */
export const EVERYTHING: JournalFilter = {
  text: '',
  event: null,
  instanceId: null,
  partnerId: null,
  who: '',
  from: null,
  until: null,
};

/** Lines that are shown at first, and added at a press. */
const PART = 50;

export interface JournalState {
  /** Null until it is known; `total` is of the whole filter. */
  readonly page: ReadonlySignal<JournalPage | null>;
  readonly filter: ReadonlySignal<JournalFilter>;
  readonly load: () => Promise<void>;
  readonly heed: (topic: Topic) => void;
  readonly filterBy: (change: Partial<JournalFilter>) => Promise<void>;
  readonly more: () => Promise<void>;
  /** Hands over all lines under the filter as it is now; null when they could not be had, or the company keeps them in. */
  readonly withLines: <T>(
    use: (parts: AsyncIterable<readonly JournalEntry[]>) => Promise<T>,
  ) => Promise<T | null>;
}

export function journalState({ ask, attempt, glance }: Asking): JournalState {
  const page = signal<JournalPage | null>(null);
  const filter = signal<JournalFilter>(EVERYTHING);

  /** Asks again for as many lines as are shown: they arrive while somebody reads. */
  const load = oneAtATime(async () => {
    const wanted = filter.peek();
    const count = Math.min(MOST_LINES, Math.max(PART, page.peek()?.entries.length ?? 0));
    const answer = await glance(() => ask('journal.page', { filter: wanted, after: null, count }));
    if (answer !== null && wanted === filter.peek()) page.value = answer;
  });

  async function* parts(wanted: JournalFilter): AsyncGenerator<readonly JournalEntry[]> {
    let after: string | null = null;
    do {
      const part: AnswerOf<'journal.export'> = await ask('journal.export', {
        filter: wanted,
        after,
        count: MOST_LINES,
      });
      if (!part.ok) throw new Error(part.error);
      yield part.value.entries;
      after = part.value.next;
    } while (after !== null);
  }

  return {
    page,
    filter,
    load,
    heed({ about }) {
      // Nobody has looked yet: nothing is asked for.
      if (about === 'journal' && page.peek() !== null) void load();
    },
    async filterBy(change) {
      filter.value = { ...filter.peek(), ...change };
      const shown = page.peek();
      if (shown !== null) page.value = { ...shown, entries: shown.entries.slice(0, PART) };
      await load();
    },
    async more() {
      const shown = page.peek();
      if (shown?.next == null) return;
      const next = { filter: filter.peek(), after: shown.next, count: PART };
      const answer = await attempt(() => ask('journal.page', next));
      // Another filter, or new lines, may have come in between: then these follow on nothing.
      if (answer === null || page.peek() !== shown) return;
      page.value = { ...answer, entries: [...shown.entries, ...answer.entries], total: shown.total };
    },
    withLines: (use) => attempt(() => use(parts(filter.peek()))),
  };
}
