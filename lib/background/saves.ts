// From the ERP's own answer to a save to evidence. The page tells what a form showed when Save was pressed, then
// what message the ERP put up: only a success in the same frame, soon after, proves the step. What waits for the answer
// is kept without the values of secrets: they are compared when Save is pressed.

import type { ContentCaller, Handlers } from '../messages/door';
import { following, isFresh } from '../model/age';
import { afterSaved } from '../plan/evidence';
import { findings } from '../plan/findings';
import type { Instance } from '../model/erp';
import { splitKey } from '../model/screen';
import type { Snapshot } from '../model/snapshot';
import { benchOf, changeSetup, comparisons, groundAt, groundsOn, veiledFor } from './context';
import type { Bench } from './context';
import { line } from './journal';
import { queue } from './queue';
import type { Tools } from './tools';
import { chosen } from './view';

/** How long an ERP may take to answer a save. */
const ANSWER_WITHIN = 90_000;

export function saveHandlers(tools: Tools): Pick<Handlers, 'page.saving' | 'page.message'> {
  const { session, announce, now } = tools;
  const inTurn = queue();

  return {
    'page.saving': ({ snapshots }, { place, instance }) =>
      inTurn(place.tabId, async () => {
        const bench = await benchAt(tools, instance);
        const kept = bench === null ? [] : await ruled(tools, bench, snapshots);
        await session.setPendingSave(place, { snapshots: kept, at: now() });
        await session.forgetMessage(place.tabId);
        announce({ about: 'tab', tabId: place.tabId });
      }),

    'page.message': ({ kind, text, snapshots }, caller) =>
      inTurn(caller.place.tabId, async () => {
        const { tabId } = caller.place;
        // Told after what the tab showed before, also where the clock was set back in between.
        const at = following(now(), await session.seenIn(tabId));
        await session.setMessage(tabId, { kind, text, at });
        // The document may be another by now: legacy pages reload when they save.
        const pending = await session.takePendingSave(caller.place);
        if (kind === 'success' && pending !== null && isFresh(pending.at, now(), ANSWER_WITHIN)) {
          await prove(tools, caller, pending.snapshots, snapshots);
        }
        announce({ about: 'tab', tabId });
      }),
  };
}

/** The work that is under way on an instance; null when no profile is chosen there. */
async function benchAt(tools: Tools, { id }: Instance): Promise<Bench | null> {
  const profileId = await tools.store.read(['profiles', 'choices'], async (rows) => {
    const own = (await rows.all('profiles')).filter(({ instanceId }) => instanceId === id);
    return chosen(own, (await rows.get('choices', id))?.profileId);
  });
  return profileId === null ? null : benchOf(tools, profileId);
}

/** Of what a form showed, only what a step speaks of: the rest, a person's data among it, is nobody's business. */
async function ruled(tools: Tools, bench: Bench, snapshots: readonly Snapshot[]): Promise<Snapshot[]> {
  const kept: Snapshot[] = [];
  for (const shown of snapshots) {
    const grounds = groundsOn(tools, bench, shown.screen);
    const snapshot = veiledFor(shown, grounds, await comparisons(tools, grounds));
    const spoken = new Set(
      grounds.flatMap(({ preset, run }) => [
        ...preset.rules.map(({ field }) => splitKey(field).field),
        ...(run.outputs ?? []).flatMap(({ from }) => (from === 'record' ? [] : from.field)),
        ...(run.identity === undefined ? [] : [run.identity]),
      ]),
    );
    if (snapshot === null) continue;
    kept.push({ ...snapshot, fields: snapshot.fields.filter(({ key }) => spoken.has(splitKey(key).field)) });
  }
  return kept;
}

async function prove(
  tools: Tools,
  { instance }: ContentCaller,
  saved: readonly Snapshot[],
  fresh: readonly Snapshot[],
): Promise<void> {
  const bench = await benchAt(tools, instance);
  if (bench === null) return;
  // A tab proves its step only on the record that the step before it was proven on: that one goes first.
  const leads = ({ screen }: Snapshot): boolean =>
    groundsOn(tools, bench, screen).some(({ run }) => run.sameRecordAs === undefined);
  for (const before of [...saved.filter(leads), ...saved.filter((each) => !leads(each))]) {
    // What the screen shows now is what the ERP keeps, with what it generated; before it is the next best.
    const after = fresh.find(({ screen }) => screen === before.screen);
    // Each proof may be what the next rests on.
    const now = await benchOf(tools, bench.profile.id);
    if (now !== null) await proveScreen(tools, now, after ?? before, after !== undefined);
  }
}

async function proveScreen(tools: Tools, bench: Bench, snapshot: Snapshot, saved: boolean): Promise<void> {
  const { profile } = bench;
  const expected = await comparisons(tools, groundsOn(tools, bench, snapshot.screen));
  const ground = groundAt(tools, bench, snapshot, null, expected);
  if (ground === null) return;
  const found = findings({ ...ground, saved });
  const errors = found.filter(({ severity }) => severity === 'error');
  const told = line(tools, {
    event: 'saved',
    instanceId: profile.instanceId,
    profileId: profile.id,
    screen: snapshot.screen,
    fields: errors.map(({ key }) => key),
    code: errors[0]?.code ?? null,
  });
  await changeSetup(
    tools,
    profile.id,
    (setup) => afterSaved(ground.run, setup, ground.snapshot, found, told.at),
    [told],
  );
}
