// One walk through a base, from where its record says to its end, or to what only the operator can mend. It keeps
// nothing of its own that matters: whoever reads the record after it goes on at the same page. It reads, a few pages
// ahead, and never writes to an ERP.

import type { Base, Paging } from '../../base/base';
import { ixcBase } from '../../base/ixc';
import { voalleBase } from '../../base/voalle';
import { isFresh } from '../../model/age';
import type { ApiFailure } from '../../model/api';
import type { Instance } from '../../model/erp';
import type { SubscriberConditions } from '../../model/partner';
import type { ReadinessRun } from '../../model/readiness';
import { ok } from '../../model/result';
import type { Result } from '../../model/result';
import { apiAddresses } from '../../plan/api-addresses';
import { isJudged } from '../../plan/readiness';
import type { ErpApi } from '../access';
import { ahead } from './ahead';
import { afterFailure, afterPage, limitedTo, takenUp, WAIT, waitOf } from './pace';
import type { Pace } from './pace';
import type { PhasePage } from './page';
import { giveUp, halt, keep, leaveAlone } from './record';
import { stepOf } from './step';
import type { Tools } from '../tools';

/** Milliseconds between two signs of life: to the pages, which draw them, and to the browser. */
const TELL_EVERY = 250;
const STIR_EVERY = 5_000;
/** A credential that is forgotten, or a host that is taken back, is used no longer than this. */
const OPEN_FOR = 2_000;

/**
 * Walks until the record says something other than running, or that the server is to be left alone for so long that
 * another worker had better come back. Aborting ends it where it is.
 * @param isAsked the operator waits for it
 */
export async function walk(
  tools: Tools,
  profileId: string,
  isAsked: boolean,
  signal: AbortSignal,
): Promise<void> {
  const show = signsOfLife(tools, profileId);
  let pace: Pace | null = null;
  let since = tools.now();
  const isLeft = (): boolean => signal.aborted;

  /** Reads pages of one phase until there is a reason to look again what is to be read. */
  async function readOn({ run: from, instance, conditions }: Ground, at: Pace): Promise<Turn> {
    const { size } = at;
    let run = from;
    let paced = at;
    const last = (): number => Math.ceil((run.total ?? 0) / size);
    let opened = await tools.openApi(instance);
    let openedAt = tools.now();
    const ask = async (page: number, limit: AbortSignal): Promise<Result<PhasePage, ApiFailure>> => {
      if (!isFresh(openedAt, tools.now(), OPEN_FOR)) {
        opened = await tools.openApi(instance);
        openedAt = tools.now();
      }
      return opened.ok ? readPage(baseOf(opened.value), from.phase, { page, size }, limit) : opened;
    };
    for await (const { page, answer } of ahead(Math.floor(run.read / size) + 1, last, ask, signal)) {
      if (signal.aborted) break;
      if (!answer.ok) return { pace: paced, failure: answer.error };
      const step = stepOf(run, { page, size }, answer.value.page);
      if (step === null) return { pace: paced, failure: UNEXPECTED };
      paced = step.isLimited ? limitedTo(afterPage(paced), answer.value.page.count) : afterPage(paced);
      const now = tools.now();
      const worked = run.worked + Math.max(0, now - since);
      since = now;
      const next: ReadinessRun = { ...step.run, pageSize: paced.size, worked, at: now };
      const kept = await keep(tools, next, conditions, answer.value);
      await show(step.isTurn);
      if (kept === null || step.isTurn || paced.size !== size) break;
      run = kept;
    }
    return { pace: paced, failure: null };
  }

  for (;;) {
    const ground = await groundOf(tools, profileId);
    if (ground === null) return;
    const wait = waitOf(ground.run, tools.now());
    if (wait > WAIT.longest) return;
    if (wait > 0) {
      await stayAwake(tools, wait, signal);
      if (isLeft()) return;
      // Waiting is not work.
      since = tools.now();
      continue;
    }
    pace ??= takenUp(ground.run, isAsked);
    const turn = await readOn(ground, pace);
    if (isLeft()) return;
    pace = turn.pace;
    if (turn.failure === null) continue;
    // What was granted when the walk began may be gone: then that is the reason, whatever the network said.
    const again = await tools.openApi(ground.instance);
    const rest = again.ok ? afterFailure(pace, turn.failure) : null;
    if (rest === null) {
      await halt(tools, profileId, again.ok ? turn.failure : again.error);
      return;
    }
    pace = rest.pace;
    const { size, failed } = pace;
    await leaveAlone(tools, profileId, { notBefore: tools.now() + rest.wait, failed }, size);
  }
}

/** Waits, and shows the browser that somebody does. */
async function stayAwake({ wake }: Tools, wait: number, signal: AbortSignal): Promise<void> {
  for (let left = wait; left > 0 && !signal.aborted; left -= STIR_EVERY) {
    await wake.stir();
    await wake.sleep(Math.min(left, STIR_EVERY), signal);
  }
}

/** Why the walk looks again what is to be read, and the pace at which it got there. */
interface Turn {
  readonly pace: Pace;
  readonly failure: ApiFailure | null;
}

const UNEXPECTED: ApiFailure = { code: 'unexpected-answer', status: 200, said: null, waitSeconds: null };

/** What a walk stands on: all of it may change or go while it is under way. */
interface Ground {
  readonly run: ReadinessRun;
  readonly instance: Instance;
  readonly conditions: SubscriberConditions;
}

/** The ground of a running walk; null when none is running. */
async function groundOf(tools: Tools, profileId: string): Promise<Ground | null> {
  const found = await tools.store.read(['readiness', 'profiles', 'instances'], async (rows) => {
    const run = await rows.get('readiness', profileId);
    const profile = await rows.get('profiles', profileId);
    const instance = profile && (await rows.get('instances', profile.instanceId));
    return run && profile && instance && { run, profile, instance };
  });
  if (found?.run.state !== 'running') return null;
  const { server } = found.run;
  if (server !== undefined && server !== apiAddresses(found.instance).base) {
    // Halves of two bases make no whole: whoever takes it up begins anew.
    await halt(tools, profileId, null);
    return null;
  }
  const partner = await tools.catalog.partner(found.profile.partnerId);
  const conditions = partner?.conditions ?? null;
  if (isJudged(conditions)) return { run: found.run, instance: found.instance, conditions };
  // An update of the extension may have taken the conditions away.
  await giveUp(tools, profileId);
  return null;
}

/** The base behind an installation's API. */
function baseOf(api: ErpApi): Base {
  return api.erp === 'ixc' ? ixcBase(api.list) : voalleBase(api.api);
}

async function readPage(
  base: Base,
  phase: ReadinessRun['phase'],
  paging: Paging,
  signal: AbortSignal,
): Promise<Result<PhasePage, ApiFailure>> {
  switch (phase) {
    case 'customers': {
      const page = await base.customers(paging, signal);
      return page.ok ? ok({ phase, page: page.value }) : page;
    }
    case 'stages': {
      const page = await base.stages(paging, signal);
      return page.ok ? ok({ phase, page: page.value }) : page;
    }
    case 'contracts': {
      const page = await base.contracts(paging, signal);
      return page.ok ? ok({ phase, page: page.value }) : page;
    }
  }
}

/** Tells pages and the browser of the progress, not more often than either can use it. */
function signsOfLife({ announce, wake, now }: Tools, profileId: string): (isTurn: boolean) => Promise<void> {
  let told = -Infinity;
  let stirred = -Infinity;
  return async (isTurn) => {
    const at = now();
    if (isTurn || !isFresh(told, at, TELL_EVERY)) {
      told = at;
      announce({ about: 'readiness', profileId });
    }
    if (!isFresh(stirred, at, STIR_EVERY)) {
      stirred = at;
      await wake.stir();
    }
  };
}
