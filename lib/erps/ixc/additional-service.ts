// IXC › Contrato › Serviços adicionais (table cliente_contrato_servicos): what a contract charges beside its plan.
// Columns, codes and most labels are known [S]; the labels of `tipo`, `id_unidade` and `tipo_acres_desc` are not [G],
// nor is what the type M is called. The page computes the total: it is read and never prescribed.

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const additionalService: ScreenDef<IxcDetect> = {
  id: 'ixc/additional-service',
  erp: 'ixc',
  title: 'Contrato › Serviços adicionais',
  menu: ['Sistema', 'Cadastros', 'Contratos', 'Editar', 'Serviços adicionais', 'Novo'],
  detect: { form: 'cliente_contrato_servicos' },
  fields: [
    {
      key: 'tipo',
      label: 'Tipo',
      names: ['tipo'],
      kind: 'choice',
      choices: [
        { value: 'I', labels: ['Internet'] },
        { value: 'T', labels: ['Telefonia'] },
        { value: 'S', labels: ['Serviços', 'Serviço'] },
        { value: 'M', labels: [] },
        { value: 'SVA', labels: ['SVA'] },
        { value: 'TV', labels: ['TV'] },
        { value: 'SMP', labels: ['SMP', 'SMP (MVNO)', 'MVNO'] },
      ],
      column: 'tipo',
      tag: 'S',
      // As on a contract's product, which is offered by type [G].
      settles: true,
    },
    {
      key: 'id_produto',
      label: 'Produto',
      aliases: ['Produto/Serviço'],
      names: ['id_produto'],
      kind: 'reference',
      column: 'id_produto',
      tag: 'S',
      after: 'tipo',
      // Brings its description, unit and price into the form [G].
      settles: true,
    },
    {
      key: 'descricao',
      label: 'Descrição',
      names: ['descricao'],
      kind: 'text',
      column: 'descricao',
      tag: 'S',
    },
    {
      key: 'id_unidade',
      label: 'Unidade',
      names: ['id_unidade'],
      kind: 'reference',
      column: 'id_unidade',
      tag: 'S',
    },
    {
      key: 'quantidade',
      label: 'Quantidade',
      aliases: ['Qtde'],
      names: ['quantidade'],
      kind: 'integer',
      column: 'quantidade',
      tag: 'S',
      initial: ['1', '1,00'],
    },
    {
      key: 'valor_unitario',
      label: 'Valor unitário',
      names: ['valor_unitario'],
      kind: 'money',
      column: 'valor_unitario',
      tag: 'S',
      initial: ['0,00', '0'],
    },
    {
      key: 'valor_total',
      label: 'Valor total',
      names: ['valor_total'],
      kind: 'money',
      column: 'valor_total',
      tag: 'S',
    },
    {
      key: 'repetir',
      label: 'Repetir',
      names: ['repetir'],
      kind: 'choice',
      choices: [
        { value: 'V', labels: ['Quantidade'] },
        { value: 'S', labels: ['Sempre'] },
      ],
      column: 'repetir',
      tag: 'S',
    },
    {
      key: 'status',
      label: 'Status',
      names: ['status'],
      kind: 'choice',
      choices: [
        { value: 'A', labels: ['Ativo'] },
        { value: 'I', labels: ['Inativo'] },
      ],
      column: 'status',
      tag: 'S',
    },
    {
      key: 'tipo_acres_desc',
      label: 'Acréscimo/Desconto',
      names: ['tipo_acres_desc'],
      kind: 'choice',
      choices: [
        { value: 'A', labels: ['Serviço adicional', 'Acréscimo'] },
        { value: 'D', labels: ['Desconto'] },
      ],
      column: 'tipo_acres_desc',
      tag: 'S',
    },
    { key: 'data', label: 'Data', names: ['data'], kind: 'date', column: 'data', tag: 'S' },
  ],
};
