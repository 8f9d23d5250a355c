// What a profile of this partner holds: each value with its name, who knows it, what it is, and whether it is a secret. There is
// no place here for a value itself but for a suggestion, and none for one of a secret.

import { i18n } from '#i18n';
import { LONGEST, MOST } from '../../lib/model/own-partner';
import type { ProfileValueDef } from '../../lib/model/partner';
import { Button } from '../parts/Button';
import { sourceName } from '../words/codes';
import { say } from '../words/language';
import { KINDS, kindName } from '../words/partner-words';
import { addValue, changeValue, removeValue, said, suggest } from './draft';
import { Choose, Line, Tick } from './inputs';
import type { EditorPart } from './PartnerEditor';

const SOURCES: readonly ProfileValueDef['from'][] = ['partner', 'operator', 'erp'];

export function PartnerValues(part: EditorPart) {
  const { draft, edit } = part;
  return (
    <section class="stack" aria-labelledby="own-values">
      <h4 id="own-values" tabIndex={-1}>
        {i18n.t('own.values')}
      </h4>
      <p class="hint">{i18n.t('own.valuesHint')}</p>
      {draft.values.map((value, place) => (
        <ValueFields key={value.key} {...part} value={value} place={place} />
      ))}
      {draft.values.length < MOST.values && (
        <div class="row">
          <Button onPress={() => edit(addValue)}>{i18n.t('own.addValue')}</Button>
        </div>
      )}
    </section>
  );
}

interface ValueFieldsProps extends EditorPart {
  readonly value: ProfileValueDef;
  readonly place: number;
}

function ValueFields({ edit, at, value, place }: ValueFieldsProps) {
  const { key, label, kind, secret, required, from, hint, suggestion, offered } = value;
  const path = `values.${place}`;
  const name = say(label) === '' ? i18n.t('own.valueNumber', [place + 1]) : say(label);
  const change = (to: Partial<ProfileValueDef>): void => edit((now) => changeValue(now, key, to));
  return (
    <fieldset class="own-part">
      <legend>{name}</legend>
      <div class="own-grid">
        <Line
          label={i18n.t('own.valueLabel')}
          required
          longest={LONGEST.label}
          value={say(label)}
          error={at(`${path}.label`, `${path}.key`)}
          onType={(text) => change({ label: said(text) })}
        />
        <Choose
          label={i18n.t('own.valueKind')}
          value={kind}
          options={KINDS.filter((each) => each !== 'choice' || kind === 'choice').map((each) => ({
            value: each,
            text: kindName[each](),
          }))}
          error={at(`${path}.kind`)}
          onChoose={(chosen) => {
            const to = KINDS.find((each) => each === chosen);
            if (to !== undefined) change({ kind: to });
          }}
        />
        <Choose
          label={i18n.t('own.valueFrom')}
          value={from}
          options={SOURCES.map((each) => ({ value: each, text: sourceName[each]() }))}
          onChoose={(chosen) => {
            const to = SOURCES.find((each) => each === chosen);
            if (to !== undefined) change({ from: to });
          }}
        />
        <Line
          label={i18n.t('own.valueHint')}
          longest={LONGEST.text}
          value={say(hint)}
          error={at(`${path}.hint`)}
          onType={(text) => change({ hint: said(text) })}
        />
        {!secret && offered === undefined && (
          <Line
            label={i18n.t('own.suggestion')}
            hint={i18n.t('own.suggestionHint')}
            longest={LONGEST.value}
            value={suggestion ?? ''}
            error={at(`${path}.suggestion`)}
            onType={(text) => edit((now) => suggest(now, key, text))}
          />
        )}
      </div>
      <div class="row">
        <Tick
          label={i18n.t('own.valueSecret')}
          on={secret}
          fixed={kind === 'secret'}
          onTurn={(on) => change({ secret: on })}
        />
        <Tick label={i18n.t('own.valueRequired')} on={required} onTurn={(on) => change({ required: on })} />
        <Button
          tone="quiet"
          name={i18n.t('own.removeOf', [name])}
          onPress={() => edit((now) => removeValue(now, key))}
        >
          {i18n.t('own.remove')}
        </Button>
      </div>
      {at(`${path}.secret`) !== undefined && (
        <p class="field-error" role="alert">
          {at(`${path}.secret`)}
        </p>
      )}
    </fieldset>
  );
}
