// The readiness of a base, from the operator's side: begin, pause, go on, give up, forget. One walk a profile, however
// often it is asked for. What runs here is told by the store alone, so a worker that was ended, or a browser that was
// closed, comes back to the same place. Results hold persons' names and are forgotten by themselves.

import type { Handlers } from '../../messages/door';
import { isFarOff } from '../../model/age';
import type { ApiFailure } from '../../model/api';
import type { Instance } from '../../model/erp';
import type { ReadinessPhase, ReadinessRun } from '../../model/readiness';
import { ok } from '../../model/result';
import type { Result } from '../../model/result';
import { apiAddresses } from '../../plan/api-addresses';
import { isJudged, phasesOf } from '../../plan/readiness';
import { benchOf } from '../context';
import { queue } from '../queue';
import { PAGE, waitOf } from './pace';
import { persist } from './persist';
import { begin, giveUp, halt, takeUp } from './record';
import { rowHandlers } from './rows';
import { WALK_TABLES, wipeWalk } from './tables';
import { settingsOf } from '../settings';
import type { Tools } from '../tools';

type ReadinessHandlers = Pick<
  Handlers,
  | 'readiness.start'
  | 'readiness.pause'
  | 'readiness.resume'
  | 'readiness.cancel'
  | 'readiness.wipe'
  | 'readiness.view'
  | 'readiness.rows'
>;

export interface Readiness {
  readonly handlers: ReadinessHandlers;
  /** The worker began, or the alarm rang: goes on with what should be running, forgets what is too old. */
  readonly review: () => Promise<void>;
  /** The vault was unlocked: goes on with the walks that had stopped for it. */
  readonly unlocked: () => Promise<void>;
}

const A_DAY = 86_400_000;
const A_MINUTE = 60_000;
/** Minutes: the shortest that the browser allows; a day, as clocks are set. */
const ALARM = { least: 0.5, most: 1_440 } as const;

/** @param onFailure told of a walk that broke */
export function readiness(tools: Tools, onFailure: (where: string, error: unknown) => void): Readiness {
  const { store, wake, announce, now } = tools;
  const inTurn = queue();
  /** Walks whose end could not even be kept: only the operator takes them up again. */
  const lost = new Set<string>();
  const walks = new Map<string, { readonly leave: AbortController; readonly ended: Promise<void> }>();

  const runs = (): Promise<ReadinessRun[]> => store.read(['readiness'], (rows) => rows.all('readiness'));
  const runOf = (profileId: string): Promise<ReadinessRun | undefined> =>
    store.read(['readiness'], (rows) => rows.get('readiness', profileId));

  /** How long a record is kept. */
  const keeping = async (): Promise<number> => (await settingsOf(tools)).keepDays * A_DAY;
  const isGoing = ({ profileId, state }: ReadinessRun): boolean =>
    state === 'running' && !lost.has(profileId);

  /** Has the worker started when the first of all walks goes on, or has to go. */
  const setAlarm = (): Promise<void> =>
    inTurn('alarm', async () => {
      const kept = await keeping();
      const waits = (await runs()).map((run) =>
        isGoing(run) ? waitOf(run, now()) : run.startedAt + kept - now(),
      );
      const minutes = Math.min(...waits) / A_MINUTE;
      await wake.every(waits.length === 0 ? null : Math.min(ALARM.most, Math.max(ALARM.least, minutes)));
    });

  /** @param isAsked by the operator, just now */
  const launch = (profileId: string, isAsked: boolean): void => {
    if (walks.has(profileId)) return;
    const leave = new AbortController();
    const broke = (error: unknown): void => onFailure('readiness', error);
    const ended = persist(tools, profileId, isAsked, leave.signal, broke)
      .catch((error: unknown) => {
        lost.add(profileId);
        broke(error);
      })
      .finally(() => {
        walks.delete(profileId);
        setAlarm().catch((error: unknown) => onFailure('alarm', error));
      });
    walks.set(profileId, { leave, ended });
  };

  /** Ends the walk's work; its record says already why. */
  const recall = async (profileId: string): Promise<void> => {
    const under = walks.get(profileId);
    under?.leave.abort();
    await under?.ended;
  };

  const goOn = async (run: ReadinessRun): Promise<Result<ReadinessRun, ApiFailure>> => {
    // One that is just coming to its end is not the one that goes on.
    await recall(run.profileId);
    lost.delete(run.profileId);
    launch(run.profileId, true);
    await setAlarm();
    return ok(run);
  };

  const start = async (profileId: string): Promise<Result<ReadinessRun, ApiFailure>> => {
    const last = await runOf(profileId);
    if (last?.state === 'running') {
      lost.delete(profileId);
      launch(profileId, true);
      return ok(last);
    }
    const bench = await benchOf(tools, profileId);
    const conditions = bench?.partner.conditions ?? null;
    if (bench === null || !isJudged(conditions)) throw new Error('nothing to look for');
    const { instance } = bench;
    const opened = await tools.openApi(instance);
    if (!opened.ok) return opened;
    const run = newRun(profileId, instance, phasesOf(conditions, instance.erp), now());
    if (!(await begin(tools, run))) throw new Error('no such profile');
    return goOn(run);
  };

  const resume = async (profileId: string): Promise<Result<ReadinessRun, ApiFailure>> => {
    const run = await runOf(profileId);
    const bench = await benchOf(tools, profileId);
    if (run === undefined || bench === null) throw new Error('nothing to go on with');
    if (run.state === 'done' || run.state === 'cancelled') return ok(run);
    const { server } = run;
    if (server !== undefined && server !== apiAddresses(bench.instance).base) return start(profileId);
    const opened = await tools.openApi(bench.instance);
    if (!opened.ok) return opened;
    const next = await takeUp(tools, profileId);
    return next === null ? start(profileId) : goOn(next);
  };

  /** Looks again: another walk may have begun while this waited for its turn. */
  const forgetOld = async (profileId: string): Promise<void> => {
    const run = await runOf(profileId);
    if (run !== undefined && isFarOff(run.startedAt, now(), await keeping())) await forget(profileId);
  };

  const forget = async (profileId: string): Promise<void> => {
    await store.change(WALK_TABLES, (rows) => wipeWalk(rows, profileId));
    await recall(profileId);
    await setAlarm();
    announce({ about: 'readiness', profileId });
  };

  return {
    handlers: {
      ...rowHandlers(tools),

      'readiness.start': ({ profileId }) => inTurn(profileId, () => start(profileId)),
      'readiness.resume': ({ profileId }) => inTurn(profileId, () => resume(profileId)),

      'readiness.pause': ({ profileId }) =>
        inTurn(profileId, async () => {
          await halt(tools, profileId, null);
          await recall(profileId);
        }),

      'readiness.cancel': ({ profileId }) =>
        inTurn(profileId, async () => {
          await giveUp(tools, profileId);
          await recall(profileId);
        }),

      'readiness.wipe': ({ profileId }) => inTurn(profileId, () => forget(profileId)),

      'readiness.view': async ({ profileId }) => (await runOf(profileId)) ?? null,
    },

    async review() {
      const kept = await keeping();
      for (const run of await runs()) {
        const { profileId } = run;
        if (isFarOff(run.startedAt, now(), kept)) await inTurn(profileId, () => forgetOld(profileId));
        else if (isGoing(run)) launch(profileId, false);
      }
      await setAlarm();
    },

    async unlocked() {
      for (const { profileId, state, failure } of await runs()) {
        if (state !== 'stopped' || failure?.code !== 'vault-locked') continue;
        await inTurn(profileId, () => resume(profileId));
      }
    },
  };
}

function newRun(
  profileId: string,
  instance: Instance,
  phases: readonly ReadinessPhase[],
  at: number,
): ReadinessRun {
  return {
    profileId,
    instanceId: instance.id,
    state: 'running',
    failure: null,
    phases,
    phase: phases[0] ?? 'contracts',
    read: 0,
    total: null,
    pageSize: PAGE.first,
    before: 0,
    contracts: 0,
    failing: 0,
    lacks: {},
    server: apiAddresses(instance).base,
    worked: 0,
    startedAt: at,
    at,
  };
}
