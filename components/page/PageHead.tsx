// The head of panel and popup: the name and what is in the way, be it a question that failed, the database or the vault.
// The vault has a button that locks it while it is open, and a field for its passphrase while it is locked and the chosen
// profile has secrets in it.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { VaultView } from '../../lib/model/vault';
import { Palette } from '../palette/Palette';
import type { Command } from '../palette/matches';
import { Button } from '../parts/Button';
import type { Asking } from '../state/asking';
import type { StoreState } from '../state/store';
import type { VaultState } from '../state/vault';
import { StoreNotice } from './StoreTrouble';
import { Told } from '../parts/Told';
import { TroubleBanner } from './Trouble';
import { UnlockForm } from '../vault/UnlockForm';

export interface PageHeadProps {
  readonly asking: Asking;
  readonly store: StoreState;
  readonly vault: VaultState;
  /** The profile that is worked with has secrets. */
  readonly holdsSecrets: boolean;
  /** What the palette offers here, beside the vault's lock. */
  readonly commands: () => readonly Command[];
}

export function PageHead({ asking, store, vault, holdsSecrets, commands }: PageHeadProps) {
  // What was done here; true only as long as the vault is still so.
  const [done, setDone] = useState<VaultView['state'] | null>(null);
  const state = vault.view.value?.state ?? 'none';
  const isAsked = asking.trouble.value === 'vault-locked';

  async function lock(): Promise<void> {
    if (await vault.lock()) setDone('locked');
  }

  function vaultCommands(): readonly Command[] {
    if (state !== 'unlocked') return [];
    return [{ id: 'lock', group: i18n.t('palette.groups.doing'), title: i18n.t('vault.lock'), run: lock }];
  }

  return (
    <>
      <header class="stack">
        <div class="row spread">
          <h1 class="brand">{i18n.t('brand')}</h1>
          <div class="row tight">
            <Palette commands={() => [...commands(), ...vaultCommands()]} />
            {state === 'unlocked' && <Button onPress={() => void lock()}>{i18n.t('vault.lock')}</Button>}
          </div>
        </div>
        <Told>{done === state && !isAsked ? doneText(done) : ''}</Told>
        {state === 'locked' && holdsSecrets && !isAsked && (
          <div id="unlock" class="section">
            <UnlockForm vault={vault} onUnlocked={() => setDone('unlocked')} />
          </div>
        )}
      </header>
      <TroubleBanner asking={asking} vault={vault} />
      <StoreNotice store={store} />
    </>
  );
}

function doneText(done: VaultView['state']): string {
  return done === 'locked' ? i18n.t('vault.locked') : i18n.t('vault.unlocked');
}
