// Two hundred pages of the world on a host that somebody granted by mistake: first as an IXC, then as a Voalle. The eyes
// are awake on every one of them, see no screen, break nowhere and leave nothing.

import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { TabView } from '../../lib/messages/channels.ts';
import { worldPages } from '../sandbox/world/server.ts';
import type { WorldPage } from '../sandbox/world/server.ts';
import { listen } from './harness/kept.ts';
import type { Installed } from './harness/launch.ts';
import { ask } from './harness/ready.ts';
import { openOptions, tabIdOf } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

const AT_ONCE = 4;

test('there are two hundred, each of its own', () => {
  const pages = worldPages();
  expect(pages).toHaveLength(200);
  expect(new Set(pages.map(({ content }) => JSON.stringify(content))).size).toBe(200);
  expect(worldPages()).toEqual(pages);
});

for (const erp of ['ixc', 'voalle'] as const) {
  test(`on two hundred pages of the world the eyes for ${erp} see no screen`, async ({
    installed,
    sandbox,
  }) => {
    test.setTimeout(180_000);
    const said = listen(installed);
    const options = await openOptions(installed);
    const { origin } = sandbox.world;
    await ask(options, 'instances.add', { origin, erp, label: 'Engano', environment: 'production' });

    const rest = [...worldPages()];
    const wrong: string[] = [];
    const walk = async ([page, tabId]: readonly [Page, number]): Promise<void> => {
      for (let next = rest.shift(); next !== undefined; next = rest.shift())
        wrong.push(...(await visit(installed, page, tabId, options, origin, next)));
    };
    const tabs: (readonly [Page, number])[] = [];
    for (let tab = 0; tab < AT_ONCE; tab += 1) {
      const page = await installed.context.newPage();
      await page.goto(`${origin}/?tab=${tab}`);
      tabs.push([page, await tabIdOf(installed, page)]);
    }
    await Promise.all(tabs.map(walk));
    expect(wrong).toEqual([]);
    expect(said.filter(isSaid)).toEqual([]);
    // What breaks in a script of ours would have been heard.
    const [[page, tabId] = []] = tabs;
    await page?.goto(origin);
    await installed.worker.evaluate(
      (id) =>
        chrome.scripting.executeScript({
          target: { tabId: id },
          func: () =>
            void setTimeout(() => {
              throw new TypeError('planted');
            }),
        }),
      tabId ?? 0,
    );
    await expect.poll(() => said.filter(isSaid).length).toBe(1);
  });
}

/** The browser's own hints on how to write a form are no word of ours. */
const isSaid = (text: string): boolean => !text.startsWith('[DOM]');

/** Everything that is wrong with one page; nothing, where all is well. */
async function visit(
  installed: Installed,
  page: Page,
  tabId: number,
  options: Page,
  origin: string,
  { name, path }: WorldPage,
): Promise<string[]> {
  const began = Date.now();
  await page.goto(origin + path);
  await page.locator('html[data-done]').waitFor({ state: 'attached' });
  // The eyes have told what they saw of this page.
  let view: TabView['seen'] = null;
  await expect
    .poll(async () => (view = (await ask<TabView>(options, 'tab.view', { tabId })).seen)?.at ?? 0, {
      intervals: [20],
    })
    .toBeGreaterThanOrEqual(began);
  // What they would see now, after all that the page did by itself, in each of its frames.
  const frames = await installed.worker.evaluate(async (id) => {
    const results = await chrome.scripting.executeScript({
      target: { tabId: id, allFrames: true },
      func: () => {
        const shelf = Reflect.get(globalThis, Symbol.for('encaixe')) as
          | {
              dialect: { detect(document: Document): { screen: { id: string } } | null };
              life: AbortController;
            }
          | undefined;
        const isAwake = shelf !== undefined && !shelf.life.signal.aborted;
        return { isAwake, screen: isAwake ? (shelf.dialect.detect(document)?.screen.id ?? null) : null };
      },
    });
    return results.flatMap(({ result, frameId }) =>
      result == null ? [] : [{ ...result, isTop: frameId === 0 }],
    );
  }, tabId);
  const elements = await page.locator('html > :not(head, body)').count();
  const told = (view as TabView['seen'])?.screen ?? null;
  return [
    ...frames.flatMap(({ screen }) => (screen === null ? [] : [`${name}: shows ${screen}`])),
    ...(told === null ? [] : [`${name}: told of ${told}`]),
    ...(frames.some(({ isTop, isAwake }) => isTop && isAwake) ? [] : [`${name}: nobody is awake`]),
    ...(elements === 0 ? [] : [`${name}: something is left`]),
  ];
}
