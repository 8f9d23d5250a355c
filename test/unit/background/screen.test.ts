// Looking at a screen: what is read, what the page is handed, and when there is nothing to look at.

import { beforeEach, describe, expect, it } from 'vitest';
import { bench, filled, FORM, ORIGIN, place, screen, snapshotOf, TAB } from './bench';
import type { Bench } from './bench';
import type { Instance } from '../../../lib/model/erp';
import { Secret } from '../../../lib/model/secret';
import type { ProfileView } from '../../../lib/model/setup';
import type { RawSnapshot, Snapshot } from '../../../lib/model/snapshot';

/** The same as a page tells it that was asked for what its secret fields hold. */
function holding(raw: string, snapshot: Snapshot): RawSnapshot {
  const fields = snapshot.fields.map((field) => (field.secret === undefined ? field : { ...field, raw }));
  return { ...snapshot, fields };
}

let b: Bench;
let instance: Instance;
let profile: ProfileView;
beforeEach(async () => {
  b = bench();
  ({ instance, profile } = await b.ready());
});

const here = () => ({ tabId: TAB, profileId: profile.id, step: null });
const look = (channel: 'screen.check' | 'screen.preview' = 'screen.preview') =>
  channel === 'screen.check' ? b.ask(channel, { ...here(), compare: false }) : b.ask(channel, here());
const stored = () => b.store.read(['previews'], (rows) => rows.all('previews'));
const lastRead = () => b.sent.filter(({ command }) => command === 'read').at(-1);

describe('a preview', () => {
  it('shows the plan and the findings of that one document, and can be filled', async () => {
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc' });
    const preview = await look();
    expect(preview).toMatchObject({ ok: true, value: { profileId: profile.id, screen: screen.id, place } });
    if (!preview.ok) return;
    expect(preview.value.rows.map(({ key, action }) => `${key} ${action}`)).toEqual([
      'name write',
      'url write',
      'limit write',
      'headers:Authorization write',
    ]);
    expect(preview.value.findings.map(({ code }) => code)).toContain('empty');
    expect(await stored()).toEqual([{ ...preview.value, findings: [] }]);
    expect(await stored()).toMatchObject([{ form: FORM }]);
    expect(lastRead()?.options).toEqual({ frameId: 0, documentId: 'D1' });
  });

  it('is of one record and one form', async () => {
    const form = '7 36';
    b.answer('D1', { read: () => ({ ...snapshotOf({}, { record: '36' }), form }) });
    expect(await look()).toMatchObject({ ok: true, value: { form } });
    expect(await stored()).toMatchObject([{ form }]);
  });

  it('keeps only what a fill needs: a record may show a subscriber', async () => {
    b.answer('D1', { read: () => snapshotOf({ ...filled, url: '' }, { header: true }) });
    const preview = await look();
    if (!preview.ok) throw new Error(preview.error);
    expect(preview.value.rows.length).toBeGreaterThan(1);
    expect(preview.value.findings).not.toEqual([]);
    expect(await stored()).toMatchObject([{ rows: [{ key: 'url', action: 'write' }], findings: [] }]);
  });

  it('compares what the page holds here, with the prefix that it must have, and keeps nothing of it', async () => {
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc-inventado' });
    const holds = async (raw: string) => {
      b.answer('D1', { read: () => holding(raw, snapshotOf(filled, { header: true })) });
      const preview = await look();
      if (!preview.ok) throw new Error(preview.error);
      expect(JSON.stringify([preview, await stored(), await b.area.get(null)])).not.toContain('Bearer');
      return preview.value.findings.map(({ code }) => code);
    };
    expect(await holds('Bearer outro-inventado')).toContain('secret-differs');
    expect(await holds('Bearer abc-inventado')).toEqual([]);
    expect(lastRead()?.payload).toEqual({ screen: screen.id, compare: true });
    expect(JSON.stringify(b.sent)).not.toContain('inventado');
  });

  it('asks the page for no secret that nothing here can be compared with', async () => {
    await look();
    expect(lastRead()?.payload).toEqual({ screen: screen.id, compare: false });
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc' });
    await b.tools.vault.create(new Secret('frase inventada'));
    await b.tools.vault.lock();
    const preview = await look();
    expect(preview).toMatchObject({ ok: true });
    expect(lastRead()?.payload).toEqual({ screen: screen.id, compare: false });
  });

  it('takes no judgement of the page on a secret', async () => {
    b.answer('D1', { read: () => snapshotOf(filled, { header: true, equal: true }) });
    expect(await look()).toEqual({ ok: false, error: 'page-silent' });
  });

  it('makes the ones before it go when they are too old', async () => {
    await look();
    b.clock.now += 30_001;
    await look();
    expect(await stored()).toHaveLength(1);
    b.clock.now -= 1;
    await look();
    expect(await stored()).toHaveLength(1);
  });
});

describe('a check', () => {
  it('hands out no secret and cannot be filled', async () => {
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc' });
    const check = await look('screen.check');
    expect(check.ok).toBe(true);
    expect(lastRead()?.payload).toEqual({ screen: screen.id, compare: false });
    expect(await stored()).toEqual([]);
  });
});

describe('a look', () => {
  it('proves a step on an untouched record that holds', async () => {
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc' });
    b.answer('D1', { read: () => snapshotOf(filled, { header: true, record: '4' }) });
    b.topics.length = 0;
    // By itself it cannot tell whose token stands there: nothing is proven before the operator asks.
    await look('screen.check');
    expect((await b.ask('tab.view', { tabId: TAB })).setup?.steps).toEqual({});
    b.answer('D1', { read: () => holding('Bearer abc', snapshotOf(filled, { header: true, record: '4' })) });
    await b.ask('screen.check', { ...here(), compare: true });
    const { setup } = await b.ask('tab.view', { tabId: TAB });
    expect(setup?.steps.webhook).toMatchObject({
      evidence: [{ kind: 'screen', at: b.clock.now }],
      outputs: { webhookId: '4' },
    });
    expect(b.topics).toContainEqual({ about: 'setup', profileId: profile.id });
  });

  it('proves nothing on a record that somebody has touched', async () => {
    b.answer('D1', { read: () => snapshotOf(filled, { header: true, pristine: false }) });
    b.topics.length = 0;
    await look('screen.check');
    expect((await b.ask('tab.view', { tabId: TAB })).setup?.steps).toEqual({});
    expect(b.topics).toEqual([]);
  });

  it('needs a profile', async () => {
    expect(
      await b.ask('screen.check', { tabId: TAB, profileId: 'none', step: null, compare: false }),
    ).toEqual({
      ok: false,
      error: 'no-profile',
    });
  });

  it("happens on the profile's own instance only", async () => {
    b.granted.add('https://other.example');
    const other = await b.ask('instances.add', {
      origin: 'https://other.example',
      erp: 'voalle',
      label: 'Outro',
      environment: 'training',
    });
    const theirs = await b.ask('profiles.create', {
      instanceId: other.ok ? other.value.id : '',
      partnerId: 'canal',
      label: 'x',
    });
    await b.ask('secrets.set', { profileId: theirs.id, key: 'token', value: 'abc' });
    const preview = await b.ask('screen.preview', { tabId: TAB, profileId: theirs.id, step: null });
    expect(preview).toEqual({ ok: false, error: 'not-granted' });
    expect(b.sent.filter(({ command }) => command === 'read')).toEqual([]);
  });

  it('needs the grant of the browser', async () => {
    b.granted.delete(ORIGIN);
    expect(await look()).toEqual({ ok: false, error: 'not-granted' });
  });

  it('needs a screen', async () => {
    await b.tell('page.seen', { screen: null, heading: 'Início' });
    expect(await look()).toEqual({ ok: false, error: 'no-screen' });
  });

  it('needs a partner who prescribes something there', async () => {
    const silent = await b.ask('profiles.create', {
      instanceId: instance.id,
      partnerId: 'silencioso',
      label: 'x',
    });
    const check = await b.ask('screen.check', {
      tabId: TAB,
      profileId: silent.id,
      step: null,
      compare: false,
    });
    expect(check).toEqual({ ok: false, error: 'no-preset' });
  });

  it('says so when the screen was closed meanwhile, or is another', async () => {
    b.answer('D1', { read: () => null });
    expect(await look()).toEqual({ ok: false, error: 'no-screen' });
    b.answer('D1', { read: () => snapshotOf({}, { screen: 'voalle/other' }) });
    expect(await look()).toEqual({ ok: false, error: 'no-screen' });
  });

  it('forgets a document that does not answer', async () => {
    b.documents.clear();
    expect(await look()).toEqual({ ok: false, error: 'page-silent' });
    expect((await b.ask('tab.view', { tabId: TAB })).seen).toBeNull();
  });

  it('takes a page that answers nonsense for a silent one', async () => {
    b.answer('D1', { read: () => ({ screen: screen.id, fields: 'all' }) });
    expect(await look()).toEqual({ ok: false, error: 'page-silent' });
  });
});
