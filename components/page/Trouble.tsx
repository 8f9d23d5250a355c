// Why the background did not do what it was asked, and what to do about it: at once, where that is a passphrase. Says
// nothing while all is well.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ErrorReport } from '../parts/ErrorReport';
import { troubleWords } from '../words/trouble-words';
import type { Asking } from '../state/asking';
import type { VaultState } from '../state/vault';
import { Told } from '../parts/Told';
import { troubleReport } from './trouble-report';
import { UnlockForm } from '../vault/UnlockForm';

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
        <ErrorReport
          what={troubleWords[trouble].what()}
          why={troubleWords[trouble].why()}
          next={troubleWords[trouble].next()}
          report={() => troubleReport(trouble)}
        />
      )}
      {trouble === 'vault-locked' && vault !== undefined && (
        <div id="unlock" class="section">
          <UnlockForm vault={vault} onUnlocked={() => setUnlocked(true)} />
        </div>
      )}
      {vault !== undefined && (
        <Told>{unlocked && isOpen && trouble === null ? i18n.t('vault.askAgain') : ''}</Told>
      )}
    </>
  );
}
