// The computer's clock is set while we work, back or far forward: nothing old passes for fresh, the latest fill is the
// one that is shown, and what the ERP says is told.

import { beforeEach, describe, expect, it } from 'vitest';
import { fillBench, KEYS, written } from './fill-bench';
import type { FillBench } from './fill-bench';
import { filled, screen, snapshotOf, TAB } from './bench';

const MINUTE = 60_000;
const YEARS = 5 * 365 * 24 * 60 * MINUTE;
const JUMPS = [
  ['back', -10 * MINUTE],
  ['far forward', YEARS],
] as const;

let f: FillBench;
beforeEach(async () => {
  f = await fillBench();
});

const done = async (id: string): Promise<void> => {
  f.b.answer('D1', { status: () => ({ running: false, rows: KEYS.map((key) => written(key)), undo: null }) });
  await f.b.tell('fill.done', { job: id });
};

describe.each(JUMPS)('a clock that is set %s', (_, jump) => {
  it('makes a table old: it is not filled, and a new one is', async () => {
    f.b.clock.now += jump;
    expect(await f.start()).toEqual({ ok: false, error: 'preview-old' });
    const request = { tabId: TAB, profileId: f.profile.id, step: null };
    const seen = await f.b.ask('screen.preview', request);
    expect(seen.ok).toBe(true);
    // Of the old one nothing is kept.
    expect(await f.b.store.read(['previews'], (rows) => rows.all('previews'))).toHaveLength(1);
    const previewId = seen.ok ? seen.value.id : '';
    expect((await f.b.ask('fill.start', { previewId, keys: KEYS, confirmed: false })).ok).toBe(true);
  });

  it('takes no answer to a save for an answer to it', async () => {
    await f.b.tell('page.saving', { snapshots: [snapshotOf(filled, { header: true, pristine: false })] });
    f.b.clock.now += jump;
    await f.b.tell('page.message', { kind: 'success', text: 'Registro salvo', snapshots: [] });
    expect((await f.b.ask('tab.view', { tabId: TAB })).setup?.steps).toEqual({});
  });

  it('keeps no words of the ERP from the operator', async () => {
    f.b.clock.now += jump;
    await f.b.tell('page.message', { kind: 'error', text: 'CNPJ inválido', snapshots: [] });
    expect((await f.b.ask('tab.view', { tabId: TAB })).message?.text).toBe('CNPJ inválido');
  });
});

describe('a clock that is set back', () => {
  it('shows the later fill, not the one with the later time', async () => {
    const first = await f.started();
    await done(first.id);
    f.b.clock.now -= 10 * MINUTE;
    const seen = await f.b.ask('screen.preview', { tabId: TAB, profileId: f.profile.id, step: null });
    const previewId = seen.ok ? seen.value.id : '';
    const second = await f.b.ask('fill.start', { previewId, keys: ['name'], confirmed: false });
    expect(await f.job()).toMatchObject({ id: second.ok ? second.value.id : 'none' });
  });

  it('shows the frame that was seen last', async () => {
    f.b.clock.now -= 10 * MINUTE;
    f.b.documents.set('F2', { read: () => null });
    const inside = { frameId: 3, documentId: 'F2' };
    await f.b.tell('page.hello', { erp: 'voalle' }, inside);
    await f.b.tell('page.seen', { screen: screen.id, heading: 'Dentro' }, inside);
    expect((await f.b.ask('tab.view', { tabId: TAB })).seen?.heading).toBe('Dentro');
  });
});
