/**
 * The web service `/webservice/v1/{table}` over the same rows as the screens. A POST without `ixcsoft: listar` inserts,
 * as the real one does [P+]. It sends no CORS header, and every known failure can be ordered through the settings.
 */
import { tooBig } from '../big-pages.ts';
import { CUT, html, json, jsonBody, pause, redirect, SILENCE, text } from '../http.ts';
import type { Answer, Call, Outcome, Routes } from '../http.ts';
import { list } from './query.ts';
import { remove, write } from './records.ts';
import { findRow } from './rows.ts';
import type { IxcData, Row } from './rows.ts';
import { columnNamesOf, columnOf, screenOf } from './screens/index.ts';
import type { IxcSettings, WebserviceMode } from './settings.ts';

export function webserviceRoutes(data: IxcData, settings: IxcSettings): Routes {
  const answer = async (call: Call): Promise<Outcome> => {
    const table = call.params.table ?? '';
    const { failNext, tables, mode, delay } = settings.webservice;
    // Taken when the request arrives: those that follow do not overtake it.
    const failing = failNext.shift() ?? tables[table] ?? mode;
    await pause(delay);
    return ordered(failing, table) ?? refusal(data, call) ?? (await respond(data, settings, table, call));
  };
  return { 'ANY /webservice/v1/:table': answer, 'ANY /webservice/v1/:table/:id': answer };
}

const GENERIC_FAILURE =
  '<div style="font-family: Arial; margin: 20px;">Ocorreu um erro ao processar. Contate o suporte IXC Soft.</div>';

/** The failure that the settings order, if any. */
function ordered(mode: WebserviceMode, table: string): Outcome | undefined {
  switch (mode) {
    case 'ok':
      return undefined;
    case 'html-error':
      return html(GENERIC_FAILURE);
    case 'connection-refused-html':
      return html('<div style="color: red">SQLSTATE[HY000] [2002] Connection refused</div>');
    case 'ip-not-allowed':
      return error('Seu IP não está liberado para efetuar login!');
    case 'endpoint-unavailable':
      return unavailable(table);
    case 'no-permission':
      return error('Usuário sem permissão para executar esta ação!<br />Verifique o grupo de usuário.');
    case 'never':
      return SILENCE;
    case 'cut':
      return CUT;
    case 'redirect':
      return redirect('/app/login');
    case 'other-html':
      return html(
        '<!doctype html><html><head><title>Bem-vindo</title></head><body>Rede de exemplo</body></html>',
      );
    case 'grid-form':
      return json({ page: '1', total: '1', rows: [{ id: '1', cell: ['1', 'Registro de exemplo'] }] });
    case 429:
      return text('Too Many Requests', 429, { 'retry-after': '2' });
    case 400:
    case 401:
    case 403:
    case 404:
    case 500:
    case 502:
    case 503:
    case 504:
      return failure(mode);
  }
}

const FAILURES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Time-out',
} as const;

function failure(status: keyof typeof FAILURES): Answer {
  return html(
    `<html><head><title>${status} ${FAILURES[status]}</title></head><body><h1>${FAILURES[status]}</h1></body></html>`,
    status,
  );
}

/** Basic authentication with `id:hash`; anything but Basic is a 400 [P+]. */
function refusal(data: IxcData, call: Call): Answer | undefined {
  const [scheme, credential = ''] = (call.headers.authorization ?? '').split(' ');
  if (scheme !== 'Basic') return failure(400);
  const token = Buffer.from(credential, 'base64').toString('latin1');
  const user = findRow(data, 'usuarios', token.split(':')[0] ?? '');
  const accepted = user?.status === 'A' && user.acesso_webservice === 'S' && user.acesso_token === token;
  return accepted ? undefined : failure(401);
}

async function respond(data: IxcData, settings: IxcSettings, table: string, call: Call): Promise<Answer> {
  if (!Object.hasOwn(data, table) || screenOf(table)?.withoutList) return unavailable(table);
  const id = call.params.id;
  const listing = call.headers.ixcsoft === 'listar';
  const body = requestBody(call);
  switch (call.method) {
    case 'GET':
    case 'POST':
      if (listing) return listed(data, settings, table, body);
      return call.method === 'GET' ? failure(404) : inserted(data, settings, table, body);
    case 'PUT':
      return id === undefined ? failure(404) : updated(data, settings, table, id, body);
    case 'DELETE':
      if (id === undefined) return failure(404);
      return remove(data, table, id)
        ? json({ type: 'success', message: 'Registro deletado com sucesso!' })
        : error('Registro não encontrado!');
    default:
      return failure(404);
  }
}

async function listed(data: IxcData, settings: IxcSettings, table: string, body: Row): Promise<Answer> {
  const rp = Number(body.rp ?? 20);
  if (await tooBig(settings.webservice.slowAbove, rp)) return failure(504);
  const found = list(data, table, {
    qtype: body.qtype ?? '',
    query: body.query ?? '',
    oper: body.oper ?? '=',
    page: Number(body.page ?? 1),
    rp,
    sortname: body.sortname ?? '',
    sortorder: body.sortorder ?? 'asc',
    gridParam: body.grid_param ?? '',
  });
  if (found === undefined) return failure(500);
  const total = settings.webservice.total === 'string' ? String(found.total) : found.total;
  const every = blank(table);
  // An empty list may come without `registros` at all [P+].
  return json({
    page: String(found.page),
    total,
    ...(found.rows.length > 0 ? { registros: found.rows.map((row) => ({ ...every, ...row })) } : {}),
  });
}

/** Every column of a table, empty: "" or, where another record would be named, "0" [P+]. */
function blank(table: string): Row {
  return Object.fromEntries(
    columnNamesOf(table).map((column) => [column, columnOf(table, column)?.kind === 'lookup' ? '0' : '']),
  );
}

function inserted(data: IxcData, settings: IxcSettings, table: string, body: Row): Answer {
  const result = write(data, table, kept(settings, body));
  if (!result.ok) return error(result.message);
  const { id, changed } = result;
  return json({ type: 'success', message: 'Registro inserido com sucesso!', id, atualiza_campos: changed });
}

/** An update carries the whole record; a partial one ends in the generic failure [P+]. */
function updated(data: IxcData, settings: IxcSettings, table: string, id: string, body: Row): Answer {
  if (
    columnNamesOf(table).some((column) => !(column in body) && column in (findRow(data, table, id) ?? {}))
  ) {
    return html(GENERIC_FAILURE);
  }
  const result = write(data, table, kept(settings, body), id);
  return result.ok
    ? json({ type: 'success', message: 'Registro atualizado com sucesso!', id })
    : error(result.message);
}

/** What is left of a written record once the server's white list has passed. */
function kept(settings: IxcSettings, body: Row): Row {
  const dropped = new Set(['id', ...settings.webservice.dropped]);
  return Object.fromEntries(Object.entries(body).filter(([column]) => !dropped.has(column)));
}

function requestBody(call: Call): Row {
  const body = jsonBody(call);
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
}

/** A refusal comes with status 200 [P+]. */
function error(message: string): Answer {
  return json({ type: 'error', message });
}

function unavailable(table: string): Answer {
  return error(`Recurso ${table} não está disponível!`);
}
