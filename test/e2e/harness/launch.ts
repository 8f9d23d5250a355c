// A real Chromium with the built extension and a profile of its own. Promises that two of them never share
// anything; refuses to start without the e2e build, for there is nothing to test then.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, Worker } from '@playwright/test';
import { findBrowser } from '../../start/browser.ts';
import { ROOT } from '../../start/command.ts';
import { textsOf } from './texts.ts';
import type { Language, Texts } from './texts.ts';

/** The build with loopback hosts in its manifest, so that no permission dialog of the browser is needed. */
export const E2E_BUILD = join(ROOT, '.output/chrome-mv3-e2e');

// Nothing but this machine has an address: no test can ever reach a real ERP or partner.
const ONLY_LOOPBACK = ['*.localhost', 'localhost', '127.0.0.1'].map((host) => `EXCLUDE ${host}`).join(', ');

/** A browser with Encaixe installed. */
export interface Installed {
  readonly context: BrowserContext;
  /** The background; the object outlives restarts of the worker. */
  readonly worker: Worker;
  readonly id: string;
  readonly texts: Texts;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly language?: Language;
  /** Shows the window; the operator plays. */
  readonly headed?: boolean;
  readonly slowMo?: number;
}

/** Opens Chromium with the extension. The caller closes it; the profile is deleted then. */
export async function launch(options: LaunchOptions = {}): Promise<Installed> {
  if (!existsSync(join(E2E_BUILD, 'manifest.json'))) {
    throw new Error('There is no e2e build: run `wxt build --mode e2e` first (`npm run e2e` does).');
  }
  const { language = 'pt_BR', headed = false } = options;
  const home = mkdtempSync(join(tmpdir(), 'encaixe-'));
  const extension = join(home, 'extension');
  install(extension, language);
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: findBrowser(),
    headless: !headed,
    viewport: headed ? null : { width: 1280, height: 800 },
    ...(options.slowMo === undefined ? {} : { slowMo: options.slowMo }),
    env: { ...process.env, LANGUAGE: language },
    args: [
      `--lang=${language.replace('_', '-')}`,
      `--host-resolver-rules=MAP * ~NOTFOUND, ${ONLY_LOOPBACK}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(headed ? ['--start-maximized'] : ['--disable-gpu']),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    worker,
    id: new URL(worker.url()).host,
    texts: textsOf(extension, language),
    async close() {
      await context.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// A Chromium without the language pack of the operator (Debian has it in a package of its own) would show
// the English texts. Without the English ones it falls back to the manifest's default: Portuguese.
function install(folder: string, language: Language): void {
  cpSync(E2E_BUILD, folder, { recursive: true });
  if (language === 'pt_BR') rmSync(join(folder, '_locales/en'), { recursive: true, force: true });
}
