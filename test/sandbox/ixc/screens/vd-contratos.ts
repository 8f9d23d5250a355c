/** Planos de venda: what a contract is made of. Columns and enums [P+]; its rows of products stand in the tab Planos. */
import { lookup, money, radio, select, text, YES_NO } from '../fields.ts';
import type { Screen } from '../fields.ts';
import { PLAN_TYPES } from './enums.ts';

export const vdContratos: Screen = {
  table: 'vd_contratos',
  title: 'Planos de venda',
  searches: 'nome',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'nome', title: 'Nome' },
    { name: 'tipo', title: 'Tipo', badge: true },
    { name: 'valor_contrato', title: 'Valor' },
  ],
  tabs: [
    {
      title: 'Plano',
      panel: { d: '0', vg: '1' },
      fields: [
        radio('tipo', 'Tipo', PLAN_TYPES, { required: true, initial: 'I' }),
        text('nome', 'Nome', { required: true }),
        // Capital A in the column name [P+].
        radio('Ativo', 'Ativo', YES_NO, { required: true, initial: 'S' }),
        money('valor_contrato', 'Valor do contrato'),
        lookup('id_filial', 'Filial', 'filial'),
        lookup('id_modelo', 'Modelo', 'cliente_contrato_modelo'),
        lookup('id_tipo_documento', 'Tipo de documento', 'tipo_documento'),
        select(
          'base_geracao_por_tipo_doc',
          'Base para geração do tipo de documento',
          [
            ['OPC', 'Opcional'],
            ['PROD', 'Produto'],
            ['P', 'Padrão'],
          ],
          { initial: 'P' },
        ),
      ],
    },
    {
      title: 'Planos',
      panel: { d: '2', vg: '4' },
      child: { table: 'vd_contratos_produtos', by: 'id_vd_contrato' },
    },
  ],
};
