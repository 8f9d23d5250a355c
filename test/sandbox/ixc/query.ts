/**
 * Listing of rows as grids and web service ask for it: one filter, more in `grid_param`, order and pages.
 */
import { rangeById, standById } from './by-id.ts';
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

/** A filter as `grid_param` writes it. */
interface Filter {
  readonly TB: string;
  readonly OP: string;
  readonly P: string;
}

/**
 * `undefined` when a column is not written as `table.column`: the real server fails on it [P+]; here also when
 * `grid_param` is no list of filters [G].
 */
export function list(data: IxcData, table: string, request: ListRequest): Listed | undefined {
  const prefix = `${table}.`;
  const more = filtersOf(request.gridParam);
  if (more === undefined) return undefined;
  const filters = [{ TB: request.qtype, OP: request.oper, P: request.query }, ...more];
  const sortname = request.sortname || `${prefix}id`;
  if (![sortname, ...filters.map((filter) => filter.TB)].every((name) => name.startsWith(prefix)))
    return undefined;

  const column = (name: string): string => name.slice(prefix.length);
  const all = rowsOf(data, table);
  // A filter leaves the order as it is, so the whole table tells that of what is found.
  const stand = column(sortname) === 'id' && standById(all);
  const found = filters.reduce<readonly Row[]>(
    (rows, { TB, OP, P }) => filtered(rows, column(TB), OP, P),
    all,
  );
  const rows = stand ? found : ordered(found, column(sortname));
  const start = (request.page - 1) * request.rp;
  const end = start + request.rp;
  return {
    page: request.page,
    total: rows.length,
    rows:
      request.sortorder === 'desc'
        ? rows.slice(Math.max(0, rows.length - end), Math.max(0, rows.length - start)).reverse()
        : rows.slice(start, end),
  };
}

function filtersOf(gridParam: string): readonly Filter[] | undefined {
  if (gridParam === '') return [];
  try {
    const filters: unknown = JSON.parse(gridParam);
    return Array.isArray(filters) && filters.every(isFilter) ? filters : undefined;
  } catch {
    return undefined;
  }
}

function isFilter(value: unknown): value is Filter {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['TB', 'OP', 'P'].every((key) => typeof Reflect.get(value, key) === 'string')
  );
}

function filtered(rows: readonly Row[], column: string, oper: string, wanted: string): readonly Row[] {
  const range = column === 'id' ? rangeById(rows, oper, wanted) : null;
  if (range !== null) return range;
  const holds = test(oper, wanted);
  return rows.filter((row) => holds(row[column] ?? ''));
}

function ordered(rows: readonly Row[], column: string): readonly Row[] {
  return rows.toSorted((a, b) => compare(a[column] ?? '', b[column] ?? ''));
}

function test(oper: string, wanted: string): (value: string) => boolean {
  switch (oper) {
    case '=':
      return (value) => value === wanted;
    case '!=':
      return (value) => value !== wanted;
    case '>':
      return (value) => compare(value, wanted) > 0;
    case '>=':
      return (value) => compare(value, wanted) >= 0;
    case '<':
      return (value) => compare(value, wanted) < 0;
    case '<=':
      return (value) => compare(value, wanted) <= 0;
    case 'L':
      return (value) => plain(value).includes(plain(wanted));
    case 'NL':
      return (value) => !plain(value).includes(plain(wanted));
    case 'IN':
      return (value) => wanted.split(',').includes(value);
    case 'NI':
      return (value) => !wanted.split(',').includes(value);
    // Read as "between" [G].
    case 'BE':
      return between(wanted);
    case 'NBE': {
      const inside = between(wanted);
      return (value) => !inside(value);
    }
    default:
      return () => false;
  }
}

function between(wanted: string): (value: string) => boolean {
  const [least = '', most = ''] = wanted.split(',');
  return (value) => compare(value, least) >= 0 && compare(value, most) <= 0;
}

/** By number where both are numbers, as text otherwise. */
function compare(a: string, b: string): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b) : x - y;
}

function numberOf(text: string): number {
  return text === '' ? Number.NaN : Number(text);
}

function plain(value: string): string {
  return value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
