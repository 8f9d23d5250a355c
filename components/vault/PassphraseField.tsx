// A field for a passphrase. What is typed stays in the field itself, which whoever reads it empties; it can be looked at
// and pasted into.

import { useState } from 'preact/hooks';
import type { ComponentChildren, Ref, TargetedInputEvent } from 'preact';
import { i18n } from '#i18n';
import { LONGEST_PASSPHRASE } from '../../lib/model/vault';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  readonly error?: string;
  readonly input?: Ref<HTMLInputElement>;
  /** Stands beside the field: the button of a form that has no other. */
  readonly beside?: ComponentChildren;
  readonly onType?: (input: HTMLInputElement) => void;
}

export function PassphraseField({ name, input, beside, onType, ...field }: PassphraseFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...field}
      aside={
        <Button
          tone="quiet"
          name={i18n.t(shown ? 'vault.hideOf' : 'vault.showOf', [field.label])}
          onPress={() => setShown(!shown)}
        >
          {i18n.t(shown ? 'vault.hide' : 'vault.show')}
        </Button>
      }
    >
      {(ids) => {
        const rest = {
          ...ids,
          ...(input !== undefined && { ref: input }),
          name,
          // Keeps the browser's own password store out of it: the key does not belong beside the lock.
          autoComplete: 'new-password',
          autoCapitalize: 'none',
          spellcheck: false,
          maxLength: LONGEST_PASSPHRASE,
          onInput: (event: TargetedInputEvent<HTMLInputElement>) => onType?.(event.currentTarget),
        } as const;
        // The same element either way: what was typed stays in it.
        return (
          <span class="row tight">
            {shown ? <input {...rest} type="text" /> : <input {...rest} type="password" />}
            {beside}
          </span>
        );
      }}
    </Field>
  );
}
