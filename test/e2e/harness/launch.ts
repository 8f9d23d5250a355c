// A real browser with the built extension and a profile of its own: Chromium, or Firefox where it is asked for. Promises that two
// of them never share anything; refuses to start without the e2e build, for there is nothing to test then.

import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, ConsoleMessage, Worker } from '@playwright/test';
import { findBrowser } from '../../start/browser.ts';
import { ROOT } from '../../start/command.ts';
import { startFirefox } from './firefox.ts';
import type { Preferences, System } from './firefox.ts';
import { textsOf } from './texts.ts';
import type { Language, Texts } from './texts.ts';

export type Engine = 'chromium' | 'firefox';

/** The build with loopback hosts in its manifest, so that no permission dialog of the browser is needed. */
export const E2E_BUILD = join(ROOT, '.output/chrome-mv3-e2e');

const BUILDS: Readonly<Record<Engine, { readonly folder: string; readonly command: string }>> = {
  chromium: { folder: E2E_BUILD, command: 'wxt build --mode e2e' },
  firefox: { folder: join(ROOT, '.output/firefox-mv3-e2e'), command: 'wxt build -b firefox --mode e2e' },
};

// Nothing but this machine has an address: no test can ever reach a real ERP or partner.
const ONLY_LOOPBACK = ['*.localhost', 'localhost', '127.0.0.1'].map((host) => `EXCLUDE ${host}`).join(', ');

/** What the build holds that a page might look for: its own pages and scripts, not the chunks that these load. */
export function filesOfBuild(): readonly string[] {
  return readdirSync(E2E_BUILD, { withFileTypes: true }).flatMap((each) => (each.isFile() ? each.name : []));
}

/** Where the extension's own APIs are reached. */
export interface Inside extends Pick<Worker, 'evaluate'> {
  on(event: 'console', listener: (message: ConsoleMessage) => void): unknown;
}

/** A browser with Encaixe installed. */
export interface Installed {
  readonly context: BrowserContext;
  /** On Chromium the background, whose restarts the object outlives; on Firefox a silent page beside it. */
  readonly worker: Inside;
  readonly id: string;
  /** The address of the extension's pages, without a slash at its end. */
  readonly origin: string;
  readonly texts: Texts;
  /** The browser itself, on Firefox. */
  readonly system: System | null;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly engine?: Engine;
  readonly language?: Language;
  /** The folder of the browser's profile, which the caller deletes: what is opened on it again is the same browser. */
  readonly home?: string;
  /** Shows the window; the operator plays. On Chromium. */
  readonly headed?: boolean;
  readonly slowMo?: number;
  /** Folders of other extensions that are there, too. They have no background of their own. On Chromium. */
  readonly others?: readonly string[];
  /** Firefox's own. */
  readonly preferences?: Preferences;
}

/** Opens a browser with the extension. The caller closes it; a profile that was made for it is deleted then. */
export async function launch(options: LaunchOptions = {}): Promise<Installed> {
  const { engine = 'chromium', language = 'pt_BR' } = options;
  const { folder, command } = BUILDS[engine];
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no e2e build: run \`${command}\` first (\`npm run e2e\` does).`);
  }
  const home = options.home ?? newHome();
  const extension = join(home, 'extension');
  install(folder, extension, language);
  const started = await (engine === 'chromium' ? onChromium : onFirefox)(home, extension, options);
  return {
    ...started,
    texts: textsOf(extension, language),
    async close() {
      started.system?.close();
      await started.context.close();
      if (options.home === undefined) deleteHome(home);
    },
  };
}

type Started = Omit<Installed, 'texts' | 'close'>;

async function onChromium(home: string, extension: string, options: LaunchOptions): Promise<Started> {
  const { language = 'pt_BR', headed = false, others = [] } = options;
  const extensions = [extension, ...others].join(',');
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: findBrowser(),
    headless: !headed,
    viewport: headed ? null : { width: 1280, height: 800 },
    ...(options.slowMo === undefined ? {} : { slowMo: options.slowMo }),
    env: { ...process.env, LANGUAGE: language },
    args: [
      `--lang=${language.replace('_', '-')}`,
      `--host-resolver-rules=MAP * ~NOTFOUND, ${ONLY_LOOPBACK}`,
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      ...(headed ? ['--start-maximized'] : ['--disable-gpu']),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host } = new URL(worker.url());
  return { context, worker, id: host, origin: `chrome-extension://${host}`, system: null };
}

async function onFirefox(home: string, extension: string, options: LaunchOptions): Promise<Started> {
  const { context, desk, origin, system } = await startFirefox(home, extension, options.preferences ?? {});
  return { context, worker: desk, id: new URL(origin).host, origin, system };
}

/** A folder for the profile of a browser. */
export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'encaixe-'));
}

/** Deletes it, once its browser is closed. */
export function deleteHome(home: string): void {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

// A browser without the language pack of the operator (Debian has it in a package of its own) would show
// the English texts. Without the English ones it falls back to the manifest's default: Portuguese.
function install(build: string, folder: string, language: Language): void {
  cpSync(build, folder, { recursive: true });
  if (language === 'pt_BR') rmSync(join(folder, '_locales/en'), { recursive: true, force: true });
}
