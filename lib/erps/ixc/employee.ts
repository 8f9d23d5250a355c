// IXC › Colaboradores (table funcionarios): an employee whose document serves as a login at a partner.
// Columns and labels are known [S]. An employee's data: read when asked, judged on the page's snapshot, kept nowhere.

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const employee: ScreenDef<IxcDetect> = {
  id: 'ixc/employee',
  erp: 'ixc',
  title: 'Colaboradores',
  menu: ['Sistema', 'Folha de pagamento', 'Colaboradores', 'Editar'],
  detect: { form: 'funcionarios' },
  personal: true,
  fields: [
    {
      key: 'funcionario',
      label: 'Colaborador',
      names: ['funcionario'],
      kind: 'text',
      column: 'funcionario',
      tag: 'S',
    },
    {
      key: 'cpf_cnpj',
      label: 'CPF',
      aliases: ['CPF/CNPJ', 'CNPJ/CPF'],
      names: ['cpf_cnpj'],
      kind: 'document',
      column: 'cpf_cnpj',
      tag: 'S',
    },
    {
      key: 'filial_id',
      label: 'Filial',
      names: ['filial_id'],
      kind: 'reference',
      column: 'filial_id',
      tag: 'S',
    },
    {
      key: 'ativo',
      label: 'Ativo',
      names: ['ativo'],
      kind: 'choice',
      choices: [
        { value: 'S', labels: ['Sim'] },
        { value: 'N', labels: ['Não'] },
      ],
      column: 'ativo',
      tag: 'S',
    },
  ],
};
