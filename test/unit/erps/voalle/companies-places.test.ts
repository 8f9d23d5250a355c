// Locais: the head office among them, by its CNPJ.

import { describe, expect, it } from 'vitest';
import { dialog, looked, pageTitle, resolved, row, show, text, toggle } from './page';

const CNPJ = '12.ABC.345/01DE-35';

describe('Locais', () => {
  it.each([
    ['its path', '', '/companies_places'],
    ['its title', pageTitle('Suíte / Cadastros', 'Locais'), '/x'],
  ])('is told by %s', (_by, title, path) => {
    const fields =
      text('Código', 'value="1"') + text('Descrição', 'value="Sede"') + text('CNPJ', `value="${CNPJ}"`);
    show(title + dialog('Editando - Sede', `<form>${fields}${toggle('Matriz', 'checked')}</form>`), path);
    expect(looked()).toEqual({ code: '1', description: 'Sede', txId: CNPJ, isHeadOffice: 'S' });
  });

  it('takes other words on a legacy form', () => {
    const fields = ['Código', 'Nome', 'CPF/CNPJ'].map((label) => row(label, '<input>')).join('');
    show(`<form method="post">${fields}</form>`, '/companies_places/edit/1');
    expect(resolved()).toEqual({
      code: 'label',
      description: 'alias',
      txId: 'alias',
      isHeadOffice: 'missing',
    });
  });
});
