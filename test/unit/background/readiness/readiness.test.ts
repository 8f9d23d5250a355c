// The operator's side of readiness: one walk a profile, halted and taken up, given up; and a new worker's.

import { describe, expect, it, vi } from 'vitest';
import { PROFILE, readinessBench } from './bench';
import { erpOf, expected, failure } from './erp';
import { halfway } from './walks';

const profile = { profileId: PROFILE };
const DAY = 86_400_000;

/** The operator says that the API is elsewhere now. */
const moved = ({ store, instance }: Awaited<ReturnType<typeof readinessBench>>) =>
  store.change(['instances'], (rows) =>
    rows.put('instances', { ...instance, api: { identity: '', base: 'https://other.example' } }),
  );

describe('a walk in the operator’s hands', () => {
  it('is one, however often it is started', async () => {
    const erp = erpOf(1_200);
    const b = await readinessBench(erp);
    const { handlers } = b.worker();
    const [first, second] = await Promise.all([
      handlers['readiness.start'](profile),
      handlers['readiness.start'](profile),
    ]);
    expect(second).toMatchObject({ ok: true, value: { state: 'running' } });
    expect(first).toMatchObject({ ok: true, value: { state: 'running', startedAt: 1_000_000 } });
    expect(await b.ended()).toMatchObject({ state: 'done', ...expected(erp) });
    expect(erp.reads).toBe(6);
    expect(b.failures).toEqual([]);
  });

  it('stops where it is and goes on from there', async () => {
    const b = await halfway();
    const pausing = b.handlers['readiness.pause'](profile);
    b.open();
    await pausing;
    const paused = await b.run();
    expect(paused).toMatchObject({ state: 'paused', phase: 'contracts', read: 1_000, failure: null });
    const reads = b.erp.reads;
    expect(await b.handlers['readiness.resume'](profile)).toMatchObject({
      ok: true,
      value: { state: 'running' },
    });
    expect(await b.ended()).toMatchObject({ state: 'done', ...expected(b.erp) });
    expect(b.erp.reads - reads).toBe(2);
    await vi.waitFor(() => expect(b.alarms.at(-1)).toBe(1_440));
  });

  it('counts the time of work, not of pauses', async () => {
    const b = await halfway();
    b.open();
    await b.handlers['readiness.pause'](profile);
    const worked = (await b.run())?.worked ?? 0;
    b.clock.now += 10 * DAY;
    await b.handlers['readiness.resume'](profile);
    expect((await b.ended()).worked).toBeLessThan(worked + 5_000);
  });

  it('is given up, and what was found stays', async () => {
    const b = await halfway();
    b.open();
    await b.handlers['readiness.cancel'](profile);
    expect(await b.run()).toMatchObject({ state: 'cancelled', contracts: 1_000 });
    expect(await b.notes()).toEqual([]);
    expect(await b.lacks()).not.toEqual([]);
    expect(await b.handlers['readiness.resume'](profile)).toMatchObject({ value: { state: 'cancelled' } });
  });

  it('starts anew after its end, without what was found before', async () => {
    const erp = erpOf(100);
    const b = await readinessBench(erp);
    const { handlers } = b.worker();
    await handlers['readiness.start'](profile);
    const first = await b.ended();
    expect(first.failing).toBeGreaterThan(0);
    for (const row of erp.customers)
      Object.assign(row, { email: 'a@cliente.example', telefone_celular: '11900000000' });
    await handlers['readiness.start'](profile);
    expect(await b.ended()).toMatchObject({ state: 'done', contracts: 100, failing: 0, lacks: {} });
    expect(await b.lacks()).toEqual([]);
  });

  it('begins anew when the API is at another address than before', async () => {
    const b = await halfway();
    b.open();
    await b.handlers['readiness.pause'](profile);
    const { startedAt = 0 } = (await b.run()) ?? {};
    await moved(b);
    await b.handlers['readiness.resume'](profile);
    const end = await b.ended();
    expect(end).toMatchObject({ state: 'done', server: 'https://other.example', ...expected(b.erp) });
    expect(end.startedAt).toBeGreaterThan(startedAt);
    expect(end.before + end.read).toBe(4_000);
  });

  it('pauses by itself when the API moves under it', async () => {
    const erp = erpOf(2_000);
    const b = await readinessBench(erp);
    await b.begun(500, { server: 'https://erp.example' });
    await moved(b);
    await b.worker().review();
    expect(await b.ended()).toMatchObject({ state: 'paused', read: 0 });
    expect(erp.reads).toBe(0);
  });

  it('is not asked to hurry by a pause', async () => {
    const b = await readinessBench(erpOf(100));
    const { handlers } = b.worker();
    await b.begun(25, { rest: { notBefore: b.clock.now + 20_000, failed: 2 } });
    await handlers['readiness.pause'](profile);
    await handlers['readiness.resume'](profile);
    expect(await b.ended()).toMatchObject({ state: 'done', contracts: 100 });
    expect(b.slept).toEqual([20_000]);
  });

  it('does not begin without a credential, and does not go on without one', async () => {
    const b = await halfway();
    b.open();
    await b.handlers['readiness.pause'](profile);
    b.road.missing = failure('no-credential');
    const refused = { ok: false, error: { code: 'no-credential' } };
    expect(await b.handlers['readiness.resume'](profile)).toMatchObject(refused);
    expect(await b.run()).toMatchObject({ state: 'paused' });
    await b.handlers['readiness.wipe'](profile);
    expect(await b.handlers['readiness.start'](profile)).toMatchObject(refused);
    expect(await b.handlers['readiness.view'](profile)).toBeNull();
  });

  it('stops when the vault is locked, and goes on by itself after it was unlocked', async () => {
    const b = await readinessBench(erpOf(50));
    const { review, unlocked } = b.worker();
    await b.begun(25);
    b.road.missing = failure('vault-locked');
    await review();
    expect(await b.ended()).toMatchObject({ state: 'stopped', failure: { code: 'vault-locked' } });
    await unlocked();
    expect(await b.run()).toMatchObject({ state: 'stopped', failure: { code: 'vault-locked' } });
    b.road.missing = null;
    await unlocked();
    expect(await b.ended()).toMatchObject({ state: 'done', contracts: 50 });
  });

  it('leaves a walk alone, after the vault was unlocked, that stopped for something else', async () => {
    const b = await readinessBench(erpOf(50));
    const { review, unlocked } = b.worker();
    await b.begun(25);
    b.road.missing = failure('no-credential');
    await review();
    await b.ended();
    b.road.missing = null;
    await unlocked();
    expect(await b.run()).toMatchObject({ state: 'stopped' });
  });

  it('refuses a partner without conditions', async () => {
    const { handlers } = (await readinessBench(erpOf(10), null)).worker();
    await expect(handlers['readiness.start'](profile)).rejects.toThrow('nothing to look for');
  });

  it('tells the journal how it went, in one word', async () => {
    const b = await halfway();
    b.open();
    await b.handlers['readiness.pause'](profile);
    await b.handlers['readiness.resume'](profile);
    await b.ended();
    const lines = await b.store.read(['journal'], (rows) => rows.all('journal'));
    expect(lines.map(({ event, code }) => [event, code])).toEqual([
      ['readiness', 'running'],
      ['readiness', 'paused'],
      ['readiness', 'running'],
      ['readiness', 'done'],
    ]);
    expect(lines.every(({ fields }) => fields.length === 0)).toBe(true);
  });

  it('is told of four times a second at most, and whenever it turns', async () => {
    const b = await readinessBench(erpOf(5_000));
    await b.worker().handlers['readiness.start'](profile);
    const end = await b.ended();
    const told = b.topics.filter(({ about }) => about === 'readiness').length;
    expect(told).toBeLessThanOrEqual(end.worked / 250 + 5);
    expect(told).toBeGreaterThanOrEqual(4);
  });
});

describe('a new worker', () => {
  it('stops a walk whose credential ended with the browser, and goes on when it is back', async () => {
    const erp = erpOf(2_000);
    const b = await readinessBench(erp);
    const first = b.worker(40);
    await first.handlers['readiness.start'](profile);
    await first.dead;
    expect(await b.run()).toMatchObject({ state: 'running' });
    b.road.missing = failure('no-credential');
    const { handlers, review } = b.worker();
    await review();
    expect(await b.ended()).toMatchObject({ state: 'stopped', failure: { code: 'no-credential' } });
    b.road.missing = null;
    await handlers['readiness.resume'](profile);
    expect(await b.ended()).toMatchObject({ state: 'done', failure: null, ...expected(erp) });
  });

  it('leaves alone what is not running', async () => {
    const b = await halfway();
    b.open();
    await b.handlers['readiness.pause'](profile);
    const reads = b.erp.reads;
    await b.worker().review();
    expect(await b.run()).toMatchObject({ state: 'paused' });
    expect(b.erp.reads).toBe(reads);
  });

  it('wants no alarm when there is nothing to come back for', async () => {
    const b = await readinessBench(erpOf(1));
    await b.worker().review();
    expect(b.alarms).toEqual([null]);
  });
});
