// What the scripts for pages weigh, in the build for the stores (`wxt build`).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../start/command.ts';
import type { Line, Row } from './report.ts';

const RAW = 25_000;
const ZIPPED = 9_000;

const SCRIPTS = [
  'ixc-eyes.js',
  'voalle-eyes.js',
  'ixc-hands.js',
  'voalle-hands.js',
  'guide.js',
  'marks.js',
  'survey.js',
] as const;

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function weigh(path: (typeof SCRIPTS)[number]): Line {
  const bytes = readFileSync(join(ROOT, '.output/chrome-mv3', path));
  const zipped = gzipSync(bytes, { level: 9 }).length;
  return {
    what: `size of ${path}`,
    ours: `${kB(bytes.length)}, ${kB(zipped)} zipped`,
    beside: '',
    result: `${((100 * zipped) / ZIPPED).toFixed(0)} % of it`,
    goal: `≤ ${kB(RAW)}, ≤ ${kB(ZIPPED)} zipped`,
    met: bytes.length <= RAW && zipped <= ZIPPED,
  };
}

export const sizes: Row = { name: 'sizes', measure: () => Promise.resolve(SCRIPTS.map(weigh)) };
