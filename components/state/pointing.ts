// Pointing at things on the page: the way through the menu to a step's screen, and a field that is spoken of.
// The page shows it; nothing is pressed and nothing is written.

import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { LookError } from '../../lib/messages/channels';
import type { Asking } from './asking';
import type { TabState } from './tab';

export interface Pointing {
  /** The step that the page leads to now. */
  readonly leading: ReadonlySignal<string | null>;
  /** Why the last wish could not be met. */
  readonly refused: ReadonlySignal<LookError | 'missing' | null>;
  readonly lead: (step: string) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly point: (key: string) => Promise<void>;
}

export function pointing({ ask, attempt }: Asking, { view, subject }: TabState): Pointing {
  const led = signal<{ readonly tabId: number; readonly step: string } | null>(null);
  const leading = computed(() => (led.value?.tabId === view.value?.tabId ? (led.value?.step ?? null) : null));
  const refused = signal<LookError | 'missing' | null>(null);

  const here = (): { tabId: number; profileId: string } | null => {
    const tabId = view.peek()?.tabId;
    const profileId = subject.peek()?.profile.id;
    return tabId === undefined || profileId === undefined ? null : { tabId, profileId };
  };

  // The page stops pointing when the screen is open; so does the panel.
  effect(() => {
    const run = subject.value?.progress.steps.find(({ step }) => step.id === leading.value)?.step;
    const arrived = run?.screen !== undefined && run.screen === view.value?.seen?.screen;
    if (arrived) led.value = null;
  });

  return {
    leading,
    refused,
    async lead(step) {
      const at = here();
      if (at === null) return;
      const labels = {
        next: i18n.t('lead.next'),
        here: i18n.t('lead.here'),
        routine: i18n.t('lead.routine'),
      };
      const answer = await attempt(() => ask('guide.lead', { ...at, step, labels }));
      led.value = answer?.ok === true ? { tabId: at.tabId, step } : null;
      refused.value = answer?.ok === false ? answer.error : null;
    },
    async stop() {
      const tabId = led.peek()?.tabId;
      led.value = null;
      if (tabId !== undefined) await attempt(() => ask('guide.stop', { tabId }));
    },
    async point(key) {
      const at = here();
      if (at === null) return;
      const answer = await attempt(() => ask('guide.point', { ...at, key }));
      refused.value = answer?.ok === false ? answer.error : null;
    },
  };
}
