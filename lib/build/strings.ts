// Takes out of the packages that are shipped what would make code or markup from a string, or is weight in a page. The
// extension uses none of it and its Content-Security-Policy would refuse it; here it is gone before anybody has to trust that.
// A package that no longer reads as expected ends the build.

import type { Plugin } from 'vite';

interface Cut {
  readonly module: RegExp;
  readonly find: RegExp;
  readonly put: string;
}

const CUTS: readonly Cut[] = [
  // Zod compiles its schemas to code where it may. Told that it may not, it reads them instead.
  {
    module: /\/zod\/v4\/core\/(?:doc|util)\.js$/,
    find: /\bconst F = Function;/g,
    put: 'const F = function () { throw new EvalError(); };',
  },
  // Papa Parse starts workers from its own text where there are any. Here it only writes files, and finds none.
  { module: /\/papaparse\/papaparse\.min\.js$/, find: /\b\w+\.Worker\b/g, put: 'undefined' },
  // Preact's `dangerouslySetInnerHTML`: what is given to it is shown as the text that it is.
  { module: /\/preact\/dist\/preact\.mjs$/, find: /\.innerHTML\b/g, put: '.textContent' },
  // What WXT wraps around a script in a page prints to the console of somebody else's page, and it is weight there.
  {
    module: /unlisted-script-entrypoint/,
    find: /const result = \(\(\) => \{[\s\S]*\}\)\(\);/,
    put: 'const result = definition.main();',
  },
];

/** The part of the build that cuts. */
export function withoutStrings(): Plugin {
  return {
    name: 'encaixe:without-strings',
    enforce: 'pre',
    transform(code, id) {
      const cut = CUTS.find(({ module }) => module.test(id));
      if (cut === undefined) return null;
      const without = code.replace(cut.find, cut.put);
      if (without === code) this.error(`${id} holds ${cut.find.source} no more: look at what it does now.`);
      return { code: without, map: null };
    },
  };
}
