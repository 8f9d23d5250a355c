// Whatever rows, ticks and filter there are: what is ticked is filled and counted, shown or not.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, isFillable, tableOf, withTicks } from '../../../components/state/table';
import type { Filter, Table } from '../../../components/state/table';
import type { Action, PlanRow } from '../../../lib/model/plan';
import { preview, row } from './samples';

const ACTIONS: readonly Action[] = ['write', 'keep', 'clear', 'skip', 'refuse'];
const word = fc.constantFrom('', 'Descrição', 'descricao', 'URL', 'Não', 'São João', 'é', 'ERRO');

const anyRow = fc.record({
  label: word,
  action: fc.constantFrom(...ACTIONS),
  now: word,
  ticked: fc.boolean(),
});
const anyRows = fc
  .array(anyRow, { maxLength: 12 })
  .map((rows) =>
    rows.map(({ label, action, now, ticked }, index): PlanRow =>
      row(`k${String(index)}`, { label, action, ticked, now: { kind: 'value', value: now } }),
    ),
  );
const anyFilter: fc.Arbitrary<Filter> = fc.record({ text: word, changesOnly: fc.boolean() });
const anyTicks = fc.array(fc.tuple(fc.nat(12), fc.boolean()));

const anyTable = fc
  .record({ rows: anyRows, filter: anyFilter, ticks: anyTicks })
  .map(({ rows, filter, ticks }): Table =>
    ticks.reduce<Table>((table, [index, on]) => withTicks(table, [`k${String(index)}`], on), {
      ...tableOf({ ...preview, rows }),
      filter,
    }),
  );

const shownOf = (table: Table) => {
  const { fillable, refused, unchanged } = groupsOf(table);
  return [...fillable, ...refused, ...unchanged];
};

describe('a table before a fill', () => {
  it('ticks nothing that cannot be filled, whatever is pressed', () => {
    fc.assert(
      fc.property(anyTable, ({ preview: { rows }, ticked }) => {
        for (const key of ticked)
          expect(rows.some((each) => each.key === key && isFillable(each))).toBe(true);
      }),
    );
  });

  it('keeps its ticks under any filter, and counts those that the filter hides', () => {
    fc.assert(
      fc.property(anyTable, anyFilter, (table, filter) => {
        const other = { ...table, filter };
        const { fillable, hidden } = groupsOf(other);
        const shown = fillable.filter(({ key }) => other.ticked.has(key)).length;
        expect(other.ticked).toEqual(table.ticked);
        expect(shown + hidden).toBe(table.ticked.size);
      }),
    );
  });

  it('shows each row once at most, every row without a filter, and all that changes with "only what changes"', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { rows } = table.preview;
        const shown = shownOf(table);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shownOf({ ...table, filter: { text: '', changesOnly: false } })).toHaveLength(rows.length);
        expect(shownOf({ ...table, filter: { text: '', changesOnly: true } })).toEqual(
          rows.filter(isFillable),
        );
      }),
    );
  });

  it('finds the same with and without accents and capitals', () => {
    const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    fc.assert(
      fc.property(anyTable, word, (table, text) => {
        const found = (wanted: string) =>
          shownOf({ ...table, filter: { text: wanted, changesOnly: false } }).map(({ key }) => key);
        expect(found(bare(text))).toEqual(found(text));
      }),
    );
  });

  it('finds no secret by what it is', () => {
    const secret = row('token', { label: 'Token', now: { kind: 'secret', present: true } });
    const table = {
      ...tableOf({ ...preview, rows: [secret] }),
      filter: { text: 'true', changesOnly: false },
    };
    expect(shownOf(table)).toEqual([]);
  });
});
