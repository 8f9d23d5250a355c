// Listas de Preços: the products in one list, and never the lists themselves.

import { beforeEach, describe, expect, it } from 'vitest';
import { dialog, grid, looked, pageTitle, row, seenId, show, table, text } from './page';

const TITLE = pageTitle('Faturamento / Cadastros', 'Listas de Preços');
const PRODUCTS = [
  ['INT', 'Internet 500', '99,90'],
  ['WATCH', 'Watch Essencial', '9,90'],
];
const SHOWN = {
  code: 'T1',
  title: 'Tabela 1',
  products: '2',
  'products:Internet 500': '1',
  'products:Watch Essencial': '1',
};

beforeEach(() => show(''));

describe('Listas de Preços', () => {
  it.each(['Descrição', 'Produto/Serviço', 'Produto', 'Título'])('has products by "%s"', (column) => {
    const lists = grid(['Código', 'Descrição'], [['T1', 'Tabela 1']]);
    const form = `<form>${text('Código', 'value="T1"')}${text('Título', 'value="Tabela 1"')}</form>`;
    show(TITLE + lists + dialog('Editando - Tabela 1', form + grid(['', column, 'Preço'], PRODUCTS)));
    expect(looked()).toEqual(SHOWN);
  });

  it('has them on a legacy form', () => {
    const fields = row('Código', '<input value="T1">') + row('Descrição', '<input value="Tabela 1">');
    const products = table(['Código', 'Descrição', 'Preço'], PRODUCTS);
    show(
      `<form method="post">${fields}<button>Salvar</button>${products}</form>`,
      '/service_price_lists/edit/1',
    );
    expect(looked()).toEqual(SHOWN);
  });

  it('is no list of price lists', () => {
    show(TITLE + table(['Código', 'Descrição'], [['T1', 'Tabela 1']]), '/service_price_lists');
    expect(seenId()).toBeNull();
  });
});
