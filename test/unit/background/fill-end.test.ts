// A fill that does not end as it began: lost answers, a killed worker, a page that goes away, cancel and undo.

import { beforeEach, describe, expect, it } from 'vitest';
import { filled, ORIGIN, snapshotOf, TAB } from './bench';
import type { Bench } from './bench';
import { fillBench, KEYS, written } from './fill-bench';
import type { FillBench } from './fill-bench';
import type { ReceiptRow } from '../../../lib/model/plan';
import type { ProfileView } from '../../../lib/model/setup';

let b: Bench;
let profile: ProfileView;
let start: FillBench['start'];
let started: FillBench['started'];
let job: FillBench['job'];
let commands: FillBench['commands'];
beforeEach(async () => {
  ({ b, profile, start, started, job, commands } = await fillBench());
});

describe('an order whose answer is lost', () => {
  it('runs on when the page knows it', async () => {
    const rows = [written('name')];
    b.answer('D1', { status: () => ({ running: true, rows, undo: null }), fill: () => undefined });
    expect(await start()).toMatchObject({ ok: true, value: { state: 'running', rows } });
  });

  it('is withdrawn when the page knows nothing of it', async () => {
    b.answer('D1', { status: () => null, fill: () => 'what?' });
    expect(await start()).toEqual({ ok: false, error: 'page-silent' });
    expect(await job()).toBeNull();
  });

  it('is kept as interrupted when rows had come', async () => {
    b.answer('D1', {
      status: () => null,
      fill: async (payload) => {
        await b.tell('fill.row', { job: (payload as { job: string }).job, row: written('name') });
        return undefined;
      },
    });
    expect(await start()).toEqual({ ok: false, error: 'page-silent' });
    expect(await job()).toMatchObject({ state: 'interrupted', rows: [{ key: 'name' }] });
  });
});

describe('a worker that was killed', () => {
  it('before the fill loses no preview', async () => {
    await b.again();
    expect((await start()).ok).toBe(true);
  });

  it.each(['ordered', 'running'] as const)('finds a fill that is %s still running', async (state) => {
    const { id } = await started();
    const stored = await b.store.read(['jobs'], (rows) => rows.get('jobs', id));
    if (stored === undefined) throw new Error('no job');
    await b.store.change(['jobs'], (rows) => rows.put('jobs', { ...stored, state }));
    b.answer('D1', { status: () => ({ running: true, rows: [written('name')], undo: null }) });
    await b.again();
    expect(await job()).toMatchObject({ state: 'running', rows: [{ key: 'name' }] });
  });

  it('finds a fill that ended meanwhile, with its rows', async () => {
    await started();
    b.answer('D1', { status: () => ({ running: false, rows: KEYS.map((key) => written(key)), undo: null }) });
    await b.again();
    expect(await job()).toMatchObject({ state: 'done', rows: { length: 3 } });
    expect(await b.journal()).toContain('fill done');
  });

  it.each([
    ['knows nothing of it', { status: () => null }],
    ['breaks', { status: () => Promise.reject(new Error('x')) }],
  ])('calls a fill interrupted when the page %s', async (_, answers) => {
    const { id } = await started();
    await b.tell('fill.row', { job: id, row: written('name') });
    b.answer('D1', answers);
    await b.again();
    expect(await job()).toMatchObject({ state: 'interrupted', rows: [{ key: 'name' }] });
    expect((await b.lines())[0]).toMatchObject({
      event: 'fill',
      code: 'interrupted',
      fields: ['name'],
    });
  });
});

describe('a page that goes away', () => {
  it('interrupts its fill when the tab is closed', async () => {
    await started();
    await b.background.tabRemoved(TAB);
    const jobs = await b.store.read(['jobs'], (rows) => rows.all('jobs'));
    expect(jobs).toMatchObject([{ state: 'interrupted' }]);
    expect(await b.tools.session.seenIn()).toEqual([]);
  });

  it('interrupts its fill when it is loaded anew', async () => {
    await started();
    b.documents.delete('D1');
    b.documents.set('D2', { read: () => null });
    await b.tell('page.hello', { erp: 'voalle' }, { documentId: 'D2' });
    expect(await job()).toMatchObject({ state: 'interrupted' });
  });

  it('does not interrupt an order that is on its way to it', async () => {
    b.answer('D1', {
      status: () => null,
      fill: async () => {
        await b.background.tabUpdated(TAB, ORIGIN);
        return 'accepted';
      },
    });
    expect((await started()).state).toBe('running');
  });
});

describe('cancelling', () => {
  it('asks the page, which ends the fill itself', async () => {
    const { id } = await started();
    b.answer('D1', { cancel: () => null });
    await b.ask('fill.cancel', { jobId: id });
    expect(commands().at(-1)).toBe('cancel');
    expect(await job()).toMatchObject({ state: 'running' });
  });

  it('ends a fill whose page is gone', async () => {
    const { id } = await started();
    b.documents.clear();
    await b.ask('fill.cancel', { jobId: id });
    expect(await b.journal()).toContain('fill interrupted');
  });

  it('does nothing for a fill that nobody knows', async () => {
    await b.ask('fill.cancel', { jobId: 'none' });
    expect(commands()).not.toContain('cancel');
  });
});

describe('undo', () => {
  const done = async (): Promise<string> => {
    const { id } = await started();
    b.answer('D1', { status: () => ({ running: false, rows: KEYS.map((key) => written(key)), undo: null }) });
    await b.tell('fill.done', { job: id });
    return id;
  };

  it('is cancelled by the page, whose answer still tells how far it came', async () => {
    const jobId = await done();
    b.answer('D1', { cancel: () => null });
    await b.ask('fill.cancel', { jobId });
    expect(commands().at(-1)).toBe('cancel');
    expect(await job()).toMatchObject({ state: 'done' });
  });

  it('has nothing to cancel where the page is gone', async () => {
    const jobId = await done();
    b.documents.clear();
    await b.ask('fill.cancel', { jobId });
    expect(await job()).toMatchObject({ state: 'done', undo: null });
  });

  it('asks the page and keeps what it did, without secrets', async () => {
    const jobId = await done();
    const skipped: ReceiptRow = { ...written('url'), outcome: 'refused', refusal: 'edited-since-fill' };
    b.answer('D1', {
      undo: () => [written('name', ''), skipped, written('headers:Authorization', 'Bearer velho')],
    });
    const result = await b.ask('fill.undo', { jobId });
    expect(result).toMatchObject({
      ok: true,
      value: {
        state: 'undone',
        undo: [{ key: 'name' }, { refusal: 'edited-since-fill' }, { after: { kind: 'secret' } }],
      },
    });
    expect((await b.lines())[0]).toMatchObject({
      event: 'undo',
      code: 'undone',
      fields: ['name', 'headers:Authorization'],
    });
  });

  it('happens once, also at a double click', async () => {
    const jobId = await done();
    b.answer('D1', { undo: () => [] });
    const both = await Promise.all([b.ask('fill.undo', { jobId }), b.ask('fill.undo', { jobId })]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(commands().filter((command) => command === 'undo')).toHaveLength(1);
  });

  it('says so when the page knows nothing of the fill any more', async () => {
    const jobId = await done();
    b.answer('D1', { undo: () => null });
    expect(await b.ask('fill.undo', { jobId })).toEqual({ ok: false, error: 'unknown' });
    b.documents.clear();
    expect(await b.ask('fill.undo', { jobId })).toEqual({ ok: false, error: 'unknown' });
    await b.tools.session.forgetTab(TAB);
    expect(await b.ask('fill.undo', { jobId })).toEqual({ ok: false, error: 'screen-gone' });
    expect((await b.store.read(['jobs'], (rows) => rows.get('jobs', jobId)))?.state).toBe('done');
  });

  it('is not for a fill that still runs, nor for one that is not there', async () => {
    const { id } = await started();
    expect(await b.ask('fill.undo', { jobId: id })).toEqual({ ok: false, error: 'unknown' });
    expect(await b.ask('fill.undo', { jobId: 'none' })).toEqual({ ok: false, error: 'unknown' });
  });

  it('leaves a late row of the fill out', async () => {
    const jobId = await done();
    b.answer('D1', { undo: () => [] });
    await b.ask('fill.undo', { jobId });
    await b.tell('fill.row', { job: jobId, row: written('name', 'late') });
    expect((await job())?.rows).not.toContainEqual(written('name', 'late'));
  });
});

describe('after a fill', () => {
  it('the look finds the screen as it should be', async () => {
    b.answer('D1', { read: () => snapshotOf(filled, { header: true, pristine: false }) });
    const check = await b.ask('screen.check', {
      tabId: TAB,
      profileId: profile.id,
      step: null,
      compare: false,
    });
    expect(check.ok && check.value.findings).toEqual([]);
  });
});
