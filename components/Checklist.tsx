// The ordered set-up of a partner: which steps are proven, by what and when, and where the others are done.
// A step is ticked by evidence; the operator's own word counts too, with a reason.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { StepOutput } from '../lib/model/partner';
import type { ScreenId } from '../lib/model/screen';
import type { StepProgress } from '../lib/plan/progress';
import { Badge } from './Badge';
import { Button } from './Button';
import { evidenceName } from './codes';
import { Field } from './Field';
import { Icon } from './Icon';
import { moment, say } from './language';
import { MenuPath, menuOf } from './MenuPath';
import { Status } from './Status';
import type { Keeping } from './state/setup';
import type { Subject } from './state/tab';

export interface ChecklistProps {
  readonly subject: Subject;
  /** The screen that is open in the ERP. */
  readonly screen: ScreenId | null;
  readonly keeping: Pick<Keeping, 'tick' | 'untick' | 'keepOutput'>;
}

export function Checklist({ subject, screen, keeping }: ChecklistProps) {
  const { steps, done, total, next } = subject.progress;
  const [note, setNote] = useState('');
  const tell = (kept: boolean, said: string): void => setNote(kept ? said : i18n.t('silent'));
  return (
    <div class="stack">
      <div class="row progress-row">
        <progress max={total} value={done} aria-label={i18n.t('steps.title')} />
        <span>{i18n.t('steps.progress', [done, total])}</span>
      </div>
      <ol class="steps">
        {steps.map((each) => (
          <StepItem
            key={each.step.id}
            progress={each}
            isHere={each.step.screen !== undefined && each.step.screen === screen}
            isNext={each.step.id === next?.id}
            keeping={keeping}
            tell={tell}
          />
        ))}
      </ol>
      <Status>{note}</Status>
    </div>
  );
}

interface StepItemProps {
  readonly progress: StepProgress;
  readonly isHere: boolean;
  readonly isNext: boolean;
  readonly keeping: ChecklistProps['keeping'];
  readonly tell: (kept: boolean, said: string) => void;
}

function StepItem({ progress, isHere, isNext, keeping, tell }: StepItemProps) {
  const { step, done, broken, evidence, outputs } = progress;
  const state = broken ? 'broken' : done ? 'done' : 'missing';
  const title = say(step.title);
  const menu = menuOf(step);
  return (
    <li class={`step step-${state}`} aria-current={isHere ? 'step' : undefined}>
      <details open={isHere || (isNext && !done)}>
        <summary>
          <Icon name={state === 'missing' ? 'open' : state} />
          <span class="step-title">{title}</span>
          {isHere && <Badge tone="info">{i18n.t('steps.here')}</Badge>}
          <span class="step-state">{STATE_WORDS[state]()}</span>
        </summary>
        <div class="stack step-body">
          <p>{say(step.what)}</p>
          {broken && <p>{i18n.t('steps.brokenWhat')}</p>}
          {menu.length > 0 && <MenuPath menu={menu} />}
          {evidence.length > 0 && (
            <ul class="evidence" aria-label={i18n.t('steps.evidence')}>
              {evidence.map(({ kind, at, reason }) => (
                <li key={kind}>
                  {evidenceName[kind]()} · {moment(at)}
                  {reason !== undefined && <q class="reason">{reason}</q>}
                </li>
              ))}
            </ul>
          )}
          {(step.outputs ?? []).map((output) => (
            <OutputField
              key={output.key}
              output={output}
              value={outputs[output.key] ?? ''}
              onKeep={async (value) =>
                tell(
                  await keeping.keepOutput(step.id, output.key, value),
                  i18n.t('steps.outputSaved', [say(output.label)]),
                )
              }
            />
          ))}
          {evidence.length > 0 || broken ? (
            <div class="row">
              <Button
                tone="quiet"
                name={i18n.t('steps.untickOf', [title])}
                onPress={async () => tell(await keeping.untick(step.id), i18n.t('steps.unticked', [title]))}
              >
                {i18n.t('steps.untick')}
              </Button>
            </div>
          ) : (
            <ManualTick
              prominent={step.provenBy.includes('manual')}
              onTick={async (reason) =>
                tell(await keeping.tick(step.id, reason), i18n.t('steps.ticked', [title]))
              }
            />
          )}
        </div>
      </details>
    </li>
  );
}

const STATE_WORDS: Readonly<Record<'done' | 'missing' | 'broken', () => string>> = {
  done: () => i18n.t('steps.done'),
  missing: () => i18n.t('steps.missing'),
  broken: () => i18n.t('steps.broken'),
};

interface OutputFieldProps {
  readonly output: StepOutput;
  readonly value: string;
  readonly onKeep: (value: string) => Promise<void>;
}

function OutputField({ output, value, onKeep }: OutputFieldProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const input = event.currentTarget.elements.namedItem('output');
        if (input instanceof HTMLInputElement) void onKeep(input.value.trim());
      }}
    >
      <Field label={say(output.label)}>
        {(ids) => (
          <div class="row tight">
            <input
              {...ids}
              type="text"
              name="output"
              maxLength={200}
              autoComplete="off"
              placeholder={i18n.t('steps.outputMissing')}
              defaultValue={value}
            />
            <Button submit name={i18n.t('steps.outputSaveOf', [say(output.label)])}>
              {i18n.t('steps.outputSave')}
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}

interface ManualTickProps {
  /** The operator's word is this step's proper proof; otherwise it is the way out, and folded. */
  readonly prominent: boolean;
  readonly onTick: (reason: string) => Promise<void>;
}

function ManualTick({ prominent, onTick }: ManualTickProps) {
  const [problem, setProblem] = useState(false);
  const form = (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const input = event.currentTarget.elements.namedItem('reason');
        const reason = input instanceof HTMLInputElement ? input.value.trim() : '';
        setProblem(reason === '');
        if (reason !== '') void onTick(reason);
      }}
    >
      <Field
        label={i18n.t('steps.manualReason')}
        {...(problem && { error: i18n.t('steps.manualReasonMissing') })}
        {...(!prominent && { hint: i18n.t('steps.manualWhat') })}
      >
        {(ids) => <input {...ids} type="text" name="reason" maxLength={500} autoComplete="off" />}
      </Field>
      <div class="row">
        <Button submit>{i18n.t('steps.tick')}</Button>
      </div>
    </form>
  );
  if (prominent) return form;
  return (
    <details class="aside">
      <summary>{i18n.t('steps.manual')}</summary>
      {form}
    </details>
  );
}
