// What only the browser's own page for extensions can do to one: turn it off, update it, take its hosts back. Chromium
// lets nobody but that page do it, so it is opened as the operator would open it.

import type { Page, Worker } from '@playwright/test';
import type { Installed } from '../harness/launch.ts';

/** The parts of the page's own interface that are used; it is documented nowhere else than in Chromium's sources. */
interface Extensions {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
  readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  readonly runtime: { reload(): void };
}
declare const chrome: Extensions;

async function manager({ context }: Installed): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  return page;
}

/**
 * Loads the extension anew over itself, as an update does: the old scripts lose their line, the session's memory is empty,
 * and the browser tells the new version that it is an update. Answers with the new worker.
 */
export async function update(installed: Installed): Promise<Worker> {
  const page = await manager(installed);
  // Without it Chromium does not load an unpacked extension again.
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await page.close();
  const begun = installed.context.waitForEvent('serviceworker');
  await installed.worker.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  return begun;
}

/** Turns the extension off, as its switch does. */
export async function turnOff(installed: Installed): Promise<void> {
  const page = await manager(installed);
  await page.evaluate((id) => chrome.management.setEnabled(id, false), installed.id);
  await page.close();
}

/**
 * Takes every host back, or gives them back, as "site access" does. It is the browser's own way, and it works on hosts that
 * an extension requires, which `permissions.remove` does not.
 */
export async function siteAccess(installed: Installed, access: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await manager(installed);
  await page.evaluate(
    ([extensionId, hostAccess]) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
    [installed.id, access] as const,
  );
  await page.close();
}
