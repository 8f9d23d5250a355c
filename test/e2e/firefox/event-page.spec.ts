// Firefox keeps the background as an event page and suspends it when nothing happens: here after a second, by its own clock.
// Whatever the operator had before them goes on from there.

import { expect } from '@playwright/test';
import * as operator from '../../sandbox/ixc/operator.ts';
import * as encaixe from '../harness/encaixe.ts';
import { valuesOf } from '../harness/ixc.ts';
import type { Installed } from '../harness/launch.ts';
import { PARTIU, ready } from '../harness/ready.ts';
import { EXTENSION } from '../harness/surfaces.ts';
import { test } from '../harness/test.ts';

test.use({ preferences: { 'extensions.background.idle.timeout': 1_000 } });

/** Waits until Firefox has suspended the background of its own accord. */
async function suspended({ system }: Installed): Promise<void> {
  await expect
    .poll(() => system?.evaluate(`${EXTENSION}.backgroundState`), { timeout: 30_000 })
    .toBe('stopped');
}

test('suspended between preview, fill, save and undo: nothing is lost', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await operator.openMenu(page, 'Configurações', 'Integrações SVA');
  const window = await operator.pressNew(page, 'sva_configuracoes');
  await encaixe.seesScreen(panel, 'Integrações SVA');
  const before = await valuesOf(window);

  await suspended(installed);
  await encaixe.preview(panel, t);
  await suspended(installed);
  await encaixe.fill(panel, t);
  await expect(operator.fieldOf(page, 'sva_configuracoes', 'senha')).toHaveValue(PARTIU.secrets.password);

  await suspended(installed);
  await encaixe.undo(panel, t);
  expect(await valuesOf(window)).toEqual(before);

  await encaixe.preview(panel, t);
  await encaixe.fill(panel, t);
  await suspended(installed);
  expect(await operator.pressSave(page, 'sva_configuracoes')).not.toBe('');
  const { evidence } = await encaixe.stepDone(panel, t, 'Cadastrar a integração SVA');
  expect(evidence.join()).toContain(t('evidence.saved'));
});
