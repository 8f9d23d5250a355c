// The secrets of profiles and installations, for the background alone. Where there is a vault they lie sealed in it; as
// long as nobody made one they live for this browser session. Which there are is known at any time; their values only
// while the vault is open. No value is ever part of an error.

import { Failure } from '../model/failure';
import type { Secret, SecretValues } from '../model/secret';
import { looseSecrets } from './loose';
import { sealedOf, sealSecret, unsealSecret } from './sealed';
import type { SealedSecret, SecretEntry } from './sealed';
import type { Writer } from './rows';
import type { TableName } from './schemas';
import type { SessionArea } from './session';
import type { Store } from './store';
import type { Vault } from './vault';

export interface Secrets {
  /** Throws Failure('vault-locked') while the vault is locked. */
  set(ownerId: string, key: string, value: Secret): Promise<void>;
  /** Sets several at once: all or none. */
  setAll(entries: readonly SecretEntry[]): Promise<void>;
  /**
   * Sets several together with a change of other tables: neither when `work` throws. Sealed they are part of the change;
   * for this session they follow it, so that a worker that is ended leaves a change without them, never them alone.
   */
  setWith<N extends TableName, R>(
    entries: readonly SecretEntry[],
    tables: readonly N[],
    work: (rows: Writer<N>) => Promise<R>,
  ): Promise<R>;
  /** Works while the vault is locked, too. */
  forget(ownerId: string, key: string): Promise<void>;
  forgetOwner(ownerId: string): Promise<void>;
  /** Forgets what belongs to no profile and no installation: a worker was ended while those were removed. */
  sweep(): Promise<void>;
  /** Everyone who has a secret, also while the vault is locked. */
  owners(): Promise<ReadonlySet<string>>;
  /** Which secrets are known, also while the vault is locked. One that turns out to be damaged is known no longer. */
  keysOf(ownerId: string): Promise<string[]>;
  /** The values; throws Failure('vault-locked') when some of them are sealed and the vault is locked. */
  valuesOf(ownerId: string): Promise<SecretValues>;
  /** How many of its sealed secrets do not open any more; none while the vault is locked. */
  damagedOf(ownerId: string): Promise<number>;
  /** The values that are open now: none of the sealed ones while the vault is locked. For what is only shown. */
  openOf(ownerId: string): Promise<SecretValues>;
}

export interface SecretsOptions {
  /** Must be closed to content scripts. */
  readonly area: SessionArea;
  readonly vault: Pick<Vault, 'exists' | 'key' | 'inTurn'>;
  readonly store: Store;
  /** Told of a sealed secret that does not open, however open the vault is; never which. */
  readonly onDamaged?: () => void;
}

/** What is known of an owner. */
interface Known {
  readonly loose: readonly SecretEntry[];
  readonly sealed: readonly SealedSecret[];
}

export function openSecrets({ area, vault, store, onDamaged }: SecretsOptions): Secrets {
  const loose = looseSecrets(area);

  const known = async (ownerId: string): Promise<Known> => {
    // What lies loose first: on its way into the vault a secret is in both places, never in none.
    const lying = await loose.all(ownerId);
    const sealed: SealedSecret[] = [];
    await store.read(['sealed'], (rows) =>
      rows.each('sealed', sealedOf(ownerId), (record) => void sealed.push(record)),
    );
    const keys = new Set(sealed.map(({ key }) => key));
    return { loose: lying.filter(({ key }) => !keys.has(key)), sealed };
  };

  /** The sealed ones under an open vault; null while it is locked. */
  const unsealed = async ({ sealed }: Known): Promise<SecretEntry[] | null> => {
    if (sealed.length === 0) return [];
    const dataKey = await vault.key();
    if (dataKey === null) return null;
    const entries = await Promise.all(
      sealed.map(async (record): Promise<SecretEntry[]> => {
        const value = await unsealSecret(dataKey, record);
        if (value === null) onDamaged?.();
        return value === null ? [] : [{ ownerId: record.owner, key: record.key, value }];
      }),
    );
    return entries.flat();
  };

  const sealedAll = async (entries: readonly SecretEntry[]): Promise<SealedSecret[]> => {
    const dataKey = await vault.key();
    if (dataKey === null) throw new Failure('vault-locked');
    return Promise.all(entries.map((entry) => sealSecret(dataKey, entry)));
  };

  const setAll: Secrets['setAll'] = (entries) =>
    vault.inTurn(async () => {
      if (!(await vault.exists())) return loose.put(entries);
      const records = await sealedAll(entries);
      await store.change(['sealed'], (rows) => rows.putAll('sealed', records));
      await loose.remove(entries);
    });

  const setWith: Secrets['setWith'] = (entries, tables, work) =>
    vault.inTurn(async () => {
      if (entries.length === 0) return store.change(tables, work);
      if (!(await vault.exists())) {
        const done = await store.change(tables, work);
        await loose.put(entries);
        return done;
      }
      const records = await sealedAll(entries);
      const done = await store.change([...tables, 'sealed'], async (rows) => {
        const result = await work(rows);
        await rows.putAll('sealed', records);
        return result;
      });
      await loose.remove(entries);
      return done;
    });

  /** Whose secrets are somebody's; null while nobody can tell, because a record was damaged. */
  const owners = async (): Promise<ReadonlySet<string> | null> => {
    // A change, not a look: what is damaged is put aside, and with that it counts.
    const ids = await store.change(['profiles', 'instances'], async (rows) =>
      [...(await rows.all('profiles')), ...(await rows.all('instances'))].map(({ id }) => id),
    );
    return (await store.health()).damaged === 0 ? new Set(ids) : null;
  };

  return {
    set: (ownerId, key, value) => setAll([{ ownerId, key, value }]),
    setAll,
    setWith,

    // The loose one first: as long as the sealed one is there, it is the one that counts.
    forget: (ownerId, key) =>
      vault.inTurn(async () => {
        await loose.remove([{ ownerId, key }]);
        await store.change(['sealed'], (rows) => rows.remove('sealed', [ownerId, key]));
      }),

    forgetOwner: (ownerId) =>
      vault.inTurn(async () => {
        await loose.remove(await loose.all(ownerId));
        await store.change(['sealed'], (rows) => rows.remove('sealed', sealedOf(ownerId)));
      }),

    sweep: () =>
      vault.inTurn(async () => {
        const owned = await owners();
        if (owned === null) return;
        await loose.remove((await loose.all()).filter(({ ownerId }) => !owned.has(ownerId)));
        const sealed: SealedSecret[] = await store.read(['sealed'], (rows) => rows.all('sealed'));
        const left = sealed.filter(({ owner }) => !owned.has(owner));
        if (left.length === 0) return;
        await store.change(['sealed'], async (rows) => {
          for (const { owner } of left) await rows.remove('sealed', sealedOf(owner));
        });
      }),

    async owners() {
      const owners = new Set((await loose.all()).map(({ ownerId }) => ownerId));
      for (const { owner } of await store.read(['sealed'], (rows) => rows.all('sealed'))) owners.add(owner);
      return owners;
    },

    async keysOf(ownerId) {
      const all = await known(ownerId);
      const open = (await unsealed(all)) ?? all.sealed;
      return [...all.loose, ...open].map(({ key }) => key).sort();
    },

    async valuesOf(ownerId) {
      const all = await known(ownerId);
      const open = await unsealed(all);
      if (open === null) throw new Failure('vault-locked');
      return valuesIn([...all.loose, ...open]);
    },

    async damagedOf(ownerId) {
      const all = await known(ownerId);
      const open = await unsealed(all);
      return open === null ? 0 : all.sealed.length - open.length;
    },

    async openOf(ownerId) {
      const all = await known(ownerId);
      return valuesIn([...all.loose, ...((await unsealed(all)) ?? [])]);
    },
  };
}

function valuesIn(entries: readonly SecretEntry[]): SecretValues {
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}
