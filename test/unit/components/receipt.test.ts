// A receipt tells every field once, what needs a look first, and an undo by the same fields.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, undoable } from '../../../components/state/receipt';
import { receiptReport } from '../../../components/screen/report';
import { summaryOf } from '../../../components/words/receipt-words';
import type { Outcome, ReceiptRow } from '../../../lib/model/plan';
import type { FillJob } from '../../../lib/model/setup';
import { job, receiptRow, subjectIn } from './samples';

const refused = (key: string) => receiptRow(key, { outcome: 'refused', refusal: 'covered' });
const said = (of: FillJob) => linesOf(of).map((line) => `${line.key} ${line.said}`);
const told = (of: FillJob) => summaryOf(linesOf(of));

describe('a receipt', () => {
  const mixed = job({
    ordered: ['plataforma', 'url', 'login', 'senha', 'token'],
    left: ['nome'],
    rows: [
      receiptRow('plataforma'),
      receiptRow('url', { outcome: 'changed', refusal: 'changed-by-page' }),
      receiptRow('login', { outcome: 'kept' }),
      refused('senha'),
    ],
  });

  it('begins with what needs a look, and ends with what the operator left alone', () => {
    expect(said(mixed)).toEqual([
      'senha refused',
      'url changed',
      'token missed',
      'plataforma written',
      'login kept',
      'nome left',
    ]);
  });

  it('sums up in the words of the operator', () => {
    expect(told(mixed)).toBe(
      '1 campo preenchido · 1 trocado pela tela · 2 mantidos · 1 recusado · 1 sem notícia',
    );
    expect(told(job({ rows: [refused('plataforma'), refused('senha')] }))).toBe(
      'Nenhum campo preenchido · 2 recusados',
    );
  });

  it('tells an undo by the same fields', () => {
    const undo = [
      receiptRow('url', { outcome: 'refused', refusal: 'edited-since-fill' }),
      // It shows by itself again what it held before.
      receiptRow('plataforma', { outcome: 'kept' }),
    ];
    const undone = { ...mixed, state: 'undone', undo } as const;
    expect(said(undone)).toEqual([
      'url not-restored',
      'senha refused',
      'token missed',
      'plataforma restored',
      'login kept',
      'nome left',
    ]);
    expect(told(undone)).toBe('1 campo restaurado · 1 deixado como está');
    expect([undoable(mixed), undoable(undone)]).toEqual([2, 0]);
  });

  it('holds every field once, whatever came of it', () => {
    const outcomes: readonly Outcome[] = ['written', 'kept', 'refused', 'changed'];
    const rowFor = (key: string) =>
      fc.option(fc.constantFrom(...outcomes).map((outcome): ReceiptRow => receiptRow(key, { outcome })));
    const anyJob = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
      .chain((keys) =>
        fc.record({
          cut: fc.nat(keys.length),
          keys: fc.constant(keys),
          rows: fc.tuple(...keys.map(rowFor)),
          undo: fc.option(fc.tuple(...keys.map(rowFor))),
        }),
      )
      .map(({ cut, keys, rows, undo }) =>
        job({
          ordered: keys.slice(0, cut),
          left: keys.slice(cut),
          rows: rows.slice(0, cut).flatMap((row) => row ?? []),
          undo: undo === null ? null : undo.slice(0, cut).flatMap((row) => row ?? []),
        }),
      );
    fc.assert(
      fc.property(anyJob, (of) => {
        expect(
          linesOf(of)
            .map(({ key }) => key)
            .sort(),
        ).toEqual([...of.ordered, ...of.left].sort());
      }),
    );
  });

  it('is told as text without what stands in any field', () => {
    const text = receiptReport(subjectIn(), mixed);
    expect(text).toContain('[senha]: Recusado; Havia algo por cima da tela');
    expect(text).toContain('[nome]: Mantido: você deixou como estava [left]');
    expect(text).toContain('1 campo preenchido');
    expect(text).not.toMatch(/novo (plataforma|url|login|senha)/);
  });
});
