/** Smaller registrations that a setup touches: plans of sale, subgroups, employees, users with their API token. */
import {
  checkbox,
  document,
  lookup,
  money,
  password,
  phone,
  radio,
  select,
  text,
  YES_NO,
} from '../fields.ts';
import type { Option, Screen } from '../fields.ts';

const PLAN_TYPES: readonly Option[] = [
  ['I', 'Internet'],
  ['T', 'Telefonia'],
  ['S', 'Serviços'],
  ['SVA', 'SVA'],
];

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

export const subGrupoProdudos: Screen = {
  // The table's name is misspelt in the product [P+].
  table: 'sub_grupo_produdos',
  title: { d: 'Subgrupo de produtos', vg: 'Sub grupo de produtos' },
  searches: 'sub_grupo',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'sub_grupo', title: 'Subgrupo' },
    { name: 'codigo_alternativo', title: 'Código alternativo' },
  ],
  tabs: [
    {
      title: 'Subgrupo',
      panel: { d: '0', vg: '1' },
      fields: [
        lookup('id_grupo', 'Grupo', 'grupo_produtos', { required: true }),
        text('sub_grupo', { d: 'Subgrupo', vg: 'Sub grupo' }, { required: true }),
        text('codigo_alternativo', 'Código alternativo'),
        lookup('id_conta_estoque', 'Conta de estoque', 'planejamento_analitico', { required: true }),
        lookup('id_conta_despesa', 'Conta de despesa', 'planejamento_analitico', { required: true }),
        lookup('id_conta_receita2', 'Conta de receita', 'planejamento_analitico', { required: true }),
      ],
    },
  ],
};

export const funcionarios: Screen = {
  table: 'funcionarios',
  title: 'Colaboradores',
  searches: 'funcionario',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'funcionario', title: 'Colaborador' },
    { name: 'ativo', title: 'Ativo', badge: true },
  ],
  tabs: [
    {
      title: 'Colaborador',
      panel: { d: '0', vg: '1' },
      fields: [
        text('funcionario', 'Colaborador', { required: true }),
        document('cpf_cnpj', 'CPF'),
        lookup('filial_id', 'Filial', 'filial', { required: true }),
        lookup('id_conta', 'Conta', 'planejamento_analitico', { required: true }),
        lookup('cidade', 'Cidade', 'cidade', { required: true }),
        radio('ativo', 'Ativo', YES_NO, { required: true, initial: 'S' }),
        text('email', 'E-mail'),
        phone('fone_celular', 'Celular'),
        radio('envia_email_os', 'Envia e-mail de O.S.', YES_NO, { required: true, initial: 'N' }),
        radio('envia_sms_os', 'Envia SMS de O.S.', YES_NO, { required: true, initial: 'N' }),
      ],
    },
  ],
};

export const usuarios: Screen = {
  table: 'usuarios',
  title: { d: 'Usuário', vg: 'Usuários' },
  searches: 'nome',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'nome', title: 'Nome' },
    { name: 'email', title: 'E-mail' },
    { name: 'status', title: 'Status', badge: true },
  ],
  tabs: [
    {
      title: 'Usuário',
      panel: { d: '0', vg: '1' },
      fields: [
        lookup('id_grupo', 'Grupo', 'usuarios_grupo', { required: true }),
        text('nome', 'Nome', { required: true }),
        text('email', 'E-mail', { required: true }),
        password('senha', 'Senha', { required: true }),
        radio(
          'status',
          'Status',
          [
            ['A', 'Ativo'],
            ['I', 'Inativo'],
          ],
          { required: true, initial: 'A' },
        ),
        checkbox('acesso_webservice', { d: 'Permite acesso webservice', vg: 'Permite acesso a API' }),
        text('acesso_token', 'Token', { readOnly: true }),
        select(
          'template',
          'Interface do sistema',
          [
            ['d', 'Padrão'],
            ['vg', 'Moderno'],
          ],
          { initial: 'd' },
        ),
      ],
    },
  ],
};
