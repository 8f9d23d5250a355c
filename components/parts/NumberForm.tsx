// One whole number that the operator sets: a field, a button, and what became of it.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button';
import { Field } from './Field';
import { ManagedHint } from './ManagedHint';
import { Status } from './Status';

export interface NumberFormProps {
  readonly label: string;
  readonly hint: string;
  /** Said of anything but a whole number from one up. */
  readonly wrong: string;
  /** The button's full name: there may be several of them. */
  readonly saveName: string;
  readonly value: number;
  /** The company prescribes it: it is shown, and cannot be changed. */
  readonly managed?: boolean;
  /** Keeps it and returns what is to be said of that; null when it could not be kept. */
  readonly onSave: (value: number) => Promise<string | null>;
}

export function NumberForm({
  label,
  hint,
  wrong,
  saveName,
  value,
  managed = false,
  onSave,
}: NumberFormProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [note, setNote] = useState('');

  async function save(): Promise<void> {
    const wanted = Number(typed ?? value);
    if (managed) return;
    const isWhole = Number.isInteger(wanted) && wanted >= 1;
    setWrong(!isWhole);
    setNote('');
    if (!isWhole) return;
    const said = await onSave(wanted);
    setNote(said ?? i18n.t('notDone'));
    if (said !== null) setTyped(null);
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={label} hint={hint} {...(isWrong && { error: wrong })}>
        {(ids) => (
          <input
            {...ids}
            class="short"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            readOnly={managed}
            value={managed ? String(value) : (typed ?? String(value))}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      {managed ? (
        <ManagedHint />
      ) : (
        <div class="row">
          <Button submit name={saveName}>
            {i18n.t('save')}
          </Button>
          <Status>{note}</Status>
        </div>
      )}
    </form>
  );
}
