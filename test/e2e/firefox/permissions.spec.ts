// Firefox's own question for a host, asked from a click and answered in the browser's window: what is refused is told and keeps
// nothing; what is granted is given back with the installation.

import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Installed } from '../harness/launch.ts';
import { test } from '../harness/test.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

const ERP = 'https://erp.provedor.example';

/** Presses a button of the question that the browser asks, once it asks. */
async function answer({ system }: Installed, button: 'button' | 'secondaryButton'): Promise<void> {
  const press = `[...Services.wm.getEnumerator('navigator:browser')].some(({ document }) => {
    const question = document.getElementById('addon-webext-permissions-notification');
    if (!question || question.closest('panel')?.state !== 'open' || question.button.disabled) return false;
    question.${button}.click();
    return true;
  })`;
  await expect.poll(() => system?.evaluate(press)).toBe(true);
}

function granted({ worker }: Installed): Promise<boolean> {
  return worker.evaluate((origin) => chrome.permissions.contains({ origins: [`${origin}/*`] }), ERP);
}

async function add(options: Page, { texts: t }: Installed): Promise<void> {
  await options.getByRole('button', { name: t('instance.add'), exact: true }).click();
}

test('a host that is refused is told, one that is granted is given back', async ({ installed }) => {
  const { texts: t, context, origin } = installed;
  // In a window with an address bar: there the browser hangs its question.
  const options = await context.newPage();
  await options.goto(`${origin}/options.html`);
  await options.getByText(t('instance.addOther'), { exact: true }).click();
  await options.getByLabel(new RegExp(`^${t('instance.address')}`)).fill(ERP);
  await options.getByLabel(new RegExp(`^${t('instance.erp')}`)).selectOption('ixc');

  await add(options, installed);
  await answer(installed, 'secondaryButton');
  await expect(options.getByRole('alert')).toContainText(t('instance.denied'));
  expect(await granted(installed)).toBe(false);
  await expect(options.getByText(t('options.instancesNone'))).toBeVisible();

  await add(options, installed);
  await answer(installed, 'button');
  await expect(options.getByText(t('instance.added'))).toBeVisible();
  expect(await granted(installed)).toBe(true);

  await options
    .getByRole('button', { name: t('options.removeOf', 'erp.provedor.example'), exact: true })
    .click();
  await options
    .getByRole('dialog')
    .getByRole('button', { name: t('options.remove'), exact: true })
    .click();
  await expect(options.getByText(t('options.instancesNone'))).toBeVisible();
  await expect.poll(() => granted(installed)).toBe(false);
});
