// The subscriber's access at the platform: IXC › Contratos › Editar › SVA.

import { describe } from 'vitest';
import { svaUser } from '../../../../lib/erps/ixc/sva-user';
import { testScreen } from './screen';

describe('ixc/sva-user', () => {
  testScreen({
    screen: svaUser,
    id: 'ixc/sva-user',
    table: 'sva_usuarios',
    menu: ['Sistema', 'Contratos', 'Editar', 'SVA', 'Novo'],
    tabs: [],
    fields: [
      {
        column: 'id_integracao',
        label: 'ID integração',
        kind: 'reference',
        widget: { is: 'lookup', value: '5', text: 'Partiu' },
        reads: { value: '5', text: 'Partiu' },
      },
      {
        column: 'id_produto_contrato',
        label: 'ID produto',
        kind: 'reference',
        widget: { is: 'lookup', value: '12', text: 'Clube' },
        reads: { value: '12', text: 'Clube' },
      },
      {
        column: 'usar_email',
        label: 'Usar dados cadastro',
        spellings: ['Usar dados do cadastro'],
        kind: 'choice',
        codes: { S: 'Sim', N: 'Não' },
        widget: { is: 'radio', value: 'N', options: { S: 'Sim', N: 'Não' } },
        reads: { value: 'N', text: 'Não' },
      },
      {
        column: 'cnpj_cpf',
        label: 'CNPJ/CPF',
        spellings: ['CPF/CNPJ'],
        kind: 'document',
        // The tax office's own published example.
        widget: { is: 'text', value: '12.ABC.345/01DE-35' },
        reads: { value: '12.ABC.345/01DE-35' },
      },
      {
        column: 'user',
        label: 'Usuário',
        kind: 'text',
        widget: { is: 'text', value: 'ana@cliente.example' },
        reads: { value: 'ana@cliente.example' },
      },
    ],
  });
});
