// The ERP installations: added after the browser granted their host, removed with everything that hangs on them.
// The journal stays: what was done on an installation remains known after it is gone.

import type { InstanceError } from '../messages/channels';
import type { Handlers } from '../messages/door';
import type { Instance } from '../model/erp';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { line } from './journal';
import { PROFILE_TABLES, removeProfiles } from './profiles';
import { originOfUrl } from './registration';
import { putToSleep } from './tabs';
import type { Tools } from './tools';

type InstanceHandlers = Pick<
  Handlers,
  'instances.list' | 'instances.add' | 'instances.update' | 'instances.remove'
>;

export function instanceHandlers(tools: Tools): InstanceHandlers {
  const { store, registration, announce } = tools;
  const all = (): Promise<Instance[]> => store.read(['instances'], (rows) => rows.all('instances'));

  return {
    'instances.list': async () => (await all()).sort((a, b) => a.addedAt - b.addedAt),

    async 'instances.add'({ origin: address, erp, label, environment }) {
      const origin = erpOrigin(address);
      if (origin === null) return err('not-an-address');
      if (!(await registration.permitted(origin))) return err('permission-missing');
      const instance: Instance = { id: tools.newId(), erp, origin, label, environment, addedAt: tools.now() };
      const added = await store.change(
        ['instances', 'journal'],
        async (rows): Promise<Result<Instance, InstanceError>> => {
          if ((await rows.all('instances')).some((other) => other.origin === origin))
            return err('already-there');
          await rows.put('instances', instance);
          await rows.put('journal', line(tools, { event: 'instance-added', instanceId: instance.id }));
          return ok(instance);
        },
      );
      if (!added.ok) return added;
      await registration.reconcile(await all());
      await registration.injectOpenTabs(instance);
      announce({ about: 'instances' });
      announce({ about: 'journal' });
      return added;
    },

    async 'instances.update'({ id, label, environment }) {
      const updated = await store.change(['instances'], async (rows) => {
        const instance = await rows.get('instances', id);
        if (instance === undefined) return undefined;
        const next = { ...instance, label, environment };
        await rows.put('instances', next);
        return next;
      });
      if (updated === undefined) return err('unknown');
      announce({ about: 'instances' });
      return ok(updated);
    },

    async 'instances.remove'({ id }) {
      const gone = await store.change([...PROFILE_TABLES, 'instances', 'journal'], async (rows) => {
        const instance = await rows.get('instances', id);
        if (instance === undefined) return undefined;
        const own = (await rows.all('profiles'))
          .filter(({ instanceId }) => instanceId === id)
          .map((each) => each.id);
        await removeProfiles(rows, own);
        await rows.remove('choices', id);
        await rows.remove('instances', id);
        await rows.put('journal', line(tools, { event: 'instance-removed', instanceId: id }));
        return { instance, own };
      });
      if (gone === undefined) return;
      for (const profileId of gone.own) await tools.secrets.forgetProfile(profileId);
      await putToSleep(tools, gone.instance.origin);
      const remaining = await all();
      await registration.reconcile(remaining);
      await registration.giveBack(gone.instance.origin, remaining);
      announce({ about: 'instances' });
      announce({ about: 'profiles' });
      announce({ about: 'journal' });
    },
  };
}

/** Scheme, host and port of an ERP's address; null for what no ERP can stand at. */
function erpOrigin(address: string): string | null {
  const origin = originOfUrl(address);
  if (origin === null) return null;
  const { protocol, username, password } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && password === '' ? origin : null;
}
