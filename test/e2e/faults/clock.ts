// The computer's clock is set back, or far forward, while the operator works. The worker's clock is set here; the page's and
// the panel's go on.

import * as ixc from '../../sandbox/ixc/operator.ts';
import * as encaixe from '../harness/encaixe.ts';
import { valuesOf } from '../harness/ixc.ts';
import { PARTIU, ready } from '../harness/ready.ts';
import { expect } from '../harness/test.ts';
import { filled, FILLED, previewed } from './fault.ts';
import type { Fault, Stage } from './fault.ts';

const HOUR = 3_600_000;
const YEARS = 5 * 365 * 24 * HOUR;

/** Sets the clock of the worker that runs now. */
function setClock({ installed }: Stage, by: number): Promise<void> {
  return installed.worker.evaluate((shift) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + shift;
  }, by);
}

const afterPreview = (name: string, by: number): Fault => ({
  name: `between preview and fill the clock is set ${name}: the panel looks again, and fills what it showed`,
  before: previewed,
  happens: (stage) => setClock(stage, by),
  async after({ page, t }, panel) {
    expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 7));
    expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject(FILLED);
  },
});

export const clock: readonly Fault[] = [
  afterPreview('back by an hour', -HOUR),
  afterPreview('forward by years', YEARS),
  {
    name: 'the clock is set back and the screen changes: the new table is shown, and nothing is filled unseen',
    before: previewed,
    async happens(stage) {
      await setClock(stage, -HOUR);
      await ixc.type(stage.page, 'produtos', 'descricao', 'OUTRO NOME');
    },
    async after({ page, t }, panel) {
      await encaixe.startFill(panel, t);
      await panel.getByText(t('preview.renewed')).waitFor();
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject({
        descricao: 'OUTRO NOME',
        preco_base: '',
      });
      const { summary } = await encaixe.fill(panel, t);
      expect(summary).toBe(`${t('receipt.written', 6)} · ${t('receipt.kept', 1)}`);
    },
  },
  {
    name: 'after a fill the clock is set back: the receipt of the next fill is the one that is shown',
    before: filled,
    happens: (stage) => setClock(stage, -HOUR),
    async after({ page, t }, panel) {
      await ixc.type(page, 'produtos', 'descricao', 'OUTRO NOME');
      await encaixe.preview(panel, t);
      await encaixe.tick(panel, t, 'Produto', true);
      const receipt = await encaixe.fill(panel, t);
      expect(receipt.summary).toBe(t('receipt.written', 1));
      expect(receipt.lines).toEqual([`Produto ${t('outcome.written')}: ${FILLED.descricao}`]);
    },
  },
  {
    name: 'between the save and its answer the clock is set back: what the ERP says is told, and proves nothing',
    async before(stage) {
      const { installed, sandbox, page, t } = stage;
      await page.goto(`${sandbox.ixc.origin}/adm.php`);
      const panel = await ready(installed, page, PARTIU);
      await ixc.openMenu(page, 'Configurações', 'Integrações SVA');
      await ixc.pressNew(page, 'sva_configuracoes');
      await encaixe.seesScreen(panel, 'Integrações SVA');
      await encaixe.preview(panel, t);
      await encaixe.fill(panel, t);
      sandbox.ixc.settings.delay.save = 3_000;
      return panel;
    },
    async happens(stage) {
      const { page } = stage;
      stage.sandbox.ixc.requests.clear();
      const told = ixc.pressSave(page, 'sva_configuracoes');
      await expect
        .poll(() => stage.sandbox.ixc.requests.all.filter(({ method }) => method === 'POST').length)
        .toBeGreaterThan(0);
      await setClock(stage, -HOUR);
      await told;
    },
    async after({ t }, panel) {
      await panel.getByText(t('screen.messageSuccess')).waitFor();
      for (const { evidence } of await encaixe.steps(panel, t))
        for (const line of evidence) expect(line).not.toContain(t('evidence.saved'));
    },
  },
];
