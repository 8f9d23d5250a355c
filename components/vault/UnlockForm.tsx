// Opens the vault. A wrong passphrase is said to be wrong and no more; its field is empty again before it is tried.

import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../parts/Button';
import { PassphraseField } from './PassphraseField';
import type { VaultState } from '../state/vault';
import { vaultErrorText } from '../words/vault-words';

export interface UnlockFormProps {
  readonly vault: Pick<VaultState, 'unlock'>;
  readonly onUnlocked: () => void;
}

export function UnlockForm({ vault, onUnlocked }: UnlockFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function unlock(): Promise<void> {
    const input = field.current;
    if (busy || input === null) return;
    const passphrase = input.value;
    input.value = '';
    input.focus();
    if (passphrase === '') return;
    setBusy(true);
    setProblem(null);
    const answer = await vault.unlock(passphrase);
    setBusy(false);
    if (answer?.ok === true) onUnlocked();
    else setProblem(answer === null ? i18n.t('notDone') : vaultErrorText[answer.error]());
  }

  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <PassphraseField
        label={i18n.t('vault.yours')}
        name="passphrase"
        input={field}
        {...(problem !== null && { error: problem })}
        beside={
          <Button submit busy={busy}>
            {i18n.t('vault.unlock')}
          </Button>
        }
      />
    </form>
  );
}
