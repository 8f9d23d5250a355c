// A partner of one's own, from the copy of one that comes with Encaixe to its way through a file and back: at work it is like
// any other. A file that means harm is refused, or is no more than text.

import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import * as ixc from '../sandbox/ixc/operator.ts';
import { isAccessible } from './harness/accessible.ts';
import * as encaixe from './harness/encaixe.ts';
import { storedIn } from './harness/kept.ts';
import type { Installed } from './harness/launch.ts';
import { ask, PARTIU, ready } from './harness/ready.ts';
import { contentOf, openOptions } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

const NAME = 'Clube do Bairro';
const URL = 'https://clube.example/api/v2';
const STEP = 'Cadastrar a integração SVA';

interface Own {
  readonly own: readonly { readonly id: string; readonly name: string }[];
}

const section = (options: Page, { texts: t }: Installed) =>
  options.getByRole('region', { name: t('own.title') });

/** Copies Partiu! under a name of its own, with another address and a platform that is the list's other one. */
async function copyPartiu(installed: Installed, options: Page): Promise<string> {
  const { texts: t } = installed;
  const part = section(options, installed);
  await part.getByText(t('own.copyFrom'), { exact: true }).click();
  await part.getByRole('button', { name: t('own.copyOf', 'Partiu!'), exact: true }).click();
  await isAccessible(options, 'the editor of a copy');
  await part.getByLabel(t('own.name')).fill(NAME);
  const address = part.getByRole('group', { name: 'URL da Partiu!', exact: true });
  await address.getByLabel(t('own.suggestion'), { exact: true }).fill('não é um endereço');
  await expect(address.getByRole('alert')).toHaveText(t('own.problem.wrongValue'));
  await part.getByRole('button', { name: t('own.keep'), exact: true }).click();
  await expect(part).toContainText(t('own.wrong', 1));
  await isAccessible(options, 'the editor with something wrong');
  await address.getByLabel(t('own.suggestion'), { exact: true }).fill(URL);
  await part.getByRole('button', { name: t('own.keep'), exact: true }).click();
  await expect(part).toContainText(t('own.kept', NAME));
  const { own } = await ask<Own>(options, 'partners.own');
  expect(own.map(({ name }) => name)).toEqual([NAME]);
  return own[0]?.id ?? '';
}

async function exported(installed: Installed, options: Page): Promise<string> {
  const { texts: t } = installed;
  const download = options.waitForEvent('download');
  await section(options, installed)
    .getByRole('button', { name: t('own.exportOf', NAME), exact: true })
    .click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(t('own.fileName', 'clube-do-bairro'));
  return file.path();
}

const take = (installed: Installed, options: Page, path: string): Promise<void> =>
  section(options, installed).getByLabel(installed.texts('own.file'), { exact: true }).setInputFiles(path);

async function remove(installed: Installed, options: Page): Promise<void> {
  const { texts: t } = installed;
  await section(options, installed)
    .getByRole('button', { name: t('options.removeOf', NAME), exact: true })
    .click();
  await options
    .getByRole('dialog')
    .getByRole('button', { name: t('options.remove'), exact: true })
    .click();
}

test('a copy is changed, used, exported, removed, taken in and used again', async ({
  installed,
  sandbox,
  page,
}, info) => {
  test.slow();
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const options = await openOptions(installed);
  const part = section(options, installed);
  await isAccessible(options, 'no partner of one’s own yet');
  const id = await copyPartiu(installed, options);
  const { url: _url, ...values } = PARTIU.values;

  const panel = await ready(installed, page, { ...PARTIU, partner: id, values: { ...values, url: URL } });
  await test.step('at work it is like any other', async () => {
    await ixc.openMenu(page, 'Configurações', 'Integrações SVA');
    await ixc.pressNew(page, 'sva_configuracoes');
    await encaixe.seesScreen(panel, 'Integrações SVA');
    const rows = await encaixe.preview(panel, t);
    expect(rows.map(({ field }) => field)).toEqual(['Plataforma', 'Login', 'Senha', 'URL']);
    expect(rows.find(({ field }) => field === 'URL')?.will).toBe(URL);
    await encaixe.tickAll(panel, t);
    expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 4));
    await ixc.pressSave(page, 'sva_configuracoes');
    expect((await encaixe.stepDone(panel, t, STEP)).evidence.join()).toContain(t('evidence.saved'));
    expect(sandbox.ixc.data.sva_configuracoes?.at(-1)).toMatchObject({
      url: URL,
      login: PARTIU.values.login,
    });
    expect(await contentOf(panel)).not.toContain(PARTIU.secrets.password);
  });

  const file = await exported(installed, options);
  await test.step('its file holds no secret', async () => {
    const text = await readFile(file, 'utf8');
    expect(text).toContain(URL);
    expect(text).not.toContain(PARTIU.secrets.password);
  });

  await test.step('it stays while a profile uses it', async () => {
    await remove(installed, options);
    await expect(part).toContainText(t('own.notRemoved', NAME, 'Perfil de exemplo'));
    const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
    await ask(panel, 'profiles.remove', { id: profile?.id });
    await remove(installed, options);
    await expect(part).toContainText(t('options.removed', NAME));
    expect(await ask<Own>(options, 'partners.own')).toMatchObject({ own: [] });
  });

  await test.step('it comes back from its file and works again', async () => {
    const path = info.outputPath('parceiro.json');
    await writeFile(path, await readFile(file));
    await take(installed, options, path);
    await expect(part.getByRole('heading', { name: NAME })).toBeFocused();
    await expect(part).toContainText('clube.example');
    await isAccessible(options, 'what a file would bring');
    await part.getByRole('button', { name: t('own.import'), exact: true }).click();
    await expect(part).toContainText(t('own.kept', NAME));
    await encaixe.createProfile(panel, t, NAME);
    await encaixe.keepValues(panel, { login: 'outro.login' });
    const rows = await encaixe.preview(panel, t);
    expect(rows.find(({ field }) => field === 'Login')?.will).toBe('outro.login');
    await encaixe.tick(panel, t, 'Login', true);
    expect((await encaixe.fill(panel, t)).summary).toContain(t('receipt.written', 1));
  });
});

test('a file that means harm is refused, or is text and no more', async ({ installed }, info) => {
  const { texts: t } = installed;
  const options = await openOptions(installed);
  await copyPartiu(installed, options);
  const part = section(options, installed);
  const text = await readFile(await exported(installed, options), 'utf8');
  const before = await storedIn(installed);

  const other = text.replace(/"id": "own-[^"]+"/, '"id": "own-0f0f0f0f"');
  const files: readonly (readonly [text: string, says: string])[] = [
    [text.slice(0, -20), t('own.problem.notJson')],
    ['{"format":"encaixe-profiles"}', t('own.problem.notAPartner')],
    [text.replace('"version": 1', '"version": 2'), t('own.problem.tooNew')],
    [text.replace('"name":', '"__proto__": {}, "name":'), t('own.problem.malformed')],
    ['['.repeat(90_000) + ']'.repeat(90_000), t('own.problem.malformed')],
    [' '.repeat(200_001), t('own.problem.tooBig')],
    [text.replace(/"id": "own-[^"]+"/, '"id": "partiu"'), t('own.problem.oddId')],
    [
      text.replace(
        '"key": "login",',
        '"key": "login", "format": {"pattern": "(a+)+$", "severity": "error", "why": {"pt": "x", "en": "x"}},',
      ),
      t('own.problem.pattern'),
    ],
  ];
  for (const [at, [content, says]] of files.entries()) {
    const path = info.outputPath(`${at}.json`);
    await writeFile(path, content);
    await take(installed, options, path);
    await expect(part.getByRole('alert')).toContainText(says);
  }
  await isAccessible(options, 'a file that was refused');
  expect(await storedIn(installed)).toBe(before);

  const path = info.outputPath('markup.json');
  await writeFile(path, other.replaceAll(NAME, '<img src=x onerror=alert(1)>'));
  await take(installed, options, path);
  await part.getByRole('button', { name: t('own.import'), exact: true }).click();
  await part.locator('#own-import-name').waitFor({ state: 'detached' });
  await expect(part.getByText('<img src=x onerror=alert(1)>', { exact: true })).toBeVisible();
  await expect(options.locator('img')).toHaveCount(0);
});

test('a narrow page holds the list and the editor', async ({ installed }) => {
  const { texts: t } = installed;
  const options = await openOptions(installed);
  await options.setViewportSize({ width: 320, height: 700 });
  const part = section(options, installed);
  const isWide = () =>
    options.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(await isWide()).toBe(false);
  await part.getByText(t('own.copyFrom'), { exact: true }).click();
  await part.getByRole('button', { name: t('own.copyOf', 'Watch Brasil'), exact: true }).click();
  await part.getByRole('heading', { name: /Watch Brasil/ }).waitFor();
  for (const fold of await part.locator('details.fold > summary').all()) await fold.click();
  expect(await isWide()).toBe(false);
});
