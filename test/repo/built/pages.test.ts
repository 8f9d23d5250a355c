// What the shipped pages load before anybody asks for more: no list of words to judge a passphrase by. It is as heavy as
// the rest of the extension, and is there for the first letter of a new passphrase.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../sources';

const WORDS = 'passwords-common';

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = join(ROOT, '.output', build);
  const file = (path: string): string => readFileSync(join(folder, path), 'utf8');

  /** The scripts of a page and all that they import, but for what they import later. */
  function loaded(page: string): ReadonlySet<string> {
    const found = new Set<string>();
    const open = [...file(page).matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path = '']) => path);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      const imports = file(next).matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g);
      for (const [, path = ''] of imports) open.push(posix.join(posix.dirname(next), path));
    }
    return found;
  }

  const holding = (paths: Iterable<string>): readonly string[] =>
    [...paths].filter((path) => file(path).includes(WORDS));

  it.each(['popup', 'sidepanel', 'options', 'readiness', 'payload'])('%s loads no list of words', (name) => {
    const paths = loaded(`${name}.html`);
    expect(paths.size).toBeGreaterThan(3);
    expect(holding(paths)).toEqual([]);
  });

  it('has one, to be loaded later', () => {
    expect(holding(readdirSync(join(folder, 'chunks')).map((name) => `chunks/${name}`))).toHaveLength(1);
  });
});
