// A partner seen as a whole: its screens, the courses that its choices lead to, what its profile is used for, and
// everything that it says. For tests that hold for every partner; it judges nothing.

import { testedValues } from '../../../lib/plan/tested';
import { screenById } from '../../../lib/erps/screens';
import type { Expected, Partner, Rule } from '../../../lib/model/partner';
import { fieldOf } from '../../../lib/model/screen';
import type { FieldDef, ScreenDef, ScreenId, ValueKind } from '../../../lib/model/screen';
import type { Snapshot } from '../../../lib/model/snapshot';
import type { Text } from '../../../lib/model/text';
import type { Course } from '../../../lib/plan/steps';
import { profileWith, setupWith, snapshotOf } from '../plan/build';

export function screenAt(id: ScreenId): ScreenDef {
  const screen = screenById(id);
  if (screen === undefined) throw new Error(`no screen ${id}`);
  return screen;
}

export function fieldAt(screen: ScreenDef, key: string): FieldDef {
  const field = fieldOf(screen, key);
  if (field === undefined) throw new Error(`no field ${key} on ${screen.id}`);
  return field;
}

/** Every rule, with the screen that it speaks of. */
export function rulesIn({ presets }: Partner): { rule: Rule; screen: ScreenDef }[] {
  return presets.flatMap(({ screen, rules }) => rules.map((rule) => ({ rule, screen: screenAt(screen) })));
}

/** The values that a rule prescribes to the letter. */
export function literalsOf({ expected, also = [] }: Rule): string[] {
  return expected.is === 'literal' ? [expected.value, ...also] : [];
}

/** What the operator, a person or the ERP puts there, and Encaixe never. */
export const SILENT: ReadonlySet<Expected['is']> = new Set(['generated', 'ask', 'free', 'given', 'includes']);

/** What stands for a value of which only the kind is known; none of them is anybody's. */
const SAMPLES: Readonly<Record<ValueKind, string>> = {
  text: 'Exemplo',
  identifier: 'EXEMPLO-1',
  identifiers: 'A-1;B-2',
  integer: '1',
  version: '1',
  money: '9,90',
  date: '2026-01-31',
  boolean: 'S',
  choice: '1',
  reference: '7',
  url: 'https://parceiro.example/gancho/chave-inventada',
  emails: 'rede@provedor.example',
  document: '12.ABC.345/01DE-35',
  phone: '(11) 91234-5678',
  secret: 'chave-inventada',
  pairs: '',
  tally: '1',
};

/** The secrets of a profile that has all of them. */
export function secretsOf({ values }: Partner): Record<string, string> {
  return Object.fromEntries(
    values.flatMap(({ key, kind, secret }) => (secret ? [[key, SAMPLES[kind]]] : [])),
  );
}

/** One course for each combination of the partner's choices, with every value known and every step done. */
export function coursesOf(partner: Partner): Course[] {
  const values = Object.fromEntries(
    partner.values.flatMap(({ key, kind, secret, suggestion, offered }) =>
      secret ? [] : [[key, suggestion ?? offered?.[0]?.value ?? SAMPLES[kind]]],
    ),
  );
  const profile = profileWith(values, Object.keys(secretsOf(partner)));
  const steps = Object.fromEntries(
    partner.checklist.map(({ id, outputs = [] }) => [
      id,
      { outputs: Object.fromEntries(outputs.map(({ key }) => [key, `${key} of ${id}`])) },
    ]),
  );
  return choicesOf(partner).map((variants) => ({
    partner,
    profile,
    setup: { ...setupWith(steps), variants },
  }));
}

function choicesOf({ variants }: Partner): Record<string, string>[] {
  return variants.reduce<Record<string, string>[]>(
    (all, { key, options }) =>
      all.flatMap((chosen) => options.map(({ value }) => ({ ...chosen, [key]: value }))),
    [{}],
  );
}

/** A new record of the screen in which nobody has typed yet. */
export function blankScreen({ id, fields }: ScreenDef): Snapshot {
  const none = { empty: true, bearer: 'none', placeholder: false, equal: null } as const;
  return snapshotOf(
    fields.map(({ key, kind }) => ({ key, ...(kind === 'secret' && { secret: none }) })),
    { screen: id, record: '' },
  );
}

/** Keys of the profile's values that a rule, a repeated step or the connection test speaks of. */
export function usedBy({ presets, checklist, test }: Partner): Set<string> {
  const rules = presets.flatMap((preset) => preset.rules);
  return new Set([
    ...rules.flatMap(({ expected }) => (expected.is === 'profile' ? expected.value : [])),
    ...rules.flatMap(({ of }) => of ?? []),
    ...checklist.flatMap(({ each }) => each ?? []),
    ...testedValues(test),
  ]);
}

/** A text, and the member of the partner that it stands in; `offered` for all of a closed list. */
interface Prose {
  readonly part: string;
  readonly text: Text;
}

/** Everything that a partner says. */
export function prosesIn(value: unknown, part = ''): Prose[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => prosesIn(each, part));
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ part, text: value }];
  return Object.entries(value).flatMap(([key, each]) => prosesIn(each, part === 'offered' ? part : key));
}

function isText(value: object): value is Text {
  return 'pt' in value && 'en' in value;
}
