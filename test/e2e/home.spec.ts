// The top of the panel on both ERPs: what the page says of its environment, the profiles with their progress, and what is
// wrong right now, each line with the way to where it is mended.

import type { Page } from '@playwright/test';
import * as ixc from '../sandbox/ixc/operator.ts';
import * as operator from '../sandbox/voalle/operator.ts';
import { isAccessible } from './harness/accessible.ts';
import * as encaixe from './harness/encaixe.ts';
import { ask, changeValues, PARTIU, ready, WATCH } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';
import type { Texts } from './harness/texts.ts';
import * as vault from './harness/vault.ts';

const badge = (panel: Page) => panel.locator('.instance > .badge');
const lines = (panel: Page) => panel.locator('.now > li > p');
const press = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true }).click();
const differs = (t: Texts, page: string, own: string): string => t('home.environment', page, own);

test('the page says that it is Homologação: its word is shown, and taken over', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  sandbox.voalle.settings.environment = 'Homologação';
  await operator.openDirectly(page, sandbox.voalle.origin, 'webhooks');
  const panel = await ready(installed, page, WATCH);
  await expect(badge(panel)).toHaveText(t('environment.staging'));
  await expect(panel.locator('.instance-host')).toContainText(t('home.pageSays'));
  await expect(lines(panel)).toContainText([differs(t, 'Homologação', 'Treino')]);
  await isAccessible(panel, 'home where the page says another environment');

  await press(panel, t('home.take', 'Homologação'));
  await expect(panel.getByText(t('home.settled', 'Homologação'))).toBeFocused();
  await expect(lines(panel).filter({ hasText: 'Homologação' })).toHaveCount(0);
  expect(await ask(panel, 'instances.list')).toMatchObject([{ environment: 'staging' }]);
});

test('the operator keeps the own choice and is not asked again, until the page says something else', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const { settings } = sandbox.voalle;
  settings.environment = 'Homologação';
  // The shell has the badge, its frame has the screen.
  await operator.openThroughShell(page, sandbox.voalle.origin, 'webhooks');
  const panel = await ready(installed, page, WATCH);
  await expect(badge(panel)).toHaveText(t('environment.staging'));
  await press(panel, t('home.keep', 'Treino'));
  await expect(badge(panel)).toHaveText(t('environment.training'));
  await page.reload();
  await operator.openThroughShell(page, sandbox.voalle.origin, 'webhooks');
  await panel.reload();
  await panel.locator('.steps').waitFor();
  await expect(badge(panel)).toHaveText(t('environment.training'));
  await expect(panel.getByRole('button', { name: t('home.keep', 'Treino') })).toHaveCount(0);

  // Chosen anew in the options, it is a question again.
  const [instance] = await ask<{ id: string; label: string }[]>(panel, 'instances.list');
  if (instance === undefined) throw new Error('There is no instance');
  const { id, label } = instance;
  await ask(panel, 'instances.update', { id, label, environment: 'production' });
  await expect(lines(panel)).toContainText([differs(t, 'Homologação', 'Produção')]);
});

test('IXC says nothing of its environment, and the profiles stand there with their progress', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await expect(badge(panel)).toHaveText(t('environment.training'));
  await expect(panel.locator('.instance-host')).not.toContainText(t('home.pageSays'));
  await expect(panel.locator('.now-calm')).toContainText(t('home.calm'));

  const [first] = await ask<{ id: string; instanceId: string }[]>(panel, 'profiles.list');
  if (first === undefined) throw new Error('There is no profile');
  await encaixe.tickByHand(panel, t, 'Decidir sobre os assinantes atuais', 'Combinado com o parceiro.');
  const progress = await encaixe.progress(panel);
  await ask(panel, 'profiles.create', { instanceId: first.instanceId, partnerId: 'asaas', label: 'Boletos' });
  const inUse = panel.getByLabel(t('profile.choose'), { exact: true });
  await expect(inUse).toContainText('Boletos');
  const other = panel.getByRole('button', { name: /^Perfil de exemplo/ });
  await expect(other).toContainText(progress);
  await isAccessible(panel, 'home with two profiles');
  await other.focus();
  await panel.keyboard.press('Enter');
  await expect(inUse).toContainText('Perfil de exemplo');
  await expect(inUse).toBeFocused();
});

test('two hundred profiles stay a short list, and one of them is found by name', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  const [first] = await ask<{ id: string; instanceId: string }[]>(panel, 'profiles.list');
  if (first === undefined) throw new Error('There is no profile');
  for (let number = 2; number <= 200; number += 1) {
    const label = `Cidade ${String(number)}`;
    await ask(panel, 'profiles.create', { instanceId: first.instanceId, partnerId: 'partiu', label });
  }
  await panel.reload();
  await panel.getByText(t('home.others', 199), { exact: true }).click();
  const shown = panel.getByRole('list', { name: t('home.profiles') }).getByRole('button');
  await expect(shown).toHaveCount(4);
  await panel.getByLabel(t('home.filter')).fill('cidade 42');
  await expect(shown).toHaveCount(1);
  await isAccessible(panel, 'home with a filter');
  await shown.first().click();
  await expect(panel.getByLabel(t('profile.choose'), { exact: true })).toContainText('Cidade 42');
});

test('what is wrong on IXC: fields of the screen and missing data, each with its way', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await ixc.openMenu(page, 'Configurações', 'Integrações SVA');
  await ixc.pressNew(page, 'sva_configuracoes');
  await encaixe.seesScreen(panel, 'Integrações SVA');
  await encaixe.findings(panel, t).first().waitFor();
  await press(panel, t('home.errorsGo'));
  await expect(panel.locator('.finding-error').first()).toBeFocused();

  await changeValues(panel, PARTIU, { login: '' });
  await expect(lines(panel).last()).toContainText(t('home.missing', 1, 'Login').split(':')[0] ?? '');
  await isAccessible(panel, 'home with errors and missing data');
  await press(panel, t('home.missingGo'));
  await expect(panel.locator('input[name="login"]')).toBeFocused();
});

test('what is wrong on Voalle: a step that holds no longer, its test, and a locked vault', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const { origin } = sandbox.partners;
  await operator.openDirectly(page, sandbox.voalle.origin, 'webhooks');
  const panel = await ready(installed, page, WATCH);
  await changeValues(panel, WATCH, { url: `${origin}/webhook/allow-post` });
  await expect(panel.locator('input[name="url"]')).toHaveValue(`${origin}/webhook/allow-post`);
  await encaixe.testConnection(panel, t);
  await encaixe.stepDone(panel, t, 'Testar a conexão');
  await expect(panel.locator('.now-calm')).toBeVisible();

  await changeValues(panel, WATCH, { url: `${origin}/webhook/503` });
  await expect(lines(panel)).toContainText([
    t('home.stepBroken', 'Testar a conexão'),
    t('home.testOutdated'),
  ]);
  await press(panel, t('home.stepGo'));
  const step = panel
    .locator('.steps > li')
    .filter({ has: panel.getByText('Testar a conexão', { exact: true }) });
  await expect(step.locator('summary').first()).toBeFocused();
  await press(panel, t('home.testGo'));
  await expect(panel.getByRole('button', { name: t('test.again'), exact: true })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(lines(panel)).toContainText([t('home.testFailed')]);

  await (await vault.createVault(installed)).close();
  await vault.lock(panel, t);
  await expect(lines(panel).last()).toContainText(t('home.vault'));
  await isAccessible(panel, 'home with a locked vault');
  await press(panel, t('home.vaultGo'));
  await expect(vault.passphraseIn(panel, t)).toBeFocused();
});
