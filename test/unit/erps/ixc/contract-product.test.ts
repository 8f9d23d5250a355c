// The product on one subscriber's contract: IXC › Contratos › Editar › Produtos.

import { describe, expect, it } from 'vitest';
import { contractProduct } from '../../../../lib/erps/ixc/contract-product';
import { testScreen } from './screen';

const TYPES = { I: 'Internet', T: 'Telefonia', S: 'Serviços', SVA: 'SVA', TV: 'TV', SMP: 'SMP' };

describe('ixc/contract-product', () => {
  testScreen({
    screen: contractProduct,
    id: 'ixc/contract-product',
    table: 'vd_contratos_produtos',
    under: 'cliente_contrato',
    menu: ['Sistema', 'Contratos', 'Editar', 'Produtos', 'Novo'],
    tabs: [],
    fields: [
      {
        column: 'tipo',
        label: 'Tipo',
        kind: 'choice',
        codes: TYPES,
        widget: { is: 'radio', value: 'SVA', options: TYPES },
        reads: { value: 'SVA', text: 'SVA' },
      },
      {
        column: 'id_produto',
        label: 'Produto/Serviço',
        spellings: ['Produto / Serviço', 'Produto'],
        kind: 'reference',
        widget: { is: 'lookup', value: '36', text: 'Clube' },
        reads: { value: '36', text: 'Clube' },
      },
      {
        column: 'qtde',
        label: 'Quantidade',
        kind: 'integer',
        widget: { is: 'text', value: '1' },
        reads: { value: '1' },
      },
      {
        column: 'valor_unit',
        label: 'Valor unitário',
        kind: 'money',
        widget: { is: 'text', value: '9,90' },
        reads: { value: '9,90' },
      },
    ],
  });

  it('asks for a product only after the type: a plan stands there before', () => {
    expect(contractProduct.fields[0]).toMatchObject({ key: 'tipo', settles: true, initial: ['I'] });
    expect(contractProduct.fields[1]).toMatchObject({ key: 'id_produto', after: 'tipo' });
  });
});
