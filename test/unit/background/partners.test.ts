// Partners of one's own behind the door: kept, told, used, held to what profiles rest on, removed; and the company's beside them.

import { describe, expect, it } from 'vitest';
import { NO_POLICY } from '../../../lib/model/policy';
import { partnerFile } from '../../../lib/model/own-partner';
import type { Partner } from '../../../lib/model/partner';
import { bench, screen } from './bench';

const both = (text: string) => ({ pt: text, en: text });

/** One for the screen of the bench. */
const own: Partner = {
  id: 'own-0f0f0f0f',
  name: 'Clube do Bairro',
  erp: 'voalle',
  summary: both(''),
  needs: [],
  values: [
    {
      key: 'url',
      label: both('URL'),
      kind: 'url',
      secret: false,
      required: true,
      from: 'partner',
      hint: both(''),
    },
    {
      key: 'token',
      label: both('Token'),
      kind: 'secret',
      secret: true,
      required: true,
      from: 'partner',
      hint: both(''),
    },
  ],
  prerequisites: [],
  conditions: null,
  notes: [],
  variants: [],
  presets: [
    {
      screen: screen.id,
      rules: [
        { field: 'url', expected: { is: 'profile', value: 'url' }, source: 'x' },
        { field: 'headers:Authorization', expected: { is: 'profile', value: 'token' }, source: 'x' },
      ],
    },
  ],
  checklist: [
    {
      id: 'webhook',
      title: both('Webhook'),
      what: both(''),
      screen: screen.id,
      provenBy: ['saved', 'screen'],
    },
  ],
  test: { kind: 'probe', url: 'url', method: null, proves: both(''), doesNotProve: both('') },
};

const text = (change: Partial<Partner> = {}): string => partnerFile({ ...own, ...change });

/** A profile of the own partner. */
async function inUse() {
  const b = bench();
  const { instance } = await b.ready();
  expect(await b.ask('partners.keep', { text: text() })).toEqual({ ok: true, value: own });
  const profile = await b.ask('profiles.create', {
    instanceId: instance.id,
    partnerId: own.id,
    label: 'Clube',
  });
  return { b, profile };
}

describe('own partners', () => {
  it('are kept, told, and work like the others', async () => {
    const { b, profile } = await inUse();
    expect(b.topics).toContainEqual({ about: 'partners' });
    expect(await b.ask('partners.own')).toEqual({
      own: [own],
      company: [],
      mayChange: true,
      mayExport: true,
    });
    await b.ask('profiles.update', {
      id: profile.id,
      label: 'Clube',
      values: { url: 'https://clube.example/hook' },
    });
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'segredo-plantado' });
    const preview = await b.ask('screen.preview', { tabId: 7, profileId: profile.id, step: null });
    if (!preview.ok) throw new Error(preview.error);
    expect(preview.value.rows.map(({ key, action }) => `${key} ${action}`)).toEqual([
      'url write',
      'headers:Authorization write',
    ]);
    expect(JSON.stringify(preview)).not.toContain('segredo-plantado');
    await b.again();
    expect((await b.ask('partners.own')).own).toEqual([own]);
  });

  it('whose connection is tested in another way: what was tested has to be tested again', async () => {
    const { b, profile } = await inUse();
    await b.ask('test.run', { profileId: profile.id });
    const isOutdated = async () =>
      (await b.store.read(['tests'], (rows) => rows.get('tests', profile.id)))?.outdated;

    await b.ask('partners.keep', { text: text({ name: 'Clube da Esquina' }) });
    expect(await isOutdated()).toBeUndefined();
    await b.ask('partners.keep', {
      text: text({ test: { ...own.test, kind: 'probe', url: 'url', method: 'POST' } }),
    });
    expect(await isOutdated()).toBe(true);
    expect(b.topics).toContainEqual({ about: 'setup', profileId: profile.id });
  });

  it('refuse what does not fit together, and say where', async () => {
    const b = bench();
    const wrong = text({ presets: [], id: 'canal' });
    for (const channel of ['partners.keep', 'partners.read'] as const)
      expect(await b.ask(channel, { text: wrong })).toEqual({
        ok: false,
        error: [
          { path: 'id', code: 'odd-id' },
          { path: 'checklist.0.screen', code: 'no-rules' },
        ],
      });
    expect(await b.ask('partners.keep', { text: '{' })).toEqual({
      ok: false,
      error: [{ path: '', code: 'not-json' }],
    });
    expect((await b.ask('partners.own')).own).toEqual([]);
  });

  it('tell what a file would change, and change nothing', async () => {
    const { b } = await inUse();
    const [url, token] = own.values;
    if (url === undefined || token === undefined) throw new Error('two values are expected');
    const values = [{ ...url, suggestion: 'https://outro.example/x' }, token];
    expect(await b.ask('partners.read', { text: text() })).toMatchObject({ value: { same: true } });
    expect(await b.ask('partners.read', { text: text({ name: 'Outro', values }) })).toMatchObject({
      value: { replaces: own.name, same: false, profiles: ['Clube'], hosts: ['outro.example'] },
    });
    expect((await b.ask('partners.own')).own).toEqual([own]);
  });

  it('hold to what profiles rest on: no secret is opened, and none is dropped', async () => {
    const { b, profile } = await inUse();
    const [url, token] = own.values;
    if (url === undefined || token === undefined) throw new Error('two values are expected');
    const opened = { ...token, kind: 'text', secret: false } as const;
    const rules = own.presets.map((preset) => ({ ...preset, rules: preset.rules.slice(0, 1) }));
    const refused = async (values: Partner['values'], path: string) => {
      const wrong = text({ values, presets: rules });
      const error = [{ path, code: 'in-use' }];
      expect(await b.ask('partners.keep', { text: wrong })).toEqual({ ok: false, error });
      expect(await b.ask('partners.read', { text: wrong })).toEqual({ ok: false, error });
    };
    await refused([url, opened], 'values.1.secret');
    await refused([url], 'values');
    await refused([{ ...url, secret: true }, token], 'values.0.secret');
    await b.ask('profiles.remove', { id: profile.id });
    expect(await b.ask('partners.keep', { text: text({ values: [url], presets: rules }) })).toMatchObject({
      ok: true,
    });
  });

  it('go only when no profile uses them', async () => {
    const { b, profile } = await inUse();
    expect(await b.ask('partners.remove', { id: own.id })).toEqual({ ok: false, error: ['Clube'] });
    await b.ask('profiles.remove', { id: profile.id });
    expect(await b.ask('partners.remove', { id: own.id })).toEqual({ ok: true, value: null });
    expect((await b.ask('partners.own')).own).toEqual([]);
  });
});

describe('the company’s partners', () => {
  const policy = (change: Partial<typeof NO_POLICY>) => ({ ...NO_POLICY, managed: true, ...change });

  it('work like the others and are not to be changed; a wrong one is left out', async () => {
    const b = bench();
    const { instance } = await b.ready();
    b.policy.now = policy({ partners: [own, { ...own, id: 'own-1f1f1f1f', name: '' }] });
    expect(await b.ask('partners.own')).toMatchObject({ own: [], company: [own] });
    expect(await b.ask('partners.keep', { text: text() })).toEqual({
      ok: false,
      error: [{ path: '', code: 'not-allowed' }],
    });
    const made = await b.ask('profiles.create', {
      instanceId: instance.id,
      partnerId: own.id,
      label: 'Clube',
    });
    expect(made.partnerId).toBe(own.id);
  });

  it('may be the only ones: own ones that are there stay as they are', async () => {
    const { b } = await inUse();
    b.policy.now = policy({ allow: { fill: true, teach: true, ownPartners: false, export: false } });
    expect(await b.ask('partners.own')).toEqual({
      own: [own],
      company: [],
      mayChange: false,
      mayExport: false,
    });
    expect(await b.ask('partners.keep', { text: text({ name: 'Outro' }) })).toMatchObject({ ok: false });
    expect(await b.ask('partners.remove', { id: own.id })).toEqual({ ok: false, error: [] });
    expect((await b.ask('partners.own')).own).toEqual([own]);
  });
});
