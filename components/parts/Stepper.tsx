// Where the operator is in a short sequence: each step with its state in a sign and in words. Steps can be gone back to
// where the caller takes presses; it decides nothing by itself.

import { i18n } from '#i18n';
import { Icon } from './Icon';
import type { IconName } from './Icon';

export interface Step {
  readonly id: string;
  readonly title: string;
  readonly state: 'done' | 'current' | 'open';
}

export interface StepperProps {
  readonly label: string;
  readonly steps: readonly Step[];
  /** Left out where the steps only tell. */
  readonly onChoose?: (id: string) => void;
}

const SIGNS: Readonly<Record<Step['state'], IconName>> = { done: 'done', current: 'here', open: 'open' };

const STATES: Readonly<Record<Step['state'], () => string>> = {
  done: () => i18n.t('parts.stepDone'),
  current: () => i18n.t('parts.stepCurrent'),
  open: () => i18n.t('parts.stepOpen'),
};

export function Stepper({ label, steps, onChoose }: StepperProps) {
  return (
    <ol class="stepper" aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} class={`stepper-step stepper-${step.state}`}>
          {onChoose === undefined ? (
            <div class="stepper-what" aria-current={currentOf(step)}>
              <StepText step={step} />
            </div>
          ) : (
            <button
              type="button"
              class="stepper-what"
              aria-current={currentOf(step)}
              onClick={() => onChoose(step.id)}
            >
              <StepText step={step} />
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

function StepText({ step: { title, state } }: { readonly step: Step }) {
  return (
    <>
      <Icon name={SIGNS[state]} />
      <span class="stepper-title">{title}</span> <span class="stepper-state">{STATES[state]()}</span>
    </>
  );
}

function currentOf({ state }: Step): 'step' | undefined {
  return state === 'current' ? 'step' : undefined;
}
