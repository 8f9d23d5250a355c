// The first set-up: whether the panel leads through it by itself, and whether it can be taken up again. It begins to lead
// only when the page opens, and ends only at a press: what was just reached stays in sight until it was read.

import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { FirstRunView } from '../../lib/messages/channels';
import type { Topic } from '../../lib/messages/changes';
import type { Asking } from './asking';

export interface FirstRunState {
  /** What the background knows; null until then. */
  readonly view: ReadonlySignal<FirstRunView | null>;
  /** The panel leads; null until it is known. */
  readonly leads: ReadonlySignal<boolean | null>;
  /** It was put aside, and nothing is ready yet. */
  readonly offered: ReadonlySignal<boolean>;
  readonly load: () => Promise<void>;
  readonly heed: (topic: Topic) => void;
  /** Puts it aside, also when it came to its end: the panel leads no longer. */
  readonly leave: () => Promise<void>;
  readonly resume: () => Promise<void>;
}

export function firstRunState({ ask, attempt, glance }: Asking): FirstRunState {
  const view = signal<FirstRunView | null>(null);
  const leads = signal<boolean | null>(null);

  async function load(): Promise<void> {
    const answer = await glance(() => ask('firstRun.view'));
    if (answer !== null) view.value = answer;
    // Without an answer the panel is as it always is, and says what is wrong.
    leads.value ??= answer !== null && !answer.left && !answer.ready;
  }

  async function keep(left: boolean): Promise<void> {
    const done = await attempt(async () => {
      await ask('firstRun.leave', { left });
      return true;
    });
    if (done === null) return;
    await load();
    leads.value = !left;
  }

  const offered = computed(() => leads.value === false && view.value?.left === true && !view.value.ready);

  return {
    view,
    leads,
    offered,
    load,
    heed({ about }) {
      if (about === 'instances' || about === 'profiles') void load();
      // A test may have been the last that was missing.
      if (about === 'setup' && offered.value) void load();
    },
    leave: () => keep(true),
    resume: () => keep(false),
  };
}
