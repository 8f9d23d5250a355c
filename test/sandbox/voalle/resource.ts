/**
 * A resource of the gateway over an array of rows: what its grid lists, what a dialog loads, and what a save
 * makes of a posted body. It knows no screen; a resource without `save` or `remove` refuses them.
 */
import type { Refusal } from './checks.ts';
import type { Pair } from './data.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Resource {
  /** Rows as a grid shows them. */
  list(): readonly Fields[];
  get(id: number): unknown;
  /** The id of the saved row, or why it was refused. */
  save?(id: number | null, body: Fields): number | Refusal;
  remove?(id: number): boolean;
}

export interface RowRules<Row> {
  show(row: Row): Fields;
  take(body: Fields, old: Row | undefined): Row;
  check(row: Row): Refusal | null;
}

export function resource<Row extends { id: number }>(rows: Row[], rules: RowRules<Row>): Resource {
  const position = (id: number): number => rows.findIndex((row) => row.id === id);
  return {
    list: () => rows.map(rules.show),
    get: (id) => rows[position(id)] ?? null,
    save(id, body) {
      const at = id === null ? -1 : position(id);
      const nextId = Math.max(0, ...rows.map((row) => row.id)) + 1;
      const row = { ...rules.take(body, rows[at]), id: id ?? nextId };
      const refusal = rules.check(row);
      if (refusal) return refusal;
      if (at < 0) rows.unshift(row);
      else rows[at] = row;
      return row.id;
    },
    remove(id) {
      const at = position(id);
      if (at >= 0) rows.splice(at, 1);
      return at >= 0;
    },
  };
}

/** Rows that a screen only shows. */
export function readOnly<Row extends { id: number }>(
  rows: readonly Row[],
  show: (row: Row) => Fields,
): Resource {
  return { list: () => rows.map(show), get: (id) => rows.find((row) => row.id === id) ?? null };
}

/** `Page` counts from 1; `Filter` searches the words that the grid shows. */
export function page(rows: readonly Fields[], query: URLSearchParams): unknown {
  const words = (query.get('Filter') ?? '').toLowerCase();
  const found = rows.filter((row) => Object.values(row).join(' ').toLowerCase().includes(words));
  const size = Number(query.get('PageSize')) || 20;
  const number = Math.max(1, Number(query.get('Page')) || 1);
  const data = found.slice((number - 1) * size, number * size);
  return {
    data,
    totalRecords: found.length,
    page: number,
    pageSize: size,
    totalPages: Math.ceil(found.length / size),
  };
}

export function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function text(body: Fields, key: string): string {
  const value = body[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function texts(fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.keys(fields).map((key) => [key, text(fields, key)]));
}

export function pairs(body: Fields, key: string): Pair[] {
  const list = body[key];
  return Array.isArray(list)
    ? list.map(record).map((item) => ({ name: text(item, 'name'), value: text(item, 'value') }))
    : [];
}
