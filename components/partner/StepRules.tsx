// What goes into the fields of one screen, each by the label that the ERP gives it: a fixed value, a value of the profile,
// nothing, or whatever the operator decides there. What only a copy can bring, as a value that an earlier step produced, stays as
// it is until something else is chosen.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { screenById } from '../../lib/erps/screens';
import { LONGEST } from '../../lib/model/own-partner';
import type { Expected, Rule, Step } from '../../lib/model/partner';
import { labelAt, splitKey } from '../../lib/model/screen';
import type { FieldDef, ScreenDef } from '../../lib/model/screen';
import { Button } from '../parts/Button';
import { say } from '../words/language';
import { addValueFor, expecting, fitsField, headerAt, presetOf, putRule } from './draft';
import { Choose, Line, Tick } from './inputs';
import type { Option } from './inputs';
import type { EditorPart } from './PartnerEditor';

interface StepRulesProps extends EditorPart {
  readonly step: Step;
  /** Of the preset, among those of the partner. */
  readonly place: number;
}

export function StepRules(props: StepRulesProps) {
  const { draft, at, step, place } = props;
  const screen = step.screen === undefined ? undefined : screenById(step.screen);
  const rules = presetOf(draft, step)?.rules ?? [];
  if (screen === undefined) return null;
  const wrong = at(`presets.${place}.rules`, `presets.${place}.screen`, `presets.${place}.step`);
  return (
    <details class="fold" open={rules.length === 0 || wrong !== undefined}>
      <summary>
        <span class="fold-title">{i18n.t('own.fields', [rules.length, screen.fields.length])}</span>
      </summary>
      <div class="stack own-rules">
        {screen.personal === true && <p class="hint">{i18n.t('own.personal')}</p>}
        {wrong !== undefined && rules.length === 0 && (
          <p class="field-error" role="alert">
            {wrong}
          </p>
        )}
        {screen.fields.flatMap((field) => {
          const own = rules.filter((rule) => splitKey(rule.field).field === field.key);
          if (field.kind === 'pairs')
            return [<Headers key={field.key} {...props} field={field} screen={screen} rules={own} />];
          // Rows that are counted can be looked at, by a rule that a copy brought along.
          if (field.kind === 'tally' && own.length === 0) return [];
          return [
            <RuleFields
              key={field.key}
              {...props}
              field={field}
              screen={screen}
              address={field.key}
              rule={own[0]}
            />,
          ];
        })}
      </div>
    </details>
  );
}

interface HeadersProps extends StepRulesProps {
  readonly field: FieldDef;
  readonly screen: ScreenDef;
  readonly rules: readonly Rule[];
}

/** A list of names and values: one rule for each name. */
function Headers(props: HeadersProps) {
  const { draft, edit, step, field, rules } = props;
  const [name, setName] = useState('');
  const named = name.trim();
  const isThere = rules.some((rule) => rule.field.toLowerCase() === headerAt(field, named).toLowerCase());
  return (
    <>
      {rules.map((rule) => (
        <RuleFields key={rule.field} {...props} address={rule.field} rule={rule} />
      ))}
      <div class="own-add">
        <Line
          label={i18n.t('own.addItem', [field.label])}
          longest={LONGEST.key}
          value={name}
          onType={setName}
        />
        <Button
          name={i18n.t('own.addItemOf', [field.label])}
          disabled={named === '' || isThere}
          onPress={() => {
            const address = headerAt(field, named);
            const rule: Rule = { field: address, source: i18n.t('own.source'), expected: { is: 'free' } };
            edit(() => addValueFor(draft, step, address, field, rule, named));
            setName('');
          }}
        >
          {i18n.t('own.add')}
        </Button>
      </div>
    </>
  );
}

interface RuleFieldsProps extends StepRulesProps {
  readonly field: FieldDef;
  readonly screen: ScreenDef;
  readonly address: string;
  readonly rule: Rule | undefined;
}

type Kind =
  'none' | 'literal' | 'empty' | 'free' | 'needed' | 'generated' | 'new' | 'as-before' | `profile:${string}`;

function RuleFields(props: RuleFieldsProps) {
  const { draft, edit, at, step, place, field, screen, address, rule } = props;
  const label = labelAt(field.label, address);
  const position = presetOf(draft, step)?.rules.findIndex((each) => each.field === address) ?? -1;
  const path = `presets.${place}.rules.${position}`;
  const put = (next: Rule | null): void => edit((now) => putRule(now, step, address, next));
  const personal = screen.personal === true;
  const expect = (expected: Expected): void =>
    put(expecting(rule, address, expected, i18n.t('own.source'), personal));

  function choose(kind: string): void {
    if (kind === 'none') put(null);
    else if (kind === 'literal') expect({ is: 'literal', value: firstOf(field) });
    else if (kind === 'empty') expect({ is: 'empty' });
    else if (kind === 'free') expect({ is: 'free' });
    else if (kind === 'needed') expect({ is: 'free', needed: true });
    else if (kind === 'generated') expect({ is: 'generated' });
    else if (kind.startsWith('profile:')) expect({ is: 'profile', value: kind.slice('profile:'.length) });
    else if (kind === 'new') {
      const start = expecting(rule, address, { is: 'profile', value: '' }, i18n.t('own.source'), personal);
      edit((now) => addValueFor(now, step, address, field, start, label));
    }
  }

  const fills = rule?.expected.is === 'literal' || rule?.expected.is === 'profile';
  return (
    <div class="own-rule">
      <Choose
        label={label}
        value={kindOf(rule)}
        options={optionsFor(props)}
        error={position < 0 ? undefined : at(path)}
        onChoose={choose}
      />
      {rule?.expected.is === 'literal' && (
        <Literal
          label={label}
          field={field}
          value={rule.expected.value}
          onChange={(value) => expect({ is: 'literal', value })}
        />
      )}
      {fills && (
        <Tick
          label={i18n.t('own.checkOnly')}
          on={rule.checkOnly === true}
          fixed={personal}
          onTurn={(on) => {
            const { checkOnly: _checkOnly, ...rest } = rule;
            put(on ? { ...rest, checkOnly: true } : rest);
          }}
        />
      )}
      {rule?.expected.is === 'profile' && field.kind === 'pairs' && (
        <Tick
          label={i18n.t('own.bearer')}
          on={rule.expected.prefix !== undefined}
          onTurn={(on) => {
            const { value } = rule.expected as Extract<Expected, { is: 'profile' }>;
            expect(on ? { is: 'profile', value, prefix: 'Bearer ' } : { is: 'profile', value });
          }}
        />
      )}
    </div>
  );
}

interface LiteralProps {
  readonly label: string;
  readonly field: FieldDef;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Literal({ label, field, value, onChange }: LiteralProps) {
  const name = i18n.t('own.literalOf', [label]);
  const choices = choicesOf(field);
  if (choices === null) return <Line label={name} longest={LONGEST.value} value={value} onType={onChange} />;
  const isThere = choices.some((choice) => choice.value === value);
  return (
    <Choose
      label={name}
      value={value}
      options={isThere ? choices : [{ value, text: value }, ...choices]}
      onChoose={onChange}
    />
  );
}

/** What a field can hold, where that is a closed list. */
function choicesOf({ kind, choices }: FieldDef): readonly Option[] | null {
  if (choices !== undefined) return choices.map(({ value, labels }) => ({ value, text: labels[0] ?? value }));
  if (kind !== 'boolean') return null;
  return [
    { value: 'S', text: i18n.t('shown.yes') },
    { value: 'N', text: i18n.t('shown.no') },
  ];
}

function firstOf(field: FieldDef): string {
  return choicesOf(field)?.[0]?.value ?? '';
}

function optionsFor({ draft, field, screen, rule }: RuleFieldsProps): readonly Option[] {
  const option = (value: Kind, text: string): Option => ({ value, text });
  const isHidden = field.kind === 'secret' || field.kind === 'pairs';
  const kind = kindOf(rule);
  return [
    ...(kind === 'as-before' ? [option('as-before', i18n.t('own.asBefore'))] : []),
    option('none', i18n.t('own.none')),
    ...(isHidden || field.kind === 'tally' ? [] : [option('literal', i18n.t('own.literal'))]),
    ...draft.values
      .filter(
        (value) =>
          (fitsField(value, field) && (field.kind !== 'secret' || value.secret)) ||
          kind === `profile:${value.key}`,
      )
      .map((value) => option(`profile:${value.key}`, i18n.t('own.fromValue', [say(value.label)]))),
    ...(field.kind === 'tally' || (field.kind === 'choice' && field.choices === undefined)
      ? []
      : [option('new', i18n.t('own.fromNew'))]),
    ...(screen.personal === true ? [] : [option('empty', i18n.t('own.empty'))]),
    option('free', i18n.t('own.free')),
    option('needed', i18n.t('own.needed')),
    option('generated', i18n.t('own.generated')),
  ];
}

function kindOf(rule: Rule | undefined): Kind {
  if (rule === undefined) return 'none';
  const { expected } = rule;
  switch (expected.is) {
    case 'literal':
    case 'empty':
    case 'generated':
      return expected.is;
    case 'free':
      return expected.needed === true ? 'needed' : 'free';
    case 'profile':
      return `profile:${expected.value}`;
    case 'step':
    case 'item':
    case 'ask':
    case 'given':
    case 'includes':
      return 'as-before';
  }
}
