// The first set-up as somebody meets it who has just installed Encaixe: by keyboard, put aside, closed, taken up again where
// it was, and brought to its end. What it kept is what the panel works with from then on.

import type { Page } from '@playwright/test';
import * as ixc from '../sandbox/ixc/operator.ts';
import * as operator from '../sandbox/voalle/operator.ts';
import { isAccessible } from './harness/accessible.ts';
import * as encaixe from './harness/encaixe.ts';
import { ask } from './harness/ready.ts';
import { openPanel, openPopup } from './harness/surfaces.ts';
import { pressByKey, tabTo } from './harness/tabbing.ts';
import { expect, test } from './harness/test.ts';
import { startsWith } from './harness/wording.ts';

const heading = (panel: Page, name: string) => panel.getByRole('heading', { name, exact: true });
const button = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true });
const resumeOf = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true });

test('from nothing to the first step by keyboard alone, with a break in the middle', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t, context } = installed;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await operator.openDirectly(page, sandbox.voalle.origin, 'webhooks');
  let panel = await openPanel(installed, page);

  // 1: the ERP of this tab.
  await heading(panel, t('firstRun.erp')).waitFor();
  await panel.getByText(sandbox.voalle.origin, { exact: true }).waitFor();
  await isAccessible(panel, 'first run: the ERP');
  await tabTo(panel, panel.getByLabel(t('instance.erp')));
  await panel.keyboard.type('V');
  await pressByKey(panel, t('instance.add'));

  // 2: the partner, found among thirteen.
  await expect(heading(panel, t('firstRun.partner'))).toBeFocused();
  await isAccessible(panel, 'first run: the partner');
  await tabTo(panel, panel.getByLabel(t('firstRun.partnerFilter')));
  await panel.keyboard.type('watch');
  await panel.getByText(t('firstRun.partnerFound', 1), { exact: true }).waitFor();
  await pressByKey(panel, t('firstRun.partnerTakeOf', 'Watch Brasil'));

  // 3: what the partner has to be asked for.
  await expect(heading(panel, t('firstRun.values'))).toBeFocused();
  await isAccessible(panel, 'first run: the data');
  await pressByKey(panel, t('firstRun.copy'));
  await panel.getByText(t('firstRun.copied')).waitFor();
  const letter = await panel.evaluate(() => navigator.clipboard.readText());
  expect(letter).toContain('Watch Brasil');
  expect(letter).toContain('Token da Watch Brasil');

  // The answer takes a day: it is put aside, and the panel closed.
  await pressByKey(panel, t('firstRun.later'));
  await expect(resumeOf(panel, t('home.resume'))).toBeFocused();
  await isAccessible(panel, 'home with the offer to resume');
  await panel.close();
  panel = await openPanel(installed, page);
  await pressByKey(panel, t('home.resume'));
  await expect(heading(panel, t('firstRun.title'))).toBeFocused();
  await heading(panel, t('firstRun.values')).waitFor();
  await expect(button(panel, t('firstRun.continue'))).toHaveAttribute('aria-disabled', 'true');

  const values = {
    url: `${sandbox.partners.origin}/webhook/allow-post`,
    serviceCodes: 'WATCH-ESSENCIAL',
    token: 'w4tch-inventado-0123456789abcdef',
  };
  for (const [key, value] of Object.entries(values)) {
    await tabTo(panel, panel.locator(`input[name="${key}"]`));
    await panel.keyboard.press('ControlOrMeta+A');
    await panel.keyboard.type(value);
    await panel.keyboard.press('Enter');
  }
  await expect(button(panel, t('firstRun.continue'))).not.toHaveAttribute('aria-disabled');
  // Closed without a word: it stands where the data end.
  await panel.close();
  panel = await openPanel(installed, page);
  await heading(panel, t('firstRun.test')).waitFor();

  // 4: the connection, and on.
  await pressByKey(panel, t('test.run'));
  await panel.getByText(t('firstRun.ready')).waitFor();
  await isAccessible(panel, 'first run: tested');
  await pressByKey(panel, t('firstRun.begin'));
  await expect(panel.locator('.steps summary').first()).toBeFocused();
  await expect(resumeOf(panel, t('home.resume'))).toBeHidden();
  await panel.reload();
  await panel.locator('.steps').waitFor();
  await expect(heading(panel, t('firstRun.title'))).toBeHidden();
  expect(await ask<object[]>(panel, 'profiles.list')).toHaveLength(1);
});

test('the popup adds the ERP while the panel waits, a test that fails is no dead end, and a step can be gone back to', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await openPanel(installed, page);
  await heading(panel, t('firstRun.erp')).waitFor();
  const popup = await openPopup(installed, page);
  await encaixe.addInstance(popup, t, 'ixc', 'ERP de exemplo');
  await popup.close();
  await heading(panel, t('firstRun.partner')).waitFor();
  await button(panel, t('firstRun.partnerTakeOf', 'Partiu!')).click();
  await heading(panel, t('firstRun.values')).waitFor();

  // Not this one: the partner is chosen again, and the first choice is kept beside it.
  await panel.getByRole('button', { name: startsWith(t('firstRun.partnerShort')) }).click();
  await button(panel, t('firstRun.partnerTakeOf', 'Asaas')).click();
  await heading(panel, t('firstRun.values')).waitFor();
  await panel.getByRole('button', { name: startsWith(t('firstRun.partnerShort')) }).click();
  await button(panel, t('firstRun.partnerTakeOf', 'Partiu!')).click();
  await heading(panel, t('firstRun.values')).waitFor();
  expect(await ask<object[]>(panel, 'profiles.list')).toHaveLength(2);

  await encaixe.keepValues(panel, {
    login: 'provedor.exemplo',
    url: `${sandbox.partners.origin}/webhook/503`,
    subgroup: '8',
    basePrice: '9,90',
    quantity: '1',
    unitPrice: '9,90',
    password: 'senha-inventada',
  });
  await button(panel, t('firstRun.continue')).click();
  await encaixe.testConnection(panel, t);
  await isAccessible(panel, 'first run: a test that failed');
  await button(panel, t('firstRun.anyway')).click();
  await expect(panel.locator('.steps summary, .variants summary').first()).toBeFocused();
  await expect(resumeOf(panel, t('home.resume'))).toBeVisible();
  await ixc.openMenu(page, 'Configurações', 'Integrações SVA');
  await ixc.pressNew(page, 'sva_configuracoes');
  await encaixe.seesScreen(panel, 'Integrações SVA');
});
