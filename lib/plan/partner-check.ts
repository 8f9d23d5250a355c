// Whether what a partner says fits together: every field, value, step and choice that it speaks of is there, a secret stands
// only where nobody reads it, a person's record is never filled. Pure; run by the background on what is to be kept and by the
// editor on what is being typed. It judges no style, and what it passes cannot mislead the plan.

import { OWN_TESTS, isOwnId } from '../model/own-partner';
import type { PartnerProblem, PartnerProblemCode } from '../model/own-partner';
import type { Partner, ProfileValueDef, Step } from '../model/partner';
import { fieldOf } from '../model/screen';
import type { ScreenDef, ScreenId } from '../model/screen';
import type { Text } from '../model/text';
import { isMalformed } from './checks';
import { presetProblems } from './partner-rules';
import { testedValues } from './tested';

export type ScreenOf = (id: ScreenId) => ScreenDef | undefined;

/** Says that something is wrong, and where. */
export type Tell = (code: PartnerProblemCode, ...path: readonly (string | number)[]) => void;

/** What is wrong with any partner, in the order of its members. */
export function partnerProblems(partner: Partner, screenOf: ScreenOf): readonly PartnerProblem[] {
  const problems: PartnerProblem[] = [];
  const tell: Tell = (code, ...path) => problems.push({ path: path.join('.'), code });
  if (partner.name.trim() === '') tell('empty', 'name');
  checkValues(partner, tell);
  checkVariants(partner, tell);
  checkSteps(partner, screenOf, tell);
  presetProblems(partner, screenOf, tell);
  checkTest(partner, tell);
  for (const [at, { screen }] of partner.notes.entries())
    if (screen !== undefined && screenOf(screen)?.erp !== partner.erp)
      tell('unknown-screen', 'notes', at, 'screen');
  return problems;
}

/** What is wrong with one that did not come with Encaixe: a file may come from anybody. */
export function ownPartnerProblems(partner: Partner, screenOf: ScreenOf): readonly PartnerProblem[] {
  const problems: PartnerProblem[] = [];
  const tell: Tell = (code, ...path) => problems.push({ path: path.join('.'), code });
  if (!isOwnId(partner.id)) tell('odd-id', 'id');
  // A pattern runs as long as whoever wrote it wants: none is taken from a file.
  for (const [at, { format }] of partner.values.entries())
    if (format !== undefined) tell('pattern', 'values', at, 'format');
  for (const [at, { rules }] of partner.presets.entries())
    for (const [place, { format }] of rules.entries())
      if (format !== undefined) tell('pattern', 'presets', at, 'rules', place, 'format');
  checkTarget(partner, tell);
  return [...problems, ...partnerProblems(partner, screenOf)];
}

/** A secret goes to the ERP's own services, or to a server that the operator typed; never to one that the file names. */
function checkTarget({ test, values }: Partner, tell: Tell): void {
  if (!OWN_TESTS.has(test.kind)) tell('test-kind', 'test', 'kind');
  if (test.kind === 'probe' && test.readable !== undefined) tell('test-kind', 'test', 'readable');
  if (test.kind !== 'voalle-user') return;
  for (const member of ['address', 'base'] as const) {
    const value = values.find(({ key }) => key === test[member]);
    if (value?.suggestion !== undefined || value?.offered !== undefined) tell('test-address', 'test', member);
  }
}

/** Keys and ids are parts of addresses, where a colon has a meaning. */
const KEY = /^[A-Za-z][\w-]*$/;

function checkValues({ values }: Partner, tell: Tell): void {
  for (const [at, def] of values.entries()) {
    const { key, label, kind, secret, suggestion, offered = [] } = def;
    if (!KEY.test(key)) tell('odd-id', 'values', at, 'key');
    if (values.findIndex((each) => each.key === key) < at) tell('not-unique', 'values', at, 'key');
    if (isBlank(label)) tell('empty', 'values', at, 'label');
    if (kind === 'pairs' || kind === 'tally') tell('wrong-kind', 'values', at, 'kind');
    if (kind === 'secret' && !secret) tell('not-secret', 'values', at, 'secret');
    if (secret && (suggestion !== undefined || def.offered !== undefined))
      tell('secret-told', 'values', at, 'suggestion');
    if (suggestion !== undefined && isMalformed(kind, suggestion))
      tell('wrong-value', 'values', at, 'suggestion');
    for (const [place, { value }] of offered.entries()) {
      if (isMalformed(kind, value)) tell('wrong-value', 'values', at, 'offered', place);
      if (offered.findIndex((each) => each.value === value) < place)
        tell('not-unique', 'values', at, 'offered', place);
    }
  }
}

function checkVariants({ variants }: Partner, tell: Tell): void {
  for (const [at, { key, label, options }] of variants.entries()) {
    if (!KEY.test(key)) tell('odd-id', 'variants', at, 'key');
    if (variants.findIndex((each) => each.key === key) < at) tell('not-unique', 'variants', at, 'key');
    if (isBlank(label)) tell('empty', 'variants', at, 'label');
    if (new Set(options.map(({ value }) => value)).size < options.length || options.length === 0)
      tell('not-unique', 'variants', at, 'options');
  }
}

function checkSteps(partner: Partner, screenOf: ScreenOf, tell: Tell): void {
  const { checklist, erp, presets } = partner;
  if (checklist.length === 0) tell('empty', 'checklist');
  for (const [at, step] of checklist.entries()) {
    const wrong: Tell = (code, ...path) => tell(code, 'checklist', at, ...path);
    const { id, title, screen, provenBy } = step;
    if (!KEY.test(id)) wrong('odd-id', 'id');
    if (checklist.findIndex((each) => each.id === id) < at) wrong('not-unique', 'id');
    if (isBlank(title)) wrong('empty', 'title');
    if (screen !== undefined && screenOf(screen)?.erp !== erp) wrong('unknown-screen', 'screen');
    if (!isProvable(step)) wrong('unprovable', 'provenBy');
    const isManual = provenBy.every((kind) => kind === 'manual');
    if (step.routine !== undefined && !isManual) wrong('routine', 'provenBy');
    if (screen !== undefined && !isManual && !presets.some((preset) => preset.screen === screen))
      wrong('no-rules', 'screen');
    checkReferences(partner, step, checklist.slice(0, at), wrong);
    checkOutputs(step, screen === undefined ? undefined : screenOf(screen), wrong);
  }
}

function isProvable({ provenBy, screen }: Step): boolean {
  if (provenBy.length === 0 || new Set(provenBy).size < provenBy.length) return false;
  return screen !== undefined || provenBy.every((kind) => kind === 'manual' || kind === 'test');
}

function checkReferences(
  { values, variants, presets }: Partner,
  { id, when, each, screen, identity, sameRecordAs }: Step,
  before: readonly Step[],
  wrong: Tell,
): void {
  if (when !== undefined) {
    const options = variants.find(({ key }) => key === when.variant)?.options.map(({ value }) => value);
    if (when.is.length === 0 || when.is.some((value) => options?.includes(value) !== true))
      wrong('unknown-choice', 'when');
  }
  if (each !== undefined) {
    const list = values.find(({ key }) => key === each);
    if (list === undefined) wrong('unknown-value', 'each');
    else if (list.kind !== 'identifiers' || list.secret) wrong('wrong-kind', 'each');
  }
  if (sameRecordAs !== undefined && !before.some((other) => other.id === sameRecordAs && other.screen))
    wrong('unknown-step', 'sameRecordAs');
  if (identity === undefined) return;
  const rules = presets
    .filter((preset) => preset.screen === screen && (preset.step ?? id) === id)
    .flatMap((preset) => preset.rules);
  const tells = rules.some(({ field, expected }) => {
    if (field !== identity) return false;
    // What is taken out of every snapshot tells no record from another.
    if (expected.is === 'profile') return values.some(({ key, secret }) => key === expected.value && !secret);
    return expected.is === 'literal' || expected.is === 'step' || expected.is === 'item';
  });
  if (!tells) wrong('unknown-field', 'identity');
}

function checkOutputs({ outputs = [] }: Step, screen: ScreenDef | undefined, wrong: Tell): void {
  for (const [at, { key, from }] of outputs.entries()) {
    if (!KEY.test(key)) wrong('odd-id', 'outputs', at, 'key');
    if (outputs.findIndex((each) => each.key === key) < at) wrong('not-unique', 'outputs', at, 'key');
    if (from === 'record' && screen === undefined) wrong('unknown-screen', 'outputs', at, 'from');
    if (from === 'record' || screen === undefined) continue;
    const field = fieldOf(screen, from.field);
    if (field === undefined) wrong('unknown-field', 'outputs', at, 'from');
    // What a step produced is kept and shown: it is no place for a secret.
    else if (field.kind === 'secret' || field.kind === 'pairs') wrong('wrong-kind', 'outputs', at, 'from');
  }
}

function checkTest({ test, values }: Partner, tell: Tell): void {
  const valueAt = (key: string): ProfileValueDef | undefined => values.find((each) => each.key === key);
  for (const key of testedValues(test)) if (valueAt(key) === undefined) tell('unknown-value', 'test', key);
  const asked = (member: string, key: string | undefined, kind: 'url' | 'secret'): void => {
    const value = key === undefined ? undefined : valueAt(key);
    if (value === undefined) return;
    if (kind === 'secret' ? !value.secret : value.kind !== 'url') tell('wrong-kind', 'test', member);
  };
  switch (test.kind) {
    case 'probe':
      asked('url', test.url, 'url');
      asked('readable', test.readable?.token, 'secret');
      return;
    case 'asaas':
      asked('base', test.base, 'url');
      asked('key', test.key, 'secret');
      return;
    case 'ixc-token':
      asked('token', test.token, 'secret');
      return;
    case 'voalle-user':
      for (const member of ['clientId', 'clientSecret', 'syndata'] as const)
        asked(member, test[member], 'secret');
      for (const member of ['address', 'base'] as const) asked(member, test[member], 'url');
  }
}

function isBlank({ pt, en }: Text): boolean {
  return pt.trim() === '' || en.trim() === '';
}
