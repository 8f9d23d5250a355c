// Who works in this browser, typed once and kept with the settings. Nobody has to say it.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import type { Asking } from './asking';

export interface OperatorState {
  /** Null until it is known; '' where nobody said it. */
  readonly name: ReadonlySignal<string | null>;
  readonly load: () => Promise<void>;
  readonly heed: (topic: Topic) => void;
  /** The name as it is kept; null when the background did not answer. */
  readonly keep: (name: string) => Promise<string | null>;
}

export function operatorState({ ask, attempt, glance }: Asking): OperatorState {
  const name = signal<string | null>(null);

  async function load(): Promise<void> {
    const settings = await glance(() => ask('settings.get'));
    if (settings !== null) name.value = settings.operator;
  }

  return {
    name,
    load,
    heed({ about }) {
      if (about === 'settings') void load();
    },
    async keep(operator) {
      const kept = await attempt(async () =>
        ask('settings.set', { ...(await ask('settings.get')), operator }),
      );
      if (kept !== null) name.value = kept.operator;
      return kept?.operator ?? null;
    },
  };
}
