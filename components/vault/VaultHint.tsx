// One quiet line beside fields for secrets: what becomes of them while there is no vault, and what to do first while
// it is locked. Nothing is said where everything is as it should be.

import { i18n } from '#i18n';
import type { VaultView } from '../../lib/model/vault';

export interface VaultHintProps {
  /** Null until that is known. */
  readonly vault: VaultView | null;
  /** The section stands on the same page. */
  readonly here?: boolean;
}

export function VaultHint({ vault, here = false }: VaultHintProps) {
  if (vault === null || vault.state === 'unlocked') return null;
  return (
    <p class="hint">
      {i18n.t(vault.state === 'none' ? 'vault.session' : 'vault.lockedHere')}{' '}
      <a href={here ? '#vault' : '/options.html#vault'} {...(!here && { target: '_blank' })}>
        {i18n.t(vault.state === 'none' ? 'vault.make' : 'vault.go')}
      </a>
    </p>
  );
}
