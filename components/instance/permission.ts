// Asks the browser for the permission to hosts, all in one question. The browser takes the question only from the click itself:
// call it first in the click's handler, before anything that waits.

import { browser } from 'wxt/browser';

/** True when the hosts are granted, now or already. A refusal and a question that came too late are both false. */
export async function requestHosts(patterns: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...new Set(patterns)] });
  } catch {
    return false;
  }
}

/** Whether the browser lets the extension into a host. */
export async function mayEnter(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => false);
}
