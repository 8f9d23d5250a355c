// Wishes, the keys and the menu that leave them, and the word that a field is never filled.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bench, ORIGIN, screen, TAB } from './bench';
import type { Bench } from './bench';
import { isForPanel, openBeside } from '../../../lib/background/commanded';
import { menuOf } from '../../../lib/background/menu';
import { setNever } from '../../../lib/background/never';
import { WISH_LASTS } from '../../../lib/background/wishes';
import type { Instance } from '../../../lib/model/erp';
import { NO_POLICY } from '../../../lib/model/policy';
import type { ProfileView } from '../../../lib/model/setup';

let b: Bench;
let instance: Instance;
let profile: ProfileView;
beforeEach(async () => {
  b = bench();
  ({ instance, profile } = await b.ready());
});

const take = (tabId = TAB) => b.ask('wish.take', { tabId });

describe('a key of the browser', () => {
  it.each(['check', 'preview', 'undo'] as const)(
    '%s leaves a wish for its tab, to be taken once',
    async (what) => {
      await b.background.commanded(what, TAB);
      expect(b.topics.at(-1)).toEqual({ about: 'wish', tabId: TAB });
      expect(await take(8)).toBeNull();
      expect(await take()).toEqual({ what });
      expect(await take()).toBeNull();
    },
  );

  it.each([
    ['open-panel', TAB],
    ['_execute_action', TAB],
    ['toString', TAB],
    ['check', null],
  ])('%s on tab %s leaves none', async (command, tabId) => {
    await b.background.commanded(command, tabId);
    expect(await take()).toBeNull();
  });

  it('opens the panel where its work is done there', () => {
    const all = ['open-panel', 'check', 'preview', 'undo', 'lock-vault', '_execute_action', 'constructor'];
    expect(all.filter(isForPanel)).toEqual(['open-panel', 'check', 'preview', 'undo']);
  });

  it('opens a panel within the press: nothing is awaited before', () => {
    const open = vi.fn(() => Promise.resolve());
    void openBeside({ sidePanel: { open } }, 3);
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
    const sidebar = vi.fn(() => Promise.resolve());
    void openBeside({ sidebarAction: { open: sidebar } }, 3);
    expect(sidebar).toHaveBeenCalledOnce();
  });
});

describe('a wish', () => {
  it('is too old when no panel came for it, and is forgotten with its tab', async () => {
    await b.background.commanded('check', TAB);
    b.clock.now += WISH_LASTS + 1;
    expect(await take()).toBeNull();
    await b.background.commanded('check', TAB);
    await b.background.tabRemoved(TAB);
    expect(await take()).toBeNull();
  });

  it('outlives the worker; what is none is not taken for one', async () => {
    await b.background.commanded('check', TAB);
    await b.again();
    expect(await take()).toEqual({ what: 'check' });
    await b.area.set({ [`wish/${String(TAB)}`]: { wish: { what: 'fill-one' }, at: b.clock.now } });
    expect(await take()).toBeNull();
  });

  it('goes to one of two panels that ask at once', async () => {
    await b.background.commanded('check', TAB);
    expect((await Promise.all([take(), take()])).filter((wish) => wish !== null)).toHaveLength(1);
  });
});

describe('the menu', () => {
  const press = (entry: string, frameId = 0, tabId = TAB) =>
    b.background.menuPressed({ entry, tabId, frameId });
  const focus = (key: string | null) =>
    b.answer('D1', {
      focused: () => ({ field: key === null ? null : { screen: screen.id, key }, report: 'tag: input' }),
    });

  it('asks the page which field has the focus, and has it filled from the table', async () => {
    await press('fill-one');
    expect(await take()).toEqual({ what: 'tell', news: 'page-silent', field: '' });
    expect(b.registration.injectMarks).toHaveBeenCalledOnce();
    focus('url');
    await press('fill-one');
    expect(await take()).toEqual({ what: 'fill-one', key: 'url' });
  });

  it('reports on any field, and names of an item’s field nothing but the field', async () => {
    focus(null);
    await press('report');
    expect(await take()).toEqual({ what: 'report', report: 'screen: -\ntag: input' });
    focus('headers:Authorization');
    await press('report');
    expect(await take()).toEqual({
      what: 'report',
      report: 'screen: voalle/webhook\nfield: headers\ntag: input',
    });
  });

  it('says so of a field that is none of ours', async () => {
    focus(null);
    await press('never');
    expect(await take()).toEqual({ what: 'tell', news: 'unknown-field', field: '' });
  });

  it('never asks a page that is not granted, or not seen, or for an entry that is none', async () => {
    focus('url');
    await press('other');
    await press('fill-one', 3);
    await press('fill-one', 0, 99);
    b.granted.delete(ORIGIN);
    await press('fill-one');
    expect(b.sent.filter(({ command }) => command === 'focused')).toEqual([]);
    expect(await take()).toBeNull();
  });

  it('keeps that a field is never filled, unless the company forbids to teach', async () => {
    const taught = () => b.store.read(['taught'], (rows) => rows.all('taught'));
    focus('url');
    Object.assign(b.tools, {
      policy: () => Promise.resolve({ ...NO_POLICY, allow: { ...NO_POLICY.allow, teach: false } }),
    });
    await press('never');
    expect(await take()).toEqual({ what: 'tell', news: 'not-allowed', field: 'Url' });
    expect(await taught()).toEqual([]);
    Object.assign(b.tools, { policy: () => Promise.resolve(NO_POLICY) });
    await press('never');
    expect(await take()).toEqual({ what: 'tell', news: 'never-filled', field: 'Url' });
    expect(await taught()).toMatchObject([
      { instanceId: instance.id, field: 'url', never: true, anchor: null },
    ]);
  });

  it('stands on granted pages, anew each time, and on none where none is granted', async () => {
    const entries: string[] = [];
    const menus = {
      removeAll: vi.fn(() => Promise.resolve(void (entries.length = 0))),
      create: vi.fn(({ id, documentUrlPatterns }: { id: string; documentUrlPatterns: string[] }) =>
        entries.push([id, ...documentUrlPatterns].join(' ')),
      ),
    };
    const offer = menuOf(menus, { getMessage: (key) => key });
    await offer(['https://erp.example/*']);
    await offer(['https://erp.example/*']);
    expect(entries).toEqual(['fill-one', 'report', 'never'].map((id) => `${id} https://erp.example/*`));
    await offer([]);
    expect(entries).toEqual([]);
  });
});

describe('a field that is never filled', () => {
  const preview = async () => {
    const looked = await b.ask('screen.preview', { tabId: TAB, profileId: profile.id, step: null });
    if (!looked.ok) throw new Error(looked.error);
    return looked.value;
  };
  const never = (field: string, is = true) =>
    setNever(b.tools, { instanceId: instance.id, screen: screen.id, field }, is);

  it('is neither ticked nor mended, and comes back when the word is taken back', async () => {
    expect((await preview()).rows.find(({ key }) => key === 'name')).toMatchObject({ action: 'write' });
    await never('name');
    const { rows, findings } = await preview();
    expect(rows.find(({ key }) => key === 'name')).toMatchObject({
      action: 'skip',
      why: 'never-filled',
      ticked: false,
    });
    expect(findings.find(({ key }) => key === 'name')).toMatchObject({ mendable: false });
    await never('name', false);
    expect((await preview()).rows.find(({ key }) => key === 'name')).toMatchObject({ action: 'write' });
  });

  it('of a list counts for all of its items; of another installation or screen it counts for nothing', async () => {
    await never('headers');
    await setNever(b.tools, { instanceId: 'other', screen: screen.id, field: 'name' }, true);
    await setNever(b.tools, { instanceId: instance.id, screen: 'voalle/other', field: 'name' }, true);
    const { rows } = await preview();
    expect(rows.find(({ key }) => key === 'headers:Authorization')?.why).toBe('never-filled');
    expect(rows.find(({ key }) => key === 'name')?.action).toBe('write');
  });

  it('is not written from a table that was read before', async () => {
    const { id } = await preview();
    await never('name');
    const answer = await b.ask('fill.start', { previewId: id, keys: ['name'], confirmed: true });
    expect(answer).toEqual({ ok: false, error: 'preview-old' });
    expect(b.sent.filter(({ command }) => command === 'fill')).toEqual([]);
  });
});
