// What the operator wished for outside of the panel, with a key or in a menu of the browser: taken up when the panel opens,
// and whenever the background tells of one. It does what the panel's own button would do, and no more.

import { effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import type { Wish } from '../../lib/model/wish';
import type { Asking } from './asking';
import type { TabState } from './tab';
import type { Work } from './work';

/** What there is to be said or shown of a wish. */
export type Granted = Extract<Wish, { readonly what: 'report' | 'tell' }>;

export interface Wishing {
  readonly granted: ReadonlySignal<Granted | null>;
  readonly close: () => void;
  readonly heed: (topic: Topic) => void;
}

export function wishing(
  { ask, glance }: Asking,
  { view }: Pick<TabState, 'view'>,
  work: Pick<Work, 'phase' | 'table' | 'check' | 'preview' | 'undo'>,
): Wishing {
  const granted = signal<Granted | null>(null);
  let tabId: number | null = null;

  async function take(of: number): Promise<void> {
    const wish = await glance(() => ask('wish.take', { tabId: of }));
    if (wish !== null && of === view.peek()?.tabId) await grant(wish);
  }

  async function grant(wish: Wish): Promise<void> {
    // While a fill is under way there is no button but the one that stops it.
    const isFree = work.phase.peek() !== 'filling';
    switch (wish.what) {
      case 'check':
        if (isFree) await work.check();
        return;
      case 'preview':
        // An open table stays as the operator ticked it.
        if (isFree && work.table.peek() === null) await work.preview();
        return;
      case 'fill-one':
        if (isFree) await work.preview(wish.key);
        return;
      case 'undo':
        await work.undo();
        return;
      case 'report':
        granted.value = wish;
        return;
      case 'tell':
        granted.value = wish;
        if (wish.news === 'never-filled' && isFree) await work.check();
        return;
    }
  }

  effect(() => {
    const now = view.value?.tabId ?? null;
    if (now === tabId) return;
    tabId = now;
    untracked(() => {
      granted.value = null;
      if (now !== null) void take(now);
    });
  });

  return {
    granted,
    close() {
      granted.value = null;
    },
    heed(topic) {
      if (topic.about === 'wish' && topic.tabId === view.peek()?.tabId) void take(topic.tabId);
    },
  };
}
