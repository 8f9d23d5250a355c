/**
 * Contrato, and the windows that open from its tabs: product, additional service and SVA user. Required columns and
 * enums [P+]; windows of the child tables [S]; the child grids' ids follow the proven rule <parent>_<child>.
 */
import {
  date,
  document,
  hidden,
  integer,
  lookup,
  money,
  password,
  phone,
  radio,
  select,
  text,
  textarea,
  YES_NO,
} from '../fields.ts';
import type { Option, Screen } from '../fields.ts';

const CONTRACT_TYPES: readonly Option[] = [
  ['I', 'Internet'],
  ['T', 'Telefonia'],
  ['S', 'Serviços'],
  ['SVA', 'SVA'],
];

const PRODUCT_TYPES: readonly Option[] = [...CONTRACT_TYPES, ['TV', 'TV'], ['SMP', 'MVNO']];

const DISCOUNT_REPEATS: readonly Option[] = [
  ['V', 'Quantidade'],
  ['S', 'Sempre'],
];

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
        radio('tipo', 'Tipo', CONTRACT_TYPES, { required: true, initial: 'I' }),
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
  ],
};

/** One table for the products of a contract and of a plan of sale: `id_contrato` xor `id_vd_contrato` [P+]. */
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
        hidden('id_contrato'),
        hidden('id_vd_contrato'),
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
        radio('repetir', 'Repetir', DISCOUNT_REPEATS, { initial: 'S' }),
        integer('qtde_repeticoes_desconto_produto', 'Quantidade de repetições'),
        money('valor_desconto_produto', 'Valor do desconto'),
      ],
    },
  ],
};

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
    { name: 'status', title: 'Status', badge: true },
  ],
  tabs: [
    {
      title: 'Serviço',
      panel: { d: '0', vg: '1' },
      fields: [
        lookup('id_contrato', 'Contrato', 'cliente_contrato', { required: true }),
        select('tipo', 'Tipo', PRODUCT_TYPES, { required: true, initial: 'S' }),
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
        radio('repetir', 'Repetir', DISCOUNT_REPEATS, { required: true, initial: 'S' }),
        integer('repetir_qtde', 'Repetir qtde'),
        date('data', 'Data', { required: true }),
        select(
          'status',
          'Status',
          [
            ['A', 'Ativo'],
            ['I', 'Inativo'],
          ],
          { required: true, initial: 'A' },
        ),
      ],
    },
  ],
};

export const svaUsuarios: Screen = {
  table: 'sva_usuarios',
  title: { d: 'Usuários SVA', vg: 'Usuário SVA' },
  searches: 'user',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'id_integracao', title: 'Integração' },
    { name: 'id_produto_contrato', title: 'Produto' },
    { name: 'user', title: 'Usuário' },
    { name: 'status_integracao', title: 'Status', badge: true },
  ],
  tabs: [
    {
      title: 'Usuário',
      panel: { d: '0', vg: '1' },
      fields: [
        lookup('id_contrato', 'ID contrato', 'cliente_contrato', { required: true }),
        lookup('id_integracao', { d: 'ID integração', vg: 'ID Integração' }, 'sva_configuracoes', {
          required: true,
        }),
        lookup('id_produto_contrato', { d: 'ID produto', vg: 'ID Produto' }, 'vd_contratos_produtos', {
          required: true,
        }),
        radio('usar_email', { d: 'Usar dados cadastro', vg: 'Usar dados do cadastro' }, YES_NO, {
          required: true,
          initial: 'S',
        }),
        document('cnpj_cpf', 'CNPJ/CPF'),
        text('user', 'Usuário'),
        password('senha', 'Senha'),
        phone('msisdn', 'Telefone'),
        select(
          'status_integracao',
          'Status integração',
          [
            ['A', 'Ativo'],
            ['B', 'Bloqueado'],
            ['D', 'Desativado'],
          ],
          { required: true, initial: 'A' },
        ),
        text('user_id', 'User ID', { readOnly: true }),
        text('subscription_id', 'Subscription ID', { readOnly: true }),
      ],
    },
  ],
};
