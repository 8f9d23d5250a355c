// From an address to the control, or to the reason for its refusal.

import { describe, expect, it } from 'vitest';
import { locate } from '../../../lib/form/locate';
import { at, field, page, repeaterPage } from './fake-dialect';
import type { Item } from './fake-dialect';

const HEADERS = field('headers', { kind: 'pairs' });
const refusalOf = (key: string, { seen, dialect }: ReturnType<typeof page>): string => {
  const found = locate(key, seen, dialect);
  return found.ok ? found.control.read().value : found.refusal;
};

describe('locate', () => {
  it.each([
    ['login', 'ana'],
    ['nobody', 'missing'],
    ['gone', 'missing'],
    ['twice', 'ambiguous'],
    ['behind', 'hidden'],
  ])('answers for %s with %s', (key, answer) => {
    const markup = `<input id="login" value="ana"><input name="twice"><input name="twice"><p hidden><input id="behind">`;
    const fields = ['login', 'gone', 'twice', 'behind'].map((each) => field(each));
    expect(refusalOf(key, page(fields, markup))).toBe(answer);
  });

  it.each<[string, readonly Item[], string]>([
    ['headers:Token', [['Token', 'a']], 'a'],
    [
      'headers:token',
      [
        [' TOKEN ', 'a'],
        ['Other', 'b'],
      ],
      'a',
    ],
    ['headers:Token', [], 'missing'],
    [
      'headers:Token',
      [
        ['Token', 'a'],
        ['token', 'b'],
      ],
      'ambiguous',
    ],
    ['headers', [['', 'a']], 'a'],
  ])('answers for %s among %j with %s', (key, items, answer) => {
    expect(refusalOf(key, repeaterPage([HEADERS], items, null))).toBe(answer);
  });

  it('finds nothing to write a count to', () => {
    const services = field('services', { kind: 'tally', tally: { by: ['Serviço'] } });
    const shown = page(
      [services],
      '<table><tr><th>Serviço</th></tr><tr><td>A</td></tr></table><input id="services">',
    );
    expect(refusalOf('services', shown)).toBe('missing');
    expect(refusalOf('services:A', shown)).toBe('missing');
  });

  it('misses an item of a repeater that is not there', () => {
    const shown = repeaterPage([HEADERS], [['Token', 'a']], null);
    at('fieldset').remove();
    expect(refusalOf('headers:Token', shown)).toBe('missing');
  });
});
