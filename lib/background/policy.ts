// What the company prescribes, brought into the store at every start and at every change: see plan/policy.ts for what that
// means for a record. Secrets, progress and everything else that hangs on a record are not touched.

import type { Handlers } from '../messages/door';
import { overlay } from '../plan/policy';
import type { Kept } from '../plan/policy';
import type { Reader } from '../store/rows';
import { doubtTest } from './profiles';
import type { Tools } from './tools';

export function policyHandlers({ policy }: Pick<Tools, 'policy'>): Pick<Handlers, 'policy.view'> {
  return { 'policy.view': () => policy() };
}

const TABLES = ['instances', 'profiles'] as const;

/** Has the store hold what is prescribed now, and nothing of what is not any more. */
export async function applyPolicy(tools: Tools): Promise<void> {
  const { store, catalog, announce, now, newId } = tools;
  const policy = await tools.policy();
  const making = { at: now(), newId, partner: await catalog.partners() };
  const wanted = async (rows: Reader<(typeof TABLES)[number]>) => {
    const kept = { instances: await rows.all('instances'), profiles: await rows.all('profiles') };
    return { kept, written: overlay(policy, kept, making) };
  };
  // Nearly always there is nothing to do, and then nobody has to wait for it.
  if (isNothing((await store.read(TABLES, wanted)).written)) return;
  const { kept, written } = await store.change(TABLES, async (rows) => {
    const work = await wanted(rows);
    await rows.putAll('instances', work.written.instances);
    await rows.putAll('profiles', work.written.profiles);
    return work;
  });
  for (const { id, values } of written.profiles) {
    const before = kept.profiles.find((profile) => profile.id === id)?.values;
    if (before === undefined) continue;
    const keys = Object.keys({ ...before, ...values });
    await doubtTest(
      tools,
      id,
      keys.filter((key) => before[key] !== values[key]),
    );
  }
  announce({ about: 'instances' });
  announce({ about: 'profiles' });
}

function isNothing({ instances, profiles }: Kept): boolean {
  return instances.length === 0 && profiles.length === 0;
}
