/**
 * The gateway that the React screens call for their rows and saves. The real one listens on port 45701
 * under `/api/v1` with unknown endpoint names [P for the prefix, G for the names]; here it shares the
 * page's origin, because nothing but the page itself may ever call it.
 */
import { empty, json, jsonBody, pause, type Answer, type Call } from '../http.ts';
import { checkIntegrator, checkServiceProduct, checkWebhook, type Refusal } from './checks.ts';
import { httpMethods, integratorTypes, triggerTexts, versions } from './data.ts';
import type { Integrator, Pair, VoalleData } from './data.ts';
import { menuTree } from './menu.ts';
import { productFields } from './product-fields.ts';
import type { Links } from './links.ts';
import type { VoalleSettings } from './settings.ts';

export interface GatewayState {
  readonly data: VoalleData;
  readonly settings: VoalleSettings;
  /** Links as the shell hands them over. */
  readonly framed: Links;
}

/** Answers `/api/v1/<resource>[/<id>]`. */
export async function gateway(call: Call, state: GatewayState): Promise<Answer> {
  await pause(state.settings.gatewayDelay);
  if (state.settings.session === 'expired') return empty(401);
  const [name = '', id] = (call.params.rest ?? '').split('/');
  const view = views[name];
  if (view && call.method === 'GET') return good(view(state));
  const resource = resources(state)[name];
  if (!resource)
    return json({ success: false, messages: [{ code: '404', message: 'Recurso não encontrado.' }] }, 404);
  switch (call.method) {
    case 'GET':
      return id === undefined
        ? good(page(resource.list(), call.url.searchParams))
        : good(resource.get(Number(id)));
    case 'POST':
    case 'PUT': {
      const refusal = state.settings.refuseSaves;
      const saved = refusal ?? resource.save(id === undefined ? null : Number(id), record(jsonBody(call)));
      return typeof saved === 'number' ? good({ id: saved }) : refused(saved);
    }
    case 'DELETE':
      return state.settings.refuseSaves
        ? refused(state.settings.refuseSaves)
        : good(resource.remove(Number(id)));
    default:
      return empty(405);
  }
}

function good(response: unknown): Answer {
  return json({ success: true, messages: null, response, elapsedTime: 12 });
}

function refused({ code, message }: Refusal): Answer {
  return json({
    success: false,
    messages: [{ code, message, type: 'error' }],
    response: null,
    elapsedTime: 12,
  });
}

/** How an integrator stands in a list: its description, or its alias where it has none. [G] */
export function integratorText(settings: VoalleSettings, { alias, description }: Integrator): string {
  return settings.integratorText === 'alias' || description === '' ? alias : description;
}

/** Read-only answers that are no rows. */
const views: Readonly<Record<string, (state: GatewayState) => unknown>> = {
  IntegratorOptions: ({ data, settings }) =>
    data.integrators.map((row) => ({ value: String(row.id), label: integratorText(settings, row) })),
  Choices: () => ({ integratorTypes, versions, httpMethods, triggerTexts, productFields }),
  Shell: ({ settings, framed }) => ({
    environment: settings.environment,
    nativeProducts: settings.serviceProductUi === 'react18',
    menu: menuTree().map((top) => ({
      ...top,
      groups: top.groups.map((group) => ({
        ...group,
        entries: group.entries.map((entry) => ({ ...entry, frame: framed.to(entry.path) })),
      })),
    })),
  }),
};

type Fields = Readonly<Record<string, unknown>>;

interface Resource {
  /** Rows as a grid shows them. */
  list(): readonly Fields[];
  get(id: number): unknown;
  /** The id of the saved row, or why it was refused. */
  save(id: number | null, body: Fields): number | Refusal;
  remove(id: number): boolean;
}

function resources({ data, settings }: GatewayState): Readonly<Record<string, Resource>> {
  const integratorOf = (id: number | null): string => {
    const found = data.integrators.find((row) => row.id === id);
    return found ? integratorText(settings, found) : '-';
  };
  return {
    ApiConfigs: resource(data.integrators, {
      show: (row) => ({
        ...row,
        version: versions[row.version] ?? '-',
        token: row.token === '' ? '-' : row.token,
      }),
      take: (body, old) => ({
        id: 0,
        alias: text(body, 'alias'),
        description: text(body, 'description'),
        type: integratorTypes.find((type) => type === body.type) ?? 'Reativa',
        vdi: body.vdi === true,
        url: text(body, 'url'),
        version: text(body, 'version'),
        parameters: pairs(body, 'parameters'),
        active: body.active === true,
        token: old?.token ?? '',
      }),
      check: (row) => checkIntegrator(row, data),
    }),
    WebhookConfigs: resource(data.webhooks, {
      show: (row) => ({
        ...row,
        integrator: integratorOf(row.integratorId),
        active: row.active ? 'Sim' : 'Não',
      }),
      take: (body, old) => ({
        id: 0,
        name: text(body, 'name'),
        integratorId: Number(text(body, 'integratorId')),
        method: text(body, 'method'),
        url: text(body, 'url'),
        attempts: Number(text(body, 'attempts')),
        emails: text(body, 'emails'),
        headers: pairs(body, 'headers'),
        parameters: pairs(body, 'parameters'),
        active: body.active === true,
        // The first step saves without triggers and must not lose the ones that are there.
        triggers: Array.isArray(body.triggers) ? body.triggers.map(String) : (old?.triggers ?? []),
      }),
      check: (row) => checkWebhook(row, data),
    }),
    ServiceProducts: resource(data.serviceProducts, {
      show: ({ id, code, title, details, useStreaming, integratorId }) => ({
        id,
        code,
        title,
        price: details.selling_price ?? '',
        streaming: useStreaming ? 'Sim' : 'Não',
        integrator: integratorOf(integratorId),
      }),
      take: (body, old) => ({
        id: 0,
        code: text(body, 'code'),
        title: text(body, 'title'),
        useStreaming: body.useStreaming === true,
        integratorId: Number(text(body, 'integratorId')) || null,
        integrationCode: text(body, 'integrationCode'),
        details: { ...old?.details, ...texts(record(body.details)) },
      }),
      check: (row) => checkServiceProduct(row, data),
    }),
  };
}

interface RowRules<Row> {
  show(row: Row): Fields;
  take(body: Fields, old: Row | undefined): Row;
  check(row: Row): Refusal | null;
}

function resource<Row extends { id: number }>(rows: Row[], rules: RowRules<Row>): Resource {
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

/** `Page` counts from 1; `Filter` searches the words that the grid shows. */
function page(rows: readonly Fields[], query: URLSearchParams): unknown {
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

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function text(body: Fields, key: string): string {
  const value = body[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function texts(fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.keys(fields).map((key) => [key, text(fields, key)]));
}

function pairs(body: Fields, key: string): Pair[] {
  const list = body[key];
  return Array.isArray(list)
    ? list.map(record).map((item) => ({ name: text(item, 'name'), value: text(item, 'value') }))
    : [];
}
