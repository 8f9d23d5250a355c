// Who the subscriber is: IXC › Cadastros › Clientes, the first tab.

import { describe, expect, it } from 'vitest';
import { customer } from '../../../../lib/erps/ixc/customer';
import { ixcDialect } from '../../../../lib/erps/ixc/dialect';
import { ixcScreens } from '../../../../lib/erps/ixc/screens';
import { testScreen } from './screen';
import { open } from './window';
import type { Tab } from './window';

describe('ixc/customer', () => {
  testScreen({
    screen: customer,
    id: 'ixc/customer',
    table: 'cliente',
    menu: ['Sistema', 'Cadastros', 'Clientes', 'Editar'],
    personal: true,
    tabs: ['Cliente', 'Dados'],
    fields: [
      {
        column: 'razao',
        label: 'Razão social',
        spellings: ['Nome / Razão social', 'Razão social/Nome'],
        kind: 'text',
        widget: { is: 'text', value: 'Ana Exemplo' },
        reads: { value: 'Ana Exemplo' },
      },
      {
        column: 'cnpj_cpf',
        label: 'CPF/CNPJ',
        spellings: ['CNPJ/CPF', 'CNPJ / CPF'],
        kind: 'document',
        // The tax office's own published example.
        widget: { is: 'text', value: '12.ABC.345/01DE-35' },
        reads: { value: '12.ABC.345/01DE-35' },
      },
    ],
  });

  it('shares its window and its save with the tab Contato, and is not seen on the tabs between', () => {
    const dialect = ixcDialect(ixcScreens);
    const tabs: readonly Tab[] = [
      { rel: '0', text: 'Cliente', lines: [] },
      { rel: '1', text: 'Endereço', lines: [] },
      { rel: '2', text: 'Contato', lines: [] },
    ];
    const family = (rel: string): string[] => {
      open({ level: 2, table: 'cliente', tabs, open: rel });
      const seen = dialect.detect(document);
      return seen === null ? [] : dialect.family(seen).map(({ screen }) => screen.id);
    };
    expect(family('0')).toEqual(['ixc/customer', 'ixc/customer-contact']);
    expect(family('1')).toEqual([]);
    expect(family('2')).toEqual(['ixc/customer-contact', 'ixc/customer']);
  });
});
