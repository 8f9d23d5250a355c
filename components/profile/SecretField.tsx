// A field for a secret, which goes in and never comes out: the caller empties it once the value is on its way, and the
// field only says that something is stored.

import { i18n } from '#i18n';
import { Badge } from '../parts/Badge';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';

export interface SecretFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly required: boolean;
  /** Something is stored. */
  readonly known: boolean;
  readonly error?: string;
  readonly caution?: string;
  readonly onChange: (input: HTMLInputElement) => void;
  readonly onForget: () => void;
}

export function SecretField(props: SecretFieldProps) {
  const { label, name, required, known, onChange, onForget, ...notes } = props;
  return (
    <Field
      {...notes}
      label={label}
      required={required && !known}
      aside={
        known && (
          <span class="row tight">
            <Badge tone="good">{i18n.t('profile.secretKnown')}</Badge>
            <Button tone="quiet" name={i18n.t('profile.secretForgetOf', [label])} onPress={onForget}>
              {i18n.t('profile.secretForget')}
            </Button>
          </span>
        )
      }
    >
      {(ids) => (
        <input
          {...ids}
          type="password"
          name={name}
          // Keeps the browser's own password store out of it.
          autoComplete="new-password"
          placeholder={known ? i18n.t('profile.secretReplace') : i18n.t('profile.secretPaste')}
          onChange={(event) => onChange(event.currentTarget)}
        />
      )}
    </Field>
  );
}
