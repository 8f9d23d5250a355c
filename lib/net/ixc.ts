// The only file that may post to IXC, and `list` is the only function in it that does. In this web service a POST
// without `ixcsoft: listar` inserts a record [P+]: the header is no parameter, and nothing that a caller hands over
// can take it away. Failures come back as what they mean; the messages of the server are read and dropped.

import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { ask } from './http';
import type { Fetch, Reply } from './http';
import { isMarkup, member, parsed } from './json';
import { judgeCarrier, unheard } from './trial';
import type { Verdict } from './trial';

/** One installation's web service and the token to use it with. */
export interface IxcAccess {
  readonly origin: string;
  /** `id:hash` as IXC shows it, or the same already in Base64, as some tools ask for it [P+]. */
  readonly token: string;
}

/** A question about one table. */
export interface ListQuery {
  readonly table: string;
  readonly column: string;
  readonly oper: '=' | '>' | '>=' | '<' | '<=' | '!=';
  readonly value: string;
  readonly page: number;
  readonly size: number;
}

export interface Listing {
  readonly total: number;
  /** Each value is a text, also a number or a date [P+]. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Asks for rows of a table, in descending order of their ids. */
export async function list(
  fetch: Fetch,
  { origin, token }: IxcAccess,
  { table, column, oper, value, page, size }: ListQuery,
  signal: AbortSignal,
): Promise<Result<Listing, Verdict>> {
  if (!/^[a-z][a-z0-9_]*$/.test(table)) throw new Error('not the name of a table');
  const reply = await ask(
    fetch,
    new URL(`/webservice/v1/${table}`, origin),
    {
      method: 'POST',
      headers: { authorization: `Basic ${base64Of(token)}`, ...LISTING },
      body: JSON.stringify({
        // Without its table a column ends in a 500 [P+].
        qtype: `${table}.${column}`,
        query: value,
        oper,
        page: String(page),
        rp: String(size),
        sortname: `${table}.id`,
        sortorder: 'desc',
      }),
    },
    signal,
  );
  return typeof reply === 'string' ? err(unheard(reply)) : read(reply);
}

const LISTING = {
  'content-type': 'application/json',
  ixcsoft: 'listar',
  'ixc-type-response': 'application/json',
} as const;

function base64Of(token: string): string {
  return token.includes(':') ? btoa(token) : token;
}

function read(reply: Reply): Result<Listing, Verdict> {
  const { status, text } = reply;
  const carrier = judgeCarrier(reply);
  if (carrier !== null) return err(carrier);
  // 403 is a token of a server that was moved since [P+].
  if (status === 401 || status === 403) return err({ level: 'L1', code: 'auth-rejected', status });
  if (status >= 400) return err({ level: 'L1', code: 'request-refused', status });
  if (isMarkup(text))
    return err({ level: 'L1', code: isFailure(text) ? 'server-error' : 'html-instead-of-api', status });
  const answer = parsed(text);
  if (member(answer, 'type') === 'error') return err(refusalOf(member(answer, 'message'), status));
  const total = totalOf(member(answer, 'total'));
  if (total === null) return err({ level: 'L1', code: 'unexpected-answer', status });
  return ok({ total, rows: rowsOf(member(answer, 'registros')) });
}

/** IXC's own failure page, which comes with a 200, or its database's [P+]. */
function isFailure(markup: string): boolean {
  return /ocorreu um erro ao processar|connection refused/i.test(markup);
}

/** The web service refuses in words, with a 200 [P+]. Their accents may have suffered on the way. */
function refusalOf(message: unknown, status: number): Verdict {
  const said = typeof message === 'string' ? message : '';
  if (/\bIP\b.*liberado/i.test(said)) return { level: 'L2', code: 'ip-not-allowed', status };
  if (/n.o est. dispon.vel/i.test(said)) return { level: 'L2', code: 'not-testable', status };
  // Whoever is told what their group may not do has been let in.
  if (/permiss/i.test(said)) return { level: 'L3', code: 'permission-missing', status };
  return { level: 'L2', code: 'request-refused', status };
}

/** A number, or a number as text [P+]. */
function totalOf(total: unknown): number | null {
  const count = typeof total === 'string' && /^\d+$/.test(total) ? Number(total) : total;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** No rows may come as no list at all [P+]. */
function rowsOf(rows: unknown): Listing['rows'] {
  return Array.isArray(rows) ? rows.map(rowOf) : [];
}

function rowOf(row: unknown): Readonly<Record<string, string>> {
  if (typeof row !== 'object' || row === null) return {};
  return Object.fromEntries(
    Object.entries(row).filter((cell): cell is [string, string] => typeof cell[1] === 'string'),
  );
}
