// A report on the open screen, taken when it is asked for and let go when the tab shows something else.

import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { LookError } from '../../lib/messages/channels';
import type { Asking } from './asking';
import type { TabState } from './tab';

export interface Diagnosing {
  /** The report on what is open now; null while none was taken. */
  readonly report: ReadonlySignal<string | null>;
  readonly problem: ReadonlySignal<LookError | null>;
  readonly busy: ReadonlySignal<boolean>;
  /** Takes a fresh one; null when it was not to be had. */
  readonly take: () => Promise<string | null>;
}

export function diagnosing({ ask, attempt }: Asking, { view, subject }: TabState): Diagnosing {
  const taken = signal<{ readonly of: string; readonly report: string } | null>(null);
  const problem = signal<LookError | null>(null);
  const busy = signal(false);
  const open = computed(() => {
    const seen = view.value?.seen;
    return JSON.stringify([view.value?.tabId, seen?.screen, seen?.place.documentId]);
  });

  return {
    report: computed(() => (taken.value?.of === open.value ? taken.value.report : null)),
    problem,
    busy,
    async take() {
      const tabId = view.peek()?.tabId;
      if (tabId === undefined || busy.peek()) return null;
      busy.value = true;
      const of = open.peek();
      const profileId = subject.peek()?.profile.id ?? null;
      const answer = await attempt(() => ask('diagnosis.take', { tabId, profileId }));
      busy.value = false;
      problem.value = answer?.ok === false ? answer.error : null;
      if (answer?.ok !== true) return null;
      // As people read it.
      const report = JSON.stringify(JSON.parse(answer.value), null, 1);
      taken.value = { of, report };
      return report;
    },
  };
}
