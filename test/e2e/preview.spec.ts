// The table before a fill, as an operator in a hurry works it: what replaces something is a choice of two words, a filter hides
// and never unticks, production is asked about once, and from the press to the receipt and back nothing is lost: not the
// focus, and no row.

import type { Page } from '@playwright/test';
import * as ixc from '../sandbox/ixc/operator.ts';
import { isAccessible } from './harness/accessible.ts';
import * as encaixe from './harness/encaixe.ts';
import { valuesOf } from './harness/ixc.ts';
import type { Installed } from './harness/launch.ts';
import { ask, PARTIU, ready } from './harness/ready.ts';
import { killWorker } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

/** The instance becomes production, as its options would have it. */
async function makeProduction(panel: Page): Promise<void> {
  const [instance] = await ask<{ id: string; label: string }[]>(panel, 'instances.list');
  if (instance === undefined) throw new Error('There is no instance');
  const { id, label } = instance;
  await ask(panel, 'instances.update', { id, label, environment: 'production' });
}

/** The panel beside an old product, which holds values already. */
async function oldProduct(installed: Installed, page: Page, origin: string): Promise<Page> {
  await page.goto(`${origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await ixc.openMenu(page, 'Sistema', 'Produtos');
  await ixc.openRecord(page, 'produtos', '36');
  await encaixe.seesScreen(panel, 'Produtos › Produto');
  return panel;
}

/** Nothing of the page lies beyond its right edge. */
async function fits(panel: Page): Promise<void> {
  const { scroll, client } = await panel.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}

test('what stands there is kept unless the operator says otherwise, and the receipt tells of it', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await oldProduct(installed, page, sandbox.ixc.origin);
  const product = ixc.windowOf(page, 'produtos');
  const before = await valuesOf(product);
  const rows = await encaixe.preview(panel, t);
  const filled = rows.filter(({ why }) => why.includes(t('preview.overwrites')));
  expect(filled.length).toBeGreaterThan(1);
  for (const row of filled) expect(row.ticked).toBe(false);

  await encaixe.tickAll(panel, t);
  await panel.getByRole('button', { name: t('preview.keepAll'), exact: true }).click();
  for (const row of filled) await encaixe.tick(panel, t, row.field, row.field === 'Produto');
  await panel.setViewportSize({ width: 320, height: 700 });
  await fits(panel);
  await isAccessible(panel, 'preview with choices');

  const others = rows.length - filled.length;
  const { summary, lines } = await encaixe.fill(panel, t);
  expect(summary).toBe([t('receipt.written', others + 1), t('receipt.kept', filled.length - 1)].join(' · '));
  expect(lines.filter((line) => line.endsWith(t('receipt.left')))).toHaveLength(filled.length - 1);
  const after = await valuesOf(product);
  expect(after).toMatchObject({ descricao: 'CLUBE PARTIU!', preco_base: before.preco_base });
  await fits(panel);
  await isAccessible(panel, 'receipt with a kept field');

  const undone = await encaixe.undo(panel, t);
  expect(undone.summary).toBe(t('receipt.restored', others + 1));
  expect(await valuesOf(product)).toEqual(before);
  await fits(panel);
  await isAccessible(panel, 'receipt of an undo');
});

test('production is asked about once: no writes nothing, yes fills, and a worker that ended does not ask again', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await oldProduct(installed, page, sandbox.ixc.origin);
  await makeProduction(panel);
  const product = ixc.windowOf(page, 'produtos');
  const before = await valuesOf(product);
  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  const dialog = panel.getByRole('dialog', { name: t('production.title') });
  const fill = panel.locator('.preview-foot .button-primary');

  await fill.click();
  await expect(dialog).toContainText(t('production.fields', 7));
  await expect(dialog).toContainText('ERP de exemplo');
  await expect(dialog.getByRole('button', { name: t('production.back') })).toBeFocused();
  await panel.setViewportSize({ width: 320, height: 700 });
  await fits(panel);
  await isAccessible(panel, 'question about production');
  await panel.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(fill).toBeFocused();
  expect(await valuesOf(product)).toEqual(before);

  await fill.click();
  await dialog.getByRole('button', { name: t('production.confirm') }).click();
  expect((await encaixe.receipt(panel)).summary).toBe(t('receipt.written', 7));
  await expect(panel.locator('.receipt h3')).toBeFocused();
  await encaixe.undo(panel, t);
  await expect(panel.locator('.receipt h3')).toBeFocused();

  await killWorker(installed, panel);
  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 7));
});

test('a filter hides rows and unticks none; the button says how many it hides', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await oldProduct(installed, page, sandbox.ixc.origin);
  const mend = panel.getByRole('button', { name: t('findings.mendOf', 'Produto'), exact: true });
  await mend.click();
  await expect(panel.getByRole('heading', { name: t('preview.title') })).toBeFocused();
  await encaixe.closePreview(panel, t);
  await expect(mend).toBeFocused();

  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  await panel.getByLabel(t('preview.filter')).fill('PRECO');
  expect((await encaixe.rowsOf(panel, t)).map(({ field }) => field)).toEqual(['Preço base']);
  const fill = panel.locator('.preview-foot .button-primary');
  await expect(fill).toHaveText(`${t('preview.fill', 7)} · ${t('preview.hidden', 6)}`);
  await isAccessible(panel, 'filtered preview');
  await fill.click();
  expect((await encaixe.receipt(panel)).summary).toBe(t('receipt.written', 7));
});
