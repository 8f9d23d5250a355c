// What would be remembered of a control: never its place, never what it holds, and nothing of a record.

import { describe as about, expect, it } from 'vitest';
import { describe } from '../../../lib/form/describe';
import { isPlain, isStable, isTeachable } from '../../../lib/plan/teaching';
import { at, field, page } from './fake-dialect';

const told = (markup: string): unknown => {
  const { seen, dialect } = page([field('f')], markup);
  return describe(at('.it'), seen, dialect);
};

about('a control', () => {
  it.each([
    [
      '<label for="a">Apelido:</label><input class="it" id="a">',
      { name: 'a', label: 'Apelido:', role: 'text' },
    ],
    ['<input class="it" id=":r1:" name="apelido">', { name: 'apelido', label: '', role: 'text' }],
    [
      '<select class="it" id="cliente_4711" aria-label="Plano"></select>',
      { name: '', label: 'Plano', role: 'select' },
    ],
    ['<input class="it" type="checkbox" id="x">', { name: 'x', label: '', role: 'checkbox' }],
    [
      '<input class="it" id="react-select-2-input" role="combobox">',
      { name: '', label: '', role: 'combobox' },
    ],
    // What it holds, or another field does, is no label.
    [
      '<input class="it" id="a" value="Maria" aria-label="E-mail de Maria">',
      { name: 'a', label: '', role: 'text' },
    ],
    [
      '<input class="it" id="a" aria-label="Conta de Maria" placeholder="Conta"><input value="maria">',
      { name: 'a', label: 'Conta', role: 'text' },
    ],
    ['<input class="it" id="a" aria-label="Contrato 20931">', { name: 'a', label: '', role: 'text' }],
    ['<input class="it" id="a" placeholder="voce@provedor.example">', { name: 'a', label: '', role: 'text' }],
  ])('%s', (markup, expected) => {
    expect(told(markup)).toEqual(expected);
  });
});

about('a description', () => {
  it.each(['apelido', 'data[Contract][v_total]', 'campo_3', 'v2', 'id_sva'])(
    '%s is a stable name',
    (name) => {
      expect(isStable(name)).toBe(true);
    },
  );

  it.each([
    '',
    'cliente_4711',
    ':r3:',
    'mui-12',
    'react-select-2-input',
    'a b',
    'a@b',
    '3f2a9c11-77aa',
    'x'.repeat(101),
  ])('%s is none', (name) => {
    expect(isStable(name)).toBe(false);
  });

  it.each(['', ' ', 'Contrato 20931', 'a@b', 'x'.repeat(121)])('“%s” is no label', (label) => {
    expect(isPlain(label)).toBe(false);
  });

  it.each([
    [{ name: 'a', label: '', role: 'text' }, true],
    [{ name: '', label: 'A', role: 'combobox' }, true],
    [{ name: '', label: '', role: 'text' }, false],
    [{ name: 'a', label: 'Contrato 20931', role: 'text' }, false],
    [{ name: 'a', label: '', role: 'nth-child(2)' }, false],
    [{ name: 'a', label: '', role: '' }, false],
  ])('%o: %s', (anchor, expected) => {
    expect(isTeachable(anchor)).toBe(expected);
  });
});
