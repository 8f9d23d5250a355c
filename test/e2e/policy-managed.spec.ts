// What a company prescribes, in a real Chromium that reads it from where an administrator puts it: a file of the machine, for
// this one extension by its id. It needs a user who may write there, as an administrator is.

import type { InstanceView } from '../../lib/model/erp.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { ProfileView } from '../../lib/model/setup.ts';
import * as operator from '../sandbox/ixc/operator.ts';
import { isAccessible } from './harness/accessible.ts';
import { administrator } from './harness/administrator.ts';
import * as encaixe from './harness/encaixe.ts';
import { deleteHome, launch, newHome } from './harness/launch.ts';
import { ask } from './harness/ready.ts';
import { openOptions, openPanel } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

test('the company prescribes, changes its mind, and leaves', async ({ sandbox }) => {
  test.setTimeout(180_000);
  const home = newHome();
  const company = administrator(home);
  const { origin } = sandbox.ixc;
  const instance = { origin, erp: 'ixc', label: 'Matriz', environment: 'production' };
  const profile = {
    origin,
    partnerId: 'partiu',
    label: 'Clube',
    values: { productName: 'Clube da empresa' },
  };
  try {
    company.prescribe({
      instances: [instance, { ...instance, origin: 'nowhere', erp: 'sap' }],
      profiles: [profile],
      settings: { journalDays: 30 },
      allow: { export: false, fill: false, teach: false },
    });
    const installed = await launch({ home });
    const t = installed.texts;
    expect(installed.id).toBe(company.id);
    const options = await openOptions(installed);
    await options.getByText(t('policy.managedWhy')).first().waitFor();
    await isAccessible(options, 'options with a policy');

    const [brought] = await ask<InstanceView[]>(options, 'instances.list');
    const [clube] = await ask<ProfileView[]>(options, 'profiles.list');
    expect(brought).toMatchObject({ ...instance, managed: { own: null } });
    expect(clube?.values).toMatchObject(profile.values);
    if (brought === undefined || clube === undefined) throw new Error('nothing was brought');
    const edit = t('options.editOf', 'Matriz');
    await expect(options.getByRole('button', { name: edit, exact: true })).toHaveCount(0);
    await expect(options.getByRole('button', { name: t('journal.csv'), exact: true })).toHaveCount(0);
    await expect(options.getByText(t('policy.fault.malformed')).first()).toBeVisible();
    await ask(options, 'secrets.set', { profileId: clube.id, key: 'password', value: 'segredo-inventado' });

    // The table is there to be read; nothing in it fills or teaches.
    const page = await installed.context.newPage();
    await page.goto(`${origin}/adm.php`);
    await operator.openMenu(page, 'Sistema', 'Produtos');
    await operator.pressNew(page, 'produtos');
    const panel = await openPanel(installed, page);
    await encaixe.leaveFirstRun(
      panel,
      t,
      panel.getByRole('button', { name: t('screen.preview'), exact: true }),
    );
    await encaixe.preview(panel, t);
    await expect(panel.getByText(t('policy.notAllowed.fill'), { exact: true })).toBeVisible();
    await expect(panel.locator('.preview-foot .button-primary')).toHaveCount(0);
    await expect(panel.getByRole('button', { name: t('teach.start'), exact: true })).toHaveCount(0);
    await isAccessible(panel, 'panel with a policy');

    // Chromium notices a file that changed by itself.
    const news = 'Matriz nova';
    company.prescribe({ instances: [{ ...instance, label: news }], profiles: [profile] });
    await options.getByText(news, { exact: true }).first().waitFor({ timeout: 60_000 });
    expect((await ask<Settings>(options, 'settings.get')).journalDays).toBe(365);

    company.leave();
    await options
      .getByRole('button', { name: t('options.editOf', news), exact: true })
      .waitFor({ timeout: 60_000 });
    const [left] = await ask<InstanceView[]>(options, 'instances.list');
    const [kept] = await ask<ProfileView[]>(options, 'profiles.list');
    expect(left).toMatchObject({ id: brought.id, label: news });
    expect(left?.managed).toBeUndefined();
    expect(kept).toMatchObject({ id: clube.id, secrets: ['password'] });
    await installed.close();
  } finally {
    company.leave();
    deleteHome(home);
  }
});
