// A wish from outside of the panel does what the panel's own button would do, once, for its own tab.

import { describe, expect, it, vi } from 'vitest';
import { asking } from '../../../components/state/asking';
import { tabState } from '../../../components/state/tab';
import { wishing } from '../../../components/state/wish';
import { withTicks } from '../../../components/state/table';
import { workState } from '../../../components/state/work';
import type { Wish } from '../../../lib/model/wish';
import { background, job, preview, tabView } from './samples';
import type { Answers } from './samples';

/** A panel on tab 7 for which these wishes wait. */
async function panel(waiting: (Wish | null)[], answers: Answers = {}) {
  const back = background({
    'tab.view': () => tabView(),
    'screen.check': () => ({ ok: true, value: preview }),
    'screen.preview': () => ({ ok: true, value: preview }),
    'wish.take': () => waiting.shift() ?? null,
    ...answers,
  });
  const questions = asking(back.ask);
  const tab = tabState(questions);
  const work = workState(questions, tab);
  const wishes = wishing(questions, tab, work);
  await tab.show(7);
  await vi.waitFor(() => expect(work.busy.value).toBeNull());
  const told = (tabId = 7) => wishes.heed({ about: 'wish', tabId });
  return { ...back, tab, work, wishes, told };
}

describe('a wish', () => {
  it('that waits is taken up when the panel opens', async () => {
    const { work } = await panel([{ what: 'preview' }]);
    await vi.waitFor(() => expect(work.phase.value).toBe('table'));
  });

  it('for one field opens the table with that row alone ticked', async () => {
    const { work } = await panel([{ what: 'fill-one', key: 'senha' }]);
    await vi.waitFor(() => expect([...(work.table.value?.ticked ?? [])]).toEqual(['senha']));
  });

  it('that is told of later is taken up then; that of another tab is not', async () => {
    const waiting: Wish[] = [];
    const { told, payloads, asked } = await panel(waiting);
    waiting.push({ what: 'check' });
    told(8);
    expect(payloads('wish.take')).toHaveLength(1);
    told();
    await vi.waitFor(() =>
      expect(asked).toHaveBeenCalledWith('screen.check', expect.objectContaining({ compare: true })),
    );
  });

  it('leaves an open table as the operator ticked it', async () => {
    const { told, work, payloads } = await panel([null, { what: 'preview' }]);
    await work.preview();
    work.edit((table) => withTicks(table, table.ticked, false));
    told();
    await vi.waitFor(() => expect(payloads('wish.take')).toHaveLength(2));
    expect(work.table.value?.ticked.size).toBe(0);
    expect(payloads('screen.preview')).toHaveLength(1);
  });

  it('is let go while a fill is under way', async () => {
    const { payloads } = await panel([{ what: 'fill-one', key: 'senha' }], {
      'tab.view': () => tabView({ job: job({ state: 'running' }) }),
    });
    await vi.waitFor(() => expect(payloads('wish.take')).toHaveLength(1));
    expect(payloads('screen.preview')).toEqual([]);
  });

  it('undoes the latest fill', async () => {
    const { payloads } = await panel([{ what: 'undo' }], {
      'tab.view': () => tabView({ job: job() }),
      'fill.undo': () => ({ ok: true, value: job({ state: 'undone', undo: [] }) }),
    });
    await vi.waitFor(() => expect(payloads('fill.undo')).toEqual([{ jobId: 'j1' }]));
  });

  it.each<Wish>([
    { what: 'report', report: 'tag: input' },
    { what: 'tell', news: 'never-filled', field: 'URL' },
  ])('$what is shown until it is closed, or another tab is', async (wish) => {
    const { wishes, tab } = await panel([wish, null, wish]);
    await vi.waitFor(() => expect(wishes.granted.value).toEqual(wish));
    wishes.close();
    expect(wishes.granted.value).toBeNull();
    await tab.show(8);
    expect(wishes.granted.value).toBeNull();
  });
});
