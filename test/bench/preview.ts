// From the press of the preview to the table, in the panel beside an ERP's page: a question to the background, the page read,
// the plan made, the table drawn. Beside it: one question to the background and back.

import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { product } from '../e2e/faults/fault.ts';
import { hurry } from '../e2e/harness/hurry.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { inBrowser } from './browser.ts';
import { slowness, within } from './calibration.ts';
import { median, ms } from './report.ts';
import type { Row } from './report.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

const TIMES = 20;

export const preview: Row = {
  name: 'preview',
  measure: () =>
    inBrowser(async (installed) => {
      const sandbox = await startSandbox();
      try {
        hurry(sandbox);
        const page = await installed.context.newPage();
        const { texts: t } = installed;
        const panel = await product({ installed, sandbox, page, t });
        const words = { open: t('screen.preview'), close: t('preview.close') };
        // The first ones warm everything up.
        await timesOf(panel, words, 5);
        const slow = await slowness(panel);
        const asked = await roundTrips(panel);
        const times = await timesOf(panel, words, TIMES);
        const beside = `one question to the background: ${ms(median(asked))}`;
        return [within('preview, from the press to the table', times, { milliseconds: 50 }, slow, beside)];
      } finally {
        await sandbox.close();
      }
    }),
};

/** Opens the table and closes it again, so many times. Milliseconds until it stands in the page, laid out. */
function timesOf(panel: Page, words: { open: string; close: string }, times: number): Promise<number[]> {
  return panel.evaluate(
    async ([{ open, close }, count]) => {
      const button = (name: string): HTMLButtonElement | undefined =>
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
      const until = <T>(there: () => T | null | undefined): Promise<T> =>
        new Promise((resolve) => {
          const look = (): void => {
            const found = there();
            if (found === null || found === undefined) return;
            observer.disconnect();
            resolve(found);
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { childList: true, subtree: true, attributes: true });
          look();
        });
      const pressable = (name: string) => (): HTMLButtonElement | null => {
        const found = button(name);
        return found === undefined || found.getAttribute('aria-disabled') === 'true' ? null : found;
      };
      const took: number[] = [];
      for (let at = 0; at < count; at += 1) {
        const pressed = await until(pressable(open));
        const began = performance.now();
        pressed.click();
        const row = await until(() => document.querySelector<HTMLElement>('.preview tbody tr'));
        if (row.offsetHeight === 0) throw new Error('The table is not to be seen');
        took.push(performance.now() - began);
        (await until(pressable(close))).click();
        await until(() => (document.querySelector('.preview tbody tr') === null ? true : null));
      }
      return took;
    },
    [words, times] as const,
  );
}

function roundTrips(panel: Page): Promise<number[]> {
  return panel.evaluate(async () => {
    const took: number[] = [];
    for (let at = 0; at < 20; at += 1) {
      const began = performance.now();
      await chrome.runtime.sendMessage({ channel: 'settings.get' });
      took.push(performance.now() - began);
    }
    return took;
  });
}
