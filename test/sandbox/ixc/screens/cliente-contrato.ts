/**
 * Contrato. Required columns and enums [P+]; the tab numbers of Produtos (6 in 2024) [P], the others [G]. The ids of the
 * lists in its tabs follow the proven rule <parent>_<child>.
 */
import { date, lookup, money, radio, select, text, textarea, YES_NO } from '../fields.ts';
import type { Screen } from '../fields.ts';
import { PLAN_TYPES } from './enums.ts';

export const clienteContrato: Screen = {
  table: 'cliente_contrato',
  title: 'Contratos',
  searches: 'contrato',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'id_cliente', title: 'Cliente' },
    { name: 'contrato', title: 'Contrato' },
    { name: 'id_vd_contrato', title: 'Plano de venda' },
    { name: 'status', title: 'Status', badge: true },
    { name: 'data', title: 'Data' },
  ],
  tabs: [
    {
      title: 'Contrato',
      panel: { d: '0', vg: '1' },
      fields: [
        radio('tipo', 'Tipo', PLAN_TYPES, { required: true, initial: 'I' }),
        lookup('id_cliente', 'Cliente', 'cliente', { required: true }),
        lookup('id_vd_contrato', { d: 'Plano de venda', vg: 'Plano de Venda' }, 'vd_contratos', {
          required: true,
        }),
        text('descricao_aux_plano_venda', 'Descrição auxiliar'),
        text('contrato', 'Contrato', { required: true }),
        lookup('id_tipo_contrato', 'Tipo de contrato', 'cliente_contrato_tipo', { required: true }),
        lookup('id_modelo', 'Modelo', 'cliente_contrato_modelo', { required: true }),
        lookup('id_filial', 'Filial', 'filial', { required: true }),
        date('data', 'Data', { required: true }),
        date('data_ativacao', 'Data de ativação', { readOnly: true }),
        select(
          'status',
          'Status',
          [
            ['P', 'Pré-contrato'],
            ['A', 'Ativo'],
            ['I', 'Inativo'],
            ['N', 'Negativado'],
            ['D', 'Desistiu'],
          ],
          { readOnly: true, initial: 'P' },
        ),
        lookup('id_motivo_inclusao', 'Motivo de inclusão', 'cliente_contrato_motivo'),
        textarea('obs', 'Observação'),
      ],
    },
    {
      title: 'Financeiro',
      panel: { d: '1', vg: '2' },
      fields: [
        lookup('id_tipo_documento', 'Tipo de documento', 'tipo_documento', { required: true }),
        lookup('id_carteira_cobranca', 'Carteira de cobrança', 'fn_carteira_cobranca', { required: true }),
        lookup('id_vendedor', 'Vendedor', 'vendedor', { required: true }),
        select(
          'cc_previsao',
          'Previsão',
          [
            ['S', 'Sim'],
            ['N', 'Não'],
            ['P', 'Padrão'],
            ['M', 'Manual'],
          ],
          { required: true, initial: 'P' },
        ),
        select(
          'tipo_cobranca',
          'Tipo de cobrança',
          [
            ['P', 'Padrão'],
            ['I', 'Individual'],
            ['E', 'Especial'],
          ],
          { required: true, initial: 'P' },
        ),
        radio('renovacao_automatica', 'Renovação automática', YES_NO, { required: true, initial: 'S' }),
        radio(
          'base_geracao_tipo_doc',
          'Base para geração do tipo de documento',
          [
            ['OPC', 'Opcional'],
            ['PROD', 'Produto'],
            ['P', 'Padrão'],
          ],
          { required: true, initial: 'P' },
        ),
        radio('bloqueio_automatico', 'Bloqueio automático', YES_NO, { required: true, initial: 'S' }),
        radio('aviso_atraso', 'Aviso de atraso', YES_NO, { required: true, initial: 'S' }),
        money('desconto_fidelidade', 'Desconto fidelidade'),
        money('taxa_instalacao', 'Taxa de instalação'),
      ],
    },
    {
      title: 'Endereço',
      panel: { d: '3', vg: '5' },
      fields: [
        select(
          'endereco_padrao_cliente',
          'Endereço padrão do cliente',
          [
            ['S', 'Sim'],
            ['N', 'Não'],
          ],
          { required: true, initial: 'S' },
        ),
        text('endereco', 'Endereço'),
        text('numero', 'Número'),
        text('bairro', 'Bairro'),
      ],
    },
    {
      title: 'Produtos',
      panel: { d: '6', vg: '4' },
      child: { table: 'vd_contratos_produtos', by: 'id_contrato' },
    },
    {
      title: { d: 'Serviços adicionais', vg: 'Serviços Adicionais' },
      panel: { d: '8', vg: '7' },
      child: { table: 'cliente_contrato_servicos', by: 'id_contrato' },
    },
    { title: 'SVA', panel: { d: '21', vg: '18' }, child: { table: 'sva_usuarios', by: 'id_contrato' } },
    {
      title: { d: 'Login', vg: 'Logins' },
      panel: { d: '10', vg: '6' },
      child: { table: 'radusuarios', by: 'id_contrato' },
    },
  ],
};
