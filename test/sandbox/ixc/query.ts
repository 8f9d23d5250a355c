/** Listing of rows as grids and web service ask for it: one filter, more in `grid_param`, order and pages. */
import { rowsOf } from './rows.ts';
import type { IxcData, Row } from './rows.ts';

export interface ListRequest {
  readonly qtype: string;
  readonly query: string;
  readonly oper: string;
  readonly page: number;
  readonly rp: number;
  readonly sortname: string;
  readonly sortorder: string;
  /** JSON text of further filters, all of which must hold [P+]. */
  readonly gridParam: string;
}

export interface Listed {
  readonly page: number;
  readonly total: number;
  readonly rows: readonly Row[];
}

/** `undefined` when a column is not written as `table.column`: the real server fails on it [P+]. */
export function list(data: IxcData, table: string, request: ListRequest): Listed | undefined {
  const prefix = `${table}.`;
  const filters = [
    { TB: request.qtype, OP: request.oper, P: request.query },
    ...(JSON.parse(request.gridParam || '[]') as { TB: string; OP: string; P: string }[]),
  ];
  const sortname = request.sortname || `${prefix}id`;
  if (![sortname, ...filters.map((filter) => filter.TB)].every((name) => name.startsWith(prefix)))
    return undefined;

  const column = (name: string): string => name.slice(prefix.length);
  const rows = rowsOf(data, table)
    .filter((row) => filters.every((filter) => holds(row[column(filter.TB)] ?? '', filter.OP, filter.P)))
    .sort((a, b) => compare(a[column(sortname)] ?? '', b[column(sortname)] ?? ''));
  if (request.sortorder === 'desc') rows.reverse();
  const start = (request.page - 1) * request.rp;
  return { page: request.page, total: rows.length, rows: rows.slice(start, start + request.rp) };
}

function holds(value: string, oper: string, wanted: string): boolean {
  switch (oper) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '>':
      return compare(value, wanted) > 0;
    case '>=':
      return compare(value, wanted) >= 0;
    case '<':
      return compare(value, wanted) < 0;
    case '<=':
      return compare(value, wanted) <= 0;
    case 'L':
      return plain(value).includes(plain(wanted));
    case 'NL':
      return !plain(value).includes(plain(wanted));
    case 'IN':
      return wanted.split(',').includes(value);
    case 'NI':
      return !wanted.split(',').includes(value);
    // Read as "between" [G].
    case 'BE':
      return between(value, wanted);
    case 'NBE':
      return !between(value, wanted);
    default:
      return false;
  }
}

function between(value: string, wanted: string): boolean {
  const [least = '', most = ''] = wanted.split(',');
  return compare(value, least) >= 0 && compare(value, most) <= 0;
}

function compare(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) || a === '' || b === '' ? a.localeCompare(b) : x - y;
}

function plain(value: string): string {
  return value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
