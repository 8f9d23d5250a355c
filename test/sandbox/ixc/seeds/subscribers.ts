/**
 * Customers with their contracts, logins and services. One customer has all that a partner may ask for; each of the
 * others lacks something. Invented, but for the tax office's own published example of an alphanumeric CNPJ and for CPFs
 * that are printed everywhere as test numbers.
 */
import type { IxcData, Row } from '../rows.ts';

/** What all customers here have in common. */
export const PERSON: Row = {
  ativo: 'S',
  tipo_pessoa: 'F',
  filial_id: '1',
  crm: 'N',
  endereco: 'Rua Exemplo',
  bairro: 'Centro',
  cidade: '1',
  cep: '01001-000',
  acesso_automatico_central: 'P',
  alterar_senha_primeiro_acesso: 'P',
};

/** What all contracts have in common: active, of an Internet plan. */
export const CONTRACT: Row = {
  tipo: 'I',
  id_vd_contrato: '4',
  contrato: 'Fibra 500 Mega',
  id_tipo_contrato: '1',
  id_modelo: '1',
  id_filial: '1',
  data: '2026-03-02',
  data_ativacao: '2026-03-05',
  status: 'A',
  status_internet: 'A',
  id_tipo_documento: '1',
  id_carteira_cobranca: '2',
  id_vendedor: '1',
  cc_previsao: 'P',
  tipo_cobranca: 'P',
  renovacao_automatica: 'S',
  base_geracao_tipo_doc: 'P',
  bloqueio_automatico: 'S',
  aviso_atraso: 'S',
  endereco_padrao_cliente: 'S',
};

const LOGIN: Row = { ativo: 'S', id_grupo: '79', autenticacao: 'L', senha: 'sandbox', online: 'N' };

const INTERNET: Row = { tipo: 'I', id_plano: '79', descricao: 'Fibra 500 Mega', valor_unit: '99.90' };
const BOOKS: Row = {
  tipo: 'SVA',
  id_produto: '40',
  id_unidade: '13',
  descricao: 'LIVROS DIGITAIS EXEMPLO',
  valor_unit: '69.90',
};

/** A row of products belongs to a contract or to a plan of sale, never to both [P+]. */
const SOLD: Row = { qtde: '1', fixar_ip: '0', repetir: 'S' };

export function subscribers(): IxcData {
  return {
    cliente: [
      {
        ...PERSON,
        id: '21',
        razao: 'ASSINANTE EXEMPLO DA SILVA',
        fantasia: 'Assinante',
        cnpj_cpf: '529.982.247-25',
        numero: '100',
        email: 'assinante@cliente.example',
        hotsite_email: 'assinante@cliente.example',
        senha: 'sandbox',
        telefone_celular: '(11) 90000-0001',
        whatsapp: '(11) 90000-0001',
      },
      // Neither e-mail nor a login of the central.
      {
        ...PERSON,
        id: '22',
        tipo_pessoa: 'J',
        razao: 'EMPRESA EXEMPLO LTDA',
        fantasia: 'Empresa Exemplo',
        cnpj_cpf: '12.ABC.345/01DE-35',
        numero: '2000',
        email: '',
        hotsite_email: '',
        fone: '(11) 3000-0000',
      },
      // Under Celular stands a number of ten digits, which is none.
      {
        ...PERSON,
        id: '23',
        razao: 'ASSINANTE SEM CELULAR',
        fantasia: 'Sem Celular',
        cnpj_cpf: '111.444.777-35',
        numero: '30',
        email: 'sem-celular@cliente.example',
        hotsite_email: 'sem.celular',
        senha: 'sandbox',
        telefone_celular: '(11) 3000-0003',
      },
      // Registered before a document was asked for: today's window would not save it.
      {
        ...PERSON,
        id: '24',
        razao: 'ASSINANTE ANTIGO',
        fantasia: 'Antigo',
        cnpj_cpf: '',
        numero: 'S/N',
        email: 'antigo@cliente.example',
        hotsite_email: '',
        telefone_celular: '(11) 90000-0004',
      },
    ],
    cliente_contrato: [
      { ...CONTRACT, id: '31', id_cliente: '21' },
      { ...CONTRACT, id: '32', id_cliente: '22', status: 'P', status_internet: 'D', data_ativacao: '' },
      { ...CONTRACT, id: '33', id_cliente: '23' },
      { ...CONTRACT, id: '34', id_cliente: '24', status: 'N', status_internet: 'FA' },
      {
        ...CONTRACT,
        id: '35',
        id_cliente: '21',
        status: 'I',
        status_internet: 'D',
        contrato: 'Fibra antiga',
      },
    ],
    radusuarios: [
      { ...LOGIN, id: '51', id_cliente: '21', id_contrato: '31', login: 'assinante.exemplo', online: 'S' },
      { ...LOGIN, id: '52', id_cliente: '23', id_contrato: '33', login: 'sem.celular', ativo: 'N' },
      // By MAC address, and of no contract.
      {
        ...LOGIN,
        id: '53',
        id_cliente: '24',
        id_contrato: '0',
        login: '02:00:00:00:00:01',
        autenticacao: 'M',
      },
    ],
    vd_contratos_produtos: [
      { ...SOLD, ...INTERNET, id: '57', id_contrato: '0', id_vd_contrato: '4', id_produto: '0' },
      { ...SOLD, ...BOOKS, id: '58', id_contrato: '33', id_vd_contrato: '0', id_plano: '0' },
      { ...SOLD, ...BOOKS, id: '59', id_contrato: '34', id_vd_contrato: '0', id_plano: '0' },
      { ...SOLD, ...INTERNET, id: '61', id_contrato: '31', id_vd_contrato: '', id_produto: '' },
    ],
    cliente_contrato_servicos: [
      {
        id: '71',
        id_contrato: '31',
        tipo: 'S',
        tipo_acres_desc: 'D',
        id_produto: '38',
        descricao: 'Desconto de boas-vindas',
        id_unidade: '13',
        quantidade: '1',
        valor_unitario: '10.00',
        valor_total: '10.00',
        repetir: 'V',
        repetir_qtde: '3',
        data: '2026-03-05',
        status: 'I',
        status_nf21: 'N',
        origem: 'M',
      },
    ],
    sva_usuarios: [],
    tv_usuarios: [],
  };
}
