/**
 * The token endpoint and the third-party API, on ports of their own: the reads that a setup check needs,
 * over the seeded rows, with the oddities that public clients met [P]: refusals in a 200, a success flag
 * in three spellings, ids as text in one place and as number in another, pages from 1.
 * It refuses every write: no check may depend on one.
 */
import { randomUUID } from 'node:crypto';
import { empty, formBody, json, jsonBody, pause, type Answer, type Call, type Routes } from '../http.ts';
import type { ApiFault, VoalleSettings } from './settings.ts';
import type { VoalleData } from './data.ts';
import type { Contract, Person } from './seed-people.ts';

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

function issue(call: Call, { settings, tokens }: ApiState): Answer {
  const { clientId, clientSecret, syndata, expiresIn } = settings.api;
  const refuse = (status: number, error: string): Answer => json({ error }, status);
  if (!(call.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) {
    return refuse(400, 'invalid_request');
  }
  const form = formBody(call);
  if (form.grant_type !== 'client_credentials') return refuse(400, 'unsupported_grant_type');
  if (form.scope !== 'syngw') return refuse(400, 'invalid_scope');
  const known =
    form.client_id === clientId && form.client_secret === clientSecret && form.syndata === syndata;
  if (!known) return refuse(401, 'invalid_client');
  const token = randomUUID();
  tokens.set(token, Date.now() + expiresIn * 1000);
  return json({ access_token: token, token_type: 'Bearer', expires_in: expiresIn, scope: 'syngw' });
}

type Read = (call: Call, state: ApiState) => Answer;

export function apiRoutes(state: ApiState): Routes {
  const guarded = Object.entries(reads).map(([route, read]) => [
    route,
    async (call: Call): Promise<Answer> => {
      const { api } = state.settings;
      const fault = await faultAnswer(api.next.shift() ?? api.always, state);
      if (fault) return fault;
      const token = /^Bearer (\S+)$/.exec(call.headers.authorization ?? '')?.[1] ?? '';
      return (state.tokens.get(token) ?? 0) > Date.now() ? read(call, state) : empty(401);
    },
  ]);
  return Object.fromEntries(guarded) as Routes;
}

const thirdParty = '/external/integrations/thirdparty';

const reads: Readonly<Record<string, Read>> = {
  [`GET ${thirdParty}/crm/campaignsandpricelistservices`]: (_, state) =>
    success(state, campaigns(state.data)),
  [`GET ${thirdParty}/crm/contracttypesandservices`]: (_, state) =>
    success(state, [
      {
        code: 'RES',
        title: 'Residencial',
        collectionDays: [5, 10, 15, 20],
        contractTypesServiceProduct: codes(state.data),
      },
    ]),
  [`GET ${thirdParty}/companiesplacespaged`]: (call, state) =>
    paged(state, call.url.searchParams, companyPlaces),
  [`GET ${thirdParty}/people/txid/:doc`]: (call, state) => {
    const found = state.data.people.find(({ txId }) => bare(txId) === bare(call.params.doc ?? ''));
    if (!found) return refusal(state, 'Pessoa não encontrada.', '404');
    const { id, name, txId, email, phone, cellPhone, status } = found;
    return success(state, { id, name, txId, email, phone, cellPhone, status, mainAddress: null });
  },
  [`GET ${thirdParty}/getclient`]: (call, state) => {
    const wanted = bare(call.url.searchParams.get('txId') ?? '');
    const people = state.data.people.filter(({ txId }) => wanted === '' || bare(txId) === wanted);
    return paged(state, call.url.searchParams, people.map(client));
  },
  [`POST ${thirdParty}/contract/getpaged`]: (call, state) => {
    const body = jsonBody(call);
    if (typeof body !== 'object' || body === null) return refusal(state, 'Requisição inválida.', '400');
    const asked = new URLSearchParams(
      Object.entries(body).map(([name, value]) => [name, String(value ?? '')]),
    );
    const rows = contracts(state.data).filter(
      ({ contract, owner }) =>
        ['', bare(owner.txId)].includes(bare(asked.get('txId') ?? '')) &&
        ['', contract.contractNumber].includes(asked.get('contractNumber') ?? '') &&
        (asked.get('onlyActiveContracts') !== 'true' || ![4, 9].includes(contract.contractStatus)),
    );
    return paged(state, asked, rows.map(contractRow));
  },
  'GET /external/map/connection/all': (call, state) =>
    paged(state, call.url.searchParams, contracts(state.data).map(connection)),
};

// Rows as the API writes them

function codes(data: VoalleData): { code: string; title: string }[] {
  return data.serviceProducts.map(({ code, title }) => ({ code, title }));
}

function campaigns(data: VoalleData): unknown[] {
  const services = data.serviceProducts.map(({ code, title }) => ({
    code,
    title,
    sellingPrice: 19.9,
    type: 1,
    isLoyalty: false,
  }));
  return [
    {
      code: 'CMP1',
      title: 'Campanha Exemplo',
      status: 'Em Execução',
      campaignRegions: [{ campaignRegionCities: [{ code: '3550308', name: 'São Paulo', state: 'SP' }] }],
      campaignPriceList: [
        { id: 7, code: 'LP1', title: 'Lista Exemplo', campaignPriceListProductServices: services },
      ],
    },
    {
      code: 'CMP0',
      title: 'Campanha Antiga',
      status: 'Encerrada',
      campaignRegions: [],
      campaignPriceList: [],
    },
  ];
}

const companyPlaces = [
  { id: '1', code: '01', txId: '12.ABC.345/01DE-35', description: 'Matriz' },
  { id: '2', code: '02', txId: '', description: 'Loja Centro' },
];

/** Ids are text here and numbers in `people/txid`. [P] */
function client({ id, phone, cellPhone, ...person }: Person): unknown {
  return {
    ...person,
    id: String(id),
    emailNfe: null,
    phone,
    cellPhone1: cellPhone,
    cellPhone2: null,
    situation: 3,
  };
}

function contracts({ contracts: rows, people }: VoalleData): { contract: Contract; owner: Person }[] {
  return rows.flatMap((contract) => {
    const owner = people.find(({ id }) => id === contract.clientId);
    return owner ? [{ contract, owner }] : [];
  });
}

function contractRow({ contract, owner }: { contract: Contract; owner: Person }): unknown {
  const { id, contractNumber, collectionDay, contractStatus, services } = contract;
  const clientInformation = { clientTxId: owner.txId, name: owner.name, email: owner.email };
  return {
    id,
    contractNumber,
    collectionDay,
    contractStatus,
    clientInformation,
    servicesInformation: services,
  };
}

const statusTexts: Readonly<Record<number, string>> = {
  1: 'Normal',
  2: 'Demonstração',
  3: 'Cortesia',
  4: 'Cancelado',
  5: 'Suspenso',
  6: 'Bloqueio Financeiro',
  7: 'Bloqueio Administrativo',
  9: 'Encerrado',
};

const stageTexts: Readonly<Record<number, string>> = {
  1: 'Pré-Contrato',
  2: 'Em Aprovação',
  3: 'Aprovado',
  4: 'Rejeitado',
  5: 'Cancelado',
  6: 'Integrado',
};

function connection({ contract, owner }: { contract: Contract; owner: Person }): unknown {
  const { id, contractStatus: status, stage } = contract;
  return {
    id: id + 50_000,
    client: { id: owner.id, name: owner.name, txId: owner.txId },
    contract: {
      id,
      status,
      statusDescription: statusTexts[status],
      stage,
      stageDescription: stageTexts[stage],
    },
  };
}

/** A document without its mask; letters count, as in the new CNPJ. */
function bare(document: string): string {
  return document.replace(/[^0-9a-z]/gi, '').toUpperCase();
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

/** Both spellings of the query are in use. [P] */
function paged(state: ApiState, query: URLSearchParams, rows: readonly unknown[]): Answer {
  const number = (small: string, capital: string, otherwise: number): number =>
    Number(query.get(small) ?? query.get(capital) ?? otherwise);
  const page = number('page', 'Page', 1);
  const pageSize = Math.min(largestPage, number('pageSize', 'PageSize', 20));
  if (!(page >= 1) || !(pageSize >= 1)) return refusal(state, 'Página inválida.', '400');
  const data = rows.slice((page - 1) * pageSize, page * pageSize);
  const totalPages = Math.ceil(rows.length / pageSize);
  return success(state, { data, totalRecords: rows.length, page, pageSize, totalPages, totalizers: null });
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
