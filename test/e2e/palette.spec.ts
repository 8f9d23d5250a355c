// The command palette by keyboard alone: opened, searched, chosen from and closed, in the panel and in the popup, with the
// focus never lost.

import type { Page } from '@playwright/test';
import * as voalle from '../sandbox/voalle/operator.ts';
import { isAccessible } from './harness/accessible.ts';
import * as encaixe from './harness/encaixe.ts';
import { pointsAt } from './harness/spotlight.ts';
import { ready, WATCH } from './harness/ready.ts';
import { openPopup } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

const box = (page: Page) => page.getByRole('combobox', { name: /./ }).and(page.locator('.palette-search'));
const options = (page: Page) => page.getByRole('listbox').getByRole('option');
const chosen = (page: Page) => page.locator('.palette-list [aria-selected="true"] > span').first();

/** Opens the palette, types, and presses Enter on what stands first. */
async function command(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveCount(0);
}

test('the panel: preview, fill, undo, steps and the way, without a mouse', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await voalle.openDirectly(page, sandbox.voalle.origin, 'integrators');
  const panel = await ready(installed, page, WATCH);
  await panel.bringToFront();
  await command(panel, 'leve-me ao proximo');
  await page.bringToFront();
  await pointsAt(page, 'Suíte');
  await voalle.pressNew(page);
  await encaixe.seesScreen(panel, 'Integradores');
  await panel.bringToFront();

  // Case and accents do not count.
  await command(panel, 'PRE-VIS');
  await panel.getByRole('heading', { name: t('preview.title') }).waitFor();
  await command(panel, 'preencher');
  expect((await encaixe.receipt(panel)).summary).toBe(t('receipt.written', 3));
  await command(panel, 'desfaz');
  await panel.getByText(t('receipt.restored', 3)).waitFor();

  await command(panel, 'mostrar o passo gatilho');
  await expect(panel.locator('.steps summary:focus')).toContainText('gatilho');
});

test('what was used last comes first; Escape closes and gives the focus back', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await voalle.openDirectly(page, sandbox.voalle.origin, 'integrators');
  const panel = await ready(installed, page, WATCH);
  await voalle.pressNew(page);
  await encaixe.seesScreen(panel, 'Integradores');
  await panel.bringToFront();
  const preview = panel.getByRole('button', { name: t('screen.preview'), exact: true });
  await preview.focus();

  await panel.keyboard.press('Control+k');
  await expect(chosen(panel)).toHaveText(t('palette.check'));
  await panel.keyboard.press('ArrowDown');
  await expect(chosen(panel)).toHaveText(t('palette.preview'));
  const active = await box(panel).getAttribute('aria-activedescendant');
  await expect(panel.locator(`[id="${active ?? ''}"]`)).toHaveAttribute('aria-selected', 'true');
  await panel.keyboard.press('ArrowUp');
  await panel.keyboard.press('ArrowUp');
  await expect(options(panel).last()).toHaveAttribute('aria-selected', 'true');
  await isAccessible(panel, 'palette');
  await panel.keyboard.type('nada disso');
  await panel.getByText(t('palette.none')).waitFor();
  await isAccessible(panel, 'palette without a match');
  await panel.keyboard.press('Escape');
  await expect(preview).toBeFocused();

  await command(panel, 'testar');
  await expect(preview).toBeFocused();
  await panel.keyboard.press('Control+k');
  await expect(chosen(panel)).toHaveText(t('palette.test'));
  await panel.keyboard.press('Control+k');
  await expect(preview).toBeFocused();
  await expect(box(panel)).toHaveCount(0);

  // Nothing is wider than a narrow panel.
  await panel.setViewportSize({ width: 320, height: 700 });
  await panel.keyboard.press('Control+k');
  const widths = await panel.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
});

test('the popup has one, too, by its button', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  await voalle.openDirectly(page, sandbox.voalle.origin, 'integrators');
  await ready(installed, page, WATCH);
  const popup = await openPopup(installed, page);
  const button = popup.getByRole('button', { name: t('palette.open') });
  await button.focus();
  await popup.keyboard.press('Enter');
  await expect(chosen(popup)).toHaveText(t('palette.panel'));
  await popup.keyboard.type('opcoes');
  const opened = installed.context.waitForEvent('page');
  await popup.keyboard.press('Enter');
  await expect((await opened).getByRole('heading', { name: t('shortcuts.title') })).toBeVisible();
  await expect(button).toBeFocused();
});
