// Browser tests: the built extension in a real Chromium beside the sandbox, and the sandbox by itself. No retries where somebody looks:
// a test that passes at the second attempt has found something. On a busy CI machine it gets that attempt, and the run names it.

import { defineConfig } from '@playwright/test';
import type { Options } from './test/e2e/harness/test.ts';

/** What only Firefox has, and what is proven in both. */
const FIREFOX = /e2e\/firefox\/|@firefox/;

export default defineConfig<Options>({
  testDir: 'test',
  testMatch: ['e2e/**/*.spec.ts', 'sandbox/**/*.spec.ts'],
  outputDir: 'test-results',
  workers: 2,
  retries: process.env.CI === undefined ? 0 : 1,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', testIgnore: 'e2e/firefox/**' },
    { name: 'firefox', grep: FIREFOX, use: { engine: 'firefox' } },
  ],
});
