// Taxes and accounts of a product: IXC › Cadastros › Produtos, tab Planejamento.

import { describe } from 'vitest';
import { productPlanning } from '../../../../lib/erps/ixc/product-planning';
import { testScreen } from './screen';

describe('ixc/product-planning', () => {
  testScreen({
    screen: productPlanning,
    id: 'ixc/product-planning',
    table: 'produtos',
    menu: ['Sistema', 'Cadastros', 'Produtos', 'Novo', 'Planejamento'],
    tabs: ['Planejamento', ' PLANEJAMENTO '],
    fields: [
      {
        column: 'icms_issqn',
        label: 'Tributação',
        kind: 'choice',
        codes: { ICMS: 'ICMS', ISSQN: 'ISSQN', NT: 'Não tributado' },
        widget: { is: 'select', value: 'ISSQN', options: { '': '', ICMS: 'ICMS', ISSQN: 'ISSQN' } },
        reads: { value: 'ISSQN', text: 'ISSQN' },
      },
      {
        column: 'id_class_fiscal',
        label: 'Classificação fiscal de saída',
        spellings: ['Classificação fiscal saída'],
        kind: 'reference',
        widget: { is: 'lookup', value: '2', text: 'SVA' },
        reads: { value: '2', text: 'SVA' },
      },
      {
        column: 'ncm',
        label: 'NCM',
        kind: 'text',
        widget: { is: 'text', value: '00' },
        reads: { value: '00' },
      },
    ],
  });
});
