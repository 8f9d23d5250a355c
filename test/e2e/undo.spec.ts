// A fill is taken back: everything stands again as it was, except what the operator changed since, and that is
// named. An item that the fill added to a list goes again.

import type { Page } from '@playwright/test';
import * as ixc from '../sandbox/ixc/operator.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import * as voalle from '../sandbox/voalle/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import { slowLookUps, valuesOf } from './harness/ixc.ts';
import type { Installed } from './harness/launch.ts';
import { PARTIU, ready, WATCH } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';

/** An old product of IXC, what it holds, and the table of all that a fill would change in it. */
async function ticked(installed: Installed, sandbox: Sandbox, page: Page) {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await ixc.openMenu(page, 'Sistema', 'Produtos');
  const product = await ixc.openRecord(page, 'produtos', '36');
  const before = await valuesOf(product);
  await encaixe.preview(panel, installed.texts);
  await encaixe.tickAll(panel, installed.texts);
  return { panel, product, before };
}

test('an IXC product, one field edited after the fill', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const { panel, product, before } = await ticked(installed, sandbox, page);
  expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 7));
  expect(await valuesOf(product)).toMatchObject({ descricao: 'CLUBE PARTIU!', preco_base: '9,90' });
  await ixc.type(page, 'produtos', 'descricao', 'CLUBE DO BAIRRO');

  const receipt = await encaixe.undo(panel, t);
  expect(receipt.summary).toBe(`${t('receipt.restored', 6)} · ${t('receipt.skipped', 1)}`);
  const edited = `${t('outcome.notRestored')}: CLUBE DO BAIRRO ${t('refusal.editedSinceFill')}`;
  expect(receipt.lines).toHaveLength(7);
  expect(receipt.lines[0]).toBe(`Produto ${edited}`);
  for (const line of receipt.lines.slice(1)) expect(line).toContain(t('outcome.restored'));
  expect(await valuesOf(product)).toEqual({ ...before, descricao: 'CLUBE DO BAIRRO' });
});

test('is stopped: what it did not come to stays as the fill left it, and is named', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const { panel, product, before } = await ticked(installed, sandbox, page);
  await encaixe.fill(panel, t);
  const filled = await valuesOf(product);
  expect(filled.id_sub_grupo).not.toBe(before.id_sub_grupo);

  slowLookUps(sandbox);
  const stopped = encaixe.undo(panel, t);
  await expect(panel.getByRole('progressbar', { name: t('receipt.undoing') })).toBeVisible();
  await expect(product.locator('[name="preco_base"]')).toHaveValue(before.preco_base ?? '');
  await panel.getByRole('button', { name: t('fill.cancel'), exact: true }).click();
  const { lines } = await stopped;
  const cancelled = lines.filter((line) => line.includes(t('refusal.cancelled')));
  // The last on the way back, as it was the first on the way there.
  expect(cancelled.join()).toContain('Subgrupo');
  const restored = lines.filter((line) => line.includes(t('outcome.restored')));
  expect(cancelled.length + restored.length).toBe(7);
  expect(await valuesOf(product)).toMatchObject({ id_sub_grupo: filled.id_sub_grupo });
});

test('a Voalle webhook, one field edited after the fill, its header gone again', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await voalle.openDirectly(page, sandbox.voalle.origin, 'webhooks');
  const panel = await ready(installed, page, WATCH);
  await voalle.pressNew(page);
  const header = page.locator('label').filter({ visible: true, hasText: 'Nome do header' });

  await encaixe.preview(panel, t);
  expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 5));
  await expect(header).toHaveCount(1);
  await voalle.typeInto(page, 'Nome do Webhook', 'Watch da matriz');

  const receipt = await encaixe.undo(panel, t);
  expect(receipt.summary).toBe(`${t('receipt.restored', 4)} · ${t('receipt.skipped', 1)}`);
  expect(receipt.lines[0]).toContain(t('outcome.notRestored'));
  expect(receipt.lines[0]).toMatch(/^Nome do Webhook /);
  for (const line of receipt.lines.slice(1)) expect(line).toContain(t('outcome.restored'));
  await expect(header).toHaveCount(0);
  await expect(await voalle.input(page, 'Nome do Webhook')).toHaveValue('Watch da matriz');
  await expect(await voalle.input(page, 'Url')).toHaveValue('');
  await expect(await voalle.input(page, 'Limites de Tentativas de Integrar')).toHaveValue('5');
  await expect(await voalle.field(page, 'Integrador')).not.toContainText('SVA Parceiro 009');
  expect(sandbox.voalle.data.webhooks.map(({ name }) => name)).not.toContain('Watch Brasil');
});
