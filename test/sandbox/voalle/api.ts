/**
 * The token endpoint and the third-party API, on ports of their own: the reads that a setup check needs,
 * over the rows of the screens, with the oddities that public clients met [P]: refusals in a 200, a success flag
 * in three spellings, ids as text in one place and as number in another, pages from 1.
 * It refuses every write: no check may depend on one.
 */
import { randomUUID } from 'node:crypto';
import { tooBig } from '../big-pages.ts';
import { empty, formBody, json, jsonBody, pause, type Answer, type Call, type Routes } from '../http.ts';
import type { ApiFault, VoalleSettings } from './settings.ts';
import * as rows from './api-rows.ts';
import type { VoalleData } from './data.ts';
import { bare } from './documents.ts';

export interface ApiState {
  readonly data: VoalleData;
  readonly settings: VoalleSettings;
  /** Issued tokens and the moment, in milliseconds, at which each ends. */
  readonly tokens: Map<string, number>;
}

export function tokenRoutes(state: ApiState): Routes {
  return {
    'POST /connect/token': async (call) => {
      const { api } = state.settings;
      return (await faultAnswer(api.tokenNext.shift() ?? api.tokenAlways, state)) ?? issue(call, state);
    },
  };
}

function issue(call: Call, { data, settings, tokens }: ApiState): Answer {
  const { clientId, clientSecret, syndata, expiresIn } = settings.api;
  const refuse = (status: number, error: string): Answer => json({ error }, status);
  if (!(call.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) {
    return refuse(400, 'invalid_request');
  }
  const form = formBody(call);
  if (form.grant_type !== 'client_credentials') return refuse(400, 'unsupported_grant_type');
  if (form.scope !== 'syngw') return refuse(400, 'invalid_scope');
  const pairs = [{ clientId, clientSecret }, ...data.users.filter((user) => user.integrator && user.active)];
  const known = pairs.some(
    (pair) => pair.clientId === form.client_id && pair.clientSecret === form.client_secret,
  );
  if (!known || form.syndata !== syndata) return refuse(401, 'invalid_client');
  const token = randomUUID();
  tokens.set(token, Date.now() + expiresIn * 1000);
  return json({ access_token: token, token_type: 'Bearer', expires_in: expiresIn, scope: 'syngw' });
}

type Read = (call: Call, state: ApiState) => Answer | Promise<Answer>;

export function apiRoutes(state: ApiState): Routes {
  const guarded = Object.entries(reads).map(([route, read]) => [
    route,
    async (call: Call): Promise<Answer> => {
      const { api } = state.settings;
      const fault = await faultAnswer(api.next.shift() ?? api.always, state);
      if (fault) return fault;
      const token = /^Bearer (\S+)$/.exec(call.headers.authorization ?? '')?.[1] ?? '';
      if ((state.tokens.get(token) ?? 0) <= Date.now()) return empty(401);
      return read(call, state);
    },
  ]);
  return Object.fromEntries(guarded) as Routes;
}

const thirdParty = '/external/integrations/thirdparty';

const reads: Readonly<Record<string, Read>> = {
  [`GET ${thirdParty}/crm/campaignsandpricelistservices`]: (_, state) =>
    success(state, state.data.campaigns.map(rows.campaign(state.data))),
  [`GET ${thirdParty}/crm/contracttypesandservices`]: (_, state) =>
    success(state, rows.contractTypesAndServices(state.data)),
  [`GET ${thirdParty}/companiesplacespaged`]: (call, state) =>
    paged(state, call.url.searchParams, state.data.places, rows.place),
  [`GET ${thirdParty}/people/txid/:doc`]: (call, state) => {
    const found = state.data.people.find(({ txId }) => bare(txId) === bare(call.params.doc ?? ''));
    return found ? success(state, rows.person(found)) : refusal(state, 'Pessoa não encontrada.', '404');
  },
  [`GET ${thirdParty}/getclient`]: (call, state) => {
    const wanted = bare(call.url.searchParams.get('txId') ?? '');
    const people = state.data.people.filter(({ txId }) => wanted === '' || bare(txId) === wanted);
    return paged(state, call.url.searchParams, people, rows.client);
  },
  [`POST ${thirdParty}/contract/getpaged`]: (call, state) => {
    const asked = bodyQuery(call);
    if (asked === null) return refusal(state, 'Requisição inválida.', '400');
    const [txId, number] = [bare(asked.get('txId') ?? ''), asked.get('contractNumber') ?? ''];
    const onlyActive = asked.get('onlyActiveContracts') === 'true';
    const owners = new Set(
      txId === '' ? [] : state.data.people.filter((one) => bare(one.txId) === txId).map(({ id }) => id),
    );
    const found = state.data.contracts.filter(
      (contract) =>
        (txId === '' || owners.has(contract.clientId)) &&
        (number === '' || contract.contractNumber === number) &&
        (!onlyActive || !over.has(contract.contractStatus)),
    );
    return paged(state, asked, found, rows.contract(rows.ownerOf(state.data.people)));
  },
  'GET /external/map/connection/all': (call, state) =>
    paged(
      state,
      call.url.searchParams,
      state.data.contracts,
      rows.connection(rows.ownerOf(state.data.people)),
    ),
};

/** Cancelado and Encerrado. */
const over: ReadonlySet<number> = new Set([4, 9]);

/** The fields of a body that asks as a query does; `null` when it is none. */
function bodyQuery(call: Call): URLSearchParams | null {
  const body = jsonBody(call);
  if (typeof body !== 'object' || body === null) return null;
  return new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value ?? '')]));
}

// Envelope

function success(state: ApiState, response: unknown): Answer {
  return envelope(state, true, null, response);
}

function refusal(state: ApiState, message: string, code = '1'): Answer {
  return envelope(state, false, [{ message, code, type: 'Error' }], null);
}

function envelope({ settings }: ApiState, flag: boolean, messages: unknown, response: unknown): Answer {
  return json({
    [settings.api.envelope]: flag,
    messages,
    response,
    dataResponseType: 'Json',
    elapsedTime: 31,
  });
}

const largestPage = 500;

/** A page of rows as the API writes them; no others are written. Both spellings of the query are in use. [P] */
async function paged<Row>(
  state: ApiState,
  query: URLSearchParams,
  all: readonly Row[],
  write: (row: Row) => unknown,
): Promise<Answer> {
  const number = (small: string, capital: string, otherwise: number): number =>
    Number(query.get(small) ?? query.get(capital) ?? otherwise);
  const page = number('page', 'Page', 1);
  const wanted = number('pageSize', 'PageSize', 20);
  if (await tooBig(state.settings.api.slowAbove, wanted)) return empty(504);
  const pageSize = Math.min(largestPage, wanted);
  if (!(page >= 1) || !(pageSize >= 1)) return refusal(state, 'Página inválida.', '400');
  const data = all.slice((page - 1) * pageSize, page * pageSize).map(write);
  const totalPages = Math.ceil(all.length / pageSize);
  return success(state, { data, totalRecords: all.length, page, pageSize, totalPages, totalizers: null });
}

/** The answer that a fault gives; `null` when the request goes on, be it later. */
async function faultAnswer(fault: ApiFault | null, state: ApiState): Promise<Answer | null> {
  if (fault === null) return null;
  switch (fault.kind) {
    case 'refuse':
      return refusal(state, fault.message, fault.code);
    case 'unauthorized':
      return json({ error: 'invalid_client' }, 401);
    case 'throttle':
      return empty(429, { 'retry-after': String(fault.retryAfterSeconds) });
    case 'status':
      return empty(fault.status);
    case 'delay':
      await pause(fault.milliseconds);
      return null;
  }
}
