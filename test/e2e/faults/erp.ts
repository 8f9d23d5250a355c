// The ERP is not as it was: its session is over and the login stands where the screen stood, or the screen of a preset has
// changed. What an API that answers HTML, slowly or never comes to is told in proof-by-api-failures.spec.ts.

import * as ixc from '../../sandbox/ixc/operator.ts';
import * as voalle from '../../sandbox/voalle/operator.ts';
import * as encaixe from '../harness/encaixe.ts';
import { valuesOf } from '../harness/ixc.ts';
import { ready, WATCH } from '../harness/ready.ts';
import { expect } from '../harness/test.ts';
import { brokeOff, FILLED, filled, filling, journalSays, previewed, product } from './fault.ts';
import type { Fault, Stage } from './fault.ts';

/** The panel stands before a login: no screen, nothing filled, no step done. */
async function nothingProven({ t }: Stage, panel: Parameters<Fault['after']>[1]): Promise<void> {
  await panel.getByText(t('screen.none'), { exact: true }).waitFor();
  for (const { state } of await encaixe.steps(panel, t)) expect(state).toBe(t('steps.missing'));
}

export const erp: readonly Fault[] = [
  {
    name: 'IXC asks to sign in after a preview: the table goes, and the panel says what to do',
    before: previewed,
    async happens({ sandbox, page }) {
      sandbox.ixc.settings.session = 'expired';
      await page.reload();
    },
    async after(stage, panel) {
      await panel.getByText(stage.t('preview.gone')).waitFor();
      await nothingProven(stage, panel);
    },
  },
  {
    name: 'IXC asks to sign in during a fill: the receipt says how far it came',
    before: filling,
    async happens({ sandbox, page }) {
      sandbox.ixc.settings.session = 'expired';
      await page.reload();
    },
    async after(stage, panel) {
      await brokeOff(panel, stage.t);
      await nothingProven(stage, panel);
      await journalSays(stage, 'interrupted');
    },
  },
  {
    name: 'the session of IXC is over when the operator saves: nothing is taken as proof',
    before: filled,
    async happens({ sandbox, page }) {
      sandbox.ixc.settings.session = 'expired';
      await ixc.windowOf(page, 'produtos').locator('button[type="submit"]').click();
      await expect.poll(() => sandbox.ixc.requests.all.some(({ path }) => path === '/app/login')).toBe(true);
      await page.reload();
    },
    after: (stage, panel) => nothingProven(stage, panel),
  },
  {
    name: 'Voalle asks to sign in after a preview: the table goes, and the panel says what to do',
    async before({ installed, sandbox, page, t }) {
      await voalle.openDirectly(page, sandbox.voalle.origin, 'webhooks');
      const panel = await ready(installed, page, WATCH);
      await voalle.pressNew(page);
      await encaixe.preview(panel, t);
      return panel;
    },
    async happens({ sandbox, page }) {
      sandbox.voalle.settings.session = 'expired';
      await page.reload();
    },
    async after(stage, panel) {
      await panel.getByText(stage.t('preview.gone')).waitFor();
      await panel.getByText(stage.t('screen.none'), { exact: true }).waitFor();
    },
  },
  {
    name: 'the session of Voalle is over when the operator saves: nothing is taken as proof',
    async before({ installed, sandbox, page, t }) {
      await voalle.openDirectly(page, sandbox.voalle.origin, 'webhooks');
      const panel = await ready(installed, page, WATCH);
      await voalle.pressNew(page);
      await encaixe.preview(panel, t);
      await encaixe.fill(panel, t);
      return panel;
    },
    async happens({ sandbox, page }) {
      sandbox.voalle.settings.session = 'expired';
      sandbox.voalle.requests.clear();
      await voalle.pressFooter(page, 'continuar');
      await expect.poll(() => sandbox.voalle.requests.all.length).toBeGreaterThan(0);
      await page.reload();
      await page.waitForURL('**/users/login');
    },
    async after({ sandbox, t }, panel) {
      await panel.getByText(t('screen.none'), { exact: true }).waitFor();
      for (const { evidence } of await encaixe.steps(panel, t))
        for (const line of evidence) expect(line).not.toContain(t('evidence.saved'));
      expect(sandbox.voalle.data.webhooks.map(({ name }) => name)).not.toContain(WATCH.values.webhookName);
    },
  },
  {
    name: 'a screen without a field of the preset: that one is refused and reported, the rest is filled',
    before: product,
    async happens({ installed, page }, panel) {
      await installed.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await ixc.fieldOf(page, 'produtos', 'unidade').evaluate((field) => {
        // The field with all that belongs to it, as in a version of the ERP that does not have it.
        (field.closest('dl, .control-group, .form-group, label') ?? field).remove();
        field.remove();
      });
      await panel.bringToFront();
    },
    async after({ page, t }, panel) {
      await encaixe.preview(panel, t);
      const [refusal = ''] = await encaixe.refusals(panel);
      expect(refusal).toContain(t('refusal.missing'));
      await panel.getByRole('button', { name: t('report.copy'), exact: true }).click();
      await panel.getByText(t('report.copied')).waitFor();
      const report = await panel.evaluate(() => navigator.clipboard.readText());
      expect(report).toContain('[ixc/product]');
      expect(report).toContain('[unidade]');
      expect(report).toContain(t('refusal.missing'));
      for (const value of Object.values(FILLED).filter(({ length }) => length > 2))
        expect(report).not.toContain(value);

      expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 6));
      const { unidade: _, ...rest } = FILLED;
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject(rest);
    },
  },
];
