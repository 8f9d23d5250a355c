// How soon panel and popup are of use: from the moment in which the browser begins to open the page to that in which the
// profile stands there with its steps, or with its test, laid out. With 200 profiles and 10,000 lines in the journal; beside
// it, what it took with one profile and next to no journal.

import type { Page } from '@playwright/test';
import type { Installed } from '../e2e/harness/launch.ts';
import { PARTIU, ready } from '../e2e/harness/ready.ts';
import { openOptions, openPanel, openPopup } from '../e2e/harness/surfaces.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { inBrowser } from './browser.ts';
import { slowness, within } from './calibration.ts';
import { median, ms } from './report.ts';
import type { Row } from './report.ts';
import { LINES, PROFILES, seed } from './seed.ts';

const TIMES = 10;
const GOAL = { milliseconds: 150 };

const SURFACES = [
  { name: 'panel', open: openPanel, useful: '.steps > li' },
  { name: 'popup', open: openPopup, useful: 'section[aria-labelledby="test"] button' },
] as const;

type Surface = (typeof SURFACES)[number];

/** Where a page promises the hour at which it will be useful. */
const MARK = 'encaixe.bench.useful';

export const open: Row = {
  name: 'open',
  measure: () =>
    inBrowser(async (installed) => {
      const sandbox = await startSandbox();
      try {
        const page = await installed.context.newPage();
        await page.goto(`${sandbox.ixc.origin}/adm.php`);
        await (await ready(installed, page, PARTIU)).close();
        await installed.context.addInitScript(watchFor, {
          selectors: SURFACES.map(({ useful }) => useful),
          mark: MARK,
        });
        const few = [];
        for (const surface of SURFACES) few.push(await timesOf(installed, page, surface));
        const options = await openOptions(installed);
        await seed(options);
        const lines = [];
        for (const [at, surface] of SURFACES.entries()) {
          const times = await timesOf(installed, page, surface);
          const beside = `with 1 profile: ${ms(median(few[at] ?? []))}`;
          const what = `${surface.name} open to useful, ${PROFILES} profiles, ${LINES.toLocaleString('en')} journal rows`;
          lines.push(within(what, times, GOAL, await slowness(page), beside));
        }
        return lines;
      } finally {
        await sandbox.close();
      }
    }),
};

/** Has a surface opened anew so many times; milliseconds until each was useful. The first time warms up. */
async function timesOf(installed: Installed, page: Page, { open }: Surface): Promise<readonly number[]> {
  const surface = await open(installed, page);
  const times: number[] = [];
  for (let at = 0; at <= TIMES; at += 1) {
    await surface.reload();
    const useful = await surface.evaluate((mark) => Reflect.get(globalThis, mark) as Promise<number>, MARK);
    if (at > 0) times.push(useful);
  }
  await surface.close();
  return times;
}

/** Runs in every page before its own scripts; the clock of a page begins when the browser begins to open it. */
function watchFor({ selectors, mark }: { selectors: readonly string[]; mark: string }): void {
  const { promise, resolve } = Promise.withResolvers<number>();
  const observer = new MutationObserver(() => {
    const found = selectors
      .map((selector) => document.querySelector<HTMLElement>(selector))
      .find((each) => each !== null);
    if (found === undefined || found.offsetHeight === 0) return;
    observer.disconnect();
    resolve(performance.now());
  });
  observer.observe(document, { childList: true, subtree: true });
  Object.assign(globalThis, { [mark]: promise });
}
