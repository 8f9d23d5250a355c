// Profiles into a file: which ones, and whether their secrets go with them, under a passphrase of the file's own. The file is
// made here and handed to the browser's downloads.

import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SHORTEST_PASSPHRASE } from '../../lib/model/vault';
import { Button } from '../parts/Button';
import { download } from '../files/download';
import { PassphraseField } from '../vault/PassphraseField';
import { partnerById } from '../state/partners';
import type { Records } from '../state/records';
import type { TransferState } from '../state/transfer';
import { Status } from '../parts/Status';
import { strengthOf } from '../vault/strength';
import type { Strength } from '../vault/strength';
import { StrengthHint } from '../vault/StrengthHint';
import { isoDay } from '../words/language';
import { transferProblemText } from '../words/transfer-words';

export interface TransferExportProps {
  readonly transfer: Pick<TransferState, 'pack'>;
  readonly records: Pick<Records, 'profiles' | 'instances'>;
}

interface Problem {
  readonly at: 'chosen' | 'again' | 'file';
  readonly text: string;
}

export function TransferExport({ transfer, records }: TransferExportProps) {
  const form = useRef<HTMLFormElement>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [sealed, setSealed] = useState(false);
  const [strength, setStrength] = useState<Strength | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  const profiles = records.profiles.value.filter(({ partnerId }) => partnerById(partnerId) !== undefined);
  const chosen = profiles.filter(({ id }) => !left.has(id));

  const input = (name: 'chosen' | 'again'): HTMLInputElement | null => {
    const found = form.current?.elements.namedItem(name);
    return found instanceof HTMLInputElement ? found : null;
  };

  function toggle(id: string): void {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  }

  function refuse(wrong: Problem): void {
    setProblem(wrong);
    if (wrong.at !== 'file') input(wrong.at)?.focus();
  }

  async function measure(field: HTMLInputElement): Promise<void> {
    const measured = field.value;
    // Without the estimate the form is as good as with it.
    const found = measured === '' ? null : await strengthOf(measured).catch(() => null);
    if (field.value === measured) setStrength(found);
  }

  async function save(): Promise<void> {
    if (busy || chosen.length === 0) return;
    const passphrase = sealed ? (input('chosen')?.value ?? '') : null;
    setProblem(null);
    setNote('');
    if (passphrase !== null && input('again')?.value !== passphrase) {
      refuse({ at: 'again', text: i18n.t('vault.error.again') });
      return;
    }
    setBusy(true);
    const answer = await transfer.pack(
      chosen.map(({ id }) => id),
      passphrase,
    );
    setBusy(false);
    if (answer?.ok !== true) {
      const code = answer === null ? 'silent' : answer.error;
      refuse({ at: code === 'too-short' ? 'chosen' : 'file', text: transferProblemText[code]() });
      return;
    }
    const name = i18n.t('transfer.fileName', [isoDay(Date.now())]);
    const { text, damaged } = answer.value;
    download(new Blob([text], { type: 'application/json' }), name);
    form.current?.reset();
    setStrength(null);
    setSealed(false);
    const done = i18n.t(sealed ? 'transfer.exportedSealed' : 'transfer.exported', [name]);
    setNote(damaged === 0 ? done : `${done} ${i18n.t('transfer.leftBehind', damaged)}`);
  }

  const field = (name: 'chosen' | 'again') => ({
    name,
    ...(problem?.at === name && { error: problem.text }),
  });

  if (profiles.length === 0) return <p class="muted">{i18n.t('transfer.none')}</p>;
  return (
    <form
      ref={form}
      class="stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset class="field transfer-which">
        <legend>{i18n.t('transfer.which')}</legend>
        {profiles.map(({ id, label, partnerId, instanceId }) => (
          <label key={id} class="option transfer-option">
            <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />
            <span>
              <bdi>{label}</bdi>{' '}
              <span class="muted">
                {partnerById(partnerId)?.name} ·{' '}
                <bdi>{records.instances.value.find((each) => each.id === instanceId)?.label}</bdi>
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="option transfer-option">
        <input type="checkbox" checked={sealed} onChange={() => setSealed(!sealed)} />
        <span>
          {i18n.t('transfer.sealed')}
          <span class="hint transfer-hint">{i18n.t('transfer.sealedHint')}</span>
        </span>
      </label>
      {sealed && (
        <div class="stack transfer-sealed">
          <div class="stack tight">
            <PassphraseField
              {...field('chosen')}
              label={i18n.t('transfer.passphrase')}
              hint={i18n.t('transfer.passphraseHint', [SHORTEST_PASSPHRASE])}
              onType={(typed) => void measure(typed)}
            />
            <StrengthHint strength={strength} />
          </div>
          <PassphraseField {...field('again')} label={i18n.t('vault.again')} />
        </div>
      )}
      <div class="row">
        <Button submit busy={busy} disabled={chosen.length === 0}>
          {i18n.t('transfer.export', chosen.length)}
        </Button>
      </div>
      {problem?.at === 'file' && (
        <p class="field-error" role="alert">
          {problem.text}
        </p>
      )}
      <Status>{note}</Status>
    </form>
  );
}
