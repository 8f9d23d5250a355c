// Secrets of this browser session: `storage.session`, which lives in memory and is open to the extension's own
// contexts only. One entry a secret, so that two writers never lose each other's. Nothing here is ever stored
// on disk, sent to a page of the extension or logged; only the background asks for values, for one use.

import type { SessionArea } from './session';

export interface Secrets {
  set(profileId: string, key: string, value: string): Promise<void>;
  forget(profileId: string, key: string): Promise<void>;
  forgetProfile(profileId: string): Promise<void>;
  /** Which secrets are known; what pages may be told. */
  keysOf(profileId: string): Promise<string[]>;
  /** The values, for the background alone. */
  valuesOf(profileId: string): Promise<Record<string, string>>;
}

/** Secrets in the given area, which must be closed to content scripts. */
export function openSecrets(area: SessionArea): Secrets {
  const entries = async (profileId: string): Promise<[key: string, value: string][]> => {
    const prefix = address(profileId, '');
    return Object.entries(await area.get(null)).flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value]] : [],
    );
  };
  const keysOf = async (profileId: string): Promise<string[]> =>
    (await entries(profileId)).map(([key]) => key).sort();

  return {
    keysOf,
    set: (profileId, key, value) => area.set({ [address(profileId, key)]: value }),
    forget: (profileId, key) => area.remove(address(profileId, key)),
    async forgetProfile(profileId) {
      await area.remove((await keysOf(profileId)).map((key) => address(profileId, key)));
    },
    async valuesOf(profileId) {
      return Object.fromEntries(await entries(profileId));
    },
  };
}

// The id is quoted, so that no id can reach into the entries of another.
function address(profileId: string, key: string): string {
  return `secret/${JSON.stringify(profileId)}/${key}`;
}
