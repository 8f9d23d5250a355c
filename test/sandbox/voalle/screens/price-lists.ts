/**
 * Faturamento › Cadastros › Listas de Preços: a legacy page whose second tab is a grid that is filled in place;
 * rows are added and taken out by the page and saved with the form. Generation, labels and names are guesses [G].
 */
import type { RecordScreen } from '../record-screen.ts';
import type { ServiceProduct, VoalleData } from '../data.ts';
import { checkPriceList } from '../checks.ts';
import { amountOf, moneyText, postedRows, yesNo } from '../legacy-form.ts';
import { markup, type Markup } from '../markup.ts';
import type { PriceList, PriceListItem } from '../seed-sales.ts';

const itemModel = 'ServicePriceListProductService';

export const priceLists: RecordScreen<PriceList> = {
  path: '/service_price_lists',
  model: 'ServicePriceList',
  table: 'service-price-lists-table',
  columns: {
    Código: ({ code }) => code,
    Descrição: ({ title }) => title,
    Itens: ({ items }) => String(items.length),
    Ativo: ({ active }) => (active ? 'Sim' : 'Não'),
  },
  rows: (data) => data.priceLists,
  values: (row) => ({
    code: row?.code ?? '',
    title: row?.title ?? '',
    active: row?.active === false ? '0' : '1',
  }),
  tabs: ({ input, row, visit, state: { data } }) => [
    {
      title: 'Dados Gerais',
      content: [
        input({ name: 'code', label: 'Código', kind: 'text', required: true }),
        input({ name: 'title', label: 'Descrição', kind: 'text', required: true }),
        input({ name: 'active', label: 'Ativo', kind: 'select', options: yesNo }),
      ],
    },
    {
      title: 'Produtos/Serviços',
      // What was posted and refused is shown again.
      content: [itemGrid(visit.method === 'POST' ? itemsOf(visit.form) : (row?.items ?? []), data)],
    },
  ],
  take: (fields, _old, form) => ({
    id: 0,
    code: fields.code ?? '',
    title: fields.title ?? '',
    active: fields.active !== '0',
    items: itemsOf(form),
  }),
  check: checkPriceList,
};

function itemsOf(form: Parameters<typeof postedRows>[1]): PriceListItem[] {
  return postedRows(itemModel, form).map((item) => ({
    serviceProductId: Number(item.service_product_id),
    sellingPrice: amountOf(item.selling_price ?? ''),
  }));
}

/** The rows, the empty row that the page copies, and the line that adds one. */
function itemGrid(items: readonly PriceListItem[], data: VoalleData): Markup {
  const rows = items.map(({ serviceProductId, sellingPrice }, index) => {
    const product = data.serviceProducts.find(({ id }) => id === serviceProductId);
    return itemRow(String(index), product, moneyText(sellingPrice));
  });
  return markup`<div class="grid-adding"><label for="PriceListItemAdd">Produto/Serviço</label><select id="PriceListItemAdd"><option value=""></option>${data.serviceProducts.map(
    ({ id, code, title, details }) =>
      markup`<option value="${id}" data-code="${code}" data-title="${title}" data-price="${details.selling_price}">${code} - ${title}</option>`,
  )}</select> <button type="button" class="grid-add">Adicionar</button></div>
<table id="price-list-items-table" data-next="${items.length}"><thead><tr><th>Código</th><th>Descrição</th><th>Preço de Venda</th><th>Ações</th></tr></thead><tbody>${rows}</tbody></table>
<template id="price-list-item-row">${itemRow('__n__', undefined, '0,00')}</template>`;
}

function itemRow(position: string, product: ServiceProduct | undefined, price: string): Markup {
  const name = (field: string): string => `data[${itemModel}][${position}][${field}]`;
  return markup`<tr><td>${product?.code}</td><td>${product?.title}</td><td><input type="hidden" name="${name('service_product_id')}" value="${product?.id}"><input type="text" class="money" name="${name('selling_price')}" id="${itemModel}${position}SellingPrice" value="${price}"></td><td><a href="#" class="grid-remove" title="Remover">Remover</a></td></tr>`;
}
