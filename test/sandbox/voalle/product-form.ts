/**
 * Produtos/Serviços as a legacy CakePHP page: a DataTables list and a long form in tabs. Generation and
 * field names are unknown [G]; ids are `Model` + `Field`, as CakePHP builds them [P].
 */
import { caption } from './menu.ts';
import { legacyTitle } from './layout.ts';
import { markup, type Markup } from './markup.ts';
import { productFields, streamingTab, type ProductField } from './product-fields.ts';
import type { Links } from './links.ts';
import type { Integrator, ServiceProduct, VoalleData } from './data.ts';

const path = '/service_products';

export function productList(links: Links): Markup {
  return markup`${legacyTitle(caption(path), 'Produtos/Serviços')}
<div class="toolbar"><a class="button" href="${links.to(`${path}/add`)}" title="Criar novo registro">Criar novo registro</a></div>
<div id="service-products-table_filter">Pesquisar: <input type="text"></div>
<table id="service-products-table" class="dataTable" data-source="${links.to(`${path}/getDataTable`)}"><thead><tr>
<th>Código</th><th>Descrição</th><th>Preço de Venda</th><th>Ações</th></tr></thead><tbody></tbody></table>`;
}

/** The DataTables 1.9 answer: `aaData` with ready markup in its last column. [P] */
export function productRows(data: VoalleData, links: Links, search: string, echo: string): unknown {
  const found = data.serviceProducts.filter(({ code, title }) =>
    `${code} ${title}`.toLowerCase().includes(search.toLowerCase()),
  );
  return {
    sEcho: Number(echo) || 0,
    iTotalRecords: data.serviceProducts.length,
    iTotalDisplayRecords: found.length,
    aaData: found.map(({ id, code, title, details }) => [
      code,
      title,
      details.selling_price ?? '',
      markup`<a href="${links.to(`${path}/edit/${id}`)}" title="Editar" class="icon-edit">Editar</a>`.markup,
    ]),
  };
}

export interface ProductFormState {
  product: ServiceProduct | null;
  integrators: readonly Integrator[];
  /** Texts of the integrator list. */
  text(integrator: Integrator): string;
  links: Links;
  /** What was posted and refused, to be shown again. */
  posted?: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string>>;
}

export function productForm(state: ProductFormState): Markup {
  const { product, links } = state;
  const tabs = [...new Set(productFields.map(({ tab }) => tab)), streamingTab];
  const action = links.to(product ? `${path}/edit/${product.id}` : `${path}/add`);
  return markup`${legacyTitle(caption(path), 'Produtos/Serviços')}
<form action="${action}" id="ServiceProductForm" method="post" accept-charset="utf-8"><input type="hidden" name="_method" value="${product ? 'PUT' : 'POST'}">
<div id="serviceProductTab" class="ui-tabs"><ul class="ui-tabs-nav">${tabs.map(
    (tab, index) =>
      markup`<li class="${index === 0 && 'ui-tabs-active'}"><a href="#tab-${index}">${tab}</a></li>`,
  )}</ul>
${tabs.map(
  (tab, index) =>
    markup`<div id="tab-${index}" class="ui-tabs-panel" ${index > 0 && markup`style="display:none"`}>${
      tab === streamingTab
        ? streamingFields(state)
        : [
            index === 0 && identity(state),
            ...productFields.filter((field) => field.tab === tab).map((field) => input(state, field)),
          ]
    }</div>`,
)}</div>
<div class="submit"><button type="submit">Salvar</button> <a class="button" href="${links.to(path)}">Voltar</a></div></form>`;
}

function identity(state: ProductFormState): Markup {
  const row = (name: 'code' | 'title', label: string): Markup =>
    wrap(
      state,
      name,
      label,
      'text required',
      markup`<input type="text" name="${nameOf(name)}" id="${idOf(name)}" value="${value(state, name, state.product?.[name] ?? '')}">`,
    );
  return markup`${row('code', 'Código')}${row('title', 'Descrição')}`;
}

/** The last two rows show only while the first says Sim. [G] */
function streamingFields(state: ProductFormState): Markup {
  const { product, integrators, text } = state;
  const streaming = value(state, 'use_streaming', product?.useStreaming === true ? '1' : '0');
  const integrator = value(state, 'integrator_id', String(product?.integratorId ?? ''));
  const options = [
    { value: '', label: '' },
    ...integrators.map((row) => ({ value: String(row.id), label: text(row) })),
  ];
  const yesNo = [
    { value: '0', label: 'Não' },
    { value: '1', label: 'Sim' },
  ];
  return markup`${wrap(state, 'use_streaming', 'Utiliza Streaming', 'select', select('use_streaming', yesNo, streaming))}
<div class="streaming-only" ${streaming !== '1' && markup`style="display:none"`}>
${wrap(state, 'integrator_id', 'Emp. Integração', 'select', select('integrator_id', options, integrator))}
${wrap(state, 'integration_code', 'Cód. Integração', 'text', markup`<input type="text" name="${nameOf('integration_code')}" id="${idOf('integration_code')}" maxlength="60" value="${value(state, 'integration_code', product?.integrationCode ?? '')}">`)}</div>`;
}

function input(state: ProductFormState, field: ProductField): Markup {
  const { name, label, kind } = field;
  const shown = value(
    state,
    name,
    state.product?.details[name] ?? (kind === 'select' ? (field.options?.[0] ?? '') : ''),
  );
  const attributes = markup`name="${nameOf(name)}" id="${idOf(name)}"`;
  switch (kind) {
    case 'text':
      return wrap(state, name, label, 'text', markup`<input type="text" ${attributes} value="${shown}">`);
    case 'money':
      return wrap(
        state,
        name,
        label,
        'text',
        markup`<input type="text" class="money" ${attributes} value="${shown}">`,
      );
    case 'textarea':
      return wrap(
        state,
        name,
        label,
        'textarea',
        markup`<textarea ${attributes} rows="3">${shown}</textarea>`,
      );
    case 'checkbox':
      return markup`<div class="input checkbox"><input type="hidden" name="${nameOf(name)}" id="${idOf(name)}_" value="0"><input type="checkbox" ${attributes} value="1" ${shown === '1' && markup`checked`}><label for="${idOf(name)}">${label}</label></div>`;
    case 'select':
      return wrap(
        state,
        name,
        label,
        'select',
        select(
          name,
          (field.options ?? []).map((text) => ({ value: text, label: text })),
          shown,
        ),
      );
  }
}

function select(name: string, options: readonly { value: string; label: string }[], chosen: string): Markup {
  return markup`<select name="${nameOf(name)}" id="${idOf(name)}">${options.map(
    (option) =>
      markup`<option value="${option.value}" ${option.value === chosen && markup`selected`}>${option.label}</option>`,
  )}</select>`;
}

function wrap(state: ProductFormState, name: string, label: string, kind: string, control: Markup): Markup {
  const error = state.errors?.[name];
  return markup`<div class="input ${kind} ${error !== undefined && 'error'}"><label for="${idOf(name)}">${label}</label>${control}${
    error !== undefined && markup`<div class="error-message">${error}</div>`
  }</div>`;
}

function value(state: ProductFormState, name: string, stored: string): string {
  return state.posted?.[nameOf(name)] ?? stored;
}

function nameOf(field: string): string {
  return `data[ServiceProduct][${field}]`;
}

function idOf(field: string): string {
  return `ServiceProduct${field.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

/** The posted form as the fields of a service product. */
export function postedProduct(form: Readonly<Record<string, string>>): Omit<ServiceProduct, 'id'> {
  const field = (name: string): string => (form[nameOf(name)] ?? '').trim();
  return {
    code: field('code'),
    title: field('title'),
    useStreaming: field('use_streaming') === '1',
    integratorId: Number(field('integrator_id')) || null,
    integrationCode: field('integration_code'),
    details: Object.fromEntries(productFields.map(({ name }) => [name, field(name)])),
  };
}
