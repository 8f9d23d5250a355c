// What the policy of the extension's pages is worth in a real browser: no page of ours can ask a server, turn a string
// into markup or code, or start a worker, and none of them tries to.

import type { Page } from '@playwright/test';
import type { Installed } from './harness/launch.ts';
import { openOptions } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

const PAGES = ['popup', 'sidepanel', 'options', 'readiness', 'payload'];

/** A page of the extension, and what its policy had to refuse since it began to load. */
async function openWatched({ context, id }: Installed, name: string): Promise<[Page, string[]]> {
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(`chrome-extension://${id}/${name}.html`);
  await page.locator('main').waitFor();
  return [page, refused];
}

for (const name of PAGES) {
  test(`the page ${name} keeps to its policy, and would be held to it`, async ({ installed, sandbox }) => {
    const [page, refused] = await openWatched(installed, name);
    expect(refused).toEqual([]);

    const happened = await page.evaluate(async (server) => {
      const attempt = async (act: () => unknown): Promise<boolean> => {
        try {
          await act();
          return true;
        } catch {
          return false;
        }
      };
      // In the task in which the debugger calls, strings may become code: what follows belongs to a task of the page.
      await new Promise((resolve) => setTimeout(resolve));
      const factory = Reflect.get(globalThis, 'trustedTypes') as {
        createPolicy: (name: string, rules: object) => void;
      };
      const outcomes = {
        asked: await attempt(() => fetch(server)),
        wrote: await attempt(() => {
          document.createElement('p').innerHTML = '<b>a</b>';
        }),
        parsed: await attempt(() => document.createRange().createContextualFragment('<b>a</b>')),
        loaded: await attempt(() => {
          document.createElement('script').src = '/background.js';
        }),
        compiled: await attempt(() => Reflect.construct(Function, ['return 1'])),
        worked: await attempt(() => new Worker('/background.js')),
        promised: await attempt(() => factory.createPolicy('a', {})),
      };
      return Object.entries(outcomes).flatMap(([act, done]) => (done ? [act] : []));
    }, sandbox.ixc.origin);

    expect(happened).toEqual([]);
    // It was the policy that refused.
    const reasons = [
      "connect-src 'none'",
      "'TrustedHTML'",
      "'TrustedScriptURL'",
      "'TrustedScript'",
      "trusted-types 'none'",
    ];
    for (const why of reasons) await expect.poll(() => refused.join('\n')).toContain(why);
  });
}

test('the options show the licences of what is shipped, legibly', async ({ installed }) => {
  const options = await openOptions(installed);
  const opened = installed.context.waitForEvent('page');
  await options.getByRole('link', { name: installed.texts('options.licences') }).click();
  const page = await opened;
  await expect(page.locator('body')).toContainText('=== preact ');
  await expect(page.locator('body')).toContainText('Copyright © 2022 Kiko Beats');
});
