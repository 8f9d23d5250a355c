// IXC › Clientes, tab Contato (table cliente): how the subscriber is reached, and the login of the Central do
// Assinante. Columns are known from the page [P+], labels from the web service [S], that of `fone` is not [G].
// All of it is a subscriber's data: read when asked, judged on the page's snapshot, kept nowhere.

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const customerContact: ScreenDef<IxcDetect> = {
  id: 'ixc/customer-contact',
  erp: 'ixc',
  title: 'Clientes › Contato',
  menu: ['Sistema', 'Cadastros', 'Clientes', 'Editar', 'Contato'],
  detect: { form: 'cliente', tab: ['Contato'] },
  personal: true,
  fields: [
    {
      key: 'hotsite_email',
      label: 'Login (central)',
      names: ['hotsite_email'],
      // An e-mail as a rule, but any text is a login.
      kind: 'identifier',
      column: 'hotsite_email',
      tag: 'P+',
    },
    { key: 'senha', label: 'Senha', names: ['senha'], kind: 'secret', column: 'senha', tag: 'P+' },
    {
      key: 'email',
      label: 'E-mail principal',
      aliases: ['E-mail'],
      names: ['email'],
      kind: 'emails',
      column: 'email',
      tag: 'P+',
    },
    {
      key: 'telefone_celular',
      label: 'Celular',
      aliases: ['Telefone celular'],
      names: ['telefone_celular'],
      kind: 'phone',
      column: 'telefone_celular',
      tag: 'P+',
    },
    {
      key: 'fone',
      label: 'Telefone',
      aliases: ['Fone', 'Telefone residencial'],
      names: ['fone'],
      kind: 'phone',
      column: 'fone',
      tag: 'P+',
    },
  ],
};
