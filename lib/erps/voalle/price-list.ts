// Voalle › Listas de Preços: which products and services a campaign may sell.
// Code, title and products are known from the API [P]; where they stand on the screen is inferred [S].

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const priceList: ScreenDef<VoalleDetect> = {
  id: 'voalle/price-list',
  erp: 'voalle',
  title: 'Listas de Preços',
  menu: ['Faturamento', 'Cadastros', 'Listas de Preços'],
  detect: {
    // [P]
    paths: ['/service_price_lists'],
    titles: ['Faturamento / Cadastros / Listas de Preços'],
    dialog: [],
    // Not the whole page: a list of price lists has a description in every row, too.
    page: 'form',
  },
  fields: [
    { key: 'code', label: 'Código', kind: 'identifier', tag: 'S', anyTab: true },
    { key: 'title', label: 'Título', aliases: ['Descrição', 'Nome'], kind: 'text', tag: 'S', anyTab: true },
    {
      key: 'products',
      label: 'Produtos/Serviços',
      kind: 'tally',
      anyTab: true,
      tally: { by: ['Descrição', 'Produto/Serviço', 'Produto', 'Serviço', 'Título'] },
      tag: 'G',
    },
  ],
};
