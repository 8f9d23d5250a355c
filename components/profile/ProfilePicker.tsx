// Chooses the profile to work with, or makes one: partner and name, no more. Partners of the other ERP are
// not offered.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Instance } from '../../lib/model/erp';
import type { ProfileView } from '../../lib/model/setup';
import { Button } from '../parts/Button';
import { Field, NameField } from '../parts/Field';
import { say } from '../words/language';
import { allPartners } from '../state/partners';
import type { Keeping } from '../state/setup';

export interface ProfilePickerProps {
  readonly instance: Instance;
  readonly profiles: readonly ProfileView[];
  readonly chosen: string | null;
  readonly keeping: Pick<Keeping, 'choose' | 'create'>;
}

export function ProfilePicker({ instance, profiles, chosen, keeping }: ProfilePickerProps) {
  const [making, setMaking] = useState(false);
  if (profiles.length === 0) {
    return (
      <div class="stack">
        <p>{i18n.t('profile.none')}</p>
        <NewProfile instance={instance} create={keeping.create} />
      </div>
    );
  }
  if (making) {
    return (
      <NewProfile
        instance={instance}
        create={keeping.create}
        onCancel={() => setMaking(false)}
        onMade={() => setMaking(false)}
      />
    );
  }
  return (
    <Field
      label={i18n.t('profile.choose')}
      aside={
        <Button tone="quiet" onPress={() => setMaking(true)}>
          {i18n.t('profile.new')}
        </Button>
      }
    >
      {(ids) => (
        <select
          {...ids}
          value={chosen ?? ''}
          onChange={(event) => void keeping.choose(event.currentTarget.value)}
        >
          {chosen === null && <option value="" />}
          {profiles.map((profile) => (
            <option key={profile.id} value={profile.id}>
              {profile.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface NewProfileProps {
  readonly instance: Instance;
  readonly create: Keeping['create'];
  readonly onCancel?: () => void;
  readonly onMade?: () => void;
}

/** The form that makes a profile: which partner, what it is called. */
export function NewProfile({ instance, create, onCancel, onMade }: NewProfileProps) {
  const offered = allPartners().filter((partner) => partner.erp === instance.erp);
  const [partnerId, setPartnerId] = useState(offered[0]?.id ?? '');
  const [typed, setLabel] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const partner = offered.find((each) => each.id === partnerId);
  const label = typed ?? partner?.name ?? '';

  async function make(): Promise<void> {
    if (partner === undefined || label.trim() === '' || busy) return;
    setBusy(true);
    const made = await create(instance.id, partner, label.trim());
    setBusy(false);
    if (made !== null) onMade?.();
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field label={i18n.t('profile.partner')} {...(partner && { hint: say(partner.summary) })}>
        {(ids) => (
          <select {...ids} value={partnerId} onChange={(event) => setPartnerId(event.currentTarget.value)}>
            {offered.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <NameField label={i18n.t('profile.label')} value={label} onType={setLabel} />
      <div class="row">
        <Button tone="primary" submit busy={busy} disabled={label.trim() === ''}>
          {i18n.t('profile.create')}
        </Button>
        {onCancel && (
          <Button tone="quiet" onPress={onCancel}>
            {i18n.t('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
