// The vault in the options: made, opened, locked, given another passphrase, or given up with all that is in it.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/parts/Button';
import { Loading } from '../../components/parts/Loading';
import { ConfirmRemoval } from '../../components/parts/ConfirmRemoval';
import { NumberForm } from '../../components/parts/NumberForm';
import { PassphraseForm } from '../../components/vault/PassphraseForm';
import type { Records } from '../../components/state/records';
import type { VaultState } from '../../components/state/vault';
import { Told } from '../../components/parts/Told';
import { UnlockForm } from '../../components/vault/UnlockForm';
import type { Policy } from '../../lib/model/policy';
import { LONGEST_LOCK_MINUTES } from '../../lib/model/vault';

export interface VaultProps {
  readonly vault: VaultState;
  readonly records: Pick<Records, 'settings' | 'keepSettings'>;
  readonly policy: Policy;
}

/** What was done here, and in which state that leaves the vault. */
interface Done {
  readonly text: string;
  readonly state: 'none' | 'locked' | 'unlocked';
}

export function Vault({ vault, records, policy }: VaultProps) {
  const [done, setDone] = useState<Done | null>(null);
  const view = vault.view.value;
  if (view === null) return <Loading />;
  const say = (state: Done['state'], text: string): void => setDone({ state, text });
  return (
    <>
      <Told>{done?.state === view.state ? done.text : ''}</Told>
      {view.state === 'none' && (
        <>
          <p>{i18n.t('vault.what')}</p>
          <p>{i18n.t('vault.noRecovery')}</p>
          <PassphraseForm
            action={i18n.t('vault.create')}
            replaces={false}
            onSend={vault.create}
            onDone={() => say('unlocked', i18n.t('vault.created'))}
          />
        </>
      )}
      {view.state === 'locked' && (
        <>
          <p>{i18n.t('vault.holdsLocked', view.secrets)}</p>
          <UnlockForm vault={vault} onUnlocked={() => say('unlocked', i18n.t('vault.unlocked'))} />
        </>
      )}
      {view.state === 'unlocked' && (
        <Open vault={vault} records={records} policy={policy} count={view.secrets} say={say} />
      )}
      {view.state !== 'none' && (
        <Forget vault={vault} count={view.secrets} onGone={() => say('none', i18n.t('vault.forgotten'))} />
      )}
    </>
  );
}

interface OpenProps extends VaultProps {
  readonly count: number;
  readonly say: (state: Done['state'], text: string) => void;
}

function Open({ vault, records, policy, count, say }: OpenProps) {
  const [changing, setChanging] = useState(false);
  const settings = records.settings.value;
  return (
    <>
      <p>{i18n.t('vault.holds', count)}</p>
      <div class="row">
        <Button
          onPress={async () => {
            if (await vault.lock()) say('locked', i18n.t('vault.locked'));
          }}
        >
          {i18n.t('vault.lock')}
        </Button>
      </div>
      <NumberForm
        label={i18n.t('vault.lockMinutes')}
        hint={i18n.t('vault.lockMinutesHint', [LONGEST_LOCK_MINUTES])}
        wrong={i18n.t('vault.lockMinutesWrong')}
        saveName={i18n.t('vault.saveLockMinutes')}
        value={settings.lockMinutes}
        managed={policy.settings.lockMinutes !== undefined}
        onSave={async (lockMinutes) => {
          const kept = await records.keepSettings({ ...settings, lockMinutes });
          return kept && i18n.t('vault.lockMinutesSaved', kept.lockMinutes);
        }}
      />
      <details class="fold" open={changing} onToggle={(event) => setChanging(event.currentTarget.open)}>
        <summary>
          <span class="fold-title">{i18n.t('vault.change')}</span>
        </summary>
        <PassphraseForm
          action={i18n.t('vault.change')}
          replaces
          onSend={(chosen, present) => vault.change(present, chosen)}
          onDone={() => {
            setChanging(false);
            say('unlocked', i18n.t('vault.changed'));
          }}
        />
      </details>
    </>
  );
}

interface ForgetProps {
  readonly vault: VaultState;
  readonly count: number;
  readonly onGone: () => void;
}

/** The way out for whoever forgot the passphrase. */
function Forget({ vault, count, onGone }: ForgetProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div class="row">
        <Button tone="quiet" onPress={() => setAsking(true)}>
          {i18n.t('vault.forget')}
        </Button>
      </div>
      {asking && (
        <ConfirmRemoval
          title={i18n.t('vault.forgetTitle')}
          what={`${i18n.t('vault.forgetLost', count)} ${i18n.t('vault.forgetKept')}`}
          action={i18n.t('vault.forgetDo')}
          onCancel={() => setAsking(false)}
          onConfirm={async () => {
            setAsking(false);
            if (await vault.forget()) onGone();
          }}
        />
      )}
    </>
  );
}
