// A browser with the extension for one benchmark, and pages of a benchmark's own making at addresses of their own.

import type { BrowserContext, Page } from '@playwright/test';
import { launch } from '../e2e/harness/launch.ts';
import type { Installed } from '../e2e/harness/launch.ts';

/** Does something in a fresh browser. */
export async function inBrowser<T>(work: (installed: Installed) => Promise<T>): Promise<T> {
  const installed = await launch();
  try {
    return await work(installed);
  } finally {
    await installed.close();
  }
}

/** A page that shares its process with none is given a clock of microseconds; any other counts tenths of milliseconds. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Answers every address of an origin with this page; no server stands behind it. */
export function serve(context: BrowserContext, origin: string, html: string): Promise<unknown> {
  return context.route(`${origin}/**`, (route) =>
    new URL(route.request().url()).pathname === '/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', headers: ISOLATED, body: html })
      : route.fulfill({ status: 204 }),
  );
}

/** Two origins for the same page: one that is made an instance, and one that is none. */
export const WATCHED = 'http://watched.localhost';
export const BARE = 'http://bare.localhost';

/** Opens a page in a tab of its own, in front. */
export async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/`);
  await page.bringToFront();
  return page;
}
