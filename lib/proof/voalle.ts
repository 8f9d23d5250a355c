// What the reads of Voalle have in common: a record by its fields, lists by their texts, pages up to a limit. Whatever
// the API left out is not in a snapshot: only the screen can show it.

import type { ApiFailure } from '../model/api';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { pairKey } from '../model/screen';
import type { SnapshotField } from '../model/snapshot';
import { paged } from '../net/voalle-api';
import type { VoalleAnswer } from '../net/voalle-api';
import { fold } from '../plan/fold';
import type { Asked, Reading, ReadError } from './reading';

/** Fields that the API answered for; undefined is no answer. */
export function valuesOf(values: Readonly<Record<string, string | undefined>>): SnapshotField[] {
  return Object.entries(values).flatMap(([key, value]): SnapshotField[] =>
    value === undefined ? [] : [{ key, state: 'ok', value }],
  );
}

/** A list as a screen's `tally` counts it: all rows, and those of each text. A row without a text cannot be counted. */
export function tallyOf(
  key: string,
  rows: readonly { readonly text: string | undefined }[] | undefined,
): SnapshotField[] {
  if (rows === undefined || rows.some(({ text = '' }) => text === '')) return [];
  const counts = new Map<string, number>();
  for (const { text = '' } of rows) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [
    { key, state: 'ok', value: String(rows.length) },
    ...[...counts].map(([text, count]): SnapshotField => ({
      key: pairKey(key, text),
      state: 'ok',
      value: String(count),
      by: 'item',
    })),
  ];
}

/** A reading of the step's screen. */
export function reading(
  { screen }: Asked,
  fields: readonly SnapshotField[],
  found: {
    readonly source: string;
    /** What a person calls the record. */
    readonly record: string | undefined;
    /** The id that its screen has in its address; null where the record is known by its identity. */
    readonly id: string | null;
    readonly among: number;
  },
): Result<Reading, ReadError> {
  const { source, record = '', id, among } = found;
  return ok({ snapshot: { screen: screen.id, fields, record: id, pristine: true }, source, record, among });
}

/** The record whose code or title is this, in the order of the API; case and accents do not count. */
export function calledSo<
  Row extends { readonly code?: string | undefined; readonly title?: string | undefined },
>(rows: readonly Row[], name: string): readonly Row[] {
  const byCode = rows.filter(({ code }) => code === name);
  return byCode.length > 0
    ? byCode
    : rows.filter(({ title }) => title !== undefined && fold(title) === fold(name));
}

/** Of the records that fit the one that the step knows by its id: none is its equal. Else the newest of them all. */
export function chosen<Row extends { readonly id?: string | undefined }>(
  fitting: readonly Row[],
  known: string | null,
): { readonly one: Row | undefined; readonly among: number } {
  const own = fitting.find(({ id }) => id !== undefined && id === known);
  if (own !== undefined) return { one: own, among: 1 };
  const number = ({ id }: Row): number => Number(id ?? Number.NaN) || 0;
  return { one: fitting.toSorted((a, b) => number(b) - number(a))[0], among: fitting.length };
}

/** More pages are not turned for one record: then it is left to the screen. */
const MOST_PAGES = 20;
/** As many rows as public clients ask for [P]. */
export const PAGE_SIZE = 500;

/** Turns pages until one holds what is looked for; null when none does, or when there are too many. */
export async function firstOnPages<Hit>(
  page: (page: number, pageSize: number) => VoalleAnswer,
  find: (response: unknown) => Hit | null,
): Promise<Result<Hit | null, ApiFailure>> {
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    const answer = await page(number, PAGE_SIZE);
    if (!answer.ok) return answer;
    const hit = find(answer.value);
    if (hit !== null) return ok(hit);
    const listed = paged(answer.value);
    // A server may give fewer rows than it was asked for: only an empty page is the end for certain.
    if (listed === null || listed.rows.length === 0) break;
    if (number * listed.rows.length >= listed.total) break;
  }
  return ok(null);
}

/** An answer that is not what its resource gives. */
export function strange(): { readonly ok: false; readonly error: ReadError } {
  return failed({ code: 'unexpected-answer', status: null, said: null, waitSeconds: null });
}

export function failed(failure: ApiFailure): { readonly ok: false; readonly error: ReadError } {
  return err({ kind: 'failed', failure });
}
