// The panel: from a page that nobody knows to a filled screen, and what may come in between.

import type { Page } from '@playwright/test';
import * as ixc from '../../sandbox/ixc/operator.ts';
import { filled, filling, previewed, product } from '../../e2e/faults/fault.ts';
import * as api from '../../e2e/harness/api.ts';
import * as encaixe from '../../e2e/harness/encaixe.ts';
import { ask, LEVEDUCA, PARTIU, ready, WATCH } from '../../e2e/harness/ready.ts';
import type { Known } from '../../e2e/harness/ready.ts';
import { openPanel } from '../../e2e/harness/surfaces.ts';
import * as vault from '../../e2e/harness/vault.ts';
import { voalleRecord } from './erp.ts';
import type { Stage, State } from './state.ts';

/** The step in which Partiu!'s product is made, as each language calls it. */
const PRODUCT = { 'pt-BR': 'Criar o produto (aba Produto)', en: 'Create the product (tab Produto)' };

const productStep = ({ t }: Stage): string => PRODUCT[t('language') === 'en' ? 'en' : 'pt-BR'];

/** The panel beside IXC's first page. */
async function onIxc({ installed, sandbox, page }: Stage, known: Known = PARTIU): Promise<Page> {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  return ready(installed, page, known);
}

const opened =
  (summary: string): State['open'] =>
  async (stage) => {
    const panel = await onIxc(stage);
    await panel
      .locator('summary', { hasText: stage.t(summary, 'Partiu!') })
      .first()
      .click();
    return panel;
  };

/** A record as IXC's service answers for it. */
async function asked(stage: Stage): Promise<Page> {
  const { t } = stage;
  const step = productStep(stage);
  const panel = await onIxc(stage);
  await api.giveToken(panel);
  await api.press(panel, t, step);
  await api.sayRecord(panel, t, step, t('api.subject.number'), '1');
  return panel;
}

export const panel: readonly State[] = [
  {
    name: 'panel-unknown',
    async open({ installed, sandbox, page, t }) {
      await page.goto(`${sandbox.ixc.origin}/adm.php`);
      const panel = await openPanel(installed, page);
      await encaixe.leaveFirstRun(panel, t, panel.getByText(t('instance.unknownHere')));
      return panel;
    },
  },
  {
    name: 'panel-no-profile',
    async open({ installed, sandbox, page, t }) {
      await page.goto(`${sandbox.ixc.origin}/adm.php`);
      const panel = await openPanel(installed, page);
      const { origin } = new URL(page.url());
      const instance = { origin, erp: 'ixc', label: 'IXC de exemplo', environment: 'production' };
      await ask(panel, 'instances.add', instance);
      await encaixe.leaveFirstRun(panel, t, panel.getByText(t('profile.none')));
      return panel;
    },
  },
  {
    name: 'panel-new-profile',
    open: (stage) => onIxc(stage, { erp: 'ixc', partner: 'partiu', values: {}, secrets: {} }),
  },
  { name: 'panel-no-screen', open: (stage) => onIxc(stage) },
  { name: 'panel-partner-values', open: opened('profile.values') },
  { name: 'panel-partner-about', open: opened('about.title') },
  { name: 'panel-choices', open: (stage) => onIxc(stage, { ...LEVEDUCA, choices: {}, outputs: {} }) },
  {
    name: 'panel-step',
    async open(stage) {
      const panel = await onIxc(stage);
      await panel
        .locator('.steps > li summary', { hasText: productStep(stage) })
        .first()
        .click();
      return panel;
    },
  },
  {
    name: 'panel-step-proven',
    async open(stage) {
      const panel = await onIxc(stage);
      await encaixe.tickByHand(panel, stage.t, productStep(stage), 'Conferido com o parceiro por telefone.');
      return panel;
    },
  },
  { name: 'panel-api-answer', open: asked },
  {
    name: 'panel-screen-empty',
    async open(stage) {
      const panel = await product(stage);
      await encaixe.findings(panel, stage.t).first().waitFor();
      return panel;
    },
  },
  {
    name: 'panel-findings',
    async open(stage) {
      const panel = await voalleRecord(stage);
      await encaixe.findings(panel, stage.t).first().waitFor();
      return panel;
    },
  },
  { name: 'panel-preview', open: previewed },
  {
    name: 'panel-preview-overwrites',
    async open(stage) {
      const panel = await voalleRecord(stage);
      await encaixe.preview(panel, stage.t);
      await encaixe.tickAll(panel, stage.t);
      return panel;
    },
  },
  { name: 'panel-filling', open: filling },
  { name: 'panel-receipt', open: filled },
  {
    name: 'panel-receipt-refused',
    async open({ installed, sandbox, page, t }) {
      const known = { ...PARTIU, values: { ...PARTIU.values, subgroup: '999' } };
      const panel = await onIxc({ installed, sandbox, page, t }, known);
      await ixc.openMenu(page, 'Sistema', 'Produtos');
      await ixc.pressNew(page, 'produtos');
      await encaixe.seesScreen(panel, 'Produtos › Produto');
      await encaixe.preview(panel, t);
      await encaixe.fill(panel, t);
      return panel;
    },
  },
  {
    name: 'panel-undone',
    async open(stage) {
      const panel = await filled(stage);
      await encaixe.undo(panel, stage.t);
      return panel;
    },
  },
  {
    name: 'panel-interrupted',
    async open(stage) {
      const panel = await filling(stage);
      await stage.page.reload();
      await encaixe.receipt(panel);
      return panel;
    },
  },
  {
    name: 'panel-vault-locked',
    async open(stage) {
      const { installed, t } = stage;
      const panel = await onIxc(stage);
      await vault.lock(await vault.createVault(installed), t);
      await vault.passphraseIn(panel, t).waitFor();
      return panel;
    },
  },
  {
    name: 'panel-tab-gone',
    async open(stage) {
      const panel = await onIxc(stage, WATCH);
      await stage.page.close();
      await panel.getByText(stage.t('instance.tabGone')).waitFor();
      return panel;
    },
  },
];
