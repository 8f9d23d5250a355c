// Words that do not occur in what is shipped: HTML from strings, code from strings, the page's cookies and
// its storage. Comments may speak of them; the linter says what to do instead.

import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse, sources, walk } from './sources';
import type { Source } from './sources';

const NEVER = new Set([
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'],
  ...['dangerouslySetInnerHTML', 'eval', 'localStorage', 'sessionStorage'],
]);
const NEVER_OF_DOCUMENT = new Set(['write', 'writeln', 'cookie', 'execCommand']);

function sinks(source: Source): readonly string[] {
  const found: string[] = [];
  walk(parse(source), (node) => {
    if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && NEVER.has(node.text))
      found.push(node.text);
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
  });
  return found;
}

describe('sinks', () => {
  it.each(sources('{lib,components,entrypoints}/**/*.{ts,tsx}'))('$path has none', (source) => {
    expect(sinks(source)).toEqual([]);
  });

  it('would be found', () => {
    const text = `// innerHTML\na.innerHTML = b; el['outerHTML']; ownerDocument.write(x); document.cookie; new Function('x');`;
    expect(sinks({ path: 'a.ts', text })).toEqual([
      'innerHTML',
      'outerHTML',
      'ownerDocument.write',
      'document.cookie',
      'Function',
    ]);
  });
});
