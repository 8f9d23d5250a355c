/**
 * A DataTables 1.9 list: the empty table that the page brings, and the answer to its XHR, with `sEcho`,
 * `iDisplayStart` and `aaData` whose last column is ready markup [P]. Page length and footer wording are
 * those of the library's own translation [G].
 */
import { markup, type Markup } from './markup.ts';

export const pageLength = 25;

/** The search box, the table without rows, and the place of its footer. */
export function tableShell(table: { id: string; source: string; titles: readonly string[] }): Markup {
  const { id, source, titles } = table;
  return markup`<div id="${id}_wrapper" class="dataTables_wrapper"><div id="${id}_filter" class="dataTables_filter">Pesquisar: <input type="text"></div>
<table id="${id}" class="dataTable" data-source="${source}" data-length="${pageLength}"><thead><tr>${titles.map(
    (title) => markup`<th>${title}</th>`,
  )}</tr></thead><tbody></tbody></table>
<div class="dataTables_footer"><div id="${id}_info" class="dataTables_info"></div><div class="dataTables_paginate"><a href="#" id="${id}_previous">Anterior</a> <a href="#" id="${id}_next">Próximo</a></div></div></div>`;
}

/** The answer to the table: the rows that hold the searched words, a page of them. */
export function tableRows(rows: readonly (readonly (string | Markup)[])[], query: URLSearchParams): unknown {
  const words = (query.get('sSearch') ?? '').toLowerCase();
  const texts = (row: readonly (string | Markup)[]): string =>
    row.filter((cell) => typeof cell === 'string').join(' ');
  const found = rows.filter((row) => texts(row).toLowerCase().includes(words));
  const start = Number(query.get('iDisplayStart')) || 0;
  return {
    sEcho: Number(query.get('sEcho')) || 0,
    iTotalRecords: rows.length,
    iTotalDisplayRecords: found.length,
    aaData: found
      .slice(start, start + (Number(query.get('iDisplayLength')) || pageLength))
      .map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.markup))),
  };
}
