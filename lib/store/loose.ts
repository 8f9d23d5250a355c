// Secrets of this browser session, as long as nobody made a vault: `storage.session`, which lives in memory and is open
// to the extension's own contexts only. One entry a secret, so that two writers never lose each other's.

import { Secret } from '../model/secret';
import type { Address, SecretEntry } from './sealed';
import type { SessionArea } from './session';

export interface LooseSecrets {
  /** All of them, or one owner's. */
  all(ownerId?: string): Promise<SecretEntry[]>;
  put(entries: readonly SecretEntry[]): Promise<void>;
  remove(addresses: readonly Address[]): Promise<void>;
}

/** Secrets in the given area, which must be closed to content scripts. */
export function looseSecrets(area: SessionArea): LooseSecrets {
  return {
    async all(ownerId) {
      return Object.entries(await area.get(null)).flatMap(([name, value]) => {
        const address = typeof value === 'string' ? addressOf(name) : null;
        if (address === null || (ownerId !== undefined && address.ownerId !== ownerId)) return [];
        return [{ ...address, value: new Secret(value as string) }];
      });
    },
    put: (entries) =>
      area.set(Object.fromEntries(entries.map((entry) => [nameOf(entry), entry.value.reveal()]))),
    remove: (addresses) => area.remove(addresses.map(nameOf)),
  };
}

const NAME = /^secret\/("(?:[^"\\]|\\.)*")\/(.*)$/s;

// The owner's id is quoted, so that no id can reach into the entries of another.
function nameOf({ ownerId, key }: Address): string {
  return `secret/${JSON.stringify(ownerId)}/${key}`;
}

function addressOf(name: string): Address | null {
  const [, owner, key] = NAME.exec(name) ?? [];
  return owner === undefined || key === undefined ? null : { ownerId: JSON.parse(owner) as string, key };
}
