// Secrets of this browser session: `storage.session`, which lives in memory and is open to the extension's own
// contexts only. One entry a secret, so that two writers never lose each other's. Nothing here is ever stored
// on disk, sent to a page of the extension or logged; only the background asks for values, for one use.

import type { SessionArea } from './session';

export interface Secrets {
  set(ownerId: string, key: string, value: string): Promise<void>;
  forget(ownerId: string, key: string): Promise<void>;
  forgetOwner(ownerId: string): Promise<void>;
  /** Which secrets are known; what pages may be told. */
  keysOf(ownerId: string): Promise<string[]>;
  /** The values, for the background alone. */
  valuesOf(ownerId: string): Promise<Record<string, string>>;
}

/** Secrets in the given area, which must be closed to content scripts. */
export function openSecrets(area: SessionArea): Secrets {
  const entries = async (ownerId: string): Promise<[key: string, value: string][]> => {
    const prefix = address(ownerId, '');
    return Object.entries(await area.get(null)).flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value]] : [],
    );
  };
  const keysOf = async (ownerId: string): Promise<string[]> =>
    (await entries(ownerId)).map(([key]) => key).sort();

  return {
    keysOf,
    set: (ownerId, key, value) => area.set({ [address(ownerId, key)]: value }),
    forget: (ownerId, key) => area.remove(address(ownerId, key)),
    async forgetOwner(ownerId) {
      await area.remove((await keysOf(ownerId)).map((key) => address(ownerId, key)));
    },
    async valuesOf(ownerId) {
      return Object.fromEntries(await entries(ownerId));
    },
  };
}

// The id is quoted, so that no id can reach into the entries of another.
function address(ownerId: string, key: string): string {
  return `secret/${JSON.stringify(ownerId)}/${key}`;
}
