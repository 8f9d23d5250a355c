// A fill into production is asked about once: for each installation, and for as long as the browser stays open.

import { beforeEach, describe, expect, it } from 'vitest';
import { bench, ORIGIN, TAB } from './bench';
import type { Bench } from './bench';
import type { Environment } from '../../../lib/model/erp';

let b: Bench;
let instanceId: string;
let profileId: string;
beforeEach(async () => {
  b = bench();
  const { instance, profile } = await b.ready();
  instanceId = instance.id;
  profileId = profile.id;
  b.answer('D1', { status: () => ({ running: false, rows: [], undo: null }) });
});

const is = (environment: Environment) =>
  b.ask('instances.update', { id: instanceId, label: 'Provedor', environment });

/** A fresh table, and its fill. */
async function fill(confirmed = false) {
  const seen = await b.ask('screen.preview', { tabId: TAB, profileId, step: null });
  if (!seen.ok) throw new Error(seen.error);
  const answer = await b.ask('fill.start', { previewId: seen.value.id, keys: ['name'], confirmed });
  if (answer.ok) await b.tell('fill.done', { job: answer.value.id });
  return answer.ok ? 'filled' : answer.error;
}

const orders = () => b.sent.filter(({ command }) => command === 'fill').length;

describe('a fill into production', () => {
  it('writes nothing before the operator has said yes, and asks no more after it', async () => {
    await is('production');
    expect([await fill(), orders()]).toEqual(['confirm-production', 0]);
    expect([await fill(true), orders()]).toEqual(['filled', 1]);
    expect([await fill(), orders()]).toEqual(['filled', 2]);
  });

  it('leaves the table as it is, so that the yes can follow', async () => {
    await is('production');
    const seen = await b.ask('screen.preview', { tabId: TAB, profileId, step: null });
    const order = { previewId: seen.ok ? seen.value.id : '', keys: ['name'] };
    expect((await b.ask('fill.start', { ...order, confirmed: false })).ok).toBe(false);
    expect((await b.ask('fill.start', { ...order, confirmed: true })).ok).toBe(true);
  });

  it('is not asked about again by a worker that was ended, but by a browser that was closed', async () => {
    await is('production');
    await fill(true);
    await b.again();
    expect(await fill()).toBe('filled');
    await b.area.remove(Object.keys(await b.area.get(null)));
    await b.tell('page.seen', { screen: 'voalle/webhook', heading: 'Webhook' });
    expect(await fill()).toBe('confirm-production');
  });

  it('is a yes to one installation, and to no other', async () => {
    await is('production');
    await fill(true);
    await b.ask('instances.remove', { id: instanceId });
    b.granted.add(ORIGIN);
    ({
      instance: { id: instanceId },
      profile: { id: profileId },
    } = await b.ready());
    await is('production');
    expect(await fill()).toBe('confirm-production');
  });

  it('is also one where the page says so', async () => {
    await b.tell('page.seen', { screen: 'voalle/webhook', heading: 'Webhook', environment: 'production' });
    expect(await fill()).toBe('confirm-production');
  });

  it('remembers no yes to a table that is not there', async () => {
    await is('production');
    const lost = { previewId: 'none', keys: ['name'], confirmed: true };
    expect(await b.ask('fill.start', lost)).toEqual({ ok: false, error: 'preview-gone' });
    expect(await fill()).toBe('confirm-production');
  });
});

describe('a fill elsewhere', () => {
  it.each<Environment>(['staging', 'training'])('asks nothing: %s', async (environment) => {
    await is(environment);
    expect(await fill()).toBe('filled');
  });
});
