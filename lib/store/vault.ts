// The vault: what happens to its lock, and to the secrets behind it. One thing after the other, each in one transaction,
// so that whoever ends the worker in between leaves a lock that opens with one passphrase, the old or the new, and every
// secret in at least one of its two places. A wrong passphrase costs what a right one costs, and tells nothing.

import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import type { Secret } from '../model/secret';
import type { VaultError, VaultTurn, VaultView } from '../model/vault';
import { importKey, newKeyBytes, ROUNDS } from './cipher';
import { leaseOf } from './lease';
import type { LeaseOptions } from './lease';
import { bytesIn, lockFor } from './lock';
import type { Lock } from './lock';
import { looseSecrets } from './loose';
import { ALL_SEALED, sealSecret } from './sealed';
import type { SealedSecret } from './sealed';
import type { Store } from './store';

export interface Vault {
  view(): Promise<VaultView>;
  /** Makes the vault, open; the secrets of this session move in. */
  create(passphrase: Secret): Promise<Result<null, VaultError>>;
  unlock(passphrase: Secret): Promise<Result<null, VaultError>>;
  lock(): Promise<void>;
  /** Another passphrase for the same vault, which stays as open as it is. */
  change(from: Secret, to: Secret): Promise<Result<null, VaultError>>;
  /** Wipes the vault and every secret; nothing else. */
  forget(): Promise<void>;
  /** It was used: the time until it locks itself begins anew. */
  touch(): Promise<void>;
  /** The worker began, or the alarm rang: locks it when its time is over, and has it watched until then. */
  review(): Promise<void>;
  /** Told of every turn from now on, in the place of whoever was told before. */
  heed(listener: (turn: VaultTurn) => Promise<void>): void;

  /** For secrets.ts: whether there is one, locked or not. */
  exists(): Promise<boolean>;
  /** For secrets.ts: the data key; null while it is locked. */
  key(): Promise<CryptoKey | null>;
  /** For secrets.ts: no turn of the vault comes in between. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

export interface VaultOptions extends Omit<LeaseOptions, 'onEnd'> {
  readonly store: Store;
  /** Told of what did not succeed and can wait: it is tried again at the next unlock. */
  readonly onFailure: (where: string, error: unknown) => void;
  /** What a passphrase costs; tests take less. */
  readonly rounds?: number;
}

export function openVault({ store, onFailure, rounds = ROUNDS, ...options }: VaultOptions): Vault {
  const { area, now } = options;
  const loose = looseSecrets(area);
  let listener = (_: VaultTurn): Promise<void> => Promise.resolve();
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  /** Whatever happens where it is told, it did happen here. */
  const tell = (turn: VaultTurn): Promise<void> => attempt(`vault: ${turn}`, () => listener(turn));

  const attempt = (where: string, work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => onFailure(where, error));

  const lease = leaseOf({ ...options, onEnd: () => tell('locked') });

  /** Does one thing in its turn and tells of it. */
  const turn = async (
    what: VaultTurn,
    work: () => Promise<Result<null, VaultError>>,
  ): Promise<Result<null, VaultError>> => {
    const done = await inTurn(work);
    if (done.ok) await tell(what);
    return done;
  };

  /** Where secrets are sealed and the lock is gone, there is a vault all the same: one that nothing opens. */
  const found = (): Promise<{ readonly lock: Lock | undefined; readonly exists: boolean }> =>
    store.read(['vault', 'sealed'], async (rows) => {
      const lock = await rows.get('vault', 'vault');
      let exists = lock !== undefined;
      if (!exists) {
        await rows.each('sealed', ALL_SEALED(), () => {
          exists = true;
          return false;
        });
      }
      return { lock, exists };
    });

  const keep = (lock: Lock): Promise<void> => store.change(['vault'], (rows) => rows.put('vault', lock));

  /** Seals what still lies in the session; what is sealed already is the later one. */
  const gather = async (dataKey: CryptoKey): Promise<void> => {
    const lying = await loose.all();
    if (lying.length === 0) return;
    const sealed = await Promise.all(lying.map((entry) => sealSecret(dataKey, entry)));
    await store.change(['sealed'], async (rows) => {
      for (const record of sealed) {
        if ((await rows.get('sealed', [record.owner, record.key])) === undefined)
          await rows.put('sealed', record);
      }
    });
    await loose.remove(lying);
  };

  return {
    async view() {
      // What lies loose first: on its way into the vault a secret is in both places, never in none.
      const lying = await loose.all();
      const sealed: SealedSecret[] = await store.read(['sealed'], (rows) => rows.all('sealed'));
      const addresses = [
        ...lying.map(({ ownerId, key }) => [ownerId, key]),
        ...sealed.map(({ owner, key }) => [owner, key]),
      ];
      const secrets = new Set(addresses.map((address) => JSON.stringify(address))).size;
      if (!(await found()).exists) return { state: 'none', secrets };
      return { state: (await lease.key()) === null ? 'locked' : 'unlocked', secrets };
    },

    create: (passphrase) =>
      turn('created', async () => {
        if ((await found()).exists) return err('already-there');
        const bytes = newKeyBytes();
        const dataKey = await importKey(bytes);
        const lock = await lockFor(bytes, passphrase, { rounds, madeAt: now() });
        const lying = await loose.all();
        const sealed = await Promise.all(lying.map((entry) => sealSecret(dataKey, entry)));
        await store.change(['vault', 'sealed'], async (rows) => {
          await rows.put('vault', lock);
          await rows.putAll('sealed', sealed);
        });
        await lease.begin(bytes);
        await attempt('vault: gather', () => loose.remove(lying));
        return ok(null);
      }),

    unlock: (passphrase) =>
      turn('unlocked', async () => {
        const { lock, exists } = await found();
        if (!exists) return err('none');
        const bytes = await bytesIn(lock, passphrase, rounds);
        if (lock === undefined || bytes === null) return err('wrong-passphrase');
        const dataKey = await importKey(bytes);
        if (lock.kdf.rounds < rounds) {
          const { madeAt } = lock;
          await attempt('vault: raise', async () =>
            keep(await lockFor(bytes, passphrase, { rounds, madeAt })),
          );
        }
        await lease.begin(bytes);
        await attempt('vault: gather', () => gather(dataKey));
        return ok(null);
      }),

    async lock() {
      // At once, whoever waits for the store; and in its turn, after an unlock that was on its way.
      await Promise.all([lease.end(), inTurn(() => lease.end())]);
    },

    change: (from, to) =>
      turn('changed', async () => {
        const { lock, exists } = await found();
        if (!exists) return err('none');
        const bytes = await bytesIn(lock, from, rounds);
        if (lock === undefined || bytes === null) return err('wrong-passphrase');
        await keep(await lockFor(bytes, to, { rounds, madeAt: lock.madeAt }));
        bytes.fill(0);
        return ok(null);
      }),

    async forget() {
      await inTurn(async () => {
        await loose.remove(await loose.all());
        await store.change(['vault', 'sealed'], async (rows) => {
          await rows.remove('vault', 'vault');
          await rows.remove('sealed', ALL_SEALED());
        });
        await lease.end();
      });
      await tell('forgotten');
    },

    touch: () => lease.renew(),

    review: () =>
      inTurn(async () => {
        // The browser lost the database, and the lock with it.
        if (!(await found()).exists) await lease.end();
        else await lease.review();
      }),

    heed(next) {
      listener = next;
    },
    exists: async () => (await found()).exists,
    key: () => lease.key(),
    inTurn,
  };
}
