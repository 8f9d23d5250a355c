// The whole main job by keyboard alone, on both ERPs: the ERP is added in the popup, a profile made, credentials typed, the
// connection tested, a screen previewed, one row unticked, filled, undone, and a step ticked by hand. Only the ERP's own pages
// are worked as the ERP wants it.

import type { Page } from '@playwright/test';
import * as ixc from '../sandbox/ixc/operator.ts';
import * as voalle from '../sandbox/voalle/operator.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import * as encaixe from './harness/encaixe.ts';
import { choose, keepsFocus, pressOn, tabTo, typeInto } from './harness/keys.ts';
import { openPanel, openPopup } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

interface Job {
  readonly erp: 'ixc' | 'voalle';
  readonly partner: string;
  /** Typed in this order; `WEBHOOK` is the stand-in of the partner. */
  readonly values: readonly (readonly [key: string, value: string])[];
  /** Brings the ERP to the screen; returns how to read a field of it. */
  readonly open: (page: Page, sandbox: Sandbox) => Promise<(label: string) => Promise<string>>;
  readonly screen: string;
  readonly unticked: string;
  readonly written: string;
  readonly byHand: string;
}

const WEBHOOK = 'WEBHOOK';

const JOBS: readonly Job[] = [
  {
    erp: 'voalle',
    partner: 'Watch Brasil',
    values: [
      ['description', 'Watch Brasil'],
      ['webhookName', 'Watch Brasil'],
      ['url', WEBHOOK],
      ['token', 'w4tch-inventado-0123456789abcdef'],
      ['serviceCodes', 'WATCH-ESSENCIAL'],
    ],
    async open(page) {
      await voalle.pressNew(page);
      return async (label) => (await voalle.input(page, label)).inputValue();
    },
    screen: 'Integradores',
    unticked: 'Descrição',
    written: 'Alias',
    byHand: 'Escolher o gatilho com o parceiro',
  },
  {
    erp: 'ixc',
    partner: 'Partiu!',
    values: [
      ['login', 'provedor.exemplo'],
      ['password', 'senha-inventada'],
      ['url', WEBHOOK],
      ['productName', 'CLUBE PARTIU!'],
      ['subgroup', '8'],
      ['basePrice', '9,90'],
    ],
    async open(page) {
      await ixc.openMenu(page, 'Configurações', 'Integrações SVA');
      await ixc.pressNew(page, 'sva_configuracoes');
      return (label) => ixc.fieldOf(page, 'sva_configuracoes', label.toLowerCase()).inputValue();
    },
    screen: 'Integrações SVA',
    unticked: 'Login',
    written: 'Plataforma',
    byHand: 'Decidir sobre os assinantes atuais',
  },
];

for (const job of JOBS) {
  test(`${job.partner} without a mouse`, async ({ installed, sandbox, page }) => {
    test.slow();
    const { texts: t } = installed;
    if (job.erp === 'ixc') await page.goto(`${sandbox.ixc.origin}/adm.php`);
    else await voalle.openDirectly(page, sandbox.voalle.origin, 'integrators');

    const popup = await openPopup(installed, page);
    const erp = popup.getByLabel(t('instance.erp'));
    await choose(popup, erp, t(`erp.${job.erp}`));
    await typeInto(popup, popup.getByLabel(new RegExp(`^${t('instance.label')}`)), 'ERP de exemplo');
    await pressOn(popup, popup.getByRole('button', { name: t('instance.add'), exact: true }));
    await popup.locator('.instance-label', { hasText: 'ERP de exemplo' }).waitFor();
    await keepsFocus(popup);

    await choose(popup, popup.getByLabel(t('profile.partner')), job.partner);
    await pressOn(popup, popup.getByRole('button', { name: t('profile.create'), exact: true }));
    await popup.getByLabel(t('profile.choose')).waitFor();
    await keepsFocus(popup);
    await popup.close();

    const panel = await openPanel(installed, page);
    await pressOn(panel, panel.getByRole('button', { name: t('firstRun.later'), exact: true }));
    const values = panel.locator('details', { has: panel.locator('input[name]') }).first();
    await values.waitFor();
    if ((await values.getAttribute('open')) === null) await pressOn(panel, values.locator('> summary'));
    for (const [key, value] of job.values) {
      const text = value === WEBHOOK ? `${sandbox.partners.origin}/webhook/allow-post` : value;
      await typeInto(panel, values.locator(`[name="${key}"]`), text);
    }
    await panel.getByText(t('profile.complete'), { exact: true }).waitFor();

    await pressOn(panel, panel.getByRole('button', { name: t('test.run'), exact: true }));
    await panel.getByRole('list', { name: t('test.levels') }).waitFor();
    await keepsFocus(panel);

    const valueOf = await job.open(page, sandbox);
    await encaixe.seesScreen(panel, job.screen);
    await panel.bringToFront();
    await pressOn(panel, panel.getByRole('button', { name: t('screen.preview'), exact: true }));
    const box = panel.getByRole('checkbox', { name: job.unticked, exact: true });
    await pressOn(panel, box, 'Space');
    await expect(box).not.toBeChecked();
    const ticked = (await encaixe.rowsOf(panel, t)).filter((row) => row.ticked).length;
    await pressOn(panel, panel.getByRole('button', { name: t('preview.fill', ticked), exact: true }));
    // What the operator added is production until it is told otherwise.
    await pressOn(panel, panel.getByRole('button', { name: t('production.confirm'), exact: true }));
    const { summary } = await encaixe.receipt(panel);
    expect(summary).toBe(`${t('receipt.written', ticked)} · ${t('receipt.kept', 1)}`);
    await expect(panel.locator('.receipt h3')).toBeFocused();
    await keepsFocus(panel);
    expect([await valueOf(job.unticked), await valueOf(job.written)]).toEqual([
      '',
      expect.stringMatching(/./),
    ]);

    await pressOn(
      panel,
      panel.getByRole('button', { name: t('receipt.undo', ticked), exact: true }),
      'Space',
    );
    await panel.getByText(t('receipt.restored', ticked)).waitFor();
    await keepsFocus(panel);
    expect(await valueOf(job.written)).toBe('');

    const step = panel.locator('.steps > li').filter({ has: panel.getByText(job.byHand, { exact: true }) });
    const body = step.locator('> details');
    if ((await body.getAttribute('open')) === null) await pressOn(panel, body.locator('> summary'));
    const reason = step.locator('input[name="reason"]');
    if (!(await reason.isVisible())) await pressOn(panel, step.getByText(t('steps.manual'), { exact: true }));
    await tabTo(panel, reason);
    await panel.keyboard.type('Combinado com o parceiro.');
    await pressOn(panel, step.getByRole('button', { name: t('steps.tick'), exact: true }));
    await encaixe.stepDone(panel, t, job.byHand);
    await keepsFocus(panel);
  });
}
