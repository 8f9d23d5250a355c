// The partner's values that a profile holds. A value is kept when its field is left, or when the form is sent.
// Secrets go in and never come out: the field is empty again at once, and only says that something is stored.

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ProfileValueDef } from '../../lib/model/partner';
import type { ValueKind } from '../../lib/model/screen';
import type { ProfileView } from '../../lib/model/setup';
import type { VaultView } from '../../lib/model/vault';
import { isExample, isFormatted, isMalformed } from '../../lib/plan/checks';
import { missingValues } from '../../lib/plan/progress';
import { isPlaceholder } from '../../lib/plan/secret-shape';
import { Badge } from '../parts/Badge';
import { Button } from '../parts/Button';
import { sourceName } from '../words/codes';
import { Field } from '../parts/Field';
import type { FieldIds } from '../parts/Field';
import { say } from '../words/language';
import { PickSome } from './PickSome';
import { SecretField } from './SecretField';
import { Status } from '../parts/Status';
import type { Keeping } from '../state/setup';
import type { Subject } from '../state/tab';
import { VaultHint } from '../vault/VaultHint';

export interface ProfileFormProps {
  readonly subject: Subject;
  readonly keep: Keeping['keep'];
  readonly vault: VaultView | null;
}

export function ProfileForm({ subject, keep, vault }: ProfileFormProps) {
  const { partner, profile } = subject;
  const missing = missingValues(partner, profile);
  const [note, setNote] = useState('');
  const [secretProblems, setSecretProblems] = useState<Readonly<Record<string, Problem | null>>>({});
  // Open where something is missing when the page opens; afterwards it is the operator's to open and close.
  const [startsOpen] = useState(missing.length > 0);

  async function change(definition: ProfileValueDef, input: Input): Promise<void> {
    const { key, secret } = definition;
    const value = secret ? input.value : input.value.trim();
    if (isManaged(profile, key)) return;
    const before = profile.values[key] ?? '';
    if (secret ? value === '' : value === before) return;
    const problem = problemOf(definition, value);
    if (secret) {
      input.value = '';
      // What a secret looked like is said now or never: it does not come back.
      setSecretProblems({ ...secretProblems, [key]: problem });
    }
    // The example of a guide is nobody's value.
    if (!secret || problem?.text !== i18n.t('finding.placeholder')) await store(definition, value);
  }

  /** True when it was kept. */
  async function store(definition: ProfileValueDef, value: string): Promise<boolean> {
    const { key, secret } = definition;
    const kept = await keep(subject, { [key]: value });
    const label = say(definition.label);
    const said = secret ? i18n.t('profile.secretSaved', [label]) : i18n.t('profile.valueSaved', [label]);
    setNote(kept ? said : i18n.t('notDone'));
    return kept;
  }

  async function forget(definition: ProfileValueDef): Promise<void> {
    setSecretProblems({ ...secretProblems, [definition.key]: null });
    const kept = await keep(subject, { [definition.key]: '' });
    setNote(kept ? i18n.t('profile.secretForgotten', [say(definition.label)]) : i18n.t('notDone'));
  }

  async function send(form: HTMLFormElement): Promise<void> {
    for (const definition of partner.values) {
      const input = form.elements.namedItem(definition.key);
      if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement)
        await change(definition, input);
    }
    setNote(i18n.t('saved'));
  }

  return (
    <details id="values" class="fold" open={startsOpen}>
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
        {partner.values.some(({ secret }) => secret) && <VaultHint vault={vault} />}
        {partner.values.map((definition) => (
          <ValueField
            key={definition.key}
            definition={definition}
            value={profile.values[definition.key] ?? ''}
            known={profile.secrets.includes(definition.key)}
            managed={isManaged(profile, definition.key)}
            problem={
              definition.secret
                ? (secretProblems[definition.key] ?? null)
                : problemOf(definition, profile.values[definition.key] ?? '')
            }
            onChange={(input) => void change(definition, input)}
            onPick={(value) => store(definition, value)}
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

/** The company prescribes this value. */
function isManaged({ managed }: ProfileView, key: string): boolean {
  return managed !== undefined && Object.hasOwn(managed.values, key);
}

type Input = HTMLInputElement | HTMLSelectElement;

interface Problem {
  readonly text: string;
  /** It cannot be right; otherwise it is worth a second look. */
  readonly wrong: boolean;
}

/** What is to be said of a value as it is written; null when there is nothing, or nothing can be told. */
function problemOf({ kind, secret, format }: ProfileValueDef, value: string): Problem | null {
  if (value.trim() === '') return null;
  const wrong = (text: string): Problem => ({ text, wrong: true });
  if (isExample(kind, value) || (secret && isPlaceholder(value))) return wrong(i18n.t('finding.placeholder'));
  if (isMalformed(kind, value))
    return wrong(kind === 'identifiers' ? i18n.t('profile.repeated') : i18n.t('finding.malformed'));
  if (format === undefined || isFormatted(format, kind, value)) return null;
  return { text: say(format.why), wrong: format.severity === 'error' };
}

interface ValueFieldProps {
  readonly definition: ProfileValueDef;
  readonly value: string;
  readonly known: boolean;
  readonly managed: boolean;
  readonly problem: Problem | null;
  readonly onChange: (input: Input) => void;
  /** One of the offered values was taken or left. */
  readonly onPick: (value: string) => Promise<unknown>;
  readonly onForget: () => void;
}

function ValueField(props: ValueFieldProps) {
  const { definition, value, known, managed, problem, onChange, onForget } = props;
  const label = say(definition.label);
  const hint = `${say(definition.hint)} (${sourceName[definition.from]()})`;
  const { key, kind, required, secret, offered } = definition;
  if (offered !== undefined && kind === 'identifiers') return <PickSome {...props} hint={hint} />;
  const notes = {
    label,
    hint: managed ? `${hint} ${i18n.t('policy.managed')}.` : hint,
    ...(problem !== null && (problem.wrong ? { error: problem.text } : { caution: problem.text })),
  };
  if (secret) {
    return (
      <SecretField
        {...notes}
        name={key}
        required={required}
        known={known}
        onChange={onChange}
        onForget={onForget}
      />
    );
  }
  return (
    <Field {...notes} required={required}>
      {(ids) =>
        offered !== undefined ? (
          <select
            {...ids}
            name={key}
            value={value}
            disabled={managed}
            onChange={(event) => onChange(event.currentTarget)}
          >
            <option value="">{i18n.t('profile.choosePlease')}</option>
            {offered.map((each) => (
              <option key={each.value} value={each.value}>
                {say(each.label)}
              </option>
            ))}
          </select>
        ) : (
          <KeptInput {...ids} name={key} kind={kind} value={value} managed={managed} onChange={onChange} />
        )
      }
    </Field>
  );
}

interface KeptInputProps extends FieldIds {
  readonly name: string;
  readonly kind: ValueKind;
  /** What is kept; another page of the extension may change it. */
  readonly value: string;
  readonly managed: boolean;
  readonly onChange: (input: Input) => void;
}

/** Shows what is kept, wherever it was typed; but what is being typed here stays until it is kept. */
function KeptInput({ kind, value, managed, onChange, ...ids }: KeptInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(value);
  useEffect(() => {
    const field = input.current;
    if (field !== null && (field !== document.activeElement || field.value === before.current))
      field.value = value;
    before.current = value;
  }, [value]);
  return (
    <input
      {...ids}
      ref={input}
      type="text"
      inputMode={keyboardFor(kind)}
      autoComplete="off"
      spellcheck={false}
      readOnly={managed}
      defaultValue={value}
      onChange={(event) => onChange(event.currentTarget)}
    />
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
