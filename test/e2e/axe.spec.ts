// What axe-core can find of WCAG 2.2 AA: nothing, on each of Encaixe's pages as operators meet them, in light
// and in dark.

import * as operator from '../sandbox/voalle/operator.ts';
import { isAccessible } from './harness/accessible.ts';
import * as encaixe from './harness/encaixe.ts';
import { ready, WATCH } from './harness/ready.ts';
import { openOptions, openPanel, openPayload, openPopup } from './harness/surfaces.ts';
import { test } from './harness/test.ts';

test('before anything is added: popup, panel, options', async ({ installed, sandbox, page }) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const popup = await openPopup(installed, page);
  await popup.getByRole('button', { name: installed.texts('instance.add') }).waitFor();
  await isAccessible(popup, 'popup of an unknown page');
  const panel = await openPanel(installed, page);
  await encaixe.leaveFirstRun(
    panel,
    installed.texts,
    panel.getByText(installed.texts('instance.unknownHere')),
  );
  await isAccessible(panel, 'panel of an unknown page');
  const options = await openOptions(installed);
  await options.getByText(installed.texts('options.instancesNone')).waitFor();
  await isAccessible(options, 'empty options');
});

test('at work: panel with findings, preview, receipt and undo, popup with a test, options with records', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
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
  await operator.openDirectly(page, sandbox.voalle.origin, 'integrators');
  const panel = await ready(installed, page, {
    ...WATCH,
    values: { ...WATCH.values, url: `${sandbox.partners.origin}/webhook/allow-post` },
  });
  await isAccessible(panel, 'panel without a screen');
  await operator.editRow(page, 'WatchBrasil_v2');
  await encaixe.findings(panel, t).first().waitFor();
  await isAccessible(panel, 'panel with findings');
  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  await isAccessible(panel, 'panel with a preview');
  await encaixe.fill(panel, t);
  await isAccessible(panel, 'panel with a receipt');
  await encaixe.undo(panel, t);
  await isAccessible(panel, 'panel after an undo');
  await encaixe.tickByHand(panel, t, 'Escolher o gatilho com o parceiro', 'Confirmado.');
  await isAccessible(panel, 'panel with evidence');

  const popup = await openPopup(installed, page);
  await encaixe.testConnection(popup, t);
  await isAccessible(popup, 'popup with a tested connection');
  const options = await openOptions(installed);
  await options.getByRole('table').waitFor();
  await isAccessible(options, 'options with records');
  await options.getByRole('button', { name: t('options.removeOf', 'ERP de exemplo'), exact: true }).click();
  await options.getByRole('dialog').waitFor();
  await isAccessible(options, 'options asking before a removal');
  await options.keyboard.press('Escape');
  await options.getByRole('dialog').waitFor({ state: 'detached' });
  await options.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await isAccessible(options, 'options with everything unfolded');
  await options.getByLabel(t('instance.address')).fill('isto não');
  await options
    .getByRole('region', { name: t('options.instances') })
    .getByLabel(t('instance.erp'))
    .last()
    .selectOption('ixc');
  await options
    .getByRole('region', { name: t('options.instances') })
    .getByLabel(t('instance.label'))
    .last()
    .fill('Outro');
  await options.getByRole('button', { name: t('instance.add'), exact: true }).click();
  await options.getByRole('alert').first().waitFor();
  await isAccessible(options, 'options with an error and its report');
  await isAccessible(await openPayload(installed), 'the page that checks a payload');
});
