// The browser may end the background at any moment, and the operator may leave in the midst of a fill. Nothing is
// lost, and the panel says what happened.

import type { Page } from '@playwright/test';
import * as operator from '../sandbox/ixc/operator.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import * as encaixe from './harness/encaixe.ts';
import { lookUpUnderWay, slowLookUps, valuesOf } from './harness/ixc.ts';
import type { Installed } from './harness/launch.ts';
import { PARTIU, ready } from './harness/ready.ts';
import { killWorker, openOptions } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

/** What the product holds once it is filled. */
const FILLED = {
  id_sub_grupo: '8',
  descricao: 'CLUBE PARTIU!',
  tipo: 'S',
  unidade: '13',
  preco_base: '9,90',
};

/** A new product with its preview open in the panel. */
async function previewed(installed: Installed, sandbox: Sandbox, page: Page): Promise<Page> {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await operator.openMenu(page, 'Sistema', 'Produtos');
  await operator.pressNew(page, 'produtos');
  await encaixe.seesScreen(panel, 'Produtos › Produto');
  await encaixe.preview(panel, installed.texts);
  return panel;
}

/** The same, with the fill begun and waiting for its first look-up. */
async function filling(installed: Installed, sandbox: Sandbox, page: Page): Promise<Page> {
  const panel = await previewed(installed, sandbox, page);
  slowLookUps(sandbox);
  await encaixe.startFill(panel, installed.texts);
  await lookUpUnderWay(sandbox, 'sub_grupo_produdos', '8');
  return panel;
}

test('killed between preview and fill: the fill goes on from the table', async ({
  installed,
  sandbox,
  page,
}) => {
  const panel = await previewed(installed, sandbox, page);
  await killWorker(installed, panel);
  const receipt = await encaixe.fill(panel, installed.texts);
  expect(receipt.summary).toBe(installed.texts('receipt.written', 7));
  expect(await valuesOf(operator.windowOf(page, 'produtos'))).toMatchObject(FILLED);
});

test('killed during a fill: the page goes on, and no row of the receipt is lost @firefox', async ({
  installed,
  sandbox,
  page,
}) => {
  const panel = await filling(installed, sandbox, page);
  await killWorker(installed, panel);
  const receipt = await encaixe.receipt(panel);
  expect(receipt.title).toBe(installed.texts('jobState.done'));
  expect(receipt.summary).toBe(installed.texts('receipt.written', 7));
  expect(await valuesOf(operator.windowOf(page, 'produtos'))).toMatchObject(FILLED);
});

test('killed after a fill: it can still be undone', async ({ installed, sandbox, page }) => {
  const panel = await previewed(installed, sandbox, page);
  const before = await valuesOf(operator.windowOf(page, 'produtos'));
  await encaixe.fill(panel, installed.texts);
  await killWorker(installed, panel);
  expect((await encaixe.undo(panel, installed.texts)).summary).toBe(installed.texts('receipt.restored', 7));
  expect(await valuesOf(operator.windowOf(page, 'produtos'))).toEqual(before);
});

test('killed with a secret at hand: the profile still has it', async ({ installed, sandbox, page }) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await killWorker(installed, panel);
  await operator.openMenu(page, 'Configurações', 'Integrações SVA');
  await operator.pressNew(page, 'sva_configuracoes');
  await encaixe.seesScreen(panel, 'Integrações SVA');
  await encaixe.preview(panel, installed.texts);
  await encaixe.fill(panel, installed.texts);
  await expect(operator.fieldOf(page, 'sva_configuracoes', 'senha')).toHaveValue(PARTIU.secrets.password);
});

for (const background of ['alive', 'dead'] as const) {
  test(`the page is reloaded during a fill, the background ${background}`, async ({
    installed,
    sandbox,
    page,
  }) => {
    const { texts: t } = installed;
    const panel = await filling(installed, sandbox, page);
    if (background === 'dead') await killWorker(installed, panel);
    await page.reload();

    const receipt = await encaixe.receipt(panel);
    expect(receipt.title).toBe(t('jobState.interrupted'));
    await panel.getByText(t('receipt.interrupted', 0, 7)).waitFor();
    expect(receipt.lines).toHaveLength(7);
    for (const line of receipt.lines) expect(line).toContain(t('receipt.notReached'));
  });
}

test('the tab is closed during a fill: the panel says so, the journal that the fill broke off', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await filling(installed, sandbox, page);
  await page.close();
  await panel.getByText(t('instance.tabGone')).waitFor();
  // Nothing of what it showed before is true any more.
  await expect(panel.locator('main')).not.toContainText(t('jobState.running'));
  await expect(panel.locator('main')).not.toContainText(t('instance.unknownHere'));
  const journal = (await openOptions(installed)).getByRole('table').last();
  await expect(journal).toContainText(`${t('journal.fill')} · ${t('jobState.interrupted')}`);
});
