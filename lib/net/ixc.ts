// The only file that may post to IXC, and `list` is the only function in it that does. In this web service a POST
// without `ixcsoft: listar` inserts a record [P+]: the header is no parameter, and nothing that a caller hands over
// can take it away. Every sign of a failure becomes its cause; the server's words come along as plain text.

import type { ApiFailure, ApiFailureCode, IxcTable } from '../model/api';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { Secret } from '../model/secret';
import { below } from './address';
import { base64Of, carrierFailure, failure, plainWords, unanswered, unfit, wordsIn } from './api-failure';
import { checkToken } from './credential';
import type { Reply } from './http';
import { isMarkup, member, parsed } from './json';
import type { Wire } from './wire';

/** One installation's web service and the token to use it with. */
export interface IxcAccess {
  readonly base: URL;
  /** `id:hash` as IXC shows it, or the same already in Base64, as some tools ask for it [P+]. */
  readonly token: Secret;
}

/** One filter: a column of the table, an operator of the web service [P+], a value. */
export interface Condition {
  readonly column: string;
  readonly oper: '=' | '!=' | '>' | '>=' | '<' | '<=' | 'L' | 'NL' | 'IN' | 'NI' | 'BE' | 'NBE';
  readonly value: string;
}

/** A question about one table. */
export interface ListQuery {
  readonly table: IxcTable;
  readonly where: Condition;
  /** Further filters, all of which must hold: the web service knows no "or" [P+]. */
  readonly also?: readonly Condition[];
  /** From 1. */
  readonly page: number;
  readonly size: number;
  /** By the record's id. */
  readonly order: 'asc' | 'desc';
}

/** A record: each value is a text, also a number or a date [P+]. */
export type IxcRow = Readonly<Record<string, string>>;

export interface Listing {
  /** Records that the filters hold for, on all pages. */
  readonly total: number;
  readonly rows: readonly IxcRow[];
}

/** Asks for records of a table. */
export async function list(
  wire: Wire,
  { base, token }: IxcAccess,
  query: ListQuery,
  signal?: AbortSignal,
): Promise<Result<Listing, ApiFailure>> {
  if (!/^[a-z][a-z0-9_]*$/.test(query.table)) throw new Error('not the name of a table');
  const problem = unfit([base], [checkToken(token)]);
  if (problem !== null) return err(problem);
  const heard = await wire.read(
    below(base, `/webservice/v1/${query.table}`),
    {
      method: 'POST',
      reads: true,
      headers: { authorization: `Basic ${credentialOf(token)}`, ...LISTING },
      body: JSON.stringify(bodyOf(query)),
    },
    signal === undefined ? {} : { signal },
  );
  return typeof heard === 'string' ? err(unanswered(heard)) : read(heard, query, secretsOf(token));
}

const LISTING = {
  'content-type': 'application/json',
  ixcsoft: 'listar',
  'ixc-type-response': 'application/json',
} as const;

/** Everything is a text, and a column without its table ends in a 500 [P+]. */
function bodyOf({ table, where, also = [], page, size, order }: ListQuery): Readonly<Record<string, string>> {
  const further = also.map(({ column, oper, value }) => ({ TB: `${table}.${column}`, OP: oper, P: value }));
  return {
    qtype: `${table}.${where.column}`,
    query: where.value,
    oper: where.oper,
    page: String(page),
    rp: String(size),
    sortname: `${table}.id`,
    sortorder: order,
    ...(further.length === 0 ? {} : { grid_param: JSON.stringify(further) }),
  };
}

/** `<user id>:<64 hexadecimal digits>`, whichever way it was typed: what public clients show [P]. */
export function isUsualToken(token: Secret): boolean {
  return /^\d+:[0-9a-f]{64}$/.test(plainToken(token.reveal()));
}

/** `id:hash`, whichever way the token was typed; what is neither form is taken for what IXC showed. */
function plainToken(token: string): string {
  try {
    const decoded = atob(token);
    return /^\d+:/.test(decoded) ? decoded : token;
  } catch {
    return token;
  }
}

function credentialOf(secret: Secret): string {
  const token = secret.reveal();
  return plainToken(token) === token ? base64Of(token) : token;
}

function secretsOf(token: Secret): readonly Secret[] {
  const plain = plainToken(token.reveal());
  return [token, new Secret(plain), new Secret(plain.replace(/^\d+:/, ''))];
}

/** What IXC's support says of each status [P+]. */
const BY_STATUS: ReadonlyMap<number, ApiFailureCode> = new Map([
  [400, 'bad-request'],
  [401, 'auth-rejected'],
  [403, 'token-of-old-server'],
  [500, 'bad-query'],
]);

function read(reply: Reply, query: ListQuery, secrets: readonly Secret[]): Result<Listing, ApiFailure> {
  const { status, text } = reply;
  const carrier = carrierFailure(reply, secrets);
  if (carrier !== null) return err(carrier);
  const answer = isMarkup(text) ? undefined : parsed(text);
  const said = plainWords(member(answer, 'message'), secrets) ?? wordsIn(text, secrets);
  const failed = (code: ApiFailureCode) => err(failure(code, reply, said));
  if (status >= 400) {
    return failed(BY_STATUS.get(status) ?? (status >= 500 ? 'server-error' : 'request-refused'));
  }
  if (isMarkup(text)) return failed(codeOfPage(text));
  if (member(answer, 'type') === 'error') return failed(codeOfRefusal(said ?? ''));
  const listing = listingIn(answer, query);
  return listing === null ? failed('unexpected-answer') : ok(listing);
}

/** IXC's own failures, and its database's, come as a page with a 200 [P+]. */
function codeOfPage(markup: string): ApiFailureCode {
  if (/connection refused/i.test(markup)) return 'database-down';
  return /ocorreu um erro ao processar/i.test(markup) ? 'generic-failure' : 'html-instead-of-api';
}

/** The web service refuses in words, with a 200 [P+]. Their accents may have suffered on the way. */
function codeOfRefusal(said: string): ApiFailureCode {
  if (/\bIP\b/i.test(said) && /liberado/i.test(said)) return 'ip-not-allowed';
  if (/n.o est. dispon.vel/i.test(said)) return 'table-unavailable';
  return /permiss/i.test(said) ? 'permission-missing' : 'request-refused';
}

/** A list; null for anything else, such as the form in which views and logs come: `rows` with cells [P+]. */
function listingIn(answer: unknown, { page, size }: ListQuery): Listing | null {
  const total = totalOf(member(answer, 'total'));
  if (total === null || member(answer, 'rows') !== undefined) return null;
  const records = member(answer, 'registros');
  // No records may come as no list at all [P+]; but where some were counted, nothing is not an answer.
  if (records === undefined) return (page - 1) * size < total ? null : { total, rows: [] };
  if (!Array.isArray(records)) return null;
  const rows = records.map(rowOf);
  return rows.every((row) => row !== null) ? { total, rows } : null;
}

/** A number, or a number as text [P+]. */
function totalOf(total: unknown): number | null {
  const count = typeof total === 'string' && /^\d+$/.test(total) ? Number(total) : total;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

function rowOf(record: unknown): IxcRow | null {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
  return Object.fromEntries(
    Object.entries(record).flatMap(([column, value]): [string, string][] => {
      if (typeof value === 'number') return [[column, String(value)]];
      return typeof value === 'string' ? [[column, value]] : [];
    }),
  );
}
