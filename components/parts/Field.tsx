// A label, its control, its hint and what is wrong with it, tied together for assistive technology.
// The control itself is the caller's: it spreads the given ids.

import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  /** Worth a second look, and no mistake. */
  readonly caution?: string;
  readonly required?: boolean;
  /** Stands beside the label: a badge, a small button. */
  readonly aside?: ComponentChildren;
  readonly children: (ids: FieldIds) => ComponentChildren;
}

export function Field({ label, hint, error, caution, required = false, aside, children }: FieldProps) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`, caution && `${id}-caution`]
    .filter(Boolean)
    .join(' ');
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>
          {label}
          {required && <span class="muted"> · {i18n.t('required')}</span>}
        </label>
        {aside}
      </div>
      {children({ id, 'aria-describedby': notes || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {caution && (
        <p class="field-caution" id={`${id}-caution`}>
          {caution}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** What an instance or a profile is called: short, required, never completed by the browser. */
export function NameField({ label, hint, value, onType }: NameFieldProps) {
  return (
    <Field label={label} required {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          maxLength={80}
          autoComplete="off"
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
