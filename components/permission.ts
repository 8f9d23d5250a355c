// Asks the browser for the permission to one host. The browser takes the question only from the click itself:
// call it first in the click's handler, before anything that waits.

import { browser } from 'wxt/browser';

/** True when the host is granted, now or already. A refusal and a question that came too late are both false. */
export async function requestHost(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [pattern] });
  } catch {
    return false;
  }
}
