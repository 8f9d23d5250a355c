// Which tab a page speaks of: the one that its address pins (`?tab=7`), or the active tab of its window.
// It reads ids only; the address of a tab is the background's and the popup's affair.

import { browser } from 'wxt/browser';

/** The tab that the page's address pins, or null. */
export function pinnedTab(search: string): number | null {
  const text = new URLSearchParams(search).get('tab');
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

export interface Follower {
  readonly show: (tabId: number) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly lose: () => void;
}

/** Keeps `follower` on its tab for the life of the page. */
export async function follow(pinned: number | null, follower: Follower): Promise<void> {
  let current = pinned;
  const go = async (tabId: number): Promise<void> => {
    current = tabId;
    await follower.show(tabId);
  };

  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === current && change.status === 'complete') void follower.refresh();
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    if (tabId === current && pinned !== null) follower.lose();
  });
  if (pinned !== null) return go(pinned);

  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === active?.windowId) void go(tabId);
  });
  if (active?.id !== undefined) await go(active.id);
}
