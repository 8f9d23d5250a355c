// Words that do not occur in what is shipped: HTML from strings, code from strings, the page's cookies and
// its storage. Comments may speak of them; the linter says what to do instead, and is held to that here.

import { Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse, sources, walk } from './sources';
import type { Source } from './sources';

const NEVER = new Set([
  ...[
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'setHTMLUnsafe',
    'parseHTMLUnsafe',
    'createContextualFragment',
  ],
  ...['DOMParser', 'parseFromString', 'srcdoc', 'srcDoc', 'dangerouslySetInnerHTML', 'createPolicy'],
  ...['eval', 'importScripts', 'localStorage', 'sessionStorage'],
]);
const NEVER_OF_DOCUMENT = new Set(['write', 'writeln', 'cookie', 'execCommand']);
const SETTING = new Set(['setAttribute', 'setAttributeNS', 'createAttribute', 'toggleAttribute']);

function sinks(source: Source): readonly string[] {
  const found: string[] = [];
  walk(parse(source), (node) => {
    if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && NEVER.has(node.text))
      found.push(node.text);
    if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && /^\s*javascript:/i.test(node.text))
      found.push('javascript:');
    if (
      ts.isPropertyAccessExpression(node) &&
      NEVER_OF_DOCUMENT.has(node.name.text) &&
      /document$/i.test(node.expression.getText())
    ) {
      found.push(node.getText());
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Function') {
      found.push('Function');
    }
    if (ts.isCallExpression(node)) found.push(...handlers(node));
  });
  return found;
}

/** Names of event attributes that a call sets: their values would be code. */
function handlers({ expression, arguments: given }: ts.CallExpression): readonly string[] {
  if (!ts.isPropertyAccessExpression(expression) || !SETTING.has(expression.name.text)) return [];
  return given.filter(ts.isStringLiteralLike).flatMap(({ text }) => (/^on[a-z]/i.test(text) ? [text] : []));
}

describe('sinks', () => {
  it.each(sources('{lib,components,entrypoints}/**/*.{ts,tsx}'))('$path has none', (source) => {
    expect(sinks(source)).toEqual([]);
  });

  it.each([
    ['// innerHTML\na.innerHTML = b;', 'innerHTML'],
    ["el['outerHTML'];", 'outerHTML'],
    ['range.createContextualFragment(a);', 'createContextualFragment'],
    ['new DOMParser();', 'DOMParser'],
    ["parser.parseFromString(a, 'text/html');", 'parseFromString'],
    ['Document.parseHTMLUnsafe(a);', 'parseHTMLUnsafe'],
    ['frame.srcdoc = a;', 'srcdoc'],
    ["frame.setAttribute('srcdoc', a);", 'srcdoc'],
    ['ownerDocument.write(x);', 'ownerDocument.write'],
    ['document.cookie;', 'document.cookie'],
    ["el.setAttribute('onclick', a);", 'onclick'],
    ["el.setAttributeNS(null, 'onLoad', a);", 'onLoad'],
    ["a.href = ' JavaScript:b()';", 'javascript:'],
    ['a.href = `javascript:${b}`;', 'javascript:'],
    ["new Function('x');", 'Function'],
  ])('%s would be found', (text, found) => {
    expect(sinks({ path: 'a.ts', text })).toEqual([found]);
  });
});

describe('the linter', () => {
  const linter = new Linter();

  // The rules that need no types, as they stand for what is shipped.
  async function complaints(text: string): Promise<number> {
    const { default: config } = (await import(new URL('../../eslint.config.js', import.meta.url).href)) as {
      readonly default: readonly Linter.Config[];
    };
    const shipped = config.filter(({ files }) => files?.includes('lib/**'));
    const jsx = { parserOptions: { ecmaFeatures: { jsx: true } } };
    return linter.verify(text, [...shipped.map(({ rules = {} }) => ({ rules, languageOptions: jsx }))])
      .length;
  }

  it.each([
    'a.innerHTML = b',
    'b = a.outerHTML',
    "a['innerHTML'] = b",
    "a.insertAdjacentHTML('beforeend', b)",
    'a.setHTMLUnsafe(b)',
    'Document.parseHTMLUnsafe(a)',
    'range.createContextualFragment(a)',
    "parser.parseFromString(a, 'text/html')",
    'new DOMParser()',
    'document.write(a)',
    'a.ownerDocument.writeln(b)',
    'frame.srcdoc = a',
    "frame.setAttribute('srcdoc', a)",
    "a.setAttribute('onclick', b)",
    "a.setAttributeNS(null, 'onload', b)",
    "a.href = 'javascript:b()'",
    'a.href = `javascript:${b}`',
    '<p dangerouslySetInnerHTML={a} />',
    '<iframe srcDoc={a} />',
    'eval(a)',
    'new Function(a)',
    'localStorage.a',
    'document.cookie',
  ])('refuses %s', async (text) => {
    expect(await complaints(text)).toBe(1);
  });

  it.each(['a.textContent = b', "a.setAttribute('aria-label', b)", 'stream.write(a)', '<p>{a}</p>'])(
    'has nothing against %s',
    async (text) => {
      expect(await complaints(text)).toBe(0);
    },
  );
});
