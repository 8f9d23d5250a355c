// Teaching a field: the operator points at its control on the page, sees what would be remembered, and says whether to keep it.
// Nothing is kept before that, and the page is never written to.

import { computed, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { TeachError } from '../../lib/messages/channels';
import type { Picking, TaughtAnchor } from '../../lib/model/taught';
import type { Asking } from './asking';
import type { TabState } from './tab';
import { fieldLabel } from '../words/words';

/** What became of it, told once. */
export type Taught = { readonly was: 'kept' | 'left'; readonly label: string };

export interface Teaching {
  /** What is being taught in the tab that is shown. */
  readonly picking: ReadonlySignal<Picking | null>;
  /** What was reached from the panel with keys of its own. */
  readonly at: ReadonlySignal<TaughtAnchor | null>;
  readonly problem: ReadonlySignal<TeachError | null>;
  readonly done: ReadonlySignal<Taught | null>;
  readonly busy: ReadonlySignal<boolean>;
  readonly begin: (field: string) => Promise<void>;
  readonly move: (by: 'next' | 'previous' | 'take') => Promise<void>;
  readonly keep: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export function teachingState({ ask, attempt }: Asking, { view, subject }: TabState): Teaching {
  const held = signal<{ readonly tabId: number; readonly picking: Picking } | null>(null);
  const at = signal<TaughtAnchor | null>(null);
  const problem = signal<TeachError | null>(null);
  const done = signal<Taught | null>(null);
  const busy = signal(false);
  const tabId = computed(() => view.value?.tabId ?? null);
  const picking = computed(() =>
    held.value !== null && held.value.tabId === tabId.value ? held.value.picking : null,
  );

  /** Asks what the page has told; what has no answer is no news. */
  async function look(): Promise<void> {
    const tab = tabId.peek();
    if (tab === null || busy.peek()) return;
    const before = picking.peek();
    const now = await ask('teach.view', { tabId: tab }).catch(() => before);
    if (tab !== tabId.peek() || picking.peek() !== before) return;
    held.value = now === null ? null : { tabId: tab, picking: now };
    if (before !== null && now === null) over('left', before);
    if (before?.anchor !== now?.anchor) at.value = null;
  }

  function over(was: Taught['was'], { screen, field }: Picking): void {
    at.value = null;
    done.value = { was, label: fieldLabel(screen, field) };
  }

  let shown: number | null = null;
  effect(() => {
    const now = view.value;
    if (now === null) return;
    const isNew = now.tabId !== shown;
    shown = now.tabId;
    untracked(() => {
      // Closing the panel does not end what was begun: a fresh one takes it up.
      if (isNew || picking.peek() !== null) void look();
    });
  });

  async function alone(work: () => Promise<void>): Promise<void> {
    if (busy.peek()) return;
    busy.value = true;
    problem.value = null;
    done.value = null;
    await work();
    busy.value = false;
  }

  return {
    picking,
    at,
    problem,
    done,
    busy,
    begin: (field) =>
      alone(async () => {
        const tab = tabId.peek();
        const screen = view.peek()?.seen?.screen ?? null;
        const profileId = subject.peek()?.profile.id;
        if (tab === null || screen === null || profileId === undefined) return;
        at.value = null;
        const labels = {
          what: i18n.t('teach.onPage', [fieldLabel(screen, field)]),
          keys: i18n.t('teach.onPageKeys'),
        };
        const answer = await attempt(() => ask('teach.pick', { tabId: tab, profileId, field, labels }));
        const begun = { tabId: tab, picking: { screen, field, anchor: null, finds: null } };
        held.value = answer?.ok === true ? begun : null;
        problem.value = answer?.ok === false ? answer.error : null;
      }),
    async move(by) {
      const tab = tabId.peek();
      if (tab === null) return;
      const there = await attempt(() => ask('teach.move', { tabId: tab, by }));
      if (there !== null && by !== 'take') at.value = there;
    },
    keep: () =>
      alone(async () => {
        const now = held.peek();
        const profileId = subject.peek()?.profile.id;
        if (now?.picking.anchor == null || profileId === undefined) return;
        const { field, anchor } = now.picking;
        const answer = await attempt(() =>
          ask('fields.teach', { tabId: now.tabId, profileId, field, anchor }),
        );
        problem.value = answer?.ok === false ? answer.error : null;
        if (answer?.ok !== true) return;
        held.value = null;
        over('kept', now.picking);
      }),
    stop: () =>
      alone(async () => {
        const now = held.peek();
        held.value = null;
        if (now === null) return;
        over('left', now.picking);
        await attempt(() => ask('teach.stop', { tabId: now.tabId }));
      }),
  };
}
