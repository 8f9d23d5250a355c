// IXC › Produtos, tab SVA (table produtos): which integration the product belongs to.
// Columns and labels are known [S]; the tab's place in the page is not [G].

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const productSva: ScreenDef<IxcDetect> = {
  id: 'ixc/product-sva',
  erp: 'ixc',
  title: 'Produtos › SVA',
  menu: ['Sistema', 'Cadastros', 'Produtos', 'Novo', 'SVA'],
  detect: { form: 'produtos', tab: ['SVA'] },
  fields: [
    {
      key: 'id_sva_integracao',
      label: 'ID Integração SVA',
      aliases: ['Integração SVA'],
      names: ['id_sva_integracao'],
      kind: 'reference',
      column: 'id_sva_integracao',
      tag: 'S',
    },
    {
      key: 'id_sva_pacote',
      label: 'Pacote SVA principal',
      names: ['id_sva_pacote'],
      kind: 'reference',
      column: 'id_sva_pacote',
      tag: 'S',
    },
    {
      key: 'id_sva_pacote_adicional',
      label: 'Pacote SVA adicional',
      names: ['id_sva_pacote_adicional'],
      kind: 'reference',
      column: 'id_sva_pacote_adicional',
      tag: 'S',
    },
  ],
};
