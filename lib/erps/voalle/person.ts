// Voalle › Pessoas, Completo and Simplificado: what a partner needs to know of a subscriber. Looked at, never filled.
// Columns and the React form's ids are known [P-old]; labels are inferred from them [S], the legacy names are not used.

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const person: ScreenDef<VoalleDetect> = {
  id: 'voalle/person',
  erp: 'voalle',
  title: 'Pessoas',
  menu: ['Suíte', 'Cadastros', 'Pessoas – Completo'],
  detect: {
    // [P]
    paths: ['/people', '/people_simplified'],
    titles: ['Pessoas – Completo', 'Pessoas – Simplificado'],
    // No title is known: the page has to help.
    dialog: [],
    page: 'form',
  },
  personal: true,
  fields: [
    {
      key: 'document',
      label: 'CPF/CNPJ',
      // One column for both [P]: the label may follow the type [G].
      aliases: ['CNPJ/CPF', 'CPF', 'CNPJ'],
      names: ['txId'],
      kind: 'document',
      tag: 'S',
    },
    // The one for invoices, `email_nfe`, is another field [P].
    { key: 'email', label: 'E-mail', aliases: ['Email'], names: ['email'], kind: 'emails', tag: 'S' },
    { key: 'phone', label: 'Telefone', kind: 'phone', tag: 'S' },
    // `cell_phone_1` of two [P].
    {
      key: 'mobile',
      label: 'Celular',
      aliases: ['Telefone celular', 'Celular 1'],
      kind: 'phone',
      tag: 'S',
    },
  ],
};
