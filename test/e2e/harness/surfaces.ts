// The extension's own pages, opened in windows, and what the browser alone can do to them: name a tab, kill
// the background. The panel and the popup are told their tab in the address: they cannot stand beside it here.

import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Installed } from './launch.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

/** Sizes at which operators see them. */
const PANEL = { width: 400, height: 900 };
const POPUP = { width: 360, height: 600 };
const OPTIONS = { width: 1000, height: 800 };

/** The browser's id of a page's tab. Brings that tab to the front: it is the operator's then. */
export async function tabIdOf(installed: Installed, page: Page): Promise<number> {
  await page.bringToFront();
  const active = await installed.worker.evaluate(() => chrome.tabs.query({ active: true }));
  const tab = active.find((one) => one.url === page.url());
  if (tab?.id === undefined) throw new Error(`No tab in front shows ${page.url()}`);
  return tab.id;
}

/** The side panel beside this page's tab. */
export async function openPanel(installed: Installed, page: Page): Promise<Page> {
  return open(installed, `sidepanel.html?tab=${await tabIdOf(installed, page)}`, PANEL);
}

/** The popup over this page's tab. */
export async function openPopup(installed: Installed, page: Page): Promise<Page> {
  return open(installed, `popup.html?tab=${await tabIdOf(installed, page)}`, POPUP);
}

/** The options page. */
export function openOptions(installed: Installed): Promise<Page> {
  return open(installed, 'options.html', OPTIONS);
}

/** The page that checks payloads: it says nothing to the background by itself. */
export function openPayload(installed: Installed): Promise<Page> {
  return open(installed, 'payload.html', OPTIONS);
}

/** The readiness of a profile's base. */
export function openReadiness(installed: Installed, profileId: string): Promise<Page> {
  return open(installed, `readiness.html?profile=${profileId}`, OPTIONS);
}

// In a window of its own: as a tab beside the ERP's page it would hide that page, and a hidden page does not
// draw.
async function open(
  installed: Installed,
  path: string,
  size: { width: number; height: number },
): Promise<Page> {
  const url = `${installed.origin}/${path}`;
  const opened = installed.context.waitForEvent('page');
  await installed.worker.evaluate((options) => chrome.windows.create({ ...options, type: 'popup' }), {
    url,
    ...size,
  });
  const page = await opened;
  await page.waitForURL(url);
  await page.setViewportSize(size);
  return page;
}

/** Says no whenever this page has the browser ask for a host: the dialog itself cannot be pressed from here. */
export async function denyHosts(page: Page): Promise<void> {
  await page.evaluate(() => {
    chrome.permissions.request = () => Promise.resolve(false);
  });
}

/**
 * Ends the background as the browser does after 30 idle seconds, memory and all; its next event starts it
 * anew. `through` is any open page of the extension: on Chromium the command travels in its session.
 */
export async function killWorker({ system }: Installed, through: Page): Promise<void> {
  if (system === null) await stopServiceWorker(through);
  else await system.evaluate(`${EXTENSION}.terminateBackground()`);
}

/** The installed extension as Firefox itself knows it, for an expression that its system evaluates. */
export const EXTENSION = `WebExtensionPolicy.getActiveExtensions().find(({ name }) => name === 'Encaixe').extension`;

async function stopServiceWorker(through: Page): Promise<void> {
  const session = await through.context().newCDPSession(through);
  try {
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  } finally {
    await session.detach();
  }
}

/** The markup of a page and what its fields hold. */
export function contentOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const held = [...document.querySelectorAll('input, textarea, select')].map((field) =>
      String(Reflect.get(field, 'value')),
    );
    return [document.documentElement.outerHTML, ...held].join('\n');
  });
}
