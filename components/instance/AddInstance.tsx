// Adds an ERP installation: of the tab that is open, or of an address that the operator types.
// The browser's permission is asked for first, in the click itself; nothing is kept without it.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { InstanceError } from '../../lib/messages/channels';
import type { Environment, ErpId, Instance } from '../../lib/model/erp';
import { addressOf } from './address';
import type { Address } from './address';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { environmentName, erpName, instanceErrorText } from '../words/codes';
import { ErrorReport } from '../parts/ErrorReport';
import { Field, NameField } from '../parts/Field';
import { requestHosts } from './permission';
import { troubleReport } from '../page/trouble-report';
import type { Asking } from '../state/asking';

export interface AddInstanceProps {
  readonly asking: Asking;
  /** The address of the tab; null lets the operator type one. */
  readonly address: Address | null;
  readonly onAdded: (instance: Instance) => void;
}

/** Why an address was not added. */
interface Problem {
  readonly code: string;
  readonly said: string;
}

const problemOf = (code: InstanceError): Problem => ({ code, said: instanceErrorText[code]() });

const ERPS: readonly ErpId[] = ['ixc', 'voalle'];
const ENVIRONMENTS: readonly Environment[] = ['production', 'staging', 'training'];

export function AddInstance({ asking, address: given, onAdded }: AddInstanceProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setErp] = useState<ErpId | null>(null);
  const [label, setLabel] = useState<string | null>(null);
  const [environment, setEnvironment] = useState<Environment>('production');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const address = given ?? addressOf(typed);
  const erp = chosen ?? address?.erp ?? null;
  const name = label ?? address?.host ?? '';
  const ready = erp !== null && name.trim() !== '';

  /** Adds the installation, or returns why that was not possible. */
  async function add({ origin, pattern }: Address, chosenErp: ErpId): Promise<Problem | null> {
    if (!(await requestHosts([pattern])))
      return { code: 'permission-denied', said: i18n.t('instance.denied') };
    const answer = await asking.attempt(() =>
      asking.ask('instances.add', { origin, erp: chosenErp, label: name.trim(), environment }),
    );
    if (answer === null) return { code: 'not-done', said: i18n.t('notDone') };
    if (!answer.ok) return problemOf(answer.error);
    onAdded(answer.value);
    return null;
  }

  async function submit(): Promise<void> {
    if (busy) return;
    if (address === null) {
      setProblem(problemOf('not-an-address'));
    } else if (erp !== null && name.trim() !== '') {
      setBusy(true);
      setProblem(null);
      setProblem(await add(address, erp));
      setBusy(false);
    }
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {given === null ? (
        <Field label={i18n.t('instance.address')} hint={i18n.t('instance.addressHint')} required>
          {(ids) => (
            <input
              {...ids}
              type="text"
              inputMode="url"
              autoComplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
      ) : (
        <p class="origin">{given.origin}</p>
      )}
      {address !== null && !address.encrypted && (
        <Banner tone="warning">{i18n.t('instance.unencrypted')}</Banner>
      )}
      <Field label={i18n.t('instance.erp')} required>
        {(ids) => (
          <select {...ids} value={erp ?? ''} onChange={(event) => setErp(erpOf(event.currentTarget.value))}>
            {erp === null && <option value="">{i18n.t('instance.erpChoose')}</option>}
            {ERPS.map((each) => (
              <option key={each} value={each}>
                {erpName[each]()}
              </option>
            ))}
          </select>
        )}
      </Field>
      <NameField
        label={i18n.t('instance.label')}
        hint={i18n.t('instance.labelHint')}
        value={name}
        onType={setLabel}
      />
      <EnvironmentField value={environment} onChoose={setEnvironment} />
      {problem !== null && <ErrorReport what={problem.said} report={() => troubleReport(problem.code)} />}
      <Button tone="primary" submit busy={busy} disabled={!ready}>
        {i18n.t('instance.add')}
      </Button>
    </form>
  );
}

/** The choice of an environment, shared with the options page. */
export function EnvironmentField(props: {
  readonly value: Environment;
  readonly onChoose: (environment: Environment) => void;
}) {
  return (
    <Field label={i18n.t('instance.environment')}>
      {(ids) => (
        <select
          {...ids}
          value={props.value}
          onChange={(event) => {
            const chosen = ENVIRONMENTS.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) props.onChoose(chosen);
          }}
        >
          {ENVIRONMENTS.map((each) => (
            <option key={each} value={each}>
              {environmentName[each]()}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function erpOf(value: string): ErpId | null {
  return ERPS.find((each) => each === value) ?? null;
}
