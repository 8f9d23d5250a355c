// Voalle › Campanhas: sales of a partner's products run in one, at the prices of its lists.
// Code, title, status and price lists are known from the API [P]; where they stand on the screen is inferred [S].

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const campaign: ScreenDef<VoalleDetect> = {
  id: 'voalle/campaign',
  erp: 'voalle',
  title: 'Campanhas',
  menu: ['CRM', 'Operações', 'Campanhas'],
  detect: {
    // [P]
    paths: ['/crm_campaigns'],
    // The menu has a second CRM, with screens of the same names [P].
    titles: ['CRM / Operações / Campanhas', 'CRM – Voalle / Operações / Campanhas'],
    dialog: [],
    page: 'form',
  },
  fields: [
    { key: 'code', label: 'Código', kind: 'identifier', tag: 'S' },
    { key: 'title', label: 'Título', aliases: ['Descrição', 'Nome'], kind: 'text', tag: 'S' },
    // `Em Execução` is the only text known [P].
    { key: 'status', label: 'Status', aliases: ['Situação'], kind: 'text', tag: 'S' },
    // A campaign has any number of them [P]: a list of its own on the screen, not one choice [G].
    {
      key: 'priceList',
      label: 'Listas de Preços',
      kind: 'tally',
      tally: { by: ['Lista de Preços', 'Lista', 'Tabela de Preços'] },
      tag: 'G',
    },
  ],
};
