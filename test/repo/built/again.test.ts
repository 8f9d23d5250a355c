// The same sources make the same bytes: built again in another folder, and again from the package of the sources that
// Firefox's store gets. And whose code that is: what the bundler says it put in is what the licences list, and none of
// it belongs to a tool or a test.

import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, ROOT } from '../sources';
import { fileOf, filesOf } from './build';
import { BROWSERS, copyTo, entriesOf, packIn, unpack } from './elsewhere';
import type { Browser, Packed } from './elsewhere';

const { version } = JSON.parse(read('package.json').text) as { readonly version: string };
const ZIPS = ['chrome', 'edge', 'firefox', 'sources'].map((kind) => `encaixe-${version}-${kind}.zip`);
const BUILD_OF = { chrome: 'chrome-mv3', edge: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

/** Licences that let their code be shipped inside of something else, with nothing asked but to be named. */
const FREE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

/** Tools of the build that leave a part of their own in what they build: made to be shipped, and listed as such. */
const SHIPPED_TOOLS = ['@wxt-dev/storage', 'rolldown', 'superlock', 'vite', 'wxt'];

/** Modules that these tools make up, and whose they are. */
const MADE_UP = /^\0(?:(rolldown|vite)\/|virtual:(wxt)-)/;

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'encaixe-again-')));
const folders = { copy: join(scratch, 'copy'), sources: join(scratch, 'elsewhere', 'from-the-package') };
let copy: Packed;
let fromSources: Packed;

beforeAll(async () => {
  copyTo(folders.copy);
  copy = await packIn(folders.copy);
  mkdirSync(folders.sources, { recursive: true });
  unpack(zipOf(copy, 'sources'), folders.sources);
  fromSources = await packIn(folders.sources);
}, 120_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function zipOf({ zips }: Packed, kind: Browser | 'sources'): Buffer {
  const zip = zips.get(`encaixe-${version}-${kind}.zip`);
  if (zip === undefined) throw new Error(`No zip for ${kind} was made.`);
  return zip;
}

/** The package that a module comes from; null for one of ours. */
function packageOf(id: string): string | null {
  const [, bundler, framework] = MADE_UP.exec(id) ?? [];
  return bundler ?? framework ?? /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? null;
}

function packagesIn(browser: Browser): readonly string[] {
  const names = copy.modules[browser].map(packageOf).filter((name) => name !== null);
  return [...new Set(names)].sort();
}

/** What we depend on to run, and what that depends on in turn, as the lockfile has it. */
function runTime(): ReadonlySet<string> {
  interface Locked {
    readonly dependencies?: Readonly<Record<string, string>>;
  }
  const { packages } = JSON.parse(read('package-lock.json').text) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const names = new Set<string>();
  const open = Object.keys(packages['']?.dependencies ?? {});
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    open.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  return names;
}

describe('built again', () => {
  it('gives one package for each store, and one of the sources', () => {
    expect([...copy.zips.keys()]).toEqual(ZIPS);
    expect([...fromSources.zips.keys()]).toEqual(ZIPS);
  });

  it.each(ZIPS)('%s has the same bytes wherever it is built', (name) => {
    expect(fromSources.zips.get(name)?.equals(copy.zips.get(name) ?? Buffer.of())).toBe(true);
  });

  it.each(BROWSERS)('the package for %s holds the extension that the other tests saw', (browser) => {
    const packed = [...entriesOf(zipOf(copy, browser))].map(([path, bytes]) => [
      path,
      bytes.toString('latin1'),
    ]);
    const built = filesOf(BUILD_OF[browser]).map(({ path, bytes }) => [path, bytes.toString('latin1')]);
    expect(Object.fromEntries(packed)).toEqual(Object.fromEntries(built));
  });

  it('would tell another build from it', () => {
    expect(zipOf(copy, 'chrome').equals(zipOf(copy, 'firefox'))).toBe(false);
  });
});

describe.each(BROWSERS)('what is in the build for %s', (browser) => {
  it('belongs to us, to what we depend on to run, or to the part that the tools of the build ship', () => {
    const may = runTime();
    const others = packagesIn(browser).filter((name) => !may.has(name));
    expect(others).toEqual(SHIPPED_TOOLS);
  });

  it('holds of ours what is made to be shipped: no test, no tool', () => {
    const ours = copy.modules[browser].filter((id) => packageOf(id) === null);
    const shipped = /^(?:lib|components|entrypoints)\/|^\.wxt\/i18n\/index\.ts$/;
    const elsewhere = ours.filter((id) => !shipped.test(id.replace(`${folders.copy}/`, '')));
    expect(ours.length).toBeGreaterThan(0);
    expect(elsewhere).toEqual([]);
  });

  it('names no development dependency', () => {
    const { devDependencies } = JSON.parse(read('package.json').text) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    // A name of one plain word is a word of the language as well; the module graph above knows those.
    const names = Object.keys(devDependencies).filter((name) => /[-/]|vitest|eslint|typescript/.test(name));
    const texts = filesOf(BUILD_OF[browser]).filter(({ path }) => path.endsWith('.js'));
    expect(texts.flatMap(({ text }) => names.filter((name) => text.includes(name)))).toEqual([]);
  });

  it('is listed with its licence, each package once, and nothing else is', () => {
    const text = fileOf(BUILD_OF[browser], 'licences.txt').text;
    const entries = [
      ...text.matchAll(/^\u{FEFF}?=== (\S+) (\S+) \((\S+)\)\n\n([^]*?)(?=\n\n=== |\s*$(?![^]))/gmu),
    ];
    expect(entries.map(([, name]) => name)).toEqual(packagesIn(browser));
    for (const [, name = '', listed, licence, wording = ''] of entries) {
      const installed = JSON.parse(read(`node_modules/${name}/package.json`).text) as {
        readonly version: string;
      };
      expect(listed).toBe(installed.version);
      expect(FREE).toContain(licence);
      expect(wording).toMatch(/copyright \(c\)|copyright ©/i);
      expect(wording).toMatch(/permission (?:is hereby granted|to use, copy)|licensed under the apache/i);
    }
  });
});

it('reads whose a module is', () => {
  expect(packageOf(`${ROOT}/node_modules/a/node_modules/@b/c/d.js`)).toBe('@b/c');
  expect(packageOf('\0vite/preload-helper.js')).toBe('vite');
  expect(packageOf(`${ROOT}/lib/model/erp.ts`)).toBeNull();
});
