// Small builders for plan tests: one made-up screen, one preset, one profile, and a snapshot by its values.

import type { Rule } from '../../../lib/model/partner';
import type { FieldDef, ScreenDef } from '../../../lib/model/screen';
import type { ProfileView, Setup, StepState } from '../../../lib/model/setup';
import type { SecretShape, Snapshot, SnapshotField } from '../../../lib/model/snapshot';
import type { PlanContext } from '../../../lib/plan/wanted';

export const SHAPE: SecretShape = { empty: false, bearer: 'none', placeholder: false, equal: null };

export function screenWith(fields: readonly FieldDef[], single = false): ScreenDef {
  return { id: 'ixc/made-up', erp: 'ixc', title: 'Tela', menu: ['Menu'], detect: {}, fields, single };
}

export function profileWith(
  values: Record<string, string> = {},
  secrets: readonly string[] = [],
): ProfileView {
  return {
    id: 'p',
    instanceId: 'i',
    partnerId: 'x',
    label: 'Perfil',
    values,
    secrets,
    origins: {},
    createdAt: 0,
    updatedAt: 0,
  };
}

export function setupWith(steps: Record<string, Partial<StepState>> = {}): Setup {
  const whole = Object.entries(steps).map(([id, state]) => [
    id,
    { evidence: [], outputs: {}, record: null, brokenAt: null, ...state },
  ]);
  return { profileId: 'p', variants: {}, steps: Object.fromEntries(whole) as Setup['steps'] };
}

export function snapshotOf(
  fields: readonly Partial<SnapshotField>[],
  more: Partial<Snapshot> = {},
): Snapshot {
  return {
    screen: 'ixc/made-up',
    fields: fields.map((field) => ({ key: '', state: 'ok', value: '', ...field })),
    record: null,
    pristine: true,
    ...more,
  };
}

export interface Case {
  readonly field: Partial<FieldDef>;
  readonly rule: Omit<Rule, 'field' | 'source'> & { readonly field?: string };
  readonly shown?: Partial<SnapshotField>;
  readonly values?: Record<string, string>;
  readonly secrets?: readonly string[];
  readonly steps?: Record<string, Partial<StepState>>;
  readonly record?: string;
  readonly saved?: boolean;
  readonly optional?: readonly string[];
  readonly item?: string;
}

/** A context of one field with one rule. */
export function contextOf(each: Case): PlanContext {
  const field: FieldDef = { key: 'f', label: 'Campo', kind: 'text', tag: 'S', ...each.field };
  return {
    screen: screenWith([field]),
    preset: { screen: 'ixc/made-up', rules: [{ field: 'f', source: 'Guia §1', ...each.rule }] },
    profile: profileWith(each.values, each.secrets),
    setup: setupWith(each.steps),
    snapshot: snapshotOf([{ key: each.rule.field ?? 'f', ...each.shown }], { record: each.record ?? null }),
    ...(each.item === undefined ? {} : { item: each.item }),
    ...(each.saved === undefined ? {} : { saved: each.saved }),
    ...(each.optional === undefined ? {} : { optional: new Set(each.optional) }),
  };
}
