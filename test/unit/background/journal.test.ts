// The journal: who and for whom by itself, what changed as seals, looked up part by part, and dropped when it is too old.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_LINES } from '../../../lib/model/journal';
import type { JournalFilter } from '../../../lib/model/journal';
import { SETTINGS } from '../../../lib/model/settings';
import type { JournalEntry } from '../../../lib/model/setup';
import { ANY_LINE, bench } from './bench';
import type { Bench } from './bench';
import { fillBench, written } from './fill-bench';

const DAY = 86_400_000;

let b: Bench;
beforeEach(() => {
  b = bench();
});

const entry = (index: number, changes: Partial<JournalEntry> = {}): JournalEntry => ({
  id: `e${String(index).padStart(6, '0')}`,
  at: index,
  event: 'fill',
  instanceId: null,
  profileId: null,
  screen: null,
  fields: [],
  code: null,
  ...changes,
});

/** Writes lines as if they had been entered long ago. */
const write = (entries: readonly JournalEntry[]): Promise<void> =>
  b.store.change(['journal'], async (rows) => {
    for (const each of entries) await rows.put('journal', each);
  });

const find = (filter: Partial<JournalFilter>, after: string | null = null, count = 50) =>
  b.ask('journal.page', { filter: { ...ANY_LINE, ...filter }, after, count });

async function idsOf(filter: Partial<JournalFilter>): Promise<string[]> {
  return (await find(filter)).entries.map(({ id }) => id);
}

describe('a line', () => {
  it('says by itself who works here, and for which partner', async () => {
    const { profile } = await b.ready();
    await b.ask('steps.tick', { profileId: profile.id, step: 'trigger', reason: 'visto' });
    await b.ask('settings.set', { ...SETTINGS, operator: ' Rita ' });
    await b.ask('steps.untick', { profileId: profile.id, step: 'trigger' });
    const [untick, tick, added] = await b.lines();
    expect(untick).toMatchObject({ event: 'untick', who: 'Rita', partnerId: 'canal' });
    expect(tick).toMatchObject({ event: 'tick', partnerId: 'canal' });
    expect(tick).not.toHaveProperty('who');
    expect(added).not.toHaveProperty('partnerId');
  });
});

describe('what a fill changed', () => {
  it('is told as seals, and an undo brings back the seal of before', async () => {
    const f = await fillBench();
    b = f.b;
    const job = await f.started();
    f.b.answer('D1', { status: () => null, undo: () => [written('name', ''), written('url', 'meu')] });
    await f.b.tell('fill.row', { job: job.id, row: written('name', 'Canal') });
    await f.b.tell('fill.row', { job: job.id, row: written('url', 'https://parceiro.example/hook') });
    await f.b.tell('fill.row', { job: job.id, row: written('headers:Authorization', 'Bearer abc') });
    f.b.answer('D1', { status: () => ({ running: false, rows: [], undo: null }) });
    await f.b.tell('fill.done', { job: job.id });
    await f.b.ask('fill.undo', { jobId: job.id });
    const [undo, fill] = await f.b.lines();
    const filled = new Map(fill?.changes?.map((change) => [change.key, change]));
    const undone = new Map(undo?.changes?.map((change) => [change.key, change]));
    expect(fill?.event).toBe('fill');
    expect([...filled.keys()]).toEqual(['name', 'url', 'headers:Authorization']);
    for (const key of ['name', 'url']) {
      expect(filled.get(key)?.before).toMatch(/^[0-9a-f]{32}$/);
      expect(filled.get(key)?.after).toMatch(/^[0-9a-f]{32}$/);
      expect(undone.get(key)?.before).toBe(filled.get(key)?.after);
    }
    // The name was empty before and is again; the address is not what it was.
    expect(undone.get('name')?.after).toBe(filled.get('name')?.before);
    expect(undone.get('url')?.after).not.toBe(filled.get('url')?.before);
    expect(filled.get('headers:Authorization')).toEqual({
      key: 'headers:Authorization',
      before: null,
      after: null,
    });
    expect(JSON.stringify([undo, fill])).not.toMatch(/Canal"|parceiro\.example|abc/);
  });
});

describe('looking something up', () => {
  beforeEach(async () => {
    const { instance, profile } = await b.ready();
    const at = 5_000_000;
    await write([
      entry(at + 1, { event: 'undo', who: 'Rita', instanceId: instance.id }),
      entry(at + 2, { who: 'José', profileId: profile.id, screen: 'voalle/webhook', fields: ['url'] }),
      entry(at + 3, { partnerId: 'silencioso', code: 'done' }),
    ]);
  });

  it('finds by event, instance, partner and person', async () => {
    expect(await idsOf({ event: 'undo' })).toEqual(['e5000001']);
    expect(await idsOf({ instanceId: 'nobody' })).toEqual([]);
    expect(await idsOf({ who: 'jose' })).toEqual(['e5000002']);
    expect(await idsOf({ partnerId: 'canal' })).toEqual(['e5000002']);
    expect(await idsOf({ partnerId: 'silencioso' })).toEqual(['e5000003']);
  });

  it('finds by what the operator reads, whatever the accents', async () => {
    expect(await idsOf({ text: 'PROVEDOR' })).toContain('e5000001');
    expect(await idsOf({ text: 'webhook' })).toEqual(['e5000002']);
    expect(await idsOf({ text: 'jose' })).toEqual(['e5000002']);
    expect(await idsOf({ text: 'no such thing' })).toEqual([]);
  });

  it('finds by days, the first with, the last without', async () => {
    expect(await idsOf({ from: 5_000_002 })).toEqual(['e5000003', 'e5000002']);
    expect(await idsOf({ from: 5_000_001, until: 5_000_003 })).toEqual(['e5000002', 'e5000001']);
    expect(await idsOf({ from: 5_000_003, until: 5_000_001 })).toEqual([]);
    expect((await find({ from: 9, until: 9 })).total).toBe(0);
  });
});

describe('ten thousand lines', () => {
  const COUNT = 10_000;

  beforeEach(async () => {
    await write(
      Array.from({ length: COUNT }, (_, index) =>
        // Some of one moment: the order of their ids decides.
        entry(index, { at: index - (index % 3), event: index % 1_000 === 0 ? 'test' : 'fill' }),
      ),
    );
  });

  it('come in parts that make the whole', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const part = await find({}, after, 9_999);
      expect(part.entries.length).toBeLessThanOrEqual(MOST_LINES);
      expect(part.total).toBe(after === null ? COUNT : null);
      seen.push(...part.entries.map(({ id }) => id));
      after = part.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(COUNT);
    expect(seen).toHaveLength(COUNT);
    const few = await find({ event: 'test' }, null, 4);
    expect(few.total).toBe(10);
    const rest = await find({ event: 'test' }, few.next, 50);
    expect([...few.entries, ...rest.entries].map(({ id }) => Number(id.slice(1)))).toEqual(
      Array.from({ length: 10 }, (_, index) => 9_000 - index * 1_000),
    );
    expect(rest.next).toBeNull();
  });

  it('are not all read for one part', async () => {
    const believed = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const read = vi.spyOn(IDBIndex.prototype, 'getAll');
    await find({});
    expect(believed.mock.calls.length + read.mock.calls.length).toBeLessThan(5);
  });

  it('are dropped in batches when they are too old, and others get their turn in between', async () => {
    b.clock.now = 365 * DAY + COUNT - 500;
    const change = vi.spyOn(b.store, 'change');
    const order: string[] = [];
    const purge = b.background.alarmRang('journal').then(() => order.push('purged'));
    const other = b.store
      .change(['choices'], (rows) => rows.put('choices', { instanceId: 'i', profileId: 'p' }))
      .then(() => order.push('other'));
    await Promise.all([purge, other]);
    expect(order).toEqual(['other', 'purged']);
    expect(change.mock.calls.filter(([tables]) => tables.includes('journal')).length).toBeGreaterThan(15);
    const left = await find({});
    expect(left.total).toBe(499);
    expect(Math.min(...(await find({}, null, MOST_LINES)).entries.map(({ at }) => at))).toBeGreaterThan(
      9_490,
    );
  }, 60_000);

  it('go at once when they are to be kept for less long', async () => {
    b.clock.now = 10 * DAY;
    await b.ask('settings.set', { ...SETTINGS, journalDays: 9 });
    expect((await find({})).total).toBe(0);
  });
});
