// The browser ends the worker at any await of a fill or of its undo: at each of them in turn, before and after what is
// awaited has happened. The next worker finds out what became of it: what stands in the page is what the receipt tells,
// the journal has one line for it, and the operator can go on.

import { describe, expect, it, vi } from 'vitest';
import { isOpen } from '../../../lib/background/jobs';
import { fillBench, KEYS } from './fill-bench';
import type { FillBench } from './fill-bench';
import { TAB } from './bench';
import { mortal } from './mortal';
import type { ReceiptRow } from '../../../lib/model/plan';

interface Job {
  running: boolean;
  rows: ReceiptRow[];
  undo: ReceiptRow[] | null;
}

/** A page with hands: it does what it is ordered, whoever is there to hear of it. */
function pageOf({ b }: FillBench) {
  const fields: Record<string, string> = {};
  const jobs = new Map<string, Job>();
  /** Resolved when the page may go on. */
  let gate: Promise<void> = Promise.resolve();
  let work: Promise<void> = Promise.resolve();
  const row = (key: string): ReceiptRow => ({
    key,
    outcome: 'written',
    after: { kind: 'value', value: fields[key] ?? '' },
  });

  async function run(id: string, job: Job, rows: readonly { key: string; value: string }[]): Promise<void> {
    for (const { key, value } of rows) {
      await gate;
      fields[key] = value;
      job.rows.push(row(key));
      void b.tell('fill.row', { job: id, row: row(key) });
    }
    job.running = false;
    void b.tell('fill.done', { job: id });
  }

  b.answer('D1', {
    status: (asked) => jobs.get((asked as { job: string }).job) ?? null,
    fill: (order) => {
      const { job: id, rows } = order as { job: string; rows: { key: string; value: string }[] };
      const job: Job = { running: true, rows: [], undo: null };
      jobs.set(id, job);
      work = run(id, job, rows);
      return 'accepted';
    },
    undo: (asked) => {
      const { job: id } = asked as { job: string };
      const job = jobs.get(id);
      if (job === undefined || job.running) return null;
      if (job.undo === null) {
        for (const { key } of job.rows) fields[key] = '';
        job.undo = job.rows.map(({ key }) => row(key));
        void b.tell('fill.done', { job: id });
      }
      return job.undo;
    },
  });

  return {
    fields,
    /** Makes the page wait with its next row. */
    hold(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    ended: () => work,
  };
}

/** No fill is under way any more, and whoever followed its end has done so. */
async function settled({ b }: FillBench): Promise<void> {
  await vi.waitFor(
    async () => {
      const jobs = await b.store.read(['jobs'], (rows) => rows.all('jobs'));
      expect(jobs.filter(isOpen)).toEqual([]);
    },
    { timeout: 10_000, interval: 5 },
  );
  await new Promise((resolve) => setTimeout(resolve, 15));
}

/** What the receipt says of the page: each row with its value; secrets as being there. */
async function told(f: FillBench): Promise<Record<string, string>> {
  const job = await f.job();
  const rows = job?.state === 'undone' ? (job.undo ?? []) : (job?.rows ?? []);
  return Object.fromEntries(
    rows.map(({ key, after }) => [key, after.kind === 'value' ? after.value : after.present ? '•••' : '']),
  );
}

function standing(fields: Readonly<Record<string, string>>): Record<string, string> {
  const veiled = Object.entries(fields).map(([key, value]) => [
    key,
    key.startsWith('headers:') && value !== '' ? '•••' : value,
  ]);
  return Object.fromEntries(veiled) as Record<string, string>;
}

const lines = async (f: FillBench, event: string): Promise<number> =>
  (await f.b.lines()).filter((line) => line.event === event).length;

type Page = ReturnType<typeof pageOf>;

interface Killed {
  readonly f: FillBench;
  readonly page: Page;
  readonly steps: number;
}

/** Does something with a worker that ends at this step, and has another take its place. */
async function killedAt(
  step: number,
  act: (f: FillBench) => Promise<unknown>,
  options: { readonly filled?: boolean; readonly slow?: boolean } = {},
): Promise<Killed> {
  const f = await fillBench();
  const page = pageOf(f);
  if (options.filled === true) {
    await f.started();
    await page.ended();
    await settled(f);
  }
  const worker = mortal(f.b.tools);
  await f.b.again(worker.tools);
  worker.endAt(step);
  const goOn = options.slow === true ? page.hold() : () => undefined;
  await Promise.race([act(f), worker.death]);
  if (options.slow !== true) {
    await page.ended();
    await Promise.race([settled(f), worker.death]);
  }
  const steps = worker.steps();
  await f.b.again();
  goOn();
  await page.ended();
  await settled(f);
  return { f, page, steps };
}

/** Fills again, from a new preview, and says what became of it. */
async function again({ f, page }: Killed): Promise<unknown> {
  const seen = await f.b.ask('screen.preview', { tabId: TAB, profileId: f.profile.id, step: null });
  const order = await f.b.ask('fill.start', {
    previewId: seen.ok ? seen.value.id : '',
    keys: ['name'],
    confirmed: false,
  });
  await page.ended();
  await settled(f);
  return order.ok ? (await f.job())?.state : order;
}

/** Ends the worker at every step, from the first to the one that is no longer reached. */
async function atEveryStep(
  kill: (step: number) => Promise<Killed>,
  check: (killed: Killed, at: string) => Promise<void>,
): Promise<number> {
  for (let step = 1; ; step += 1) {
    const killed = await kill(step);
    await check(killed, `ended at step ${step}`);
    if (killed.steps < step) return killed.steps;
  }
}

describe('the worker ends at any step', () => {
  it.each([
    ['the page is done by then', false],
    ['the page goes on afterwards', true],
  ])('of a fill; %s', { timeout: 120_000 }, async (_, slow) => {
    const outcomes = new Set<string>();
    const count = await atEveryStep(
      (step) => killedAt(step, (f) => f.start(), { slow }),
      async (killed, at) => {
        const { f, page } = killed;
        const job = await f.job();
        outcomes.add(job?.state ?? 'none');
        expect(await told(f), at).toEqual(standing(page.fields));
        // An order that did not reach the page is told as one that broke off.
        expect(Object.keys(page.fields), at).toHaveLength(job?.state === 'done' ? KEYS.length : 0);
        expect(await lines(f, 'fill'), at).toBe(job === null ? 0 : 1);
        expect(await again(killed), at).toBe('done');
        expect(await lines(f, 'fill'), at).toBe(job === null ? 1 : 2);
      },
    );
    expect(count).toBeGreaterThan(20);
    expect([...outcomes].sort()).toEqual(['done', 'interrupted', 'none']);
  });

  it('of an undo', { timeout: 120_000 }, async () => {
    const outcomes = new Set<string>();
    const undo = async (f: FillBench) => f.b.ask('fill.undo', { jobId: (await f.job())?.id });
    await atEveryStep(
      (step) => killedAt(step, undo, { filled: true }),
      async (killed, at) => {
        const { f, page } = killed;
        const job = await f.job();
        outcomes.add(job?.state ?? 'none');
        expect(await told(f), at).toEqual(standing(page.fields));
        expect(await lines(f, 'undo'), at).toBe(job?.state === 'undone' ? 1 : 0);
        await undo(f);
        expect(await f.job(), at).toMatchObject({ state: 'undone', undo: { length: KEYS.length } });
        expect(Object.values(page.fields), at).toEqual(['', '', '']);
        expect(await lines(f, 'undo'), at).toBe(1);
      },
    );
    expect([...outcomes].sort()).toEqual(['done', 'undone']);
  });
});
