// What the company prescribes, in the background: brought into the store at every start and every change, locked there, and
// held against what pages ask for. Secrets and progress are the operator's.

import { beforeEach, describe, expect, it } from 'vitest';
import { NO_POLICY } from '../../../lib/model/policy';
import type { Policy } from '../../../lib/model/policy';
import { SETTINGS } from '../../../lib/model/settings';
import { ANY_LINE, bench, ORIGIN, partner, TAB } from './bench';
import type { Bench } from './bench';
import { fillBench } from './fill-bench';

const OTHER = 'https://outro.example';
const policy = (changes: Partial<Policy>): Policy => ({ ...NO_POLICY, managed: true, ...changes });
const instance = { origin: ORIGIN, erp: 'voalle', label: 'Matriz', environment: 'production' } as const;
const profile = {
  origin: ORIGIN,
  partnerId: partner.id,
  label: 'Canal',
  values: { url: 'https://e.example' },
};

let b: Bench;
beforeEach(() => {
  b = bench();
});

async function prescribe(changes: Partial<Policy>): Promise<void> {
  b.policy.now = policy(changes);
  await b.background.policyChanged();
}

describe('what the company brings', () => {
  it('is there from the first start, waits for its host, and is watched with the grant', async () => {
    b.policy.now = policy({ instances: [{ ...instance, origin: OTHER }] });
    await b.background.begin();
    expect(await b.ask('instances.list')).toMatchObject([{ origin: OTHER, managed: { own: null } }]);
    expect((await b.ask('tab.view', { tabId: TAB })).instance).toBeNull();
    b.granted.add(OTHER);
    b.origins.set(TAB, OTHER);
    await b.background.permissionsChanged();
    expect((await b.ask('tab.view', { tabId: TAB })).instance?.label).toBe('Matriz');
    expect(b.registration.injectOpenTabs).toHaveBeenCalledOnce();
  });

  it('is taken for the one that the operator adds at the same address', async () => {
    await prescribe({ instances: [instance] });
    const [there] = await b.ask('instances.list');
    const added = await b.ask('instances.add', { ...instance, label: 'Meu', environment: 'training' });
    expect(added).toMatchObject({ ok: true, value: { id: there?.id, label: 'Matriz' } });
    expect(await b.ask('instances.list')).toHaveLength(1);
  });

  it('comes as soon as its installation does', async () => {
    await prescribe({ profiles: [profile] });
    expect(await b.ask('profiles.list')).toEqual([]);
    await b.ask('instances.add', { ...instance });
    expect(await b.ask('profiles.list')).toMatchObject([{ label: 'Canal', values: profile.values }]);
  });

  it('is told to the pages, once', async () => {
    await prescribe({ instances: [instance] });
    const topics = b.topics.map(({ about }) => about);
    expect(topics).toEqual(expect.arrayContaining(['instances', 'profiles', 'policy']));
    b.topics.length = 0;
    await b.background.begin();
    expect(b.topics.filter(({ about }) => about === 'instances')).toEqual([]);
  });
});

describe('what the operator had', () => {
  it('keeps its id, its secrets and its progress, and is there again', async () => {
    const { instance: mine, profile: own } = await b.ready();
    await b.ask('secrets.set', { profileId: own.id, key: 'token', value: 'abc' });
    await b.ask('steps.tick', { profileId: own.id, step: 'trigger', reason: 'visto' });
    await b.ask('profiles.update', { id: own.id, label: 'Canal', values: { url: 'https://meu.example' } });
    const before = (await b.ask('tab.view', { tabId: TAB })).setup;
    await prescribe({ instances: [instance], profiles: [profile] });
    const view = await b.ask('tab.view', { tabId: TAB });
    expect(view.instance).toMatchObject({ id: mine.id, label: 'Matriz', environment: 'production' });
    expect(view.profiles).toMatchObject([{ id: own.id, values: profile.values, secrets: ['token'] }]);
    expect(view.setup).toEqual(before);
    await prescribe({});
    const after = await b.ask('tab.view', { tabId: TAB });
    expect(after.instance).toMatchObject({ id: mine.id, label: 'Provedor', environment: 'staging' });
    expect(after.instance?.managed).toBeUndefined();
    expect(after.profiles).toMatchObject([{ id: own.id, values: { url: 'https://meu.example' } }]);
  });

  it('has a connection test that was made with another value no longer count', async () => {
    const { profile: own } = await b.ready();
    b.fetch.mockResolvedValue(new Response(null, { status: 204 }));
    await b.ask('test.run', { profileId: own.id });
    await prescribe({ profiles: [profile] });
    expect((await b.ask('tab.view', { tabId: TAB })).test?.outdated).toBe(true);
  });
});

describe('what is locked', () => {
  it('is neither renamed nor removed', async () => {
    const { instance: mine, profile: own } = await b.ready();
    await prescribe({ instances: [instance], profiles: [profile] });
    const renamed = { id: mine.id, label: 'X', environment: 'training' } as const;
    expect(await b.ask('instances.update', renamed)).toEqual({ ok: false, error: 'managed' });
    expect(await b.ask('instances.remove', { id: mine.id })).toEqual({ ok: false, error: 'managed' });
    expect(await b.ask('profiles.remove', { id: own.id })).toEqual({ ok: false, error: 'managed' });
    expect(await b.ask('instances.list')).toMatchObject([{ label: 'Matriz' }]);
    expect(await b.ask('profiles.list')).toHaveLength(1);
  });

  it('is a value of a profile; the others and the secrets are the operator’s', async () => {
    const { profile: own } = await b.ready();
    await prescribe({ profiles: [profile] });
    await b.ask('profiles.update', { id: own.id, label: 'X', values: { url: 'https://x.example' } });
    await b.ask('secrets.set', { profileId: own.id, key: 'token', value: 'abc' });
    const [kept] = await b.ask('profiles.list');
    expect(kept).toMatchObject({ label: 'Canal', values: profile.values, secrets: ['token'] });
  });

  it('is a setting, whatever a page asks for, and the operator’s own stays below it', async () => {
    await b.ask('settings.set', { ...SETTINGS, keepDays: 20, journalDays: 200 });
    await prescribe({ settings: { keepDays: 2 } });
    expect(await b.ask('settings.get')).toMatchObject({ keepDays: 2, journalDays: 200 });
    const shown = await b.ask('settings.get');
    const kept = await b.ask('settings.set', { ...shown, keepDays: 99, journalDays: 100, operator: 'Rita' });
    expect(kept).toMatchObject({ keepDays: 2, journalDays: 100, operator: 'Rita' });
    await prescribe({});
    expect(await b.ask('settings.get')).toMatchObject({ keepDays: 20, journalDays: 100, operator: 'Rita' });
  });
});

describe('what is not allowed', () => {
  it('is a fill: nothing is sent to the page', async () => {
    const f = await fillBench();
    f.b.policy.now = policy({ allow: { ...NO_POLICY.allow, fill: false } });
    expect(await f.start()).toEqual({ ok: false, error: 'not-allowed' });
    expect(f.commands()).not.toContain('fill');
    f.b.policy.now = NO_POLICY;
    expect(await f.start()).toMatchObject({ ok: true });
  });

  it('is a file, of profiles and of the journal', async () => {
    const { profile: own } = await b.ready();
    b.policy.now = policy({ allow: { ...NO_POLICY.allow, export: false } });
    const asked = { filter: ANY_LINE, after: null, count: 10 };
    const pack = { profileIds: [own.id], passphrase: null };
    expect(await b.ask('transfer.export', pack)).toEqual({ ok: false, error: 'not-allowed' });
    expect(await b.ask('journal.export', asked)).toEqual({ ok: false, error: 'not-allowed' });
    expect((await b.ask('journal.page', asked)).entries).not.toEqual([]);
    b.policy.now = NO_POLICY;
    expect(await b.ask('transfer.export', pack)).toMatchObject({ ok: true });
    expect(await b.ask('journal.export', asked)).toMatchObject({ ok: true });
  });
});
