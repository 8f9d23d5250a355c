// The record of a walk and every way in which it changes. Each change is one transaction that looks first whether the
// walk is still wanted, so that a page which arrives after a pause, a cancellation or a removal leaves nothing behind.

import type { ApiFailure } from '../../model/api';
import type { SubscriberConditions } from '../../model/partner';
import type { JournalEntry } from '../../model/setup';
import type { ReadinessRun, Rest } from '../../model/readiness';
import { enter, JOURNAL_TABLES, line } from '../journal';
import { keepPage } from './page';
import type { PhasePage } from './page';
import { allOf, WALK_TABLES, wipeWalk } from './tables';
import type { Tools } from '../tools';

type RecordTools = Pick<Tools, 'store' | 'now' | 'newId' | 'announce'>;

/** Puts a new walk in the place of the profile's last; false when the profile is gone. */
export async function begin(tools: RecordTools, run: ReadinessRun): Promise<boolean> {
  const begun = await tools.store.change([...WALK_TABLES, ...JOURNAL_TABLES], async (rows) => {
    if ((await rows.get('profiles', run.profileId)) === undefined) return false;
    await wipeWalk(rows, run.profileId);
    await rows.put('readiness', run);
    await enter(rows, told(tools, run));
    return true;
  });
  if (begun) tell(tools, run.profileId);
  return begun;
}

/** Keeps a page with the run as it is after it; null when the run is not wanted any more. */
export async function keep(
  tools: RecordTools,
  next: ReadinessRun,
  conditions: SubscriberConditions,
  page: PhasePage,
): Promise<ReadinessRun | null> {
  const { profileId } = next;
  const kept = await tools.store.change([...WALK_TABLES, ...JOURNAL_TABLES], async (rows) => {
    const current = await rows.get('readiness', profileId);
    if (current?.state !== 'running') return null;
    const { contracts, failing, unknown, lacks } = await keepPage(rows, current, conditions, page);
    const counts = { contracts, failing, lacks, ...(unknown === undefined ? {} : { unknown }) };
    const run: ReadinessRun = { ...rested(next), ...counts };
    await rows.put('readiness', run);
    if (run.state === 'done') {
      await rows.remove('baseNotes', allOf(profileId));
      await enter(rows, told(tools, run));
    }
    return run;
  });
  if (kept?.state === 'done') tell(tools, profileId);
  return kept;
}

/** Notes that the server is left alone, and what is asked of it after that; a walk that is halted does not rest. */
export async function leaveAlone(
  { store, announce }: RecordTools,
  profileId: string,
  rest: Rest,
  pageSize: number,
): Promise<void> {
  await store.change(['readiness'], async (rows) => {
    const run = await rows.get('readiness', profileId);
    if (run?.state === 'running') await rows.put('readiness', { ...run, pageSize, rest });
  });
  announce({ about: 'readiness', profileId });
}

/** Halts a running walk where it is: by the operator, or for something that only the operator can mend. */
export function halt(
  tools: RecordTools,
  profileId: string,
  failure: ApiFailure | null,
): Promise<ReadinessRun | null> {
  return turn(tools, profileId, (run) => {
    if (run.state !== 'running') return null;
    // What asked for patience is still so after a pause; after a stop the operator decides.
    return failure === null
      ? { ...run, state: 'paused', failure }
      : { ...rested(run), state: 'stopped', failure };
  });
}

/** Takes a halted walk up again. */
export function takeUp(tools: RecordTools, profileId: string): Promise<ReadinessRun | null> {
  return turn(tools, profileId, (run) =>
    run.state === 'paused' || run.state === 'stopped' ? { ...run, state: 'running', failure: null } : null,
  );
}

/** Gives a walk up. What it found so far stays. */
export function giveUp(tools: RecordTools, profileId: string): Promise<ReadinessRun | null> {
  return turn(tools, profileId, (run) =>
    run.state === 'done' || run.state === 'cancelled' ? null : { ...run, state: 'cancelled', failure: null },
  );
}

function rested({ rest: _, ...run }: ReadinessRun): ReadinessRun {
  return run;
}

async function turn(
  tools: RecordTools,
  profileId: string,
  change: (run: ReadinessRun) => ReadinessRun | null,
): Promise<ReadinessRun | null> {
  const turned = await tools.store.change(['readiness', 'baseNotes', ...JOURNAL_TABLES], async (rows) => {
    const run = await rows.get('readiness', profileId);
    const next = run === undefined ? null : change(run);
    if (next === null) return null;
    const now = { ...next, at: tools.now() };
    await rows.put('readiness', now);
    if (now.state === 'cancelled') await rows.remove('baseNotes', allOf(profileId));
    await enter(rows, told(tools, now));
    return now;
  });
  if (turned !== null) tell(tools, profileId);
  return turned;
}

/** The journal's line: which state, never what was found. */
function told(tools: RecordTools, { instanceId, profileId, state }: ReadinessRun): JournalEntry {
  return line(tools, { event: 'readiness', instanceId, profileId, code: state });
}

function tell({ announce }: RecordTools, profileId: string): void {
  announce({ about: 'readiness', profileId });
  announce({ about: 'journal' });
}
