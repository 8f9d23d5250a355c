// A record of IXC by its table: one list request for one row, whose columns are the screen's fields. A secret's column
// never leaves this file; of it only the shape does. A server that does not release a table says so in its own words.

import type { ApiFailure } from '../model/api';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import type { FieldDef } from '../model/screen';
import { Secret } from '../model/secret';
import type { SnapshotField } from '../model/snapshot';
import type { IxcRow, Listing, ListQuery } from '../net/ixc';
import { canonical, same } from '../plan/canonical';
import { answersFor } from '../plan/readable';
import type { IxcRead } from '../plan/readable';
import type { Asked, ReadResult } from './reading';

export type List = (query: ListQuery) => Promise<Result<Listing, ApiFailure>>;

/** One column and the value that tells the record. */
interface Mark {
  readonly column: string;
  readonly kind: FieldDef['kind'];
  readonly value: string;
}

/** Reads the record of a step, of several that fit the newest. */
export async function readIxc(list: List, read: IxcRead, asked: Asked): Promise<ReadResult> {
  const mark = markOf(asked);
  if (mark === null) return err({ kind: 'which-record' });
  const { table, owner } = read;
  const answer = await list({
    table,
    where: { column: mark.column, oper: '=', value: mark.value },
    ...(owner !== undefined && { also: [{ column: owner, oper: '>', value: '0' }] }),
    page: 1,
    size: 1,
    order: 'desc',
  });
  if (!answer.ok) return err({ kind: 'failed', failure: answer.error });
  const { rows, total } = answer.value;
  // A server that did not mind the filter answers with a row of its own choice.
  const row = rows.find((each) => same(mark.kind, each[mark.column] ?? '', mark.value));
  const id = row?.id ?? '';
  if (row === undefined || !isNumber(id)) return err({ kind: 'not-found' });
  const fields = asked.screen.fields.flatMap((field) => fieldIn(row, field, read, asked));
  return ok({
    snapshot: { screen: asked.screen.id, fields, record: id, pristine: true },
    source: table,
    record: id,
    // A number has one record, whatever else the server counts.
    among: mark.column === 'id' ? 1 : Math.max(1, total),
  });
}

/** The operator's number, the number that the step knows, or the value that tells its record from others. */
function markOf({ subject, known, identity }: Asked): Mark | null {
  const byNumber = (value: string): Mark => ({ column: 'id', kind: 'reference', value });
  if (subject !== null) return isNumber(subject) ? byNumber(subject) : null;
  // A record that had no number yet was kept by its identity, which may be a number itself.
  if (known !== null && isNumber(known) && known !== identity?.value) return byNumber(known);
  const column = identity?.field.column;
  if (identity === null || column === undefined) return null;
  const { kind } = identity.field;
  // IXC may have rewritten a title in capitals [P]: the record is kept as it stood on the screen.
  const value = kind === 'text' && known !== null ? known : identity.value;
  return { column, kind, value };
}

function isNumber(text: string): boolean {
  return /^\d{1,18}$/.test(text);
}

function fieldIn(row: IxcRow, field: FieldDef, read: IxcRead, { secrets }: Asked): SnapshotField[] {
  const { key, kind, column, choices } = field;
  const value = column === undefined ? undefined : row[column];
  if (value === undefined || !answersFor(read, field)) return [];
  if (kind === 'secret') return [{ key, state: 'ok', value: '', secret: shapeOf(value, secrets[key]) }];
  const code = canonical(kind, value, choices);
  const text = choices?.find((choice) => choice.value === code)?.labels[0];
  // "No record" is written as 0 [P+].
  const plain = kind === 'reference' ? code : value;
  return [{ key, state: 'ok', value: plain, ...(text !== undefined && { text }) }];
}

// In which form the web service gives a password is not known, encoded or masked as well as plain [G]: the very value
// proves that it is the right one, and any other proves nothing.
function shapeOf(value: string, wanted: Secret | undefined): NonNullable<SnapshotField['secret']> {
  const equal = wanted?.equals(new Secret(value)) === true ? true : null;
  return { empty: value === '', bearer: 'none', placeholder: false, equal };
}
