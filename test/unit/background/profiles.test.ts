// Profiles and their secrets: what is kept, and that a secret is told to nobody.

import { beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { bench, TAB } from './bench';
import type { Bench } from './bench';
import type { Instance } from '../../../lib/model/erp';
import type { ProfileView } from '../../../lib/model/setup';

let b: Bench;
let instance: Instance;
let profile: ProfileView;
beforeEach(async () => {
  b = bench();
  ({ instance, profile } = await b.ready());
});

describe('a profile', () => {
  it('begins with what the partner suggests, secrets never', () => {
    expect(profile).toMatchObject({
      instanceId: instance.id,
      partnerId: 'canal',
      values: { url: 'https://parceiro.example/hook' },
      secrets: [],
    });
  });

  it('is the one to work with as soon as it is made, until another is chosen', async () => {
    const second = await b.ask('profiles.create', {
      instanceId: instance.id,
      partnerId: 'silencioso',
      label: 'Outro',
    });
    expect((await b.ask('tab.view', { tabId: TAB })).profileId).toBe(second.id);
    await b.ask('profiles.choose', { id: profile.id });
    expect((await b.ask('tab.view', { tabId: TAB })).profileId).toBe(profile.id);
    await b.ask('profiles.choose', { id: 'none' });
    expect((await b.ask('tab.view', { tabId: TAB })).profileId).toBe(profile.id);
  });

  it.each([
    ['of an unknown partner', { partnerId: 'nobody' }],
    ['on an unknown instance', { instanceId: 'none' }],
  ])('%s is refused', async (_, change) => {
    const wish = { instanceId: instance.id, partnerId: 'canal', label: 'x', ...change };
    await expect(b.ask('profiles.create', wish)).rejects.toThrow('failed');
    expect(await b.ask('profiles.list')).toHaveLength(1);
  });

  it('belongs on an instance of its ERP', async () => {
    b.granted.add('https://ixc.example');
    const ixc = await b.ask('instances.add', {
      origin: 'https://ixc.example',
      erp: 'ixc',
      label: 'IXC',
      environment: 'staging',
    });
    const wish = { instanceId: ixc.ok ? ixc.value.id : '', partnerId: 'canal', label: 'x' };
    await expect(b.ask('profiles.create', wish)).rejects.toThrow('failed');
  });

  it('keeps the values that its partner names, and never a secret', async () => {
    const values = { url: 'https://parceiro.example/novo', token: 'segredo', other: 'x' };
    const changed = await b.ask('profiles.update', { id: profile.id, label: 'Novo', values });
    expect(changed).toMatchObject({ label: 'Novo', values: { url: 'https://parceiro.example/novo' } });
    const stored = await b.store.read(['profiles'], (rows) => rows.all('profiles'));
    expect(JSON.stringify(stored)).not.toContain('segredo');
  });

  it('that is gone cannot be changed', async () => {
    expect(await b.ask('profiles.update', { id: 'none', label: 'x', values: {} })).toBeNull();
  });

  it('is listed in the order of making', async () => {
    b.clock.now += 5;
    const second = await b.ask('profiles.create', {
      instanceId: instance.id,
      partnerId: 'canal',
      label: 'B',
    });
    expect((await b.ask('profiles.list')).map(({ id }) => id)).toEqual([profile.id, second.id]);
  });

  it('is removed with everything of it, and of no other', async () => {
    const second = await b.ask('profiles.create', {
      instanceId: instance.id,
      partnerId: 'canal',
      label: 'B',
    });
    for (const { id } of [profile, second]) {
      await b.ask('secrets.set', { profileId: id, key: 'token', value: 'abc' });
      await b.ask('steps.tick', { profileId: id, step: 'trigger', reason: 'sim' });
      await b.ask('screen.preview', { tabId: TAB, profileId: id, step: null });
    }
    await b.ask('profiles.remove', { id: profile.id });
    expect((await b.ask('profiles.list')).map(({ id }) => id)).toEqual([second.id]);
    expect(await b.tools.secrets.keysOf(profile.id)).toEqual([]);
    expect(await b.tools.secrets.keysOf(second.id)).toEqual(['token']);
    const left = await b.store.read(['setups', 'previews'], async (rows) => [
      ...(await rows.all('setups')),
      ...(await rows.all('previews')),
    ]);
    expect(left.map(({ profileId }) => profileId)).toEqual([second.id, second.id]);
  });
});

describe('a secret', () => {
  it('is told by its key and by nothing else', async () => {
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'muito-secreto' });
    const answers = [
      await b.ask('profiles.list'),
      await b.ask('tab.view', { tabId: TAB }),
      await b.ask('screen.preview', { tabId: TAB, profileId: profile.id, step: null }),
      await b.ask('screen.check', { tabId: TAB, profileId: profile.id, step: null, compare: false }),
      await b.lines(),
    ];
    expect(answers[0]).toMatchObject([{ secrets: ['token'] }]);
    expect(JSON.stringify(answers)).not.toContain('muito-secreto');
    expect(JSON.stringify(b.topics)).not.toContain('muito-secreto');
  });

  it('is forgotten by an empty value', async () => {
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc' });
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: '' });
    expect(await b.ask('profiles.list')).toMatchObject([{ secrets: [] }]);
  });

  it('is known, can be forgotten and cannot be set while the vault is locked', async () => {
    const token = { profileId: profile.id, key: 'token' };
    await b.ask('secrets.set', { ...token, value: 'https://parceiro.example/chave' });
    const origins = { token: 'https://parceiro.example' };
    expect(await b.ask('profiles.list')).toMatchObject([{ secrets: ['token'], origins }]);
    await b.tools.vault.create(new Secret('frase inventada'));
    await b.tools.vault.lock();
    expect(await b.ask('profiles.list')).toMatchObject([{ secrets: ['token'], origins: {} }]);
    await expect(b.ask('secrets.set', { ...token, value: 'outro' })).rejects.toThrow('vault-locked');
    await b.ask('secrets.set', { ...token, value: '' });
    expect(await b.ask('profiles.list')).toMatchObject([{ secrets: [], origins: {} }]);
  });

  it.each([
    ['a value that is no secret', { key: 'url' }],
    ['a value that nobody knows', { key: 'x' }],
    ['a profile that is not there', { profileId: 'none' }],
  ])('is refused for %s', async (_, change) => {
    const wish = { profileId: profile.id, key: 'token', value: 'abc', ...change };
    await expect(b.ask('secrets.set', wish)).rejects.toThrow('failed');
    expect(await b.tools.secrets.keysOf(wish.profileId)).toEqual([]);
  });

  it('is not on disk', async () => {
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'muito-secreto' });
    await b.ask('screen.preview', { tabId: TAB, profileId: profile.id, step: null });
    const tables = [
      'instances',
      'profiles',
      'setups',
      'previews',
      'jobs',
      'journal',
      'tests',
      'choices',
    ] as const;
    const all = await b.store.read(tables, async (rows) => {
      const found: unknown[] = [];
      for (const table of tables) found.push(...(await rows.all(table)));
      return found;
    });
    expect(JSON.stringify(all)).not.toContain('muito-secreto');
    expect(all.length).toBeGreaterThan(0);
  });
});
