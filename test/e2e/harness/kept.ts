// What the extension says on its consoles and what it keeps, in memory and on disk: for tests that look for what must not
// be there.

import type { browser } from 'wxt/browser';
import type { Inside, Installed } from './launch.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

/** Everything that pages and background write to their consoles from now on; Firefox tells it from the start. */
export function listen({ context, worker, system }: Installed): readonly string[] {
  if (system !== null) return system.said;
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error())));
  worker.on('console', (message) => said.push(message.text()));
  return said;
}

export function inArea(worker: Inside, area: 'local' | 'session' | 'sync'): Promise<string> {
  return worker.evaluate(async (name) => JSON.stringify(await chrome.storage[name].get(null)), area);
}

/** All that the extension keeps on disk: its storage areas and its databases. */
export async function storedIn({ worker }: Installed): Promise<string> {
  const databases = await worker.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const rows: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const table = database.transaction(store).objectStore(store);
        rows.push([store, await done(table.getAllKeys())], await done(table.getAll()));
      }
      database.close();
    }
    // Bytes as the letters that they would be: a secret must not hide in them, either.
    return JSON.stringify(rows, (_, value: unknown) =>
      value instanceof Uint8Array ? String.fromCharCode(...value) : value,
    );
  });
  return [databases, await inArea(worker, 'local'), await inArea(worker, 'sync')].join('\n');
}
