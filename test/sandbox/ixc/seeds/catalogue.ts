/** What the provider sells: products, plans of sale with their rows, and the accounts at partner platforms. */
import type { IxcData, Row } from '../rows.ts';

const PRODUCT: Row = {
  ativo: 'S',
  tipo: 'C',
  controla_estoque: 'S',
  movimentacao: 'A',
  unidade: '1',
  qtde_min: '1',
  qtde_max: '100',
  icms_issqn: 'ICMS',
  id_class_fiscal: '1',
  id_class_fiscal_entrada: '2',
  aceita_valor: 'P',
  mostra_valor_ecommerce: 'N',
  tipo_ecommerce: 'N',
  ecommerce_prioridade: '1',
};

const SVA_PRODUCT: Row = {
  ...PRODUCT,
  id_sub_grupo: '8',
  tipo: 'S',
  controla_estoque: 'N',
  movimentacao: 'V',
  unidade: '13',
  qtde_min: '0',
  qtde_max: '0',
  icms_issqn: 'ISSQN',
  id_class_fiscal: '5',
};

const PLAN: Row = { Ativo: 'S', id_filial: '1', id_modelo: '1', id_tipo_documento: '1' };

export function catalogue(): IxcData {
  return {
    produtos: [
      { ...PRODUCT, id: '36', descricao: 'ROTEADOR EXEMPLO AC1200', id_sub_grupo: '1', preco_base: '189.00' },
      {
        ...PRODUCT,
        id: '37',
        descricao: 'CABO DROP 1 FO',
        id_sub_grupo: '2',
        preco_base: '0.69',
        unidade: '2',
      },
      // A service of an SVA kind that no integration knows of.
      { ...SVA_PRODUCT, id: '38', descricao: 'CURSOS EXEMPLO', preco_base: '19.90', id_sva_integracao: '0' },
      {
        ...SVA_PRODUCT,
        id: '40',
        descricao: 'LIVROS DIGITAIS EXEMPLO',
        preco_base: '69.900000000',
        id_sva_integracao: '3',
        id_sva_pacote: '1',
      },
    ],
    produtos_unidades: [
      { id: '1', id_produto: '40', id_unidade: '13', fator_conversao: '1', sigla: 'SER', ativo: 'S' },
    ],
    sva_configuracoes: [
      {
        id: '3',
        plataforma: '9',
        ambiente: 'P',
        api_key: 'exemplo',
        seu_prefixo: 'exm',
        usuario_automatico: 'N',
      },
    ],
    // The account at Asaas: none until an operator saves one.
    api_asaas: [],
    vd_contratos: [
      {
        ...PLAN,
        id: '4',
        tipo: 'I',
        nome: 'Fibra 500 Mega',
        valor_contrato: '99.90',
        base_geracao_por_tipo_doc: 'P',
      },
      {
        ...PLAN,
        id: '6',
        tipo: 'SVA',
        nome: 'Clube avulso',
        valor_contrato: '9.90',
        base_geracao_por_tipo_doc: 'PROD',
      },
      {
        ...PLAN,
        id: '7',
        tipo: 'S',
        nome: 'Plano que não se vende mais',
        Ativo: 'N',
        valor_contrato: '49.90',
        base_geracao_por_tipo_doc: 'OPC',
      },
    ],
  };
}
