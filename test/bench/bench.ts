// `npm run bench`: what Encaixe costs, measured in a real Chromium beside something else in the same run, and printed as a
// Markdown table. A row that misses its goal, or cannot be measured, fails the command. `--only=name` measures one row.
// Wants the build for the stores and the e2e build.

import { parseArgs } from 'node:util';
import { heap } from './heap.ts';
import { nothing } from './nothing.ts';
import { open } from './open.ts';
import { preview } from './preview.ts';
import { read } from './read.ts';
import { readiness } from './readiness.ts';
import { table } from './report.ts';
import type { Line, Row } from './report.ts';
import { seen } from './seen.ts';
import { sizes } from './sizes.ts';
import { watcher } from './watcher.ts';

const ROWS: readonly Row[] = [nothing, sizes, watcher, seen, read, preview, open, heap, readiness];

const { values: wanted } = parseArgs({ options: { only: { type: 'string' } } });
const rows = wanted.only === undefined ? ROWS : ROWS.filter(({ name }) => name === wanted.only);
if (rows.length === 0) {
  throw new Error(`There is no row ${wanted.only ?? ''}: ${ROWS.map(({ name }) => name).join(', ')}`);
}

const lines: Line[] = [];
const broken: string[] = [];
for (const { name, measure } of rows) {
  console.error(`${name} …`);
  try {
    lines.push(...(await measure()));
  } catch (error) {
    broken.push(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(table(lines));
for (const each of broken) console.error(each);
process.exitCode = broken.length === 0 && lines.every(({ met }) => met) ? 0 : 1;
