// The connection test of a profile: run at a click, kept with the profile, told in the journal. It proves a step
// of the checklist only when it came as far as its kind can come, and then it says how: by test. Secrets are read
// for the one run that needs them; a probe is given its address and nothing else.

import type { Handlers } from '../messages/door';
import type { ConnectionTestDef } from '../model/partner';
import type { TestResult } from '../model/setup';
import { testAsaas } from '../net/asaas';
import { testIxcToken } from '../net/ixc-token';
import { probe } from '../net/probe';
import { testVoalleUser } from '../net/voalle';
import { withEvidence } from '../plan/evidence';
import { runsOf } from '../plan/steps';
import { testAddress } from '../plan/test-target';
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

async function test(tools: Tools, { profile, partner, instance }: Bench): Promise<TestResult> {
  const def = partner.test;
  const order = { profileId: profile.id, erpOrigin: instance.origin };
  const net = { fetch: tools.fetch, now: tools.now, permitted: tools.registration.permittedPattern };
  const at = (key: string) => ({ key, value: testAddress(partner, profile, instance) });
  const secrets = await tools.secrets.valuesOf(profile.id);
  const given = (key: string) => ({ key, value: secrets[key] ?? profile.values[key] ?? '' });
  switch (def.kind) {
    case 'probe':
      return probe({ ...order, url: given(def.url), method: def.method }, net);
    case 'asaas':
      return testAsaas({ ...order, base: at(def.base), key: given(def.key) }, net);
    case 'ixc-token':
      return testIxcToken({ ...order, token: given(def.token) }, net);
    case 'voalle-user':
      return testVoalleUser(
        {
          ...order,
          address: at(def.address),
          clientId: given(def.clientId),
          clientSecret: given(def.clientSecret),
          syndata: given(def.syndata),
        },
        net,
      );
  }
}

async function keep(tools: Tools, bench: Bench, result: TestResult): Promise<void> {
  const { profile, partner } = bench;
  await tools.store.change(['profiles', 'tests'], async (rows) => {
    if ((await rows.get('profiles', profile.id)) !== undefined) await rows.put('tests', result);
  });
  const proven = isProof(partner.test.kind, result)
    ? runsOf(bench).filter((step) => step.provenBy.includes('test'))
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

// A probe can do no more than be answered. Where a credential was tried, an account that is not approved yet or a
// permission that is missing leaves something to do.
function isProof(kind: ConnectionTestDef['kind'], { level, code }: TestResult): boolean {
  return kind === 'probe' ? level !== null && level !== 'L0' : code === 'ok-authenticated';
}
