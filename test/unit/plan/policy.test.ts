// What a company prescribes, laid over what an operator has: nothing of the operator's is ever lost, whatever comes in
// whatever order, and laying it twice changes nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instance } from '../../../lib/model/erp';
import { NO_POLICY } from '../../../lib/model/policy';
import type { Policy, PolicyInstance, PolicyProfile } from '../../../lib/model/policy';
import type { Profile } from '../../../lib/model/setup';
import { overlay } from '../../../lib/plan/policy';
import type { Kept } from '../../../lib/plan/policy';
import { partner } from '../background/samples';

const A = 'https://a.example';
const B = 'https://b.example';

function desk(kept: Kept = { instances: [], profiles: [] }) {
  let ids = 0;
  let { instances, profiles } = kept;
  const put = <T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] =>
    all.some(({ id }) => id === one.id)
      ? all.map((each) => (each.id === one.id ? one : each))
      : [...all, one];
  return {
    get instances() {
      return instances;
    },
    get profiles() {
      return profiles;
    },
    /** Lays a policy over; the records that had to be written. */
    lay(policy: Partial<Policy>): Kept {
      const written = overlay(
        { ...NO_POLICY, managed: true, ...policy },
        { instances, profiles },
        {
          at: 1_000,
          newId: () => `n${String((ids += 1))}`,
          partner: (id) => (id === partner.id ? partner : undefined),
        },
      );
      for (const each of written.instances) instances = put(instances, each);
      for (const each of written.profiles) profiles = put(profiles, each);
      return written;
    },
    add(instance: Instance): void {
      instances = put(instances, instance);
    },
    keep(profile: Profile): void {
      profiles = put(profiles, profile);
    },
    remove(id: string): void {
      instances = instances.filter((each) => each.id !== id);
      profiles = profiles.filter((each) => each.instanceId !== id);
    },
  };
}

const own = (changes: Partial<Instance> = {}): Instance => ({
  id: 'i1',
  erp: 'voalle',
  origin: A,
  label: 'Meu',
  environment: 'training',
  addedAt: 1,
  ...changes,
});
const ownProfile = (changes: Partial<Profile> = {}): Profile => ({
  id: 'p1',
  instanceId: 'i1',
  partnerId: partner.id,
  label: 'Canal',
  values: { url: 'https://meu.example' },
  createdAt: 1,
  updatedAt: 1,
  ...changes,
});
const rule = (changes: Partial<PolicyInstance> = {}): PolicyInstance => ({
  origin: A,
  erp: 'voalle',
  label: 'Matriz',
  environment: 'production',
  ...changes,
});
const profileRule = (changes: Partial<PolicyProfile> = {}): PolicyProfile => ({
  origin: A,
  partnerId: partner.id,
  label: 'Canal',
  values: { url: 'https://empresa.example' },
  ...changes,
});

describe('an installation', () => {
  it('is brought by the company, and stays when that ends', () => {
    const d = desk();
    d.lay({ instances: [rule()] });
    expect(d.instances).toMatchObject([{ id: 'n1', label: 'Matriz', origin: A, managed: { own: null } }]);
    expect(d.lay({ instances: [rule()] })).toEqual({ instances: [], profiles: [] });
    d.lay({});
    expect(d.instances).toEqual([{ id: 'n1', ...rule(), addedAt: 1_000 }]);
  });

  it('of the operator keeps its id, and has its own name back when that ends', () => {
    const mine = own({ overruled: 'production' });
    const d = desk({ instances: [mine], profiles: [] });
    d.lay({ instances: [rule()] });
    expect(d.instances).toEqual([
      {
        ...own(),
        label: 'Matriz',
        environment: 'production',
        managed: { own: { label: 'Meu', environment: 'training', overruled: 'production' } },
      },
    ]);
    d.lay({ instances: [rule({ label: 'Outra' })] });
    expect(d.instances[0]?.label).toBe('Outra');
    d.lay({});
    expect(d.instances).toEqual([mine]);
  });

  it('of another ERP is left alone', () => {
    const d = desk({ instances: [own({ erp: 'ixc' })], profiles: [] });
    expect(d.lay({ instances: [rule()] })).toEqual({ instances: [], profiles: [] });
  });
});

describe('a profile', () => {
  it('is brought with the installation, and has what the partner suggests', () => {
    const d = desk();
    d.lay({ instances: [rule()], profiles: [profileRule()] });
    expect(d.profiles).toMatchObject([
      { instanceId: 'n1', label: 'Canal', managed: { label: null, values: { url: null } } },
    ]);
    expect(d.profiles[0]?.values.url).toBe('https://empresa.example');
    d.lay({});
    expect(d.profiles[0]?.managed).toBeUndefined();
    expect(d.profiles[0]?.values.url).toBe('https://empresa.example');
  });

  it('waits for an installation that nobody has, and for one of its partner’s ERP', () => {
    const d = desk({ instances: [own({ erp: 'ixc' })], profiles: [] });
    d.lay({ profiles: [profileRule(), profileRule({ origin: B })] });
    expect(d.profiles).toEqual([]);
  });

  it('of the operator has every value back', () => {
    const mine = ownProfile({ values: { url: 'https://meu.example', limit: '3' } });
    const d = desk({ instances: [own()], profiles: [mine] });
    d.lay({ profiles: [profileRule({ values: { url: 'x', name: 'y' } })] });
    expect(d.profiles[0]?.values).toEqual({ url: 'x', name: 'y', limit: '3' });
    d.lay({ profiles: [profileRule({ values: { name: 'z', limit: '9' } })] });
    expect(d.profiles[0]?.values).toEqual({ url: 'https://meu.example', name: 'z', limit: '9' });
    d.lay({});
    expect(d.profiles[0]).toMatchObject({ ...mine, updatedAt: 1_000 });
    expect(d.profiles[0]?.values).toEqual(mine.values);
  });

  it('is the same one under another name', () => {
    const d = desk({ instances: [own()], profiles: [] });
    d.lay({ profiles: [profileRule({ label: 'Antes' })] });
    d.lay({ profiles: [profileRule({ label: 'Depois' })] });
    expect(d.profiles).toMatchObject([{ id: 'n1', label: 'Depois' }]);
  });
});

// What an operator does between two policies; a record of the company's is not the operator's to rename or remove.
const LABELS = ['Meu', 'Matriz', 'Canal', 'Clube'] as const;
const KEYS = ['name', 'url', 'limit'] as const;
const anyOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const policies = fc.record({
  instances: fc.uniqueArray(
    fc.record({
      origin: anyOf([A, B]),
      erp: anyOf(['voalle', 'ixc'] as const),
      label: anyOf(LABELS),
      environment: anyOf(['production', 'staging', 'training'] as const),
    }),
    { selector: ({ origin }) => origin },
  ),
  profiles: fc.uniqueArray(
    fc.record({
      origin: anyOf([A, B]),
      partnerId: fc.constant(partner.id),
      label: anyOf(LABELS),
      values: fc.dictionary(anyOf(KEYS), anyOf(['1', '2']), { maxKeys: 3 }),
    }),
    { selector: ({ origin, label }) => `${origin} ${label}` },
  ),
});
const turns = fc.array(
  fc.oneof(
    policies.map((policy) => ({ do: 'policy', policy }) as const),
    fc.record({ do: fc.constant('rename' as const), at: fc.nat(9), label: anyOf(LABELS) }),
    fc.record({
      do: fc.constant('type' as const),
      at: fc.nat(9),
      key: anyOf(KEYS),
      value: anyOf(['a', 'b']),
    }),
    fc.record({ do: fc.constant('make' as const), at: fc.nat(9), label: anyOf(LABELS) }),
    fc.record({ do: fc.constant('remove' as const), at: fc.nat(9) }),
  ),
  { maxLength: 25 },
);

it('whatever comes in whatever order, what the operator had is there in the end', () => {
  fc.assert(
    fc.property(turns, (all) => {
      const d = desk({ instances: [own()], profiles: [ownProfile()] });
      /** What the operator typed and named, by record: it must be there again when nothing is prescribed. */
      const labels = new Map([['i1', 'Meu']]);
      const names = new Map([['p1', 'Canal']]);
      const typed = new Map<string, Map<string, string>>([
        ['p1', new Map(Object.entries(ownProfile().values))],
      ]);
      let made = 0;
      for (const turn of all) {
        const instance = d.instances[turn.do === 'policy' ? 0 : turn.at % Math.max(1, d.instances.length)];
        const profile = d.profiles[turn.do === 'policy' ? 0 : turn.at % Math.max(1, d.profiles.length)];
        switch (turn.do) {
          case 'policy': {
            const before = { instances: d.instances, profiles: d.profiles };
            d.lay(turn.policy);
            for (const { id } of before.instances)
              expect(d.instances.some((each) => each.id === id)).toBe(true);
            for (const { id } of before.profiles)
              expect(d.profiles.some((each) => each.id === id)).toBe(true);
            expect(d.lay(turn.policy)).toEqual({ instances: [], profiles: [] });
            for (const { origin, erp, label } of turn.policy.instances) {
              const there = d.instances.find((each) => each.origin === origin);
              if (there?.erp === erp) expect(there.label).toBe(label);
            }
            break;
          }
          case 'rename':
            if (instance !== undefined && instance.managed === undefined) {
              d.add({ ...instance, label: turn.label });
              labels.set(instance.id, turn.label);
            }
            if (profile !== undefined && profile.managed === undefined) {
              d.keep({ ...profile, label: turn.label });
              names.set(profile.id, turn.label);
            }
            break;
          case 'type':
            if (profile !== undefined && !Object.hasOwn(profile.managed?.values ?? {}, turn.key)) {
              d.keep({ ...profile, values: { ...profile.values, [turn.key]: turn.value } });
              const own = typed.get(profile.id) ?? new Map<string, string>();
              typed.set(profile.id, own.set(turn.key, turn.value));
            }
            break;
          case 'make':
            if (instance?.erp === partner.erp) {
              const id = `own-${String((made += 1))}`;
              d.keep(ownProfile({ id, instanceId: instance.id, label: turn.label, values: {} }));
              names.set(id, turn.label);
              typed.set(id, new Map());
            }
            break;
          case 'remove':
            if (instance !== undefined && instance.managed === undefined) d.remove(instance.id);
            break;
        }
      }
      d.lay({});
      for (const instance of d.instances) {
        expect(instance.managed).toBeUndefined();
        expect(instance.label).toBe(labels.get(instance.id) ?? instance.label);
      }
      for (const profile of d.profiles) {
        expect(profile.managed).toBeUndefined();
        expect(profile.label).toBe(names.get(profile.id) ?? profile.label);
        expect(profile.values).toMatchObject(Object.fromEntries(typed.get(profile.id) ?? []));
      }
    }),
    { numRuns: 500 },
  );
});
