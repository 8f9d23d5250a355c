// Whether the panel has to lead somebody through the first set-up: as long as no profile here was ever ready to work with.
// What is there says it; nothing is kept but that the operator put it aside.

import type { FirstRunView } from '../messages/channels';
import type { Handlers } from '../messages/door';
import type { Profile, TestResult } from '../model/setup';
import { missingValues } from '../plan/progress';
import { isPassed } from '../plan/verdict';
import { viewOf } from './context';
import { keepSettings, settingsOf } from './settings';
import type { Tools } from './tools';

export function firstRunHandlers(tools: Tools): Pick<Handlers, 'firstRun.view' | 'firstRun.leave'> {
  return {
    'firstRun.view': () => viewOfFirstRun(tools),

    async 'firstRun.leave'({ left }) {
      await keepSettings(tools, (settings) => ({ ...settings, firstRunLeft: left }));
    },
  };
}

async function viewOfFirstRun(tools: Tools): Promise<FirstRunView> {
  const { firstRunLeft } = await settingsOf(tools);
  const known = await tools.store.read(['instances', 'profiles', 'tests'], async (rows) => ({
    instances: await rows.all('instances'),
    profiles: await rows.all('profiles'),
    tests: new Map((await rows.all('tests')).map((test) => [test.profileId, test])),
  }));
  let ready = false;
  for (const profile of known.profiles) {
    ready ||= await isReady(tools, profile, known.tests.get(profile.id) ?? null);
  }
  return { left: firstRunLeft, ready, instances: known.instances.map(({ label }) => label) };
}

/** Nothing is missing of its values, and its connection was tested. */
async function isReady(tools: Tools, profile: Profile, test: TestResult | null): Promise<boolean> {
  const partner = await tools.catalog.partner(profile.partnerId);
  if (partner === undefined || !isPassed(test)) return false;
  return missingValues(partner, await viewOf(tools, profile)).length === 0;
}
