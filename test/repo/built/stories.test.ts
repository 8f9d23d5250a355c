// The page of stories and its texts are not shipped.

import { describe, expect, it } from 'vitest';
import { sources } from '../sources';
import { BUILDS, filesOf } from './build';

/** Sentences that stand in stories alone, one of each file that has any. */
const SAID = sources('components/parts/*.story.tsx').flatMap(({ text }) => {
  const [, said] = /'([^'\n]{24,})'|"([^"\n]{24,})"/.exec(text.replaceAll(/^(?:\/\/|import).*$/gm, '')) ?? [];
  return said === undefined ? [] : [said];
});

describe.each(BUILDS)('%s', (build) => {
  const files = filesOf(build);

  it('has no page of stories', () => {
    expect(files.map(({ path }) => path).filter((path) => /stor(?:y|ies)/i.test(path))).toEqual([]);
  });

  it('has none of their sentences', () => {
    expect(SAID.length).toBeGreaterThan(0);
    const scripts = files.filter(({ path }) => path.endsWith('.js'));
    expect(SAID.filter((said) => scripts.some(({ text }) => text.includes(said)))).toEqual([]);
  });
});
