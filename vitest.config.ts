// Unit tests and repository rules. Three kinds of unit test, by where the code runs: pages (DOM and texts),
// DOM without texts (form engine, ERPs, content scripts), and no DOM at all. Coverage floors are part of the run.

import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const FLOOR = { branches: 90 };

// For a machine with two busy cores; no test is meant to take this long.
const PATIENT = { testTimeout: 20_000 };

/** Folders of test/unit whose subject lives in a page. */
const IN_PAGE = ['content', 'erps', 'form', 'fuzz/page'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          ...PATIENT,
          name: 'components',
          environment: 'happy-dom',
          include: ['test/unit/components/**/*.test.{ts,tsx}'],
          setupFiles: ['test/unit/setup.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          ...PATIENT,
          name: 'page',
          environment: 'happy-dom',
          include: IN_PAGE.map((folder) => `test/unit/${folder}/**/*.test.ts`),
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          ...PATIENT,
          name: 'logic',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['components', ...IN_PAGE].map((folder) => `test/unit/${folder}/**`),
        },
      },
      {
        test: { name: 'repo', environment: 'node', include: ['test/repo/*.test.ts', 'test/start/*.test.ts'] },
      },
      {
        test: { ...PATIENT, name: 'built', environment: 'node', include: ['test/repo/built/*.test.ts'] },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['lib/**/*.ts', 'components/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'lib/plan/**': FLOOR,
        'lib/form/**': FLOOR,
        'lib/messages/**': FLOOR,
        'lib/store/**': FLOOR,
      },
    },
  },
});
