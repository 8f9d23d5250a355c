// The first set-up in the panel, step by step, and put aside.

import type { Page } from '@playwright/test';
import * as encaixe from '../../e2e/harness/encaixe.ts';
import { openPanel } from '../../e2e/harness/surfaces.ts';
import type { Stage, State } from './state.ts';

const heading = (panel: Page, name: string) => panel.getByRole('heading', { name, exact: true });
const press = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true }).click();

/** An ERP that nobody added yet, and the panel beside it. */
async function atErp({ installed, sandbox, page, t }: Stage): Promise<Page> {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await openPanel(installed, page);
  await heading(panel, t('firstRun.erp')).waitFor();
  return panel;
}

async function atPartner(stage: Stage): Promise<Page> {
  const panel = await atErp(stage);
  await encaixe.addInstance(panel, stage.t, 'ixc', 'ERP de exemplo');
  await heading(panel, stage.t('firstRun.partner')).waitFor();
  return panel;
}

async function atValues(stage: Stage): Promise<Page> {
  const panel = await atPartner(stage);
  await press(panel, stage.t('firstRun.partnerTakeOf', 'Partiu!'));
  await heading(panel, stage.t('firstRun.values')).waitFor();
  return panel;
}

async function atTest(stage: Stage): Promise<Page> {
  const panel = await atValues(stage);
  await encaixe.keepValues(panel, {
    login: 'provedor.exemplo',
    url: `${stage.sandbox.partners.origin}/webhook/allow-post`,
    subgroup: '8',
    basePrice: '9,90',
    quantity: '1',
    unitPrice: '9,90',
    password: 'senha-inventada',
  });
  await press(panel, stage.t('firstRun.continue'));
  await heading(panel, stage.t('firstRun.test')).waitFor();
  return panel;
}

export const firstRun: readonly State[] = [
  { name: 'panel-first-erp', open: atErp },
  { name: 'panel-first-partner', open: atPartner },
  { name: 'panel-first-values', open: atValues },
  { name: 'panel-first-test', open: atTest },
  {
    name: 'panel-first-tested',
    async open(stage) {
      const panel = await atTest(stage);
      await encaixe.testConnection(panel, stage.t);
      await panel.getByText(stage.t('firstRun.ready')).waitFor();
      return panel;
    },
  },
  {
    name: 'panel-first-later',
    async open(stage) {
      const panel = await atValues(stage);
      await press(panel, stage.t('firstRun.later'));
      await panel.getByRole('button', { name: stage.t('home.resume'), exact: true }).waitFor();
      return panel;
    },
  },
];
