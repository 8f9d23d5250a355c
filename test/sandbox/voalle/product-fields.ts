/**
 * The fields of Produtos/Serviços, in the order and tabs of the form. Which fields the real form has, and
 * under which column names, is unknown [G]; only the three streaming labels and `title`, `code` and
 * `service_using_type` are supported. The length is the point: three fields must be found among forty.
 */
export interface ProductField {
  name: string;
  label: string;
  tab: string;
  kind: 'text' | 'money' | 'textarea' | 'checkbox' | 'select';
  options?: readonly string[];
}

const yesNo = ['Não', 'Sim'] as const;

function group(
  tab: string,
  rows: readonly (readonly [string, string, ProductField['kind'], (readonly string[])?])[],
) {
  return rows.map(([name, label, kind, options]): ProductField => ({
    tab,
    name,
    label,
    kind,
    ...(options && { options }),
  }));
}

/** Everything but código, título and the three streaming fields. */
export const productFields: readonly ProductField[] = [
  ...group('Dados Gerais', [
    ['second_title', 'Descrição para Nota Fiscal', 'text'],
    [
      'service_product_group',
      'Grupo Produtos/Serviços',
      'select',
      ['Internet', 'SVA', 'Telefonia', 'Serviços Avulsos'],
    ],
    ['type', 'Tipo', 'select', ['Serviço', 'Produto']],
    ['unit', 'Unidade', 'select', ['UN', 'MÊS', 'HORA']],
    ['service_using_type', 'Tipo de Utilização', 'select', ['Recorrente', 'Avulso', 'Telefonia']],
    ['selling_price', 'Preço de Venda', 'money'],
    ['minimum_price', 'Preço Mínimo', 'money'],
    ['cost_price', 'Preço de Custo', 'money'],
    ['commission', 'Comissão (%)', 'money'],
    ['active', 'Ativo', 'select', yesNo],
    ['sale_allowed', 'Permite Venda', 'checkbox'],
    ['discount_allowed', 'Permite Desconto', 'checkbox'],
    ['notes', 'Observações', 'textarea'],
  ]),
  ...group('Fiscal', [
    ['ncm', 'NCM', 'text'],
    ['cfop_in', 'CFOP Dentro do Estado', 'text'],
    ['cfop_out', 'CFOP Fora do Estado', 'text'],
    ['service_list_code', 'Cód. Lista de Serviços', 'text'],
    ['city_service_code', 'Cód. Serviço Municipal', 'text'],
    ['cnae', 'CNAE', 'text'],
    ['classification', 'Cód. Classificação', 'text'],
    ['icms', 'Alíquota ICMS', 'money'],
    ['iss', 'Alíquota ISS', 'money'],
    ['pis', 'Alíquota PIS', 'money'],
    ['cofins', 'Alíquota COFINS', 'money'],
    ['iss_retained', 'ISS Retido', 'select', yesNo],
    ['fiscal_model', 'Modelo do Documento', 'select', ['NFCom', 'NFS-e', 'Fatura', 'NF-e']],
  ]),
  ...group('Técnico', [
    ['technology', 'Tecnologia', 'select', ['Fibra', 'Rádio', 'Nenhuma']],
    ['download', 'Download (kbps)', 'text'],
    ['upload', 'Upload (kbps)', 'text'],
    ['huawei_profile_name', 'Perfil Huawei', 'text'],
    ['radius_group', 'Grupo Radius', 'text'],
    ['ip_pool', 'Pool de IPs', 'text'],
    ['uses_connection', 'Utiliza Conexão', 'select', yesNo],
    ['uses_patrimony', 'Utiliza Patrimônio', 'select', yesNo],
    ['technical_notes', 'Observações Técnicas', 'textarea'],
  ]),
];

/** The tab that holds the streaming fields: not the one that is open first. [G] */
export const streamingTab = 'Integrações';

export function defaultProductDetails(): Record<string, string> {
  return Object.fromEntries(productFields.map((field) => [field.name, initial(field)]));
}

function initial(field: ProductField): string {
  switch (field.kind) {
    case 'select':
      return field.options?.[0] ?? '';
    case 'money':
      return '0,00';
    case 'checkbox':
      return '0';
    case 'text':
    case 'textarea':
      return '';
  }
}
