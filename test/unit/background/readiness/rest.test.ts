// A server that has enough to do is asked for less, and left alone for as long as it takes, whoever asks next.

import { describe, expect, it, vi } from 'vitest';
import { PROFILE, readinessBench } from './bench';
import { erpOf, expected, failure } from './erp';
import { found, walked } from './walks';

describe('a server that has enough to do', () => {
  it('is asked for less when a page takes too long, and for more again when it does not', async () => {
    const erp = erpOf(5_000);
    const sizes: number[] = [];
    erp.onRead = ({ size }) => {
      sizes.push(size);
      return size > 125 && sizes.length < 60 ? failure('timeout') : null;
    };
    const { end, slept } = await walked(erp);
    expect(found(end)).toEqual(expected(erp));
    expect(new Set(sizes)).toEqual(new Set([500, 250, 125]));
    expect(slept.slice(0, 2)).toEqual([5_000, 10_000]);
    expect(sizes.at(-1)).toBeGreaterThan(125);
  });

  it('is left alone for as long as it asks', async () => {
    const erp = erpOf(1_000);
    let asked = 0;
    erp.onRead = () => ((asked += 1) === 2 ? failure('rate-limited', { waitSeconds: 40 }) : null);
    const { end, slept, stirred } = await walked(erp);
    expect(found(end)).toEqual(expected(erp));
    expect(slept).toEqual([40_000]);
    // The browser ends a worker that gives no sign of life for 30 s.
    const gaps = stirred.slice(1).map((at, index) => at - (stirred[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(6_000);
    expect(end.rest).toBeUndefined();
  });

  it('is waited for by the alarm when it asks for long, and not asked before', async () => {
    const erp = erpOf(1_000);
    const b = await readinessBench(erp);
    let asked = 0;
    erp.onRead = () => ((asked += 1) === 2 ? failure('rate-limited', { waitSeconds: 300 }) : null);
    await b.worker().handlers['readiness.start']({ profileId: PROFILE });
    await vi.waitFor(() => expect(b.alarms.at(-1)).toBe(5));
    expect(await b.run()).toMatchObject({
      state: 'running',
      rest: { notBefore: b.clock.now + 300_000, failed: 1 },
    });
    const reads = erp.reads;
    b.clock.now += 200_000;
    await b.worker().review();
    await vi.waitFor(() => expect(b.alarms.at(-1)).toBeCloseTo(100 / 60));
    expect(erp.reads).toBe(reads);
    b.clock.now += 100_000;
    await b.worker().review();
    expect(found(await b.ended())).toEqual(expected(erp));
    expect(b.slept).toEqual([]);
  });

  it('is not asked before its time by another worker, nor for as much as before', async () => {
    const erp = erpOf(300);
    const b = await readinessBench(erp);
    await b.begun(125, { rest: { notBefore: b.clock.now + 30_000, failed: 5 } });
    const asked: [number, number][] = [];
    const begun = b.clock.now;
    erp.onRead = ({ size }) => {
      asked.push([b.clock.now - begun, size]);
      return failure('overloaded');
    };
    await b.worker().review();
    expect(await b.ended()).toMatchObject({
      state: 'stopped',
      failure: { code: 'overloaded' },
      pageSize: 62,
    });
    // One failure was left of its patience.
    expect(asked).toEqual([
      [30_000, 125],
      [90_000, 62],
    ]);
  });

  it('is asked when its time is long over, and when the clock was set back', async () => {
    for (const notBefore of [1, 900_000_000]) {
      const b = await readinessBench(erpOf(10));
      await b.begun(25, { rest: { notBefore, failed: 1 } });
      await b.worker().review();
      expect(await b.ended()).toMatchObject({ state: 'done', contracts: 10 });
      expect(b.slept).toEqual([]);
    }
  });

  it('is given time by a walk that another worker takes up, though it does not answer at first', async () => {
    const erp = erpOf(300);
    const b = await readinessBench(erp);
    await b.begun(100, { read: 100, total: 300 });
    let asked = 0;
    erp.onRead = () => ((asked += 1) === 1 ? failure('network-error') : null);
    await b.worker().review();
    expect(await b.ended()).toMatchObject({ state: 'done' });
    expect(b.slept).toEqual([5_000]);
  });

  it('does not make a walk slower by waiting', async () => {
    const erp = erpOf(1_000);
    let asked = 0;
    erp.onRead = () => ((asked += 1) === 2 ? failure('rate-limited', { waitSeconds: 60 }) : null);
    const { end, slept } = await walked(erp);
    expect(slept).toEqual([60_000]);
    expect(end.worked).toBeLessThan(5_000);
  });

  it('gives fewer rows than it is asked for', async () => {
    const erp = erpOf(1_000);
    erp.most = 200;
    expect(found((await walked(erp)).end)).toEqual(expected(erp));
  });

  it('ends the walk when it stays that way', async () => {
    const erp = erpOf(1_000);
    erp.onRead = ({ table }) => (table === 'cliente' ? null : failure('overloaded', { status: 504 }));
    const { end, slept, notes } = await walked(erp);
    expect(end).toMatchObject({
      state: 'stopped',
      failure: { code: 'overloaded' },
      phase: 'contracts',
      read: 0,
    });
    expect(slept).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    expect(await notes()).not.toEqual([]);
  });

  it('ends it when it counts more rows than it gives', async () => {
    const erp = erpOf(600);
    erp.most = 0;
    expect((await walked(erp)).end).toMatchObject({
      state: 'stopped',
      failure: { code: 'unexpected-answer' },
    });
  });
});
