// Pessoas: what a subscriber can be reached by, on the long form and the short one.

import { describe, expect, it } from 'vitest';
import { person } from '../../../../lib/erps/voalle/person';
import { at, dialect, dialog, looked, pageTitle, resolved, row, seen, show, text } from './page';

const LONG = `<form method="post">${row('Nome', '<input value="Ana">')}${row('CPF/CNPJ', '<input value="529.982.247-25">')}
  <div id="contact">${row('E-mail', '<input value="ana@cliente.example">')}${row('E-mail NF-e', '<input value="nfe@cliente.example">')}
  ${row('Telefone', '<input value="(11) 3123-4567">')}${row('Celular', '<input value="(11) 91234-5678">')}</div></form>`;
const SHOWN = {
  document: '529.982.247-25',
  email: 'ana@cliente.example',
  phone: '(11) 3123-4567',
  mobile: '(11) 91234-5678',
};

describe('Pessoas', () => {
  it.each([
    ['its path', '', '/people/edit/12'],
    ['the title of the long form', pageTitle('Suíte / Cadastros', 'Pessoas – Completo'), '/x'],
    ['the same in capitals, with a hyphen', pageTitle('SUÍTE / CADASTROS', 'PESSOAS - COMPLETO'), '/x'],
    ['the title of the short form', pageTitle('Suíte / Cadastros', 'Pessoas – Simplificado'), '/x'],
  ])('is told by %s', (_by, title, path) => {
    show(title + LONG, path);
    expect(looked()).toEqual(SHOWN);
  });

  it('knows the record by its address', () => {
    show(LONG, '/people/edit/12');
    expect(dialect.record(seen())).toBe('12');
  });

  it('is looked at as a whole, whichever tab is open', () => {
    show(LONG, '/people/edit/12');
    at('#contact').style.display = 'none';
    expect(resolved()).toMatchObject({ document: 'label', email: 'hidden' });
    expect(looked()).toEqual(SHOWN);
  });

  it('is found in a dialog over the list, by the ids that its inputs have', () => {
    const named = text('CNPJ', 'id="txId"') + text('E-mail principal', 'id="email" name="email"');
    const more = text('Telefone') + text('Telefone celular');
    show(dialog('Editando - Ana', `<form novalidate>${named}${more}</form>`), '/people_simplified');
    expect(resolved()).toEqual({ document: 'name', email: 'name', phone: 'label', mobile: 'alias' });
  });

  it('tells a landline from a mobile', () => {
    show(`<form>${row('Telefone', '<input>')}${row('Celular 1', '<input>')}<input></form>`, '/people/add');
    expect(resolved()).toMatchObject({ phone: 'label', mobile: 'alias' });
    show(`<form>${row('Telefone', '<input>')}<input><input></form>`, '/people/add');
    expect(resolved().mobile).toBe('missing');
  });

  it('is somebody’s own data', () => {
    expect(person.personal).toBe(true);
  });
});
