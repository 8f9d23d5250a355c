/** Who works at the provider: users of the ERP, with and without access to its API, and employees. Invented. */
import type { IxcData, Row } from '../rows.ts';

/** The API user of the seed: `id:hash` as IXC shows it. */
export const API_TOKEN = `7:${'5a'.repeat(32)}`;

/** Who can sign in at /app/login. */
export const OPERATOR = {
  email: 'operadora@provedor.example',
  password: 'sandbox',
  name: 'Operadora Exemplo',
} as const;

const USER: Row = {
  senha: 'sandbox',
  status: 'A',
  acesso_webservice: '',
  acesso_token: '',
  funcionario: '0',
  template: 'd',
  language: 'Pt-Br',
};

const EMPLOYEE: Row = {
  filial_id: '1',
  id_conta: '14',
  cidade: '1',
  ativo: 'S',
  envia_email_os: 'N',
  envia_sms_os: 'N',
};

export function staff(): IxcData {
  return {
    usuarios: [
      {
        ...USER,
        id: '1',
        id_grupo: '1',
        nome: OPERATOR.name,
        email: OPERATOR.email,
        senha: OPERATOR.password,
      },
      // Works with the screens only: no access to the API, hence no token.
      {
        ...USER,
        id: '5',
        id_grupo: '2',
        nome: 'Atendente Exemplo',
        email: 'atendente@provedor.example',
        funcionario: '2',
        template: 'vg',
      },
      {
        ...USER,
        id: '7',
        id_grupo: '3',
        nome: 'Integração de parceiros',
        email: 'integracao@provedor.example',
        acesso_webservice: 'S',
        acesso_token: API_TOKEN,
      },
    ],
    funcionarios: [
      // Without a CPF: no partner can know this person by it.
      { ...EMPLOYEE, id: '1', funcionario: 'Técnico Exemplo', cpf_cnpj: '' },
      {
        ...EMPLOYEE,
        id: '2',
        funcionario: 'Atendente Exemplo',
        cpf_cnpj: '111.444.777-35',
        email: 'atendente@provedor.example',
        fone_celular: '(11) 90000-0102',
      },
      { ...EMPLOYEE, id: '3', funcionario: 'Antigo Exemplo', cpf_cnpj: '529.982.247-25', ativo: 'N' },
    ],
  };
}
