// What the scripts for pages weigh: they are in a page that is not ours, all day. Reads .output, so it runs after the
// builds.

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUILDS, fileOf } from './build';

const RAW = 25_000;
const ZIPPED = 9_000;

describe.each(BUILDS)('%s', (build) => {
  it.each([
    'ixc-eyes.js',
    'voalle-eyes.js',
    'ixc-hands.js',
    'voalle-hands.js',
    'guide.js',
    'marks.js',
    'survey.js',
  ])('%s stays within 25 kB, 9 kB zipped', (path) => {
    const { bytes } = fileOf(build, path);
    expect(bytes.length).toBeLessThanOrEqual(RAW);
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(ZIPPED);
  });
});
