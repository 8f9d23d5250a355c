// What a rule asks for, with the profile and the earlier steps put in. Never a secret's value: only its key.

import type { Datum, Preset, Rule } from '../model/partner';
import type { ProfileView, Setup } from '../model/setup';
import type { FieldDef, ScreenDef } from '../model/screen';
import { fieldOf, labelAt, pairKey, sameAddress, splitKey } from '../model/screen';
import type { Snapshot, SnapshotField } from '../model/snapshot';
import { same } from './canonical';

/** Everything a decision about one screen rests on. */
export interface PlanContext {
  readonly screen: ScreenDef;
  readonly preset: Preset;
  readonly profile: ProfileView;
  readonly setup: Setup;
  readonly snapshot: Snapshot;
  /** What a repeated step is made for; null where there is no such thing. */
  readonly item?: string | null;
  /** The ERP said that the record was saved: what it generates on save must be there. */
  readonly saved?: boolean;
  /** Keys of the profile's values that may stay empty. */
  readonly optional?: ReadonlySet<string>;
  /** Keys of fields that the operator wants never to be filled here; of a list of pairs, or of one item of it. */
  readonly never?: ReadonlySet<string>;
}

/** True for what is never filled here, whatever a partner prescribes. */
export function isNever({ never }: Pick<PlanContext, 'never'>, key: string): boolean {
  return never !== undefined && (never.has(key) || never.has(splitKey(key).field));
}

export type Wanted =
  | { readonly is: 'value'; readonly value: string; readonly text?: string }
  | { readonly is: 'secret'; readonly secret: string; readonly prefix: string }
  /** The profile or an earlier step has no value yet. */
  | { readonly is: 'unknown' }
  /** The profile leaves it out on purpose. */
  | { readonly is: 'left-out' }
  | { readonly is: 'empty' }
  | { readonly is: 'generated' }
  | { readonly is: 'ask' }
  | { readonly is: 'free'; readonly needed: boolean }
  | { readonly is: 'given'; readonly as: Datum }
  /** At least one of these texts; with any of them also `base`, where there is one. */
  | { readonly is: 'includes'; readonly any: readonly string[]; readonly base: string | null };

/** True for a rule that says what has to stand there, whether or not the profile knows it yet. */
export function prescribes({ expected }: Pick<Rule, 'expected'>): boolean {
  switch (expected.is) {
    case 'literal':
    case 'profile':
    case 'step':
    case 'item':
      return true;
    case 'empty':
    case 'generated':
    case 'ask':
    case 'free':
    case 'given':
    case 'includes':
      return false;
  }
}

/** True for a rule that what stands on a screen can break. */
export function judges({ expected }: Pick<Rule, 'expected'>): boolean {
  return expected.is !== 'ask' && (expected.is !== 'free' || expected.needed === true);
}

/** Resolves a rule against profile and set-up. */
export function wantedOf(rule: Rule, context: Omit<PlanContext, 'snapshot'>): Wanted {
  const { expected, of } = rule;
  // Without its name, the rows of the one cannot be told from those of all.
  if (of !== undefined && !own(context.profile.values, of)) return { is: 'unknown' };
  switch (expected.is) {
    case 'literal':
      return expected.text === undefined
        ? { is: 'value', value: expected.value }
        : { is: 'value', value: expected.value, text: expected.text };
    case 'profile': {
      if (context.profile.secrets.includes(expected.value)) {
        return { is: 'secret', secret: expected.value, prefix: expected.prefix ?? '' };
      }
      const value = own(context.profile.values, expected.value);
      if (value !== undefined && value.trim() !== '') return { is: 'value', value };
      return context.optional?.has(expected.value) === true ? { is: 'left-out' } : { is: 'unknown' };
    }
    case 'step': {
      const value = produced(context.setup, expected.step, expected.output)[0];
      return value === undefined ? { is: 'unknown' } : { is: 'value', value };
    }
    case 'item':
      return context.item == null ? { is: 'unknown' } : { is: 'value', value: context.item };
    case 'empty':
    case 'generated':
    case 'ask':
      return { is: expected.is };
    case 'free':
      return { is: 'free', needed: expected.needed === true };
    case 'given':
      return expected;
    case 'includes': {
      const { steps, output, base } = expected;
      const any = steps.flatMap((step) => produced(context.setup, step, output));
      if (base === undefined)
        return any.length === 0 ? { is: 'unknown' } : { is: 'includes', any, base: null };
      const [needed] = produced(context.setup, base, output);
      return needed === undefined ? { is: 'unknown' } : { is: 'includes', any, base: needed };
    }
  }
}

/** What the runs of a step produced under this key. */
function produced(setup: Setup, step: string, output: string): string[] {
  return Object.entries(setup.steps).flatMap(([id, { outputs }]) => {
    const value = splitKey(id).field === step ? own(outputs, output) : undefined;
    return value === undefined || value === '' ? [] : [value];
  });
}

/** A rule with the field it speaks of and what the screen shows there. */
export interface RuleOnScreen {
  readonly rule: Rule;
  /** Address of what it speaks of: the field, or an item of it. */
  readonly key: string;
  readonly field: FieldDef;
  /** The field's label; for an item of a repeater with the item's name. */
  readonly label: string;
  readonly shown: SnapshotField;
  readonly wanted: Wanted;
  /** Nobody has touched this record since it was opened for the first time: what stands there is the ERP's own. */
  readonly fresh: boolean;
}

const NO_SECRET = { empty: true, bearer: 'none', placeholder: false, equal: null } as const;

/** The preset's rules in the order in which the screen's fields are written. */
export function rulesOnScreen(context: PlanContext): RuleOnScreen[] {
  const fresh = context.snapshot.pristine && context.snapshot.record === '';
  const order = new Map(context.screen.fields.map((field, index) => [field.key, index]));
  return context.preset.rules
    .flatMap((rule): RuleOnScreen[] => {
      const field = fieldOf(context.screen, rule.field);
      if (field === undefined) return [];
      const key = keyOf(rule, context.profile);
      const label = labelAt(field.label, key);
      const shown = shownAt(context.snapshot, key, field);
      return [{ rule, key, field, label, shown, wanted: wantedOf(rule, context), fresh }];
    })
    .sort((a, b) => (order.get(a.field.key) ?? 0) - (order.get(b.field.key) ?? 0));
}

/** The address that a rule speaks of. */
export function keyOf({ field, of }: Rule, { values }: Pick<ProfileView, 'values'>): string {
  const item = of === undefined ? undefined : own(values, of);
  return item === undefined || item === '' ? field : pairKey(field, item);
}

// An item that the repeater does not hold yet is an empty place in it, not a missing field; a text that no row
// of a list shows has been counted, and its count is nought.
function shownAt(snapshot: Snapshot, key: string, { kind }: FieldDef): SnapshotField {
  if (kind === 'tally') return countAt(snapshot, key);
  const direct = snapshot.fields.find((field) => sameAddress(field.key, key));
  if (direct !== undefined) return direct;
  const { field, item } = splitKey(key);
  const repeater = item === null ? undefined : snapshot.fields.find((each) => each.key === field);
  if (repeater?.state === 'ok') return { key, state: 'ok', value: '', secret: NO_SECRET, by: 'item' };
  return { key, state: repeater?.state ?? 'missing', value: '' };
}

function countAt(snapshot: Snapshot, key: string): SnapshotField {
  const { field, item } = splitKey(key);
  const all = snapshot.fields.find((each) => each.key === field);
  if (item === null || all?.state !== 'ok') return all ?? { key, state: 'missing', value: '' };
  const hit = snapshot.fields.find((each) => {
    const at = splitKey(each.key);
    return at.field === field && at.item !== null && same('text', at.item, item);
  });
  return { key, state: 'ok', value: hit?.value ?? '0', by: 'item' };
}

/** The texts that a list on the screen shows. */
export function tallied(snapshot: Snapshot, field: string): string[] {
  return snapshot.fields.flatMap(({ key }) => {
    const at = splitKey(key);
    return at.field === field && at.item !== null ? [at.item] : [];
  });
}

/** Items that stand in a repeater of the screen without a rule for them. */
export function unprescribedItems(context: PlanContext): { field: FieldDef; key: string }[] {
  const known = context.preset.rules.map((rule) => rule.field);
  const ruled = new Set(known.map((each) => splitKey(each).field));
  return context.snapshot.fields.flatMap(({ key }) => {
    const { field: name, item } = splitKey(key);
    const field = fieldOf(context.screen, key);
    if (item === null || field?.kind !== 'pairs') return [];
    // A repeater that must stay empty as a whole is judged by its own rule.
    if (known.some((each) => each === name || sameAddress(each, key))) return [];
    return ruled.has(name) ? [{ field, key }] : [];
  });
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
