// Texts live in the locale files: both languages hold the same keys and the same placeholders, and no
// component holds a sentence of its own.

import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parse, read, sources, walk } from './sources';
import type { Source } from './sources';

type Messages = { readonly [key: string]: string | Messages };

/** `key → placeholders`, nested keys joined by dots. */
function placeholders(messages: Messages, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, [...new Set(value.match(/\$\d/g))].sort().join(' ')] as const]
        : [...placeholders(value, `${prefix}${key}.`)],
    ),
  );
}

const LETTERS = /\p{L}/u;
const SPOKEN = new Set([
  'title',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
  'alt',
  'label',
]);

/** The literal texts that a person would read or hear. */
function literalTexts(source: Source): readonly string[] {
  const found: string[] = [];
  const add = (text: string): void => {
    if (LETTERS.test(text)) found.push(text.trim());
  };
  walk(parse(source), (node) => {
    if (ts.isJsxText(node)) add(node.text);
    else if (ts.isStringLiteralLike(node) && isSpoken(node)) add(node.text);
  });
  return found;
}

// Directly in an attribute that is spoken, or as a child in braces.
function isSpoken(node: ts.Node): boolean {
  const holder = ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent;
  if (ts.isJsxAttribute(holder)) return SPOKEN.has(holder.name.getText());
  return ts.isJsxExpression(node.parent) && (ts.isJsxElement(holder) || ts.isJsxFragment(holder));
}

describe('locale files', () => {
  const portuguese = placeholders(parseYaml(read('lib/locales/pt_BR.yml').text) as Messages);
  const english = placeholders(parseYaml(read('lib/locales/en.yml').text) as Messages);

  it('hold the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...portuguese.keys()].sort());
  });

  it('use the same placeholders', () => {
    const differ = [...portuguese].filter(([key, used]) => (english.get(key) ?? used) !== used);
    expect(differ).toEqual([]);
  });
});

describe('components', () => {
  // Stories are not shipped: what they show needs no translation.
  const files = sources('{components,entrypoints}/**/*.tsx').filter(
    ({ path }) => !path.endsWith('.story.tsx'),
  );

  it.each(files)('$path holds no text of its own', (source) => {
    expect(literalTexts(source)).toEqual([]);
  });

  it('would find one', () => {
    const text = `const a = <p title="Dica">Olá {name}{'mundo'}<b class="x">·</b></p>;`;
    expect(literalTexts({ path: 'a.tsx', text })).toEqual(['Dica', 'Olá', 'mundo']);
  });
});
