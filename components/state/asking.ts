// How page state speaks to the background: the door's `ask`, handed in so that tests can stand in for it, and
// one place where its silence becomes something that a page can show.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ask } from '../../lib/messages/ask';

export type Ask = typeof ask;

export interface Asking {
  readonly ask: Ask;
  /** True after a question that the background did not answer, until one is answered again. */
  readonly silent: ReadonlySignal<boolean>;
  /** Runs questions; null when the background was silent, refused or failed. */
  readonly attempt: <T>(questions: () => Promise<T>) => Promise<T | null>;
}

export function asking(ask: Ask): Asking {
  const silent = signal(false);
  return {
    ask,
    silent,
    async attempt(questions) {
      try {
        const answer = await questions();
        silent.value = false;
        return answer;
      } catch {
        // What went wrong stands in the background's own log; here only that it did.
        silent.value = true;
        return null;
      }
    },
  };
}
