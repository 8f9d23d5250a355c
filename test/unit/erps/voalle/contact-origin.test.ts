// Origens de Contato: one entry in two menus, told by its code.

import { describe, expect, it } from 'vitest';
import { dialog, looked, pageTitle, resolved, row, show, text } from './page';

const DIALOG = dialog(
  'Editando - Site',
  `<form>${text('Código', 'value="17"')}${text('Título', 'value="Site"')}</form>`,
);

describe('Origens de Contato', () => {
  it.each([
    ['its path', '', '/crm_contact_origins'],
    ['its title', pageTitle('CRM / Cadastros', 'Origens de Contato'), '/x'],
    ['its title in the other menu', pageTitle('CRM - Voalle / Cadastros', 'Origens de Contato'), '/x'],
  ])('is told by %s', (_by, title, path) => {
    show(title + DIALOG, path);
    expect(looked()).toEqual({ code: '17', title: 'Site' });
  });

  it('takes other words on a legacy form', () => {
    const fields = row('Código', '<input>') + row('Descrição', '<input>');
    show(`<form method="post">${fields}<button>Salvar</button></form>`, '/crm_contact_origins/add');
    expect(resolved()).toEqual({ code: 'label', title: 'alias' });
  });
});
