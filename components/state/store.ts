// How the database is, as the background tells it, and what the operator may do where it does not open.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import type { StoreHealth } from '../../lib/model/health';
import type { Asking } from './asking';

export interface StoreState {
  /** Null until it is known. */
  readonly health: ReadonlySignal<StoreHealth | null>;
  readonly load: () => Promise<void>;
  readonly heed: (topic: Topic) => void;
  /** The text of a file with what can still be read; null when there was no answer. */
  readonly salvage: () => Promise<string | null>;
  /** True when the damaged records that lay aside are gone. */
  readonly dismiss: () => Promise<boolean>;
  /** True when there is an empty database now, or note was taken of a lost one. */
  readonly reset: () => Promise<boolean>;
}

export function storeState({ ask, attempt }: Asking): StoreState {
  const health = signal<StoreHealth | null>(null);

  async function load(): Promise<void> {
    const answer = await attempt(() => ask('store.health'));
    if (answer !== null) health.value = answer;
  }

  async function then(channel: 'store.dismiss' | 'store.reset'): Promise<boolean> {
    const done = await attempt(async () => {
      await ask(channel);
      return true;
    });
    await load();
    return done === true;
  }

  return {
    health,
    load,
    heed({ about }) {
      if (about === 'store') void load();
    },
    salvage: () => attempt(() => ask('store.salvage')),
    dismiss: () => then('store.dismiss'),
    reset: () => then('store.reset'),
  };
}
