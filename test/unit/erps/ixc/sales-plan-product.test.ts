// The product on a sales plan: IXC › Contratos › Planos de Venda › Editar › Planos.

import { describe, expect, it } from 'vitest';
import { ixcDialect } from '../../../../lib/erps/ixc/dialect';
import { salesPlanProduct } from '../../../../lib/erps/ixc/sales-plan-product';
import { ixcScreens } from '../../../../lib/erps/ixc/screens';
import { at } from '../../form/fake-dialect';
import { testScreen } from './screen';
import { open } from './window';
import type { Window } from './window';

const TYPES = { I: 'Internet', T: 'Telefonia', S: 'Serviços', SVA: 'SVA', TV: 'TV', SMP: 'SMP' };

describe('ixc/sales-plan-product', () => {
  testScreen({
    screen: salesPlanProduct,
    id: 'ixc/sales-plan-product',
    table: 'vd_contratos_produtos',
    under: 'vd_contratos',
    menu: ['Sistema', 'Cadastros', 'Contratos', 'Planos de Venda', 'Editar', 'Planos', 'Novo'],
    tabs: [],
    fields: [
      {
        column: 'tipo',
        label: 'Tipo',
        kind: 'choice',
        codes: TYPES,
        widget: { is: 'radio', value: 'S', options: TYPES },
        reads: { value: 'S', text: 'Serviços' },
      },
      {
        column: 'id_produto',
        label: 'Produto/Serviço',
        spellings: ['Produto / Serviço', 'Produto'],
        kind: 'reference',
        widget: { is: 'lookup', value: '41', text: 'Cursos' },
        reads: { value: '41', text: 'Cursos' },
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
        widget: { is: 'text', value: '4,90' },
        reads: { value: '4,90' },
      },
    ],
  });

  describe('is told from the product of a contract by the window beneath', () => {
    const dialect = ixcDialect(ixcScreens);
    const product: Window = { level: 4, table: 'vd_contratos_produtos', tabs: [] };
    const plan: Window = { level: 3, table: 'vd_contratos', tabs: [] };
    const contract: Window = { level: 3, table: 'cliente_contrato', tabs: [] };
    /** The screens of what is on top: one window is one of the two and never both. */
    const family = (): string[] => {
      const seen = dialect.detect(document);
      return seen === null ? [] : dialect.family(seen).map(({ screen }) => screen.id);
    };

    it('right beneath, however deep the stack is', () => {
      open(product, plan, { ...contract, level: 2 });
      expect(family()).toEqual(['ixc/sales-plan-product']);
      open({ ...plan, level: 2 }, contract, product);
      expect(family()).toEqual(['ixc/contract-product']);
    });

    it('by number and not by place in the page', () => {
      open(plan, { ...product, level: 10 }, { ...contract, level: 9 });
      expect(family()).toEqual(['ixc/contract-product']);
    });

    it('also when that window is hidden meanwhile', () => {
      open(plan, product);
      at('form[name="vd_contratos"]').style.display = 'none';
      expect(family()).toEqual(['ixc/sales-plan-product']);
    });

    it('but not by a closed one that was left behind', () => {
      open(plan, contract, product);
      at('form[name="vd_contratos"]').style.display = 'none';
      expect(family()).toEqual(['ixc/contract-product']);
      open(plan, { ...product, level: 3 });
      at('form[name="vd_contratos"]').style.display = 'none';
      expect(family()).toEqual(['ixc/contract-product']);
    });

    it('and stays the rest when there is none', () => {
      open(product);
      expect(family()).toEqual(['ixc/contract-product']);
    });
  });
});
