// Whatever stands on a form of texts, lists and boxes, and whatever is filled in: afterwards each row was written
// or kept, and undo brings the form back.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldDef } from '../../../lib/model/screen';
import { canonical } from '../../../lib/plan/canonical';
import { field, inputAt, page } from './fake-dialect';
import type { Page } from './fake-dialect';
import { fillIn, row, takeBack } from './filling';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** One control: what it holds, and what is filled in. */
interface Cell {
  readonly kind: 'text' | 'identifier' | 'money' | 'choice' | 'version' | 'boolean';
  readonly before: string;
  readonly wanted: string;
}

const VERSIONS: Readonly<Record<string, string>> = {
  '': 'Selecione',
  2: 'Versão 1',
  3: 'Versão 2',
  1: 'Versão 3',
};
const CHOICES: Readonly<Record<string, string>> = { '': '-', k1: 'Um', k2: 'Dois', k3: 'Três' };

const word = fc.string({ maxLength: 12 });
const cents = fc.integer({ min: 0, max: 10_000_000 }).map((value) => (value / 100).toFixed(2));
const amount = cents.map((value) => value.replace('.', ','));
const cell = fc.oneof(
  cellOf('text', word, word),
  cellOf('identifier', word, word),
  cellOf('money', fc.oneof(word, amount), cents),
  cellOf('choice', fc.constantFrom(...Object.keys(CHOICES)), fc.constantFrom('k1', 'Dois', 'três', '')),
  cellOf('version', fc.constantFrom(...Object.keys(VERSIONS)), fc.constantFrom('1', '2.0', 'Versão 3')),
  cellOf('boolean', fc.constantFrom('S', 'N'), fc.constantFrom('S', 'N', 'Sim', '')),
);

describe('a fill and its undo', () => {
  it('leave the form as it was', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), async (cells) => {
        const shown = pageOf(cells);
        const before = plain(cells);
        const rows = cells.map(({ wanted }, index) =>
          row(`f${index}`, wanted, { expected: before[index] ?? '' }),
        );
        const { last, traces } = await fillIn(shown, rows);
        expect(
          last.map(({ outcome }) => outcome).filter((each) => !['written', 'kept'].includes(each)),
        ).toEqual([]);
        const { answered } = await takeBack(shown, traces);
        expect(answered.map(({ outcome }) => outcome)).toEqual(traces.map(() => 'written'));
        expect(plain(cells)).toEqual(before);
        written += traces.length;
      }),
      { numRuns: 60 },
    );
    expect(written).toBeGreaterThan(30);
  });
});

function cellOf(
  kind: Cell['kind'],
  before: fc.Arbitrary<string>,
  wanted: fc.Arbitrary<string>,
): fc.Arbitrary<Cell> {
  return fc.record({ kind: fc.constant(kind), before, wanted });
}

function pageOf(cells: readonly Cell[]): Page {
  const fields = cells.map(({ kind }, index): FieldDef => field(`f${index}`, { kind }));
  const shown = page(fields, cells.map(({ kind }, index) => markupOf(kind, `f${index}`)).join(''));
  cells.forEach(({ kind, before }, index) => {
    const element = inputAt(`#f${index}`);
    if (kind === 'boolean') element.checked = before === 'S';
    else element.value = before;
  });
  return shown;
}

function markupOf(kind: Cell['kind'], id: string): string {
  if (kind === 'boolean') return `<input type="checkbox" id="${id}">`;
  if (kind !== 'choice' && kind !== 'version') return `<input id="${id}">`;
  const options = Object.entries(kind === 'choice' ? CHOICES : VERSIONS);
  return `<select id="${id}">${options.map(([value, text]) => `<option value="${value}">${text}</option>`).join('')}</select>`;
}

/** What the controls hold, in order; an amount without its grouping, which the page may have left out. */
function plain(cells: readonly Cell[]): string[] {
  return cells.map(({ kind }, index) => {
    const { checked, value } = inputAt(`#f${index}`);
    if (kind === 'boolean') return checked ? 'S' : 'N';
    return kind === 'money' ? canonical('money', value) : value;
  });
}
