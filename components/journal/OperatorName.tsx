// Asks who works in this browser, so that the journal can say it. Nobody has to answer, and nothing waits for it.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Status } from '../parts/Status';
import type { OperatorState } from '../state/operator';

export function OperatorName({ operator }: { readonly operator: OperatorState }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [note, setNote] = useState('');

  async function save(): Promise<void> {
    const kept = await operator.keep(typed ?? operator.name.peek() ?? '');
    if (kept !== null) setTyped(null);
    const said = kept === '' ? i18n.t('journal.operatorCleared') : i18n.t('journal.operatorSaved');
    setNote(kept === null ? i18n.t('notDone') : said);
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={i18n.t('journal.operator')} hint={i18n.t('journal.operatorHint')}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            maxLength={80}
            autoComplete="off"
            value={typed ?? operator.name.value ?? ''}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row">
        <Button submit name={i18n.t('journal.operatorSave')}>
          {i18n.t('save')}
        </Button>
        <Status>{note}</Status>
      </div>
    </form>
  );
}

/** The same in the panel, folded away, as long as nobody answered. */
export function AskOperator({ operator }: { readonly operator: OperatorState }) {
  // It stays while it is used: who just typed a name reads that it is kept.
  const [used, setUsed] = useState(false);
  if (!used && operator.name.value !== '') return null;
  return (
    <details class="fold" onToggle={(event) => setUsed((before) => before || event.currentTarget.open)}>
      <summary>
        <span class="fold-title">{i18n.t('journal.operator')}</span>
      </summary>
      <OperatorName operator={operator} />
    </details>
  );
}
