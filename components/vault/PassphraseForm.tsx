// Chooses a passphrase, the first one or another: typed twice, with a hint at its strength that forbids nothing. What is
// wrong is said at its field; the fields are emptied once their passphrase is taken.

import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SHORTEST_PASSPHRASE, lettersIn } from '../../lib/model/vault';
import { Button } from '../parts/Button';
import { PassphraseField } from './PassphraseField';
import type { VaultAnswer } from '../state/vault';
import { strengthOf } from './strength';
import type { Strength } from './strength';
import { StrengthHint } from './StrengthHint';
import { vaultErrorText } from '../words/vault-words';

export interface PassphraseFormProps {
  readonly action: string;
  /** The present passphrase is asked for, too. */
  readonly replaces: boolean;
  readonly onSend: (chosen: string, present: string) => Promise<VaultAnswer>;
  readonly onDone: () => void;
}

/** One of the form's fields. */
type Name = 'present' | 'chosen' | 'again';

interface Problem {
  readonly at: Name;
  readonly text: string;
}

export function PassphraseForm({ action, replaces, onSend, onDone }: PassphraseFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [strength, setStrength] = useState<Strength | null>(null);

  const input = (name: Name): HTMLInputElement | null => {
    const found = form.current?.elements.namedItem(name);
    return found instanceof HTMLInputElement ? found : null;
  };

  function refuse(wrong: Problem): void {
    setProblem(wrong);
    input(wrong.at)?.focus();
  }

  async function measure(chosen: HTMLInputElement): Promise<void> {
    const measured = chosen.value;
    // Without the estimate the form is as good as with it.
    const found = measured === '' ? null : await strengthOf(measured).catch(() => null);
    if (chosen.value === measured) setStrength(found);
  }

  /** What can be told without asking anybody. */
  function wrongIn(present: string, chosen: string): Problem | null {
    if (replaces && present === '') return { at: 'present', text: i18n.t('vault.error.present') };
    if (lettersIn(chosen) < SHORTEST_PASSPHRASE) return { at: 'chosen', text: vaultErrorText['too-short']() };
    if (input('again')?.value !== chosen) return { at: 'again', text: i18n.t('vault.error.again') };
    return null;
  }

  async function send(): Promise<void> {
    if (busy) return;
    const present = input('present')?.value ?? '';
    const chosen = input('chosen')?.value ?? '';
    const wrong = wrongIn(present, chosen);
    if (wrong !== null) {
      refuse(wrong);
      return;
    }
    setBusy(true);
    setProblem(null);
    const answer = await onSend(chosen, present);
    setBusy(false);
    if (answer?.ok === true) {
      form.current?.reset();
      setStrength(null);
      onDone();
    } else if (answer?.error === 'wrong-passphrase') {
      const old = input('present');
      if (old !== null) old.value = '';
      refuse({ at: 'present', text: vaultErrorText['wrong-passphrase']() });
    } else {
      refuse({ at: 'chosen', text: answer === null ? i18n.t('notDone') : vaultErrorText[answer.error]() });
    }
  }

  const field = (name: Name, label: string) => ({
    name,
    label,
    ...(problem?.at === name && { error: problem.text }),
    // What is typed now has not been judged yet.
    onType: () => setProblem(null),
  });

  return (
    <form
      ref={form}
      class="stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {replaces && <PassphraseField {...field('present', i18n.t('vault.present'))} />}
      <div class="stack tight">
        <PassphraseField
          {...field('chosen', i18n.t(replaces ? 'vault.new' : 'vault.first'))}
          hint={i18n.t('vault.hint', [SHORTEST_PASSPHRASE])}
          onType={(chosen) => {
            setProblem(null);
            void measure(chosen);
          }}
        />
        <StrengthHint strength={strength} />
      </div>
      <PassphraseField {...field('again', i18n.t('vault.again'))} />
      <div class="row">
        <Button tone="primary" submit busy={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
