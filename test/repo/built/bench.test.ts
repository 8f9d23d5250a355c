// The benchmark's own measure of sizes, over the build for the stores: it weighs every script that a page can get. The other
// rows want a browser and minutes; this one keeps the command from rotting.

import { expect, it } from 'vitest';
import { sizes } from '../../bench/sizes';
import { BUILDS, filesOf } from './build';

it('weighs every script for pages, and each keeps its goal', async () => {
  const lines = await sizes.measure();
  expect(lines.filter(({ met }) => !met)).toEqual([]);
  const paths = filesOf(BUILDS[0]).map(({ path }) => path);
  const scripts = paths.filter((path) => /^[\w-]+\.js$/.test(path) && path !== 'background.js');
  expect(lines.map(({ what }) => what).sort()).toEqual(scripts.map((path) => `size of ${path}`).sort());
});
