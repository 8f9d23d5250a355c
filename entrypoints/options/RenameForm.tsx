// A row of the options while it is changed: its name, and what else may be chosen there. A row without a name is not kept.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/parts/Button';
import { NameField } from '../../components/parts/Field';

interface RenameFormProps {
  /** What the name is called here. */
  readonly what: string;
  readonly name: string;
  /** What else there is to choose, below the name. */
  readonly children?: ComponentChildren;
  readonly onSave: (name: string) => unknown;
  readonly onCancel: () => void;
}

export function RenameForm({ what, name, children, onSave, onCancel }: RenameFormProps) {
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') onSave(wanted);
      }}
    >
      <NameField label={what} value={typed} onType={setTyped} />
      {children}
      <div class="row">
        <Button tone="primary" submit disabled={wanted === ''}>
          {i18n.t('save')}
        </Button>
        <Button tone="quiet" onPress={onCancel}>
          {i18n.t('cancel')}
        </Button>
      </div>
    </form>
  );
}
