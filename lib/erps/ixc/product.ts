// IXC › Produtos, first tab (table produtos): what the contract charges.
// Columns, labels and enum values are known [S]; whether lists or radios show them is not [G].

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const product: ScreenDef<IxcDetect> = {
  id: 'ixc/product',
  erp: 'ixc',
  title: 'Produtos › Produto',
  // The root of the menu is called Sistema in one guide and Principal in another.
  menu: ['Sistema', 'Cadastros', 'Produtos', 'Novo'],
  detect: { form: 'produtos', tab: ['Produto', 'Produtos'], first: true },
  fields: [
    {
      key: 'id_sub_grupo',
      label: 'Subgrupo de produtos',
      aliases: ['Sub grupo de produtos', 'Subgrupo'],
      names: ['id_sub_grupo'],
      kind: 'reference',
      column: 'id_sub_grupo',
      tag: 'S',
      // A subgroup may bring its own accounts and taxes into the form [G].
      settles: true,
    },
    {
      key: 'descricao',
      label: 'Produto',
      aliases: ['Nome do produto', 'Descrição'],
      names: ['descricao'],
      kind: 'text',
      column: 'descricao',
      tag: 'S',
    },
    {
      key: 'tipo',
      label: 'Tipo',
      names: ['tipo'],
      kind: 'choice',
      choices: [
        { value: 'C', labels: ['Comércio'] },
        { value: 'O', labels: ['Consumo'] },
        { value: 'F', labels: ['Fabricação'] },
        { value: 'M', labels: ['Matéria-prima', 'Matéria prima'] },
        { value: 'P', labels: ['Patrimônio'] },
        { value: 'S', labels: ['Serviço', 'Serviços'] },
      ],
      column: 'tipo',
      tag: 'S',
      settles: true,
    },
    {
      key: 'controla_estoque',
      label: 'Controla estoque',
      names: ['controla_estoque'],
      kind: 'choice',
      choices: [
        { value: 'S', labels: ['Sim'] },
        { value: 'N', labels: ['Não'] },
        { value: 'L', labels: ['Lote', 'Por lote'] },
      ],
      column: 'controla_estoque',
      tag: 'S',
    },
    {
      key: 'qtde_min',
      label: 'Quantidade mínima',
      aliases: ['Qtde mín', 'Qtde mínima', 'Qtde. mínima'],
      names: ['qtde_min'],
      kind: 'integer',
      column: 'qtde_min',
      tag: 'S',
    },
    {
      key: 'qtde_max',
      label: 'Quantidade máxima',
      aliases: ['Qtde máx', 'Qtde máxima', 'Qtde. máxima'],
      names: ['qtde_max'],
      kind: 'integer',
      column: 'qtde_max',
      tag: 'S',
    },
    {
      key: 'movimentacao',
      label: 'Movimentação',
      names: ['movimentacao'],
      kind: 'choice',
      choices: [
        { value: 'C', labels: ['Compra'] },
        { value: 'V', labels: ['Venda'] },
        { value: 'A', labels: ['Ambos'] },
      ],
      column: 'movimentacao',
      tag: 'S',
    },
    {
      key: 'unidade',
      label: 'Unidade padrão',
      aliases: ['Unidade'],
      names: ['unidade'],
      kind: 'reference',
      column: 'unidade',
      tag: 'S',
    },
    {
      key: 'preco_base',
      label: 'Preço base',
      names: ['preco_base'],
      kind: 'money',
      column: 'preco_base',
      tag: 'S',
      initial: ['0,00', '0'],
    },
  ],
};
