// Runs a command of the project and hands back what it said. Never asks for input; output is kept, to be
// shown only where it matters.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: every command runs there. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How a command ended. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** The tools that scripts run, and what Node starts for each. */
const TOOLS = {
  'addons-linter': 'addons-linter/bin/addons-linter',
  eslint: 'eslint/bin/eslint.js',
  playwright: '@playwright/test/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  wxt: 'wxt/bin/wxt.mjs',
} as const;

export type Tool = keyof typeof TOOLS;

/** Runs a tool of the project with the very Node that runs this script. */
export function run(tool: Tool, args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const entry = join(ROOT, 'node_modules', TOOLS[tool]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
