// IXC › Contrato › SVA (table sva_usuarios): the subscriber's access at the platform.
// Columns and labels are known [S]; the window's place in the page follows the naming rule [G].
// Document and user are a subscriber's data: read on the page, judged on the page's snapshot, kept nowhere.

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const svaUser: ScreenDef<IxcDetect> = {
  id: 'ixc/sva-user',
  erp: 'ixc',
  title: 'Contrato › SVA',
  menu: ['Sistema', 'Contratos', 'Editar', 'SVA', 'Novo'],
  detect: { form: 'sva_usuarios' },
  fields: [
    {
      key: 'id_integracao',
      label: 'ID integração',
      names: ['id_integracao'],
      kind: 'reference',
      column: 'id_integracao',
      tag: 'S',
      settles: true,
    },
    {
      key: 'id_produto_contrato',
      label: 'ID produto',
      names: ['id_produto_contrato'],
      kind: 'reference',
      column: 'id_produto_contrato',
      tag: 'S',
    },
    {
      key: 'usar_email',
      label: 'Usar dados cadastro',
      aliases: ['Usar dados do cadastro'],
      names: ['usar_email'],
      kind: 'choice',
      choices: [
        { value: 'S', labels: ['Sim'] },
        { value: 'N', labels: ['Não'] },
      ],
      column: 'usar_email',
      tag: 'S',
      settles: true,
    },
    {
      key: 'cnpj_cpf',
      label: 'CNPJ/CPF',
      aliases: ['CPF/CNPJ'],
      names: ['cnpj_cpf'],
      kind: 'document',
      column: 'cnpj_cpf',
      tag: 'S',
    },
    { key: 'user', label: 'Usuário', names: ['user'], kind: 'text', column: 'user', tag: 'S' },
  ],
};
