// Profiles taken out of one browser and brought into another, as an operator does it: with their secrets and without. A file
// that is none changes nothing.

import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isAccessible } from './harness/accessible.ts';
import { storedIn } from './harness/kept.ts';
import { launch } from './harness/launch.ts';
import type { Installed } from './harness/launch.ts';
import { ask, ready, WATCH } from './harness/ready.ts';
import { contentOf, openOptions } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

const PASSPHRASE = 'cavalo correto bateria grampo';

interface Kept {
  readonly label: string;
  readonly partnerId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

const section = (options: Page, installed: Installed) =>
  options.getByRole('region', { name: installed.texts('transfer.title') });

/** Downloads the file with every profile; under a passphrase with their secrets. */
async function takeOut(installed: Installed, options: Page, passphrase: string | null): Promise<string> {
  const { texts: t } = installed;
  const part = section(options, installed);
  if (passphrase !== null) {
    await part.getByRole('checkbox', { name: t('transfer.sealed') }).check();
    await part.locator('input[name="chosen"]').fill(passphrase);
    await part.locator('input[name="again"]').fill(passphrase);
  }
  const download = options.waitForEvent('download');
  await part.getByRole('button', { name: t('transfer.export', 1), exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^encaixe-perfis-\d{4}-\d\d-\d\d\.json$/);
  return file.path();
}

const choose = (installed: Installed, options: Page, path: string): Promise<void> =>
  section(options, installed)
    .getByLabel(installed.texts('transfer.file'), { exact: true })
    .setInputFiles(path);

test('profiles go from one browser to another, without secrets and with them', async ({
  installed,
  sandbox,
  page,
}) => {
  test.setTimeout(120_000);
  const { texts: t } = installed;
  await page.goto(sandbox.voalle.origin);
  await ready(installed, page, WATCH);
  const options = await openOptions(installed);

  const plain = await takeOut(installed, options, null);
  await expect(section(options, installed)).toContainText('sem nenhum segredo');
  const sealed = await takeOut(installed, options, PASSPHRASE);
  for (const file of [plain, sealed]) {
    const text = await readFile(file, 'utf8');
    expect(text).toContain(WATCH.values.url);
    for (const spelt of [WATCH.secrets.token, btoa(WATCH.secrets.token), PASSPHRASE])
      expect(text).not.toContain(spelt);
  }
  // What the page held of it is gone.
  expect(await contentOf(options)).not.toContain(PASSPHRASE);

  const other = await launch();
  try {
    const there = await openOptions(other);
    const part = section(there, other);
    await isAccessible(there, 'nothing to take out');

    await test.step('without secrets', async () => {
      await choose(other, there, plain);
      await part.getByText(t('transfer.fields', 4), { exact: true }).click();
      await expect(part).toContainText(WATCH.values.url);
      await isAccessible(there, 'what a file would do');
      await part.getByRole('button', { name: t('transfer.import', 1), exact: true }).click();
      await expect(part).toContainText(
        [t('transfer.imported', 1), t('transfer.addedInstances', 1)].join(' '),
      );
      const [profile] = await ask<Kept[]>(there, 'profiles.list');
      expect(profile).toMatchObject({ partnerId: WATCH.partner, label: 'Perfil de exemplo', secrets: [] });
      expect(profile?.values).toEqual(WATCH.values);
    });

    await test.step('with them: a wrong passphrase says so, the right one shows what is missing here', async () => {
      await choose(other, there, sealed);
      const field = part.getByLabel(t('transfer.passphrase'), { exact: true });
      await field.fill('uma frase que não é');
      await field.press('Enter');
      await expect(part.getByRole('alert')).toContainText(t('transfer.problem.wrongPassphrase'));
      await expect(field).toHaveValue('');
      await isAccessible(there, 'the passphrase of a file');
      await field.fill(PASSPHRASE);
      await field.press('Enter');
      await expect(part.locator('.transfer-item')).toContainText(t('transfer.change.changed'));
      await expect(part.locator('.transfer-item tbody tr')).toHaveCount(1);
      expect(await contentOf(there)).not.toContain(WATCH.secrets.token);
      // What it changes here waits for the operator.
      await part.locator('.transfer-item').getByRole('checkbox').check();
      await part.getByRole('button', { name: t('transfer.import', 1), exact: true }).click();
      await expect(part).toContainText([t('transfer.imported', 1), t('transfer.addedSecrets', 1)].join(' '));
      expect(await ask<Kept[]>(there, 'profiles.list')).toMatchObject([{ secrets: ['token'] }]);
    });

    await test.step('once more: nothing is left to do', async () => {
      await choose(other, there, sealed);
      const field = part.getByLabel(t('transfer.passphrase'), { exact: true });
      await field.fill(PASSPHRASE);
      await field.press('Enter');
      await expect(part.locator('.transfer-item')).toContainText(t('transfer.change.same'));
      await expect(part.getByRole('button', { name: t('transfer.import', 0), exact: true })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
    });
    expect(await storedIn(other)).not.toContain(WATCH.secrets.token);
  } finally {
    await other.close();
  }
});

test('a file that is none, or was changed, changes nothing and says what to do', async ({
  installed,
  sandbox,
  page,
}, info) => {
  const { texts: t } = installed;
  await page.goto(sandbox.voalle.origin);
  await ready(installed, page, WATCH);
  const options = await openOptions(installed);
  const part = section(options, installed);
  const text = await readFile(await takeOut(installed, options, null), 'utf8');
  const before = await storedIn(installed);

  const hostile = {
    ...(JSON.parse(text) as object),
    profiles: [
      {
        instance: 0,
        partnerId: 'x',
        label: '<img src=x onerror=alert(1)>\u202Eexe',
        values: {},
        variants: {},
      },
    ],
  };
  const files: readonly (readonly [text: string, says: string])[] = [
    [text.slice(0, -20), t('transfer.problem.notJson')],
    ['{"format":"other"}', t('transfer.problem.notATransfer')],
    [text.replace('"version": 1', '"version": 2'), t('transfer.problem.tooNew')],
    [text.replace('"values": {', '"values": {"__proto__":"x",'), t('transfer.problem.malformed')],
    [' '.repeat(2_000_001), t('transfer.problem.tooBig')],
  ];
  for (const [at, [content, says]] of files.entries()) {
    const path = info.outputPath(`${at}.json`);
    await writeFile(path, content);
    await choose(installed, options, path);
    await expect(part.getByRole('alert')).toContainText(says);
  }
  await isAccessible(options, 'a file that was refused');

  const path = info.outputPath('hostile.json');
  await writeFile(path, JSON.stringify(hostile));
  await choose(installed, options, path);
  await expect(part.locator('.transfer-item')).toContainText('<img src=x onerror=alert(1)>');
  await expect(part.locator('img')).toHaveCount(0);
  await expect(part.locator('.transfer-item').getByRole('checkbox')).toHaveCount(0);
  await isAccessible(options, 'a file with a hostile name');
  expect(await storedIn(installed)).toBe(before);
});

test('a profile that changed after it was shown is not imported: the list comes anew', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(sandbox.voalle.origin);
  const panel = await ready(installed, page, WATCH);
  const options = await openOptions(installed);
  const part = section(options, installed);
  const file = await takeOut(installed, options, null);
  const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
  const change = (url: string) =>
    ask(panel, 'profiles.update', {
      id: profile?.id,
      label: 'Perfil de exemplo',
      values: { ...WATCH.values, url },
    });

  await change('https://watch.example/outro');
  await choose(installed, options, file);
  await expect(part.locator('.transfer-item')).toContainText('https://watch.example/outro');
  const tick = () => part.locator('.transfer-item').getByRole('checkbox').check();
  await tick();
  await change('https://watch.example/mais-um');
  await part.getByRole('button', { name: t('transfer.import', 1), exact: true }).click();
  await expect(part).toContainText(t('transfer.problem.changed'));
  await expect(part.locator('.transfer-item')).toContainText('https://watch.example/mais-um');
  expect(await storedIn(installed)).toContain('https://watch.example/mais-um');
  await tick();
  await part.getByRole('button', { name: t('transfer.import', 1), exact: true }).click();
  await expect(part).toContainText(t('transfer.imported', 1));
  expect(await ask<Kept[]>(panel, 'profiles.list')).toMatchObject([{ values: { url: WATCH.values.url } }]);
});
