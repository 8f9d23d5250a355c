// What every browser test starts from: one sandbox for each Playwright worker, reset before each test, and a
// new browser with the extension for each test. The sandbox answers at once unless a test wants its usual pace.

import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Stage } from '../../start/tour.ts';
import { hurry } from './hurry.ts';
import { launch } from './launch.ts';
import type { Engine, Installed } from './launch.ts';
import type { Preferences } from './firefox.ts';
import type { Language } from './texts.ts';

export interface Options {
  readonly engine: Engine;
  /** Firefox's own. */
  readonly preferences: Preferences;
  /** How fast the sandbox answers: at once, or as an ERP does. */
  readonly pace: 'brisk' | 'usual';
  readonly language: Language;
}

interface Fixtures extends Options {
  readonly installed: Installed;
  /** An empty tab of that browser. */
  readonly page: Page;
  /** For the scenes of the tour, played in silence. */
  readonly stage: Stage;
}

export const test = base.extend<Fixtures, { sandbox: Sandbox }>({
  engine: ['chromium', { option: true }],
  preferences: [{}, { option: true }],
  pace: ['brisk', { option: true }],
  language: ['pt_BR', { option: true }],
  sandbox: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  installed: async ({ sandbox, engine, preferences, pace, language }, use) => {
    sandbox.reset();
    if (pace === 'brisk') hurry(sandbox);
    const installed = await launch({ engine, language, preferences });
    await use(installed);
    await installed.close();
  },
  page: async ({ installed }, use) => {
    await use(await installed.context.newPage());
  },
  stage: async ({ installed, sandbox }, use) => {
    await use({ installed, sandbox, say: () => undefined, picture: async () => undefined });
  },
});

export { expect };
