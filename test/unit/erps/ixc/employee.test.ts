// An employee whose document is a login at a partner: IXC › Folha de pagamento › Colaboradores.

import { describe } from 'vitest';
import { employee } from '../../../../lib/erps/ixc/employee';
import { testScreen } from './screen';

describe('ixc/employee', () => {
  testScreen({
    screen: employee,
    id: 'ixc/employee',
    table: 'funcionarios',
    menu: ['Sistema', 'Folha de pagamento', 'Colaboradores', 'Editar'],
    personal: true,
    tabs: [],
    fields: [
      {
        column: 'funcionario',
        label: 'Colaborador',
        kind: 'text',
        widget: { is: 'text', value: 'Bia Exemplo' },
        reads: { value: 'Bia Exemplo' },
      },
      {
        column: 'cpf_cnpj',
        label: 'CPF',
        spellings: ['CPF/CNPJ', 'CNPJ/CPF'],
        kind: 'document',
        // The tax office's own published example.
        widget: { is: 'text', value: '12.ABC.345/01DE-35' },
        reads: { value: '12.ABC.345/01DE-35' },
      },
      {
        column: 'filial_id',
        label: 'Filial',
        kind: 'reference',
        widget: { is: 'lookup', value: '1', text: 'Matriz' },
        reads: { value: '1', text: 'Matriz' },
      },
      {
        column: 'ativo',
        label: 'Ativo',
        kind: 'choice',
        codes: { S: 'Sim', N: 'Não' },
        widget: { is: 'radio', value: 'N', options: { S: 'Sim', N: 'Não' } },
        reads: { value: 'N', text: 'Não' },
      },
    ],
  });
});
