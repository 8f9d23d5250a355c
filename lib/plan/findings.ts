// What is wrong on a screen, seen against a preset: each rule that does not hold, with the sharpest word for it.
// Pure. It works on records that somebody else made; it blames nothing that no rule speaks of.

import type { Datum } from '../model/partner';
import type { Finding, FindingCode, Severity, Shown } from '../model/plan';
import { labelAt } from '../model/screen';
import type { ValueKind } from '../model/screen';
import type { Text } from '../model/text';
import { canonical, decimal, same, sameShown } from './canonical';
import { datumProblem, isExample, isFormatted, isMalformed } from './checks';
import { matchOption } from './options';
import { holds, isBlank, nowOf, shouldOf } from './rows';
import { isNever, prescribes, rulesOnScreen, tallied, unprescribedItems } from './wanted';
import type { PlanContext, RuleOnScreen, Wanted } from './wanted';

interface Verdict {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly mendable: boolean;
  /** Said in place of what the rule asks for. */
  readonly should?: Shown;
  /** Said in place of the rule's own reason. */
  readonly note?: Text;
}

/** Lists the findings of a screen in the order of its fields. */
export function findings(context: PlanContext): Finding[] {
  const rules = rulesOnScreen(context);
  const found = rules.flatMap((each): Finding[] => {
    const verdict = judge(each, rules, context) ?? remark(each);
    return verdict === null ? [] : [finding(each, verdict, isNever(context, each.key))];
  });
  for (const { field, key } of unprescribedItems(context)) {
    found.push({
      key,
      label: labelAt(field.label, key),
      severity: 'warning',
      code: 'unprescribed-item',
      now: { kind: 'secret', present: true },
      should: null,
      source: context.preset.rules.find((rule) => rule.field.startsWith(`${field.key}:`))?.source ?? '',
      mendable: false,
    });
  }
  return found;
}

function finding(
  each: RuleOnScreen,
  { code, severity, mendable, note, should }: Verdict,
  never: boolean,
): Finding {
  const { rule, key, label } = each;
  const said = note ?? rule.why;
  return {
    key,
    label,
    severity,
    code,
    now: nowOf(each),
    should: should ?? shouldOf(each),
    ...(said === undefined ? {} : { note: said }),
    source: rule.source,
    mendable: mendable && rule.checkOnly !== true && !never,
  };
}

function judge(each: RuleOnScreen, rules: readonly RuleOnScreen[], context: PlanContext): Verdict | null {
  const { rule, field, shown, wanted } = each;
  const severity = rule.severity ?? 'error';
  if (shown.state === 'ambiguous') return { code: 'field-ambiguous', severity: 'warning', mendable: false };
  if (shown.state === 'missing' || shown.state === 'hidden') {
    if (waitsForAnother(each, rules) || isSilent(wanted.is)) return null;
    return shown.state === 'missing'
      ? { code: 'field-missing', severity: 'warning', mendable: false }
      : { code: 'field-hidden', severity: 'info', mendable: false };
  }
  const mendable = shown.state === 'ok' && isFilled(wanted.is, field.kind);
  if (isExample(field.kind, shown.value)) return { code: 'placeholder', severity: 'error', mendable };
  switch (wanted.is) {
    case 'generated':
      return isBlank(field, shown) && (context.saved === true || (context.snapshot.record ?? '') !== '')
        ? { code: 'not-generated', severity, mendable: false }
        : null;
    case 'ask':
      return { code: 'confirm-with-partner', severity: 'info', mendable: false };
    case 'free':
      return wanted.needed && isBlank(field, shown)
        ? { code: 'empty', severity, mendable: false }
        : form(each);
    case 'left-out':
      return secretForm(each, false) ?? form(each);
    case 'unknown':
      // Of a secret that this browser no longer holds, the form alone can be judged.
      if (shown.secret !== undefined) return secretForm(each, false);
      return form(each) ?? { code: 'unknown-value', severity: 'info', mendable: false };
    case 'empty':
      return isBlank(field, shown) ? null : { code: 'must-be-empty', severity, mendable };
    case 'secret':
      return secretForm(each, mendable);
    case 'value':
      return shown.secret === undefined
        ? valueVerdict(each, wanted.value, severity, mendable)
        : secretForm(each, mendable);
    case 'given':
      return givenVerdict(each, wanted.as, severity);
    case 'includes':
      return includesVerdict(wanted, tallied(context.snapshot, field.key), severity);
  }
}

function valueVerdict(
  each: RuleOnScreen,
  wanted: string,
  severity: Severity,
  mendable: boolean,
): Verdict | null {
  const { rule, field, shown } = each;
  if (holds(each)) return null;
  const verdict = (code: FindingCode, at: Severity = severity): Verdict => ({ code, severity: at, mendable });
  const mistake = rule.mistakes?.find((known) => sameShown(field, shown, known.value));
  if (mistake !== undefined)
    return { code: 'known-mistake', severity: mistake.severity, mendable, note: mistake.why };
  if (isBlank(field, shown)) return verdict('empty');
  if (
    shown.options !== undefined &&
    shown.options.length > 0 &&
    matchOption(field, wanted, shown.options) === null
  ) {
    return { code: 'no-option', severity, mendable: false };
  }
  const now = shown.text ?? shown.value;
  switch (field.kind) {
    case 'identifier':
      return verdict(now.toLowerCase() === wanted.toLowerCase() ? 'case-differs' : 'differs');
    case 'url':
      if (isMalformed('url', now)) return verdict('malformed');
      if (trimSlash(canonical('url', now)) === trimSlash(canonical('url', wanted)))
        return verdict('trailing-slash');
      return verdict(/^http:/i.test(now.trim()) && /^https:/i.test(wanted) ? 'not-https' : 'differs');
    case 'integer':
    case 'tally':
      return rule.atLeast === true ? limitVerdict(now, wanted, verdict) : verdict('differs');
    case 'text':
    case 'identifiers':
    case 'version':
    case 'money':
    case 'date':
    case 'boolean':
    case 'choice':
    case 'reference':
    case 'emails':
    case 'document':
    case 'phone':
    case 'secret':
    case 'pairs':
      return verdict(isMalformed(field.kind, now) ? 'malformed' : 'differs');
  }
}

/** A person's own datum: there, and possible. Nobody but the person can say whether it is right. */
function givenVerdict({ field, shown }: RuleOnScreen, as: Datum, severity: Severity): Verdict | null {
  if (isBlank(field, shown)) return { code: 'empty', severity, mendable: false };
  const problem = shown.secret === undefined ? datumProblem(as, shown.value) : null;
  return problem === null ? null : { code: problem, severity, mendable: false };
}

function includesVerdict(
  { any, base }: Extract<Wanted, { is: 'includes' }>,
  there: readonly string[],
  severity: Severity,
): Verdict | null {
  const holdsText = (text: string): boolean => there.some((each) => same('text', each, text));
  if (!any.some(holdsText)) return { code: 'none-included', severity, mendable: false };
  return base === null || holdsText(base)
    ? null
    : {
        code: 'base-missing',
        severity: 'error',
        mendable: false,
        should: { kind: 'value', value: base },
      };
}

/** What is to be said of a value that no rule is against. */
function remark({ rule, field, shown, wanted }: RuleOnScreen): Verdict | null {
  if (shown.state !== 'ok' && shown.state !== 'readonly') return null;
  // Of a value that only the page knows, the one that should stand there is judged in its place.
  const value = shown.secret === undefined ? shown.value : wanted.is === 'value' ? wanted.value : '';
  if (rule.format !== undefined && value !== '' && !isFormatted(rule.format, field.kind, value)) {
    const { severity, why } = rule.format;
    return { code: 'format', severity, mendable: false, note: why };
  }
  return rule.caution === undefined
    ? null
    : { code: 'sources-disagree', severity: 'info', mendable: false, note: rule.caution };
}

// A limit below the prescribed one still works; none at all does not.
function limitVerdict(
  now: string,
  wanted: string,
  verdict: (code: FindingCode, at?: Severity) => Verdict,
): Verdict | null {
  const [have, want] = [Number(decimal(now) ?? Number.NaN), Number(decimal(wanted) ?? Number.NaN)];
  if (!(have > 0)) return verdict('not-positive');
  return have < want ? verdict('below-preset', 'info') : null;
}

/** False while a secret on the screen may be the right one or another: nobody has compared it. */
export function isCompared(context: PlanContext): boolean {
  return rulesOnScreen(context).every(({ rule, shown }) => shown.secret?.equal !== null || !prescribes(rule));
}

/** What the shape of a secret tells, without the secret. */
function secretForm({ rule, shown }: RuleOnScreen, mendable: boolean): Verdict | null {
  const shape = shown.secret;
  if (shape === undefined) return null;
  const verdict = (code: FindingCode, severity: Severity = 'error'): Verdict => ({
    code,
    severity,
    mendable,
  });
  if (shape.empty) return verdict('empty', rule.severity ?? 'error');
  if (shape.placeholder) return verdict('placeholder');
  const bearer = rule.expected.is === 'profile' && rule.expected.prefix === 'Bearer ';
  if (bearer && shape.bearer === 'none') return verdict('bearer-missing');
  if (bearer && shape.bearer === 'plus') return verdict('bearer-plus');
  if (bearer && shape.bearer === 'spaces') return verdict('bearer-spaces');
  if (shape.equal === false) return verdict('secret-differs');
  // Where the partner told the operator to send the word, it is part of the value.
  return !bearer && shape.bearer !== 'none' && shape.equal === null
    ? verdict('bearer-unexpected', 'info')
    : null;
}

function form({ field, shown }: RuleOnScreen): Verdict | null {
  return isMalformed(field.kind, shown.value)
    ? { code: 'malformed', severity: 'warning', mendable: false }
    : null;
}

// A field that appears once another is chosen is not missing while that other one is still to be chosen.
function waitsForAnother({ field }: RuleOnScreen, rules: readonly RuleOnScreen[]): boolean {
  const first = rules.find((other) => other.key === field.after);
  return first !== undefined && !holds(first);
}

/** A list of pairs is not emptied as a whole, and what is only looked at not filled at all. */
function isFilled(wanted: RuleOnScreen['wanted']['is'], kind: ValueKind): boolean {
  if (wanted === 'empty') return kind !== 'pairs';
  return wanted === 'value' || wanted === 'secret';
}

function isSilent(wanted: RuleOnScreen['wanted']['is']): boolean {
  return wanted === 'free' || wanted === 'left-out' || wanted === 'ask' || wanted === 'empty';
}

function trimSlash(address: string): string {
  return address.replace(/(?<!\/)\/+$/, '');
}
