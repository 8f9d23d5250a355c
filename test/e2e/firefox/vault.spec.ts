// The vault in Firefox: what its event page holds goes when it is locked, a suspended one finds the key again, and the
// passphrase opens what is sealed. What the vault does beyond that is the same code, tried in Chromium.

import { expect } from '@playwright/test';
import * as operator from '../../sandbox/ixc/operator.ts';
import * as encaixe from '../harness/encaixe.ts';
import { inArea } from '../harness/kept.ts';
import { PARTIU, ready } from '../harness/ready.ts';
import { killWorker } from '../harness/surfaces.ts';
import { test } from '../harness/test.ts';
import * as vault from '../harness/vault.ts';

test('locked, asked for the passphrase, opened again: the secret goes into its field', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await vault.createVault(installed);
  await operator.openMenu(page, 'Configurações', 'Integrações SVA');
  await operator.pressNew(page, 'sva_configuracoes');
  await encaixe.seesScreen(panel, 'Integrações SVA');

  // The background that opened it is gone; the next one has the key from the session.
  await killWorker(installed, panel);
  await panel.getByRole('button', { name: t('vault.lock'), exact: true }).waitFor();
  await encaixe.preview(panel, t);
  await vault.lock(panel, t);
  expect(await inArea(installed.worker, 'session')).not.toContain('vault/key');

  await encaixe.startFill(panel, t);
  await panel
    .getByRole('alert')
    .filter({ hasText: t('trouble.vaultLocked') })
    .waitFor();
  // Nothing was written, not even the platform that brings the field.
  await expect(operator.fieldOf(page, 'sva_configuracoes', 'senha')).toHaveCount(0);
  await vault.type(panel, t, 'outra frase que não abre');
  await panel.getByText(t('vault.error.wrong'), { exact: true }).waitFor();
  await vault.unlock(panel, t);
  await encaixe.fill(panel, t);
  await expect(operator.fieldOf(page, 'sva_configuracoes', 'senha')).toHaveValue(PARTIU.secrets.password);
});
