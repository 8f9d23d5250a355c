// Well-formed or not, kind by kind. Documents are invented or published examples.

import { describe, expect, it } from 'vitest';
import type { ValueKind } from '../../../lib/model/screen';
import { isDocument, isEmail, isMalformed, isMobile, isPhone } from '../../../lib/plan/checks';

describe('isMalformed', () => {
  it.each<[ValueKind, string]>([
    ['integer', 'quinze'],
    ['integer', '1,5'],
    ['money', 'dez'],
    ['url', 'parceiro.example/a'],
    ['url', 'https://parceiro.example/a b'],
    ['url', 'ftp://parceiro.example'],
    ['url', 'https://u:p@parceiro.example'],
    ['emails', 'a@b.example; sem-arroba'],
    ['document', '11.111.111/1111-11'],
    ['phone', '0800'],
  ])('%s: %s', (kind, value) => {
    expect(isMalformed(kind, value)).toBe(true);
  });

  it.each<[ValueKind, string]>([
    ['integer', '15'],
    ['money', 'R$ 1.234,50'],
    ['url', 'https://parceiro.example/api/v1'],
    ['emails', 'a@b.example;c@d.example'],
    ['document', '12.ABC.345/01DE-35'],
    ['phone', '(11) 98888-7777'],
    ['url', ''],
    ['text', 'qualquer coisa'],
    ['identifier', ' '],
    ['version', 'x'],
    ['date', 'x'],
    ['boolean', 'x'],
    ['choice', 'x'],
    ['reference', 'x'],
    ['secret', 'x'],
    ['pairs', 'x'],
  ])('not %s: %s', (kind, value) => {
    expect(isMalformed(kind, value)).toBe(false);
  });
});

describe('documents, phones, addresses', () => {
  it('knows numeric and alphanumeric CNPJ and CPF by their check digits', () => {
    expect(isDocument('12ABC34501DE35')).toBe(true);
    expect(isDocument('12ABC34501DE36')).toBe(false);
    expect(isDocument('529.982.247-25')).toBe(true);
    expect(isDocument('529.982.247-26')).toBe(false);
    expect(isDocument('123')).toBe(false);
  });

  it('tells a mobile from a landline', () => {
    expect(isMobile('11988887777')).toBe(true);
    expect(isMobile('1133334444')).toBe(false);
    expect(isPhone('1133334444')).toBe(true);
    expect(isPhone('0133334444')).toBe(false);
  });

  it.each(['a@b.example', 'a.b+c@d-e.example'])('%s is an address', (address) => {
    expect(isEmail(address)).toBe(true);
  });

  it.each([
    'a@b',
    '@b.example',
    'a@@b.example',
    'a b@c.example',
    'a@-b.example',
    'a'.repeat(250) + '@b.example',
  ])('%s is none', (address) => {
    expect(isEmail(address)).toBe(false);
  });
});
