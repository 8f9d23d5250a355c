// A partner while it is being written: every change as a function from one draft to the next. Nothing is dropped that the
// editor does not show; what rests on something that was taken away is left to the operator or taken away with it. Texts of an
// own partner are said once, and stand for both languages.

import { pairKey } from '../../lib/model/screen';
import type { ErpId } from '../../lib/model/erp';
import type { Expected, Partner, Preset, ProfileValueDef, Rule, Step } from '../../lib/model/partner';
import type { FieldDef, ScreenDef } from '../../lib/model/screen';
import type { Text } from '../../lib/model/text';
import { probeOf } from '../../lib/plan/own-partner';
import { prescribes } from '../../lib/plan/wanted';

/** What an operator wrote, whatever the language. */
export function said(text: string): Text {
  return { pt: text, en: text };
}

/** The words that a new partner begins with. */
export interface FirstWords {
  readonly address: string;
  readonly test: string;
}

/** A partner of which nothing is known but where it is asked for. */
export function blankPartner(id: string, erp: ErpId, words: FirstWords): Partner {
  const url: ProfileValueDef = {
    ...newValue('url', words.address, 'url'),
    required: true,
    from: 'partner',
  };
  return {
    id,
    name: '',
    erp,
    summary: said(''),
    needs: [],
    values: [url],
    prerequisites: [],
    conditions: null,
    notes: [],
    variants: [],
    presets: [],
    checklist: [{ id: 'connection', title: said(words.test), what: said(''), provenBy: ['test', 'manual'] }],
    test: probeOf('url'),
  };
}

/** As it is kept: without the empty lines that typing leaves. */
export function finished(draft: Partner): Partner {
  return { ...draft, name: draft.name.trim(), needs: draft.needs.filter(({ pt }) => pt.trim() !== '') };
}

/** With another ERP nothing that was said of screens holds any more. */
export function withErp(draft: Partner, erp: ErpId): Partner {
  const checklist = draft.checklist.filter(({ screen }) => screen === undefined);
  return { ...draft, erp, presets: [], notes: [], checklist };
}

export function newValue(key: string, label: string, kind: ProfileValueDef['kind']): ProfileValueDef {
  return {
    key,
    label: said(label),
    kind,
    secret: kind === 'secret',
    required: false,
    from: 'operator',
    hint: said(''),
  };
}

/** A name that none of these has yet: `dado`, `dado2`, … */
export function freeName(stem: string, taken: readonly string[]): string {
  const used = new Set(taken);
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? stem : `${stem}${at}`;
    if (!used.has(name)) return name;
  }
}

export function addValue(draft: Partner): Partner {
  const key = freeName(
    'value',
    draft.values.map((value) => value.key),
  );
  return { ...draft, values: [...draft.values, newValue(key, '', 'text')] };
}

/** What is a secret has nothing that a file could suggest. */
export function changeValue(draft: Partner, key: string, change: Partial<ProfileValueDef>): Partner {
  const values = draft.values.map((value) => {
    if (value.key !== key) return value;
    const next = { ...value, ...change };
    if (next.kind === 'secret') return bare({ ...next, secret: true });
    return next.secret ? bare(next) : next;
  });
  return { ...draft, values };
}

function bare(value: ProfileValueDef): ProfileValueDef {
  const { suggestion: _suggestion, offered: _offered, ...rest } = value;
  return rest;
}

/** Sets or takes away what is suggested. */
export function suggest(draft: Partner, key: string, suggestion: string): Partner {
  const values = draft.values.map((value) => {
    if (value.key !== key) return value;
    const { suggestion: _before, ...rest } = value;
    return suggestion === '' ? rest : { ...rest, suggestion };
  });
  return { ...draft, values };
}

/** Its fields are the operator's own to fill from then on. */
export function removeValue(draft: Partner, key: string): Partner {
  const values = draft.values.filter((value) => value.key !== key);
  const checklist = draft.checklist.map((step) => {
    if (step.each !== key) return step;
    const { each: _each, ...rest } = step;
    return rest;
  });
  const left = { ...draft, values, checklist };
  return changeRules(left, (rule) =>
    rule.expected.is === 'profile' && rule.expected.value === key ? freed(rule) : rule,
  );
}

function changeRules(draft: Partner, change: (rule: Rule) => Rule): Partner {
  const presets = draft.presets.map((preset) => ({ ...preset, rules: preset.rules.map(change) }));
  return { ...draft, presets };
}

function freed(rule: Rule): Rule {
  const { checkOnly: _checkOnly, also: _also, ...rest } = rule;
  return { ...rest, expected: { is: 'free' } };
}

/** A step on a screen, with its rules to come; without one, a step of which the operator says when it is done. */
export function addStep(draft: Partner, screen: ScreenDef | null, title: string): Partner {
  const stem = screen === null ? 'step' : (screen.id.split('/')[1] ?? 'step');
  const id = freeName(
    stem,
    draft.checklist.map((step) => step.id),
  );
  const step: Step =
    screen === null
      ? { id, title: said(title), what: said(''), provenBy: ['manual'] }
      : { id, title: said(title), what: said(''), screen: screen.id, provenBy: ['saved', 'screen'] };
  const isNew = screen !== null && !draft.presets.some((preset) => preset.screen === screen.id);
  const presets = isNew ? [...draft.presets, { screen: screen.id, rules: [] }] : draft.presets;
  // What is tested at the end stays at the end.
  const last = draft.checklist.at(-1);
  const checklist = last?.provenBy.includes('test')
    ? [...draft.checklist.slice(0, -1), step, last]
    : [...draft.checklist, step];
  return { ...draft, presets, checklist };
}

export function changeStep(draft: Partner, id: string, change: Partial<Step>): Partner {
  return {
    ...draft,
    checklist: draft.checklist.map((step) => (step.id === id ? { ...step, ...change } : step)),
  };
}

/** One place up or down. */
export function moveStep(draft: Partner, id: string, by: 1 | -1): Partner {
  const from = draft.checklist.findIndex((step) => step.id === id);
  const step = draft.checklist[from];
  if (step === undefined || draft.checklist[from + by] === undefined) return draft;
  return { ...draft, checklist: draft.checklist.toSpliced(from, 1).toSpliced(from + by, 0, step) };
}

/** Takes a step away, with the rules that served it alone and all that rested on what it produced. */
export function removeStep(draft: Partner, id: string): Partner {
  const gone = draft.checklist.find((step) => step.id === id);
  const checklist = draft.checklist.flatMap((step) => {
    if (step.id === id) return [];
    if (step.sameRecordAs !== id) return [step];
    const { sameRecordAs: _same, ...rest } = step;
    return [rest];
  });
  const isShared = checklist.some(({ screen }) => screen === gone?.screen);
  const presets = draft.presets.filter(
    (preset) => preset.screen !== gone?.screen || (preset.step !== id && isShared),
  );
  return changeRules({ ...draft, checklist, presets }, (rule) => {
    const { expected } = rule;
    if (expected.is === 'step') return expected.step === id ? freed(rule) : rule;
    if (expected.is !== 'includes') return rule;
    const steps = expected.steps.filter((step) => step !== id);
    return steps.length === 0 || expected.base === id
      ? freed(rule)
      : { ...rule, expected: { ...expected, steps } };
  });
}

/** The rules of a step: its own, or those of its screen. */
export function presetOf(draft: Partner, step: Step): Preset | undefined {
  const here = draft.presets.filter(({ screen }) => screen === step.screen);
  return here.find((preset) => preset.step === step.id) ?? here.find((preset) => preset.step === undefined);
}

/** Puts a rule for an address of a step's screen; null takes it away, and with it what told the step's records apart. */
export function putRule(draft: Partner, step: Step, field: string, rule: Rule | null): Partner {
  const preset = presetOf(draft, step) ?? { screen: step.screen, rules: [] };
  if (preset.screen === undefined) return draft;
  const { screen } = preset;
  const place = preset.rules.findIndex((each) => each.field === field);
  const kept = rule === null ? [] : [rule];
  const rules = place < 0 ? [...preset.rules, ...kept] : preset.rules.toSpliced(place, 1, ...kept);
  const isNew = !draft.presets.some((each) => each === preset);
  const presets = isNew
    ? [...draft.presets, { screen, rules }]
    : draft.presets.map((each) => (each === preset ? { ...each, rules } : each));
  const isTold = rule !== null && prescribes(rule);
  const checklist = draft.checklist.map((each) => {
    if (isTold || each.screen !== screen || each.identity !== field) return each;
    const { identity: _identity, ...rest } = each;
    return rest;
  });
  return { ...draft, presets, checklist };
}

/** The rule with another expectation; what belonged to the one before goes with it. */
export function expecting(
  rule: Rule | undefined,
  field: string,
  expected: Expected,
  source: string,
  personal: boolean,
): Rule {
  const { also: _also, mistakes: _mistakes, checkOnly, ...rest }: Rule = rule ?? { field, source, expected };
  const fills = expected.is === 'literal' || expected.is === 'profile';
  return { ...rest, expected, ...(fills && (checkOnly === true || personal) && { checkOnly: true }) };
}

/** A value for a field that has none, and the rule that takes it from there. */
export function addValueFor(
  draft: Partner,
  step: Step,
  address: string,
  field: FieldDef,
  rule: Rule,
  label: string,
): Partner {
  const kind = field.kind === 'pairs' ? 'secret' : field.kind;
  const key = freeName(
    /^[A-Za-z][\w-]*$/.test(field.key) ? field.key : 'value',
    draft.values.map((value) => value.key),
  );
  const value = { ...newValue(key, label, kind), required: true };
  const offered = (field.choices ?? []).map((choice) => ({
    value: choice.value,
    label: said(choice.labels[0] ?? choice.value),
  }));
  const whole = kind === 'choice' ? { ...value, offered } : value;
  return putRule({ ...draft, values: [...draft.values, whole] }, step, address, {
    ...rule,
    expected: { is: 'profile', value: key },
  });
}

/** The address of a header. */
export function headerAt(field: FieldDef, name: string): string {
  return pairKey(field.key, name.trim());
}

/** True for a value that a field can take. */
export function fitsField(value: ProfileValueDef, { kind, choices = [] }: FieldDef): boolean {
  if (kind === 'pairs') return true;
  if (kind !== 'choice') return value.kind === kind;
  const known = new Set(choices.map((choice) => choice.value));
  return value.kind === 'choice' && value.offered?.every((each) => known.has(each.value)) === true;
}

/** Where a screen's rules stand, for the place of a problem. */
export function presetPlace(draft: Partner, step: Step): number {
  const preset = presetOf(draft, step);
  return preset === undefined ? -1 : draft.presets.indexOf(preset);
}
