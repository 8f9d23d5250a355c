// Two spellings of one value are one; two values never are.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueKind } from '../../../lib/model/screen';
import { canonical, decimal, emailList, isEmpty, same, sameShown } from '../../../lib/plan/canonical';

const TIPO = [
  { value: 'S', labels: ['Serviço'] },
  { value: 'C', labels: ['Comércio'] },
];

const KINDS: readonly ValueKind[] = [
  'text',
  'identifier',
  'integer',
  'version',
  'money',
  'date',
  'boolean',
  'choice',
  'reference',
  'url',
  'emails',
  'document',
  'phone',
  'secret',
  'pairs',
];

describe('same', () => {
  it.each<[ValueKind, string, string]>([
    ['text', ' Clube   Partiu! ', 'CLUBE PARTIU!'],
    ['integer', '0,00', '0'],
    ['integer', '015', '15'],
    ['version', '3.0', '3'],
    ['version', 'Versão 3', '3'],
    ['version', '2.0 (MVNO)', 'Versão 2 (MVNO)'],
    ['money', '1.234,50', '1234.50'],
    ['money', 'R$ 9,90', '9.900000000'],
    ['money', '103.00', '103'],
    ['date', '31/12/2026', '2026-12-31'],
    ['boolean', 'Sim', 'S'],
    ['boolean', 'on', 'true'],
    ['boolean', '', 'Não'],
    ['reference', '0', ''],
    ['reference', ' 13 ', '13'],
    ['url', 'HTTPS://Parceiro.example/a', 'https://parceiro.example/a'],
    ['url', 'https://parceiro.example:443/a', 'https://parceiro.example/a'],
    ['emails', 'A@b.example; c@d.example', 'c@d.example;a@b.example'],
    ['document', '12.ABC.345/01DE-35', '12abc34501de35'],
    ['phone', '+55 (11) 98888-7777', '11988887777'],
  ])('%s: %s is %s', (kind, a, b) => {
    expect(same(kind, a, b)).toBe(true);
  });

  it.each<[ValueKind, string, string]>([
    ['identifier', 'WatchBrasil_v2', 'watchbrasil_v2'],
    ['identifier', 'watchbrasil_v2 ', 'watchbrasil_v2'],
    ['version', 'Versão 2', '3'],
    ['money', '9,90', '9,91'],
    ['url', 'https://parceiro.example/a/', 'https://parceiro.example/a'],
    ['url', 'http://parceiro.example/a', 'https://parceiro.example/a'],
    ['secret', 'Bearer x', 'bearer x'],
    ['emails', 'a@b.example', 'a@b.example;c@d.example'],
  ])('%s: %s is not %s', (kind, a, b) => {
    expect(same(kind, a, b)).toBe(false);
  });

  it('knows a choice by its code and by each of its labels', () => {
    expect(canonical('choice', 'servico', TIPO)).toBe('S');
    expect(canonical('choice', 'S', TIPO)).toBe('S');
    expect(canonical('choice', 'Outro', TIPO)).toBe('outro');
    expect(canonical('version', 'sem número')).toBe('sem numero');
    expect(canonical('url', 'https://u:p@parceiro.example/')).toBe('https://u:p@parceiro.example/');
    expect(canonical('url', 'https://parceiro.example/')).toBe('https://parceiro.example/');
    expect(canonical('url', 'https://parceiro.example')).toBe('https://parceiro.example');
    expect(canonical('money', 'grátis')).toBe('grátis');
    expect(canonical('date', 'ontem')).toBe('ontem');
  });

  it('is stable for every kind and any text, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.string({ unit: 'binary' }), (kind, text) => {
        const once = canonical(kind, text, TIPO);
        return canonical(kind, once, TIPO) === once;
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads back every amount that a Brazilian screen writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_99 }), (cents) => {
        const shown = new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2 }).format(cents / 100);
        return Number(decimal(shown)) === cents / 100 && same('money', shown, (cents / 100).toFixed(2));
      }),
    );
  });
});

describe('sameShown', () => {
  it('reads a version off the text, never off the key of the ERP', () => {
    expect(sameShown({ kind: 'version' }, { value: '3', text: 'Versão 1' }, '3')).toBe(false);
    expect(sameShown({ kind: 'version' }, { value: '17', text: 'Versão 3' }, '3')).toBe(true);
    expect(sameShown({ kind: 'version' }, { value: 'Versão 3' }, '3')).toBe(true);
  });

  it('takes the value or the text of a list', () => {
    expect(sameShown({ kind: 'choice', choices: TIPO }, { value: '7', text: 'Serviço' }, 'S')).toBe(true);
    expect(sameShown({ kind: 'reference' }, { value: '13', text: 'Serviço' }, '13')).toBe(true);
    expect(sameShown({ kind: 'reference' }, { value: '44', text: 'Watch Brasil' }, 'Watch Brasil')).toBe(
      true,
    );
    expect(sameShown({ kind: 'reference' }, { value: '44' }, 'Watch Brasil')).toBe(false);
  });
});

describe('helpers', () => {
  it('tells nothing from something', () => {
    expect(isEmpty('reference', '0')).toBe(true);
    expect(isEmpty('boolean', '')).toBe(false);
    expect(isEmpty('text', ' ')).toBe(true);
  });

  it('splits e-mail lists as people write them', () => {
    expect(emailList('A@b.example;c@d.example, e@f.example')).toEqual([
      'a@b.example',
      'c@d.example',
      'e@f.example',
    ]);
  });

  it.each([
    ['1.234', '1234'],
    ['-0', '0'],
    ['-1,50', '-1.5'],
    ['12a', null],
    ['', null],
    ['1'.repeat(50), null],
    ['1,2,3', null],
  ])('decimal of %s is %s', (text, number) => {
    expect(decimal(text)).toBe(number);
  });
});
