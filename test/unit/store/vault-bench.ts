// A vault on a bench: real store, real cryptography with fewer rounds, a clock that the test moves. A worker that was
// ended is a new vault over the same store and session.

import { settingsOf } from '../../../lib/background/settings';
import { NO_POLICY } from '../../../lib/model/policy';
import { openSecrets } from '../../../lib/store/secrets';
import type { Secrets } from '../../../lib/store/secrets';
import type { Span } from '../../../lib/store/lease';
import type { SessionArea } from '../../../lib/store/session';
import type { Store } from '../../../lib/store/store';
import { openVault } from '../../../lib/store/vault';
import type { Vault } from '../../../lib/store/vault';

/** Enough to be another figure than one, few enough to be quick. */
export const FEW_ROUNDS = 10;

export interface VaultBench {
  readonly vault: Vault;
  readonly secrets: Secrets;
  /** Until when somebody watches it; null for nobody. */
  readonly watched: (Span | null)[];
  readonly failures: string[];
  /** How often a sealed secret did not open. */
  readonly damaged: string[];
}

const unmanaged = () => Promise.resolve(NO_POLICY);

/** A vault with its secrets over a store and a session. */
export function vaultOver(
  store: Store,
  area: SessionArea,
  clock: { readonly now: number },
  {
    rounds = FEW_ROUNDS,
    minutes = async () => (await settingsOf({ store, policy: unmanaged })).lockMinutes,
  } = {},
): VaultBench {
  const watched: (Span | null)[] = [];
  const failures: string[] = [];
  const damaged: string[] = [];
  const vault = openVault({
    area,
    store,
    now: () => clock.now,
    minutes,
    watch: (span) => Promise.resolve(void watched.push(span)),
    onFailure: (where) => failures.push(where),
    rounds,
  });
  const secrets = openSecrets({ area, vault, store, onDamaged: () => damaged.push('sealed') });
  return { vault, secrets, watched, failures, damaged };
}
