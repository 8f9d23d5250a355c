// The profiles by instance: rename and remove. Their values are edited in the panel, beside the ERP.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ConfirmRemoval } from '../../components/parts/ConfirmRemoval';
import { ManagedHint } from '../../components/parts/ManagedHint';
import type { Records } from '../../components/state/records';
import { Status } from '../../components/parts/Status';
import type { ProfileView } from '../../lib/model/setup';
import { partnerById } from '../../components/state/partners';
import { removalText } from './removal';
import { RenameForm } from './RenameForm';
import { RowActions } from './RowActions';

export function Profiles({ records }: { readonly records: Records }) {
  const [editing, setEditing] = useState<string | null>(null);
  const [removing, setRemoving] = useState<ProfileView | null>(null);
  const [note, setNote] = useState('');
  const profiles = records.profiles.value;
  const groups = records.instances.value
    .map((instance) => ({ instance, own: profiles.filter((profile) => profile.instanceId === instance.id) }))
    .filter(({ own }) => own.length > 0);

  return (
    <>
      {groups.length === 0 && <p class="muted">{i18n.t('options.profilesNone')}</p>}
      {groups.map(({ instance, own }) => (
        <div key={instance.id} class="stack tight">
          <h3>{instance.label}</h3>
          <ul class="records">
            {own.map((profile) => (
              <li key={profile.id} class="record">
                {editing === profile.id && profile.managed === undefined ? (
                  <RenameForm
                    what={i18n.t('profile.label')}
                    name={profile.label}
                    onSave={async (label) => {
                      const kept = await records.renameProfile(profile, label);
                      setNote(kept ? i18n.t('saved') : i18n.t('notDone'));
                      setEditing(null);
                    }}
                    onCancel={() => setEditing(null)}
                  />
                ) : (
                  <>
                    <p>
                      <strong>{profile.label}</strong>{' '}
                      <span class="muted">{partnerById(profile.partnerId)?.name ?? profile.partnerId}</span>
                    </p>
                    {profile.managed === undefined ? (
                      <RowActions
                        label={profile.label}
                        onEdit={() => setEditing(profile.id)}
                        onRemove={() => setRemoving(profile)}
                      />
                    ) : (
                      <ManagedHint />
                    )}
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Status>{note}</Status>
      {removing !== null && (
        <ConfirmRemoval
          title={i18n.t('options.removeProfileTitle', [removing.label])}
          what={i18n.t('options.removeProfileWhat')}
          onCancel={() => setRemoving(null)}
          onConfirm={async () => {
            setRemoving(null);
            setNote(removalText(await records.removeProfile(removing.id), removing.label));
          }}
        />
      )}
    </>
  );
}
