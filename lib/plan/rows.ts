// The table that is shown before a fill: field, now, will be, what happens, why.
// Pure. Refuses instead of guessing; never ticks a row that would replace what somebody typed.

import type { Action, PlanRow, ReceiptRow, RefusalCode, Shown, WhyCode } from '../model/plan';
import type { Rule } from '../model/partner';
import { canonical, isEmpty, sameShown } from './canonical';
import { matchOption } from './options';
import { isNever, rulesOnScreen } from './wanted';
import type { PlanContext, RuleOnScreen, Wanted } from './wanted';

/** Plans one row for each rule of the preset, in the order of writing. */
export function planRows(context: PlanContext): PlanRow[] {
  const rules = rulesOnScreen(context);
  const rows: PlanRow[] = [];
  for (const each of rules) rows.push(row(each, rows, isNever(context, each.key)));
  return rows;
}

function row(each: RuleOnScreen, before: readonly PlanRow[], never: boolean): PlanRow {
  const { rule, key, field, label, shown } = each;
  const decision = never ? NEVER : decide(each, before);
  return {
    key,
    label,
    valueKind: shown.secret === undefined ? field.kind : 'secret',
    now: nowOf(each),
    will: writes(decision.action) ? (shouldOf(each) ?? nowOf(each)) : nowOf(each),
    action: decision.action,
    why: decision.why,
    ...(decision.refusal === undefined ? {} : { refusal: decision.refusal }),
    ticked: decision.action === 'write' && !decision.overwrites && rule.offered !== true,
    overwrites: decision.overwrites,
    ...(rule.why === undefined ? {} : { note: rule.why }),
    source: rule.source,
  };
}

/** What stands there now, as the panel may show it. */
export function nowOf({ shown }: RuleOnScreen): Shown {
  if (shown.secret !== undefined) return { kind: 'secret', present: !shown.secret.empty };
  return shownValue(shown.value, shown.text);
}

/** What a rule asks for, as the panel may show it; null when it asks for nothing that can be shown. */
export function shouldOf({ wanted }: Pick<RuleOnScreen, 'wanted'>): Shown | null {
  if (wanted.is === 'secret') return { kind: 'secret', present: true };
  if (wanted.is === 'value') return shownValue(wanted.value, wanted.text);
  return wanted.is === 'empty' ? shownValue('') : null;
}

interface Decision {
  readonly action: Action;
  readonly why: WhyCode;
  readonly overwrites: boolean;
  readonly refusal?: RefusalCode;
}

const NEVER: Decision = { action: 'skip', why: 'never-filled', overwrites: false };

function decide(each: RuleOnScreen, before: readonly PlanRow[]): Decision {
  const { rule, field, wanted, shown } = each;
  if (rule.checkOnly === true) {
    return { action: holds(each) ? 'keep' : 'skip', why: 'checked-only', overwrites: false };
  }
  const why = whyOf(rule);
  switch (wanted.is) {
    case 'generated':
    case 'ask':
    case 'free':
    case 'left-out':
    case 'given':
    case 'includes':
      return { action: 'skip', why: wanted.is === 'left-out' ? 'operator-decides' : why, overwrites: false };
    case 'unknown':
      return refuse(why, 'no-value');
    case 'value':
    case 'secret':
    case 'empty':
      break;
  }
  if ((shown.state === 'missing' || shown.state === 'hidden') && appearsLater(each, before)) {
    return { action: wanted.is === 'empty' ? 'skip' : 'write', why: 'appears-later', overwrites: false };
  }
  if (shown.state === 'missing' || shown.state === 'ambiguous' || shown.state === 'hidden') {
    return refuse(why, shown.state);
  }
  if (holds(each)) return { action: 'keep', why: 'already-right', overwrites: false };
  if (shown.state === 'readonly') return refuse(why, 'readonly');
  if (wanted.is === 'empty') {
    return field.kind === 'pairs' ? refuse(why, 'cannot-clear') : { action: 'clear', why, overwrites: true };
  }
  if (wanted.is === 'value' && !isOffered(each, wanted)) return refuse(why, 'no-option');
  return { action: 'write', why, overwrites: overwrites(each) };
}

/** True when the screen already shows what the rule asks for. */
export function holds({ rule, field, shown, wanted }: RuleOnScreen): boolean {
  // A header's value is compared in the page, also where it is no secret.
  if (wanted.is === 'secret' || (wanted.is === 'value' && shown.secret !== undefined))
    return shown.secret?.equal === true;
  if (wanted.is === 'empty') return isBlank(field, shown);
  if (wanted.is !== 'value') return false;
  return [wanted.value, ...(rule.also ?? [])].some((value) => sameShown(field, shown, value));
}

/** True when nothing stands there, or only what a new record shows by itself. */
export function isBlank(field: RuleOnScreen['field'], shown: RuleOnScreen['shown']): boolean {
  if (shown.secret !== undefined) return shown.secret.empty;
  return isEmpty(field.kind, shown.value);
}

function overwrites({ field, shown, fresh }: RuleOnScreen): boolean {
  if (fresh) return false;
  // A switch that is off holds nothing that a person typed.
  if (field.kind === 'boolean') return canonical('boolean', shown.value) === 'S';
  if (isBlank(field, shown)) return false;
  return !(field.initial ?? []).some((initial) => sameShown(field, shown, initial));
}

function appearsLater({ field, key }: RuleOnScreen, before: readonly PlanRow[]): boolean {
  if (field.after === undefined || key === field.after) return false;
  return before.some((row) => row.key === field.after && row.action === 'write');
}

function isOffered({ field, shown }: RuleOnScreen, wanted: Extract<Wanted, { is: 'value' }>): boolean {
  if (shown.options === undefined || shown.options.length === 0) return true;
  return matchOption(field, wanted.value, shown.options) !== null;
}

/** Why a rule asks for what it asks. */
export function whyOf(rule: Rule): WhyCode {
  switch (rule.expected.is) {
    case 'literal':
      return 'prescribed';
    case 'profile':
      return 'from-profile';
    case 'step':
      return 'from-step';
    case 'empty':
      return 'must-stay-empty';
    case 'generated':
      return 'generated-by-erp';
    case 'ask':
      return 'ask-partner';
    case 'free':
      return 'operator-decides';
    case 'item':
      return 'prescribed';
    case 'given':
    case 'includes':
      return 'checked-only';
  }
}

/** True for a row of a receipt that left something in the page, and so can be undone. */
export function wasTouched({ outcome }: ReceiptRow): boolean {
  return outcome === 'written' || outcome === 'changed';
}

/** True for a row that a fill would carry out. */
export function writes(action: Action): boolean {
  return action === 'write' || action === 'clear';
}

function refuse(why: WhyCode, refusal: RefusalCode): Decision {
  return { action: 'refuse', why, refusal, overwrites: false };
}

function shownValue(value: string, text?: string): Shown {
  return text === undefined ? { kind: 'value', value } : { kind: 'value', value, text };
}
