// The connection test of a profile: run at a click, kept with the profile, told in the journal. It proves a step
// of the checklist only when it came as far as its kind can come, and then it says how: by test. Secrets are read
// for the one run that needs them; a probe is given its address and nothing else.

import type { Handlers } from '../messages/door';
import { sameSecrets, Secret } from '../model/secret';
import type { SecretValues } from '../model/secret';
import { ERP_ADDRESS } from '../model/setup';
import type { TestResult } from '../model/setup';
import { testAsaas } from '../net/asaas';
import { testIxcToken } from '../net/ixc-token';
import { probe } from '../net/probe';
import { testVoalleUser } from '../net/voalle';
import type { Given } from '../net/trial';
import { testWatch } from '../net/watch';
import { apiAddresses } from '../plan/api-addresses';
import { testAddress } from '../plan/test-target';
import { afterTest, testedValues } from '../plan/tested';
import { benchOf, changeSetup } from './context';
import type { Bench } from './context';
import { line } from './journal';
import type { Tools } from './tools';

export function connectionHandlers(tools: Tools): Pick<Handlers, 'test.run'> {
  return {
    async 'test.run'({ profileId, get: alsoGet = false }) {
      const bench = await benchOf(tools, profileId);
      if (bench === null) throw new Error('no such profile');
      const basis = await basisOf(tools, bench);
      const found = await test(tools, bench, alsoGet);
      const now = await benchOf(tools, profileId);
      // A value that was changed meanwhile was not tested.
      const isCurrent = now !== null && isSame(await basisOf(tools, now), basis);
      const result: TestResult = isCurrent ? found : { ...found, outdated: true };
      await keep(tools, bench, result);
      return result;
    },
  };
}

/** What a test rests on, to compare two moments. */
interface Basis {
  readonly values: SecretValues;
  readonly places: string;
}

async function basisOf(tools: Tools, bench: Bench): Promise<Basis> {
  const { partner, instance } = bench;
  const given = await givenBy(tools, bench);
  const values = Object.fromEntries(testedValues(partner.test).map((key) => [key, given(key).value]));
  return { values, places: JSON.stringify([instance.origin, instance.api]) };
}

function isSame(one: Basis, other: Basis): boolean {
  return one.places === other.places && sameSecrets(one.values, other.values);
}

/** The values to test with: all of them as secrets, as which of them is one only the partner's file tells. */
async function givenBy({ secrets }: Tools, { profile, partner }: Bench): Promise<(key: string) => Given> {
  const hasSecret = partner.values.some(
    ({ key, secret }) => secret && testedValues(partner.test).includes(key),
  );
  // A test without a secret is run while the vault is locked, too.
  const known = hasSecret ? await secrets.valuesOf(profile.id) : {};
  return (key) => ({ key, value: known[key] ?? new Secret(profile.values[key] ?? '') });
}

async function test(tools: Tools, bench: Bench, alsoGet: boolean): Promise<TestResult> {
  const { profile, partner, instance } = bench;
  const def = partner.test;
  const order = { profileId: profile.id, erpOrigin: instance.origin };
  const net = { fetch: tools.fetch, now: tools.now, permitted: tools.registration.permittedPattern };
  const given = await givenBy(tools, bench);
  // No secrets: what the panel shows of them, too.
  const open = (key: string): string => profile.values[key] ?? '';
  const at = (key: string): Given => ({ key, value: new Secret(testAddress(partner, profile, instance)) });
  const apiBase = (key = ERP_ADDRESS): Given => {
    const own = open(key).trim();
    return { key, value: new Secret(own === '' ? apiAddresses(instance).base : own) };
  };
  switch (def.kind) {
    case 'probe': {
      const named = def.methodFrom === undefined ? '' : open(def.methodFrom).trim();
      const method = def.method ?? (named === '' ? null : named);
      const ask = { ...order, url: given(def.url), method, alsoGet };
      const { readable } = def;
      return readable === undefined || open(readable.when) !== 'S'
        ? probe(ask, net)
        : testWatch({ ...ask, token: given(readable.token), path: readable.path }, net);
    }
    case 'asaas':
      return testAsaas({ ...order, base: at(def.base), key: given(def.key) }, net);
    case 'ixc-token':
      return testIxcToken({ ...order, base: at(ERP_ADDRESS), token: given(def.token) }, net);
    case 'voalle-user':
      return testVoalleUser(
        {
          ...order,
          address: at(def.address),
          base: apiBase(def.base),
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
  const told = line(tools, {
    event: 'test',
    instanceId: profile.instanceId,
    profileId: profile.id,
    code: result.code,
  });
  await changeSetup(
    tools,
    profile.id,
    (setup) => (result.outdated === true ? setup : afterTest({ profile, partner, setup }, result)),
    [told],
  );
  tools.announce({ about: 'setup', profileId: profile.id });
}
