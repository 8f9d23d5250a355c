// Keys of the browser and entries of its menu: what they stand for is done by the panel, once it is there. The browser's own
// presses cannot be made from here; its events are dispatched in the worker, as the browser does.

import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import * as voalle from '../sandbox/voalle/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import type { Installed } from './harness/launch.ts';
import { ask, ready, WATCH } from './harness/ready.ts';
import { openPanel, tabIdOf } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

// What the functions that run inside the extension see; Chromium lets an extension dispatch its own events.
type Dispatched = { readonly dispatch: (...given: readonly unknown[]) => void };
declare const chrome: typeof browser & {
  readonly commands: { readonly onCommand: Dispatched };
  readonly contextMenus: { readonly onClicked: Dispatched };
};

async function pressKey(installed: Installed, page: Page, name: string): Promise<void> {
  const tabId = await tabIdOf(installed, page);
  await installed.worker.evaluate(
    async ([command, id]) => chrome.commands.onCommand.dispatch(command, await chrome.tabs.get(id)),
    [name, tabId] as const,
  );
}

async function pressMenu(installed: Installed, page: Page, entry: string, frameId = 0): Promise<void> {
  const tabId = await tabIdOf(installed, page);
  await installed.worker.evaluate(
    async ([menuItemId, frame, id]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId, frameId: frame }, await chrome.tabs.get(id)),
    [entry, frameId, tabId] as const,
  );
}

test('keys: the open panel does it; one that opens does what was wished before', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await voalle.openDirectly(page, sandbox.voalle.origin, 'integrators');
  const panel = await ready(installed, page, WATCH);
  await voalle.pressNew(page);
  await encaixe.seesScreen(panel, 'Integradores');

  await pressKey(installed, page, 'preview');
  await panel.getByRole('heading', { name: t('preview.title') }).waitFor();
  await encaixe.fill(panel, t);
  await pressKey(installed, page, 'undo');
  await panel.getByText(t('receipt.restored', 3)).waitFor();

  await panel.close();
  await pressKey(installed, page, 'preview');
  const opened = await openPanel(installed, page);
  await opened.getByRole('heading', { name: t('preview.title') }).waitFor();
});

test('the menu: one field from the table, a report without a value, and never again', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await voalle.openDirectly(page, sandbox.voalle.origin, 'integrators');
  const panel = await ready(installed, page, WATCH);
  await voalle.pressNew(page);
  await encaixe.seesScreen(panel, 'Integradores');
  const alias = await voalle.input(page, 'Alias');
  await page.bringToFront();
  await alias.click();

  await pressMenu(installed, page, 'fill-one');
  await panel.getByRole('heading', { name: t('preview.title') }).waitFor();
  const ticked = (await encaixe.rowsOf(panel, t)).filter((row) => row.ticked).map(({ field }) => field);
  expect(ticked).toEqual(['Alias']);
  await expect(alias).toHaveValue('');
  await encaixe.closePreview(panel, t);

  await page.bringToFront();
  await alias.fill('valor-plantado 123.456.789-09');
  await pressMenu(installed, page, 'report');
  const report = panel.locator('pre.report');
  await expect(report).toContainText('field: alias');
  await expect(report).toContainText('label: Alias');
  expect(await report.innerText()).not.toMatch(/plantado|123|localhost/);
  await alias.fill('');

  await pressMenu(installed, page, 'never');
  await panel.getByText(t('menu.neverFilled', 'Alias')).waitFor();
  const rows = await encaixe.preview(panel, t);
  expect(rows.map(({ field }) => field)).not.toContain('Alias');
  await panel.getByText(/ficam? como/).click();
  await panel.getByText(t('why.neverFilled')).waitFor();
  await encaixe.fill(panel, t);
  await expect(alias).toHaveValue('');
});

test('the menu is offered where it was granted, and gone with the instance', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await voalle.openDirectly(page, sandbox.voalle.origin, 'integrators');
  const update = () =>
    installed.worker.evaluate(() =>
      chrome.contextMenus.update('fill-one', { enabled: true }).then(
        () => 'there',
        () => 'gone',
      ),
    );
  expect(await update()).toBe('gone');
  const panel = await ready(installed, page, WATCH);
  await expect.poll(update).toBe('there');
  // A search box of the list is no field of any screen.
  await page.bringToFront();
  await page.locator('input:visible').first().click();
  await pressMenu(installed, page, 'never');
  await panel.getByText(t('menu.unknownField')).waitFor();
  const [instance] = await ask<{ id: string }[]>(panel, 'instances.list');
  await ask(panel, 'instances.remove', { id: instance?.id ?? '' });
  await expect.poll(update).toBe('gone');
});
