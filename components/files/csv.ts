// A table as a file for Brazilian Excel: UTF-8 with a byte order mark, `;` between cells, CRLF after rows. No cell can
// begin a formula. It is made part by part, so that a long table is never one text; the library comes when it is used.

/** Opens a page's table for good: what Excel needs to read UTF-8. */
const MARK = '\uFEFF';

/**
 * What a spreadsheet could run: a sign of a formula, in either width, also behind blanks and invisible characters that
 * it skips; a tab or a line end, which would put what follows into a cell of its own. The library's own expression
 * overlooks a formula in a cell of two lines.
 */
const RUNS = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠])/u;

export type Cells = readonly string[];

/** A file of the given rows under their headings; the rows come in parts. */
export async function csvFile(headings: Cells, parts: AsyncIterable<readonly Cells[]>): Promise<Blob> {
  const written = [MARK, await csvLines([headings])];
  for await (const rows of parts) written.push(await csvLines(rows));
  return new Blob(written, { type: 'text/csv;charset=utf-8' });
}

/** Rows as lines, each with its end. Every cell stands in quotes: a comma means nothing then, whatever Excel expects. */
export async function csvLines(rows: readonly Cells[]): Promise<string> {
  if (rows.length === 0) return '';
  const { default: papa } = await import('papaparse');
  const cells = rows.map((row) => [...row]);
  const lines = papa.unparse(cells, {
    delimiter: ';',
    newline: '\r\n',
    quotes: true,
    escapeFormulae: RUNS,
  });
  return `${lines}\r\n`;
}
