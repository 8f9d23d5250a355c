// The work on a screen, against a background that answers as told: when it looks, what it ticks and sends.

import { describe, expect, it } from 'vitest';
import { asking } from '../../../components/state/asking';
import { subjectOf, tabState } from '../../../components/state/tab';
import { ticksOf, withTicks } from '../../../components/state/table';
import { phaseOf, receiptOf, sightOf, workState } from '../../../components/state/work';
import { background, job, place, preview, receiptRow, rows, tabView } from './samples';
import { panel } from './work-bench';

describe('looking at the screen', () => {
  it('checks a screen with a preset by itself, once, and never previews', async () => {
    const { work, change, payloads } = await panel();
    expect(work.seen.value).toBe(preview);
    await change(tabView());
    await change(tabView({ test: null }));
    expect(payloads('screen.check')).toHaveLength(1);
    expect(payloads('screen.preview')).toHaveLength(0);
  });

  it.each([
    ['no screen', tabView({ seen: null })],
    ['an unknown screen', tabView({ seen: { screen: null, heading: 'Clientes', place, at: 1 } })],
    ['a screen without a preset', tabView({ seen: { screen: 'ixc/other', heading: 'Outra', place, at: 1 } })],
    ['no profile', tabView({ profileId: null })],
    ['a fill under way', tabView({ job: job({ state: 'running' }) })],
  ])('does not look at %s', async (_, view) => {
    const { payloads } = await panel({}, view);
    expect(payloads('screen.check')).toHaveLength(0);
  });

  it('looks again when the values of a record arrive after its form', async () => {
    const { change, payloads } = await panel();
    await change(tabView({ seen: { screen: 'ixc/sva-integration', heading: '', place, at: 2 } }));
    expect(payloads('screen.check')).toHaveLength(2);
  });

  it('looks again after a message of the ERP, a finished fill and another document', async () => {
    const { change, payloads } = await panel();
    await change(tabView({ message: { kind: 'success', text: 'Salvo', at: 1 } }));
    await change(tabView({ message: { kind: 'success', text: 'Salvo', at: 1 }, job: job() }));
    const elsewhere = {
      screen: 'ixc/sva-integration',
      heading: '',
      place: { ...place, documentId: 'd2' },
      at: 1,
    } as const;
    await change(tabView({ seen: elsewhere }));
    expect(payloads('screen.check')).toHaveLength(4);
  });

  it('says why a look failed and shows no old findings', async () => {
    const { work } = await panel({ 'screen.check': () => ({ ok: false, error: 'page-silent' }) });
    expect(work.trouble.value).toEqual({ in: 'look', code: 'page-silent' });
    expect(work.seen.value).toBeNull();
  });

  it('forgets what it saw when the screen goes', async () => {
    const { work, change } = await panel();
    await change(tabView({ seen: null }));
    expect(work.seen.value).toBeNull();
  });

  it('drops what it saw of a screen that is gone by then', async () => {
    const slow = Promise.withResolvers<{ ok: true; value: typeof preview }>();
    const shown = { view: tabView() };
    const { ask } = background({
      'tab.view': () => shown.view,
      'screen.check': () => slow.promise,
    });
    const questions = asking(ask);
    const tab = tabState(questions);
    const work = workState(questions, tab);
    await tab.show(7);
    const looking = work.check();
    shown.view = tabView({ seen: null });
    await tab.refresh();
    slow.resolve({ ok: true, value: preview });
    await looking;
    expect(work.seen.value).toBeNull();
    expect(work.busy.value).toBeNull();
  });

  it('does not depend on the progress of a fill', () => {
    const view = tabView({ job: job({ state: 'running' }) });
    expect(sightOf(view, subjectOf(view))).toBeNull();
  });
});

describe('the table', () => {
  it('opens with the planned ticks, or with one row', async () => {
    const { work } = await panel();
    await work.preview();
    expect([...(work.table.value?.ticked ?? [])]).toEqual(['plataforma', 'senha']);
    await work.preview('url');
    expect([...(work.table.value?.ticked ?? [])]).toEqual(['url']);
  });

  it('never ticks a row that cannot be filled', () => {
    expect(ticksOf(rows, 'login').size).toBe(0);
    expect(ticksOf([...rows].map((row) => ({ ...row, ticked: true })))).not.toContain('token');
  });

  it('ticks all, none and single rows', async () => {
    const { work } = await panel();
    await work.preview();
    const tick = (keys: readonly string[], on: boolean) => work.edit((table) => withTicks(table, keys, on));
    const all = rows.map(({ key }) => key);
    tick(all, true);
    expect(work.table.value?.ticked).toEqual(new Set(['plataforma', 'senha', 'url']));
    tick(['senha'], false);
    expect(work.table.value?.ticked).toEqual(new Set(['plataforma', 'url']));
    tick(all, false);
    expect(work.table.value?.ticked.size).toBe(0);
  });

  it('is taken away when the screen changes under it, and says so', async () => {
    const { work, change } = await panel();
    await work.preview();
    await change(tabView({ seen: { screen: 'ixc/product', heading: '', place, at: 1 } }));
    expect(work.table.value).toBeNull();
    expect(work.phase.value).toBe('look');
    expect(work.seen.value).not.toBeNull();
    expect(work.trouble.value).toEqual({ in: 'table' });
    await work.check();
    expect(work.trouble.value).toBeNull();
  });

  it('is not replaced by a look while it lies open', async () => {
    const { work, change, payloads } = await panel();
    await work.preview();
    await change(tabView({ message: { kind: 'error', text: 'Não', at: 2 } }));
    expect(payloads('screen.check')).toHaveLength(1);
    expect(work.phase.value).toBe('table');
  });
});

describe('filling and undoing', () => {
  it('sends the ticked rows in the order of the table', async () => {
    const { work, payloads, settle } = await panel({ 'fill.start': () => ({ ok: true, value: job() }) });
    await work.preview();
    work.edit((table) => withTicks(table, ['plataforma'], false));
    work.edit((table) => withTicks(table, ['url'], true));
    work.edit((table) => withTicks(table, ['plataforma'], true));
    await work.fill();
    await settle();
    expect(payloads('fill.start')).toEqual([
      { previewId: 'v1', keys: ['plataforma', 'senha', 'url'], confirmed: false },
    ]);
    expect(work.table.value).toBeNull();
  });

  it('keeps the table and says why when the fill is refused', async () => {
    const { work } = await panel({ 'fill.start': () => ({ ok: false, error: 'document-changed' }) });
    await work.preview();
    await work.fill();
    expect(work.trouble.value).toEqual({ in: 'fill', code: 'document-changed' });
    expect(work.phase.value).toBe('table');
  });

  it('asks before production, and fills after a yes alone', async () => {
    const { work, payloads } = await panel({
      'fill.start': ({ confirmed }) =>
        confirmed ? { ok: true, value: job() } : { ok: false, error: 'confirm-production' },
    });
    await work.preview();
    await work.fill();
    expect([work.asks.value, work.phase.value, work.trouble.value]).toEqual([true, 'table', null]);
    await work.answer(false);
    expect([work.asks.value, work.phase.value]).toEqual([false, 'table']);
    expect(payloads('fill.start')).toHaveLength(1);
    await work.fill();
    await work.answer(true);
    expect([work.asks.value, work.table.value]).toEqual([false, null]);
    expect(payloads('fill.start').at(-1)).toMatchObject({ confirmed: true });
  });

  it('asks no more when the screen went away meanwhile', async () => {
    const { work, change } = await panel({
      'fill.start': () => ({ ok: false, error: 'confirm-production' }),
    });
    await work.preview();
    await work.fill();
    await change(tabView({ seen: null }));
    expect(work.asks.value).toBe(false);
  });

  it('lets the job of a table speak when the background died over its order', async () => {
    const died = (): never => {
      throw new Error('The message port closed');
    };
    const { work, change } = await panel({ 'fill.start': died });
    await work.preview();
    await change(tabView({ job: job({ previewId: 'an-earlier-one' }) }));
    await work.fill();
    expect(work.phase.value).toBe('table');
    await change(tabView({ job: job({ previewId: 'v1' }) }));
    await work.fill();
    expect(work.table.value).toBeNull();
    expect(work.receipt.value?.id).toBe('j1');
  });

  it('does not start twice', async () => {
    const answer = Promise.withResolvers<{ ok: false; error: 'busy' }>();
    const { work, payloads } = await panel({ 'fill.start': () => answer.promise });
    await work.preview();
    const first = work.fill();
    await work.fill();
    answer.resolve({ ok: false, error: 'busy' });
    await first;
    expect(payloads('fill.start')).toHaveLength(1);
  });

  it('shows the fill while it runs, then its receipt, until that is closed', async () => {
    const { work, change } = await panel({}, tabView({ job: job({ state: 'ordered', rows: [] }) }));
    expect(work.phase.value).toBe('filling');
    expect(work.receipt.value).toBeNull();
    await change(tabView({ job: job() }));
    expect(work.phase.value).toBe('look');
    expect(work.receipt.value?.id).toBe('j1');
    work.closeReceipt();
    expect(work.receipt.value).toBeNull();
  });

  it('undoes the fill of the receipt and says when it cannot', async () => {
    const { work, payloads } = await panel(
      { 'fill.undo': () => ({ ok: false, error: 'screen-gone' }) },
      tabView({ job: job() }),
    );
    await work.undo();
    expect(payloads('fill.undo')).toEqual([{ jobId: 'j1' }]);
    expect(work.trouble.value).toEqual({ in: 'undo', code: 'screen-gone' });
  });

  it('stops the running fill', async () => {
    const { work, payloads } = await panel(
      { 'fill.cancel': () => null },
      tabView({ job: job({ state: 'running' }) }),
    );
    await work.cancel();
    expect(payloads('fill.cancel')).toEqual([{ jobId: 'j1' }]);
  });

  it('keeps a receipt to its screen, but a broken-off fill is told anywhere', () => {
    const elsewhere = { seen: null };
    expect(receiptOf(tabView({ ...elsewhere, job: job() }), null)).toBeNull();
    expect(receiptOf(tabView({ ...elsewhere, job: job({ state: 'interrupted' }) }), null)?.id).toBe('j1');
    const closed = job({ rows: [receiptRow('login', { outcome: 'refused', refusal: 'screen-gone' })] });
    expect(receiptOf(tabView({ ...elsewhere, job: closed }), null)?.id).toBe('j1');
    expect(receiptOf(tabView({ ...elsewhere, job: { ...closed, state: 'undone' } }), null)).toBeNull();
    expect(phaseOf(job({ state: 'running' }), null)).toBe('filling');
  });
});
