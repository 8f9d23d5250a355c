// What a shipped file must not hold: ways to make code or markup from a string, ways to fetch code, traces of the
// machine that built it. Looks at syntax where there is one: a word in a sentence is no offence.

import ts from 'typescript';
import { parse, walk } from '../sources';
import type { Source } from '../sources';

/** Names that stand for code or markup from a string, or for code from elsewhere, wherever they occur. */
const NEVER = new Set([
  ...[
    'eval',
    'execScript',
    'importScripts',
    'Worker',
    'SharedWorker',
    'DOMParser',
    'createContextualFragment',
  ],
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'srcdoc'],
  ...['createPolicy', 'WebAssembly', 'XSLTProcessor'],
]);

/** Calls that take a string for code when they are given one. */
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate']);

/** What a script does that none may. */
export function inScript(source: Source): readonly string[] {
  const found: string[] = [];
  walk(parse(source), (node) => {
    if (isName(node) && NEVER.has(node.text)) found.push(node.text);
    if (ts.isIdentifier(node) && node.text === 'Function' && !onlyCompares(node)) found.push('Function');
    if (ts.isStringLiteralLike(node) && /^\s*javascript:/i.test(node.text)) found.push('javascript:');
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined)
      if (!isOwn(node.moduleSpecifier)) found.push(`import ${node.moduleSpecifier.getText()}`);
    if (!ts.isCallExpression(node)) return;
    const [first] = node.arguments;
    const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword && !isOwn(first))
      found.push(`import(${first?.getText() ?? ''})`);
    if (
      node.arguments.some((given) => ts.isStringLiteralLike(given) && given.text.toLowerCase() === 'script')
    )
      found.push('script element');
    if (TIMERS.has(called.getText()) && first !== undefined && ts.isStringLiteralLike(first))
      found.push(called.getText());
    if (/^write(ln)?$/.test(called.getText()) && /document$/i.test(receiverOf(node)))
      found.push('document.write');
  });
  return found;
}

// As a name, or as the text by which a property is reached.
function isName(node: ts.Node): node is ts.Identifier | ts.StringLiteralLike {
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node);
}

// `x instanceof Function` and `.Function` make nothing.
function onlyCompares(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
  return ts.isPropertyAssignment(parent) && parent.name === node;
}

function isOwn(specifier: ts.Node | undefined): boolean {
  return (
    specifier !== undefined && ts.isStringLiteralLike(specifier) && /^\.{0,2}\/[^/]/.test(specifier.text)
  );
}

function receiverOf({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.expression.getText() : '';
}

/** What a page of the extension holds that none may: a script of its own text, or anything from elsewhere. */
export function inPage(text: string): readonly string[] {
  const scripts = text.match(/<script\b[\s\S]*?<\/script>/g) ?? [];
  return [
    ...scripts.filter((script) => !/^<script\b[^>]*\ssrc="\/[^/"][^>]*>\s*<\/script>$/.test(script)),
    ...(text.match(/\s(?:src|href|action|data)="(?!\/[^/])[^"]*"/g) ?? []),
    ...(text.match(/\s(?:on\w+|style|srcdoc)=/g) ?? []),
    ...(text.match(/<(?:iframe|object|embed|base|form|style)\b/g) ?? []),
  ];
}

/** What a sheet holds that none may: anything from elsewhere. */
export function inSheet(text: string): readonly string[] {
  return text.match(/@import\b[^;]*|url\((?!["']?(?:#|\/[^/]))[^)]*\)/g) ?? [];
}

/** Traces of the machine, of its tools and of the tests, in any file; `folder` is where the project stands. */
export function traces(text: string, folder: string): readonly string[] {
  const own = folder.replace(/\/$/, '');
  return [
    ...(text.includes(own) ? [own] : []),
    ...(text.match(
      /sourceMappingURL|node_modules|file:\/\/|\/(?:home|root|Users|tmp)\/[\w.]+|\/\/(?:[\w*.-]+\.)?localhost\b|127\.0\.0\.1|\[::1\]/g,
    ) ?? []),
  ];
}
