// A real Firefox with the built extension, driven by Playwright through WebDriver BiDi. Promises what Chromium is asked for
// too: a profile of its own, no way out of this machine. The relay beside this file says what stands between the two.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firefox } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { findFirefox } from '../../start/browser.ts';
import { ROOT } from '../../start/command.ts';
import type { SystemNews, SystemQuestion } from './relay.ts';

/** The browser itself, for what neither a page nor an operator's extension can do. */
export interface System {
  /** Evaluates in a window of the browser; answers what can be told in JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** What pages and the background wrote to their consoles, piece by piece. */
  readonly said: readonly string[];
  close(): void;
}

export interface FirefoxStarted {
  readonly context: BrowserContext;
  /** A document of the extension that shows and says nothing: tests reach its APIs through it. */
  readonly desk: Page;
  readonly origin: string;
  readonly system: System;
}

export type Preferences = Readonly<Record<string, string | number | boolean>>;

const RELAY = join(ROOT, 'test/e2e/harness/relay.ts');

// Nothing but this machine has an address: everything else goes to a proxy that is not there.
const ONLY_LOOPBACK: Preferences = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, .localhost, 127.0.0.1',
  'network.proxy.failover_direct': false,
};

// What pages and the background say on their consoles goes to the output of Firefox, and what Firefox itself says does not.
const CONSOLES: Preferences = {
  'devtools.console.stdout.content': true,
  'devtools.console.stdout.chrome': false,
};

/** Starts Firefox with the extension of this folder; `home` is deleted by whoever made it. */
export async function startFirefox(
  home: string,
  extension: string,
  preferences: Preferences,
): Promise<FirefoxStarted> {
  const uuid = randomUUID();
  const origin = `moz-extension://${uuid}`;
  const profile = join(home, 'profile');
  const addressFile = join(home, 'relay');
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: process.execPath,
    // Node refuses Firefox's arguments as its own, so none may stand before the relay's.
    ignoreDefaultArgs: true,
    args: [
      ...[RELAY, findFirefox(), extension, addressFile],
      ...['--remote-debugging-port=0', '--remote-allow-system-access', '--headless', '--profile', profile],
    ],
    viewport: { width: 1280, height: 800 },
    firefoxUserPrefs: {
      'extensions.webextensions.uuids': JSON.stringify({ [idOf(extension)]: uuid }),
      ...ONLY_LOOPBACK,
      ...CONSOLES,
      ...preferences,
    },
  });
  const desk = context.pages()[0] ?? (await context.newPage());
  await desk.goto(`${origin}/icon/16.png`);
  return { context, desk, origin, system: await systemAt(readFileSync(addressFile, 'utf8')) };
}

function idOf(extension: string): string {
  const text = readFileSync(join(extension, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as { browser_specific_settings: { gecko: { id: string } } };
  return manifest.browser_specific_settings.gecko.id;
}

async function systemAt(address: string): Promise<System> {
  const line = new WebSocket(`${address}/system`);
  const waiting = new Map<number, (reply: unknown) => void>();
  const said: string[] = [];
  let asked = 0;
  line.addEventListener('message', ({ data }) => {
    const news = JSON.parse(String(data)) as SystemNews;
    if ('said' in news) {
      said.push(news.said);
      return;
    }
    waiting.get(news.id)?.(news.reply);
    waiting.delete(news.id);
  });
  await new Promise((resolve, reject) => {
    line.addEventListener('open', resolve, { once: true });
    line.addEventListener('error', reject, { once: true });
  });
  return {
    said,
    async evaluate(expression) {
      const question: SystemQuestion = {
        id: asked++,
        expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
      };
      line.send(JSON.stringify(question));
      const reply = await new Promise<unknown>((resolve) => waiting.set(question.id, resolve));
      const value = (reply as { readonly result?: { readonly value?: unknown } }).result?.value;
      if (typeof value !== 'string') throw new Error(`${expression}: ${JSON.stringify(reply)}`);
      return JSON.parse(value) as unknown;
    },
    close: () => line.close(),
  };
}
