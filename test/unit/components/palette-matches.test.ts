// What a typed text means among the commands: nothing is found that was not typed, and the likeliest stands first.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches } from '../../../components/palette/matches';

const named = (...titles: readonly string[]) => titles.map((title) => ({ id: title, title }));
const titles = (query: string, of: readonly string[], recent: readonly string[] = []) =>
  matches(query, named(...of), recent).map(({ title }) => title);

const SOME = [
  'Conferir esta tela',
  'Pré-visualizar o preenchimento',
  'Mostrar o passo: Gatilho',
  'Abrir as opções',
];

describe('a query', () => {
  it.each([
    ['pre', ['Pré-visualizar o preenchimento']],
    ['PRÉ', ['Pré-visualizar o preenchimento']],
    ['opcoes', ['Abrir as opções']],
    ['passo gatilho', ['Mostrar o passo: Gatilho']],
    ['gatilho passo', ['Mostrar o passo: Gatilho']],
    ['  ', SOME],
    ['nada disso', []],
  ])('%j finds %j', (query, found) => {
    expect(titles(query, SOME)).toEqual(found);
  });

  it('puts the beginning of a title before that of a word, and that before its middle', () => {
    expect(titles('tela', ['Estelar', 'Conferir esta tela', 'Tela aberta'])).toEqual([
      'Tela aberta',
      'Conferir esta tela',
      'Estelar',
    ]);
  });

  it('puts what was used last first, among equals and where nothing is typed', () => {
    expect(titles('', ['a', 'b', 'c'], ['c', 'b'])).toEqual(['c', 'b', 'a']);
    expect(titles('passo', ['Passo um', 'Passo dois', 'Meu passo'], ['Meu passo', 'Passo dois'])).toEqual([
      'Passo dois',
      'Passo um',
      'Meu passo',
    ]);
  });
});

const word = fc.stringMatching(/^[a-zà-ü]{1,8}$/);
const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const commands = fc.uniqueArray(title, { maxLength: 20 });

describe('whatever is typed', () => {
  it('a title finds itself, in any case', () => {
    fc.assert(
      fc.property(commands, title, (others, mine) => {
        const all = [...others.filter((each) => each !== mine), mine];
        expect(titles(mine, all)).toContain(mine);
        expect(titles(mine.toUpperCase(), all)).toEqual(titles(mine, all));
      }),
    );
  });

  it('commands are left out and put in order, never made or doubled', () => {
    fc.assert(
      fc.property(fc.string(), commands, fc.array(title), (query, all, recent) => {
        const found = titles(query, all, recent);
        expect(new Set(found).size).toBe(found.length);
        expect(found.filter((each) => !all.includes(each))).toEqual([]);
        expect(titles('', all, recent)).toHaveLength(all.length);
      }),
    );
  });

  it('more words find no more', () => {
    fc.assert(
      fc.property(commands, word, word, (all, one, other) => {
        const both = titles(`${one} ${other}`, all);
        const first = titles(one, all);
        expect(both.filter((each) => !first.includes(each))).toEqual([]);
      }),
    );
  });
});
