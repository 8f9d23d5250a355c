// The resolver on pages that nobody designed: it never throws, and what it returns is shown, of this window, and
// no part of a repeater. The distance of one letter is the one of the textbook.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneEditApart, resolver } from '../../../lib/form/resolve';
import { roleOf } from '../../../lib/form/role';
import { isShown } from '../../../lib/form/visible';
import { fakeDialect, field, screenOf } from './fake-dialect';

const WORDS = ['conta', 'contas', 'número da conta', 'numero da conto', 'Login', 'x.y:z', '1', ''];
const word = fc.constantFrom(...WORDS);
const FIELDS = [
  field('conta', { label: 'Número da conta', names: ['conta', '1'], aliases: ['Login'] }),
  field('contas', { label: 'contas', names: ['x.y:z'] }),
  field('taught', { label: 'de outro nome', taught: { name: 'conta', label: 'Login', role: 'text' } }),
  field('learnt', { label: 'nome de outro', taught: { name: '', label: 'contas', role: 'select' } }),
  field('headers', { kind: 'pairs' }),
];

interface Tree {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly below: readonly Tree[];
}

const ATTRIBUTES = [
  'id',
  'name',
  'for',
  'aria-label',
  'aria-labelledby',
  'placeholder',
  'hidden',
  'data-part',
];
const parts = {
  attributes: fc.dictionary(fc.constantFrom(...ATTRIBUTES), word, { maxKeys: 4 }),
  text: word,
};
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.record({ ...parts, tag: fc.constantFrom('input', 'select', 'label'), below: fc.constant([]) }),
    fc.record({
      ...parts,
      tag: fc.constantFrom('div', 'label', 'dl', 'dt', 'dd', 'td', 'fieldset'),
      below: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}));

function build({ tag, attributes, text, below }: Tree): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (tag === 'fieldset') element.setAttribute('data-repeater', 'headers');
  if (tag !== 'input') element.append(text, ...below.map(build));
  return element;
}

describe('the resolver', () => {
  it('holds its promises on any page', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), fc.array(tree, { maxLength: 4 }), (own, foreign) => {
        document.body.replaceChildren(...foreign.map(build));
        const root = document.createElement('section');
        const screen = screenOf(FIELDS);
        root.setAttribute('data-screen', screen.id);
        root.append(...own.map(build));
        document.body.append(root);
        const dialect = fakeDialect([screen]);
        const { resolve } = resolver({ screen, root, heading: '' }, dialect);
        for (const each of FIELDS) {
          const resolution = resolve(each);
          if (resolution.state !== 'ok') continue;
          found += 1;
          if (resolution.by === 'mapping') expect(roleOf(resolution.anchor)).toBe(each.taught?.role);
          expect(root.contains(resolution.anchor)).toBe(true);
          expect(isShown(resolution.anchor)).toBe(true);
          expect(resolution.anchor.hasAttribute('data-part')).toBe(false);
          expect(dialect.repeater(field('headers'), root)?.root.contains(resolution.anchor) ?? false).toBe(
            false,
          );
          // The same page gives the same answer.
          expect(resolve(each)).toEqual(resolution);
        }
      }),
      { numRuns: 150 },
    );
    // The pages above are no use if nothing can be found on them.
    expect(found).toBeGreaterThan(20);
  });
});

/** The textbook's distance between two texts, in units of UTF-16. */
function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('oneEditApart', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('agrees with the textbook on any two texts', () => {
    fc.assert(
      fc.property(fc.oneof(letters, fc.string()), fc.oneof(letters, fc.string()), (a, b) => {
        expect(oneEditApart(a, b)).toBe(levenshtein(a, b) <= 1);
      }),
      { numRuns: 1_000 },
    );
  });

  it('sees every single slip', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.nat(),
        fc.string({ maxLength: 1 }),
        (text, where, letter) => {
          const place = where % text.length;
          const slips = [
            text.slice(0, place) + letter + text.slice(place),
            text.slice(0, place) + letter + text.slice(place + 1),
          ];
          for (const slip of slips) expect(oneEditApart(text, slip) && oneEditApart(slip, text)).toBe(true);
        },
      ),
    );
  });
});
