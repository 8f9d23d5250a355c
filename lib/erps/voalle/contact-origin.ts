// Voalle › Origens de Contato: what a lead of a partner names as where it came from, by its code.
// That it has a code is known from the API [P]; labels are inferred [S].

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const contactOrigin: ScreenDef<VoalleDetect> = {
  id: 'voalle/contact-origin',
  erp: 'voalle',
  title: 'Origens de Contato',
  menu: ['CRM', 'Cadastros', 'Origens de Contato'],
  detect: {
    // [P]
    paths: ['/crm_contact_origins'],
    // The same entry stands in both CRM menus [P].
    titles: ['CRM / Cadastros / Origens de Contato', 'CRM – Voalle / Cadastros / Origens de Contato'],
    dialog: [],
    page: 'form',
  },
  fields: [
    { key: 'code', label: 'Código', kind: 'identifier', tag: 'S' },
    { key: 'title', label: 'Título', aliases: ['Descrição', 'Nome'], kind: 'text', tag: 'S' },
  ],
};
