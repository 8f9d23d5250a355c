// Profiles and their secrets. Values that are no secrets go to the store, secrets to the session's memory;
// the partner's file says which is which, and a key that it does not name is not kept.

import type { Handlers } from '../messages/door';
import type { Partner } from '../model/partner';
import type { Profile } from '../model/setup';
import type { TableName } from '../store/schemas';
import type { Writer } from '../store/store';
import { viewOf } from './context';
import type { Tools } from './tools';

type ProfileHandlers = Pick<
  Handlers,
  | 'profiles.list'
  | 'profiles.create'
  | 'profiles.update'
  | 'profiles.remove'
  | 'profiles.choose'
  | 'secrets.set'
>;

/** The tables that hold something of a profile. */
export const PROFILE_TABLES = [
  'profiles',
  'setups',
  'previews',
  'jobs',
  'tests',
  'choices',
] as const satisfies readonly TableName[];

export function profileHandlers(tools: Tools): ProfileHandlers {
  const { store, secrets, catalog, announce } = tools;
  const changed = (): void => announce({ about: 'profiles' });

  return {
    async 'profiles.list'() {
      const profiles = await store.read(['profiles'], (rows) => rows.all('profiles'));
      return Promise.all(profiles.sort(byAge).map((profile) => viewOf(tools, profile)));
    },

    async 'profiles.create'({ instanceId, partnerId, label }) {
      const partner = catalog.partner(partnerId);
      if (partner === undefined) throw new Error('no such partner');
      const at = tools.now();
      const values = suggestions(partner);
      const profile: Profile = {
        id: tools.newId(),
        instanceId,
        partnerId,
        label,
        values,
        createdAt: at,
        updatedAt: at,
      };
      await store.change(['instances', 'profiles', 'choices'], async (rows) => {
        const instance = await rows.get('instances', instanceId);
        if (instance?.erp !== partner.erp) throw new Error('the partner belongs to another ERP');
        await rows.put('profiles', profile);
        await rows.put('choices', { instanceId, profileId: profile.id });
      });
      changed();
      return viewOf(tools, profile);
    },

    async 'profiles.update'({ id, label, values }) {
      const profile = await store.change(['profiles'], async (rows) => {
        const before = await rows.get('profiles', id);
        const partner = before && catalog.partner(before.partnerId);
        if (before === undefined || partner === undefined) return undefined;
        const next = { ...before, label, values: onlyOpen(partner, values), updatedAt: tools.now() };
        await rows.put('profiles', next);
        return next;
      });
      if (profile === undefined) return null;
      changed();
      return viewOf(tools, profile);
    },

    async 'profiles.remove'({ id }) {
      await store.change(PROFILE_TABLES, (rows) => removeProfiles(rows, [id]));
      await secrets.forgetProfile(id);
      changed();
    },

    async 'profiles.choose'({ id }) {
      await store.change(['profiles', 'choices'], async (rows) => {
        const profile = await rows.get('profiles', id);
        if (profile !== undefined)
          await rows.put('choices', { instanceId: profile.instanceId, profileId: id });
      });
      changed();
    },

    async 'secrets.set'({ profileId, key, value }) {
      const profile = await store.read(['profiles'], (rows) => rows.get('profiles', profileId));
      const partner = profile && catalog.partner(profile.partnerId);
      const isSecret = partner?.values.some((def) => def.key === key && def.secret) === true;
      if (!isSecret) throw new Error('no such secret');
      await (value === '' ? secrets.forget(profileId, key) : secrets.set(profileId, key, value));
      changed();
    },
  };
}

/** Removes profiles with their set-ups, tests, previews and fills. */
export async function removeProfiles(
  rows: Writer<(typeof PROFILE_TABLES)[number]>,
  ids: readonly string[],
): Promise<void> {
  const gone = new Set(ids);
  for (const id of ids) {
    await rows.remove('profiles', id);
    await rows.remove('setups', id);
    await rows.remove('tests', id);
  }
  for (const preview of await rows.all('previews')) {
    if (gone.has(preview.profileId)) await rows.remove('previews', preview.id);
  }
  for (const job of await rows.all('jobs')) {
    if (gone.has(job.profileId)) await rows.remove('jobs', job.id);
  }
  for (const choice of await rows.all('choices')) {
    if (gone.has(choice.profileId)) await rows.remove('choices', choice.instanceId);
  }
}

/** Oldest first, as they were made. */
export function byAge(a: Profile, b: Profile): number {
  return a.createdAt - b.createdAt;
}

function suggestions({ values }: Partner): Record<string, string> {
  return Object.fromEntries(
    values.flatMap(({ key, secret, suggestion }) =>
      secret || suggestion === undefined ? [] : [[key, suggestion]],
    ),
  );
}

// A secret that was sent to the wrong channel must not end up on disk.
function onlyOpen(
  { values: defs }: Partner,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const open = new Set(defs.filter(({ secret }) => !secret).map(({ key }) => key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => open.has(key)));
}
