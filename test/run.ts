// `npm test`: every check of the project, one after the other. Promises that no stage is left out silently: a
// stage that cannot run, runs no test or skips one has failed. Quiet when all is well, whole output when not.
// The last line is `N passed, N failed`: tests, plus one failure for each stage that breaks without one.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, findFirefox } from './start/browser.ts';
import { run } from './start/command.ts';
import type { Outcome, Tool } from './start/command.ts';

interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
  /** Said behind the stage's name. */
  readonly note?: string;
}

interface Stage {
  readonly name: string;
  /** The stages without which this one would prove nothing. */
  readonly needs?: readonly string[];
  readonly check: () => Promise<Result>;
}

const reports = mkdtempSync(join(tmpdir(), 'encaixe-reports-'));

const stages: readonly Stage[] = [
  { name: 'types', check: () => commands(['wxt', 'prepare'], ['tsc', '--noEmit']) },
  { name: 'lint', check: () => commands(['eslint', '.', '--max-warnings', '0']) },
  { name: 'format', check: () => commands(['prettier', '--check', '.']) },
  { name: 'unit', check: () => vitest('components', 'page', 'logic', '--coverage') },
  { name: 'repo', check: () => vitest('repo') },
  { name: 'build chrome', check: () => commands(['wxt', 'build']) },
  { name: 'build firefox', check: () => commands(['wxt', 'build', '-b', 'firefox']) },
  { name: 'shipped', needs: ['build chrome', 'build firefox'], check: () => vitest('built') },
  { name: 'build e2e', check: () => commands(['wxt', 'build', '--mode', 'e2e']) },
  { name: 'browser', check: browser },
  { name: 'e2e', needs: ['build e2e', 'browser'], check: () => playwright('chromium') },
  { name: 'find firefox', check: firefox },
  { name: 'e2e firefox', needs: ['find firefox'], check: e2eFirefox },
];

/** Commands that only succeed or fail. The first that fails ends the stage. */
async function commands(...lines: readonly [Tool, ...string[]][]): Promise<Result> {
  let output = '';
  for (const [tool, ...args] of lines) {
    const outcome = await run(tool, args);
    output += outcome.output;
    if (outcome.code !== 0) return { passed: 0, failed: 1, output };
  }
  return { passed: 0, failed: 0, output };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

async function vitest(...args: readonly string[]): Promise<Result> {
  const file = join(reports, `${args[0] ?? ''}.json`);
  const projects = args.flatMap((arg) => (arg.startsWith('--') ? [arg] : ['--project', arg]));
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const outcome = await run('vitest', ['run', ...projects, ...reporters]);
  const report = readReport(file) as VitestReport | undefined;
  return counted(outcome, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

async function browser(): Promise<Result> {
  const found = findBrowser();
  // The browser tests look for it again; naming it saves them the search.
  process.env.CHROMIUM_PATH = found;
  return { passed: 0, failed: 0, output: '', note: found };
}

async function firefox(): Promise<Result> {
  const found = findFirefox();
  process.env.FIREFOX_PATH = found;
  return { passed: 0, failed: 0, output: '', note: found };
}

async function e2eFirefox(): Promise<Result> {
  const built = await commands(['wxt', 'build', '-b', 'firefox', '--mode', 'e2e']);
  return built.failed > 0 ? built : playwright('firefox');
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

async function playwright(project: 'chromium' | 'firefox'): Promise<Result> {
  const file = join(reports, `${project}.json`);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const outcome = await run('playwright', ['test', `--project=${project}`, '--reporter=list,json'], env);
  const stats = (readReport(file) as PlaywrightReport | undefined)?.stats;
  const result = counted(outcome, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
  const again = /^\s+\d+ flaky\n(?:\s{4}.+\n)+/m.exec(outcome.output)?.[0];
  return again === undefined
    ? result
    : { ...result, note: `${result.note ?? ''}, some at the second attempt:\n${again}` };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The runner broke before it could report; its exit code and output say why.
    return undefined;
  }
}

// A runner may fail without a failed test (coverage, a file that does not load), and a skipped test or an
// empty run proves nothing: each counts as a failure.
function counted(outcome: Outcome, tests: { passed: number; failed: number; skipped: number }): Result {
  const { passed, skipped } = tests;
  const failed = tests.failed + skipped;
  const broken = failed === 0 && (outcome.code !== 0 || passed === 0) ? 1 : 0;
  const note = [`${passed} passed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ');
  return { passed, failed: failed + broken, output: outcome.output, note };
}

/** Runs one stage. Whatever it throws is its failure, not the end of the run. */
async function perform({ needs = [], check }: Stage): Promise<Result> {
  const missing = needs.filter((name) => failedStages.has(name));
  if (missing.length > 0)
    return { passed: 0, failed: 1, output: `Not run: ${missing.join(' and ')} failed.` };
  try {
    return await check();
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

const failedStages = new Set<string>();
let passed = 0;
let failed = 0;

for (const stage of stages) {
  const { name } = stage;
  const start = performance.now();
  const result = await perform(stage);
  passed += result.passed;
  failed += result.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    [result.failed === 0 ? '✔' : '✘', name.padEnd(14), `${seconds} s`.padStart(8), result.note ?? ''].join(
      ' ',
    ),
  );
  if (result.failed > 0) {
    failedStages.add(name);
    console.log(result.output.trimEnd());
  }
}

rmSync(reports, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
