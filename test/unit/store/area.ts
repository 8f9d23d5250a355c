// The session area of the browser, in memory: it copies what goes in and out, as the real one does.

import type { SessionArea } from '../../../lib/store/session';

export interface MemoryArea extends SessionArea {
  readonly content: Map<string, unknown>;
}

export function memoryArea(): MemoryArea {
  const content = new Map<string, unknown>();
  return {
    content,
    get: (keys) =>
      Promise.resolve(
        structuredClone(Object.fromEntries([...content].filter(([name]) => keys === null || keys === name))),
      ),
    set(items) {
      for (const [name, value] of Object.entries(items)) content.set(name, structuredClone(value));
      return Promise.resolve();
    },
    remove(keys) {
      for (const name of Array.isArray(keys) ? keys : [keys]) content.delete(name);
      return Promise.resolve();
    },
  };
}
