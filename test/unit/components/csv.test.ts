// The file for Excel: what goes in comes out again, and nothing in it can be run.

import fc from 'fast-check';
import papa from 'papaparse';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { csvFile, csvLines } from '../../../components/files/csv';
import { download } from '../../../components/files/download';

const parsed = (text: string) => papa.parse<string[]>(text, { delimiter: ';', newline: '\r\n' });

/** The rows of a file that ends with a line end. */
function rowsOf(text: string): string[][] {
  expect(text.endsWith('\r\n')).toBe(true);
  return parsed(text.slice(0, -2)).data;
}

async function* partsOf<T>(...parts: readonly T[]): AsyncGenerator<T> {
  yield* parts;
}

describe('a cell', () => {
  it.each([
    ['=HYPERLINK("https://x.example")', true],
    ['+5511900000000', true],
    ['-1', true],
    ['@SUM(A1)', true],
    ['\t=1', true],
    ['\rA', true],
    ['\n=1', true],
    ['=1\nsegunda linha', true],
    ['  =1', true],
    ['\u00A0=1', true],
    ['\u200B=1', true],
    ['\u0000=1', true],
    ['＝1', true],
    ['Ana = Bia', false],
    ['1-2', false],
    ["D'Ávila", false],
    ['', false],
  ])('%j is defused: %s', async (cell, defused) => {
    expect(rowsOf(await csvLines([[cell, 'x']]))).toEqual([[defused ? `'${cell}` : cell, 'x']]);
  });

  it('comes back as it was, or with one apostrophe before it, and begins nothing that runs', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', ';', ',', '"', "'", 'a'),
      }),
    );
    const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
    const rows = table.chain(([width, height]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const back = rowsOf(await csvLines(given));
        expect(back.map((row) => row.length)).toEqual(given.map((row) => row.length));
        back.flat().forEach((text, index) => {
          expect(text).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@])/);
          const was = given.flat()[index] ?? '';
          expect([was, `'${was}`]).toContain(text);
        });
      }),
    );
  });
});

describe('a file', () => {
  it('opens with the mark of UTF-8, keeps its headings on top and ends every line with CRLF', async () => {
    const file = await csvFile(
      ['Nome', 'O que falta'],
      partsOf([['João; Maria', 'sem "e-mail"']], [], [['Zé', '']]),
    );
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder('utf-8').decode(bytes)).toBe(
      '"Nome";"O que falta"\r\n"João; Maria";"sem ""e-mail"""\r\n"Zé";""\r\n',
    );
    expect(file.type).toContain('text/csv');
  });

  it('is not made of half a list', async () => {
    async function* broken(): AsyncGenerator<readonly (readonly string[])[]> {
      yield [['a']];
      throw new Error('silent');
    }
    await expect(csvFile(['Nome'], broken())).rejects.toThrow('silent');
  });
});

describe('a download', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('keeps its address until the browser has surely taken the file, and no longer', () => {
    vi.useFakeTimers();
    const clicked: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:exemplo');
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.download} ${this.href}`);
    });

    download(new Blob(['x']), 'lista.csv');
    expect(clicked).toEqual(['lista.csv blob:exemplo']);
    vi.advanceTimersByTime(30_000);
    expect(revoke).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:exemplo');
  });
});
