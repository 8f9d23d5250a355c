// The ERP installations and the access to their APIs: added after the browser granted their host, removed with
// everything that hangs on them. A host that no installation needs any more is given back. The journal stays: what was
// done on an installation remains known after it is gone.

import type { InstanceError } from '../messages/channels';
import type { Handlers } from '../messages/door';
import { API_SECRETS } from '../model/api';
import type { Instance, InstanceView } from '../model/erp';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { Secret } from '../model/secret';
import { apiOrigins } from '../plan/api-addresses';
import { sealedOf } from '../store/sealed';
import { enter, JOURNAL_TABLES, line } from './journal';
import { applyPolicy } from './policy';
import { doubtTestsOf, PROFILE_TABLES, removeProfiles } from './profiles';
import { originOfUrl } from './registration';
import { putToSleep } from './tabs';
import { taughtOf } from './taught-records';
import type { Tools } from './tools';

type InstanceHandlers = Pick<
  Handlers,
  | 'instances.list'
  | 'instances.add'
  | 'instances.update'
  | 'instances.remove'
  | 'instances.api'
  | 'instances.secret'
>;

export function instanceHandlers(tools: Tools): InstanceHandlers {
  const { store, secrets, registration, openApi, announce } = tools;
  const all = (): Promise<Instance[]> => store.read(['instances'], (rows) => rows.all('instances'));

  const update = async (
    id: string,
    change: (instance: Instance) => Instance,
  ): Promise<Result<{ readonly before: Instance; readonly after: Instance }, InstanceError>> => {
    const updated = await store.change(['instances'], async (rows) => {
      const before = await rows.get('instances', id);
      if (before === undefined) return undefined;
      const after = change(before);
      await rows.put('instances', after);
      return { before, after };
    });
    if (updated === undefined) return err('unknown');
    announce({ about: 'instances' });
    return ok(updated);
  };

  const giveBack = async (origins: readonly string[]): Promise<void> => {
    const remaining = await all();
    for (const origin of new Set(origins)) await registration.giveBack(origin, remaining);
  };

  return {
    async 'instances.list'() {
      const instances = (await all()).sort((a, b) => a.addedAt - b.addedAt);
      return Promise.all(instances.map((instance) => instanceView(tools, instance)));
    },

    async 'instances.add'({ origin: address, erp, label, environment }) {
      const origin = erpOrigin(address);
      if (origin === null) return err('not-an-address');
      if (!(await registration.permitted(origin))) return err('permission-missing');
      const instance: Instance = { id: tools.newId(), erp, origin, label, environment, addedAt: tools.now() };
      const added = await store.change(
        ['instances', ...JOURNAL_TABLES],
        async (rows): Promise<Result<Instance, InstanceError>> => {
          const other = (await rows.all('instances')).find((each) => each.origin === origin);
          // The company had prescribed it, and the browser lets the extension in now: that was all that was missing.
          if (other?.managed !== undefined && other.erp === erp) return ok(other);
          if (other !== undefined) return err('already-there');
          await rows.put('instances', instance);
          await enter(rows, line(tools, { event: 'instance-added', instanceId: instance.id }));
          return ok(instance);
        },
      );
      if (!added.ok) return added;
      await registration.reconcile(await all());
      await registration.injectOpenTabs(added.value);
      // Profiles of the company's may have waited for it.
      await applyPolicy(tools);
      announce({ about: 'instances' });
      announce({ about: 'journal' });
      return added;
    },

    async 'instances.update'({ id, label, environment, overruled }) {
      const updated = await update(id, (instance) => {
        if (instance.managed !== undefined) return instance;
        const { overruled: before, ...rest } = instance;
        // Another name settles nothing anew, another environment everything.
        const settled = overruled ?? (environment === instance.environment ? before : undefined);
        return { ...rest, label, environment, ...(settled && { overruled: settled }) };
      });
      if (updated.ok && updated.value.after.managed !== undefined) return err('managed');
      return updated.ok ? ok(updated.value.after) : updated;
    },

    async 'instances.api'({ id, ...typed }) {
      const identity = apiAddress(typed.identity);
      const base = apiAddress(typed.base);
      if (identity === null || base === null) return err('not-an-address');
      const updated = await update(id, ({ api: _, ...instance }) =>
        identity === '' && base === '' ? instance : { ...instance, api: { identity, base } },
      );
      if (!updated.ok) return updated;
      const { before, after } = updated.value;
      openApi.close(id);
      await giveBack(apiOrigins(before));
      if (apiOrigins(before).join(' ') !== apiOrigins(after).join(' ')) await doubtTestsOf(tools, id);
      return ok(after);
    },

    async 'instances.secret'({ id, key, value: typed }) {
      const value = new Secret(typed);
      const instance = await store.read(['instances'], (rows) => rows.get('instances', id));
      if (instance === undefined || !API_SECRETS[instance.erp].includes(key))
        throw new Error('no such secret');
      if (value.isEmpty) await secrets.forget(id, key);
      else
        await secrets.setWith([{ ownerId: id, key, value }], ['instances'], async (rows) => {
          if ((await rows.get('instances', id)) === undefined) throw new Error('no such secret');
        });
      openApi.close(id);
      announce({ about: 'instances' });
    },

    async 'instances.remove'({ id }) {
      const tables = [...PROFILE_TABLES, 'instances', 'taught', ...JOURNAL_TABLES] as const;
      const gone = await store.change(tables, async (rows) => {
        const instance = await rows.get('instances', id);
        if (instance === undefined || instance.managed !== undefined) return instance;
        const own = (await rows.all('profiles'))
          .filter(({ instanceId }) => instanceId === id)
          .map((each) => each.id);
        await removeProfiles(rows, own);
        await rows.remove('choices', id);
        await rows.remove('taught', taughtOf(id));
        await rows.remove('sealed', sealedOf(id));
        await rows.remove('instances', id);
        await enter(rows, line(tools, { event: 'instance-removed', instanceId: id }));
        return { instance, own };
      });
      if (gone === undefined) return ok(null);
      if (!('own' in gone)) return err('managed');
      for (const owner of [...gone.own, id]) await secrets.forgetOwner(owner);
      openApi.close(id);
      await putToSleep(tools, gone.instance.origin);
      await registration.reconcile(await all());
      await giveBack([gone.instance.origin, ...apiOrigins(gone.instance)]);
      announce({ about: 'instances' });
      announce({ about: 'profiles' });
      announce({ about: 'journal' });
      return ok(null);
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

/** Origin and path of a service, '' for its usual place; null for no address, or for one that may carry a key. */
function apiAddress(typed: string): string | null {
  const address = typed.trim();
  if (address === '') return '';
  const origin = erpOrigin(address);
  if (origin === null) return null;
  const { pathname, search, hash } = new URL(address);
  return search === '' && hash === '' ? origin + pathname.replace(/(?<!\/)\/+$/, '') : null;
}

/** The installation as pages see it. */
export async function instanceView(
  { secrets }: Pick<Tools, 'secrets'>,
  instance: Instance,
): Promise<InstanceView> {
  const known = await secrets.keysOf(instance.id);
  return { ...instance, secrets: API_SECRETS[instance.erp].filter((key) => known.includes(key)) };
}
