// How soon a screen is seen: from the moment in which its window stands in the page to the moment in which the background
// has told the panel; on a quiet page, and on one that is drawn anew all the time. The eyes wait 150 ms by the clock for a page
// to come to rest: no machine makes that longer or shorter.

import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { ask } from '../e2e/harness/ready.ts';
import { openOptions, tabIdOf } from '../e2e/harness/surfaces.ts';
import { inBrowser, openTab, serve, WATCHED } from './browser.ts';
import { busyPage } from './busy-page.ts';
import type { Busy } from './busy-page.ts';
import { slowness, within } from './calibration.ts';
import type { Row } from './report.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;
declare const busy: Busy;

const TIMES = 15;
const GOAL = { milliseconds: 200, fixed: 150 };

export const seen: Row = {
  name: 'seen',
  measure: () =>
    inBrowser(async (installed) => {
      const { context } = installed;
      await serve(context, WATCHED, busyPage(false));
      const options = await openOptions(installed);
      await ask(options, 'instances.add', {
        origin: WATCHED,
        erp: 'ixc',
        label: 'IXC',
        environment: 'training',
      });
      const page = await openTab(context, WATCHED);
      const tabId = await tabIdOf(installed, page);
      await appears(page, options, tabId);
      const slow = await slowness(page);
      const quiet = await timesOf(page, options, tabId);
      await page.evaluate(() => busy.start());
      const noisy = await timesOf(page, options, tabId);
      return [
        within('a screen is seen, quiet page', quiet, GOAL, slow, 'of which 150 ms by the clock'),
        within('a screen is seen, busy page', noisy, GOAL, slow, 'of which 150 ms by the clock'),
      ];
    }),
};

async function timesOf(page: Page, options: Page, tabId: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < TIMES; count += 1) times.push(await appears(page, options, tabId));
  return times;
}

/** Puts a window on the page, waits until it is seen, and takes it away again. Milliseconds. */
async function appears(page: Page, options: Page, tabId: number): Promise<number> {
  const told = await arm(options, tabId, 'ixc/product');
  const there = await page.evaluate(() => {
    const form = document.createElement('form');
    form.id = '3_form';
    form.setAttribute('name', 'produtos');
    const title = document.createElement('div');
    title.className = 'ftitle';
    title.textContent = 'Produtos';
    form.append(title);
    document.body.prepend(form);
    return Date.now();
  });
  const at = await told();
  const gone = await arm(options, tabId, null);
  await page.evaluate(() => document.getElementById('3_form')?.remove());
  await gone();
  return at - there;
}

/** Listens from now on; the function that comes back waits for the news that this screen is there, and answers with its hour. */
async function arm(options: Page, tabId: number, screen: string | null): Promise<() => Promise<number>> {
  await options.evaluate(
    ([tab, wanted]) => {
      const { promise, resolve } = Promise.withResolvers<number>();
      const news = new BroadcastChannel('encaixe.changes');
      news.onmessage = async ({ data }: MessageEvent<{ readonly about: string }>) => {
        const at = Date.now();
        if (data.about !== 'tab') return;
        const reply: unknown = await chrome.runtime.sendMessage({
          channel: 'tab.view',
          payload: { tabId: tab },
        });
        const { answer } = reply as { answer: { seen: { screen: string | null } | null } };
        if ((answer.seen?.screen ?? null) !== wanted) return;
        news.close();
        resolve(at);
      };
      Object.assign(globalThis, { told: promise });
    },
    [tabId, screen] as const,
  );
  return () => options.evaluate(() => Reflect.get(globalThis, 'told') as Promise<number>);
}
