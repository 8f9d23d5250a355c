// What a company prescribes, laid over what stands in the store: pure. A record that is there already keeps its id, and with
// it its secrets, its progress and its history; what the operator had is remembered in the record and is back when the
// prescription ends. Nothing is ever taken away, and doing it twice changes nothing.

import type { ErpId, Instance } from '../model/erp';
import type { Partner } from '../model/partner';
import type { Policy, PolicyInstance, PolicyProfile } from '../model/policy';
import { isSame } from '../model/same';
import type { ManagedProfile, Profile } from '../model/setup';
import { suggestions } from './progress';

/** What is kept of both kinds. */
export interface Kept {
  readonly instances: readonly Instance[];
  readonly profiles: readonly Profile[];
}

/** What new records are made with. */
export interface Making {
  readonly at: number;
  readonly newId: () => string;
  readonly partner: (id: string) => Partner | undefined;
}

/** The records that have to be written, for the policy to hold: those that are new or differ. */
export function overlay(policy: Policy, kept: Kept, making: Making): Kept {
  const instances = instancesUnder(policy.instances, kept.instances, making);
  const profiles = profilesUnder(policy.profiles, kept.profiles, instances, making);
  return { instances: changed(instances, kept.instances), profiles: changed(profiles, kept.profiles) };
}

function instancesUnder(
  prescribed: readonly PolicyInstance[],
  kept: readonly Instance[],
  { at, newId }: Making,
): readonly Instance[] {
  const laid = kept.map((instance) => {
    const rule = prescribed.find(({ origin, erp }) => origin === instance.origin && erp === instance.erp);
    return rule === undefined ? released(instance) : laidOver(instance, rule);
  });
  // Where the operator has another ERP at that address the operator is right: it was seen there.
  const brought = prescribed.filter(({ origin }) => !kept.some((instance) => instance.origin === origin));
  return [
    ...laid,
    ...brought.map((rule, place) => ({ id: newId(), ...rule, addedAt: at + place, managed: { own: null } })),
  ];
}

function laidOver(instance: Instance, { label, environment }: PolicyInstance): Instance {
  const { overruled, managed, ...rest } = instance;
  // What the operator once settled about the environment was about the operator's own choice.
  const had = { label: rest.label, environment: rest.environment, ...(overruled && { overruled }) };
  return { ...rest, label, environment, managed: managed ?? { own: had } };
}

function released(instance: Instance): Instance {
  const { managed, ...rest } = instance;
  return managed === undefined ? instance : { ...rest, ...managed.own };
}

function profilesUnder(
  prescribed: readonly PolicyProfile[],
  kept: readonly Profile[],
  instances: readonly Instance[],
  making: Making,
): readonly Profile[] {
  const rules = prescribed.flatMap((rule): Rule[] => {
    const partner = making.partner(rule.partnerId);
    const instance = instances.find(({ origin }) => origin === rule.origin);
    // A profile for an installation that nobody has waits for it.
    return partner !== undefined && isOf(instance, partner.erp) ? [{ ...rule, instance, partner }] : [];
  });
  const taken = pair(rules, kept);
  const ruleOf = new Map([...taken].map(([rule, profile]) => [profile.id, rule]));
  const laid = kept.map((profile) => {
    const rule = ruleOf.get(profile.id);
    if (rule !== undefined) return ruled(profile, rule, making.at);
    return profile.managed === undefined ? profile : free(profile, making.at);
  });
  const brought = rules.filter((rule) => !taken.has(rule));
  return [...laid, ...brought.map((rule, place) => made(rule, making.at + place, making.newId()))];
}

interface Rule extends PolicyProfile {
  readonly instance: Instance;
  readonly partner: Partner;
}

function isOf(instance: Instance | undefined, erp: ErpId): instance is Instance {
  return instance?.erp === erp;
}

/**
 * Which profile each prescription is about: one of that name, best one that is the company's already. A prescription that
 * is left over, where one of the company's is, is the same with another name.
 */
function pair(rules: readonly Rule[], kept: readonly Profile[]): ReadonlyMap<Rule, Profile> {
  const taken = new Map<Rule, Profile>();
  const isFree = (profile: Profile): boolean => ![...taken.values()].includes(profile);
  const among = ({ instance, partnerId }: Rule): readonly Profile[] =>
    kept.filter(
      (profile) => profile.instanceId === instance.id && profile.partnerId === partnerId && isFree(profile),
    );
  for (const rule of rules) {
    const named = among(rule).filter(({ label }) => label === rule.label);
    const match = named.find(({ managed }) => managed !== undefined) ?? named[0];
    if (match !== undefined) taken.set(rule, match);
  }
  const left = rules.filter((rule) => !taken.has(rule));
  for (const rule of left) {
    const rivals = left.filter(
      ({ instance, partnerId }) => instance.id === rule.instance.id && partnerId === rule.partnerId,
    );
    const [only, ...others] = among(rule).filter(({ managed }) => managed !== undefined);
    if (only !== undefined && others.length === 0 && rivals.length === 1) taken.set(rule, only);
  }
  return taken;
}

function ruled(profile: Profile, rule: Rule, at: number): Profile {
  const before = profile.managed;
  const had = Object.keys(rule.values).map((key): [string, string | null] => [
    key,
    before !== undefined && Object.hasOwn(before.values, key)
      ? (before.values[key] ?? null)
      : (profile.values[key] ?? null),
  ]);
  const managed: ManagedProfile = {
    label: before === undefined ? profile.label : before.label,
    values: Object.fromEntries(had),
  };
  const values = { ...ownValues(profile, new Set(Object.keys(rule.values))), ...rule.values };
  return dated({ ...profile, label: rule.label, values, managed }, profile, at);
}

function free(profile: Profile, at: number): Profile {
  const { managed, ...rest } = profile;
  const label = managed?.label ?? profile.label;
  return dated({ ...rest, label, values: ownValues(profile, new Set()) }, profile, at);
}

/** The values of a profile, with the operator's own back for what was prescribed, but for what still is. */
function ownValues(
  { values, managed }: Profile,
  still: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  if (managed === undefined) return values;
  const own = new Map(Object.entries(values));
  for (const [key, had] of Object.entries(managed.values)) {
    if (still.has(key)) continue;
    if (had !== null) own.set(key, had);
    // What came with a profile of the company's stays in it: nothing stood there before.
    else if (managed.label !== null) own.delete(key);
  }
  return Object.fromEntries(own);
}

function dated(next: Profile, before: Profile, at: number): Profile {
  return isSame(next.values, before.values) ? next : { ...next, updatedAt: at };
}

function made({ instance, partner, partnerId, label, values }: Rule, at: number, id: string): Profile {
  const nothing = Object.keys(values).map((key): [string, null] => [key, null]);
  return {
    id,
    instanceId: instance.id,
    partnerId,
    label,
    values: { ...suggestions(partner), ...values },
    createdAt: at,
    updatedAt: at,
    managed: { label: null, values: Object.fromEntries(nothing) },
  };
}

function changed<T extends { readonly id: string }>(next: readonly T[], before: readonly T[]): readonly T[] {
  return next.filter(
    (record) =>
      !isSame(
        record,
        before.find(({ id }) => id === record.id),
      ),
  );
}
