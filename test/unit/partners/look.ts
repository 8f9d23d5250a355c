// One step of a partner, seen on a screen that shows everything as it should be, but for what a test changes. The
// way is the real one: the page tells the shape of its secrets, the veil takes out the rest, the plan judges.

import type { Datum, Partner, Rule } from '../../../lib/model/partner';
import type { Finding, PlanRow } from '../../../lib/model/plan';
import { splitKey } from '../../../lib/model/screen';
import type { FieldDef, ValueKind } from '../../../lib/model/screen';
import { Secret } from '../../../lib/model/secret';
import type { SecretValues } from '../../../lib/model/secret';
import type { RawField, RawSnapshot, SnapshotField } from '../../../lib/model/snapshot';
import { afterLook } from '../../../lib/plan/evidence';
import { fillRows, secretsToCompare, withPrefix } from '../../../lib/plan/fill';
import { findings } from '../../../lib/plan/findings';
import { planRows } from '../../../lib/plan/rows';
import { secretShape } from '../../../lib/plan/secret-shape';
import { presetFor, runsOf } from '../../../lib/plan/steps';
import type { Run } from '../../../lib/plan/steps';
import { veil } from '../../../lib/plan/veil';
import { keyOf, wantedOf } from '../../../lib/plan/wanted';
import type { PlanContext } from '../../../lib/plan/wanted';
import { snapshotOf } from '../plan/build';
import { secretsOf as wrapped } from '../secrets';
import { coursesOf, fieldAt, screenAt, secretsOf } from './whole';

/** What the page holds at an address in place of the right value; null for nothing at all. */
export type Change = string | Partial<SnapshotField> | null;

export interface Circumstances {
  /** Values of the profile, in place of the samples. */
  readonly values?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** '' for a record that was never saved. */
  readonly record?: string;
}

export interface Look {
  readonly found: readonly Finding[];
  readonly rows: readonly PlanRow[];
  /** The findings at one address, as `severity code`. */
  readonly said: (key: string) => string[];
  /** Their explanations, in Portuguese. */
  readonly told: (key: string) => string;
  readonly row: (key: string) => PlanRow;
  /** Seen like this, the step counts as done. */
  readonly proves: boolean;
  /** What a fill of all ticked rows would write, by address. */
  readonly writes: Readonly<Record<string, string>>;
}

/** Looks at the screen of a step; of a repeated step, at that of its first item. */
export function look(
  partner: Partner,
  step: string,
  changed: Readonly<Record<string, Change>> = {},
  { values = {}, secrets: own = {}, record = '7' }: Circumstances = {},
): Look {
  const secrets = wrapped({ ...secretsOf(partner), ...own });
  const { run, ground } = groundAt(partner, step, values);
  const { screen, preset, setup } = ground;
  const expected = secretsToCompare(ground, secrets);
  const right = rightly(ground, secrets);
  for (const [key, change] of Object.entries(changed)) {
    const field = fieldAt(screen, key);
    if (change === null) right.delete(key);
    else if (typeof change === 'string') right.set(key, asRead(field, key, change));
    else right.set(key, { key, state: 'ok', value: '', ...change });
  }
  const seen: RawSnapshot = {
    ...snapshotOf([], { screen: screen.id, record }),
    fields: [...right.values()],
  };
  const hidden = new Set(partner.values.filter(({ secret }) => secret).map(({ key }) => key));
  const context = { ...ground, snapshot: veil(seen, screen, preset.rules, hidden, expected) };
  const found = findings(context);
  const rows = planRows(context);
  // Nothing is proven yet but what this is another tab of.
  const other = run.sameRecordAs;
  const first = { evidence: [], outputs: {}, record, brokenAt: null };
  const before = { ...setup, steps: other === undefined ? {} : { [other]: first } };
  const at = (key: string): Finding[] => found.filter((finding) => finding.key === key);
  const ticked = rows.filter((row) => row.ticked).map(({ key }) => key);
  return {
    found,
    rows,
    said: (key) => at(key).map(({ severity, code }) => `${severity} ${code}`),
    told: (key) =>
      at(key)
        .map(({ note }) => note?.pt ?? '')
        .join('\n'),
    row: (key) => {
      const row = rows.find((each) => each.key === key);
      if (row === undefined) throw new Error(`no row ${key}`);
      return row;
    },
    proves: afterLook(run, before, context.snapshot, found, 1, screen) !== before,
    writes: Object.fromEntries(
      fillRows(context, rows, ticked, secrets).map(({ key, value }) => [key, value]),
    ),
  };
}

type Ground = Omit<PlanContext, 'snapshot'>;

function groundAt(
  partner: Partner,
  step: string,
  values: Readonly<Record<string, string>>,
): { run: Run; ground: Ground } {
  for (const course of coursesOf(partner)) {
    const profile = { ...course.profile, values: { ...course.profile.values, ...values } };
    const run = runsOf({ ...course, profile }).find((each) => each.step === step || each.id === step);
    const preset = run && presetFor(partner, run);
    if (run?.screen === undefined || preset === undefined) continue;
    const screen = screenAt(run.screen);
    const optional = new Set(partner.values.filter(({ required }) => !required).map(({ key }) => key));
    return { run, ground: { screen, preset, profile, setup: course.setup, item: run.item, optional } };
  }
  throw new Error(`${partner.id} prescribes nothing in ${step}`);
}

/** A screen on which every rule holds, by address. */
function rightly(ground: Ground, secrets: SecretValues): Map<string, RawField> {
  const { screen, preset, profile } = ground;
  const shown = new Map<string, RawField>();
  for (const { key } of screen.fields) shown.set(key, { key, state: 'ok', value: '' });
  for (const rule of preset.rules) {
    const field = fieldAt(screen, rule.field);
    const wanted = wantedOf(rule, ground);
    if (wanted.is === 'includes') {
      for (const text of [...wanted.any, ...(wanted.base === null ? [] : [wanted.base])])
        shown.set(`${field.key}:${text}`, {
          key: `${field.key}:${text}`,
          state: 'ok',
          value: '1',
          by: 'item',
        });
      continue;
    }
    const key = keyOf(rule, profile);
    shown.set(key, asRead(field, key, rightValue(rule, field, ground, secrets)));
  }
  return shown;
}

/** What an operator may put where nothing is prescribed, where not every text will do. */
const FREE: Readonly<Partial<Record<ValueKind, string>>> = {
  emails: 'rede@provedor.example',
  document: '12.ABC.345/01DE-35',
  phone: '(11) 91234-5678',
  url: 'https://provedor.example/',
};

function rightValue(rule: Rule, field: FieldDef, ground: Ground, secrets: SecretValues): string {
  const wanted = wantedOf(rule, ground);
  switch (wanted.is) {
    case 'value':
      return wanted.value;
    case 'secret':
      return withPrefix(secrets[wanted.secret] ?? new Secret(''), wanted.prefix);
    case 'given':
      return PERSON[wanted.as];
    case 'free':
      return field.choices?.[0]?.value ?? FREE[field.kind] ?? '1';
    case 'generated':
      return 'gerado-no-salvar';
    case 'unknown':
    case 'left-out':
    case 'empty':
    case 'ask':
    case 'includes':
      return '';
  }
}

/** A subscriber who has everything; nobody. */
const PERSON: Readonly<Record<Datum, string>> = {
  email: 'maria@provedor.example',
  phone: '(11) 3123-4567',
  mobile: '(11) 91234-5678',
  document: '12.ABC.345/01DE-35',
  text: 'maria',
};

/** As the page reads it when it is asked to compare: a password or a header comes apart from the open values. */
function asRead({ kind }: FieldDef, key: string, value: string): RawField {
  const isHidden = kind === 'secret' || (kind === 'pairs' && splitKey(key).item !== null);
  return isHidden
    ? { key, state: 'ok', value: '', secret: secretShape(value), raw: value }
    : { key, state: 'ok', value };
}
