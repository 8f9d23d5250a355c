// The first set-up, in four steps: ERP, partner, data, connection. Each shows one thing to do; which one is next follows from
// what is there (steps.ts). It can be left at any time, and steps that were reached can be gone back to.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TabView } from '../../lib/messages/channels';
import { InstanceBar } from '../instance/InstanceBar';
import { Button } from '../parts/Button';
import { Stepper } from '../parts/Stepper';
import type { Asking } from '../state/asking';
import type { FirstRunState } from '../state/first-run';
import type { Keeping } from '../state/setup';
import type { TabState } from '../state/tab';
import type { VaultState } from '../state/vault';
import { StepBody } from './StepBody';
import { doneSteps, reached, shownStep, STEPS } from './steps';
import type { FirstStep } from './steps';

export interface FirstRunProps {
  readonly asking: Asking;
  readonly view: TabView;
  readonly tab: TabState;
  readonly keeping: Keeping;
  readonly vault: VaultState;
  readonly firstRun: FirstRunState;
  /** It came to its end: on to the steps. */
  readonly onBegin: () => void;
}

const TITLES: Readonly<Record<FirstStep, () => string>> = {
  erp: () => i18n.t('firstRun.erp'),
  partner: () => i18n.t('firstRun.partner'),
  values: () => i18n.t('firstRun.values'),
  test: () => i18n.t('firstRun.test'),
};

const SHORT: Readonly<Record<FirstStep, () => string>> = {
  erp: () => i18n.t('firstRun.erpShort'),
  partner: () => i18n.t('firstRun.partnerShort'),
  values: () => i18n.t('firstRun.valuesShort'),
  test: () => i18n.t('firstRun.testShort'),
};

export function FirstRun(props: FirstRunProps) {
  const { view, tab, firstRun } = props;
  const done = doneSteps(view, tab.subject.value);
  const [at, setAt] = useState<FirstStep>(() => reached(done));
  const step = shownStep(at, done);
  const hasErp = done.has('erp');
  const head = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  // However it was added, here or in the popup: there is nothing more to do in that step.
  useLayoutEffect(() => {
    if (hasErp) setAt((now) => (now === 'erp' ? 'partner' : now));
  }, [hasErp]);
  useEffect(() => {
    if (before.current !== step) head.current?.focus();
    before.current = step;
  }, [step]);

  return (
    <section class="stack" aria-labelledby="first-run">
      <div class="row spread">
        <h2 id="first-run">{i18n.t('firstRun.title')}</h2>
        <Button tone="quiet" onPress={() => void firstRun.leave()}>
          {i18n.t('firstRun.later')}
        </Button>
      </div>
      {view.instance !== null && (
        <InstanceBar instance={view.instance} shownEnvironment={view.shownEnvironment} />
      )}
      <Stepper
        label={i18n.t('firstRun.title')}
        steps={STEPS.map((id) => ({
          id,
          title: SHORT[id](),
          state: id === step ? 'current' : done.has(id) ? 'done' : 'open',
        }))}
        onChoose={(id) => setAt(STEPS.find((each) => each === id) ?? step)}
      />
      <div class="section stack">
        <h3 ref={head} tabIndex={-1}>
          {TITLES[step]()}
        </h3>
        <StepBody {...props} step={step} done={done} onStep={setAt} />
      </div>
    </section>
  );
}
