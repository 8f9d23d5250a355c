/**
 * Produtos. The columns of the guides and the required ones are [P+]/[S]; the rest fill the form to the size that a real
 * one has and are invented after the same naming rule [G]. `plataforma` stands here too (tab TV): ids repeat between
 * windows.
 */
import {
  checkbox,
  choice,
  integer,
  lookup,
  money,
  radio,
  select,
  text,
  textarea,
  YES_NO,
} from '../fields.ts';
import type { Screen } from '../fields.ts';

export const produtos: Screen = {
  table: 'produtos',
  title: 'Produtos',
  searches: 'descricao',
  opensEmpty: true,
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'descricao', title: 'Produto' },
    { name: 'id_sub_grupo', title: 'Subgrupo' },
    { name: 'tipo', title: 'Tipo' },
    { name: 'preco_base', title: 'Preço base' },
    { name: 'ativo', title: 'Ativo', badge: true },
  ],
  tabs: [
    {
      title: 'Produto',
      panel: { d: '0', vg: '1' },
      fields: [
        checkbox('ativo', 'Ativo', { initial: 'S' }),
        lookup(
          'id_sub_grupo',
          { d: 'Subgrupo de produtos', vg: 'Sub grupo de produtos' },
          'sub_grupo_produdos',
          {
            required: true,
          },
        ),
        text('descricao', 'Produto', { required: true }),
        text('descricao_alt', 'Descrição alternativa'),
        text('codigo_alternativo', 'Código alternativo'),
        text('gtin', 'GTIN/EAN'),
        integer('qtde_min', { d: 'Qtde mín', vg: 'Quantidade mínima' }),
        integer('qtde_max', { d: 'Qtde máx', vg: 'Quantidade máxima' }),
        choice(
          'tipo',
          'tipo',
          'Tipo',
          [
            ['C', 'Comércio'],
            ['O', 'Consumo'],
            ['F', 'Fabricação'],
            ['M', 'Matéria-prima'],
            ['P', 'Patrimônio'],
            ['S', 'Serviço'],
          ],
          { required: true, initial: 'C' },
        ),
        radio('controla_estoque', { d: 'Controla estoque', vg: 'Controla Estoque' }, YES_NO, {
          required: true,
          initial: 'S',
        }),
        choice(
          'movimentacao',
          'movimentacao',
          'Movimentação',
          [
            ['C', 'Compra'],
            ['V', 'Venda'],
            ['A', 'Ambos'],
          ],
          { required: true },
        ),
        lookup('unidade', 'Unidade padrão', 'unidades', { required: true }),
        money('preco_base', 'Preço base', { required: true }),
        money('ultimo_custo', 'Último custo', { readOnly: true }),
        money('custo_medio', 'Custo médio', { readOnly: true }),
        money('margem_lucro', 'Margem de lucro'),
        lookup('id_marca', 'Marca', 'marcas'),
        text('modelo', 'Modelo'),
        integer('peso', 'Peso (g)'),
        integer('garantia_meses', 'Garantia (meses)'),
        select('tipo_produto_integracao', 'Tipo produto integração', [
          ['', 'Selecione'],
          ['A', 'Assinatura'],
          ['C', 'Contrato'],
        ]),
        textarea('obs', 'Observação'),
      ],
    },
    {
      title: 'Planejamento',
      panel: { d: '1', vg: '3' },
      fields: [
        choice(
          'icms_issqn',
          'icms_issqn',
          'Tributação',
          [
            ['', 'Selecione'],
            ['ICMS', 'ICMS'],
            ['ISSQN', 'ISSQN'],
            ['NT', 'Não tributado'],
          ],
          { required: true },
        ),
        lookup(
          'id_class_fiscal',
          { d: 'Classificação fiscal de saída', vg: 'Classificação fiscal saída' },
          'cnf_classificacao_tributaria',
          { required: true },
        ),
        lookup(
          'id_class_fiscal_entrada',
          { d: 'Classificação fiscal de entrada', vg: 'Classificação fiscal entrada' },
          'cnf_classificacao_tributaria',
        ),
        text('ncm', 'NCM'),
        text('cest', 'CEST'),
        text('cod_servico', { d: 'Cód. serviço', vg: 'Código do serviço' }),
        text('cod_classificacao_servico', 'Classificação do serviço (NF 21/22)'),
        lookup('id_conta_estoque', 'Conta de estoque', 'planejamento_analitico'),
        lookup('id_conta_despesa', 'Conta de despesa', 'planejamento_analitico'),
        lookup('id_conta_receita', 'Conta de receita', 'planejamento_analitico'),
        lookup('id_classe_financeira', 'Classe financeira', 'classe_financeira'),
        money('aliq_icms', 'Alíquota ICMS'),
        money('aliq_issqn', 'Alíquota ISSQN'),
        money('aliq_pis', 'Alíquota PIS'),
        money('aliq_cofins', 'Alíquota COFINS'),
        radio('retem_iss', 'Retém ISS', YES_NO, { initial: 'N' }),
        radio('incide_fust', 'Incide FUST', YES_NO, { initial: 'N' }),
        radio('incide_funttel', 'Incide FUNTTEL', YES_NO, { initial: 'N' }),
      ],
    },
    {
      title: 'Estoque',
      panel: { d: '2', vg: '0' },
      fields: [
        lookup('id_almox', 'Almoxarifado padrão', 'almox'),
        integer('saldo', 'Saldo', { readOnly: true }),
        integer('reservado', 'Reservado', { readOnly: true }),
        text('localizacao', 'Localização'),
        radio('controla_lote', 'Controla lote', YES_NO, { initial: 'N' }),
        radio('controla_serie', 'Controla número de série', YES_NO, { initial: 'N' }),
      ],
    },
    {
      title: 'SVA',
      panel: { d: '5', vg: '6' },
      fields: [
        lookup('id_sva_integracao', { d: 'ID Integração SVA', vg: 'ID integração SVA' }, 'sva_configuracoes'),
        lookup('id_sva_pacote', { d: 'Pacote SVA principal', vg: 'Pacote SVA Principal' }, 'sva_pacotes'),
        lookup(
          'id_sva_pacote_adicional',
          { d: 'Pacote SVA adicional', vg: 'Pacote SVA Adicional' },
          'sva_pacotes',
        ),
      ],
    },
    {
      title: 'TV',
      panel: { d: '6', vg: '5' },
      fields: [
        select('plataforma', 'Plataforma', [
          ['', 'Selecione'],
          ['W', 'Watch'],
          ['Y', 'Youcast'],
          ['P', 'Playhub'],
        ]),
        lookup('id_integracao_tv', 'ID Integração TV', 'integracoes'),
        text('tv_id_pacote', 'ID do pacote'),
        text('tv_id_produto', 'ID do produto'),
      ],
    },
    {
      title: 'E-commerce',
      panel: { d: '7', vg: '8' },
      fields: [
        radio('mostra_valor_ecommerce', 'Mostra valor no e-commerce', YES_NO, { initial: 'N' }),
        select(
          'tipo_ecommerce',
          'Tipo',
          [
            ['N', 'Normal'],
            ['D', 'Destaque'],
          ],
          { initial: 'N' },
        ),
        integer('ecommerce_prioridade', 'Prioridade', { initial: '1' }),
        select(
          'aceita_valor',
          'Aceita valor',
          [
            ['P', 'Padrão'],
            ['S', 'Sim'],
            ['N', 'Não'],
          ],
          { initial: 'P' },
        ),
        text('titulo_ecommerce', 'Título'),
        textarea('descricao_ecommerce', 'Descrição'),
      ],
    },
  ],
};
