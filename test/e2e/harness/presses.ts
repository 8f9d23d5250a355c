// Keys of the browser and entries of its menu. The browser's own presses cannot be made from here; its events are dispatched
// in the worker, as the browser does.

import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Installed } from './launch.ts';
import { tabIdOf } from './surfaces.ts';

// What the functions that run inside the extension see; Chromium lets an extension dispatch its own events.
type Dispatched = { readonly dispatch: (...given: readonly unknown[]) => void };
declare const chrome: typeof browser & {
  readonly commands: { readonly onCommand: Dispatched };
  readonly contextMenus: { readonly onClicked: Dispatched };
};

/** Presses the key of a command of the manifest, in front of this page. */
export async function pressKey(installed: Installed, page: Page, name: string): Promise<void> {
  const tabId = await tabIdOf(installed, page);
  await installed.worker.evaluate(
    async ([command, id]) => chrome.commands.onCommand.dispatch(command, await chrome.tabs.get(id)),
    [name, tabId] as const,
  );
}

/** Presses an entry of the menu on the field of this page that has the focus. */
export async function pressMenu(installed: Installed, page: Page, entry: string, frameId = 0): Promise<void> {
  const tabId = await tabIdOf(installed, page);
  await installed.worker.evaluate(
    async ([menuItemId, frame, id]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId, frameId: frame }, await chrome.tabs.get(id)),
    [entry, frameId, tabId] as const,
  );
}
