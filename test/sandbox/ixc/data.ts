/**
 * The tables of the stand-in and what they start with: rows of strings, IXC's column names, invented people and
 * companies. Dates are ISO and money has a dot, as the web service reads them; "no foreign key" is "0" or "".
 */
export type Row = Record<string, string>;
export type IxcData = Record<string, Row[]>;

/** The API user of the seed: `id:hash` as IXC shows it. */
export const API_TOKEN = `7:${'5a'.repeat(32)}`;

/** Who can sign in at /app/login; invented. */
export const OPERATOR = {
  email: 'operadora@provedor.example',
  password: 'sandbox',
  name: 'Operadora Exemplo',
} as const;

/** Column that a look-up shows beside the id. */
const DESCRIPTION: Readonly<Record<string, string>> = {
  cliente: 'razao',
  cliente_contrato: 'contrato',
  funcionarios: 'funcionario',
  produtos: 'descricao',
  radgrupos: 'grupo',
  sub_grupo_produdos: 'sub_grupo',
  sva_configuracoes: 'plataforma',
  usuarios: 'nome',
  vd_contratos: 'nome',
  vd_contratos_produtos: 'descricao',
  filial: 'razao',
  cidade: 'nome',
  vendedor: 'nome',
  integracoes: 'plataforma',
};

export function descriptionColumn(table: string): string {
  return DESCRIPTION[table] ?? 'descricao';
}

export function rowsOf(data: IxcData, table: string): Row[] {
  return data[table] ?? [];
}

export function findRow(data: IxcData, table: string, id: string): Row | undefined {
  return rowsOf(data, table).find((row) => row.id === id);
}

export function nextId(rows: readonly Row[]): string {
  return String(Math.max(0, ...rows.map((row) => Number(row.id))) + 1);
}

/** A small table of id and description. */
function listed(table: string, ...entries: readonly (readonly [id: string, description: string])[]): Row[] {
  return entries.map(([id, description]) => ({ id, [descriptionColumn(table)]: description }));
}

const PERSON: Row = {
  ativo: 'S',
  tipo_pessoa: 'F',
  filial_id: '1',
  crm: 'N',
  cidade: '1',
  cep: '01001-000',
  acesso_automatico_central: 'P',
  alterar_senha_primeiro_acesso: 'P',
};

const CONTRACT: Row = {
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

/** The data of a fresh server. */
export function seed(): IxcData {
  return {
    filial: listed(
      'filial',
      ['1', 'Provedor Exemplo Telecom Ltda'],
      ['2', 'Provedor Exemplo Filial Norte Ltda'],
    ),
    cidade: listed('cidade', ['1', 'Cidade Exemplo'], ['2', 'Vila Modelo']),
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
      ['1', '1', 'Equipamentos', 'EQP'],
      ['2', '1', 'Materiais de rede', 'REDE'],
      ['8', '2', 'Serviços de valor adicionado', 'SVA'],
      ['9', '2', 'Taxas e serviços avulsos', 'TAX'],
    ].map(([id = '', id_grupo = '', sub_grupo = '', codigo_alternativo = '']) => ({
      id,
      id_grupo,
      sub_grupo,
      codigo_alternativo,
      id_conta_estoque: '11',
      id_conta_despesa: '12',
      id_conta_receita2: '13',
    })),
    cnf_classificacao_tributaria: [
      { id: '1', descricao: 'Venda de mercadoria', cf_tipo_tributacao: 'ICMS', cf_cfop: '5102' },
      { id: '2', descricao: 'Compra para revenda', cf_tipo_tributacao: 'ICMS', cf_cfop: '1102' },
      { id: '5', descricao: 'Serviço de valor adicionado', cf_tipo_tributacao: 'ISSQN', cf_cfop: '5933' },
    ],
    planejamento_analitico: listed(
      'planejamento_analitico',
      ['11', 'Estoque de mercadorias'],
      ['12', 'Custo de serviços'],
      ['13', 'Receita de serviços'],
    ),
    classe_financeira: listed('classe_financeira', ['1', 'Operacional'], ['2', 'Financeira']),
    marcas: listed('marcas', ['1', 'Genérica']),
    almox: listed('almox', ['1', 'Almoxarifado central']),
    sva_pacotes: listed('sva_pacotes', ['1', 'Pacote básico'], ['2', 'Pacote completo']),
    integracoes: listed('integracoes', ['1', 'TV Exemplo']),
    tipo_cliente: listed('tipo_cliente', ['1', 'Residencial'], ['2', 'Empresarial']),
    cliente_condominio: listed('cliente_condominio', ['1', 'Residencial Modelo']),
    cliente_contrato_tipo: listed('cliente_contrato_tipo', ['1', 'Mensal'], ['2', 'Anual']),
    cliente_contrato_modelo: listed('cliente_contrato_modelo', ['1', 'Modelo padrão']),
    cliente_contrato_motivo: listed('cliente_contrato_motivo', ['1', 'Novo cliente'], ['2', 'Indicação']),
    tipo_documento: listed('tipo_documento', ['1', 'Boleto'], ['502', 'Nota fiscal de serviço']),
    fn_carteira_cobranca: listed('fn_carteira_cobranca', ['1', 'Caixa'], ['2', 'Carteira bancária']),
    vendedor: listed('vendedor', ['1', 'Balcão'], ['2', 'Vendas externas']),
    radgrupos: listed('radgrupos', ['79', 'Fibra 500 Mega'], ['80', 'Fibra 800 Mega']),
    usuarios_grupo: listed('usuarios_grupo', ['1', 'Administradores'], ['3', 'Integrações']),
    usuarios: [
      {
        id: '1',
        id_grupo: '1',
        nome: OPERATOR.name,
        email: OPERATOR.email,
        senha: OPERATOR.password,
        status: 'A',
        acesso_webservice: '',
        acesso_token: '',
        template: 'd',
      },
      {
        id: '7',
        id_grupo: '3',
        nome: 'Integração de parceiros',
        email: 'integracao@provedor.example',
        senha: 'sandbox',
        status: 'A',
        acesso_webservice: 'S',
        acesso_token: API_TOKEN,
        template: 'd',
      },
    ],
    funcionarios: [
      {
        id: '1',
        funcionario: 'Técnico Exemplo',
        filial_id: '1',
        id_conta: '12',
        cidade: '1',
        ativo: 'S',
        envia_email_os: 'N',
        envia_sms_os: 'N',
      },
    ],
    vd_contratos: [
      {
        id: '4',
        tipo: 'I',
        nome: 'Fibra 500 Mega',
        Ativo: 'S',
        valor_contrato: '99.90',
        base_geracao_por_tipo_doc: 'P',
      },
      {
        id: '6',
        tipo: 'SVA',
        nome: 'Clube avulso',
        Ativo: 'S',
        valor_contrato: '9.90',
        base_geracao_por_tipo_doc: 'PROD',
      },
    ].map((plan) => ({ ...plan, id_filial: '1', id_modelo: '1', id_tipo_documento: '1' })),
    cliente: [
      {
        ...PERSON,
        id: '21',
        razao: 'ASSINANTE EXEMPLO DA SILVA',
        fantasia: 'Assinante',
        cnpj_cpf: '529.982.247-25',
        endereco: 'Rua Exemplo',
        numero: '100',
        bairro: 'Centro',
        email: 'assinante@cliente.example',
        hotsite_email: 'assinante@cliente.example',
        telefone_celular: '(11) 90000-0001',
      },
      {
        ...PERSON,
        id: '22',
        tipo_pessoa: 'J',
        razao: 'EMPRESA EXEMPLO LTDA',
        fantasia: 'Empresa Exemplo',
        // The tax office's own published example of an alphanumeric CNPJ.
        cnpj_cpf: '12.ABC.345/01DE-35',
        endereco: 'Avenida Modelo',
        numero: '2000',
        bairro: 'Distrito',
        email: '',
        hotsite_email: '',
        fone: '(11) 3000-0000',
      },
    ],
    cliente_contrato: [
      { ...CONTRACT, id: '31', id_cliente: '21' },
      { ...CONTRACT, id: '32', id_cliente: '22', status: 'P', status_internet: 'D', data_ativacao: '' },
    ],
    radusuarios: [
      {
        id: '51',
        ativo: 'S',
        id_cliente: '21',
        id_contrato: '31',
        id_grupo: '79',
        autenticacao: 'L',
        login: 'assinante.exemplo',
        senha: 'sandbox',
      },
    ],
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
      {
        ...PRODUCT,
        id: '40',
        descricao: 'LIVROS DIGITAIS EXEMPLO',
        id_sub_grupo: '8',
        tipo: 'S',
        controla_estoque: 'N',
        movimentacao: 'V',
        unidade: '13',
        qtde_min: '0',
        qtde_max: '0',
        preco_base: '69.900000000',
        icms_issqn: 'ISSQN',
        id_class_fiscal: '5',
        id_sva_integracao: '3',
        id_sva_pacote: '1',
      },
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
    vd_contratos_produtos: [
      {
        id: '61',
        tipo: 'I',
        id_contrato: '31',
        id_vd_contrato: '',
        id_plano: '79',
        id_produto: '',
        descricao: 'Fibra 500 Mega',
        qtde: '1',
        valor_unit: '99.90',
        fixar_ip: '0',
        repetir: 'S',
      },
    ],
    cliente_contrato_servicos: [],
    sva_usuarios: [],
  };
}
