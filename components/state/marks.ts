// Marks in the page: one switch for all tabs, and, in a panel, whatever a look found told to the page as sentences without a
// value, as long as the switch is on. That marks go when it is off, the background sees to.

import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import { markOrderOf } from '../words/mark-words';
import type { Asking } from './asking';
import type { TabState } from './tab';
import type { Work } from './work';

/** The switch. */
export interface Marking {
  /** Null until it is known. */
  readonly on: ReadonlySignal<boolean | null>;
  readonly turn: (on: boolean) => Promise<void>;
  readonly load: () => Promise<void>;
  readonly heed: (topic: Topic) => void;
}

export function marking({ ask, attempt, glance }: Asking): Marking {
  const on = signal<boolean | null>(null);

  async function load(): Promise<void> {
    const settings = await glance(() => ask('settings.get'));
    if (settings !== null) on.value = settings.marks;
  }

  return {
    on,
    load,
    async turn(wanted) {
      const kept = await attempt(async () =>
        ask('settings.set', { ...(await ask('settings.get')), marks: wanted }),
      );
      if (kept !== null) on.value = kept.marks;
    },
    heed({ about }) {
      if (about === 'settings') void load();
    },
  };
}

/** Has every look marked in the page, for the life of a panel. */
export function markLooks(
  { ask, glance }: Pick<Asking, 'ask' | 'glance'>,
  { on }: Pick<Marking, 'on'>,
  { view, subject }: Pick<TabState, 'view' | 'subject'>,
  { seen }: Pick<Work, 'seen'>,
): void {
  let marked: { readonly tabId: number; readonly profileId: string } | null = null;
  effect(() => {
    const look = on.value === true ? seen.value : null;
    const tabId = view.value?.tabId;
    const profileId = subject.value?.profile.id;
    if (look !== null) {
      const where = { tabId: look.place.tabId, profileId: look.profileId };
      marked = where;
      void glance(() => ask('marks.show', { ...where, order: markOrderOf(look) }));
    } else if (marked !== null && marked.tabId === tabId && marked.profileId !== profileId) {
      // What one partner wants of a screen is nothing to another. Other screens the page itself notices.
      marked = null;
      void glance(() => ask('marks.hide', { tabId }));
    }
  });
}
