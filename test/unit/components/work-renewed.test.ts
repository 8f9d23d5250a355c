// A table that is too old to fill from: it is looked at again within the same press, and nothing is filled that the
// operator has not seen.

import { describe, expect, it, vi } from 'vitest';
import type { Shown } from '../../../lib/model/plan';
import type { Preview } from '../../../lib/model/setup';
import { job, place, preview, rows } from './samples';
import type { Answers } from './samples';
import { panel } from './work-bench';

const value = (shown: string): Shown => ({ kind: 'value', value: shown });

describe.each(['preview-old', 'preview-gone'] as const)('a fill that is refused as %s', (error) => {
  const later = (now: Partial<Preview>): Preview => ({
    ...preview,
    id: 'v2',
    at: preview.at + 60_000,
    ...now,
  });
  /** A panel whose table is too old by now; the screen shows `fresh`. */
  async function stale(fresh: NonNullable<Answers['screen.preview']>, answers: Answers = {}) {
    let looks = 0;
    const all = await panel({
      'screen.preview': (request) => ((looks += 1) === 1 ? { ok: true, value: preview } : fresh(request)),
      'fill.start': ({ previewId }) =>
        previewId === 'v2' ? { ok: true, value: job({ previewId }) } : { ok: false, error },
      ...answers,
    });
    await all.work.preview();
    return all;
  }

  it('looks again and goes on by itself when the ticked rows are as they were shown', async () => {
    const other = rows.map((row) => (row.ticked ? row : { ...row, now: value('mudou') }));
    const { work, payloads } = await stale(() => ({ ok: true, value: later({ rows: other }) }));
    await work.fill();
    expect(payloads('fill.start')).toEqual([
      { previewId: 'v1', keys: ['plataforma', 'senha'], confirmed: false },
      { previewId: 'v2', keys: ['plataforma', 'senha'], confirmed: false },
    ]);
    expect(payloads('screen.preview').at(-1)).toEqual({ tabId: 7, profileId: 'p1', step: preview.step });
    expect([work.table.value, work.trouble.value]).toEqual([null, null]);
  });

  it.each<[string, Partial<Preview>]>([
    ['now', { rows: rows.map((row) => (row.key === 'senha' ? { ...row, now: value('x') } : row)) }],
    ['will be', { rows: rows.map((row) => (row.key === 'senha' ? { ...row, will: value('x') } : row)) }],
    ['is done', { rows: rows.map((row) => (row.key === 'senha' ? { ...row, action: 'clear' } : row)) }],
    ['is no row', { rows: rows.filter(({ key }) => key !== 'senha') }],
  ])('shows the new table, and fills nothing, when something else %s', async (_, changed) => {
    const { work, payloads } = await stale(() => ({ ok: true, value: later(changed) }));
    await work.fill();
    expect(payloads('fill.start')).toHaveLength(1);
    expect(work.trouble.value).toEqual({ in: 'renewed' });
    expect(work.table.value?.preview.id).toBe('v2');
    expect(work.table.value?.ticked).toEqual(new Set(['plataforma']));
    expect(work.busy.value).toBeNull();
    // The next press is an answer to what is shown now.
    await work.fill();
    expect(payloads('fill.start').at(-1)).toMatchObject({ previewId: 'v2', keys: ['plataforma'] });
    expect(work.trouble.value).toBeNull();
  });

  it.each<[string, Partial<Preview>]>([
    ['document', { place: { ...place, documentId: 'd2' } }],
    ['record', { form: '1 37' }],
    ['form', { form: '2 36' }],
  ])('unticks everything when it is another %s', async (_, elsewhere) => {
    const { work } = await stale(() => ({ ok: true, value: later(elsewhere) }));
    await work.fill();
    expect(work.table.value?.ticked.size).toBe(0);
    expect(work.trouble.value).toEqual({ in: 'renewed' });
  });

  it('says why it could not look again, and keeps the table', async () => {
    const { work } = await stale(() => ({ ok: false, error: 'page-silent' }));
    await work.fill();
    expect(work.trouble.value).toEqual({ in: 'fill', code: 'page-silent' });
    expect(work.table.value?.preview.id).toBe('v1');
    expect(work.busy.value).toBeNull();
  });

  it('fills nothing when the table was closed meanwhile', async () => {
    const slow = Promise.withResolvers<{ ok: true; value: Preview }>();
    const { work, payloads } = await stale(() => slow.promise);
    const filling = work.fill();
    await vi.waitFor(() => expect(payloads('screen.preview')).toHaveLength(2));
    work.closeTable();
    slow.resolve({ ok: true, value: later({}) });
    await filling;
    expect(payloads('fill.start')).toHaveLength(1);
    expect(work.table.value).toBeNull();
  });

  it('asks once more and not for ever', async () => {
    const { work, payloads } = await stale(() => ({ ok: true, value: later({}) }), {
      'fill.start': () => ({ ok: false, error }),
    });
    await work.fill();
    expect(payloads('fill.start')).toHaveLength(2);
    expect(work.trouble.value).toEqual({ in: 'fill', code: error });
  });
});
