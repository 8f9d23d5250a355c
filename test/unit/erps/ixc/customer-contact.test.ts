// How the subscriber is reached: IXC › Cadastros › Clientes, tab Contato.

import { describe } from 'vitest';
import { customerContact } from '../../../../lib/erps/ixc/customer-contact';
import { testScreen } from './screen';

describe('ixc/customer-contact', () => {
  testScreen({
    screen: customerContact,
    id: 'ixc/customer-contact',
    table: 'cliente',
    menu: ['Sistema', 'Cadastros', 'Clientes', 'Editar', 'Contato'],
    personal: true,
    tabs: ['Contato', ' CONTATO '],
    fields: [
      {
        column: 'hotsite_email',
        label: 'Login (central)',
        spellings: ['Login central'],
        kind: 'identifier',
        widget: { is: 'text', value: 'ana@cliente.example' },
        reads: { value: 'ana@cliente.example' },
      },
      {
        column: 'senha',
        label: 'Senha',
        kind: 'secret',
        widget: { is: 'text', value: 'inventada' },
        reads: 'secret',
      },
      {
        column: 'email',
        label: 'E-mail principal',
        spellings: ['E-mail'],
        kind: 'emails',
        widget: { is: 'text', value: 'ana@cliente.example' },
        reads: { value: 'ana@cliente.example' },
      },
      {
        column: 'telefone_celular',
        label: 'Celular',
        spellings: ['Telefone celular'],
        kind: 'phone',
        widget: { is: 'text', value: '(00) 90000-0000' },
        reads: { value: '(00) 90000-0000' },
      },
      {
        column: 'fone',
        label: 'Telefone',
        spellings: ['Fone', 'Telefone residencial'],
        kind: 'phone',
        widget: { is: 'text', value: '(00) 0000-0000' },
        reads: { value: '(00) 0000-0000' },
      },
    ],
  });
});
