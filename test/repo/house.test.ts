// Order in the house: what stands at the top level, how files begin and how long they are, exact versions,
// nothing generated, nothing that speaks of another machine.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GENERATED, ROOT, read, sources } from './sources';

const TOP_LEVEL = [
  ...['.ci', 'components', 'entrypoints', 'lib', 'public', 'test', 'docs'],
  ...['.editorconfig', '.gitignore', '.prettierignore', '.prettierrc.json', 'LICENSE', 'README.md'],
  ...['package.json', 'package-lock.json', 'tsconfig.json'],
  ...['eslint.config.js', 'playwright.config.ts', 'vitest.config.ts', 'wxt.config.ts'],
];

/** Files that may be over 300 lines, each with the reason why it is one subject all the same. */
const LONG: readonly (readonly [file: RegExp, reason: string])[] = [
  [
    /^lib\/partners\/[\w-]+\.ts$/,
    'all that is known of one partner stands in one file, in the order of work',
  ],
  [/^test\/sandbox\/.*\.css$/, 'one sheet for one surface; a rule is looked up, not read through'],
];

const isLong = (text: string): boolean => text.trimEnd().split('\n').length > 300;

const code = sources('*.{ts,js}', '{lib,components,entrypoints,test}/**/*.{ts,tsx,js,jsx,css}');
const everything = sources(
  '*',
  '.ci/*',
  '{lib,components,entrypoints,test,docs}/**/*.{ts,tsx,js,jsx,css,html,md,yml,json}',
);

const long = code.filter(({ text }) => isLong(text)).map(({ path }) => path);

describe('the house', () => {
  it('has nothing at the top level that is not on the list', () => {
    const top = readdirSync(ROOT).filter((name) => name !== '.git' && !GENERATED.includes(name));
    expect(top.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it('keeps what tools make out of the repository', () => {
    const ignored = read('.gitignore').text.split('\n');
    expect(GENERATED.filter((name) => !ignored.includes(`${name}/`))).toEqual([]);
  });

  it('opens every source file with a comment', () => {
    expect(code.filter(({ text }) => !/^(#!.*\n)?\/[/*]/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has no file over 300 lines without a reason', () => {
    expect(long.filter((path) => !LONG.some(([file]) => file.test(path)))).toEqual([]);
  });

  it('keeps no reason for a file that is short now', () => {
    expect(LONG.filter(([file]) => !long.some((path) => file.test(path)))).toEqual([]);
  });

  it('has no test that is left out or runs alone', () => {
    const marked =
      /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fixme|skipIf|runIf|fails|fail)\b/;
    expect(code.filter(({ text }) => marked.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('speaks of no folder outside of it', () => {
    const outside = [
      ['..', 'shared'],
      ['', 'work', 'main'],
      ['', 'tmp', 'brief'],
    ].map((parts) => parts.join('/'));
    const guilty = everything.filter(({ text }) => outside.some((path) => text.includes(path)));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });
});

describe('packages', () => {
  interface Manifest {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
    readonly overrides?: Readonly<Record<string, string>>;
  }
  const manifests = ['package.json', ...sources('test/sandbox/*/package.json').map(({ path }) => path)];
  const manifest = (path: string): Manifest => JSON.parse(read(path).text) as Manifest;

  it.each(manifests)('%s pins exact versions', (path) => {
    const { dependencies, devDependencies, overrides } = manifest(path);
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    const exact = /^(npm:(@[\w-]+\/)?[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
    expect(versions.filter(([, version]) => !exact.test(version))).toEqual([]);
  });

  it('ships at most ten of them', () => {
    expect(Object.keys(manifest('package.json').dependencies ?? {}).length).toBeLessThanOrEqual(10);
  });

  it('names no registry host in the lockfile', () => {
    expect(read('package-lock.json').text).not.toMatch(/"resolved": "(?:https?|git)/);
  });
});
