// Proof by API: at a click, the record of one step is read through the ERP's own API and judged as if a screen had shown
// it. It proves the step, or takes a proof back; one of several records that fit does neither, nor does an answer that
// what it rests on has overtaken. The values go to the page that asked and are kept nowhere. The journal learns codes
// and field keys.

import type { RequestOf } from '../messages/channels';
import type { Handlers } from '../messages/door';
import type { ApiCheck, ApiCheckError } from '../model/api';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import type { JournalEntry } from '../model/setup';
import { sameSecrets } from '../model/secret';
import type { RawSnapshot } from '../model/snapshot';
import { apiAddresses } from '../plan/api-addresses';
import { afterRead, stepState } from '../plan/evidence';
import { readOf } from '../plan/readable';
import { runsOf } from '../plan/steps';
import type { Run } from '../plan/steps';
import { judge } from '../proof/judge';
import { readRecord } from '../proof/read';
import { askedOf } from '../proof/reading';
import { benchOf, changeSetup, comparisons, groundAt, groundOf } from './context';
import type { Bench } from './context';
import { line } from './journal';
import { shows, sightOf } from './tabs';
import type { Tools } from './tools';

type Request = RequestOf<'api.check'>;

export function proofHandlers(tools: Tools): Pick<Handlers, 'api.check'> {
  return {
    async 'api.check'(request) {
      const bench = await benchOf(tools, request.profileId);
      if (bench === null) return err({ kind: 'no-profile' });
      const run = runsOf(bench).find(({ id }) => id === request.step);
      if (run === undefined) throw new Error('no such step');
      const result = await check(tools, bench, run, request);
      if (!result.ok && result.error.kind === 'failed')
        await tell(tools, bench, run, [], result.error.failure.code);
      return result;
    },
  };
}

async function check(
  tools: Tools,
  bench: Bench,
  run: Run,
  { subject, tabId }: Request,
): Promise<Result<ApiCheck, ApiCheckError>> {
  const read = readOf(run.screen);
  const ground = groundOf(tools, bench, run);
  if (read === null || ground === null) return err({ kind: 'only-on-screen' });
  const beside = tabId === null ? null : await shownIn(tools, bench, tabId);
  const api = await tools.openApi(bench.instance);
  if (!api.ok) return err({ kind: 'failed', failure: api.error });
  const expected = await comparisons(tools, [ground]);
  const isOfPerson = read.subject === 'person' || read.subject === 'contract';
  const asked = askedOf(ground, subject ?? (isOfPerson ? documentOn(beside) : null), expected);
  const found = await readRecord(api.value, read, asked);
  if (!found.ok) return found;

  // An answer takes its time.
  const since = await benchOf(tools, bench.profile.id);
  if (since === null) return err({ kind: 'no-profile' });
  const isSame =
    footing(since, run) === footing(bench, run) && sameSecrets(await comparisons(tools, [ground]), expected);
  if (!isSame) return err({ kind: 'changed' });

  const { snapshot, source, record, among } = found.value;
  const isOne = among === 1;
  const context = groundAt(tools, since, snapshot, run.id, expected);
  if (context === null) return err({ kind: 'only-on-screen' });
  const screen = beside?.screen === snapshot.screen ? groundAt(tools, since, beside, run.id, {}) : null;
  const { rows, findings, onlyOnScreen, complete } = judge({ ...context, isOne }, screen?.snapshot ?? null);
  const at = tools.now();
  const errors = isOne ? findings.filter(({ severity }) => severity === 'error') : [];
  const setup = await changeSetup(
    tools,
    since.profile.id,
    (before) =>
      isOne ? afterRead(run, before, context.snapshot, findings, at, context.screen, complete) : before,
    [lineOf(tools, since, run, [...new Set(errors.map(({ key }) => key))], errors[0]?.code ?? null)],
  );
  const evidence = isOne ? stepState(setup, run.id).evidence : [];
  const proves = evidence.some((each) => each.kind === 'api' && each.at === at);
  return ok({
    profileId: since.profile.id,
    step: run.id,
    screen: snapshot.screen,
    source,
    record,
    among,
    rows,
    findings,
    onlyOnScreen,
    proves,
    at,
  });
}

/**
 * Everything that a question and its judgement rest on, secrets apart, as one text to compare. What was proven meanwhile,
 * here or at another step, changes neither.
 */
function footing({ profile, instance, setup }: Bench, { id, sameRecordAs = id }: Run): string {
  const { values, secrets, origins } = profile;
  const outputs = Object.entries(setup.steps).flatMap(([step, state]) =>
    Object.entries(state.outputs).map((output) => [step, ...output]),
  );
  const records = [id, sameRecordAs].map((step) => stepState(setup, step).record);
  return JSON.stringify([
    [values, secrets, origins],
    apiAddresses(instance),
    [setup.variants, outputs, records],
  ]);
}

/** What the tab shows of the profile's own instance, without comparing a secret; null when it shows no screen. */
async function shownIn(tools: Tools, { instance }: Bench, tabId: number): Promise<RawSnapshot | null> {
  const sight = await sightOf(tools, tabId);
  const shown = shows(sight);
  if (shown === null || sight.instance?.id !== instance.id) return null;
  const read = await tools.page(shown.place, 'read', { screen: shown.screen, compare: false });
  return read.ok && read.value?.screen === shown.screen ? read.value : null;
}

/** The document of the person whom the operator has before them: whom else should the question be about? */
function documentOn(beside: RawSnapshot | null): string | null {
  if (beside?.screen !== 'voalle/person') return null;
  return beside.fields.find(({ key }) => key === 'document')?.value ?? null;
}

async function tell(
  tools: Tools,
  bench: Bench,
  run: Run,
  fields: readonly string[],
  code: string,
): Promise<void> {
  await changeSetup(tools, bench.profile.id, (setup) => setup, [lineOf(tools, bench, run, fields, code)]);
}

function lineOf(
  tools: Tools,
  { profile }: Bench,
  run: Run,
  fields: readonly string[],
  code: string | null,
): JournalEntry {
  return line(tools, {
    event: 'api',
    instanceId: profile.instanceId,
    profileId: profile.id,
    screen: run.screen ?? null,
    fields,
    code,
    step: run.id,
  });
}
