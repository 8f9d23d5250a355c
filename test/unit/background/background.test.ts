// What the background does when the worker begins, a tab moves on, a permission goes or the extension is updated.

import { beforeEach, describe, expect, it } from 'vitest';
import { bench, ORIGIN, screen, TAB } from './bench';
import type { Bench } from './bench';
import { samples } from '../store/samples';
import type { FillJob, ProfileView } from '../../../lib/model/setup';
import type { Instance } from '../../../lib/model/erp';

let b: Bench;
let instance: Instance;
let profile: ProfileView;
beforeEach(async () => {
  b = bench();
  ({ instance, profile } = await b.ready());
});

const fill = async (): Promise<FillJob> => {
  const preview = await b.ask('screen.preview', { tabId: TAB, profileId: profile.id, step: null });
  const job = await b.ask('fill.start', {
    previewId: preview.ok ? preview.value.id : '',
    keys: ['name'],
    confirmed: false,
  });
  if (!job.ok) throw new Error(job.error);
  return job.value;
};
const jobs = () => b.store.read(['jobs'], (rows) => rows.all('jobs'));
const seen = async () => (await b.tools.session.seenIn()).map(({ place }) => place.documentId);

describe('a host that is taken back', () => {
  it('ends a fill that is under way there, and lets the next one begin', async () => {
    await fill();
    b.granted.delete(ORIGIN);
    b.answer('D1', { sleep: () => (b.documents.clear(), null) });
    await b.background.permissionsChanged();
    expect(await jobs()).toMatchObject([{ state: 'interrupted' }]);
    expect(await b.journal()).toContain('fill interrupted');
  });

  it('and given again wakes up the pages that are open there', async () => {
    b.registration.injectOpenTabs.mockClear();
    await b.background.permissionsChanged();
    expect(b.registration.injectOpenTabs).not.toHaveBeenCalled();
    b.granted.delete(ORIGIN);
    await b.background.permissionsChanged();
    b.granted.add(ORIGIN);
    await b.background.permissionsChanged();
    expect(b.registration.injectOpenTabs).toHaveBeenCalledExactlyOnceWith(instance);
  });
});

describe('the beginning of a worker', () => {
  it('brings the registrations in line with the store', async () => {
    b.registration.reconcile.mockClear();
    await b.again();
    expect(b.registration.reconcile).toHaveBeenCalledExactlyOnceWith([instance]);
  });

  it('drops previews that nobody can fill any more', async () => {
    await b.ask('screen.preview', { tabId: TAB, profileId: profile.id, step: null });
    b.clock.now += 16 * 60_000;
    await b.again();
    expect(await b.store.read(['previews'], (rows) => rows.all('previews'))).toEqual([]);
  });

  it('after an update keeps the fills of documents that are still there, closed', async () => {
    await fill();
    b.area.content.clear();
    await b.again();
    expect(await jobs()).toMatchObject([{ state: 'interrupted' }]);
    expect(await b.journal()).toContain('fill interrupted');
  });

  it('in a new browser session closes the fills of the one before, and tells the journal', async () => {
    await fill();
    b.area.content.clear();
    b.documents.clear();
    await b.again();
    expect(await jobs()).toEqual([]);
    expect(await b.store.read(['previews'], (rows) => rows.all('previews'))).toEqual([]);
    expect(await b.journal()).toContain('fill interrupted');
    expect((await b.ask('profiles.list'))[0]?.id).toBe(profile.id);
  });
});

describe('a part that breaks at the beginning', () => {
  it('is told, and keeps no other from its work', async () => {
    await b.store.change(['readiness'], (rows) =>
      rows.put('readiness', { ...samples.readiness, profileId: profile.id, state: 'done', startedAt: 0 }),
    );
    b.clock.now += 8 * 86_400_000;
    b.registration.reconcile.mockRejectedValueOnce(new Error('broken'));
    await b.again();
    expect(b.failures).toEqual(['begin: registration']);
    expect(await b.ask('readiness.view', { profileId: profile.id })).toBeNull();
  });
});

describe('what the browser lost of what was registered', () => {
  it('comes back, and so do the pages that loaded without it', async () => {
    b.registration.injectOpenTabs.mockClear();
    await b.again();
    expect(b.registration.injectOpenTabs).not.toHaveBeenCalled();
    b.registration.reconcile.mockResolvedValueOnce(true);
    await b.again();
    expect(b.registration.injectOpenTabs).toHaveBeenCalledExactlyOnceWith(instance);
  });
});

describe('an update of the extension', () => {
  it('brings the new script to the pages of granted instances', async () => {
    b.registration.injectOpenTabs.mockClear();
    b.registration.reconcile.mockClear();
    await b.background.updated();
    expect(b.registration.injectOpenTabs).toHaveBeenCalledExactlyOnceWith(instance);
    // What loads between the two is found by the second.
    expect(b.registration.reconcile).toHaveBeenCalledBefore(b.registration.injectOpenTabs);
    b.granted.clear();
    await b.background.updated();
    expect(b.registration.injectOpenTabs).toHaveBeenCalledOnce();
  });
});

describe('a tab', () => {
  it('that is closed is forgotten', async () => {
    await b.background.tabRemoved(TAB);
    expect(await seen()).toEqual([]);
    expect(b.topics.at(-1)).toEqual({ about: 'tab', tabId: TAB });
  });

  it.each([
    ['another site', 'https://news.example'],
    ['a page the browser does not tell of', null],
  ])('that goes to %s is forgotten, and its fill interrupted', async (_, origin) => {
    await fill();
    await b.background.tabUpdated(TAB, origin);
    expect(await seen()).toEqual([]);
    expect(await jobs()).toMatchObject([{ state: 'interrupted' }]);
  });

  it('that changes within the ERP keeps what is still there', async () => {
    const { id } = await fill();
    b.answer('D1', { status: () => ({ running: true, rows: [], undo: null }) });
    b.documents.set('F1', { read: () => null });
    await b.tell('page.seen', { screen: screen.id, heading: 'Dentro' }, { frameId: 3, documentId: 'F1' });
    b.documents.delete('F1');
    await b.background.tabUpdated(TAB, ORIGIN);
    expect(await seen()).toEqual(['D1']);
    expect(await jobs()).toMatchObject([{ id, state: 'running' }]);
  });
});

describe('a permission that the browser takes back', () => {
  it('ends the work on that host, and the store keeps the instance', async () => {
    b.answer('D1', { sleep: () => null });
    b.granted.clear();
    b.registration.reconcile.mockClear();
    await b.background.permissionsChanged();
    expect(b.sent.at(-1)?.command).toBe('sleep');
    expect(await seen()).toEqual([]);
    expect(b.registration.reconcile).toHaveBeenCalledWith([instance]);
    expect(b.topics.at(-1)).toEqual({ about: 'instances' });
    expect(await b.ask('instances.list')).toEqual([{ ...instance, secrets: [] }]);
    expect((await b.ask('tab.view', { tabId: TAB })).instance).toBeNull();
  });

  it('leaves the others alone', async () => {
    await b.background.permissionsChanged();
    expect(await seen()).toEqual(['D1']);
  });
});

describe('a failure', () => {
  it('is told by its channel', async () => {
    await expect(b.ask('steps.tick', { profileId: 'none', step: 'x', reason: 'y' })).rejects.toThrow(
      'failed',
    );
    expect(b.failures).toEqual(['steps.tick']);
  });
});
