// The repository as the rules see it: files with their text, their imports and the graph these make.
// Reads what stands on disk, without git: a clean machine may not have it.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders that tools make; no rule looks into them. */
export const GENERATED = [
  ...['node_modules', '.output', '.wxt', '.tour', '.sandbox', '.screenshots'],
  ...['coverage', 'test-results'],
];

/** A file of ours, by its path from the project's folder. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One import or re-export. */
export interface Import {
  /** Path of a file of ours, or the specifier of a package. */
  readonly target: string;
  readonly ours: boolean;
  /** Erased by the compiler: nothing of the target is loaded. */
  readonly typeOnly: boolean;
  /** By `import()`: not before it is asked for. */
  readonly later: boolean;
}

/** The files that match, sorted. */
export function sources(...patterns: readonly string[]): readonly Source[] {
  const paths = globSync([...patterns], {
    cwd: ROOT,
    withFileTypes: true,
    exclude: (entry) => GENERATED.includes(entry.name),
  })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
  return paths.map(read);
}

/** One file of ours. */
export function read(path: string): Source {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

/** The syntax tree of a source. */
export function parse({ path, text }: Source): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** Calls `look` for every node of a tree. */
export function walk(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => walk(child, look));
}

/** Everything that a file imports, `import()` included. */
export function importsOf(source: Source): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, later = false): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const ours = specifier.text.startsWith('.');
    const target = ours ? resolve(source.path, specifier.text) : specifier.text;
    found.push({ target, ours, typeOnly, later });
  };
  walk(parse(source), (node) => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, true);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
  });
  return found;
}

function resolve(from: string, specifier: string): string {
  const path = posix.join(dirname(from), specifier);
  const file = ['', '.ts', '.tsx', '/index.ts'].map((end) => path + end).find((one) => isFile(one));
  if (file === undefined) throw new Error(`${from}: nothing stands at ${specifier}`);
  return file;
}

function isFile(path: string): boolean {
  return /\.\w+$/.test(path) && existsSync(join(ROOT, path));
}

/** What a file leads to. */
export interface Reach {
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

/**
 * What is loaded when this file is; with `types`, also what is only known at compile time, and without `later` only what is
 * there from the start.
 */
export function reachableFrom(path: string, types = false, later = true): Reach {
  const files = new Set<string>();
  const packages = new Set<string>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (files.has(next)) continue;
    files.add(next);
    if (!/\.[cm]?[jt]sx?$/.test(next)) continue;
    for (const { target, ours, typeOnly, later: isLater } of importsOf(read(next))) {
      if ((typeOnly && !types) || (isLater && !later)) continue;
      if (ours) open.push(target);
      else packages.add(target);
    }
  }
  return { files, packages };
}
