// More than one place to work from: two panels beside one tab, two tabs with the same screen of one ERP.

import type { Page } from '@playwright/test';
import * as ixc from '../../sandbox/ixc/operator.ts';
import * as encaixe from '../harness/encaixe.ts';
import { lookUpUnderWay, slowLookUps, valuesOf } from '../harness/ixc.ts';
import { openPanel } from '../harness/surfaces.ts';
import { expect } from '../harness/test.ts';
import { FILLED, journalSays, previewed, product } from './fault.ts';
import type { Fault, Stage } from './fault.ts';

/** The other panel, or the other tab, of a row. */
const others = new WeakMap<Page, readonly Page[]>();

function otherOf(panel: Page, index = 0): Page {
  const other = others.get(panel)?.[index];
  if (other === undefined) throw new Error('no other');
  return other;
}

/** A second panel beside the same tab. */
async function besides({ installed, page }: Stage, panel: Page): Promise<Page> {
  const other = await openPanel(installed, page);
  await encaixe.seesScreen(other, 'Produtos › Produto');
  others.set(panel, [other]);
  return other;
}

const nameField = (panel: Page) => panel.locator('input[name="productName"]');

export const panels: readonly Fault[] = [
  {
    name: 'two panels beside one tab: a fill from one is told in both, and undone from the other',
    before: previewed,
    async happens(stage, panel) {
      await besides(stage, panel);
      await encaixe.fill(panel, stage.t);
    },
    async after({ page, t }, panel) {
      const other = otherOf(panel);
      expect(await encaixe.receipt(other)).toEqual(await encaixe.receipt(panel));
      expect((await encaixe.undo(other, t)).summary).toBe(t('receipt.restored', 7));
      await panel.getByText(t('receipt.restored', 7)).waitFor();
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject({ descricao: '', preco_base: '' });
    },
  },
  {
    name: 'two panels beside one tab: both press Preencher, and there is one fill and one refusal',
    before: previewed,
    async happens(stage, panel) {
      const other = await besides(stage, panel);
      await encaixe.preview(other, stage.t);
      slowLookUps(stage.sandbox);
      // Without the mouse's way: the second press is there before the first panel's fill is told to the other.
      const buttons = [panel, other].map((each) => each.locator('.preview .button-primary'));
      await Promise.all(buttons.map((button) => button.evaluate((each: HTMLElement) => each.click())));
    },
    async after(stage, panel) {
      const { page, t } = stage;
      const both = [panel, otherOf(panel)];
      const refusal = t('fillError.busy');
      // Whichever came second says so; both show the fill that there is.
      const refused = async (): Promise<number> =>
        (await Promise.all(both.map((each) => each.getByText(refusal).count()))).reduce((a, b) => a + b);
      await expect.poll(refused).toBe(1);
      await journalSays(stage, 'done');
      // It may try again from its own table.
      for (const each of both)
        if (await each.locator('.preview').isVisible()) await encaixe.closePreview(each, t);
      for (const each of both) expect((await encaixe.receipt(each)).summary).toBe(t('receipt.written', 7));
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject(FILLED);
    },
  },
  {
    name: 'two panels edit one value: the last one stands, in both',
    before: product,
    async happens(stage, panel) {
      const other = await besides(stage, panel);
      for (const each of [panel, other]) await each.getByText(stage.t('profile.values')).click();
      await encaixe.keepValues(panel, { productName: 'CLUBE DA MATRIZ' });
      await expect(nameField(other)).toHaveValue('CLUBE DA MATRIZ');
      await encaixe.keepValues(other, { productName: 'CLUBE DA FILIAL' });
    },
    async after({ t }, panel) {
      for (const each of [panel, otherOf(panel)])
        await expect(nameField(each)).toHaveValue('CLUBE DA FILIAL');
      const rows = await encaixe.preview(panel, t);
      expect(rows.find(({ field }) => field === 'Produto')?.will).toBe('CLUBE DA FILIAL');
    },
  },
  {
    name: 'two tabs fill the same screen at the same time: each its own, with its own receipt',
    before: previewed,
    async happens({ installed, sandbox, t }, panel) {
      const tab = await installed.context.newPage();
      await tab.goto(`${sandbox.ixc.origin}/adm.php`);
      await ixc.openMenu(tab, 'Sistema', 'Produtos');
      await ixc.openRecord(tab, 'produtos', '36');
      const other = await openPanel(installed, tab);
      others.set(panel, [other, tab]);
      await encaixe.seesScreen(other, 'Produtos › Produto');
      await encaixe.preview(other, t);
      for (const { field } of await encaixe.rowsOf(other, t))
        await encaixe.tick(other, t, field, field === 'Produto');
      slowLookUps(sandbox);
      await encaixe.startFill(panel, t);
      await lookUpUnderWay(sandbox, 'sub_grupo_produdos', '8');
      await encaixe.startFill(other, t);
    },
    async after({ page, t }, panel) {
      const [other, tab] = [otherOf(panel), otherOf(panel, 1)];
      const [first, ...rest] = (await encaixe.receipt(other)).lines;
      expect(first).toBe(`Produto ${t('outcome.written')}: ${FILLED.descricao}`);
      for (const line of rest) expect(line).toContain(t('receipt.left'));
      await page.bringToFront();
      expect((await encaixe.receipt(panel)).summary).toBe(t('receipt.written', 7));
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject(FILLED);
      expect(await valuesOf(ixc.windowOf(tab, 'produtos'))).toMatchObject({
        descricao: FILLED.descricao,
        preco_base: '189,00',
      });
    },
  },
];
