// IXC › Clientes, first tab (table cliente): who the subscriber is, as far as a partner asks for it.
// Columns are known from the page [P+]; the label of the document is known [S], that of the name is not [G].
// All of it is a subscriber's data: read when asked, judged on the page's snapshot, kept nowhere.

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const customer: ScreenDef<IxcDetect> = {
  id: 'ixc/customer',
  erp: 'ixc',
  title: 'Clientes › Cliente',
  // The root of the menu is called Sistema in one guide and Principal in another.
  menu: ['Sistema', 'Cadastros', 'Clientes', 'Editar'],
  detect: { form: 'cliente', tab: ['Cliente'], first: true },
  personal: true,
  fields: [
    {
      key: 'razao',
      label: 'Razão social',
      aliases: ['Nome/Razão social', 'Razão social/Nome'],
      names: ['razao'],
      kind: 'text',
      column: 'razao',
      tag: 'P+',
    },
    {
      key: 'cnpj_cpf',
      label: 'CPF/CNPJ',
      aliases: ['CNPJ/CPF'],
      names: ['cnpj_cpf'],
      kind: 'document',
      column: 'cnpj_cpf',
      tag: 'P+',
    },
  ],
};
