// An operator at the vault, found by the words on the screen; and the clock of the background, which only a test can move.

import type { Locator, Page } from '@playwright/test';
import type { Installed } from './launch.ts';
import { openOptions } from './surfaces.ts';
import type { Texts } from './texts.ts';

/** Words of no meaning, long enough. */
export const PASSPHRASE = 'tijolo nuvem abacaxi trilho';

/** The section of the options. */
export function section(options: Page, t: Texts): Locator {
  return options.getByRole('region', { name: t('vault.title'), exact: true });
}

/** The field of the passphrase, wherever it is asked for. */
export function passphraseIn(surface: Page | Locator, t: Texts): Locator {
  return surface.getByLabel(t('vault.yours'), { exact: true });
}

/** Makes a vault in the options, and leaves them open. */
export async function createVault(installed: Installed, passphrase: string = PASSPHRASE): Promise<Page> {
  const { texts: t } = installed;
  const options = await openOptions(installed);
  const vault = section(options, t);
  await vault.getByLabel(t('vault.first'), { exact: true }).fill(passphrase);
  await vault.getByLabel(t('vault.again'), { exact: true }).fill(passphrase);
  await vault.getByRole('button', { name: t('vault.create'), exact: true }).click();
  await vault.getByText(t('vault.created')).waitFor();
  return options;
}

/** Presses the lock of a page and waits until it is locked. */
export async function lock(surface: Page | Locator, t: Texts): Promise<void> {
  await surface.getByRole('button', { name: t('vault.lock'), exact: true }).click();
  await surface.getByText(t('vault.locked'), { exact: true }).waitFor();
}

/** Types a passphrase where it is asked for, and sends it by Enter. */
export async function type(surface: Page | Locator, t: Texts, passphrase: string): Promise<void> {
  await passphraseIn(surface, t).fill(passphrase);
  await passphraseIn(surface, t).press('Enter');
}

/** Opens the vault, and waits until it is open. */
export async function unlock(surface: Page | Locator, t: Texts, passphrase = PASSPHRASE): Promise<void> {
  await type(surface, t, passphrase);
  await passphraseIn(surface, t).waitFor({ state: 'detached' });
}

/** Moves the clock of the background, until its worker ends. */
export function moveClock({ worker }: Installed, minutes: number): Promise<void> {
  return worker.evaluate((by) => {
    const { now } = Date;
    Date.now = () => now() + by;
  }, minutes * 60_000);
}
