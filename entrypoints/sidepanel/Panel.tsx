// The side panel, the work place: which ERP and profile, the screen that is open, the steps, the connection.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { About } from '../../components/profile/About';
import { ApiCheck } from '../../components/connection/ApiCheck';
import { Banner } from '../../components/parts/Banner';
import { Button } from '../../components/parts/Button';
import { Checklist } from '../../components/steps/Checklist';
import { ConnectionTest } from '../../components/connection/ConnectionTest';
import { AskOperator } from '../../components/journal/OperatorName';
import { GrantedWish } from '../../components/screen/GrantedWish';
import { Loading } from '../../components/parts/Loading';
import { FirstRun } from '../../components/first-run/FirstRun';
import { Home } from '../../components/home/Home';
import { goTo } from '../../components/home/places';
import { PageHead } from '../../components/page/PageHead';
import { panelCommands } from '../../components/palette/commands';
import { ProfileForm } from '../../components/profile/ProfileForm';
import { ReadinessCard } from '../../components/readiness/ReadinessCard';
import { Diagnosis } from '../../components/diagnosis/Diagnosis';
import { ScreenWork } from '../../components/screen/ScreenWork';
import { Teach } from '../../components/teach/Teach';
import { diagnosing } from '../../components/state/diagnosing';
import type { Diagnosing } from '../../components/state/diagnosing';
import { teachingState } from '../../components/state/teaching';
import type { Asking } from '../../components/state/asking';
import type { Marking } from '../../components/state/marks';
import type { FirstRunState } from '../../components/state/first-run';
import type { OperatorState } from '../../components/state/operator';
import type { Pointing } from '../../components/state/pointing';
import type { PolicyState } from '../../components/state/policy';
import type { RunState } from '../../components/state/readiness';
import type { Keeping } from '../../components/state/setup';
import type { Settling } from '../../components/state/settling';
import type { StoreState } from '../../components/state/store';
import type { Subject, TabState } from '../../components/state/tab';
import type { VaultState } from '../../components/state/vault';
import type { Wishing } from '../../components/state/wish';
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
  readonly marking: Marking;
  readonly wishing: Wishing;
  readonly readiness: RunState;
  readonly operator: OperatorState;
  readonly policy: PolicyState;
  readonly store: StoreState;
  readonly vault: VaultState;
  readonly settling: Settling;
  readonly firstRun: FirstRunState;
}

export function Panel(props: PanelProps) {
  const { asking, tab, work, keeping, pointing, policy, wishing, store, vault, firstRun } = props;
  const view = tab.view.value;
  const subject = tab.subject.value;
  const leads = firstRun.leads.value;
  const isKnown = view !== null && leads !== null;
  const [begins, setBegins] = useState(false);
  // What was pressed went away with its surroundings: the focus goes to what came in their place.
  const led = useRef(leads);
  useEffect(() => {
    if (led.current !== null && led.current !== leads) goTo({ at: 'first-run' }, document);
    led.current = leads;
  }, [leads]);
  // On to the first step, once the panel shows the steps.
  useEffect(() => {
    if (!begins || leads !== false || subject === null) return;
    const { next, open } = subject.progress;
    goTo(open.length > 0 || next === null ? { at: 'variants' } : { at: 'step', id: next.id }, document);
    setBegins(false);
  }, [begins, leads, subject]);

  return (
    <main class="page stack">
      <PageHead
        asking={asking}
        store={store}
        vault={vault}
        holdsSecrets={(subject?.profile.secrets.length ?? 0) > 0}
        commands={() =>
          panelCommands({ tab, work, keeping, pointing, mayFill: policy.policy.value.allow.fill })
        }
      />
      {tab.gone.value && (
        <Banner tone="warning" live>
          {i18n.t('instance.tabGone')}
        </Banner>
      )}
      <GrantedWish wishing={wishing} />
      {!isKnown && asking.trouble.value === null && !tab.gone.value && <Loading boxes={3} />}
      {isKnown && firstRun.offered.value && (
        <div id="first-run-offer" class="row">
          <Button tone="quiet" onPress={() => void firstRun.resume()}>
            {i18n.t('home.resume')}
          </Button>
        </div>
      )}
      {isKnown &&
        (leads ? (
          <FirstRun
            key={view.tabId}
            asking={asking}
            view={view}
            tab={tab}
            keeping={keeping}
            vault={vault}
            firstRun={firstRun}
            onBegin={() => {
              setBegins(true);
              void firstRun.leave();
            }}
          />
        ) : (
          <Everyday {...props} view={view} subject={subject} />
        ))}
    </main>
  );
}

interface EverydayProps extends PanelProps {
  readonly view: TabView;
  readonly subject: Subject | null;
}

/** The panel as it is from day to day. */
function Everyday(props: EverydayProps) {
  const { asking, view, subject, tab, work, keeping, operator, vault, settling } = props;
  const { instance } = view;
  const [report] = useState(() => diagnosing(asking, tab));
  if (instance === null) return tab.gone.value ? null : <p>{i18n.t('instance.unknownHere')}</p>;
  return (
    <>
      <Home
        view={view}
        instance={instance}
        subject={subject}
        work={work}
        vault={vault.view.value}
        keeping={keeping}
        settling={settling}
      />
      {view.profileId !== null && subject === null && (
        <Banner tone="warning">{i18n.t('profile.unknownPartner')}</Banner>
      )}
      {/* A screen that looks different is told of without a partner, too. */}
      {subject === null && <Diagnosis diagnosing={report} />}
      {subject !== null && (
        <>
          <Section id="profile" title={i18n.t('profile.title')} silent>
            <PartnerData subject={subject} keeping={keeping} vault={vault} />
          </Section>
          <Subjected {...props} instance={instance} subject={subject} report={report} />
          <AskOperator operator={operator} />
        </>
      )}
    </>
  );
}

interface SubjectedProps extends Pick<
  PanelProps,
  'asking' | 'tab' | 'work' | 'keeping' | 'pointing' | 'marking' | 'readiness' | 'policy'
> {
  readonly view: TabView;
  readonly instance: Instance;
  readonly subject: Subject;
  readonly report: Diagnosing;
}

/** What there is to do once a profile is chosen; a new profile starts with fresh fields. */
function Subjected(props: SubjectedProps) {
  const { asking, tab, view, instance, subject, work, keeping, pointing, marking, readiness, report } = props;
  const { partner, profile } = subject;
  const { id } = profile;
  const { allow } = props.policy.policy.value;
  const [teaching] = useState(() => teachingState(asking, tab));
  const teach = (key: string): void => {
    work.closeTable();
    void teaching.begin(key);
  };
  return (
    <>
      <Section id="screen" title={i18n.t('screen.title')}>
        <Teach teaching={teaching} />
        <ScreenWork
          view={view}
          subject={subject}
          work={work}
          pointing={pointing}
          marking={marking}
          mayFill={allow.fill}
          onTeach={allow.teach ? teach : undefined}
        />
        <Diagnosis diagnosing={report} />
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
