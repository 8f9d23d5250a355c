// The access to an installation's own API: what it is for, where the credential comes from, where the services are.
// A value is kept when its field is left, or when the form is sent. Credentials go in and never come out.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { API_SECRETS } from '../../lib/model/api';
import type { ApiAddresses, ApiSecret } from '../../lib/model/api';
import type { ErpId, InstanceView } from '../../lib/model/erp';
import type { VaultView } from '../../lib/model/vault';
import { apiAddresses } from '../../lib/plan/api-addresses';
import { isPlaceholder } from '../../lib/plan/secret-shape';
import { addressOf } from '../instance/address';
import { Badge } from '../parts/Badge';
import { Button } from '../parts/Button';
import { instanceErrorText } from '../words/codes';
import type { Words } from '../words/codes';
import { Field } from '../parts/Field';
import { SecretField } from '../profile/SecretField';
import { Status } from '../parts/Status';
import type { Records } from '../state/records';
import { VaultHint } from '../vault/VaultHint';

export interface ApiAccessProps {
  readonly instance: InstanceView;
  readonly records: Pick<Records, 'keepSecret' | 'keepAddresses'>;
  readonly vault: VaultView | null;
}

type Address = keyof ApiAddresses;

/** Everything where it usually is. */
const USUAL: ApiAddresses = { identity: '', base: '' };

export function ApiAccess({ instance, records, vault }: ApiAccessProps) {
  const [note, setNote] = useState('');
  const [examples, setExamples] = useState<ReadonlySet<ApiSecret>>(new Set());
  const { id, erp, secrets } = instance;
  const kept = instance.api ?? USUAL;
  const [typed, setTyped] = useState<ApiAddresses>(kept);
  const [wrong, setWrong] = useState<string | null>(null);
  const complete = API_SECRETS[erp].every((key) => secrets.includes(key));

  async function keepSecret(key: ApiSecret, input: HTMLInputElement): Promise<void> {
    const { value } = input;
    if (value === '') return;
    input.value = '';
    // The example of a guide is nobody's credential.
    const isExample = isPlaceholder(value);
    const others = [...examples].filter((each) => each !== key);
    setExamples(new Set(isExample ? [...others, key] : others));
    if (isExample) return;
    const stored = await records.keepSecret(id, key, value);
    setNote(stored ? i18n.t('profile.secretSaved', [secretName[key]()]) : i18n.t('notDone'));
  }

  async function forget(key: ApiSecret): Promise<void> {
    const forgotten = await records.keepSecret(id, key, '');
    setNote(forgotten ? i18n.t('profile.secretForgotten', [secretName[key]()]) : i18n.t('notDone'));
  }

  async function keepAddresses(): Promise<void> {
    if (typed.identity.trim() === kept.identity && typed.base.trim() === kept.base) return;
    const answer = await records.keepAddresses(id, typed);
    // As they were kept, origin and path, unless somebody types on.
    if (answer?.ok === true) {
      const { api = USUAL } = answer.value;
      setTyped((now) => (now === typed ? api : now));
    }
    if (answer === null) setNote(i18n.t('notDone'));
    else setNote(answer.ok ? i18n.t('access.addressesSaved') : '');
    setWrong(answer?.ok === false ? instanceErrorText[answer.error]() : null);
  }

  async function send(form: HTMLFormElement): Promise<void> {
    for (const key of API_SECRETS[erp]) {
      const input = form.elements.namedItem(key);
      if (input instanceof HTMLInputElement) await keepSecret(key, input);
    }
    await keepAddresses();
  }

  return (
    <details class="fold access">
      <summary>
        <span class="fold-title">{i18n.t('access.title')}</span>
        <Badge tone={complete ? 'good' : 'plain'}>
          {complete ? i18n.t('access.set') : i18n.t('access.notSet')}
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
        <p>{i18n.t('access.what')}</p>
        <p>{whereFrom[erp]()}</p>
        <VaultHint vault={vault} here />
        {API_SECRETS[erp].map((key) => (
          <SecretField
            key={key}
            name={key}
            label={secretName[key]()}
            {...(key === 'token' && { hint: i18n.t('access.tokenHint') })}
            {...(examples.has(key) && { error: i18n.t('finding.placeholder') })}
            required
            known={secrets.includes(key)}
            onChange={(input) => void keepSecret(key, input)}
            onForget={() => void forget(key)}
          />
        ))}
        {ADDRESSES[erp].map((key) => (
          <AddressField
            key={key}
            label={addressName[key]()}
            usual={apiAddresses({ erp, origin: instance.origin })[key]}
            value={typed[key]}
            wrong={typed[key].trim() === kept[key] ? null : wrong}
            onType={(value) => setTyped({ ...typed, [key]: value })}
            onLeave={() => void keepAddresses()}
          />
        ))}
        <div class="row">
          <Button submit name={i18n.t('access.saveOf', [instance.label])}>
            {i18n.t('save')}
          </Button>
          <Status>{note}</Status>
        </div>
      </form>
    </details>
  );
}

interface AddressFieldProps {
  readonly label: string;
  readonly usual: string;
  readonly value: string;
  readonly wrong: string | null;
  readonly onType: (value: string) => void;
  readonly onLeave: () => void;
}

function AddressField({ label, usual, value, wrong, onType, onLeave }: AddressFieldProps) {
  const isOpen = addressOf(value)?.encrypted === false;
  return (
    <Field
      label={label}
      hint={i18n.t('access.addressHint', [usual])}
      {...(wrong !== null && { error: wrong })}
      {...(isOpen && { caution: i18n.t('instance.unencrypted') })}
    >
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          maxLength={300}
          placeholder={usual}
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
          onChange={onLeave}
        />
      )}
    </Field>
  );
}

/** IXC has no identity service [P+]. */
const ADDRESSES: Readonly<Record<ErpId, readonly Address[]>> = {
  ixc: ['base'],
  voalle: ['identity', 'base'],
};

const whereFrom: Words<ErpId> = {
  ixc: () => i18n.t('access.from.ixc'),
  voalle: () => i18n.t('access.from.voalle'),
};

const secretName: Words<ApiSecret> = {
  token: () => i18n.t('access.token'),
  clientId: () => i18n.t('access.clientId'),
  clientSecret: () => i18n.t('access.clientSecret'),
  syndata: () => i18n.t('access.syndata'),
};

const addressName: Words<Address> = {
  identity: () => i18n.t('access.identity'),
  base: () => i18n.t('access.base'),
};
