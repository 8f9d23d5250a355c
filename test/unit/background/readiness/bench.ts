// A walk through a base on a bench: real store, plan and handlers; the ERP is played by lists in memory that can be
// changed, slowed down and broken while they are read, and the worker can be ended at any step.

import 'fake-indexeddb/auto';
import type { OpenApi } from '../../../../lib/background/access';
import { readiness } from '../../../../lib/background/readiness/readiness';
import type { Tools } from '../../../../lib/background/tools';
import type { Topic } from '../../../../lib/messages/changes';
import type { ApiFailure } from '../../../../lib/model/api';
import type { Instance } from '../../../../lib/model/erp';
import type { Partner, SubscriberConditions } from '../../../../lib/model/partner';
import type { Lack, ReadinessRun } from '../../../../lib/model/readiness';
import { NO_POLICY } from '../../../../lib/model/policy';
import { err, ok } from '../../../../lib/model/result';
import type { Listing, ListQuery } from '../../../../lib/net/ixc';
import type { TableName } from '../../../../lib/store/schemas';
import { openStore } from '../../../../lib/store/store';
import type { Store } from '../../../../lib/store/store';
import { memoryArea } from '../../store/area';
import { vaultOver } from '../../store/vault-bench';
import { partner } from '../bench';
import { failure } from './erp';
import type { Erp } from './erp';

export const PROFILE = 'p1';

const CONDITIONS: SubscriberConditions = {
  customer: ['email', 'mobile'],
  contractStages: [],
  contractStatuses: [],
  source: 'guia',
};

/** What undoes the transaction of a worker that was ended in the middle of it. */
class Killed extends Error {}

let databases = 0;

export async function readinessBench(erp: Erp, conditions: SubscriberConditions | null = CONDITIONS) {
  databases += 1;
  const store = openStore({
    name: `readiness-${String(databases)}`,
    onDamaged: (table) => failures.push(table),
  });
  const failures: string[] = [];
  const topics: Topic[] = [];
  const waiting: (() => void)[] = [];
  /** Rests between reads, in milliseconds. */
  const slept: number[] = [];
  let lastRest = -1;
  const stirred: number[] = [];
  const alarms: (number | null)[] = [];
  const clock = { now: 1_000_000 };
  /** What stands between the walk and the API; null for nothing. */
  const road: { missing: ApiFailure | null } = { missing: null };
  /** True for changes of these tables, which then break as on a full disk. */
  const disk: { isFull: (tables: readonly TableName[]) => boolean } = { isFull: () => false };
  let ids = 0;
  let atOnce = 0;
  const instance: Instance = {
    id: 'i1',
    erp: 'ixc',
    origin: 'https://erp.example',
    label: 'Provedor',
    environment: 'staging',
    addedAt: 1,
  };
  const served: Partner = { ...partner, erp: 'ixc', conditions };

  await store.change(['instances', 'profiles'], async (rows) => {
    await rows.put('instances', instance);
    await rows.put('profiles', {
      id: PROFILE,
      instanceId: 'i1',
      partnerId: served.id,
      label: 'Canal',
      values: {},
      createdAt: 1,
      updatedAt: 1,
    });
  });

  const listed = async ({ table, page, size, where }: ListQuery, signal?: AbortSignal) => {
    atOnce += 1;
    erp.mostAtOnce = Math.max(erp.mostAtOnce, atOnce);
    erp.reads += 1;
    await Promise.resolve();
    atOnce -= 1;
    if (signal?.aborted === true) return err(failure('cancelled'));
    const fault = await erp.onRead({ table, page, size });
    if (fault !== null) return err(fault);
    const all = (table === 'cliente' ? erp.customers : erp.contracts).filter(
      (row) => row[where.column] === where.value,
    );
    clock.now += 100;
    // A server with a limit of its own counts its pages by that.
    const given = Math.min(size, erp.most);
    const listing: Listing = { total: all.length, rows: all.slice((page - 1) * given, page * given) };
    return ok(listing);
  };

  /** One worker; after so many steps nothing that it awaits ever comes, as when the browser ends it. */
  const worker = (steps = Infinity) => {
    const life = { steps, taken: 0 };
    const dead = Promise.withResolvers<void>();
    const isOver = (): boolean => {
      life.taken += 1;
      if (life.taken > life.steps) dead.resolve();
      return life.taken > life.steps;
    };
    const step = async (): Promise<void> => {
      if (isOver()) await new Promise<never>(() => undefined);
    };
    const around = async <T>(work: () => Promise<T>): Promise<T> => {
      await step();
      const result = await work();
      await step();
      return result;
    };
    const mortal: Store = {
      ...store,
      read: (tables, work) => around(() => store.read(tables, work)),
      change: (tables, work) =>
        around(async () => {
          if (disk.isFull(tables)) throw new DOMException('', 'QuotaExceededError');
          try {
            return await store.change(tables, async (rows) => {
              const result = await work(rows);
              // Ended before the transaction was: as if it had never been.
              if (isOver()) throw new Killed();
              return result;
            });
          } catch (error) {
            if (error instanceof Killed) return new Promise<never>(() => undefined);
            throw error;
          }
        }),
    };
    const openApi: OpenApi = () =>
      around(() =>
        Promise.resolve(
          road.missing === null
            ? ok({ erp: 'ixc', list: (query, signal) => around(() => listed(query, signal)) })
            : err(road.missing),
        ),
      );
    const tools = {
      store: mortal,
      openApi,
      ...vaultOver(store, memoryArea(), clock),
      catalog: {
        partner: () => Promise.resolve(served),
        partners: () => Promise.resolve(() => served),
        screen: () => undefined,
        screensOf: () => [],
      },
      policy: () => Promise.resolve(NO_POLICY),
      wake: {
        daily: () => Promise.resolve(),
        every: (minutes: number | null) => Promise.resolve(void alarms.push(minutes)),
        stir: () => {
          stirred.push(clock.now);
          return step();
        },
        sleep: (milliseconds: number) =>
          around(() => {
            // However often it is looked after, between two reads there is one rest.
            const rest = lastRest === erp.reads ? (slept.pop() ?? 0) : 0;
            lastRest = erp.reads;
            slept.push(rest + milliseconds);
            clock.now += milliseconds;
            return Promise.resolve();
          }),
      },
      announce: (topic: Topic) => {
        topics.push(topic);
        for (const wake of waiting.splice(0)) wake();
      },
      now: () => clock.now,
      newId: () => `id-${String((ids += 1))}`,
      // The rest of the tools is none of a walk's business.
    } as unknown as Tools;
    const part = readiness(tools, (where, error) => failures.push(`${where}: ${String(error)}`));
    return { ...part, dead: dead.promise, taken: () => life.taken };
  };

  const run = (): Promise<ReadinessRun | undefined> =>
    store.read(['readiness'], (rows) => rows.get('readiness', PROFILE));

  return {
    erp,
    store,
    failures,
    topics,
    slept,
    stirred,
    alarms,
    clock,
    road,
    disk,
    instance,
    worker,
    run,
    /** The record as soon as it says something else than running. */
    async ended(): Promise<ReadinessRun> {
      for (;;) {
        const told = Promise.withResolvers<void>();
        waiting.push(told.resolve);
        const now = await run();
        if (now !== undefined && now.state !== 'running') return now;
        await told.promise;
      }
    },
    /** The record as soon as it is so; a look at the store lets the walk get on. */
    async until(isSo: (run: ReadinessRun) => boolean): Promise<ReadinessRun> {
      for (;;) {
        const now = await run();
        if (now !== undefined && isSo(now)) return now;
      }
    },
    lacks: (): Promise<Lack[]> => store.read(['lacks'], (rows) => rows.all('lacks')),
    notes: () => store.read(['baseNotes'], (rows) => rows.all('baseNotes')),
    /** Puts a walk that has just begun into the store, with pages of this size. */
    begun: (pageSize: number, more: Partial<ReadinessRun> = {}) =>
      store.change(['readiness', 'lacks', 'baseNotes'], async (rows) => {
        for (const table of ['lacks', 'baseNotes'] as const)
          await rows.remove(table, IDBKeyRange.bound([PROFILE], [PROFILE, []]));
        await rows.put('readiness', {
          profileId: PROFILE,
          instanceId: 'i1',
          state: 'running',
          failure: null,
          phases: ['customers', 'contracts'],
          phase: 'customers',
          read: 0,
          total: null,
          pageSize,
          before: 0,
          contracts: 0,
          failing: 0,
          lacks: {},
          worked: 0,
          startedAt: 1,
          at: clock.now,
          ...more,
        });
      }),
  };
}
