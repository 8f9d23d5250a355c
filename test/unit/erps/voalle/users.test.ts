// Usuários: the user of an integration, and the two credentials that come with the save.

import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '../../../../lib/form/read';
import { dialect, dialog, list, pageTitle, resolved, row, seen, seenId, show, text, toggle } from './page';

const TITLE = pageTitle('Suíte / Configurações', 'Usuários');
const LEGACY = `<form method="post">${row('Nome', '<input>')}${row('Login', '<input>')}
  ${row('Perfil', '<select><option>Administrador</option></select>')}
  ${row('Usuário integrador', '<input type="checkbox">')}</form>`;

beforeEach(() => show(''));

describe('Usuários', () => {
  it.each([
    ['its title, wherever it is', TITLE, '/nobody-knows'],
    ['the end of its title', pageTitle('Configurações', 'Usuários'), '/nobody-knows'],
    ['a path that is a guess', '', '/users/edit/3'],
  ])('is told by %s', (_by, title, path) => {
    show(title + LEGACY, path);
    expect(resolved()).toEqual({
      integratorUser: 'label',
      name: 'label',
      login: 'label',
      profile: 'label',
      clientId: 'missing',
      clientSecret: 'missing',
    });
  });

  it.each(['/users/login', '/Users/logout', '/users'])('is not %s', (path) => {
    show(
      `<form method="post">${row('Usuário', '<input>')}${row('Senha', '<input>')}<button>entrar</button></form>`,
      path,
    );
    expect(seenId()).toBeNull();
  });

  it('tells of the secret its shape alone', () => {
    const made =
      text('Client ID', 'value="c0ffee" readonly') + text('client_secret', 'value="s3cr3t-made-up" readonly');
    const fields =
      text('Usuário') + toggle('Usuário integrador', 'checked') + list('Perfil', 'Administrador');
    show(TITLE + dialog('Editar usuário', `<form>${fields}${made}</form>`));
    const shown = read(seen(), dialect, { pristine: true }).fields;
    expect(shown).toMatchObject([
      { key: 'integratorUser', value: 'S' },
      { key: 'name', state: 'missing' },
      { key: 'login', by: 'alias' },
      { key: 'profile', value: 'Administrador' },
      { key: 'clientId', state: 'readonly', value: '', secret: { empty: false } },
      { key: 'clientSecret', state: 'readonly', value: '', secret: { empty: false } },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/s3cr3t-made-up|c0ffee/);
  });
});
