// Voalle › Locais: the provider's own places, of which one is the head office.
// Code, description and CNPJ are known from the API [P]; that the screen marks the head office is a guess [G].

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const companiesPlaces: ScreenDef<VoalleDetect> = {
  id: 'voalle/companies-places',
  erp: 'voalle',
  title: 'Locais',
  menu: ['Suíte', 'Cadastros', 'Locais'],
  detect: {
    // [P]
    paths: ['/companies_places'],
    titles: ['Suíte / Cadastros / Locais'],
    dialog: [],
    page: 'form',
  },
  fields: [
    { key: 'code', label: 'Código', kind: 'identifier', tag: 'S' },
    { key: 'description', label: 'Descrição', aliases: ['Nome'], kind: 'text', tag: 'S' },
    {
      key: 'txId',
      label: 'CNPJ',
      aliases: ['CPF/CNPJ', 'CNPJ/CPF'],
      names: ['txId'],
      kind: 'document',
      tag: 'S',
    },
    {
      key: 'isHeadOffice',
      label: 'Matriz',
      aliases: ['É matriz', 'Local matriz'],
      kind: 'boolean',
      tag: 'G',
    },
  ],
};
