// A fill from order to report: who may order it, what is sent where, who is believed.

import { beforeEach, describe, expect, it } from 'vitest';
import { FORM, ORIGIN, place, screen, TAB } from './bench';
import type { Bench } from './bench';
import { fillBench, KEYS, written } from './fill-bench';
import type { FillBench } from './fill-bench';
import { Secret } from '../../../lib/model/secret';
import type { FillJob, Preview, ProfileView } from '../../../lib/model/setup';

let b: Bench;
let profile: ProfileView;
let preview: Preview;
let start: FillBench['start'];
let started: FillBench['started'];
let again: FillBench['again'];
let job: FillBench['job'];
beforeEach(async () => {
  ({ b, profile, preview, start, started, again, job } = await fillBench());
});

const orders = () => b.sent.filter(({ command }) => command === 'fill');

describe('a fill', () => {
  it('sends the ticked rows, with their secrets, to the one document of the preview', async () => {
    const order = await started();
    expect(orders()).toHaveLength(1);
    expect(orders()[0]).toEqual({
      command: 'fill',
      options: { frameId: 0, documentId: 'D1' },
      payload: {
        job: order.id,
        origin: ORIGIN,
        screen: screen.id,
        form: FORM,
        rows: [
          { key: 'name', value: 'Canal', secret: false, expected: '' },
          { key: 'url', value: 'https://parceiro.example/hook', secret: false, expected: '' },
          { key: 'headers:Authorization', value: 'Bearer abc', secret: true, expected: '' },
        ],
      },
    });
    expect(order).toMatchObject({
      state: 'running',
      ordered: KEYS,
      rows: [],
      undo: null,
      previewId: preview.id,
    });
  });

  it('knows what the table offered and the operator left alone, by key', async () => {
    expect((await started(['url'])).left).toEqual(['name', 'limit', 'headers:Authorization']);
  });

  it('stands in the store before the page hears of it', async () => {
    let seen: FillJob[] = [];
    b.answer('D1', {
      status: () => null,
      fill: async () => {
        seen = await b.store.read(['jobs'], (rows) => rows.all('jobs'));
        return 'accepted';
      },
    });
    await start();
    expect(seen).toMatchObject([{ state: 'ordered', place }]);
  });

  it('brings the script that writes, once', async () => {
    await started();
    expect(b.registration.injectHands).toHaveBeenCalledExactlyOnceWith(place, 'voalle');
    b.answer('D1', { status: () => ({ running: false, rows: [], undo: null }) });
    await b.tell('fill.done', { job: (await job())?.id });
    await again(['limit']);
    expect(b.registration.injectHands).toHaveBeenCalledOnce();
  });

  it('tells its rows one by one and is done when the page says so', async () => {
    const { id } = await started();
    await b.tell('fill.row', { job: id, row: written('name', 'Canal') });
    expect(await job()).toMatchObject({ state: 'running', rows: [{ key: 'name' }] });
    const rows = [written('name', 'Canal'), written('url'), { ...written('limit'), key: 'other' }];
    b.answer('D1', { status: () => ({ running: false, rows, undo: null }) });
    await b.tell('fill.done', { job: id });
    expect(await job()).toMatchObject({ state: 'done', rows: [{ key: 'name' }, { key: 'url' }] });
    expect((await b.lines())[0]).toMatchObject({
      event: 'fill',
      code: 'done',
      fields: ['name', 'url'],
    });
  });

  it('loses no row when all come at once, before the page has even accepted', async () => {
    b.answer('D1', {
      status: () => null,
      fill: async (payload) => {
        const { job: id } = payload as { job: string };
        await Promise.all(KEYS.map((key) => b.tell('fill.row', { job: id, row: written(key) })));
        return 'accepted';
      },
    });
    await start();
    expect((await job())?.rows.map(({ key }) => key).sort()).toEqual([...KEYS].sort());
  });

  it('keeps no value of a secret field, whatever the page reports', async () => {
    const { id } = await started();
    await b.tell('fill.row', { job: id, row: written('headers:Authorization', 'Bearer abc') });
    expect((await job())?.rows).toEqual([
      { key: 'headers:Authorization', outcome: 'written', after: { kind: 'secret', present: true } },
    ]);
  });

  it('is told of by its own document only', async () => {
    const { id } = await started();
    const row = written('name');
    for (const from of [{ documentId: 'D9' }, { frameId: 4 }, { tabId: 99 }]) {
      await b.tell('fill.row', { job: id, row }, from);
      await b.tell('fill.done', { job: id }, from);
    }
    await b.tell('fill.row', { job: 'none', row });
    await b.tell('fill.done', { job: 'none' });
    expect(await job()).toMatchObject({ state: 'running', rows: [] });
  });
});

describe('a fill is refused', () => {
  it('without a preview, or with one of another kind', async () => {
    expect(await b.ask('fill.start', { previewId: 'none', keys: KEYS, confirmed: false })).toEqual({
      ok: false,
      error: 'preview-gone',
    });
    const check = await b.ask('screen.check', {
      tabId: TAB,
      profileId: profile.id,
      step: null,
      compare: false,
    });
    const previewId = check.ok ? check.value.id : '';
    expect(await b.ask('fill.start', { previewId, keys: KEYS, confirmed: false })).toEqual({
      ok: false,
      error: 'preview-gone',
    });
  });

  it('later than thirty seconds after the preview', async () => {
    b.clock.now += 30_001;
    expect(await start()).toEqual({ ok: false, error: 'preview-old' });
    b.clock.now -= 1;
    expect((await start()).ok).toBe(true);
  });

  it('when the clock was set back since: nobody knows how old the preview is', async () => {
    b.clock.now -= 1;
    expect(await start()).toEqual({ ok: false, error: 'preview-old' });
    expect(orders()).toEqual([]);
  });

  it('a second time from one preview, whatever became of the first', async () => {
    const { id } = await started();
    b.answer('D1', { status: () => ({ running: false, rows: [] }) });
    await b.tell('fill.done', { job: id });
    expect(await start()).toEqual({ ok: false, error: 'preview-gone' });
    expect(orders()).toHaveLength(1);
  });

  it('with a secret while the vault is locked, and not without one', async () => {
    await b.tools.vault.create(new Secret('frase inventada'));
    await b.tools.vault.lock();
    await expect(start()).rejects.toThrow('vault-locked');
    expect(orders()).toEqual([]);
    expect(await job()).toBeNull();
    expect((await start(['name', 'url'])).ok).toBe(true);
  });

  it('with a secret where the browser does not name the document, and not without one', async () => {
    const nameless = { documentId: '' };
    b.documents.set('', { status: () => null, fill: () => 'accepted' });
    await b.tell('page.hello', { erp: 'voalle' }, nameless);
    await b.tell('page.seen', { screen: screen.id, heading: 'Webhook' }, nameless);
    const put = { ...preview, place: { ...place, ...nameless } };
    await b.store.change(['previews'], (rows) => rows.put('previews', put));
    expect(await start()).toEqual({ ok: false, error: 'document-changed' });
    expect(orders()).toEqual([]);
    expect((await start(['name', 'url'])).ok).toBe(true);
  });

  it('with no row ticked, or a row that writes nothing', async () => {
    expect(await start([])).toEqual({ ok: false, error: 'nothing-ticked' });
    expect(await start(['headers'])).toEqual({ ok: false, error: 'nothing-ticked' });
  });

  it('with a row that the preview did not show', async () => {
    await expect(start(['name', 'other'])).rejects.toThrow('failed');
    expect(orders()).toEqual([]);
  });

  it('when the profile is gone', async () => {
    await b.store.change(['profiles'], (rows) => rows.remove('profiles', profile.id));
    expect(await start()).toEqual({ ok: false, error: 'no-profile' });
  });

  it('when the host is no longer granted', async () => {
    b.granted.delete(ORIGIN);
    expect(await start()).toEqual({ ok: false, error: 'not-granted' });
  });

  it('when the preview was of another origin than the profile', async () => {
    const elsewhere = { ...preview, place: { ...place, origin: 'https://other.example' } };
    await b.store.change(['previews'], (rows) => rows.put('previews', elsewhere));
    b.granted.add('https://other.example');
    expect(await start()).toEqual({ ok: false, error: 'not-granted' });
  });

  it('when the profile was changed since: what would be written was not what was shown', async () => {
    const values = { url: 'https://parceiro.example/outro' };
    await b.ask('profiles.update', { id: profile.id, label: 'x', values });
    expect(await start()).toEqual({ ok: false, error: 'preview-old' });
    expect((await start(['name'])).ok).toBe(true);
  });

  it('when the secret was forgotten since', async () => {
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: '' });
    expect(await start()).toEqual({ ok: false, error: 'preview-old' });
  });

  it('when another document took the place', async () => {
    b.documents.set('D2', { read: () => null });
    await b.tell('page.hello', { erp: 'voalle' }, { documentId: 'D2' });
    expect(await start()).toEqual({ ok: false, error: 'document-changed' });
    expect(orders()).toEqual([]);
  });

  it('while another one runs there', async () => {
    await started();
    await expect(again()).rejects.toThrow('busy');
    expect(orders()).toHaveLength(1);
  });

  it('once, when two are asked for at the same time', async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, error: 'busy' });
  });

  it.each([
    ['busy', 'busy'],
    ['screen-gone', 'document-changed'],
  ])('when the page answers %s', async (answer, error) => {
    b.answer('D1', { status: () => null, fill: () => answer });
    expect(await start()).toEqual({ ok: false, error });
    expect(await job()).toBeNull();
  });

  it('when the page takes no script', async () => {
    b.documents.clear();
    expect(await start()).toEqual({ ok: false, error: 'page-silent' });
    expect(await job()).toBeNull();
    expect(await b.journal()).toEqual(['instance-added']);
  });

  it('when the partner no longer prescribes anything there', async () => {
    await b.store.change(['previews'], (rows) =>
      rows.put('previews', { ...preview, screen: 'voalle/other' }),
    );
    expect(await start()).toEqual({ ok: false, error: 'no-preset' });
  });
});
