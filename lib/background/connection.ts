// The connection test of a profile: run at a click, kept with the profile, told in the journal. It proves a step
// of the checklist only when the partner's host answered, and then it says how: by test.

import type { Handlers } from '../messages/door';
import { probe } from '../net/probe';
import { withEvidence } from '../plan/evidence';
import type { TestLevel, TestResult } from '../model/setup';
import { benchOf, changeSetup } from './context';
import type { Bench } from './context';
import { line } from './journal';
import type { Tools } from './tools';

export function connectionHandlers(tools: Tools): Pick<Handlers, 'test.run'> {
  return {
    async 'test.run'({ profileId }) {
      const bench = await benchOf(tools, profileId);
      if (bench === null) throw new Error('no such profile');
      const result = await test(tools, bench);
      await keep(tools, bench, result);
      return result;
    },
  };
}

function test(tools: Tools, { profile, partner, instance }: Bench): Promise<TestResult> {
  const { url, method } = partner.test;
  const [key, address] = 'fixed' in url ? ['url', url.fixed] : [url.value, profile.values[url.value] ?? ''];
  return probe(
    { profileId: profile.id, key, url: address, method, erpOrigin: instance.origin },
    { fetch: tools.fetch, now: tools.now, permitted: tools.registration.permittedPattern },
  );
}

async function keep(tools: Tools, { profile, partner }: Bench, result: TestResult): Promise<void> {
  await tools.store.change(['profiles', 'tests'], async (rows) => {
    if ((await rows.get('profiles', profile.id)) !== undefined) await rows.put('tests', result);
  });
  const proven = answered(result.level)
    ? partner.checklist.filter((step) => step.provenBy.includes('test'))
    : [];
  const told = line(tools, {
    event: 'test',
    instanceId: profile.instanceId,
    profileId: profile.id,
    code: result.code,
  });
  await changeSetup(
    tools,
    profile.id,
    (setup) =>
      proven.reduce((next, step) => withEvidence(next, step.id, { kind: 'test', at: result.at }), setup),
    [told],
  );
  tools.announce({ about: 'setup', profileId: profile.id });
}

function answered(level: TestLevel | null): boolean {
  return level !== null && level !== 'L0';
}
