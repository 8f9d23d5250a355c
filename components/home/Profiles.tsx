// The profiles of an instance, each with how far it came: the one in use, and the others to take up. Many of them stay
// short: the latest are listed, the rest is found by name. Choosing and making are the state's.

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ProfileProgress, TabView } from '../../lib/messages/channels';
import type { InstanceView } from '../../lib/model/erp';
import type { ProfileView } from '../../lib/model/setup';
import { partnerById } from '../state/partners';
import { fold } from '../../lib/plan/fold';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Icon } from '../parts/Icon';
import { Status } from '../parts/Status';
import { NewProfile } from '../profile/ProfilePicker';
import type { Keeping } from '../state/setup';
import { FEW, shortlist } from './shortlist';

export interface ProfilesProps {
  readonly view: TabView;
  readonly instance: InstanceView;
  readonly keeping: Pick<Keeping, 'choose' | 'create'>;
}

/** So few others are not folded away. */
const IN_SIGHT = 3;

export function Profiles({ view, instance, keeping }: ProfilesProps) {
  const [making, setMaking] = useState(false);
  const { profiles, profileId } = view;
  const head = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState(0);
  // What was pressed is gone by now: the focus goes to the profile in use.
  useEffect(() => {
    if (moves > 0) head.current?.focus();
  }, [moves]);
  const arrive = (): void => {
    setMaking(false);
    setMoves((before) => before + 1);
  };

  if (profiles.length === 0 || making) {
    return (
      <div class="stack">
        {profiles.length === 0 && <p>{i18n.t('profile.none')}</p>}
        <NewProfile
          instance={instance}
          create={keeping.create}
          onMade={arrive}
          {...(profiles.length > 0 && { onCancel: arrive })}
        />
      </div>
    );
  }
  const current = profiles.find(({ id }) => id === profileId);
  const others = profiles.filter(({ id }) => id !== profileId);
  return (
    <div class="stack tight">
      <div class="row spread profile-head">
        <div ref={head} class="profile" role="group" tabIndex={-1} aria-label={i18n.t('profile.choose')}>
          {current && <Named profile={current} progress={view.progress[current.id]} />}
        </div>
        <Button tone="quiet" onPress={() => setMaking(true)}>
          {i18n.t('profile.new')}
        </Button>
      </div>
      {others.length > 0 && (
        <Others
          // What is chosen leaves the list: it begins anew, folded as it comes.
          key={profileId}
          others={others}
          open={current === undefined || others.length <= IN_SIGHT}
          progress={view.progress}
          onChoose={async (id) => {
            await keeping.choose(id);
            arrive();
          }}
        />
      )}
    </div>
  );
}

interface OthersProps {
  readonly others: readonly ProfileView[];
  readonly open: boolean;
  readonly progress: TabView['progress'];
  readonly onChoose: (profileId: string) => Promise<void>;
}

function Others({ others, open, progress, onChoose }: OthersProps) {
  const [filter, setFilter] = useState('');
  const { shown, hidden } = shortlist(others, filter, nameOf);
  return (
    <details class="fold" open={open}>
      <summary>{i18n.t('home.others', others.length)}</summary>
      <div class="stack tight">
        {others.length > FEW && (
          <Field label={i18n.t('home.filter')}>
            {(ids) => (
              <input
                {...ids}
                type="text"
                autoComplete="off"
                value={filter}
                onInput={(event) => setFilter(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        <ul class="profiles" aria-label={i18n.t('home.profiles')}>
          {shown.map((profile) => (
            <li key={profile.id}>
              <button type="button" class="profile" onClick={() => void onChoose(profile.id)}>
                <Named profile={profile} progress={progress[profile.id]} />
              </button>
            </li>
          ))}
        </ul>
        <Status>{foundText(filter, shown.length, hidden)}</Status>
      </div>
    </details>
  );
}

function foundText(filter: string, shown: number, hidden: number): string {
  if (shown === 0) return i18n.t('home.noneFound', [filter.trim()]);
  return hidden === 0 ? '' : i18n.t('home.more', hidden);
}

interface NamedProps {
  readonly profile: ProfileView;
  /** Left out where this version does not know the partner. */
  readonly progress: ProfileProgress | undefined;
}

function Named({ profile, progress }: NamedProps) {
  const partner = partnerById(profile.partnerId)?.name;
  return (
    <>
      <strong>{profile.label}</strong>
      {partner !== undefined && partner !== profile.label && <span class="muted">{partner}</span>}
      {progress !== undefined && (
        <span class="profile-progress">
          <progress max={progress.total} value={progress.done} aria-hidden="true" />
          <span class="muted">{i18n.t('steps.progress', [progress.done, progress.total])}</span>
          {progress.broken > 0 && (
            <span class="profile-broken">
              <Icon name="broken" />
              {i18n.t('home.broken', progress.broken)}
            </span>
          )}
        </span>
      )}
    </>
  );
}

/** By its own name or by its partner's. */
function nameOf({ label, partnerId }: ProfileView): string {
  return fold(`${label} ${partnerById(partnerId)?.name ?? ''}`);
}
