// Which integration a product belongs to: IXC › Cadastros › Produtos, tab SVA.

import { describe } from 'vitest';
import { productSva } from '../../../../lib/erps/ixc/product-sva';
import { testScreen } from './screen';

describe('ixc/product-sva', () => {
  testScreen({
    screen: productSva,
    id: 'ixc/product-sva',
    table: 'produtos',
    menu: ['Sistema', 'Cadastros', 'Produtos', 'Novo', 'SVA'],
    tabs: ['SVA'],
    fields: [
      {
        column: 'id_sva_integracao',
        label: 'ID Integração SVA',
        kind: 'reference',
        widget: { is: 'lookup', value: '5', text: 'Partiu' },
        reads: { value: '5', text: 'Partiu' },
      },
      {
        column: 'id_sva_pacote',
        label: 'Pacote SVA principal',
        kind: 'reference',
        widget: { is: 'lookup' },
        reads: { value: '' },
      },
      {
        column: 'id_sva_pacote_adicional',
        label: 'Pacote SVA adicional',
        kind: 'reference',
        widget: { is: 'lookup' },
        reads: { value: '' },
      },
    ],
  });
});
