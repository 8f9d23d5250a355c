/**
 * The products of a contract and those of a plan of sale: one table and one window for both [P+]. Which of the two a row
 * is shows only in its hidden columns: `id_contrato` xor `id_vd_contrato`, the other is "0". Required for the type SVA: [G].
 */
import { hidden, integer, lookup, money, radio, text, textarea } from '../fields.ts';
import type { Screen } from '../fields.ts';
import { PRODUCT_TYPES, REPEATS } from './enums.ts';

export const vdContratosProdutos: Screen = {
  table: 'vd_contratos_produtos',
  title: { d: 'Produtos do contrato', vg: 'Produtos' },
  searches: 'descricao',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'tipo', title: 'Tipo', badge: true },
    { name: 'descricao', title: 'Descrição' },
    { name: 'qtde', title: 'Quantidade' },
    { name: 'valor_unit', title: 'Valor unitário' },
  ],
  tabs: [
    {
      title: 'Produto',
      panel: { d: '0', vg: '2' },
      fields: [
        hidden('id_contrato', '0'),
        hidden('id_vd_contrato', '0'),
        hidden('fixar_ip', '0'),
        // A radio group, walked with the arrow keys [P].
        radio('tipo', 'Tipo', PRODUCT_TYPES, { required: true, initial: 'I' }),
        lookup('id_plano', 'Plano', 'radgrupos', { required: true }),
        lookup('id_produto', 'Produto/Serviço', 'produtos', { required: true }),
        text('descricao', 'Descrição'),
        integer('qtde', 'Quantidade', { required: true, initial: '1' }),
        money('valor_unit', 'Valor unitário', { required: true }),
        lookup('id_unidade', 'Unidade', 'unidades'),
        lookup('id_tipo_documento', 'Tipo de documento', 'tipo_documento'),
        money('valor_ate_vencimento', 'Valor até o vencimento'),
        textarea('obs', 'Obs'),
      ],
    },
    {
      title: 'Desconto',
      panel: { d: '1', vg: '3' },
      fields: [
        radio('tipo_desconto', 'Tipo desconto', [
          ['V', 'Valor'],
          ['P', 'Percentual'],
        ]),
        radio('repetir', 'Repetir', REPEATS, { initial: 'S' }),
        integer('qtde_repeticoes_desconto_produto', 'Quantidade de repetições'),
        money('valor_desconto_produto', 'Valor do desconto'),
      ],
    },
  ],
};
