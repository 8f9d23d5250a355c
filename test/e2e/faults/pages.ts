// The page goes away under the operator: reloaded, closed, left for another, its frame replaced; or the browser ends the
// background meanwhile.

import * as ixc from '../../sandbox/ixc/operator.ts';
import * as voalle from '../../sandbox/voalle/operator.ts';
import * as encaixe from '../harness/encaixe.ts';
import { valuesOf } from '../harness/ixc.ts';
import { PARTIU, ready, WATCH } from '../harness/ready.ts';
import { killWorker } from '../harness/surfaces.ts';
import { expect } from '../harness/test.ts';
import { brokeOff, filled, FILLED, filling, journalSays, previewed } from './fault.ts';
import type { Fault } from './fault.ts';

export const pages: readonly Fault[] = [
  {
    name: 'between preview and fill the worker is ended: the fill goes on from the table',
    before: previewed,
    happens: ({ installed }, panel) => killWorker(installed, panel),
    async after({ page, t }, panel) {
      expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 7));
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject(FILLED);
    },
  },
  {
    name: 'during a fill the worker is ended: the page goes on, and no row of the receipt is lost @firefox',
    before: filling,
    happens: ({ installed }, panel) => killWorker(installed, panel),
    async after(stage, panel) {
      const { page, t } = stage;
      const receipt = await encaixe.receipt(panel);
      expect(receipt.title).toBe(t('jobState.done'));
      expect(receipt.summary).toBe(t('receipt.written', 7));
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject(FILLED);
      await journalSays(stage, 'done');
    },
  },
  {
    name: 'after a fill the worker is ended: it can still be undone',
    before: filled,
    happens: ({ installed }, panel) => killWorker(installed, panel),
    async after({ page, t }, panel) {
      expect((await encaixe.undo(panel, t)).summary).toBe(t('receipt.restored', 7));
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject({ descricao: '', preco_base: '' });
    },
  },
  {
    name: 'with a secret at hand the worker is ended: the profile still has it',
    async before({ installed, sandbox, page }) {
      await page.goto(`${sandbox.ixc.origin}/adm.php`);
      return ready(installed, page, PARTIU);
    },
    happens: ({ installed }, panel) => killWorker(installed, panel),
    async after({ page, t }, panel) {
      await ixc.openMenu(page, 'Configurações', 'Integrações SVA');
      await ixc.pressNew(page, 'sva_configuracoes');
      await encaixe.seesScreen(panel, 'Integrações SVA');
      await encaixe.preview(panel, t);
      await encaixe.fill(panel, t);
      await expect(ixc.fieldOf(page, 'sva_configuracoes', 'senha')).toHaveValue(PARTIU.secrets.password);
    },
  },
  {
    name: 'during a fill the page is loaded again',
    before: filling,
    async happens({ page }) {
      await page.reload();
    },
    after: async (stage, panel) => {
      await brokeOff(panel, stage.t);
      await journalSays(stage, 'interrupted');
    },
  },
  {
    name: 'during a fill the worker is ended and the page is loaded again',
    before: filling,
    async happens({ installed, page }, panel) {
      await killWorker(installed, panel);
      await page.reload();
    },
    after: async (stage, panel) => {
      await brokeOff(panel, stage.t);
      await journalSays(stage, 'interrupted');
    },
  },
  {
    name: 'during a fill the tab is closed: the panel says so, the journal that the fill broke off',
    before: filling,
    happens: ({ page }) => page.close(),
    async after(stage, panel) {
      const { t } = stage;
      await panel.getByText(t('instance.tabGone')).waitFor();
      // Nothing of what it showed before is true any more.
      await expect(panel.locator('main')).not.toContainText(t('jobState.running'));
      await expect(panel.locator('main')).not.toContainText(t('instance.unknownHere'));
      await journalSays(stage, 'interrupted');
    },
  },
  {
    name: 'during a fill the tab goes to another site: back at the ERP the receipt says how far it came',
    before: filling,
    async happens({ sandbox, page, t }, panel) {
      await page.goto(`${sandbox.plain.origin}/pedido`);
      await panel.getByText(t('instance.unknownHere')).waitFor();
    },
    async after(stage, panel) {
      const { sandbox, page, t } = stage;
      await journalSays(stage, 'interrupted');
      await page.goto(`${sandbox.ixc.origin}/adm.php`);
      await brokeOff(panel, t);
      await panel.getByRole('button', { name: t('receipt.close'), exact: true }).click();
      await ixc.openMenu(page, 'Sistema', 'Produtos');
      await ixc.pressNew(page, 'produtos');
      await encaixe.seesScreen(panel, 'Produtos › Produto');
      await encaixe.preview(panel, t);
      expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 7));
    },
  },
  {
    name: 'during a fill the shell of Voalle puts another page into its frame',
    async before({ installed, sandbox, page, t }) {
      await page.goto(sandbox.voalle.origin);
      const panel = await ready(installed, page, WATCH);
      const inner = await voalle.openThroughShell(page, sandbox.voalle.origin, 'webhooks');
      await voalle.pressNew(inner);
      await encaixe.preview(panel, t);
      // As while the ERP loads a record: nothing is written before the line is gone.
      await inner.locator('[role="dialog"]').evaluate((dialog) => {
        const line = document.createElement('div');
        line.role = 'progressbar';
        line.style.height = '4px';
        dialog.append(line);
      });
      await encaixe.startFill(panel, t);
      await panel.getByText(t('fill.progress', 0, 5)).waitFor();
      return panel;
    },
    async happens({ page }) {
      await page.locator('iframe').evaluate((frame) => {
        const other = frame.cloneNode() as HTMLIFrameElement;
        other.src = '/restricted/gv?hash=';
        frame.replaceWith(other);
      });
    },
    async after(stage, panel) {
      const { sandbox, t } = stage;
      await brokeOff(panel, t, 5);
      await journalSays(stage, 'interrupted');
      expect(sandbox.voalle.data.webhooks.map(({ name }) => name)).not.toContain(WATCH.values.webhookName);
    },
  },
];
