// Every page of Encaixe as Firefox shows it: opened without an error on any console, the panel in the sidebar too, where the
// popup's own button puts it.

import { expect } from '@playwright/test';
import type { browser as shared } from 'wxt/browser';
import * as encaixe from '../harness/encaixe.ts';
import type { Installed } from '../harness/launch.ts';
import { ask, PARTIU, ready } from '../harness/ready.ts';
import { openOptions, openPanel, openPopup, openReadiness, tabIdOf } from '../harness/surfaces.ts';
import { test } from '../harness/test.ts';

// What the function that runs inside the extension sees: Firefox alone has the sidebar among the views.
declare const browser: Pick<typeof shared, 'tabs'> & {
  readonly extension: { getViews(filter: { readonly type: 'sidebar' }): readonly Window[] };
};

/** What went wrong in a script of ours, thrown, refused by the policy or written to a console. */
async function errorsIn({ system, origin }: Installed): Promise<readonly string[]> {
  const logged = await system?.evaluate(
    `Services.console.getMessageArray().map(String).filter((each) => each.includes('${origin}') && each.includes('Error'))`,
  );
  const written = system?.said.filter((each) => /^console\.(error|warn)/.test(each)) ?? [];
  return [...(logged as readonly string[]), ...written];
}

test('popup, panel, options, readiness and payload open without an error', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t, origin } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');

  // Not what is looked at: that a page which is loaded anew gets no answer to what it asked before.
  await installed.system?.evaluate('Services.console.reset()');
  const popup = await openPopup(installed, page);
  await expect(popup.locator('.instance-label')).toHaveText('ERP de exemplo');
  const options = await openOptions(installed);
  await expect(options.getByRole('heading', { name: t('options.journal') })).toBeVisible();
  const readiness = await openReadiness(installed, profile?.id ?? '');
  await expect(readiness.getByRole('heading').first()).toBeVisible();
  const anew = await openPanel(installed, page);
  await expect(anew.getByRole('heading', { name: t('steps.title'), exact: true })).toBeVisible();
  const payload = await installed.context.newPage();
  await payload.goto(`${origin}/payload.html`);
  await expect(payload.getByRole('heading', { level: 1 })).toBeVisible();

  expect(await errorsIn(installed)).toEqual([]);
  // The search above can find something.
  await payload.evaluate(() => console.error('invented'));
  await expect.poll(() => errorsIn(installed)).toHaveLength(1);
});

test('the popup opens the panel in the sidebar', async ({ installed, sandbox, page }) => {
  const { texts: t, worker, context, origin } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  await encaixe.addInstance(await openPopup(installed, page), t, 'ixc', 'IXC de exemplo');
  // In a tab of the ERP's own window, as the real one stands over it; told its tab, for it is the active one itself.
  const tabId = await tabIdOf(installed, page);
  const opened = context.waitForEvent('page');
  await worker.evaluate(
    async ([id, url]) => {
      const { windowId } = await browser.tabs.get(id);
      await browser.tabs.create({ windowId, url });
    },
    [tabId, `${origin}/popup.html?tab=${tabId}`] as const,
  );
  const popup = await opened;
  const inSidebar = (): Promise<readonly string[]> =>
    worker.evaluate(() =>
      browser.extension.getViews({ type: 'sidebar' }).map(({ document }) => document.body.textContent),
    );
  expect(await inSidebar()).toEqual([]);
  await popup.getByRole('button', { name: t('open.panel'), exact: true }).click();
  await expect.poll(inSidebar).toEqual([expect.stringContaining('IXC de exemplo')]);
});
