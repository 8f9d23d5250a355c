// Opens the panel: beside the page where the browser has a place for it, or in a tab of its own that stays
// with the ERP tab. Browsers open a panel only from the click itself, so nothing may wait before it.

import { browser } from 'wxt/browser';

/** The ERP tab that the popup speaks of. */
export interface Target {
  readonly tabId: number;
  readonly windowId: number;
}

/** Firefox's name for it; the shared types know Chrome's only. */
interface WithSidebar {
  readonly sidebarAction?: { readonly open: () => Promise<void> };
}

export async function openPanel({ windowId }: Target): Promise<void> {
  const { sidebarAction }: WithSidebar = browser as WithSidebar;
  const opening = sidebarAction === undefined ? browser.sidePanel.open({ windowId }) : sidebarAction.open();
  await opening;
  window.close();
}

export async function openPanelTab({ tabId, windowId }: Target): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/sidepanel.html')}?tab=${tabId}`, windowId });
  window.close();
}
