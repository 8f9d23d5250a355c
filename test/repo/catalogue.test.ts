// One file a partner, one file a screen: each stands in its index, is named after its id and has a test of
// its own. Whoever adds one adds two files and one line.

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { screens } from '../../lib/erps/screens';
import { partners } from '../../lib/partners/index';
import { ROOT, reachableFrom, sources } from './sources';

describe('partners', () => {
  const files = sources('lib/partners/*.ts').filter(({ path }) => !path.endsWith('/index.ts'));

  it('the index holds each file, under its name', () => {
    expect(partners.map(({ id }) => id).sort()).toEqual(
      files.map(({ path }) => basename(path, '.ts')).sort(),
    );
  });

  it.each(partners.map(({ id }) => id))('%s has a test', (id) => {
    expect(existsSync(join(ROOT, `test/unit/partners/${id}.test.ts`))).toBe(true);
  });

  it('prescribe values only for screens that are known', () => {
    const known = new Set(screens.map(({ id }) => id));
    const named = partners.flatMap(({ presets, checklist }) => [
      ...presets.map(({ screen }) => screen),
      ...checklist.flatMap(({ screen }) => screen ?? []),
    ]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('screens', () => {
  it('each stands in the file of its id', () => {
    const loaded = reachableFrom('lib/erps/screens.ts').files;
    expect(screens.filter(({ id }) => !loaded.has(`lib/erps/${id}.ts`)).map(({ id }) => id)).toEqual([]);
  });

  it('every other file of an ERP belongs to its dialect, its writers or its menu', () => {
    const known = new Set(screens.map(({ id }) => `lib/erps/${id}.ts`));
    const dialects = ['ixc', 'voalle'].flatMap((erp) => [
      ...reachableFrom(`lib/erps/${erp}/dialect.ts`, true).files,
      ...reachableFrom(`lib/erps/${erp}/writers.ts`).files,
      ...reachableFrom(`lib/erps/${erp}/menu.ts`).files,
    ]);
    const indexes = [...reachableFrom('lib/erps/screens.ts').files].filter((path) =>
      /\/(screens|index)\.ts$/.test(path),
    );
    const stray = sources('lib/erps/*/*.ts').filter(
      ({ path }) => !known.has(path) && !dialects.includes(path) && !indexes.includes(path),
    );
    expect(stray.map(({ path }) => path)).toEqual([]);
  });

  it.each(screens.map(({ id }) => id))('%s has a test', (id) => {
    expect(existsSync(join(ROOT, `test/unit/erps/${id}.test.ts`))).toBe(true);
  });
});
