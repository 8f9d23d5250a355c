// The ordered set-up of a partner: which steps are proven, by what and when, and where the others are done.
// A step is ticked by evidence; the operator's own word counts too, with a reason.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { screenById } from '../../lib/erps/screens';
import type { EvidenceKind, StepOutput } from '../../lib/model/partner';
import type { ScreenId } from '../../lib/model/screen';
import type { StepProgress } from '../../lib/plan/progress';
import { canProve, isReadable, readOf } from '../../lib/plan/readable';
import { presetFor } from '../../lib/plan/steps';
import type { Run } from '../../lib/plan/steps';
import { Badge } from '../parts/Badge';
import { Button } from '../parts/Button';
import { evidenceName } from '../words/codes';
import { Field } from '../parts/Field';
import { Icon } from '../parts/Icon';
import { moment, say } from '../words/language';
import { MenuPath, menuOf } from './MenuPath';
import { Prescribed } from '../screen/Prescribed';
import { Status } from '../parts/Status';
import { Variants } from './Variants';
import type { Pointing } from '../state/pointing';
import type { Keeping } from '../state/setup';
import type { Subject } from '../state/tab';
import { runTitle } from '../words/words';

export interface ChecklistProps {
  readonly subject: Subject;
  /** The screen that is open in the ERP. */
  readonly screen: ScreenId | null;
  /** The step that it is taken for, where several use it. */
  readonly step?: string | null;
  readonly keeping: Pick<Keeping, 'tick' | 'untick' | 'keepOutput' | 'decide'>;
  readonly pointing: Pointing;
  /** Another way to prove a step, in its card. */
  readonly proof?: (run: Run) => ComponentChildren;
}

export function Checklist({ subject, screen, step = null, keeping, pointing, proof }: ChecklistProps) {
  const { steps, done, total, next } = subject.progress;
  const [note, setNote] = useState('');
  const tell = (kept: boolean, said: string): void => setNote(kept ? said : i18n.t('notDone'));
  const isHere = (run: Run): boolean =>
    run.screen !== undefined && run.screen === screen && (step === null || run.id === step);
  return (
    <div class="stack">
      <Variants subject={subject} keeping={keeping} />
      <div class="row progress-row">
        <progress max={total} value={done} aria-label={i18n.t('steps.title')} />
        <span>{i18n.t('steps.progress', [done, total])}</span>
      </div>
      <ol class="steps">
        {steps.map((each) => (
          <StepItem
            key={each.step.id}
            subject={subject}
            progress={each}
            isHere={isHere(each.step)}
            isNext={each.step.id === next?.id}
            keeping={keeping}
            pointing={pointing}
            proof={proof?.(each.step)}
            tell={tell}
          />
        ))}
      </ol>
      <Status>{note}</Status>
    </div>
  );
}

interface StepItemProps {
  readonly subject: Subject;
  readonly progress: StepProgress;
  readonly isHere: boolean;
  readonly isNext: boolean;
  readonly keeping: ChecklistProps['keeping'];
  readonly pointing: Pointing;
  readonly proof: ComponentChildren;
  readonly tell: (kept: boolean, said: string) => void;
}

function StepItem(props: StepItemProps) {
  const { subject, progress, isHere, isNext, keeping, pointing, proof, tell } = props;
  const { step, done, broken, evidence, outputs } = progress;
  const state = broken ? 'broken' : done ? 'done' : 'missing';
  const title = runTitle(step);
  const menu = menuOf(step);
  return (
    <li class={`step step-${state}`} data-step={step.id} aria-current={isHere ? 'step' : undefined}>
      <details open={isHere || (isNext && !done)}>
        <summary>
          <Icon name={state === 'missing' ? 'open' : state} />
          <span class="step-title">{title}</span>
          {isHere && <Badge tone="info">{i18n.t('steps.here')}</Badge>}
          <span class="step-state">{STATE_WORDS[state]()}</span>
        </summary>
        <div class="stack step-body">
          <p>{say(step.what)}</p>
          {broken && (
            <p>{step.provenBy.includes('test') ? i18n.t('steps.brokenTest') : i18n.t('steps.brokenWhat')}</p>
          )}
          {step.each !== undefined && step.item === null && <p>{i18n.t('steps.eachMissing')}</p>}
          {menu.length > 0 && <MenuPath menu={menu} />}
          {menu.length > 0 && !isHere && <Lead title={title} step={step.id} pointing={pointing} />}
          {step.routine !== undefined && <p>{i18n.t('steps.routine', [step.routine])}</p>}
          <Prescribed subject={subject} run={step} />
          <p class="hint">
            {i18n.t('steps.provenBy', [
              proofsOf(subject, step)
                .map((kind) => evidenceName[kind]())
                .join(', '),
            ])}
          </p>
          {proof}
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

/** What may prove a step: what its partner's file says, and the ERP's API where that answers for all of it. */
function proofsOf({ partner }: Subject, run: Run): readonly EvidenceKind[] {
  const read = readOf(run.screen);
  const screen = run.screen === undefined ? undefined : screenById(run.screen);
  const preset = presetFor(partner, run);
  if (read === null || screen === undefined || preset === undefined || !isReadable(run)) return run.provenBy;
  return canProve(read, screen, preset) ? [...new Set([...run.provenBy, 'api' as const])] : run.provenBy;
}

interface LeadProps {
  readonly title: string;
  readonly step: string;
  readonly pointing: Pointing;
}

/** Shows the way on the page; the presses are the operator's. */
function Lead({ title, step, pointing }: LeadProps) {
  const leads = pointing.leading.value === step;
  return (
    <div class="row">
      {leads ? (
        <Button name={i18n.t('lead.stopOf', [title])} onPress={() => void pointing.stop()}>
          {i18n.t('lead.stop')}
        </Button>
      ) : (
        <Button name={i18n.t('lead.startOf', [title])} onPress={() => void pointing.lead(step)}>
          {i18n.t('lead.start')}
        </Button>
      )}
      <Status>{leads ? i18n.t('lead.follow') : ''}</Status>
    </div>
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
