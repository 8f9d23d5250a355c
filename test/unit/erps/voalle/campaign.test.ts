// Campanhas: found in both CRM menus, with the price lists that it sells by.

import { describe, expect, it } from 'vitest';
import { dialog, grid, list, looked, pageTitle, row, show, table, text } from './page';

const FORM = `<form>${text('Código', 'value="VER"')}${text('Título', 'value="Verão"')}${list('Status', 'Em Execução')}</form>`;
const CITIES = grid(['Código', 'Cidade'], [['1', 'Cidade Exemplo']]);
const SHOWN = { code: 'VER', title: 'Verão', status: 'Em Execução' };

describe('Campanhas', () => {
  it.each([
    ['its path', '', '/crm_campaigns'],
    ['its title', pageTitle('CRM / Operações', 'Campanhas'), '/x'],
    ['its title in the other menu', pageTitle('CRM – Voalle / Operações', 'Campanhas'), '/x'],
  ])('is told by %s', (_by, title, path) => {
    show(title + dialog('Editando - Verão', FORM), path);
    expect(looked()).toMatchObject(SHOWN);
  });

  it.each(['Lista de Preços', 'Listas de preços', 'Lista', 'Tabela de Preços'])(
    'has its price lists by "%s", beside its cities',
    (column) => {
      const lists = grid(
        [column, 'Ações'],
        [
          ['Tabela 1', ''],
          ['Tabela 2', ''],
        ],
      );
      show(dialog('Editando - Verão', FORM + CITIES + lists), '/crm_campaigns');
      expect(looked()).toEqual({
        ...SHOWN,
        priceList: '2',
        'priceList:Tabela 1': '1',
        'priceList:Tabela 2': '1',
      });
      show(dialog('Editando - Verão', FORM + CITIES), '/crm_campaigns');
      expect(looked().priceList).toBe('missing');
    },
  );

  it('takes other words on a legacy form', () => {
    const fields = row('Código', '<input value="VER">') + row('Descrição', '<input value="Verão">');
    const status = row('Situação', '<select><option>Em Execução</option></select>');
    const lists = table(['Lista de Preços'], [['Tabela 1']]);
    show(`<form method="post">${fields}${status}${lists}</form>`, '/crm_campaigns/edit/3');
    expect(looked()).toEqual({ ...SHOWN, priceList: '1', 'priceList:Tabela 1': '1' });
  });
});
