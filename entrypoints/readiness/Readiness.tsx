// The page of a base's readiness: which contracts a partner would refuse, and why, before its launch. It says what is
// looked at and what no walk can see, and forgets what it found when it is told to.

import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Conditions } from '../../components/profile/About';
import { Banner } from '../../components/parts/Banner';
import { Loading } from '../../components/parts/Loading';
import { InstanceBar } from '../../components/instance/InstanceBar';
import { ReadinessResult, Wipe } from '../../components/readiness/ReadinessResult';
import { ReadinessWalk } from '../../components/readiness/ReadinessWalk';
import type { Asking } from '../../components/state/asking';
import type { Readiness as State, ReadinessSubject } from '../../components/state/readiness';
import type { VaultState } from '../../components/state/vault';
import { Status } from '../../components/parts/Status';
import { TroubleBanner } from '../../components/page/Trouble';
import type { ErpId } from '../../lib/model/erp';
import type { Partner, SubscriberConditions } from '../../lib/model/partner';
import { isJudged } from '../../lib/plan/readiness';

export interface ReadinessProps {
  readonly asking: Asking;
  readonly readiness: State;
  readonly vault: VaultState;
}

export function Readiness({ asking, readiness, vault }: ReadinessProps) {
  const subject = readiness.subject.value;
  return (
    <main class="page page-wide stack">
      <p class="brand">{i18n.t('brand')}</p>
      <TroubleBanner asking={asking} vault={vault} />
      {!subject && <h1>{i18n.t('readiness.title')}</h1>}
      {subject === undefined && asking.trouble.value === null && <Loading boxes={2} />}
      {subject === null && <Banner tone="warning">{i18n.t('readiness.noProfile')}</Banner>}
      {subject && <Subjected subject={subject} readiness={readiness} />}
    </main>
  );
}

interface SubjectedProps {
  readonly subject: ReadinessSubject;
  readonly readiness: State;
}

function Subjected({ subject, readiness }: SubjectedProps) {
  const { partner, profile, instance } = subject;
  const conditions = partner?.conditions ?? null;
  return (
    <>
      <header class="stack tight">
        <h1>{i18n.t('readiness.titleFor', [partner?.name ?? profile.label])}</h1>
        <InstanceBar instance={instance} />
      </header>
      {partner === null ? (
        <Banner tone="warning">{i18n.t('profile.unknownPartner')}</Banner>
      ) : !isDemanding(conditions) ? (
        <Banner tone="info">{i18n.t('readiness.noConditions', [partner.name])}</Banner>
      ) : (
        <>
          <Checked partner={partner} conditions={conditions} />
          <Found subject={subject} readiness={readiness} />
        </>
      )}
    </>
  );
}

function isDemanding(conditions: SubscriberConditions | null): conditions is SubscriberConditions {
  return isJudged(conditions);
}

interface CheckedProps {
  readonly partner: Partner;
  readonly conditions: SubscriberConditions;
}

/** What is looked at, and what no walk can see. */
function Checked({ partner, conditions }: CheckedProps) {
  const { customer, contractStages, severity } = conditions;
  return (
    <section class="section stack" aria-labelledby="checked">
      <h2 id="checked">{i18n.t('readiness.checked')}</h2>
      <Conditions conditions={conditions} />
      {severity !== undefined && severity !== 'error' && <p>{i18n.t('readiness.onlyWarning')}</p>}
      <p>{READS[partner.erp]()}</p>
      <details class="aside">
        <summary>{i18n.t('readiness.limits')}</summary>
        <ul class="bullets">
          <li>{i18n.t('readiness.limit.moment')}</li>
          <li>{i18n.t('readiness.limit.inactive')}</li>
          {customer.length > 0 && <li>{i18n.t('readiness.limit.written')}</li>}
          {customer.length > 0 && <li>{i18n.t('readiness.limit.customer')}</li>}
          {contractStages.length > 0 && <li>{STAGES[partner.erp]()}</li>}
        </ul>
      </details>
    </section>
  );
}

const READS: Readonly<Record<ErpId, () => string>> = {
  ixc: () => i18n.t('readiness.reads.ixc'),
  voalle: () => i18n.t('readiness.reads.voalle'),
};

// IXC's contracts have no stage: what a partner demanded of it could be seen by nobody.
const STAGES: Readonly<Record<ErpId, () => string>> = {
  ixc: () => i18n.t('readiness.limit.stageIxc'),
  voalle: () => i18n.t('readiness.limit.stageVoalle'),
};

function Found({ subject, readiness }: SubjectedProps) {
  const walk = useRef<HTMLElement>(null);
  const [note, setNote] = useState('');
  const run = readiness.run.value;
  return (
    <>
      <section class="section stack" aria-labelledby="walk" ref={walk}>
        <h2 id="walk">{i18n.t('readiness.walk')}</h2>
        <ReadinessWalk instance={subject.instance} readiness={readiness} />
        <Status>{note}</Status>
      </section>
      {run !== null && (
        <section class="section stack" aria-labelledby="result">
          <h2 id="result">{i18n.t('readiness.result')}</h2>
          <ReadinessResult subject={subject} run={run} readiness={readiness} />
          <div class="row">
            <Wipe
              readiness={readiness}
              onWiped={(wiped) => {
                setNote(wiped ? i18n.t('readiness.wiped') : i18n.t('notDone'));
                // Its button is gone with what it wiped.
                walk.current?.querySelector('button')?.focus();
              }}
            />
          </div>
        </section>
      )}
    </>
  );
}
