// The table as a file, with cells that mean no good: read back by a parser that is not the writer's own, every cell is
// the one that was written, in its place, and none can begin a formula.

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { csvFile, csvLines } from '../../../components/files/csv';
import { expectCleanPrototypes, hostileText } from './hostile';
import { alwaysInTheEnd, FUZZ_TIMEOUT } from './runs';

afterAll(expectCleanPrototypes);

/** RFC 4180 with semicolons, to the letter: anything else is an error. */
function cellsIn(text: string): string[][] {
  const rows: string[][] = [];
  let place = 0;
  while (place < text.length) {
    const row: string[] = [];
    for (;;) {
      if (text[place] !== '"') throw new Error(`no quote at ${place}`);
      let cell = '';
      for (place += 1; ; place += 1) {
        if (place >= text.length) throw new Error('an open quote');
        if (text[place] === '"') {
          if (text[place + 1] !== '"') break;
          place += 1;
        }
        cell += text[place] ?? '';
      }
      row.push(cell);
      place += 1;
      if (text[place] !== ';') break;
      place += 1;
    }
    if (text.slice(place, place + 2) !== '\r\n') throw new Error(`no end of line at ${place}`);
    place += 2;
    rows.push(row);
  }
  return rows;
}

const rowsOf = (columns: number) =>
  fc.array(fc.array(hostileText, { minLength: columns, maxLength: columns }), { maxLength: 4 });
const table = fc.integer({ min: 1, max: 4 }).chain(rowsOf);

/** What a spreadsheet skips before it looks for a formula. */
const firstSign = (cell: string): string => cell.replace(/^[\s\p{C}]+/u, '').slice(0, 1);

describe('the CSV writer', { timeout: FUZZ_TIMEOUT }, () => {
  it('loses no cell and adds nothing but the sign that disarms one', async () => {
    await alwaysInTheEnd(table, async (rows) => {
      const back = cellsIn(await csvLines(rows));
      expect(back).toHaveLength(rows.length);
      for (const [line, row] of rows.entries()) {
        expect(back[line]).toHaveLength(row.length);
        for (const [column, cell] of row.entries()) {
          const written = back[line]?.[column] ?? '';
          expect([cell, `'${cell}`]).toContain(written);
          expect('=+-@＝＋－＠').not.toSatisfy(
            (signs: string) => firstSign(written) !== '' && signs.includes(firstSign(written)),
          );
          expect(written).not.toMatch(/^[\t\r\n]/);
        }
      }
    });
  });

  it('makes a file that begins with its mark, then the headings, then all rows of all parts', async () => {
    const parts = fc.array(rowsOf(2), { maxLength: 3 });
    await alwaysInTheEnd(parts, async (given) => {
      async function* coming() {
        yield* given;
      }
      const bytes = new Uint8Array(await (await csvFile(['Contrato', 'Motivo'], coming())).arrayBuffer());
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const [headings, ...rows] = cellsIn(text.slice(1));
      expect(headings).toEqual(['Contrato', 'Motivo']);
      expect(rows).toHaveLength(given.flat().length);
    });
  });
});
