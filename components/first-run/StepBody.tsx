// What there is to do in each step of the first set-up. The forms are the panel's own: nothing is learned here that is done
// differently later.

import { i18n } from '#i18n';
import type { InstanceView } from '../../lib/model/erp';
import type { Partner } from '../../lib/model/partner';
import { missingValues } from '../../lib/plan/progress';
import { ConnectionTest } from '../connection/ConnectionTest';
import { AddInstance } from '../instance/AddInstance';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { ProfileForm } from '../profile/ProfileForm';
import type { Subject } from '../state/tab';
import { say } from '../words/language';
import { useTabAddress } from './address';
import type { FirstRunProps } from './FirstRun';
import { Letter } from './Letter';
import { PartnerChoice } from './PartnerChoice';
import type { FirstStep } from './steps';

export interface StepBodyProps extends FirstRunProps {
  readonly step: FirstStep;
  readonly done: ReadonlySet<FirstStep>;
  readonly onStep: (step: FirstStep) => void;
}

export function StepBody(props: StepBodyProps) {
  const { step, view, tab } = props;
  const subject = tab.subject.value;
  if (step === 'erp' || view.instance === null) return <AddErp {...props} />;
  if (step === 'partner' || subject === null) return <ChoosePartner {...props} instance={view.instance} />;
  if (step === 'values') return <GiveValues {...props} subject={subject} />;
  return <TestConnection {...props} instance={view.instance} subject={subject} />;
}

function AddErp({ asking, view, tab, firstRun, onStep }: StepBodyProps) {
  const address = useTabAddress(view.tabId);
  const others = firstRun.view.value?.instances ?? [];
  if (view.instance !== null) {
    return (
      <>
        <p>{i18n.t('firstRun.erpThere')}</p>
        <div class="row">
          <Button tone="primary" onPress={() => onStep('partner')}>
            {i18n.t('firstRun.continue')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p>
        {others.length > 0
          ? i18n.t('firstRun.erpElsewhere', [others.join(', ')])
          : i18n.t('firstRun.erpWhat')}
      </p>
      {address === null && <p>{i18n.t('firstRun.erpHow')}</p>}
      <AddInstance
        key={address?.origin}
        asking={asking}
        address={address}
        onAdded={() => void tab.refresh()}
      />
    </>
  );
}

function ChoosePartner({
  instance,
  view,
  tab,
  keeping,
  onStep,
}: StepBodyProps & { readonly instance: InstanceView }) {
  const subject = tab.subject.value;

  async function choose(partner: Partner): Promise<void> {
    const there = view.profiles.find(({ partnerId }) => partnerId === partner.id);
    if (there === undefined) {
      if ((await keeping.create(instance.id, partner, partner.name)) === null) return;
    } else await keeping.choose(there.id);
    onStep('values');
  }

  return (
    <>
      <p>{i18n.t('firstRun.partnerWhat')}</p>
      <PartnerChoice instance={instance} chosen={subject?.partner.id ?? null} onChoose={choose} />
    </>
  );
}

function GiveValues({
  subject,
  keeping,
  vault,
  done,
  onStep,
}: StepBodyProps & { readonly subject: Subject }) {
  const { partner, profile } = subject;
  const missing = missingValues(partner, profile);
  const labels = partner.values.flatMap(({ key, label }) => (missing.includes(key) ? say(label) : []));
  return (
    <>
      <p>{i18n.t('firstRun.valuesWhat')}</p>
      <ul class="bullets">
        {partner.needs.map((need) => (
          <li key={need.pt}>{say(need)}</li>
        ))}
      </ul>
      <Letter partner={partner} />
      <ProfileForm key={profile.id} subject={subject} keep={keeping.keep} vault={vault.view.value} />
      {labels.length > 0 && <p class="hint">{i18n.t('firstRun.valuesMissing', [labels.join(', ')])}</p>}
      <div class="row">
        <Button tone="primary" disabled={!done.has('values')} onPress={() => onStep('test')}>
          {i18n.t('firstRun.continue')}
        </Button>
      </div>
    </>
  );
}

interface TestConnectionProps extends StepBodyProps {
  readonly instance: InstanceView;
  readonly subject: Subject;
}

function TestConnection({ instance, subject, view, keeping, done, onBegin }: TestConnectionProps) {
  const isReady = done.has('test');
  return (
    <>
      <p>{i18n.t('firstRun.testWhat')}</p>
      <ConnectionTest
        key={subject.profile.id}
        subject={subject}
        instance={instance}
        result={view.test}
        keeping={keeping}
      />
      {isReady && (
        <Banner tone="info" live>
          {i18n.t('firstRun.ready')}
        </Banner>
      )}
      {view.test !== null && !isReady && <p>{i18n.t('firstRun.testRetry')}</p>}
      {view.test !== null && (
        <div class="row">
          <Button tone={isReady ? 'primary' : 'plain'} onPress={onBegin}>
            {isReady ? i18n.t('firstRun.begin') : i18n.t('firstRun.anyway')}
          </Button>
        </div>
      )}
    </>
  );
}
