// Which commands were used last, the latest first: ids and nothing else, until the browser closes. A popup is a new page
// each time, so the browser's session memory keeps them.

import { browser } from 'wxt/browser';

const NAME = 'palette/recent';
const MOST = 8;

/** The ids; none where nothing was kept, or the browser does not say. */
export async function recentIds(): Promise<readonly string[]> {
  const kept = await browser.storage.session.get(NAME).catch(() => ({}));
  const ids: unknown = Reflect.get(kept, NAME);
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string').slice(0, MOST) : [];
}

/** Puts one first, and tells how they stand then. */
export async function remember(id: string): Promise<readonly string[]> {
  const ids = [id, ...(await recentIds()).filter((each) => each !== id)].slice(0, MOST);
  // A list that cannot be kept costs nobody anything.
  await browser.storage.session.set({ [NAME]: ids }).catch(() => undefined);
  return ids;
}
