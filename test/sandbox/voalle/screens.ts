/**
 * What a path of the ERP shows and what a form posted to it does, on the old host and in the shell's frame
 * alike. Unknown screens of the menu answer with an empty list, as an operator without data would see.
 */
import { html, json, redirect, type Answer } from '../http.ts';
import { checkServiceProduct } from './checks.ts';
import { integratorText } from './gateway.ts';
import { legacyPage, legacyTitle, type LegacyPage } from './layout.ts';
import type { Links } from './links.ts';
import { markup } from './markup.ts';
import { caption, menu } from './menu.ts';
import { parametersPage, saveParameters } from './parameters.ts';
import { parameterSections } from './parameter-fields.ts';
import {
  postedProduct,
  productForm,
  productList,
  productRows,
  type ProductFormState,
} from './product-form.ts';
import type { VoalleData } from './data.ts';
import type { VoalleSettings } from './settings.ts';

type Flash = NonNullable<LegacyPage['flash']>;

export interface ScreenState {
  readonly data: VoalleData;
  readonly settings: VoalleSettings;
  /** The message that the next legacy page shows once. */
  flash: Flash | undefined;
}

export interface Visit {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: Readonly<Record<string, string>>;
  readonly links: Links;
}

/** Screens of the second generation: the page brings the mounts, React the rest. */
export function blocks(settings: VoalleSettings): Readonly<Record<string, string>> {
  return {
    '/api_configs': 'api_configs',
    '/webhook_configs': 'webhook_configs',
    ...(settings.serviceProductUi === 'react16' && { '/service_products': 'service_products' }),
  };
}

export function screen(visit: Visit, state: ScreenState): Answer {
  const path = visit.path.replace(/\/(?:index)?\/?$/, '').toLowerCase() || '/';
  const block = blocks(state.settings)[path];
  if (block !== undefined) return show(visit, state, { content: markup``, block });
  if (path === '/parameters') return parameters(visit, state);
  if (path.startsWith('/service_products')) return serviceProducts(visit, state, path);
  if (path === '/') return show(visit, state, { content: legacyTitle('Início', 'Painel') });
  const entry = menu.find((one) => one.path === path);
  if (!entry) return html('Not Found', 404);
  const content = markup`${legacyTitle(caption(path), entry.label)}<p>Nenhuma informação encontrada.</p>`;
  return show(visit, state, { content });
}

function show(
  visit: Visit,
  state: ScreenState,
  page: Pick<LegacyPage, 'content' | 'block' | 'status'>,
): Answer {
  const { flash, settings } = state;
  state.flash = undefined;
  return legacyPage({ ...page, links: visit.links, settings, ...(flash && { flash }) }, blocks(settings));
}

function parameters(visit: Visit, state: ScreenState): Answer {
  const { links, form } = visit;
  const open = parameterSections.find(({ key }) => key === visit.query.get('section'))?.key;
  if (visit.method !== 'POST')
    return show(visit, state, { content: parametersPage(state.data, links, open) });
  state.flash = flashOf(state, 'Parâmetros atualizados com sucesso!');
  if (state.flash.kind === 'success') saveParameters(state.data, form);
  return redirect(links.to(`/parameters?section=${encodeURIComponent(form.section ?? '')}`), 303);
}

function serviceProducts(visit: Visit, state: ScreenState, path: string): Answer {
  const { data, settings } = state;
  const [, , action = '', id = ''] = path.split('/');
  if (action === '') return show(visit, state, { content: productList(visit.links) });
  if (action === 'getdatatable') {
    return json(
      productRows(data, visit.links, visit.query.get('sSearch') ?? '', visit.query.get('sEcho') ?? '0'),
    );
  }
  const product = data.serviceProducts.find((row) => String(row.id) === id) ?? null;
  if (action !== 'add' && !product) return html('Not Found', 404);
  const text: ProductFormState['text'] = (row) => integratorText(settings, row);
  const form = { product, integrators: data.integrators, text, links: visit.links };
  if (visit.method !== 'POST') return show(visit, state, { content: productForm(form) });
  const row = {
    ...postedProduct(visit.form),
    id: product?.id ?? Math.max(...data.serviceProducts.map((one) => one.id)) + 1,
  };
  const refusal = settings.refuseSaves ?? checkServiceProduct(row, data);
  if (refusal) {
    state.flash = { kind: 'error', message: `#${refusal.code}: ${refusal.message}` };
    return show(visit, state, { content: productForm({ ...form, posted: visit.form }) });
  }
  if (product) Object.assign(product, row);
  else data.serviceProducts.push(row);
  state.flash = { kind: 'success', message: product ? 'Atualizado com sucesso!' : 'Cadastrado com sucesso!' };
  return redirect(visit.links.to('/service_products'), 303);
}

function flashOf({ settings }: ScreenState, success: string): Flash {
  const refusal = settings.refuseSaves;
  return refusal
    ? { kind: 'error', message: `#${refusal.code}: ${refusal.message}` }
    : { kind: 'success', message: success };
}
