// Who may import whom. A wall is a folder and the folders that it may know besides itself; whatever is not in
// the table may not be imported. Types count too: knowing a shape is knowing.

import { describe, expect, it } from 'vitest';
import { screens } from '../../lib/erps/screens';
import { importsOf, reachableFrom, sources } from './sources';
import type { Source } from './sources';

interface Wall {
  readonly files: RegExp;
  /** Folders or files, by the beginning of their path. */
  readonly may: readonly string[];
  /** Packages that may be imported; none when left out. */
  readonly packages?: RegExp;
}

const PAGES = [
  'lib/model/',
  'lib/plan/',
  'lib/payload/',
  'lib/messages/',
  'lib/partners/index.ts',
  'lib/erps/screens.ts',
];
const INTERFACE = /^(preact|preact\/hooks|@preact\/signals|#i18n|wxt\/browser)$/;
const BROWSER = /^wxt\/browser$/;
const WXT = /^wxt\/utils\//;
const ANY = /./;

// The first wall that matches a file is its own.
const WALLS: readonly Wall[] = [
  { files: /^lib\/model\//, may: [] },
  { files: /^lib\/plan\//, may: ['lib/model/'], packages: /^cpf-cnpj-validator$/ },
  { files: /^lib\/messages\//, may: ['lib/model/'], packages: BROWSER },
  { files: /^lib\/partners\//, may: ['lib/model/'] },
  // A screen is data. The dialect is the part of the form engine that knows one ERP's pages.
  {
    files: new RegExp(`^lib/erps/(${screens.map(({ id }) => id).join('|')}|\\w+/screens)\\.ts$`),
    may: ['lib/model/'],
  },
  { files: /^lib\/erps\/screens\.ts$/, may: ['lib/model/', 'lib/erps/'] },
  { files: /^lib\/erps\//, may: ['lib/model/', 'lib/form/', 'lib/plan/'] },
  { files: /^lib\/form\//, may: ['lib/model/', 'lib/plan/'] },
  // What the scripts of both ERPs share: the engine behind the door. Each brings its own ERP.
  {
    files: /^lib\/content\//,
    may: ['lib/model/', 'lib/plan/', 'lib/form/', 'lib/messages/'],
    packages: BROWSER,
  },
  { files: /^lib\/net\//, may: ['lib/model/'], packages: /^p-queue$/ },
  { files: /^lib\/payload\//, may: ['lib/model/', 'lib/plan/'], packages: /^zod$/ },
  {
    files: /^lib\/base\//,
    may: ['lib/model/', 'lib/plan/', 'lib/net/'],
    packages: /^zod$/,
  },
  { files: /^lib\/store\//, may: ['lib/model/'], packages: /^(idb|zod|wxt\/browser)$/ },
  // A file of profiles: what it holds, and what it would change. Of the store it knows the cipher alone.
  {
    files: /^lib\/transfer\//,
    may: ['lib/model/', 'lib/plan/', 'lib/store/cipher.ts'],
    packages: /^zod$/,
  },
  // A record of the ERP's API, read and judged as a screen is.
  {
    files: /^lib\/proof\//,
    may: ['lib/model/', 'lib/plan/', 'lib/net/'],
    packages: /^zod$/,
  },
  {
    files: /^lib\/background\//,
    may: [
      'lib/model/',
      'lib/plan/',
      'lib/store/',
      'lib/base/',
      'lib/net/',
      'lib/proof/',
      'lib/transfer/',
      'lib/messages/',
      'lib/partners/',
      'lib/erps/screens.ts',
    ],
    packages: BROWSER,
  },
  { files: /^components\/files\/csv\.ts$/, may: [], packages: /^papaparse$/ },
  // The estimate of a passphrase, with its lists of words.
  { files: /^components\/vault\/strength\.ts$/, may: [], packages: /^@zxcvbn-ts\// },
  { files: /^components\//, may: PAGES, packages: INTERFACE },
  {
    files: /^entrypoints\/(popup|sidepanel|options|readiness|payload)\//,
    may: [...PAGES, 'components/'],
    packages: INTERFACE,
  },
  {
    files: /^entrypoints\/stories\//,
    may: ['components/parts/story.ts', 'components/styles/', 'components/words/language.ts'],
    packages: /^(preact|wxt\/browser|yaml)$/,
  },
  {
    files: /^entrypoints\/background\.ts$/,
    may: [
      'lib/background/',
      'lib/store/',
      'lib/net/',
      'lib/messages/',
      'lib/partners/index.ts',
      'lib/erps/screens.ts',
    ],
    packages: /^wxt\/(browser|utils\/.+)$/,
  },
  { files: /^entrypoints\/ixc-eyes\.ts$/, may: ['lib/content/', 'lib/erps/ixc/'], packages: WXT },
  { files: /^entrypoints\/voalle-eyes\.ts$/, may: ['lib/content/', 'lib/erps/voalle/'], packages: WXT },
  {
    files: /^entrypoints\/ixc-hands\.ts$/,
    may: ['lib/content/', 'lib/form/writers.ts', 'lib/erps/ixc/writers.ts'],
    packages: WXT,
  },
  {
    files: /^entrypoints\/voalle-hands\.ts$/,
    may: ['lib/content/', 'lib/form/writers.ts', 'lib/erps/voalle/writers.ts'],
    packages: WXT,
  },
  {
    files: /^entrypoints\/guide\.ts$/,
    may: ['lib/content/', 'lib/erps/ixc/menu.ts', 'lib/erps/voalle/menu.ts'],
    packages: WXT,
  },
  { files: /^entrypoints\/marks\.ts$/, may: ['lib/content/'], packages: WXT },
  // The survey is the engine and nothing of an ERP: what it must know of one, the eyes have learnt.
  { files: /^entrypoints\/survey\.ts$/, may: ['lib/content/'], packages: WXT },
  // What the build adds or takes away knows packages, and nothing of what it builds.
  { files: /^lib\/build\//, may: [], packages: /^(node:fs|node:fs\/promises|node:path|vite|wxt)$/ },
  // The stand-in ERPs do not know who will come to them.
  { files: /^test\/sandbox\/.*\.spec\.ts$/, may: ['test/start/browser.ts'], packages: ANY },
  { files: /^test\/sandbox\//, may: [], packages: ANY },
];

/** The folder whose files belong together; an ERP's own, not both. */
const OWN_FOLDER = /^(?:lib\/erps\/\w+\/|(?:lib|test)\/[^/]+\/|components\/|entrypoints\/[^/]+\/)/;

const files = sources(
  'lib/**/*.{ts,tsx}',
  'components/**/*.{ts,tsx}',
  'entrypoints/**/*.{ts,tsx}',
  'test/sandbox/**/*.ts',
);

function breaches(source: Source): readonly string[] {
  const wall = WALLS.find((one) => one.files.test(source.path));
  if (wall === undefined) return [`${source.path} stands behind no wall: give its folder a row`];
  const allowed = [...(OWN_FOLDER.exec(source.path) ?? []), ...wall.may];
  return importsOf(source)
    .filter(({ target, ours }) =>
      ours ? !allowed.some((folder) => target.startsWith(folder)) : wall.packages?.test(target) !== true,
    )
    .map(({ target }) => `${source.path} imports ${target}`);
}

describe('import walls', () => {
  it.each(files)('$path knows only what it may', (source) => {
    expect(breaches(source)).toEqual([]);
  });

  it.each([
    ['lib/model/erp.ts', "import type { X } from '../plan/rows';"],
    ['lib/form/fill.ts', "import { browser } from 'wxt/browser';"],
    ['lib/erps/ixc/product.ts', "export * from '../../form/fill';"],
    ['components/parts/Button.tsx', "const store = await import('../../lib/store/store');"],
    ['lib/nowhere/a.ts', ''],
  ])('would catch a breach in %s', (path, text) => {
    expect(breaches({ path, text })).toHaveLength(1);
  });

  it('partners, model, plan and payload touch no DOM and no browser API', () => {
    const guilty = files
      .filter(({ path }) => /^lib\/(partners|model|plan|payload)\//.test(path))
      .filter(({ text }) =>
        /\b(document|window|browser|chrome)\.\w/.test(text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')),
      );
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });
});

// Stories are for the desk: the page that shows them finds them by their names, and nothing else knows them.
it('nobody imports a story', () => {
  const guilty = files.filter((source) =>
    importsOf(source).some(
      ({ target }) => target.endsWith('.story.tsx') || target.includes('entrypoints/stories/'),
    ),
  );
  expect(guilty.map(({ path }) => path).filter((path) => !path.startsWith('entrypoints/stories/'))).toEqual(
    [],
  );
});

// What makes files comes when a file is asked for, to the page that offers one.
it.each(['popup', 'sidepanel', 'payload'])('the %s makes no file', (name) => {
  const { packages, files: loaded } = reachableFrom(`entrypoints/${name}/main.tsx`);
  expect(packages).not.toContain('papaparse');
  expect(loaded).not.toContain('components/files/csv.ts');
});

it('the options make none before one is asked for', () => {
  const { packages, files: loaded } = reachableFrom('entrypoints/options/main.tsx', false, false);
  expect(packages).not.toContain('papaparse');
  expect(loaded).not.toContain('components/files/csv.ts');
});

// Schemas weigh more than all of an interface: the page that needs them is opened for that.
it.each(['popup', 'sidepanel', 'options'])('the %s loads no schema library', (name) => {
  const { packages, files: loaded } = reachableFrom(`entrypoints/${name}/main.tsx`);
  expect(packages).not.toContain('zod');
  expect([...loaded].filter((path) => path.startsWith('lib/payload/'))).toEqual([]);
});

// Lists of words weigh as much as everything else together: they come to the page where a passphrase is chosen, with its
// first letter.
it.each(['popup', 'sidepanel', 'readiness', 'payload'])('the %s judges no passphrase', (name) => {
  const { packages, files: loaded } = reachableFrom(`entrypoints/${name}/main.tsx`);
  expect([...packages].filter((each) => each.startsWith('@zxcvbn-ts/'))).toEqual([]);
  expect(loaded).not.toContain('components/vault/strength.ts');
});

/** What runs in a page, and whose pages they are: the eyes; hands, guide and marks, put there when they are asked for. */
const IN_PAGE = [
  { entry: 'entrypoints/ixc-eyes.ts', erps: ['lib/erps/ixc/'] },
  { entry: 'entrypoints/voalle-eyes.ts', erps: ['lib/erps/voalle/'] },
  { entry: 'entrypoints/ixc-hands.ts', erps: ['lib/erps/ixc/'] },
  { entry: 'entrypoints/voalle-hands.ts', erps: ['lib/erps/voalle/'] },
  { entry: 'entrypoints/guide.ts', erps: ['lib/erps/ixc/', 'lib/erps/voalle/'] },
  { entry: 'entrypoints/marks.ts', erps: [] },
  { entry: 'entrypoints/survey.ts', erps: [] },
];

describe.each(IN_PAGE)('$entry', ({ entry, erps }) => {
  it('loads no schema, storage, interface or polyfill library', () => {
    const heavy = [...reachableFrom(entry).packages].filter((name) =>
      /^(zod|idb|preact|@preact|webextension-polyfill|@wxt-dev\/i18n|#i18n)/.test(name),
    );
    expect(heavy).toEqual([]);
  });

  it('loads nothing that is not meant for a page', () => {
    const may = [entry, 'lib/model/', 'lib/plan/', 'lib/form/', 'lib/messages/', 'lib/content/', ...erps];
    expect(
      [...reachableFrom(entry).files].filter((path) => !may.some((folder) => path.startsWith(folder))),
    ).toEqual([]);
  });
});

const EYES = ['entrypoints/ixc-eyes.ts', 'entrypoints/voalle-eyes.ts'];

// What is in a page all day, or only points, cannot write to it: that code comes when a fill is ordered.
it.each([...EYES, 'entrypoints/guide.ts', 'entrypoints/marks.ts', 'entrypoints/survey.ts'])(
  '%s cannot write',
  (entry) => {
    const writing = /\/(writers|repeat|fill|undo|events|hands|highlight)\.ts$/;
    expect([...reachableFrom(entry).files].filter((path) => writing.test(path))).toEqual([]);
  },
);

// Nor does it draw over what is there: that code comes when the operator asks to be led.
it.each(EYES)('%s cannot point', (entry) => {
  const pointing =
    /\/(guide|spotlight|layer|menu|trail|pointers|marks|badges|field-report|survey|pick|describe|diagnosis|skeleton|redact|foreign)\.ts$/;
  expect([...reachableFrom(entry).files].filter((path) => pointing.test(path))).toEqual([]);
});
