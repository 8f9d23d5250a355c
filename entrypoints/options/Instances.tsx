// The ERP installations: rename, set the environment, give access to the API, remove, add one by its address.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddInstance, EnvironmentField } from '../../components/instance/AddInstance';
import { ApiAccess } from '../../components/connection/ApiAccess';
import { ConfirmRemoval } from '../../components/parts/ConfirmRemoval';
import { ManagedHint } from '../../components/parts/ManagedHint';
import { AllowHost } from '../../components/policy/AllowHost';
import { InstanceBar } from '../../components/instance/InstanceBar';
import type { Asking } from '../../components/state/asking';
import type { Records } from '../../components/state/records';
import type { VaultState } from '../../components/state/vault';
import { Status } from '../../components/parts/Status';
import type { Instance } from '../../lib/model/erp';
import { removalText } from './removal';
import { RenameForm } from './RenameForm';
import { RowActions } from './RowActions';

export interface InstancesProps {
  readonly asking: Asking;
  readonly records: Records;
  readonly vault: VaultState;
}

export function Instances({ asking, records, vault }: InstancesProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const [removing, setRemoving] = useState<Instance | null>(null);
  const [adding, setAdding] = useState(false);
  const [note, setNote] = useState('');
  const instances = records.instances.value;

  return (
    <>
      {instances.length === 0 && <p class="muted">{i18n.t('options.instancesNone')}</p>}
      <ul class="records">
        {instances.map((instance) => (
          <li key={instance.id} class="record">
            {editing === instance.id && instance.managed === undefined ? (
              <EditInstance
                instance={instance}
                onSave={async (label, environment) => {
                  const kept = await records.editInstance(instance.id, label, environment);
                  setNote(kept ? i18n.t('saved') : i18n.t('notDone'));
                  setEditing(null);
                }}
                onCancel={() => setEditing(null)}
              />
            ) : (
              <>
                <InstanceBar instance={instance} />
                {instance.managed === undefined ? (
                  <RowActions
                    label={instance.label}
                    onEdit={() => setEditing(instance.id)}
                    onRemove={() => setRemoving(instance)}
                  />
                ) : (
                  <ManagedHint />
                )}
              </>
            )}
            {instance.managed !== undefined && <AllowHost instance={instance} />}
            <ApiAccess instance={instance} records={records} vault={vault.view.value} />
          </li>
        ))}
      </ul>
      <Status>{note}</Status>
      <details class="fold" open={adding} onToggle={(event) => setAdding(event.currentTarget.open)}>
        <summary>
          <span class="fold-title">{i18n.t('instance.addOther')}</span>
        </summary>
        <AddInstance
          asking={asking}
          address={null}
          onAdded={() => {
            setNote(i18n.t('instance.added'));
            setAdding(false);
            void records.load();
          }}
        />
      </details>
      {removing !== null && (
        <ConfirmRemoval
          title={i18n.t('options.removeInstanceTitle', [removing.label])}
          what={i18n.t('options.removeInstanceWhat')}
          onCancel={() => setRemoving(null)}
          onConfirm={async () => {
            setRemoving(null);
            setNote(removalText(await records.removeInstance(removing.id), removing.label));
          }}
        />
      )}
    </>
  );
}

interface EditInstanceProps {
  readonly instance: Instance;
  readonly onSave: (label: string, environment: Instance['environment']) => unknown;
  readonly onCancel: () => void;
}

function EditInstance({ instance, onSave, onCancel }: EditInstanceProps) {
  const [environment, setEnvironment] = useState(instance.environment);
  return (
    <RenameForm
      what={i18n.t('instance.label')}
      name={instance.label}
      onSave={(label) => onSave(label, environment)}
      onCancel={onCancel}
    >
      <EnvironmentField value={environment} onChoose={setEnvironment} />
    </RenameForm>
  );
}
