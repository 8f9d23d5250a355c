// Why the background did not do what it was asked, and what to do about it: at once, where that is a passphrase. Says
// nothing while all is well.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Trouble } from '../../lib/messages/ask';
import { Banner } from '../parts/Banner';
import type { Words } from '../words/codes';
import type { Asking } from '../state/asking';
import type { VaultState } from '../state/vault';
import { Told } from '../parts/Told';
import { UnlockForm } from '../vault/UnlockForm';

const troubleWords: Words<Trouble> = {
  silent: () => i18n.t('silent'),
  refused: () => i18n.t('silent'),
  unknown: () => i18n.t('trouble.unknown'),
  'vault-locked': () => i18n.t('trouble.vaultLocked'),
  'storage-full': () => i18n.t('trouble.storageFull'),
  'storage-blocked': () => i18n.t('trouble.storageBlocked'),
  'storage-broken': () => i18n.t('trouble.storageBroken'),
};

export interface TroubleBannerProps {
  readonly asking: Pick<Asking, 'trouble'>;
  /** Left out where nothing that is asked needs a secret. */
  readonly vault?: Pick<VaultState, 'view' | 'unlock'>;
}

export function TroubleBanner({ asking, vault }: TroubleBannerProps) {
  const [unlocked, setUnlocked] = useState(false);
  const trouble = asking.trouble.value;
  const isOpen = vault?.view.value?.state === 'unlocked';
  return (
    <>
      {trouble !== null && (
        <Banner tone="error" live>
          {troubleWords[trouble]()}
        </Banner>
      )}
      {trouble === 'vault-locked' && vault !== undefined && (
        <div class="section">
          <UnlockForm vault={vault} onUnlocked={() => setUnlocked(true)} />
        </div>
      )}
      {vault !== undefined && (
        <Told>{unlocked && isOpen && trouble === null ? i18n.t('vault.askAgain') : ''}</Told>
      )}
    </>
  );
}
