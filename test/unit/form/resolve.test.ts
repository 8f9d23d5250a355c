// The control that a field is, or the reason why there is none: never a guess, never something hidden, never
// something of another window.

import { describe, expect, it } from 'vitest';
import { resolver } from '../../../lib/form/resolve';
import type { Resolution } from '../../../lib/form/resolve';
import type { FieldDef } from '../../../lib/model/screen';
import { field, page, repeaterPage } from './fake-dialect';

const LOGIN = field('f', { label: 'Número da conta', names: ['conta', 'account'], aliases: ['Nº da conta'] });

/** How a field is resolved among these fields on this markup. */
function resolve(
  markup: string,
  wanted = LOGIN,
  others: readonly FieldDef[] = [],
  hiddenToo?: boolean,
): Resolution {
  const { seen, dialect } = page([wanted, ...others], markup);
  return resolver(seen, dialect).resolve(wanted, hiddenToo);
}

/** Shortened: the id of the control and the reason, or the state. */
function told(resolution: Resolution): string {
  return resolution.state === 'ok' ? `${resolution.anchor.id} by ${resolution.by}` : resolution.state;
}

const labelled = (label: string, id: string): string =>
  `<div><label>${label}</label><input id="${id}"></div>`;
const NAMED = '<input id="conta">';
const NAMED_SECOND = '<input id="b" name="account">';
const LABEL = labelled('Número da conta: *', 'c');
const ALIAS = labelled('Nº da conta', 'd');
const SIMILAR = labelled('Número de conta', 'e');

describe('the order of trust', () => {
  it.each([
    [NAMED, 'conta by name'],
    [NAMED_SECOND, 'b by name'],
    [LABEL, 'c by label'],
    [ALIAS, 'd by alias'],
    [SIMILAR, 'e by similar'],
    [labelled('Senha', 'z'), 'missing'],
  ])('%s is %s', (markup, expected) => {
    expect(told(resolve(markup))).toBe(expected);
  });

  it('prefers each reason to all that come after it, wherever they stand', () => {
    const ways = [NAMED, NAMED_SECOND, LABEL, ALIAS, SIMILAR];
    const found = ways.map((_way, index) => told(resolve(ways.slice(index).reverse().join(''))));
    expect(found).toEqual(['conta by name', 'b by name', 'c by label', 'd by alias', 'e by similar']);
  });

  it('meets labels in any spelling', () => {
    for (const spelling of ['numero da conta', 'NÚMERO DA CONTA *', ' Números  da\nconta: '])
      expect(told(resolve(labelled(spelling, 'x')))).toBe('x by label');
  });

  it('does without names', () => {
    expect(told(resolve(LABEL, { key: 'f', label: 'Número da conta', kind: 'text', tag: 'S' }))).toBe(
      'c by label',
    );
  });
});

describe('what the operator taught', () => {
  const taught = (anchor: Partial<NonNullable<FieldDef['taught']>>): FieldDef => ({
    ...LOGIN,
    taught: { name: '', label: '', role: 'text', ...anchor },
  });
  const RENAMED = '<label for="n">Identificação</label><input id="n" name="novo">';

  it.each([
    ['a name', { name: 'novo' }],
    ['an id', { name: 'n' }],
    ['a label, in any spelling', { label: 'IDENTIFICAÇÃO:' }],
    ['both', { name: 'novo', label: 'Identificação' }],
  ])('is found by %s before everything else', (_what, anchor) => {
    expect(told(resolve(NAMED + LABEL + RENAMED, taught(anchor)))).toBe('n by mapping');
  });

  it.each([
    ['another role', { name: 'novo', role: 'select' }],
    ['another label', { name: 'novo', label: 'Apelido' }],
    ['another name', { name: 'velho', label: 'Identificação' }],
    ['nothing to know it by', {}],
  ])('gives way where the control has %s', (_what, anchor) => {
    expect(told(resolve(NAMED + RENAMED, taught(anchor)))).toBe('conta by name');
    expect(told(resolve(RENAMED, taught(anchor)))).toBe('missing');
  });

  it('gives way where its control is hidden', () => {
    expect(told(resolve(`${NAMED}<div hidden>${RENAMED}</div>`, taught({ name: 'novo' })))).toBe(
      'conta by name',
    );
    expect(told(resolve(`<div hidden>${RENAMED}</div>`, taught({ name: 'novo' })))).toBe('hidden');
  });

  it('is refused where two controls are meant, whatever else is there', () => {
    const two = '<input id="x" name="novo"><input id="y" name="novo">';
    expect(told(resolve(NAMED + two, taught({ name: 'novo' })))).toBe('ambiguous');
    // The one that is shown, or is of the right kind, is the one.
    expect(
      told(resolve(`<input id="x" name="novo"><select id="y" name="novo">`, taught({ name: 'novo' }))),
    ).toBe('x by mapping');
  });

  it.each([
    ['<input id="x">', 'text'],
    ['<input id="x" type="email">', 'text'],
    ['<input id="x" type="checkbox">', 'checkbox'],
    ['<input id="x" type="radio">', 'radio'],
    ['<select id="x">', 'select'],
    ['<textarea id="x"></textarea>', 'textarea'],
    ['<input id="x" role="combobox">', 'combobox'],
  ])('knows that %s is %s', (markup, role) => {
    expect(told(resolve(markup, taught({ name: 'x', role })))).toBe('x by mapping');
    expect(told(resolve(markup, taught({ name: 'x', role: 'button' })))).toBe('missing');
  });
});

describe('ambiguity', () => {
  it.each([
    ['names', '<input id="x" name="conta"><input id="y" name="conta">'],
    ['labels', LABEL + labelled('Número da conta', 'y')],
    ['aliases', ALIAS + labelled('Nº da conta', 'y')],
    ['similar labels', SIMILAR + labelled('Número da contas1', 'y') + labelled('Numero d conta', 'z')],
  ])('refuses two equal %s', (_what, markup) => {
    expect(told(resolve(markup))).toBe('ambiguous');
  });

  it('is not settled by a weaker reason', () => {
    expect(told(resolve(`<input name="conta"><input name="conta">${LABEL}`))).toBe('ambiguous');
  });

  it('is none when one control carries the name twice or two labels say the same', () => {
    expect(told(resolve('<input id="conta" name="conta">'))).toBe('conta by name');
    expect(told(resolve('<input id="x" aria-label="Número da conta" placeholder="NÚMERO DA CONTA">'))).toBe(
      'x by label',
    );
  });
});

describe('what is hidden', () => {
  const HIDDEN = '<div hidden><input id="conta"></div>';

  it('never matches, and is told apart from what is missing', () => {
    expect(told(resolve(HIDDEN))).toBe('hidden');
    expect(told(resolve(`<div hidden>${LABEL}</div>`))).toBe('hidden');
  });

  it('stands in nobody’s way', () => {
    expect(told(resolve(HIDDEN + LABEL))).toBe('c by label');
    expect(told(resolve(`${HIDDEN}<input id="x" name="conta">`))).toBe('x by name');
  });

  it('is found where one save saves it too', () => {
    expect(told(resolve(HIDDEN, LOGIN, [], true))).toBe('conta by name');
  });
});

describe('similar labels', () => {
  const other = (label: string): FieldDef => field('other', { label });

  it('are one letter apart, and long enough', () => {
    const short = field('f', { label: 'Login', names: [] });
    expect(told(resolve(labelled('Logim', 'x'), short))).toBe('missing');
    const six = field('f', { label: 'Método', names: [] });
    expect(told(resolve(labelled('Métado', 'x'), six))).toBe('x by similar');
    expect(told(resolve(labelled('Métad', 'x'), six))).toBe('missing');
  });

  it('are never the exact label of another field', () => {
    const wanted = field('f', { label: 'Conta 1', names: [] });
    expect(told(resolve(labelled('Conta 2', 'x'), wanted))).toBe('x by similar');
    expect(told(resolve(labelled('Conta 2', 'x'), wanted, [other('Conta 2')]))).toBe('missing');
  });
});

describe('other windows', () => {
  it('are not looked into, although they repeat ids and labels', () => {
    const { seen, dialect } = page([LOGIN], '<label for="conta">Conta</label><input id="conta">');
    seen.root.insertAdjacentHTML('beforebegin', `<section>${NAMED}${LABEL}</section>`);
    const found = resolver(seen, dialect).resolve(LOGIN);
    expect(found.state === 'ok' && seen.root.contains(found.anchor)).toBe(true);
    seen.root.querySelector('input')?.remove();
    expect(told(resolver(seen, dialect).resolve(LOGIN))).toBe('missing');
  });
});

describe('repeaters', () => {
  it('keep their inputs for themselves', () => {
    const fields = [field('headers', { kind: 'pairs' }), LOGIN];
    const { seen, dialect } = repeaterPage(fields, [['', '']], null);
    seen.root.querySelector('[data-item] input')?.setAttribute('name', 'conta');
    expect(told(resolver(seen, dialect).resolve(LOGIN))).toBe('missing');
  });
});
