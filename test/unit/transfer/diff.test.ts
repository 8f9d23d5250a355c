// What a file would do, held against what is here: matched by installation, partner and name, value by value.

import { describe, expect, it } from 'vitest';
import type { Instance } from '../../../lib/model/erp';
import type { Partner } from '../../../lib/model/partner';
import { Secret } from '../../../lib/model/secret';
import type { Profile } from '../../../lib/model/setup';
import { isImportable } from '../../../lib/model/transfer';
import { movesOf, planOf } from '../../../lib/transfer/diff';
import type { Here } from '../../../lib/transfer/diff';
import type { Unpacked } from '../../../lib/transfer/read';
import { partner as canal } from '../background/bench';
import { luggage, TOKEN } from './samples';

const words = { pt: '', en: '' };
const partner: Partner = {
  ...canal,
  variants: [
    { key: 'way', label: words, hint: words, options: ['a', 'b'].map((value) => ({ value, label: words })) },
  ],
};
const partnerOf = (id: string) => (id === 'canal' ? partner : undefined);

const [told] = luggage.profiles;
if (told === undefined) throw new Error('a profile is expected');
const fileWith = (...changes: readonly Partial<typeof told>[]): Unpacked => ({
  ...luggage,
  profiles: changes.map((change) => ({ ...told, ...change })),
  hasSecrets: true,
});

const instance: Instance = {
  id: 'i1',
  origin: 'https://erp.example',
  erp: 'voalle',
  label: 'Meu nome para ele',
  environment: 'training',
  addedAt: 1,
};
const profile = (id: string, values: Record<string, string> = {}): Profile => ({
  id,
  instanceId: 'i1',
  partnerId: 'canal',
  label: 'Canal',
  values,
  createdAt: 1,
  updatedAt: 1,
});
const nothing: Here = { instances: [], profiles: [], setups: [], secrets: new Map() };
const known: Here = { ...nothing, instances: [instance] };
const whole: Here = {
  ...known,
  profiles: [profile('p1', { url: 'https://parceiro.example/hook', other: 'daqui' })],
  setups: [{ profileId: 'p1', variants: { way: 'a' }, steps: {} }],
  secrets: new Map([['p1', { token: new Secret(TOKEN) }]]),
};

const only = (file: Unpacked, here: Here) => {
  const [move] = movesOf(file, here, partnerOf);
  if (move === undefined) throw new Error('a move is expected');
  return move;
};

describe('a profile of the file', () => {
  it('is new on an installation that has to be added', () => {
    const { item, instance: on, profile: into } = only(fileWith({}), nothing);
    expect([on, into]).toEqual([null, null]);
    expect(item).toMatchObject({ change: 'new', addsInstance: true, label: 'Canal', partnerId: 'canal' });
    expect(item.fields).toEqual([
      { kind: 'variant', key: 'way', now: '', will: 'a' },
      { kind: 'value', key: 'url', now: '', will: 'https://parceiro.example/hook' },
      { kind: 'secret', key: 'token', now: '', will: '•••' },
    ]);
  });

  it('is new on one that is here under any name', () => {
    const { item, instance: on } = only(fileWith({}), known);
    expect(on).toBe(instance);
    expect(item).toMatchObject({ change: 'new', addsInstance: false });
  });

  it('is the same where all that it tells of is so', () => {
    expect(only(fileWith({}), whole).item).toMatchObject({ change: 'same', fields: [] });
    expect(only(fileWith({ values: {}, secrets: {}, variants: {} }), whole).item.change).toBe('same');
    expect(only(fileWith({ values: { ...told.values, other: 'x', token: 'x' } }), whole).item.change).toBe(
      'same',
    );
  });

  it.each([
    [
      'a value',
      { values: { url: 'https://novo.example' } },
      {
        ...{ kind: 'value', key: 'url', now: 'https://parceiro.example/hook', will: 'https://novo.example' },
        retargets: true,
      },
    ],
    [
      'a value that is empty',
      { values: { url: '' } },
      { kind: 'value', key: 'url', now: 'https://parceiro.example/hook', will: '' },
    ],
    [
      'a secret',
      { secrets: { token: new Secret('outro') } },
      { kind: 'secret', key: 'token', now: '•••', will: '•••' },
    ],
    ['a choice', { variants: { way: 'b' } }, { kind: 'variant', key: 'way', now: 'a', will: 'b' }],
  ])('changes %s, and nothing else', (_, change, field) => {
    const { item, profile: into } = only(fileWith(change), whole);
    expect(into?.id).toBe('p1');
    expect(item.change).toBe('changed');
    expect(item.fields).toEqual([field]);
  });

  it('brings nothing that the partner does not name, nor names otherwise', () => {
    const move = only(
      fileWith({
        values: { token: 'em claro', other: 'x', toString: 'x' },
        secrets: { url: new Secret('x'), other: new Secret('x'), token: new Secret('') },
        variants: { way: 'c', other: 'a' },
      }),
      known,
    );
    expect(move).toMatchObject({ values: {}, secrets: {}, variants: {} });
    expect(move.item.fields).toEqual([]);
  });

  it.each<[string, Partial<typeof told>, Here, string]>([
    ['for an unknown partner', { partnerId: 'outro' }, whole, 'unknown-partner'],
    ['for a partner of another ERP', { instance: 1 }, whole, 'unknown-partner'],
    [
      'on what is here as another ERP',
      {},
      { ...known, instances: [{ ...instance, erp: 'ixc' }] },
      'other-erp',
    ],
  ])('%s is left out', (_, change, here, why) => {
    const { item, values, secrets } = only(fileWith(change), here);
    expect(item).toMatchObject({ change: why, addsInstance: false, fields: [] });
    expect([values, secrets]).toEqual([{}, {}]);
    expect(isImportable(item)).toBe(false);
  });

  it('is matched with another name by nobody', () => {
    expect(only(fileWith({ label: 'canal' }), whole).item.change).toBe('new');
  });

  it('of the same name as another takes one each, in their order', () => {
    const here = { ...whole, profiles: [profile('p1', { url: '1' }), profile('p2', { url: '2' })] };
    const file = fileWith({ values: { url: '2' } }, { values: { url: '2' } }, { values: { url: '3' } });
    expect(movesOf(file, here, partnerOf).map((move) => [move.profile?.id, move.item.change])).toEqual([
      ['p1', 'changed'],
      ['p2', 'changed'],
      [undefined, 'new'],
    ]);
  });
});

describe('where secrets would go', () => {
  const marked = (file: Unpacked, here: Here, names: Partner = partner) =>
    movesOf(file, here, () => names)[0]?.item.fields.filter(({ retargets }) => retargets);
  const hook = 'https://parceiro.example/hook';
  const at = (url: string): Here => ({ ...whole, profiles: [profile('p1', { url })] });
  const bringing = (url: string, secrets: Record<string, Secret> = {}) =>
    fileWith({ values: { url }, secrets });

  it.each([
    ['another host', hook, 'https://outro.example/hook'],
    ['another port', hook, 'https://parceiro.example:8443/hook'],
    ['an open line', hook, 'http://parceiro.example/hook'],
    ['a host behind a name', hook, 'https://parceiro.example@outro.example/hook'],
    ['a host where there was none', '', hook],
    ['what is no address', hook, 'outro.example/hook'],
  ])('is said of %s, also while nobody can tell whether a secret is here', (_, now, will) => {
    expect(marked(bringing(will), at(now))).toEqual([
      { kind: 'value', key: 'url', now, will, retargets: true },
    ]);
    expect(marked(bringing(will), { ...at(now), secrets: new Map() })).toHaveLength(1);
  });

  it.each([
    ['another path on the same host', bringing('https://PARCEIRO.example/outro'), at(hook)],
    ['the usual place', bringing(''), at(hook)],
    [
      'a file that brings another secret',
      bringing('https://x.example', { token: new Secret('o') }),
      at(hook),
    ],
    ['a new profile', fileWith({ values: { url: 'https://x.example' } }), known],
  ])('is not said of %s', (_, file, here) => {
    expect(marked(file, here)).toEqual([]);
  });

  it('is said of any other address that is itself a secret, and not of a partner without another secret', () => {
    const sealed: Partner = {
      ...partner,
      values: partner.values.map((def) => (def.key === 'url' ? { ...def, secret: true } : def)),
    };
    const file = fileWith({ values: {}, secrets: { url: new Secret(`${hook}/outro`) } });
    expect(marked(file, whole, sealed)).toEqual([
      { kind: 'secret', key: 'url', now: '', will: '•••', retargets: true },
    ]);
    const alone = { ...sealed, values: sealed.values.filter(({ key }) => key === 'url') };
    expect(marked(file, whole, alone)).toEqual([]);
  });

  it.each([
    [undefined, []],
    [{ identity: '', base: '' }, []],
    [{ identity: 'https://erp.example:45700', base: 'http://erp.example/v1' }, []],
    [
      { identity: 'https://a.example', base: 'https://b.example/v1' },
      ['https://a.example', 'https://b.example/v1'],
    ],
  ])('is said of services that are not on the host of the ERP that is added: %j', (api, foreign) => {
    const [erp] = luggage.instances;
    if (erp === undefined) throw new Error('an installation is expected');
    const file = { ...fileWith({}), instances: [{ ...erp, ...(api && { api }) }] };
    expect(only(file, nothing).item.foreignServices).toEqual(foreign);
    expect(only(file, known).item.foreignServices).toEqual([]);
  });
});

describe('the mark of what is shown', () => {
  const id = (file: Unpacked, here: Here) => only(file, here).item.id;

  it('is the same for the same', () => {
    expect(id(fileWith({}), whole)).toBe(id(fileWith({}), structured(whole)));
    expect(id(fileWith({}), nothing)).toMatch(/^0\.\w{2,20}$/);
  });

  it('is another when anything of it is', () => {
    const ids = [
      id(fileWith({}), nothing),
      id(fileWith({}), known),
      id(fileWith({}), whole),
      id(fileWith({}), { ...whole, secrets: new Map() }),
      id(fileWith({}), { ...whole, profiles: [profile('p1', { url: 'a' })] }),
      id(fileWith({}), { ...whole, profiles: [profile('p1', { url: 'b' })] }),
      id(fileWith({}), { ...whole, profiles: [profile('p9', { url: 'b' })] }),
      id(fileWith({ label: 'Outro' }), known),
      id(fileWith({}), { ...nothing, instances: [{ ...instance, id: 'i2' }] }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  function structured(here: Here): Here {
    return { ...here, profiles: structuredClone(here.profiles), instances: structuredClone(here.instances) };
  }
});

it('the plan names each host that has to be granted once, and only where something is added', () => {
  const file = fileWith({}, { label: 'B' }, { instance: 1 });
  const plan = (here: Here, granted: boolean) =>
    planOf(movesOf(file, here, partnerOf), file, () => granted).origins;
  expect(plan(nothing, false)).toEqual(['https://erp.example']);
  expect(plan(nothing, true)).toEqual([]);
  expect(plan(known, false)).toEqual([]);
});
