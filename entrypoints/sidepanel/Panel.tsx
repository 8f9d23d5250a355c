// The side panel, the work place: which ERP and profile, the screen that is open, the steps, the connection.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { About } from '../../components/profile/About';
import { ApiCheck } from '../../components/connection/ApiCheck';
import { Banner } from '../../components/parts/Banner';
import { Checklist } from '../../components/steps/Checklist';
import { ConnectionTest } from '../../components/connection/ConnectionTest';
import { InstanceBar } from '../../components/instance/InstanceBar';
import { PageHead } from '../../components/page/PageHead';
import { ProfileForm } from '../../components/profile/ProfileForm';
import { ProfilePicker } from '../../components/profile/ProfilePicker';
import { ReadinessCard } from '../../components/readiness/ReadinessCard';
import { ScreenWork } from '../../components/screen/ScreenWork';
import type { Asking } from '../../components/state/asking';
import type { Pointing } from '../../components/state/pointing';
import type { RunState } from '../../components/state/readiness';
import type { Keeping } from '../../components/state/setup';
import type { StoreState } from '../../components/state/store';
import type { Subject, TabState } from '../../components/state/tab';
import type { VaultState } from '../../components/state/vault';
import type { Work } from '../../components/state/work';
import type { TabView } from '../../lib/messages/channels';
import type { Instance } from '../../lib/model/erp';
import { presetsOf } from '../../lib/model/partner';
import { isJudged } from '../../lib/plan/readiness';

export interface PanelProps {
  readonly asking: Asking;
  readonly tab: TabState;
  readonly work: Work;
  readonly keeping: Keeping;
  readonly pointing: Pointing;
  readonly readiness: RunState;
  readonly store: StoreState;
  readonly vault: VaultState;
}

export function Panel({ asking, tab, work, keeping, pointing, readiness, store, vault }: PanelProps) {
  const view = tab.view.value;
  const instance = view?.instance ?? null;
  const subject = tab.subject.value;
  return (
    <main class="page stack">
      <PageHead
        asking={asking}
        store={store}
        vault={vault}
        holdsSecrets={(subject?.profile.secrets.length ?? 0) > 0}
      />
      {tab.gone.value && (
        <Banner tone="warning" live>
          {i18n.t('instance.tabGone')}
        </Banner>
      )}
      {view === null && asking.trouble.value === null && !tab.gone.value && (
        <p class="muted">{i18n.t('loading')}</p>
      )}
      {view !== null && instance === null && !tab.gone.value && <p>{i18n.t('instance.unknownHere')}</p>}
      {view !== null && instance !== null && (
        <>
          <InstanceBar instance={instance} />
          <Section id="profile" title={i18n.t('profile.title')} silent>
            <ProfilePicker
              instance={instance}
              profiles={view.profiles}
              chosen={view.profileId}
              keeping={keeping}
            />
            {view.profileId !== null && subject === null && (
              <Banner tone="warning">{i18n.t('profile.unknownPartner')}</Banner>
            )}
            {subject !== null && <PartnerData subject={subject} keeping={keeping} vault={vault} />}
          </Section>
          {subject !== null && (
            <Subjected
              asking={asking}
              view={view}
              instance={instance}
              subject={subject}
              work={work}
              keeping={keeping}
              pointing={pointing}
              readiness={readiness}
            />
          )}
        </>
      )}
    </main>
  );
}

interface SubjectedProps extends Pick<PanelProps, 'asking' | 'work' | 'keeping' | 'pointing' | 'readiness'> {
  readonly view: TabView;
  readonly instance: Instance;
  readonly subject: Subject;
}

/** What there is to do once a profile is chosen; a new profile starts with fresh fields. */
function Subjected({ asking, view, instance, subject, work, keeping, pointing, readiness }: SubjectedProps) {
  const { partner, profile } = subject;
  const { id } = profile;
  return (
    <>
      <Section id="screen" title={i18n.t('screen.title')}>
        <ScreenWork view={view} subject={subject} work={work} pointing={pointing} />
      </Section>
      <Section id="steps" title={i18n.t('steps.title')}>
        <Checklist
          key={id}
          subject={subject}
          screen={view.seen?.screen ?? null}
          step={work.seen.value?.step ?? null}
          keeping={keeping}
          pointing={pointing}
          proof={(run) => (
            <ApiCheck subject={subject} run={run} instance={instance} tabId={view.tabId} asking={asking} />
          )}
        />
      </Section>
      <Section id="test" title={i18n.t('test.title')}>
        <ConnectionTest key={id} subject={subject} instance={instance} result={view.test} keeping={keeping} />
        {presetsOf(partner, 'voalle/webhook-info').length > 0 && (
          <p>
            <a href={`/payload.html?profile=${encodeURIComponent(id)}`} target="_blank">
              {i18n.t('readiness.payload')}
            </a>
          </p>
        )}
      </Section>
      {isJudged(partner.conditions) && (
        <Section id="readiness" title={i18n.t('readiness.title')}>
          <ReadinessCard profileId={id} run={readiness.run.value} />
        </Section>
      )}
    </>
  );
}

interface PartnerDataProps extends Pick<PanelProps, 'keeping' | 'vault'> {
  readonly subject: Subject;
}

function PartnerData({ subject, keeping, vault }: PartnerDataProps) {
  const { partner, profile, progress } = subject;
  return (
    <>
      <About key={`about ${profile.id}`} partner={partner} open={progress.done === 0} />
      <ProfileForm key={profile.id} subject={subject} keep={keeping.keep} vault={vault.view.value} />
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** The first label says it all: the heading is for assistive technology only. */
  readonly silent?: boolean;
  readonly children: ComponentChildren;
}

function Section({ id, title, silent = false, children }: SectionProps) {
  return (
    <section class="section stack" aria-labelledby={id}>
      <h2 id={id} class={silent ? 'sr-only' : undefined}>
        {title}
      </h2>
      {children}
    </section>
  );
}
