// The panel at work: its home, the question about production, commands, a field that is taught, a diagnosis.

import type { Locator, Page } from '@playwright/test';
import * as ixc from '../../sandbox/ixc/operator.ts';
import * as voalle from '../../sandbox/voalle/operator.ts';
import * as encaixe from '../../e2e/harness/encaixe.ts';
import { ask, PARTIU, ready, WATCH } from '../../e2e/harness/ready.ts';
import { pressMenu } from '../../e2e/harness/presses.ts';
import { renameField, RENAMED_FIELD } from '../../e2e/harness/renamed.ts';
import { wordsOver } from '../../e2e/harness/spotlight.ts';
import { openOver, slowLookUps } from '../../e2e/harness/ixc.ts';
import type { Stage, State } from './state.ts';

/** An old product, which holds values already, and the panel beside it. */
async function oldProduct({ installed, sandbox, page }: Stage): Promise<Page> {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await openOver(page, 'produtos', '36');
  await encaixe.seesScreen(panel, 'Produtos › Produto');
  return panel;
}

/** Its table, with all that can be filled ticked. */
async function oldTable(stage: Stage): Promise<Page> {
  const panel = await oldProduct(stage);
  await encaixe.preview(panel, stage.t);
  await encaixe.tickAll(panel, stage.t);
  return panel;
}

const commands =
  (typed: string): State['open'] =>
  async (stage) => {
    const panel = await oldProduct(stage);
    await panel.bringToFront();
    await panel.keyboard.press('ControlOrMeta+k');
    await panel.locator('.palette-search').fill(typed);
    return panel;
  };

/** A field that the ERP calls otherwise, while the operator points at it. */
export async function pointing(stage: Stage): Promise<Page> {
  const { installed, sandbox, page, t } = stage;
  await renameField(page);
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await ixc.openMenu(page, 'Sistema', 'Produtos');
  await ixc.pressNew(page, 'produtos');
  await encaixe.findings(panel, t).first().waitFor();
  await panel.getByRole('button', { name: t('teach.startOf', RENAMED_FIELD.field), exact: true }).click();
  await panel.getByRole('heading', { name: t('teach.title', RENAMED_FIELD.field) }).waitFor();
  await page.bringToFront();
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await wordsOver(page)).includes(RENAMED_FIELD.label)) break;
    await page.keyboard.press('ArrowDown');
  }
  return panel;
}

/** What would be remembered of it. */
export async function pointed(stage: Stage): Promise<Page> {
  const panel = await pointing(stage);
  await stage.page.keyboard.press('Enter');
  await panel.getByRole('button', { name: stage.t('teach.keep'), exact: true }).waitFor();
  return panel;
}

/** A new integrator, and the panel after an entry of the menu was pressed on its alias. */
const onAlias =
  (entry: string, said: (panel: Page, stage: Stage) => Locator): State['open'] =>
  async (stage) => {
    const { installed, sandbox, page } = stage;
    await voalle.openDirectly(page, sandbox.voalle.origin, 'integrators');
    const panel = await ready(installed, page, WATCH);
    await voalle.pressNew(page);
    await encaixe.seesScreen(panel, 'Integradores');
    await page.bringToFront();
    await (await voalle.input(page, 'Alias')).click();
    await pressMenu(installed, page, entry);
    await said(panel, stage).waitFor();
    return panel;
  };

export const work: readonly State[] = [
  { name: 'panel-menu-report', open: onAlias('report', (panel) => panel.locator('pre.report')) },
  {
    name: 'panel-undoing',
    async open(stage) {
      const panel = await oldTable(stage);
      await encaixe.fill(panel, stage.t);
      slowLookUps(stage.sandbox);
      await encaixe.startUndo(panel, stage.t);
      await panel.getByRole('progressbar', { name: stage.t('receipt.undoing') }).waitFor();
      return panel;
    },
  },
  {
    name: 'panel-menu-never',
    open: onAlias('never', (panel, { t }) => panel.getByText(t('menu.neverFilled', 'Alias'))),
  },
  {
    name: 'panel-home-environment',
    async open({ installed, sandbox, page, t }) {
      sandbox.voalle.settings.environment = 'Homologação';
      await voalle.openDirectly(page, sandbox.voalle.origin, 'webhooks');
      const panel = await ready(installed, page, WATCH);
      await panel
        .getByRole('button', { name: t('home.take', t('environment.staging')), exact: true })
        .waitFor();
      return panel;
    },
  },
  { name: 'panel-table-old', open: oldTable },
  {
    name: 'panel-production',
    async open(stage) {
      const panel = await oldTable(stage);
      const [instance] = await ask<{ id: string; label: string }[]>(panel, 'instances.list');
      const { id = '', label = '' } = instance ?? {};
      await ask(panel, 'instances.update', { id, label, environment: 'production' });
      await panel.locator('.preview-foot .button-primary').click();
      await panel.getByRole('dialog', { name: stage.t('production.title') }).waitFor();
      return panel;
    },
  },
  { name: 'panel-commands', open: commands('') },
  { name: 'panel-commands-found', open: commands('pre') },
  { name: 'panel-commands-none', open: commands('xyz') },
  {
    name: 'panel-diagnosis',
    async open(stage) {
      const { t } = stage;
      const panel = await oldProduct(stage);
      await panel.getByText(t('diagnosis.title'), { exact: true }).click();
      await panel.getByRole('group', { name: t('diagnosis.report') }).waitFor();
      return panel;
    },
  },
  { name: 'panel-teach', open: pointing },
  { name: 'panel-teach-found', open: pointed },
  {
    name: 'erp-teach',
    async open(stage) {
      await pointing(stage);
      return stage.page;
    },
  },
  {
    name: 'erp-marks',
    async open(stage) {
      await oldProduct(stage);
      await stage.page.bringToFront();
      await stage.page.locator('form[name="produtos"] [name="preco_base"]').focus();
      return stage.page;
    },
  },
];
