// What the contract charges: IXC › Cadastros › Produtos, the first tab.

import { describe, expect, it } from 'vitest';
import { ixcDialect } from '../../../../lib/erps/ixc/dialect';
import { product } from '../../../../lib/erps/ixc/product';
import { ixcScreens } from '../../../../lib/erps/ixc/screens';
import { testScreen } from './screen';
import { open } from './window';

const TYPES = {
  C: 'Comércio',
  O: 'Consumo',
  F: 'Fabricação',
  M: 'Matéria-prima',
  P: 'Patrimônio',
  S: 'Serviço',
};

describe('ixc/product', () => {
  testScreen({
    screen: product,
    id: 'ixc/product',
    table: 'produtos',
    menu: ['Sistema', 'Cadastros', 'Produtos', 'Novo'],
    tabs: ['Produto', 'Produtos'],
    fields: [
      {
        column: 'id_sub_grupo',
        label: 'Subgrupo de produtos',
        spellings: ['Sub grupo de produtos', 'Subgrupo'],
        kind: 'reference',
        widget: { is: 'lookup', value: '8', text: 'SVA' },
        reads: { value: '8', text: 'SVA' },
      },
      {
        column: 'descricao',
        label: 'Produto',
        spellings: ['Nome do produto'],
        kind: 'text',
        widget: { is: 'text', value: 'Clube' },
        reads: { value: 'Clube' },
      },
      {
        column: 'tipo',
        label: 'Tipo',
        kind: 'choice',
        codes: TYPES,
        widget: { is: 'radio', value: 'S', options: TYPES },
        reads: { value: 'S', text: 'Serviço' },
      },
      {
        column: 'controla_estoque',
        label: 'Controla estoque',
        kind: 'choice',
        codes: { S: 'Sim', N: 'Não', L: 'Lote' },
        widget: { is: 'radio', value: 'N', options: { S: 'Sim', N: 'Não' } },
        reads: { value: 'N', text: 'Não' },
      },
      {
        column: 'qtde_min',
        label: 'Quantidade mínima',
        spellings: ['Qtde mín', 'Qtde. mínima'],
        kind: 'integer',
        widget: { is: 'text', value: '0' },
        reads: { value: '0' },
      },
      {
        column: 'qtde_max',
        label: 'Quantidade máxima',
        spellings: ['Qtde máx', 'Qtde. máxima'],
        kind: 'integer',
        widget: { is: 'text', value: '0' },
        reads: { value: '0' },
      },
      {
        column: 'movimentacao',
        label: 'Movimentação',
        kind: 'choice',
        codes: { C: 'Compra', V: 'Venda', A: 'Ambos' },
        widget: { is: 'select', value: 'V', options: { C: 'Compra', V: 'Venda', A: 'Ambos' } },
        reads: { value: 'V', text: 'Venda' },
      },
      {
        column: 'unidade',
        label: 'Unidade padrão',
        kind: 'reference',
        widget: { is: 'lookup', value: '13', text: 'Serviço' },
        reads: { value: '13', text: 'Serviço' },
      },
      {
        column: 'preco_base',
        label: 'Preço base',
        kind: 'money',
        widget: { is: 'text', value: '1.234,50' },
        reads: { value: '1.234,50' },
      },
    ],
  });

  it('is the first tab, whatever that is called, and the whole window when there are no tabs', () => {
    const { detect } = ixcDialect(ixcScreens);
    const first = { rel: '0', text: 'Cadastro', lines: [] };
    const second = { rel: '1', text: 'Outra', lines: [] };
    open({ level: 2, table: 'produtos', tabs: [first, second] });
    expect(detect(document)?.screen.id).toBe('ixc/product');
    open({ level: 2, table: 'produtos', tabs: [first, second], open: '1' });
    expect(detect(document)).toBeNull();
    open({ level: 2, table: 'produtos', tabs: [] });
    expect(detect(document)?.screen.id).toBe('ixc/product');
  });

  it('replaces only what a new record shows by itself without asking', () => {
    const initial = product.fields.filter((field) => field.initial !== undefined);
    expect(initial.map(({ key, initial: values }) => [key, values])).toEqual([['preco_base', ['0,00', '0']]]);
  });
});
