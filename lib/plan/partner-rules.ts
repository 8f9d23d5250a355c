// Whether a partner's rules fit the screens that they speak of: the part of partner-check.ts that knows fields.

import type { Expected, Partner, Preset, Rule, Step } from '../model/partner';
import { fieldOf, splitKey } from '../model/screen';
import type { FieldDef, ScreenDef, ValueKind } from '../model/screen';
import { canonical, decimal } from './canonical';
import { isMalformed } from './checks';
import type { ScreenOf, Tell } from './partner-check';
import { prescribes } from './wanted';

/** Tells what is wrong with the presets of a partner. */
export function presetProblems(partner: Partner, screenOf: ScreenOf, tell: Tell): void {
  const { presets, checklist, erp } = partner;
  for (const [at, preset] of presets.entries()) {
    const { screen: id, step, rules } = preset;
    const wrong: Tell = (code, ...path) => tell(code, 'presets', at, ...path);
    const screen = screenOf(id);
    if (screen?.erp !== erp) {
      wrong('unknown-screen', 'screen');
      continue;
    }
    if (presets.findIndex((each) => each.screen === id && each.step === step) < at)
      wrong('not-unique', 'screen');
    const steps = checklist.filter((each) => each.screen === id && (step ?? each.id) === each.id);
    if (steps.length === 0) wrong('no-step', step === undefined ? 'screen' : 'step');
    if (rules.length === 0) wrong('no-rules', 'rules');
    for (const [place, rule] of rules.entries()) {
      const told: Tell = (code, ...path) => wrong(code, 'rules', place, ...path);
      if (rules.findIndex(({ field }) => field === rule.field) < place) told('not-unique', 'field');
      const field = fieldOf(screen, rule.field);
      if (field === undefined) told('unknown-field', 'field');
      else checkRule(partner, { rule, field, screen, steps, preset }, told);
    }
  }
}

interface RuleAt {
  readonly rule: Rule;
  readonly field: FieldDef;
  readonly screen: ScreenDef;
  /** The steps that the rule serves. */
  readonly steps: readonly Step[];
  readonly preset: Preset;
}

function checkRule(partner: Partner, at: RuleAt, told: Tell): void {
  const { rule, field, screen } = at;
  checkAddress(partner, at, told);
  if (screen.personal === true && rule.checkOnly !== true && fills(rule)) told('personal', 'expected');
  if (field.kind === 'tally' && rule.checkOnly !== true && fills(rule)) told('unfit-rule', 'expected');
  checkExpected(partner, at, told);
  for (const [place, value] of (rule.also ?? []).entries())
    if (!fits(field, value)) told('wrong-value', 'also', place);
}

/** True for a rule that may put something into the page. */
function fills(rule: Rule): boolean {
  return prescribes(rule) || rule.expected.is === 'empty';
}

function checkAddress({ values }: Partner, { rule, field }: RuleAt, told: Tell): void {
  const { item } = splitKey(rule.field);
  const isWhole = rule.expected.is === 'empty';
  if (field.kind === 'pairs' && !isWhole && (item === null || item.trim() === '')) told('no-item', 'field');
  if (field.kind !== 'pairs' && item !== null) told('unknown-field', 'field');
  if (rule.of === undefined) return;
  const named = values.find(({ key }) => key === rule.of);
  if (named === undefined) told('unknown-value', 'of');
  else if (named.secret || field.kind !== 'tally') told('unfit-rule', 'of');
}

function checkExpected(partner: Partner, at: RuleAt, told: Tell): void {
  const { field, screen, steps } = at;
  const { expected } = at.rule;
  switch (expected.is) {
    case 'literal':
      // Whatever stands in a field of passwords, or in a header, is a secret: no file may print one.
      if (field.kind === 'secret' || field.kind === 'pairs') told('secret-told', 'expected');
      else if (expected.value.trim() === '') told('empty', 'expected');
      else if (!fits(field, expected.value)) told('wrong-value', 'expected');
      return;
    case 'profile':
      checkProfile(partner, field, expected, told);
      return;
    case 'step':
      checkOutput(partner, steps, expected.step, expected.output, told);
      return;
    case 'includes':
      if (field.kind !== 'tally') told('unfit-rule', 'expected');
      for (const step of [...expected.steps, ...(expected.base === undefined ? [] : [expected.base])])
        checkOutput(partner, steps, step, expected.output, told);
      return;
    case 'item':
      if (!steps.every(({ each }) => each !== undefined)) told('unfit-rule', 'expected');
      return;
    case 'given':
      if (screen.personal !== true) told('unfit-rule', 'expected');
      return;
    case 'empty':
    case 'generated':
    case 'ask':
    case 'free':
      return;
  }
}

function checkProfile(
  { values }: Partner,
  { kind, choices = [] }: FieldDef,
  { value: key, prefix }: Extract<Expected, { is: 'profile' }>,
  told: Tell,
): void {
  const value = values.find((each) => each.key === key);
  if (value === undefined) {
    told('unknown-value', 'expected');
    return;
  }
  if (kind === 'secret' && !value.secret) told('not-secret', 'expected');
  if (prefix !== undefined && !value.secret) told('unfit-rule', 'expected');
  // A header takes whatever the partner wants to read there.
  if (kind === 'pairs') return;
  if (kind === 'choice') {
    const known = new Set(choices.map((choice) => choice.value));
    const { offered = [] } = value;
    if (offered.length === 0 || offered.some((each) => !known.has(each.value)))
      told('wrong-kind', 'expected');
  } else if (value.kind !== kind) told('wrong-kind', 'expected');
}

/** What a rule takes from a step has to be there by then. */
function checkOutput(
  { checklist }: Partner,
  served: readonly Step[],
  step: string,
  output: string,
  told: Tell,
): void {
  const place = checklist.findIndex(({ id }) => id === step);
  const from = checklist[place];
  if (from === undefined || served.some((each) => checklist.indexOf(each) <= place))
    told('unknown-step', 'expected');
  else if (from.outputs?.some(({ key }) => key === output) !== true) told('unknown-output', 'expected');
}

/** True for a value that a field of this kind can hold, written as it is kept. */
function fits({ kind, choices }: FieldDef, value: string): boolean {
  if (value.trim() === '' || value.trim() !== value) return false;
  if (choices !== undefined) return choices.some((each) => each.value === canonical(kind, value, choices));
  return isOfKind(kind, value);
}

function isOfKind(kind: ValueKind, value: string): boolean {
  if (kind === 'boolean') return value === 'S' || value === 'N';
  if (kind === 'integer' || kind === 'tally') return decimal(value) !== null;
  return kind !== 'secret' && kind !== 'pairs' && !isMalformed(kind, value);
}
