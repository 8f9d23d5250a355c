// The partner's values that a profile holds. A value is kept when its field is left, or when the form is sent.
// Secrets go in and never come out: the field is empty again at once, and only says that something is stored.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ProfileValueDef } from '../lib/model/partner';
import type { ValueKind } from '../lib/model/screen';
import { Badge } from './Badge';
import { Button } from './Button';
import { sourceName } from './codes';
import { Field } from './Field';
import { say } from './language';
import { Status } from './Status';
import { missingValues } from './state/setup';
import type { Keeping } from './state/setup';
import type { Subject } from './state/tab';

export interface ProfileFormProps {
  readonly subject: Subject;
  readonly keep: Keeping['keep'];
}

export function ProfileForm({ subject, keep }: ProfileFormProps) {
  const { partner, profile } = subject;
  const missing = missingValues(partner, profile);
  const [note, setNote] = useState('');
  // Open where something is missing when the page opens; afterwards it is the operator's to open and close.
  const [startsOpen] = useState(missing.length > 0);

  async function change(definition: ProfileValueDef, input: HTMLInputElement): Promise<void> {
    const { key, secret } = definition;
    const value = secret ? input.value : input.value.trim();
    const before = profile.values[key] ?? '';
    if (secret ? value === '' : value === before) return;
    if (secret) input.value = '';
    const kept = await keep(subject, { [key]: value });
    const label = say(definition.label);
    const said = secret ? i18n.t('profile.secretSaved', [label]) : i18n.t('profile.valueSaved', [label]);
    setNote(kept ? said : i18n.t('silent'));
  }

  async function forget(definition: ProfileValueDef): Promise<void> {
    const kept = await keep(subject, { [definition.key]: '' });
    setNote(kept ? i18n.t('profile.secretForgotten', [say(definition.label)]) : i18n.t('silent'));
  }

  async function send(form: HTMLFormElement): Promise<void> {
    for (const definition of partner.values) {
      const input = form.elements.namedItem(definition.key);
      if (input instanceof HTMLInputElement) await change(definition, input);
    }
    setNote(i18n.t('saved'));
  }

  return (
    <details class="fold" open={startsOpen}>
      <summary>
        <span class="fold-title">{i18n.t('profile.values')}</span>
        <Badge tone={missing.length > 0 ? 'warning' : 'good'}>
          {missing.length > 0 ? i18n.t('profile.missing', missing.length) : i18n.t('profile.complete')}
        </Badge>
      </summary>
      <form
        class="stack"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        {partner.values.map((definition) => (
          <ValueField
            key={definition.key}
            definition={definition}
            value={profile.values[definition.key] ?? ''}
            known={profile.secrets.includes(definition.key)}
            onChange={(input) => void change(definition, input)}
            onForget={() => void forget(definition)}
          />
        ))}
        <div class="row">
          <Button submit>{i18n.t('save')}</Button>
          <Status>{note}</Status>
        </div>
      </form>
    </details>
  );
}

interface ValueFieldProps {
  readonly definition: ProfileValueDef;
  readonly value: string;
  readonly known: boolean;
  readonly onChange: (input: HTMLInputElement) => void;
  readonly onForget: () => void;
}

function ValueField({ definition, value, known, onChange, onForget }: ValueFieldProps) {
  const label = say(definition.label);
  const hint = `${say(definition.hint)} (${sourceName[definition.from]()})`;
  const { key, required, secret } = definition;
  return (
    <Field
      label={label}
      hint={hint}
      required={required && !known}
      aside={
        secret &&
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
      {(ids) =>
        secret ? (
          <input
            {...ids}
            type="password"
            name={key}
            // Keeps the browser's own password store out of it.
            autoComplete="new-password"
            placeholder={known ? i18n.t('profile.secretReplace') : i18n.t('profile.secretPaste')}
            onChange={(event) => onChange(event.currentTarget)}
          />
        ) : (
          <input
            {...ids}
            type="text"
            name={key}
            inputMode={keyboardFor(definition.kind)}
            autoComplete="off"
            spellcheck={false}
            defaultValue={value}
            onChange={(event) => onChange(event.currentTarget)}
          />
        )
      }
    </Field>
  );
}

function keyboardFor(kind: ValueKind): 'text' | 'url' | 'email' | 'numeric' | 'decimal' {
  switch (kind) {
    case 'url':
      return 'url';
    case 'emails':
      return 'email';
    case 'integer':
    case 'reference':
      return 'numeric';
    case 'money':
      return 'decimal';
    default:
      return 'text';
  }
}
