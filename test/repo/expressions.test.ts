// No regular expression blows up, whatever it is given: each one in the product is tried on texts that hurt it. Those that
// are made while the product runs stand in a list: whoever adds one says how it is bounded.

import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { slowOn } from './pumps';
import { parse, sources, walk } from './sources';
import type { Source } from './sources';

/** Files that make expressions of data, and why none of them can be long or branch. */
const MADE = [
  // The format of a partner's value, which is tried below, on no more than 4,000 signs.
  'lib/plan/checks.ts',
];

interface Found {
  readonly where: string;
  readonly expression: RegExp;
}

/** The expressions of a file, and the formats that partners declare as text. */
function expressionsIn(source: Source): readonly Found[] {
  const file = parse(source);
  const found: Found[] = [];
  const add = (node: ts.Node, pattern: string, flags: string): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({
      where: `${source.path}:${line} /${pattern}/${flags}`,
      expression: new RegExp(pattern, flags),
    });
  };
  walk(file, (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    } else if (ts.isPropertyAssignment(node) && node.name.getText() === 'pattern') {
      if (ts.isStringLiteralLike(node.initializer)) add(node, `^(?:${node.initializer.text})$`, '');
    }
  });
  return found;
}

function makesExpressions(source: Source): boolean {
  let makes = false;
  walk(parse(source), (node) => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      makes = true;
  });
  return makes;
}

const product = sources('{lib,components,entrypoints}/**/*.{ts,tsx}');
const expressions = product.flatMap(expressionsIn);

describe('regular expressions', { timeout: 120_000 }, () => {
  it('are found', () => {
    expect(expressions.length).toBeGreaterThan(100);
  });

  it.each(expressions)('$where takes no longer than its text', ({ expression }) => {
    expect(slowOn(expression)).toBeNull();
  });

  it('are made of data in few places', () => {
    expect(product.filter(makesExpressions).map(({ path }) => path)).toEqual(MADE);
  });

  it.each([/(a+)+$/, /(?:a|aa)+b/, /\s+$/, /<[^>]*>/, /\bIP\b.*liberado/, /^\s*.*\.\.\.$/, /(\d+)-?(\d+)x/])(
    'would catch %s',
    (expression) => {
      expect(slowOn(expression)).not.toBeNull();
    },
  );
});
