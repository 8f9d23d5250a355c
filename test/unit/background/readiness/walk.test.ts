// A walk reads everybody once, whatever happens to the list, to the server and to the worker while it reads.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILE, readinessBench } from './bench';
import { contractOf, erpOf, expected, failure } from './erp';
import { found, walked } from './walks';
import type { Lack } from '../../../../lib/model/readiness';

describe('a walk', () => {
  it('counts every contract of a base by what it lacks', async () => {
    const erp = erpOf(5_000);
    const { end, lacks, notes, failures, alarms } = await walked(erp);
    expect(found(end)).toEqual(expected(erp));
    expect(end).toMatchObject({
      state: 'done',
      phase: 'contracts',
      read: 5_000,
      total: 5_000,
      before: 5_000,
    });
    const rows = await lacks();
    expect(rows).toHaveLength(end.failing);
    expect(rows.find(({ contract }) => contract === '10070')).toEqual({
      profileId: PROFILE,
      contract: '10070',
      number: '10070',
      customer: '70',
      name: 'Pessoa 70',
      lacks: ['email-missing', 'mobile-malformed'],
    });
    expect(await notes()).toEqual([]);
    expect(failures).toEqual([]);
    expect(alarms[0]).toBe(0.5);
  });

  it('holds no more than three pages at once', async () => {
    const erp = erpOf(5_000);
    await walked(erp);
    expect(erp.mostAtOnce).toBeGreaterThan(1);
    expect(erp.mostAtOnce).toBeLessThanOrEqual(3);
    expect(erp.reads).toBe(20);
  });

  it('comes to its end in an empty base', async () => {
    expect((await walked(erpOf(0))).end).toMatchObject({ state: 'done', contracts: 0, failing: 0, total: 0 });
  });

  it('names a contract whose customer is not there, and does not say that it would fail', async () => {
    const erp = erpOf(20);
    erp.customers = erp.customers.filter(({ id }) => id !== '3');
    const { end, lacks } = await walked(erp);
    expect(end.lacks['customer-unknown']).toBe(1);
    expect(found(end)).toEqual({ ...expected(erp), unknown: 1 });
    expect((await lacks()).length).toBe(end.failing + 1);
    expect(await lacks()).toContainEqual(
      expect.objectContaining({ contract: '10003', customer: '', name: '', lacks: ['customer-unknown'] }),
    );
  });

  it('leaves out and tells of rows that nobody can read', async () => {
    const erp = erpOf(20);
    erp.contracts.push({ id: '', id_cliente: '1', status: 'A' });
    expect((await walked(erp)).end).toMatchObject({ contracts: 20, unreadable: 1, read: 21 });
  });
});

describe('a list that changes while it is read', () => {
  it('counts nobody twice when rows come in before', async () => {
    const erp = erpOf(2_000);
    erp.onRead = ({ table, page }) => {
      if (table === 'cliente_contrato' && page === 3 && erp.contracts.length === 2_000)
        erp.contracts.unshift(...Array.from({ length: 30 }, (_, index) => contractOf(index + 1, 1)));
      return null;
    };
    const { end } = await walked(erp);
    // Those who came in behind the walk are the only ones that it may miss.
    expect(end.contracts).toBe(2_000);
    expect(end.failing).toBe(expected(erp).failing);
  });

  it('leaves nobody out when rows go', async () => {
    const erp = erpOf(2_000);
    const whole = expected(erp);
    erp.onRead = ({ table, page }) => {
      if (table === 'cliente_contrato' && page === 3 && erp.contracts.length === 2_000)
        erp.contracts.splice(0, 30);
      return null;
    };
    // Those who went had been counted.
    expect(found((await walked(erp)).end)).toEqual(whole);
  });

  it('finds everybody who was there all the time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(30), where: fc.nat(400), many: fc.integer({ min: 1, max: 60 }) }), {
          maxLength: 5,
        }),
        // Coming and going at the same moment shows in no count.
        fc.boolean(),
        async (changes, comes) => {
          const erp = erpOf(400);
          const b = await readinessBench(erp);
          await b.begun(25);
          const gone = new Set<string>();
          let reads = 0;
          let next = 50_000;
          erp.onRead = ({ table }) => {
            if (table !== 'cliente_contrato') return null;
            reads += 1;
            for (const change of changes.filter(({ at }) => at === reads)) {
              const added = Array.from({ length: change.many }, () => contractOf((next += 1), 7));
              const [come, go] = comes ? [added, 0] : [[], change.many];
              for (const { id } of erp.contracts.splice(change.where, go, ...come)) gone.add(id ?? '');
            }
            return null;
          };
          await b.worker().review();
          const end = await b.ended();
          const stayed = erpOf(400).contracts.filter(({ id }) => !gone.has(id ?? ''));
          const should = expected({ ...erp, contracts: stayed.filter(({ id }) => Number(id) < 50_000) });
          const rows = await b.lacks();
          const of = (row: Lack) => Number(row.contract) < 50_000 && !gone.has(row.contract);
          expect(end.state).toBe('done');
          expect(rows.filter(of)).toHaveLength(should.failing);
          expect(rows).toHaveLength(end.failing);
          expect(end.contracts).toBeLessThanOrEqual(400 + next - 50_000);
          expect(end.contracts).toBeGreaterThanOrEqual(stayed.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('what only the operator can mend', () => {
  it.each(['auth-rejected', 'permission-missing', 'table-unavailable', 'html-instead-of-api'] as const)(
    'ends the walk at once: %s',
    async (code) => {
      const erp = erpOf(2_000);
      erp.onRead = ({ page }) => (page === 3 ? failure(code, { said: 'Não.' }) : null);
      const { end, slept } = await walked(erp);
      expect(end).toMatchObject({ state: 'stopped', failure: { code, said: 'Não.' }, read: 1_000 });
      expect(slept).toEqual([]);
    },
  );

  it('tells at once when the host never answered, and waits when it did', async () => {
    const away = erpOf(2_000);
    away.onRead = () => failure('network-error');
    expect((await walked(away)).slept).toEqual([]);
    const flaps = erpOf(2_000);
    let asked = 0;
    flaps.onRead = () => ((asked += 1) === 3 ? failure('network-error') : null);
    expect(await walked(flaps)).toMatchObject({ end: { state: 'done' }, slept: [5_000] });
  });

  it('says that the permission is gone, whatever the network said', async () => {
    const erp = erpOf(2_000);
    const b = await readinessBench(erp);
    erp.onRead = () => {
      if (erp.reads < 3) return null;
      b.road.missing = failure('host-permission-denied');
      return failure('network-error');
    };
    await b.worker().handlers['readiness.start']({ profileId: PROFILE });
    expect(await b.ended()).toMatchObject({ state: 'stopped', failure: { code: 'host-permission-denied' } });
  });
});

describe('a worker that is ended', () => {
  it('goes on in the next one to the very same result, at whatever step that happens', async () => {
    const erp = erpOf(110);
    const b = await readinessBench(erp);
    await b.begun(25);
    const undisturbed = b.worker();
    await undisturbed.review();
    const whole = found(await b.ended());
    const rows = await b.lacks();
    const steps = undisturbed.taken();
    expect(whole).toEqual(expected(erp));
    expect(steps).toBeGreaterThan(60);
    for (let life = 0; life < steps; life += 1) {
      await b.begun(25);
      const first = b.worker(life);
      void first.review();
      await first.dead;
      await b.worker().review();
      expect(found(await b.ended())).toEqual(whole);
      expect(await b.lacks()).toEqual(rows);
    }
    expect(b.failures).toEqual([]);
  });

  it('loses no more than the page that was on its way', async () => {
    const erp = erpOf(3_000);
    const b = await readinessBench(erp);
    const first = b.worker(60);
    await first.handlers['readiness.start']({ profileId: PROFILE });
    await first.dead;
    const left = (await b.run())?.read ?? 0;
    const asked: number[] = [];
    erp.onRead = ({ page }) => {
      asked.push(page);
      return null;
    };
    await b.worker().review();
    await b.ended();
    expect(left).toBeGreaterThan(0);
    expect(asked[0]).toBe(left / 500 + 1);
  });
});
