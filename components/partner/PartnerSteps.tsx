// The checklist of a partner in the operator's order: what is done at each step, on which screen, what proves it, and what goes
// into the screen's fields.

import { i18n } from '#i18n';
import { screenById, screens } from '../../lib/erps/screens';
import { LONGEST, MOST } from '../../lib/model/own-partner';
import type { EvidenceKind, Step } from '../../lib/model/partner';
import { Button } from '../parts/Button';
import { evidenceName } from '../words/codes';
import { say } from '../words/language';
import { screenTitle } from '../words/words';
import { addStep, changeStep, moveStep, presetPlace, removeStep, said } from './draft';
import { Choose, Line, Tick } from './inputs';
import type { EditorPart } from './PartnerEditor';
import { StepRules } from './StepRules';

/** In a list of screens: none of them. */
const BY_HAND = 'by-hand';

export function PartnerSteps(part: EditorPart) {
  const { draft, edit, at } = part;
  const offered = screens.filter(({ erp }) => erp === draft.erp);
  const wrong = at('checklist');
  return (
    <section class="stack" aria-labelledby="own-steps">
      <h4 id="own-steps" tabIndex={-1}>
        {i18n.t('own.steps')}
      </h4>
      <p class="hint">{i18n.t('own.stepsHint')}</p>
      {draft.checklist.length === 0 && wrong !== undefined && (
        <p class="field-error" role="alert">
          {wrong}
        </p>
      )}
      {draft.checklist.map((step, place) => (
        <StepFields key={step.id} {...part} step={step} place={place} />
      ))}
      {draft.checklist.length < MOST.steps && (
        <Choose
          label={i18n.t('own.addStep')}
          hint={i18n.t('own.addStepHint')}
          value=""
          options={[
            { value: '', text: i18n.t('own.addStepChoose') },
            ...offered.map(({ id, title }) => ({ value: id, text: title })),
            { value: BY_HAND, text: i18n.t('own.addStepByHand') },
          ]}
          onChoose={(chosen) => {
            const screen = offered.find(({ id }) => id === chosen);
            if (screen !== undefined)
              edit((now) => addStep(now, screen, i18n.t('own.stepOn', [screen.title])));
            else if (chosen === BY_HAND) edit((now) => addStep(now, null, ''));
          }}
        />
      )}
    </section>
  );
}

interface StepFieldsProps extends EditorPart {
  readonly step: Step;
  readonly place: number;
}

function StepFields(props: StepFieldsProps) {
  const { draft, edit, at, step, place } = props;
  const { id, title, what, screen, provenBy } = step;
  const path = `checklist.${place}`;
  const name = say(title) === '' ? i18n.t('own.stepNumber', [place + 1]) : say(title);
  const change = (to: Partial<Step>): void => edit((now) => changeStep(now, id, to));
  // What is wrong with what a copy brought along has no control of its own.
  const other = at(
    ...['when', 'each', 'identity', 'sameRecordAs', 'outputs'].map((member) => `${path}.${member}`),
  );
  return (
    <fieldset class="own-part">
      <legend>{`${place + 1}. ${name}`}</legend>
      {screen !== undefined && (
        <p class="muted">
          {i18n.t('own.onScreen', [screenTitle(screen), screenById(screen)?.menu.join(' › ') ?? ''])}
        </p>
      )}
      <div class="own-grid">
        <Line
          label={i18n.t('own.stepTitle')}
          required
          longest={LONGEST.label}
          value={say(title)}
          error={at(`${path}.title`, `${path}.id`)}
          onType={(text) => change({ title: said(text) })}
        />
        <Line
          label={i18n.t('own.stepWhat')}
          longest={LONGEST.text}
          value={say(what)}
          error={at(`${path}.what`)}
          onType={(text) => change({ what: said(text) })}
        />
      </div>
      <Proofs {...props} />
      {other !== undefined && (
        <p class="field-error" role="alert">
          {other}
        </p>
      )}
      {screen !== undefined && !isByHand(provenBy) && (
        <StepRules draft={draft} edit={edit} at={at} step={step} place={presetPlace(draft, step)} />
      )}
      <div class="row">
        <Button
          tone="quiet"
          name={i18n.t('own.upOf', [name])}
          disabled={place === 0}
          onPress={() => edit((now) => moveStep(now, id, -1))}
        >
          {i18n.t('own.up')}
        </Button>
        <Button
          tone="quiet"
          name={i18n.t('own.downOf', [name])}
          disabled={place === draft.checklist.length - 1}
          onPress={() => edit((now) => moveStep(now, id, 1))}
        >
          {i18n.t('own.down')}
        </Button>
        <Button
          tone="quiet"
          name={i18n.t('own.removeOf', [name])}
          onPress={() => edit((now) => removeStep(now, id))}
        >
          {i18n.t('own.remove')}
        </Button>
      </div>
    </fieldset>
  );
}

function isByHand(provenBy: readonly EvidenceKind[]): boolean {
  return provenBy.length > 0 && provenBy.every((kind) => kind === 'manual');
}

const ON_SCREEN: readonly EvidenceKind[] = ['saved', 'screen', 'api', 'manual'];
const ANYWHERE: readonly EvidenceKind[] = ['test', 'manual'];

function Proofs({ edit, at, step, place }: StepFieldsProps) {
  const { id, provenBy, screen, routine } = step;
  const wrong = at(`checklist.${place}.provenBy`, `checklist.${place}.screen`);
  const note = `own-proofs-${id}`;
  return (
    <fieldset class="field" aria-describedby={wrong === undefined ? undefined : note}>
      <legend>{i18n.t('own.provenBy')}</legend>
      <div class="row">
        {(screen === undefined ? ANYWHERE : ON_SCREEN).map((kind) => (
          <Tick
            key={kind}
            label={evidenceName[kind]()}
            on={provenBy.includes(kind)}
            fixed={routine !== undefined}
            onTurn={(on) =>
              edit((now) =>
                changeStep(now, id, {
                  provenBy: on ? [...provenBy, kind] : provenBy.filter((each) => each !== kind),
                }),
              )
            }
          />
        ))}
      </div>
      {wrong !== undefined && (
        <p class="field-error" role="alert" id={note}>
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
