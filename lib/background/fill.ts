// Fills: ordered after a preview, run by the page, undone by the page, told row by row. The order stands in the
// store before the page hears of it, so that a worker that dies in between finds out what became of it.
// Reports are taken only from the document that was given the order.

import type { FillError } from '../messages/channels';
import type { Handlers } from '../messages/door';
import type { Account } from '../messages/orders';
import { following } from '../model/age';
import type { Partner } from '../model/partner';
import { err, ok } from '../model/result';
import { erpOf } from '../model/screen';
import type { Result } from '../model/result';
import type { FillJob, Place, Preview } from '../model/setup';
import { accepted, finished, interrupted, isOpen, maskFor, touched, undone, withRows } from './jobs';
import type { Mask } from './jobs';
import { enter, JOURNAL_TABLES, line } from './journal';
import { changesOf, sealedBefore } from './changes';
import { isSeen, readyHands, rowsOf } from './order';
import type { Reader } from '../store/rows';
import { confirm } from './production';
import { queue } from './queue';
import { sameDocument } from './tabs';
import type { Tools } from './tools';

type FillHandlers = Pick<Handlers, 'fill.start' | 'fill.cancel' | 'fill.undo' | 'fill.row' | 'fill.done'>;

type Step = (job: FillJob, mask: Mask) => FillJob;

interface Turn {
  readonly before: FillJob;
  readonly next: FillJob;
  /** It is over with this step. */
  readonly ends: boolean;
  readonly instanceId: string | null;
}

export interface Fills {
  readonly handlers: FillHandlers;
  /** Asks the pages what became of fills that are still open, of one tab or of all. */
  readonly review: (tabId?: number) => Promise<void>;
  /** The tab is gone, and with it every page that could go on. */
  readonly interruptTab: (tabId: number) => Promise<void>;
  /** The browser was closed or the extension was updated: closes the fills, forgets those whose documents are gone. */
  readonly closeSession: () => Promise<void>;
}

export function fills(tools: Tools): Fills {
  const { store, announce } = tools;
  // Orders on their way to the page. A worker that dies forgets them, and then `review` may ask.
  const underway = new Set<string>();
  const inTurn = queue();

  const start = async (preview: Preview, keys: readonly string[]): Promise<Result<FillJob, FillError>> => {
    // Whatever stands in the way is told before anything begins.
    const checked = await rowsOf(tools, preview, keys);
    if (!checked.ok) return checked;
    const { place, screen, profileId, form } = preview;
    const before = await sealedBefore(tools, preview, keys);
    const order: FillJob = {
      id: tools.newId(),
      previewId: preview.id,
      profileId,
      screen,
      place,
      state: 'ordered',
      ordered: checked.value.map(({ key }) => key),
      before,
      left: preview.rows.map(({ key }) => key).filter((key) => !keys.includes(key)),
      rows: [],
      undo: null,
      at: tools.now(),
    };
    const ordered = await store.change(
      ['jobs', 'previews'],
      async (table): Promise<Result<FillJob, FillError>> => {
        const others = await table.where('jobs', 'tab', place.tabId);
        if (others.some((other) => isOpen(other) && sameDocument(other.place, place))) return err('busy');
        // A preview is good for one fill, whatever becomes of it.
        if ((await table.get('previews', preview.id)) === undefined) return err('preview-gone');
        await table.remove('previews', preview.id);
        underway.add(order.id);
        const last = { ...order, at: following(order.at, others) };
        await table.put('jobs', last);
        return ok(last);
      },
    );
    if (!ordered.ok) return ordered;
    const job = ordered.value;
    try {
      if (!(await readyHands(tools, place, erpOf(screen)))) return await withdraw(job, 'page-silent');
      // The page may have taken its time: what leaves now is what may leave now, and nothing is waited for in between.
      const rows = await rowsOf(tools, preview, keys).catch((error: unknown) => withdrawn(job, error));
      if (!rows.ok) return await withdraw(job, rows.error);
      const { origin } = place;
      const order = { job: job.id, origin, screen, form, rows: rows.value };
      const sent = await tools.page(place, 'fill', order);
      if (sent.ok && sent.value === 'accepted') return ok((await change(job.id, accepted)) ?? job);
      if (sent.ok) return await withdraw(job, sent.value === 'busy' ? 'busy' : 'document-changed');
    } finally {
      underway.delete(job.id);
    }
    // No answer: the page may have taken the order all the same.
    const account = await accountOf(job);
    if (account !== null) return ok((await change(job.id, told(account))) ?? job);
    const left = await change(job.id, (now) => (now.rows.length === 0 ? now : interrupted(now)));
    return left !== undefined && isOpen(left) ? withdraw(job, 'page-silent') : err('page-silent');
  };

  const withdraw = async (job: FillJob, why: FillError): Promise<Result<FillJob, FillError>> => {
    await store.change(['jobs'], (table) => table.remove('jobs', job.id));
    return err(why);
  };

  /** The same for what is thrown, as where the vault was locked. */
  const withdrawn = async (job: FillJob, error: unknown): Promise<never> => {
    await withdraw(job, 'page-silent');
    throw error;
  };

  /** What a step makes of a fill. */
  const after = async (
    table: Reader<'jobs' | 'profiles'>,
    id: string,
    step: Step,
    partner: Partner | undefined,
  ): Promise<Turn | null> => {
    const before = await table.get('jobs', id);
    if (before === undefined) return null;
    const profile = await table.get('profiles', before.profileId);
    const next = step(before, maskFor(partner, tools.catalog.screen(before.screen)));
    const ends = next.state !== before.state && !isOpen(next);
    return { before, next, ends, instanceId: profile?.instanceId ?? null };
  };

  /** Changes a fill's record, one step after the other; the one that ends it is told in the journal, once. */
  const change = (id: string, step: Step): Promise<FillJob | undefined> =>
    inTurn(`record of ${id}`, () => changed(id, step));

  const changed = async (id: string, step: Step): Promise<FillJob | undefined> => {
    const partner = await partnerOf(id);
    // Sealing takes longer than a transaction waits, and nobody else changes the record meanwhile.
    const ahead = await store.read(['jobs', 'profiles'], (table) => after(table, id, step, partner));
    const changes = ahead?.ends === true ? await changesOf(tools, ahead.next) : [];
    const [job, ended] = await store.change(['jobs', ...JOURNAL_TABLES], async (table) => {
      const turn = await after(table, id, step, partner);
      if (turn === null) return [undefined, false];
      const { before, next, ends, instanceId } = turn;
      if (next !== before) await table.put('jobs', next);
      if (ends)
        await enter(table, { ...lineOf(tools, next, instanceId), ...(changes.length > 0 && { changes }) });
      return [next, ends];
    });
    if (job !== undefined) announce({ about: 'tab', tabId: job.place.tabId });
    if (ended) announce({ about: 'journal' });
    return job;
  };

  /** The partner that a fill was ordered for. */
  const partnerOf = async (id: string): Promise<Partner | undefined> => {
    const profile = await store.read(['jobs', 'profiles'], async (table) => {
      const job = await table.get('jobs', id);
      return job && table.get('profiles', job.profileId);
    });
    return profile && tools.catalog.partner(profile.partnerId);
  };

  /** How far the page says a fill came; null when it knows nothing of it, or is gone. */
  const accountOf = async (job: FillJob): Promise<Account | null> => {
    const status = await tools.page(job.place, 'status', { job: job.id });
    return status.ok ? status.value : null;
  };

  const settle = async (job: FillJob): Promise<void> => {
    const account = await accountOf(job);
    // A page that knows nothing of it will not go on.
    await change(job.id, account === null ? interrupted : told(account));
  };

  const review = async (tabId?: number): Promise<void> => {
    const jobs = await store.read(['jobs'], (table) =>
      tabId === undefined ? table.all('jobs') : table.where('jobs', 'tab', tabId),
    );
    // An undo whose answer was lost with another worker: only the latest fill of a tab can be undone.
    const mayBe = (job: FillJob): boolean =>
      isOpen(job) || (tabId === undefined && isFilled(job) && isLatest(job, jobs));
    await Promise.all(jobs.filter((job) => mayBe(job) && !underway.has(job.id)).map(settle));
  };

  const ownJob = async (id: string, place: Place): Promise<FillJob | null> => {
    const job = await store.read(['jobs'], (table) => table.get('jobs', id));
    return job !== undefined && sameDocument(job.place, place) ? job : null;
  };

  const undo = async (jobId: string): Promise<Result<FillJob, 'screen-gone' | 'unknown'>> => {
    const job = await store.read(['jobs'], (table) => table.get('jobs', jobId));
    if (job === undefined || isOpen(job)) return err('unknown');
    if (job.state === 'undone') return ok(job);
    const sent = await tools.page(job.place, 'undo', { job: jobId });
    if (!sent.ok || sent.value === null)
      return err((await isSeen(tools, job.place)) ? 'unknown' : 'screen-gone');
    const rows = sent.value;
    const next = await change(jobId, (now, mask) => undone(now, mask(rows)));
    return next === undefined ? err('unknown') : ok(next);
  };

  return {
    review,
    async interruptTab(tabId) {
      const jobs = await store.read(['jobs'], (table) => table.where('jobs', 'tab', tabId));
      for (const job of jobs.filter(isOpen)) await change(job.id, interrupted);
    },
    async closeSession() {
      const jobs = await store.read(['jobs'], (table) => table.all('jobs'));
      for (const job of jobs.filter(isOpen)) await change(job.id, interrupted);
      // After an update of the extension alone, documents are still there, with what was filled in.
      const there = await Promise.all(jobs.map((job) => isThere(tools, job)));
      const gone = jobs.filter((_, index) => there[index] === false);
      await store.change(['jobs', 'previews'], async (table) => {
        for (const { id } of gone) await table.remove('jobs', id);
        for (const { id } of await table.all('previews')) await table.remove('previews', id);
      });
    },
    handlers: {
      async 'fill.start'({ previewId, keys, confirmed }) {
        if (!(await tools.policy()).allow.fill) return err('not-allowed');
        const preview = await store.read(['previews'], (table) => table.get('previews', previewId));
        if (preview === undefined) return err('preview-gone');
        // The yes is to the installation, whatever becomes of this one table.
        if (confirmed) await confirm(tools, preview.profileId);
        return start(preview, keys);
      },

      async 'fill.cancel'({ jobId }) {
        const job = await store.read(['jobs'], (table) => table.get('jobs', jobId));
        // One that is over may be being undone.
        if (job === undefined) return;
        const sent = await tools.page(job.place, 'cancel', { job: jobId });
        if (!sent.ok) await settle(job);
      },

      'fill.undo': ({ jobId }) => inTurn(jobId, () => undo(jobId)),

      async 'fill.row'({ job: id, row }, { place }) {
        if ((await ownJob(id, place)) === null) return;
        await change(id, (job, mask) => withRows(job, mask([row])));
      },

      async 'fill.done'({ job: id }, { place }) {
        const job = await ownJob(id, place);
        // The page is asked once more: a row whose report was lost is in its own account.
        if (job !== null && (isOpen(job) || isFilled(job))) await settle(job);
      },
    },
  };
}

/** A fill that is over and may have been undone. */
function isFilled({ state }: FillJob): boolean {
  return state === 'done' || state === 'interrupted';
}

function isLatest({ at, place }: FillJob, jobs: readonly FillJob[]): boolean {
  return jobs.every((other) => other.place.tabId !== place.tabId || other.at <= at);
}

/** True for a document that the browser still has: it takes a script, which does nothing where there are no eyes. */
async function isThere({ registration }: Tools, { place, screen }: FillJob): Promise<boolean> {
  // Without a name it is any document that the tab may show by now.
  return (
    place.documentId !== '' &&
    registration.injectHands(place, erpOf(screen)).then(
      () => true,
      () => false,
    )
  );
}

function told({ running, rows, undo }: Account): Step {
  return (job, mask) => {
    if (undo !== null) return undone(job, mask(undo));
    if (!isOpen(job)) return job;
    const next = withRows(job, mask(rows));
    return running ? accepted(next) : finished(next);
  };
}

function lineOf(tools: Tools, job: FillJob, instanceId: string | null): ReturnType<typeof line> {
  const { profileId, screen, state } = job;
  const undo = state === 'undone';
  return line(tools, {
    event: undo ? 'undo' : 'fill',
    instanceId,
    profileId,
    screen,
    fields: touched(undo ? (job.undo ?? []) : job.rows),
    code: state,
  });
}
