// What the panel shows of a tab, and how documents come and go.

import { beforeEach, describe, expect, it } from 'vitest';
import { bench, ORIGIN, place, screen, TAB } from './bench';
import type { Bench } from './bench';
import { foremost } from '../../../lib/background/tabs';

let b: Bench;
beforeEach(() => {
  b = bench();
});

const alive = { read: () => null };

describe('a page that says hello', () => {
  it('is granted and learns the screens of its ERP', async () => {
    await b.ready();
    expect(await b.tell('page.hello', { erp: 'voalle' })).toEqual({
      answer: { granted: true, screens: [screen] },
    });
  });

  it('is not granted when it is of the other ERP', async () => {
    await b.ready();
    expect(await b.tell('page.hello', { erp: 'ixc' })).toEqual({ answer: { granted: false } });
  });

  it('is a stranger on an origin that is no instance', async () => {
    await b.ready();
    const reply = await b.tell('page.hello', { erp: 'voalle' }, { origin: 'https://other.example' });
    expect(reply).toEqual({ refused: true });
  });

  it('is a stranger while the browser does not grant the host', async () => {
    await b.ready();
    b.granted.clear();
    expect(await b.tell('page.hello', { erp: 'voalle' })).toEqual({ refused: true });
  });

  it('shows nothing until it says so, also when its script begins anew', async () => {
    await b.ready();
    await b.tell('page.hello', { erp: 'voalle' });
    expect((await b.ask('tab.view', { tabId: TAB })).seen).toMatchObject({ screen: null, place });
  });

  it('takes the place of the document before, and of its frames that are gone', async () => {
    await b.ready();
    b.documents.set('F1', alive);
    await b.tell('page.seen', { screen: screen.id, heading: 'Dentro' }, { frameId: 3, documentId: 'F1' });
    b.documents.clear();
    b.documents.set('D2', alive);
    await b.tell('page.hello', { erp: 'voalle' }, { documentId: 'D2' });
    expect(await b.tools.session.seenIn(TAB)).toMatchObject([{ place: { documentId: 'D2' }, screen: null }]);
  });

  it('leaves the frames that are there, also those that spoke before it', async () => {
    await b.ready();
    b.documents.clear();
    b.documents.set('D2', alive).set('F2', alive);
    await b.tell('page.hello', { erp: 'voalle' }, { frameId: 3, documentId: 'F2' });
    await b.tell('page.seen', { screen: screen.id, heading: 'Dentro' }, { frameId: 3, documentId: 'F2' });
    await b.tell('page.hello', { erp: 'voalle' }, { documentId: 'D2' });
    const view = await b.ask('tab.view', { tabId: TAB });
    expect(view.seen).toMatchObject({ screen: screen.id, heading: 'Dentro', place: { documentId: 'F2' } });
  });
});

describe('the view of a tab', () => {
  it('shows instance, screen, profiles and progress', async () => {
    const { instance, profile } = await b.ready();
    expect(await b.ask('tab.view', { tabId: TAB })).toEqual({
      tabId: TAB,
      origin: ORIGIN,
      instance: { ...instance, secrets: [] },
      shownEnvironment: null,
      seen: { screen: screen.id, heading: 'Webhook', place, at: b.clock.now + 1 },
      profiles: [profile],
      progress: { [profile.id]: { done: 0, total: 3, broken: 0 } },
      profileId: profile.id,
      setup: { profileId: profile.id, variants: {}, steps: {} },
      test: null,
      message: null,
      job: null,
    });
  });

  it('shows an instance without a profile', async () => {
    const { profile } = await b.ready();
    await b.ask('profiles.remove', { id: profile.id });
    const view = await b.ask('tab.view', { tabId: TAB });
    expect(view).toMatchObject({ profiles: [], profileId: null, setup: null, test: null, job: null });
    expect(view.instance).not.toBeNull();
  });

  it('knows nothing of a page that is no instance', async () => {
    await b.ready();
    b.origins.set(9, 'https://news.example');
    expect(await b.ask('tab.view', { tabId: 9 })).toEqual({
      tabId: 9,
      origin: 'https://news.example',
      instance: null,
      shownEnvironment: null,
      seen: null,
      profiles: [],
      progress: {},
      profileId: null,
      setup: null,
      test: null,
      message: null,
      job: null,
    });
  });

  it('tells how far every profile is, and what was found wrong since', async () => {
    const { instance, profile } = await b.ready();
    const other = await b.ask('profiles.create', {
      instanceId: instance.id,
      partnerId: 'canal',
      label: 'Outro',
    });
    await b.ask('steps.tick', { profileId: profile.id, step: 'trigger', reason: 'visto' });
    expect((await b.ask('tab.view', { tabId: TAB })).progress).toEqual({
      [profile.id]: { done: 1, total: 3, broken: 0 },
      [other.id]: { done: 0, total: 3, broken: 0 },
    });
    await b.store.change(['setups'], async (rows) => {
      const setup = await rows.get('setups', profile.id);
      const trigger = setup?.steps.trigger;
      if (setup === undefined || trigger === undefined) throw new Error('no such step');
      await rows.put('setups', { ...setup, steps: { trigger: { ...trigger, brokenAt: 1 } } });
    });
    expect((await b.ask('tab.view', { tabId: TAB })).progress[profile.id]).toEqual({
      done: 0,
      total: 3,
      broken: 1,
    });
  });

  it('has the word of a page on its environment, also of the frame around the screen', async () => {
    await b.ready();
    const shown = async () => (await b.ask('tab.view', { tabId: TAB })).shownEnvironment;
    expect(await shown()).toBeNull();
    await b.tell('page.seen', { screen: null, heading: 'Início', environment: 'training' });
    const inFrame = { frameId: 3, documentId: 'F1' };
    await b.tell('page.seen', { screen: screen.id, heading: 'Dentro' }, inFrame);
    expect(await shown()).toBe('training');
    await b.tell('page.seen', { screen: null, heading: 'Início' });
    expect(await shown()).toBeNull();
  });

  it('goes by what a page reported where the browser tells no address', async () => {
    const { instance } = await b.ready();
    b.origins.clear();
    expect(await b.ask('tab.view', { tabId: TAB })).toMatchObject({ origin: ORIGIN, instance });
  });

  it('follows the latest screen, and the own page when no frame shows one', () => {
    const frame = (frameId: number, at: number, shown: 'ixc/product' | null) => ({
      place: { ...place, frameId },
      screen: shown,
      heading: '',
      at,
    });
    expect(foremost([])).toBeNull();
    expect(foremost([frame(4, 9, null)])).toBeNull();
    expect(foremost([frame(0, 1, null), frame(4, 9, null)])?.place.frameId).toBe(0);
    expect(foremost([frame(0, 9, null), frame(4, 1, 'ixc/product')])?.place.frameId).toBe(4);
    expect(foremost([frame(4, 2, 'ixc/product'), frame(5, 1, 'ixc/product')])?.place.frameId).toBe(4);
    expect(foremost([frame(4, 1, 'ixc/product'), frame(5, 1, 'ixc/product')])?.place.frameId).toBe(5);
  });
});
