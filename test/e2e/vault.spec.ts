// The vault in a real browser: made, locked, opened, changed, forgotten; through the death of the worker and the closing
// of the browser. Secrets are where they belong, and nowhere in clear.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import * as operator from '../sandbox/ixc/operator.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { isAccessible } from './harness/accessible.ts';
import * as encaixe from './harness/encaixe.ts';
import { valuesOf } from './harness/ixc.ts';
import { inArea, listen, storedIn } from './harness/kept.ts';
import { deleteHome, launch, newHome } from './harness/launch.ts';
import type { Installed } from './harness/launch.ts';
import { pressKey } from './harness/presses.ts';
import { ask, PARTIU, ready } from './harness/ready.ts';
import { contentOf, killWorker, openOptions, openPanel, openPopup } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';
import * as vault from './harness/vault.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

const SECRET = PARTIU.secrets.password;
const OTHER = 'gaveta bronze pinguim soneto';

/** Partiu! with its secret, typed while there was no vault, and then a vault. */
async function vaulted(installed: Installed, sandbox: Sandbox, page: Page): Promise<Page> {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  const options = await vault.createVault(installed);
  await options.close();
  await panel.getByRole('button', { name: installed.texts('vault.lock'), exact: true }).waitFor();
  return panel;
}

/** A new record that wants the secret, with its preview open. */
async function previewed(installed: Installed, page: Page, panel: Page): Promise<void> {
  await operator.openMenu(page, 'Configurações', 'Integrações SVA');
  await operator.pressNew(page, 'sva_configuracoes');
  await encaixe.seesScreen(panel, 'Integrações SVA');
  await encaixe.preview(panel, installed.texts);
}

/** Fills the open preview; the secret arrives. */
async function fills(installed: Installed, page: Page, panel: Page): Promise<void> {
  await encaixe.fill(panel, installed.texts);
  await expect(operator.fieldOf(page, 'sva_configuracoes', 'senha')).toHaveValue(SECRET);
}

/** What the background answers to a question that needs the secret. */
const needsSecret = (panel: Page, profileId: string): Promise<unknown> =>
  panel.evaluate(
    (id): Promise<unknown> =>
      chrome.runtime.sendMessage({
        channel: 'secrets.set',
        payload: { profileId: id, key: 'password', value: 'outra-senha-inventada' },
      }),
    profileId,
  );

const profileOf = async (panel: Page): Promise<string> =>
  (await ask<{ id: string }[]>(panel, 'profiles.list'))[0]?.id ?? '';

const stateOf = async (panel: Page): Promise<string> =>
  (await ask<{ state: string }>(panel, 'vault.view')).state;

test('a secret moves in, and lies nowhere in clear @firefox', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const said = listen(installed);
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  // The search can find something: before there is a vault, the session holds it.
  expect(await inArea(installed.worker, 'session')).toContain(SECRET);

  const options = await vault.createVault(installed);
  await expect(vault.section(options, t)).toContainText(t('vault.holds', 1));
  await panel.getByRole('button', { name: t('vault.lock'), exact: true }).waitFor();
  expect(await inArea(installed.worker, 'session')).not.toContain(SECRET);
  await previewed(installed, page, panel);
  await fills(installed, page, panel);

  await vault.lock(panel, t);
  await expect(vault.section(options, t)).toContainText(t('vault.holdsLocked', 1));
  // The key of an open vault is in the session; of a locked one nothing is.
  const session = await inArea(installed.worker, 'session');
  const texts = [await storedIn(installed), session, await contentOf(panel), await contentOf(options)];
  for (const text of [...texts, said.join('\n')]) {
    for (const planted of [SECRET, btoa(SECRET), vault.PASSPHRASE, btoa(vault.PASSPHRASE)])
      expect(text).not.toContain(planted);
  }
});

test('locked by button, and a fill asks for the passphrase', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const panel = await vaulted(installed, sandbox, page);
  await previewed(installed, page, panel);
  const before = await valuesOf(operator.windowOf(page, 'sva_configuracoes'));
  await vault.lock(panel, t);
  await encaixe.startFill(panel, t);
  const banner = panel.getByRole('alert').filter({ hasText: t('trouble.vaultLocked') });
  await banner.waitFor();
  expect(await valuesOf(operator.windowOf(page, 'sva_configuracoes'))).toEqual(before);
  await isAccessible(panel, 'panel that asks for the passphrase');

  await vault.type(panel, t, OTHER);
  await panel.getByText(t('vault.error.wrong'), { exact: true }).waitFor();
  await expect(vault.passphraseIn(panel, t)).toBeFocused();
  await expect(vault.passphraseIn(panel, t)).toHaveValue('');
  await expect(banner).toBeVisible();
  await isAccessible(panel, 'panel after a wrong passphrase');

  await vault.unlock(panel, t);
  await expect(panel.getByText(t('vault.askAgain'), { exact: true })).toBeFocused();
  await expect(banner).toBeHidden();
  await fills(installed, page, panel);
});

test('locked by the command, and opened in the popup', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const panel = await vaulted(installed, sandbox, page);
  await pressKey(installed, page, 'lock-vault');
  await vault.passphraseIn(panel, t).waitFor();
  await isAccessible(panel, 'panel with a locked vault');
  const popup = await openPopup(installed, page);
  await vault.passphraseIn(popup, t).waitFor();
  await isAccessible(popup, 'popup with a locked vault');
  await vault.unlock(popup, t);
  await expect(popup.getByText(t('vault.unlocked'), { exact: true })).toBeFocused();
  await vault.passphraseIn(panel, t).waitFor({ state: 'detached' });
  await vault.lock(popup, t);
  await vault.passphraseIn(panel, t).waitFor();
});

test('a worker that was killed leaves it as it was', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const panel = await vaulted(installed, sandbox, page);
  await killWorker(installed, panel);
  expect(await stateOf(panel)).toBe('unlocked');
  await previewed(installed, page, panel);
  await fills(installed, page, panel);
  await vault.lock(panel, t);
  await killWorker(installed, panel);
  expect(await stateOf(panel)).toBe('locked');
});

test('closing the browser locks it, and loses nothing', async ({ sandbox }) => {
  test.slow();
  sandbox.reset();
  const home = newHome();
  try {
    const before = await launch({ home });
    await vaulted(before, sandbox, await before.context.newPage());
    await before.close();
    for (const planted of [SECRET, vault.PASSPHRASE]) expect(onDisk(home, planted)).toEqual([]);
    // The search can find something: what is no secret is kept as it is.
    expect(onDisk(home, PARTIU.values.login)).not.toEqual([]);

    const after = await launch({ home });
    const { texts: t } = after;
    const page = await after.context.newPage();
    await page.goto(`${sandbox.ixc.origin}/adm.php`);
    const panel = await openPanel(after, page);
    await vault.passphraseIn(panel, t).waitFor();
    await vault.unlock(panel, t);
    await previewed(after, page, panel);
    await fills(after, page, panel);
    await after.close();
  } finally {
    deleteHome(home);
  }
});

/** The files of a folder that hold a text, in one of the two ways that a browser writes one. */
function onDisk(folder: string, text: string): readonly string[] {
  const spelt = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => spelt.some((bytes) => readFileSync(path).includes(bytes)));
}

test('another passphrase opens it, and the old one does not', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const panel = await vaulted(installed, sandbox, page);
  const options = await openOptions(installed);
  const section = vault.section(options, t);
  await section.locator('summary', { hasText: t('vault.change') }).click();
  await section.getByLabel(t('vault.present'), { exact: true }).fill(vault.PASSPHRASE);
  await section.getByLabel(t('vault.new'), { exact: true }).fill(OTHER);
  await section.getByText(t('vault.level.strong')).waitFor();
  await section.getByLabel(t('vault.again'), { exact: true }).fill(OTHER);
  await isAccessible(options, 'options that change the passphrase');
  await section.getByRole('button', { name: t('vault.change'), exact: true }).click();
  await expect(section.getByText(t('vault.changed'))).toBeFocused();

  await vault.lock(section, t);
  await vault.type(section, t, vault.PASSPHRASE);
  await section.getByText(t('vault.error.wrong'), { exact: true }).waitFor();
  await isAccessible(options, 'options after a wrong passphrase');
  await vault.unlock(section, t, OTHER);
  await previewed(installed, page, panel);
  await fills(installed, page, panel);
});

test('a forgotten passphrase costs the secrets and nothing else', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const panel = await vaulted(installed, sandbox, page);
  const [before] = await ask<object[]>(panel, 'profiles.list');
  await vault.lock(panel, t);
  const options = await openOptions(installed);
  const section = vault.section(options, t);
  await section.getByRole('button', { name: t('vault.forget'), exact: true }).click();
  const dialog = options.getByRole('dialog');
  await expect(dialog).toContainText(t('vault.forgetLost', 1));
  await isAccessible(options, 'options that ask before they forget');
  await dialog.getByRole('button', { name: t('vault.forgetDo'), exact: true }).click();
  await expect(section.getByText(t('vault.forgotten'))).toBeFocused();
  await isAccessible(options, 'options without a vault');

  const [after] = await ask<object[]>(panel, 'profiles.list');
  expect(after).toEqual({ ...before, secrets: [], origins: {} });
  await expect(vault.passphraseIn(panel, t)).toBeHidden();
  await expect(panel.locator('form').getByText(t('vault.session'))).toHaveCount(1);
});

test('it locks itself when it was not used for long enough, and when the clock goes back', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await vaulted(installed, sandbox, page);
  const profileId = await profileOf(panel);
  await moveAndExpect(14, 'unlocked');
  // A press begins the time anew: it is over after more than fifteen minutes since then.
  expect(await needsSecret(panel, profileId)).toEqual({ answer: null });
  await moveAndExpect(14, 'unlocked');
  await vault.moveClock(installed, 2);
  expect(await needsSecret(panel, profileId)).toEqual({ failed: 'vault-locked' });
  await vault.unlock(panel, t);
  await vault.moveClock(installed, -60);
  expect(await needsSecret(panel, profileId)).toEqual({ failed: 'vault-locked' });
  await vault.passphraseIn(panel, t).waitFor();

  async function moveAndExpect(minutes: number, state: string): Promise<void> {
    await vault.moveClock(installed, minutes);
    expect(await stateOf(panel)).toBe(state);
  }
});

test('the minutes are a setting, and the shortest is one', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const panel = await vaulted(installed, sandbox, page);
  const options = await openOptions(installed);
  const section = vault.section(options, t);
  await section.getByLabel(t('vault.lockMinutes'), { exact: true }).fill('1');
  await section.getByRole('button', { name: t('vault.saveLockMinutes'), exact: true }).click();
  await section.getByText(t('vault.lockMinutesSaved', 1)).waitFor();
  await isAccessible(options, 'options with an open vault');
  await vault.moveClock(installed, 2);
  expect(await stateOf(panel)).toBe('locked');
});

for (const width of [320, 1000]) {
  test(`every state in English at ${width} pixels fits`, async ({ sandbox }) => {
    sandbox.reset();
    const installed = await launch({ language: 'en' });
    try {
      const { texts: t } = installed;
      const options = await openOptions(installed);
      await options.setViewportSize({ width, height: 800 });
      const section = vault.section(options, t);
      const fits = (): Promise<boolean> =>
        section.evaluate((box) =>
          [box, ...box.querySelectorAll('*')].every(
            (each) => each.getBoundingClientRect().right <= document.documentElement.clientWidth,
          ),
        );
      await section.getByLabel(t('vault.first'), { exact: true }).fill('short');
      await section.getByRole('button', { name: t('vault.create'), exact: true }).click();
      await expect(section.getByRole('alert')).toHaveText(t('vault.error.short', 12));
      await section.getByText(t('vault.level.veryWeak')).waitFor();
      expect(await fits()).toBe(true);
      await section.getByLabel(t('vault.first'), { exact: true }).fill(vault.PASSPHRASE);
      await section.getByLabel(t('vault.again'), { exact: true }).fill(vault.PASSPHRASE);
      await section.getByRole('button', { name: t('vault.create'), exact: true }).click();
      await section.getByText(t('vault.created')).waitFor();
      expect(await fits()).toBe(true);
      await vault.lock(section, t);
      expect(await fits()).toBe(true);
    } finally {
      await installed.close();
    }
  });
}
