/** Registers that others point at: branches, units, groups, taxes, accounts, kinds of contract. Mostly id and name. */
import { descriptionColumn } from '../rows.ts';
import type { IxcData, Row } from '../rows.ts';

export function registers(): IxcData {
  return {
    ...named('filial', {
      1: 'Provedor Exemplo Telecom Ltda',
      2: 'Provedor Exemplo Filial Norte Ltda',
    }),
    ...named('cidade', { 1: 'Cidade Exemplo', 2: 'Vila Modelo' }),
    ...named('planejamento_analitico', {
      11: 'Estoque de mercadorias',
      12: 'Custo de serviços',
      13: 'Receita de serviços',
      14: 'Salários a pagar',
    }),
    ...named('classe_financeira', { 1: 'Operacional', 2: 'Financeira' }),
    ...named('marcas', { 1: 'Genérica' }),
    ...named('almox', { 1: 'Almoxarifado central' }),
    ...named('sva_pacotes', { 1: 'Pacote básico', 2: 'Pacote completo' }),
    ...named('integracoes', { 1: 'TV Exemplo' }),
    ...named('tipo_cliente', { 1: 'Residencial', 2: 'Empresarial' }),
    ...named('cliente_condominio', { 1: 'Residencial Modelo' }),
    ...named('cliente_contrato_tipo', { 1: 'Mensal', 2: 'Anual' }),
    ...named('cliente_contrato_modelo', { 1: 'Modelo padrão' }),
    ...named('cliente_contrato_motivo', { 1: 'Novo cliente', 2: 'Indicação' }),
    ...named('tipo_documento', { 1: 'Boleto', 502: 'Nota fiscal de serviço' }),
    ...named('fn_carteira_cobranca', { 1: 'Caixa', 2: 'Carteira bancária' }),
    ...named('vendedor', { 1: 'Balcão', 2: 'Vendas externas' }),
    ...named('radgrupos', { 79: 'Fibra 500 Mega', 80: 'Fibra 800 Mega' }),
    ...named('usuarios_grupo', { 1: 'Administradores', 2: 'Atendimento', 3: 'Integrações' }),
    unidades: [
      { id: '1', descricao: 'Unidade', sigla: 'UN' },
      { id: '2', descricao: 'Metro', sigla: 'M' },
      { id: '3', descricao: 'Caixa', sigla: 'CX' },
      { id: '13', descricao: 'Serviço', sigla: 'SER' },
    ],
    grupo_produtos: [
      { id: '1', grupo: 'Mercadorias', descricao: 'Mercadorias' },
      { id: '2', grupo: 'Serviços', descricao: 'Serviços' },
    ],
    sub_grupo_produdos: [
      subgroup('1', '1', 'Equipamentos', 'EQP'),
      subgroup('2', '1', 'Materiais de rede', 'REDE'),
      subgroup('8', '2', 'Serviços de valor adicionado', 'SVA'),
      subgroup('9', '2', 'Taxas e serviços avulsos', 'TAX'),
    ],
    cnf_classificacao_tributaria: [
      { id: '1', descricao: 'Venda de mercadoria', cf_tipo_tributacao: 'ICMS', cf_cfop: '5102' },
      { id: '2', descricao: 'Compra para revenda', cf_tipo_tributacao: 'ICMS', cf_cfop: '1102' },
      { id: '5', descricao: 'Serviço de valor adicionado', cf_tipo_tributacao: 'ISSQN', cf_cfop: '5933' },
    ],
  };
}

/** A table of ids and descriptions. */
function named(table: string, entries: Readonly<Record<string, string>>): IxcData {
  const column = descriptionColumn(table);
  return { [table]: Object.entries(entries).map(([id, description]) => ({ id, [column]: description })) };
}

function subgroup(id: string, id_grupo: string, sub_grupo: string, codigo_alternativo: string): Row {
  const accounts = { id_conta_estoque: '11', id_conta_despesa: '12', id_conta_receita2: '13' };
  return { id, id_grupo, sub_grupo, codigo_alternativo, ...accounts };
}
