// The list of what a walk found: in parts, filtered and searched.

import { describe, expect, it } from 'vitest';
import { PROFILE, readinessBench } from './bench';
import { erpOf } from './erp';
import type { LackCode } from '../../../../lib/model/readiness';

const profile = { profileId: PROFILE };

describe('the list', () => {
  interface Asked {
    readonly lack: LackCode | null;
    readonly search: string;
    readonly after: string | null;
    readonly count: number;
  }
  const asked = { ...profile, lack: null, search: '', after: null, count: 100 };

  async function listed() {
    const b = await readinessBench(erpOf(1_000));
    const { handlers } = b.worker();
    await handlers['readiness.start'](profile);
    const end = await b.ended();
    const rows = async (more: Partial<Asked> = {}) => {
      const page = await handlers['readiness.rows']({ ...asked, ...more });
      if (page === undefined) throw new Error('no page');
      return page;
    };
    return { end, rows };
  }

  it('comes in parts that make the whole', async () => {
    const { end, rows } = await listed();
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await rows(after === null ? {} : { after });
      expect(page.total).toBe(end.failing);
      seen.push(...page.rows.map(({ contract }) => contract));
      after = page.next;
      if (after === null) break;
    }
    expect(seen).toHaveLength(end.failing);
    expect(new Set(seen).size).toBe(end.failing);
  });

  it('is filtered by what is lacking, with the walk’s own count', async () => {
    const { end, rows } = await listed();
    const page = await rows({ lack: 'mobile-malformed', count: 10 });
    expect(page.total).toBe(end.lacks['mobile-malformed']);
    expect(page.rows).toHaveLength(10);
    expect(page.rows.every(({ lacks }) => lacks.includes('mobile-malformed'))).toBe(true);
  });

  it('is searched by name and number, whatever the case and the accents', async () => {
    const { rows } = await listed();
    expect(await rows({ search: 'PÉSSOA 70' })).toMatchObject({ total: 3, next: null });
    expect(await rows({ search: '10070' })).toMatchObject({ total: 1, rows: [{ customer: '70' }] });
    expect(await rows({ search: 'pessoa', count: 5 })).toMatchObject({
      total: null,
      rows: { length: 5 },
    });
    expect(await rows({ search: 'ninguém' })).toEqual({ rows: [], total: 0, next: null });
  });

  it('is empty where there was no walk, and gives no more than 500 at once', async () => {
    const { handlers } = (await readinessBench(erpOf(1))).worker();
    expect(await handlers['readiness.rows'](asked)).toEqual({ rows: [], total: 0, next: null });
    const { end, rows } = await listed();
    expect((await rows({ count: 100_000 })).rows).toHaveLength(Math.min(500, end.failing));
  });
});
