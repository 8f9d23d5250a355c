// A walk that breaks on this computer is not asked to break for ever.

import { describe, expect, it, vi } from 'vitest';
import { PROFILE, readinessBench } from './bench';
import { erpOf, expected } from './erp';
import { found } from './walks';

describe('a computer that cannot keep what comes', () => {
  it('stops the walk when a page cannot be kept twice, and says why', async () => {
    const erp = erpOf(2_000);
    const b = await readinessBench(erp);
    b.disk.isFull = (tables) => tables.includes('lacks') && erp.reads > 3;
    const worker = b.worker();
    await b.begun(500);
    await worker.review();
    const end = await b.ended();
    expect(end).toMatchObject({ state: 'stopped', failure: { code: 'storage' } });
    expect(b.failures).toEqual(
      Array.from({ length: 2 }, () => expect.stringContaining('readiness') as string),
    );
    b.disk.isFull = () => false;
    await worker.handlers['readiness.resume']({ profileId: PROFILE });
    expect(found(await b.ended())).toEqual(expected(erp));
  });

  it('goes on when the page could be kept after all', async () => {
    const erp = erpOf(2_000);
    const b = await readinessBench(erp);
    let full = 0;
    b.disk.isFull = (tables) => tables.includes('lacks') && erp.reads > 3 && (full += 1) === 1;
    await b.begun(500);
    await b.worker().review();
    expect(found(await b.ended())).toEqual(expected(erp));
  });

  it('is left alone when it cannot keep that either, until the operator asks', async () => {
    const erp = erpOf(2_000);
    const b = await readinessBench(erp);
    b.disk.isFull = () => erp.reads > 0;
    const worker = b.worker();
    await b.begun(500);
    await worker.review();
    // Nothing runs that the alarm would have to come back for.
    await vi.waitFor(() => expect(b.alarms.at(-1)).toBe(1_440));
    const reads = erp.reads;
    await worker.review();
    expect(erp.reads).toBe(reads);
    b.disk.isFull = () => false;
    await worker.handlers['readiness.start']({ profileId: PROFILE });
    expect(found(await b.ended())).toEqual(expected(erp));
  });
});
