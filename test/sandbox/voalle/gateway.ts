/**
 * The gateway that the React screens call for their rows and saves. The real one listens on port 45701
 * under `/api/v1` with unknown endpoint names [P for the prefix, G for the names]; here it shares the
 * page's origin, because nothing but the page itself may ever call it.
 */
import { empty, json, jsonBody, pause, type Answer, type Call } from '../http.ts';
import type { Refusal } from './checks.ts';
import { httpMethods, integratorTypes, triggerTexts, versions } from './data.ts';
import type { VoalleData } from './data.ts';
import { menuTree } from './menu.ts';
import { productFields } from './product-fields.ts';
import { page, record } from './resource.ts';
import { integratorText, resources } from './resources.ts';
import { documentTypes } from './seed-people.ts';
import { campaignStatuses } from './seed-sales.ts';
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
      if (!resource.save) return empty(405);
      const refusal = state.settings.refuseSaves;
      const saved = refusal ?? resource.save(id === undefined ? null : Number(id), record(jsonBody(call)));
      return typeof saved === 'number' ? good({ id: saved }) : refused(saved);
    }
    case 'DELETE':
      if (!resource.remove) return empty(405);
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

/** Read-only answers that are no rows. */
const views: Readonly<Record<string, (state: GatewayState) => unknown>> = {
  IntegratorOptions: ({ data, settings }) =>
    data.integrators.map((row) => ({ value: String(row.id), label: integratorText(settings, row) })),
  PriceListOptions: ({ data }) =>
    data.priceLists.map(({ id, code, title }) => ({ value: String(id), label: `${code} - ${title}` })),
  Choices: () => ({
    integratorTypes,
    versions,
    httpMethods,
    triggerTexts,
    productFields,
    documentTypes,
    campaignStatuses,
  }),
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
