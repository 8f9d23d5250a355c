/**
 * Contrato › Serviços adicionais: services and discounts of one contract. Columns, their order in the list and what is
 * required [P+]; labels as in the list where it has one, else [G]. The total is computed by the page.
 */
import { date, hidden, integer, lookup, money, radio, select, text, YES_NO } from '../fields.ts';
import type { Screen } from '../fields.ts';
import { PRODUCT_TYPES, REPEATS, STATUS } from './enums.ts';

export const clienteContratoServicos: Screen = {
  table: 'cliente_contrato_servicos',
  title: { d: 'Serviços adicionais', vg: 'Serviços Adicionais' },
  searches: 'descricao',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'data', title: 'Data' },
    { name: 'id_contrato', title: 'Contrato' },
    { name: 'id_produto', title: 'Produto' },
    { name: 'descricao', title: 'Descrição' },
    { name: 'quantidade', title: 'Quantidade' },
    { name: 'valor_unitario', title: 'Valor unitário' },
    { name: 'valor_total', title: 'Valor total' },
    { name: 'repetir', title: 'Repetir' },
    { name: 'repetir_qtde', title: 'Repetir qtde' },
    { name: 'status', title: 'Status', badge: true },
    { name: 'execucoes', title: 'Execuções' },
  ],
  tabs: [
    {
      title: 'Serviço',
      panel: { d: '0', vg: '1' },
      fields: [
        lookup('id_contrato', 'Contrato', 'cliente_contrato', { required: true }),
        select('tipo', 'Tipo', [...PRODUCT_TYPES, ['M', 'Mensalidade']], { required: true, initial: 'S' }),
        radio(
          'tipo_acres_desc',
          'Tipo de lançamento',
          [
            ['A', 'Serviço adicional'],
            ['D', 'Desconto'],
          ],
          { required: true, initial: 'A' },
        ),
        lookup('id_produto', 'Produto', 'produtos', { required: true }),
        text('descricao', 'Descrição', { required: true }),
        lookup('id_unidade', 'Unidade', 'unidades', { required: true }),
        integer('quantidade', 'Quantidade', { required: true, initial: '1' }),
        money('valor_unitario', 'Valor unitário', { required: true }),
        money('valor_total', 'Valor total', { readOnly: true }),
        radio('repetir', 'Repetir', REPEATS, { required: true, initial: 'S' }),
        integer('repetir_qtde', 'Repetir qtde', { required: true }),
        date('data', 'Data', { required: true }),
        select('status', 'Status', STATUS, { required: true, initial: 'A' }),
        radio('status_nf21', 'Status NF 21', YES_NO, { required: true, initial: 'N' }),
        hidden('origem', 'M'),
      ],
    },
  ],
};
