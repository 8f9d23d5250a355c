// Keys of the browser and entries of its menu: what they stand for is done by the panel, once it is there.

import type { browser } from 'wxt/browser';
import * as voalle from '../sandbox/voalle/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import { ask, ready, WATCH } from './harness/ready.ts';
import { pressKey, pressMenu } from './harness/presses.ts';
import { openPanel } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

declare const chrome: typeof browser;

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
