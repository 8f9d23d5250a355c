// The ERP's own page with what Encaixe draws on it.

import type { Page } from '@playwright/test';
import * as voalle from '../../sandbox/voalle/operator.ts';
import { filled } from '../../e2e/faults/fault.ts';
import * as encaixe from '../../e2e/harness/encaixe.ts';
import { PARTIU, ready, WATCH } from '../../e2e/harness/ready.ts';
import { pointsAt } from '../../e2e/harness/spotlight.ts';
import type { Stage, State } from './state.ts';

/** An integrator that somebody registered wrongly, open to be edited, and the panel beside it. */
export async function voalleRecord({ installed, sandbox, page }: Stage): Promise<Page> {
  sandbox.voalle.data.integrators.unshift({
    id: 900,
    alias: 'WatchBrasil_v2',
    description: 'Watch Brasil',
    type: 'Reativa',
    vdi: false,
    url: 'https://sobra.example',
    version: '2',
    parameters: [],
    active: false,
    token: '',
  });
  await voalle.openDirectly(page, sandbox.voalle.origin, 'integrators');
  const panel = await ready(installed, page, WATCH);
  await voalle.editRow(page, 'WatchBrasil_v2');
  await panel.locator('.screen-title').waitFor();
  return panel;
}

export const erp: readonly State[] = [
  {
    name: 'erp-ixc-filled',
    async open(stage) {
      await filled(stage);
      return stage.page;
    },
  },
  {
    name: 'erp-voalle-filled',
    async open(stage) {
      const panel = await voalleRecord(stage);
      await encaixe.preview(panel, stage.t);
      await encaixe.tickAll(panel, stage.t);
      await encaixe.fill(panel, stage.t);
      return stage.page;
    },
  },
  {
    name: 'erp-led',
    async open({ installed, sandbox, page, t }) {
      await page.goto(`${sandbox.ixc.origin}/adm.php`);
      const panel = await ready(installed, page, PARTIU);
      await panel
        .getByRole('button', { name: t('lead.start') })
        .first()
        .click();
      await pointsAt(page, 'Configurações');
      return page;
    },
  },
];
