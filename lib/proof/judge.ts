// What a record that the API gave says beside a preset: judged by the very rules and words of the screens. It speaks of
// what the read answered for and lists the rest; where screen and API disagree, that is a finding of its own. Pure.

import type { ApiRow } from '../model/api';
import type { Finding, FindingCode, Shown } from '../model/plan';
import { splitKey } from '../model/screen';
import type { FieldDef } from '../model/screen';
import type { Snapshot, SnapshotField } from '../model/snapshot';
import { canonical, sameShown } from '../plan/canonical';
import { isBreach, isRecordOf, recordOf, stepState } from '../plan/evidence';
import { findings, isCompared } from '../plan/findings';
import { typed } from '../plan/format';
import { shouldOf } from '../plan/rows';
import type { Run } from '../plan/steps';
import { judges, rulesOnScreen, tallied } from '../plan/wanted';
import type { PlanContext, RuleOnScreen } from '../plan/wanted';

/** What is judged: a step's preset and the record that the API gave, its secrets taken out. */
export interface Case extends PlanContext {
  readonly run: Run;
  /** False for one of several that fit: nobody knows that the step is about this one. */
  readonly isOne: boolean;
}

export interface Judgement {
  readonly rows: readonly ApiRow[];
  readonly findings: readonly Finding[];
  /** Labels of what a rule judges and the API did not answer for. */
  readonly onlyOnScreen: readonly string[];
  /** Nothing of what the rules judge is left to the screen. */
  readonly complete: boolean;
}

/**
 * @param screen what the tab shows of this very screen, its secrets taken out; null when it shows something else
 */
export function judge(context: Case, screen: Snapshot | null): Judgement {
  const answered = new Set(context.snapshot.fields.map(({ key }) => splitKey(key).field));
  const isAnswered = ({ field }: { readonly field: string }): boolean => answered.has(splitKey(field).field);
  const { preset } = context;
  // The record is in the ERP: what the ERP generates when it is saved must be there.
  const limited = { ...context, preset: { ...preset, rules: preset.rules.filter(isAnswered) }, saved: true };
  const open = rulesOnScreen({
    ...context,
    preset: { ...preset, rules: preset.rules.filter(judges) },
  }).filter(({ rule }) => !isAnswered(rule));
  // No fill of the open screen mends another record.
  const found = findings(limited).map((finding): Finding => ({ ...finding, mendable: false }));
  const rules = rulesOnScreen(limited);
  return {
    rows: rowsOf(limited, rules, found),
    findings: [...disagreements(limited, rules, found, screen), ...found],
    onlyOnScreen: [...new Set(open.map(({ label }) => label))],
    complete: open.length === 0 && isCompared(limited),
  };
}

/** Said beside a value that is right, or that nobody can judge. */
const NO_VERDICT: ReadonlySet<FindingCode> = new Set(['unknown-value', 'confirm-with-partner']);
const RIGHT_ALL_THE_SAME: ReadonlySet<FindingCode> = new Set(['format', 'sources-disagree']);

/** One row for each field that was answered; of a person's record only what a rule speaks of. */
function rowsOf(
  { screen, snapshot }: Case,
  rules: readonly RuleOnScreen[],
  found: readonly Finding[],
): ApiRow[] {
  return screen.fields.flatMap((field): ApiRow[] => {
    const answer = snapshot.fields.find(({ key }) => key === field.key);
    const about = rules.filter((each) => each.field.key === field.key);
    if (answer === undefined || (screen.personal === true && about.length === 0)) return [];
    const [first] = about;
    const should = first === undefined ? null : shouldOf(first);
    return [
      {
        key: field.key,
        label: field.label,
        valueKind: answer.secret === undefined ? field.kind : 'secret',
        api: shownOf(field, answer, snapshot),
        should: should && inOneForm(field, should),
        holds: verdict(about, found),
      },
    ];
  });
}

function verdict(about: readonly RuleOnScreen[], found: readonly Finding[]): boolean | null {
  const judged = about.filter(({ rule }) => judges(rule));
  if (judged.length === 0) return null;
  const said = found.filter(({ key }) => judged.some((each) => each.key === key));
  if (said.some(({ code }) => !NO_VERDICT.has(code) && !RIGHT_ALL_THE_SAME.has(code))) return false;
  if (said.some(({ code }) => NO_VERDICT.has(code))) return null;
  // Whether a password is the right one the API may not tell.
  return judged.every(({ shown }) => shown.secret?.equal !== null) ? true : null;
}

function shownOf(field: FieldDef, { value, text, secret }: SnapshotField, snapshot: Snapshot): Shown {
  if (secret !== undefined) return { kind: 'secret', present: !secret.empty };
  if (field.kind === 'tally') return { kind: 'value', value, text: tallied(snapshot, field.key).join(' · ') };
  return inOneForm(field, text === undefined ? { kind: 'value', value } : { kind: 'value', value, text });
}

/** Both sides in one spelling: `9.900000000` of the web service is the screens' `9,90`. */
function inOneForm({ kind }: FieldDef, shown: Shown): Shown {
  if (shown.kind !== 'value') return shown;
  return { ...shown, value: typed(kind, kind === 'integer' ? canonical(kind, shown.value) : shown.value) };
}

/**
 * "Saved, but it did not persist": the step was right when it was saved or looked at and this record's rule is broken by
 * now, or the open screen of this record, which nobody has touched, shows another value.
 */
function disagreements(
  { run, setup, snapshot, isOne }: Case,
  rules: readonly RuleOnScreen[],
  found: readonly Finding[],
  screen: Snapshot | null,
): Finding[] {
  if (!isOne) return [];
  const state = stepState(setup, run.id);
  const wasRight = state.evidence.some(({ kind }) => kind === 'saved' || kind === 'screen');
  const isProven = wasRight && isRecordOf(state, run, snapshot);
  const beside = screen !== null && screen.pristine && isSameRecord(run, snapshot, screen) ? screen : null;
  return rules.flatMap((each): Finding[] => {
    const broken = found.find((finding) => finding.key === each.key && isBreach(finding));
    const there = beside?.fields.find(({ key }) => key === each.key);
    const isOther = there !== undefined && differs(each, there);
    if (!isOther && !(isProven && broken !== undefined)) return [];
    return [
      {
        key: each.key,
        label: each.label,
        severity: 'error',
        code: 'not-persisted',
        now: shownOf(each.field, each.shown, snapshot),
        should: isOther ? shownOf(each.field, there, snapshot) : shouldOf(each),
        source: each.rule.source,
        mendable: false,
      },
    ];
  });
}

function isSameRecord(run: Run, api: Snapshot, screen: Snapshot): boolean {
  if (api.record !== null && api.record !== '') return api.record === screen.record;
  const record = recordOf(run, { ...api, record: null });
  return record !== null && record === recordOf(run, { ...screen, record: null });
}

function differs({ field, shown }: RuleOnScreen, there: SnapshotField): boolean {
  const isRead = there.state === 'ok' || there.state === 'readonly';
  if (!isRead || there.secret !== undefined || shown.secret !== undefined || field.kind === 'tally')
    return false;
  return !sameShown(field, there, shown.value);
}
