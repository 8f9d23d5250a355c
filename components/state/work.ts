// The work on the screen that is open: looking at it, the table before a fill, the fill and its undo.
// It looks by itself when there is something new to see; it never previews, fills or undoes by itself.

import { computed, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { FillError, LookError, TabView } from '../../lib/messages/channels';
import type { ScreenId } from '../../lib/model/screen';
import type { Result } from '../../lib/model/result';
import type { FillJob, Preview } from '../../lib/model/setup';
import { presetFor } from '../../lib/plan/steps';
import type { Run } from '../../lib/plan/steps';
import type { Asking } from './asking';
import type { Subject, TabState } from './tab';
import { isAsShown, tableOf } from './table';
import type { Table } from './table';

/** What the page shows of the work: the running fill, else the open table, else what a look found. */
export type Phase = 'filling' | 'table' | 'look';

export type Trouble =
  | { readonly in: 'look'; readonly code: LookError }
  | { readonly in: 'fill'; readonly code: FillError }
  | { readonly in: 'undo'; readonly code: 'screen-gone' | 'unknown' }
  /** The screen went away under an open table. */
  | { readonly in: 'table' }
  /** The table was too old to fill from, and a fresh one shows something else: nothing was filled. */
  | { readonly in: 'renewed' };

export interface Work {
  readonly phase: ReadonlySignal<Phase>;
  /** The latest look at the screen that is open. */
  readonly seen: ReadonlySignal<Preview | null>;
  readonly table: ReadonlySignal<Table | null>;
  /** The finished fill whose receipt is shown. */
  readonly receipt: ReadonlySignal<FillJob | null>;
  readonly busy: ReadonlySignal<'check' | 'preview' | 'fill' | 'undo' | null>;
  readonly trouble: ReadonlySignal<Trouble | null>;
  /** Takes the open screen for this step, where several use it. */
  readonly aim: (step: string) => void;
  readonly check: () => Promise<void>;
  /** Opens the table; with a key, only that row is ticked. */
  readonly preview: (only?: string) => Promise<void>;
  /** Changes the ticks or the filter of the open table (table.ts). */
  readonly edit: (change: (table: Table) => Table) => void;
  readonly closeTable: () => void;
  readonly fill: () => Promise<void>;
  /** The fill goes into production and waits for a yes. */
  readonly asks: ReadonlySignal<boolean>;
  /** Answers that question; a yes fills. */
  readonly answer: (yes: boolean) => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly closeReceipt: () => void;
}

export function workState({ ask, attempt, glance }: Asking, { view, subject, refresh }: TabState): Work {
  const seen = signal<Preview | null>(null);
  const table = signal<Table | null>(null);
  const busy = signal<'check' | 'preview' | 'fill' | 'undo' | null>(null);
  const trouble = signal<Trouble | null>(null);
  const asks = signal(false);
  const closedReceipt = signal<string | null>(null);
  /** The step that the operator asked for on this screen. */
  const aimed = signal<string | null>(null);
  const phase = computed(() => phaseOf(view.value?.job ?? null, table.value));
  const receipt = computed(() => receiptOf(view.value, closedReceipt.value));
  const sight = computed(() => sightOf(view.value, subject.value, aimed.value));
  const ground = computed(() => groundOf(view.value));
  let looks = 0;

  /** @param kind `glance`: by itself, without comparing secrets; the others answer a press */
  async function look(kind: 'glance' | 'check' | 'preview'): Promise<Preview | null> {
    const tabId = view.value?.tabId;
    const profileId = subject.value?.profile.id;
    if (tabId === undefined || profileId === undefined) return null;
    looks += 1;
    const mine = looks;
    busy.value = kind === 'preview' ? 'preview' : 'check';
    const request = { tabId, profileId, step: aimed.value };
    const run = kind === 'glance' ? glance : attempt;
    const answer = await run(() =>
      kind === 'preview'
        ? ask('screen.preview', request)
        : ask('screen.check', { ...request, compare: kind === 'check' }),
    );
    if (mine !== looks) return null;
    busy.value = null;
    if (answer === null) return null;
    if (!answer.ok) {
      trouble.value = { in: 'look', code: answer.error };
      seen.value = null;
      return null;
    }
    // A look that the page took by itself must not wipe away what the operator has not read yet.
    if (kind === 'preview' || trouble.value?.in === 'look') trouble.value = null;
    seen.value = answer.value;
    return answer.value;
  }

  /** Orders the ticked rows of a table. */
  function order({ preview, ticked }: Table, confirmed: boolean): Promise<Result<FillJob, FillError> | null> {
    const keys = preview.rows.map((row) => row.key).filter((key) => ticked.has(key));
    return attempt(() => ask('fill.start', { previewId: preview.id, keys, confirmed }));
  }

  /**
   * Looks again, within one press, when a table is too old to fill from.
   * @returns the table to order from; null when it shows something else, or there is none any more
   */
  async function renewed(open: Table): Promise<Table | null> {
    const { place, profileId, step } = open.preview;
    const answer = await attempt(() => ask('screen.preview', { tabId: place.tabId, profileId, step }));
    // It was closed, or the screen went away under it.
    if (answer === null || table.value !== open) return null;
    if (!answer.ok) {
      trouble.value = { in: 'fill', code: answer.error };
      return null;
    }
    const preview = answer.value;
    const ticked = new Set([...open.ticked].filter((key) => isAsShown(key, open.preview, preview)));
    const fresh = { ...open, preview, ticked };
    seen.value = preview;
    table.value = fresh;
    if (ticked.size === open.ticked.size) return fresh;
    trouble.value = { in: 'renewed' };
    return null;
  }

  /** @param confirmed the operator said yes to production */
  async function fill(confirmed: boolean): Promise<void> {
    let open = table.value;
    if (open === null || busy.value !== null) return;
    busy.value = 'fill';
    let answer = await order(open, confirmed);
    if (answer?.ok === false && (answer.error === 'preview-old' || answer.error === 'preview-gone')) {
      open = await renewed(open);
      if (open === null) {
        busy.value = null;
        return;
      }
      answer = await order(open, confirmed);
    }
    // The job is shown before the table goes, so that nothing flickers between them. A background that died
    // over the order may have given it all the same: then the job of this table says so.
    if (answer === null || answer.ok) await refresh();
    if (answer?.ok === true || (answer === null && view.value?.job?.previewId === open.preview.id)) {
      table.value = null;
      trouble.value = null;
    } else if (answer?.ok === false) {
      asks.value = answer.error === 'confirm-production';
      trouble.value = asks.value ? null : { in: 'fill', code: answer.error };
    }
    busy.value = null;
    // A fill of few fields is over by now, and what it changed has not been looked at.
    if (table.value === null && sight.value !== null) await look('check');
  }

  async function check(): Promise<void> {
    trouble.value = null;
    await look('check');
  }

  let stood: string | null = null;
  effect(() => {
    const now = ground.value;
    const news = sight.value;
    // What follows may read state without depending on it: a look answers news, it must not cause them.
    untracked(() => {
      if (now !== stood) leave();
      stood = now;
      if (news !== null && table.value === null && busy.value !== 'preview') void look('glance');
    });
  });

  // Another screen, document or profile: what was seen and planned before is no longer true.
  function leave(): void {
    looks += 1;
    if (busy.value === 'check' || busy.value === 'preview') busy.value = null;
    trouble.value = table.value === null ? null : { in: 'table' };
    table.value = null;
    asks.value = false;
    seen.value = null;
    aimed.value = null;
  }

  return {
    phase,
    seen,
    table,
    receipt,
    busy,
    trouble,
    aim(step) {
      aimed.value = step;
    },
    check,
    async preview(only) {
      const preview = await look('preview');
      if (preview === null) return;
      closedReceipt.value = view.value?.job?.id ?? null;
      table.value = tableOf(preview, only);
    },
    edit(change) {
      if (table.value !== null) table.value = change(table.value);
    },
    closeTable() {
      table.value = null;
      trouble.value = null;
    },
    fill: () => fill(false),
    asks,
    async answer(yes) {
      asks.value = false;
      if (yes) await fill(true);
    },
    async cancel() {
      const job = view.value?.job;
      if (job) await attempt(() => ask('fill.cancel', { jobId: job.id }));
    },
    async undo() {
      const job = receipt.value;
      if (job === null || busy.value !== null) return;
      busy.value = 'undo';
      const answer = await attempt(() => ask('fill.undo', { jobId: job.id }));
      trouble.value = answer?.ok === false ? { in: 'undo', code: answer.error } : null;
      await refresh();
      // The look that follows an undo may be under way by now.
      if (busy.peek() === 'undo') busy.value = null;
    },
    closeReceipt() {
      closedReceipt.value = view.value?.job?.id ?? null;
    },
  };
}

export function phaseOf(job: FillJob | null, table: Table | null): Phase {
  if (job !== null && isUnderWay(job)) return 'filling';
  return table === null ? 'look' : 'table';
}

/** The fill whose receipt belongs on the page: of this screen, or broken off and not yet acknowledged. */
export function receiptOf(view: TabView | null, closed: string | null): FillJob | null {
  const job = view?.job ?? null;
  if (job === null || isUnderWay(job) || job.id === closed) return null;
  return job.screen === view?.seen?.screen || brokeOff(job) ? job : null;
}

/** True when page, tab or window went away under the fill: then no screen is left that its receipt belongs to. */
function brokeOff({ state, rows }: FillJob): boolean {
  return state === 'interrupted' || (state === 'done' && rows.some((row) => row.refusal === 'screen-gone'));
}

/**
 * Everything that a look depends on, as one text: when it changes there is something new to see.
 * Null when there is nothing to look at. Progress of a running fill is left out on purpose.
 */
export function sightOf(
  view: TabView | null,
  subject: Subject | null,
  aimed: string | null = null,
): string | null {
  const screen = view?.seen?.screen ?? null;
  if (view === null || subject === null || screen === null) return null;
  if (stepsOn(subject, screen).length === 0) return null;
  const { profile, setup } = subject;
  const { job, message } = view;
  if (job !== null && isUnderWay(job)) return null;
  const outputs = Object.entries(setup.steps).map(([step, state]) => [step, state.outputs]);
  return JSON.stringify([
    groundOf(view),
    view.seen?.at,
    profile.values,
    profile.secrets,
    setup.variants,
    aimed,
    outputs,
    job && [job.id, job.state, job.undo?.length],
    message?.at,
  ]);
}

/** The steps that prescribe something on a screen; several where it is used more than once. */
export function stepsOn({ partner, progress }: Subject, screen: ScreenId): readonly Run[] {
  return progress.steps
    .map(({ step }) => step)
    .filter((run) => run.screen === screen && presetFor(partner, run) !== undefined);
}

/** Where the operator stands: document, screen and profile. Null off every known screen. */
function groundOf(view: TabView | null): string | null {
  const screen = view?.seen?.screen ?? null;
  if (!view?.seen || screen === null) return null;
  const { tabId, frameId, documentId } = view.seen.place;
  return [tabId, frameId, documentId, screen, view.profileId].join(' ');
}

function isUnderWay(job: FillJob): boolean {
  return job.state === 'ordered' || job.state === 'running';
}
