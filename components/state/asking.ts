// How page state speaks to the background: the door's `ask`, handed in so that tests can stand in for it, and
// one place where a question without an answer becomes something that a page can show.

import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { AskError } from '../../lib/messages/ask';
import type { ask, Trouble } from '../../lib/messages/ask';

export type Ask = typeof ask;

export interface Asking {
  readonly ask: Ask;
  /** Why a question had no answer; null while all is well. */
  readonly trouble: ReadonlySignal<Trouble | null>;
  /**
   * Runs what the operator asked for; null when a question of it had no answer. Why is told until something else that
   * the operator asks for is done: a page that looks again meanwhile must not wipe away what nobody has read yet.
   */
  readonly attempt: <T>(questions: () => Promise<T>) => Promise<T | null>;
  /** Runs what the page asks by itself; null when a question had no answer. Why is told until the next answer. */
  readonly glance: <T>(questions: () => Promise<T>) => Promise<T | null>;
  /** What was in the way is not there any more. */
  readonly over: (trouble: Trouble) => void;
}

export function asking(ask: Ask): Asking {
  const acted = signal<Trouble | null>(null);
  const glanced = signal<Trouble | null>(null);

  /** Whatever is answered shows that glances would be, too. */
  async function run<T>(questions: () => Promise<T>, told: typeof acted): Promise<T | null> {
    try {
      const answer = await questions();
      glanced.value = null;
      told.value = null;
      return answer;
    } catch (error) {
      // What went wrong stands in the background's own log; here only of which kind it was.
      told.value = error instanceof AskError ? error.reason : 'silent';
      return null;
    }
  }

  return {
    ask,
    trouble: computed(() => glanced.value ?? acted.value),
    attempt: (questions) => run(questions, acted),
    glance: (questions) => run(questions, glanced),
    over(trouble) {
      for (const told of [acted, glanced]) if (told.peek() === trouble) told.value = null;
    },
  };
}
