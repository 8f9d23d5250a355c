// Profiles and their secrets. Values that are no secrets go to the store, secrets to the vault or, where there is none, to
// the session's memory; the partner's file says which is which, and a key that it does not name is not kept.

import type { Handlers } from '../messages/door';
import type { Partner } from '../model/partner';
import { err, ok } from '../model/result';
import { Secret } from '../model/secret';
import type { Profile } from '../model/setup';
import type { TableName } from '../store/schemas';
import { sealedOf } from '../store/sealed';
import type { Writer } from '../store/rows';
import { suggestions } from '../plan/progress';
import { afterOtherValues, asksErp, testedValues } from '../plan/tested';
import { benchOf, changeSetup, viewOf, viewsOf } from './context';
import type { Bench } from './context';
import { WALK_TABLES, wipeWalk } from './readiness/tables';
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
  'sealed',
  ...WALK_TABLES,
] as const satisfies readonly TableName[];

export function profileHandlers(tools: Tools): ProfileHandlers {
  const { store, secrets, catalog, announce } = tools;
  const changed = (): void => announce({ about: 'profiles' });

  /** The partner of a profile, which is the same as long as the profile is there. */
  const partnerOf = async (profileId: string): Promise<Partner | undefined> => {
    const profile = await store.read(['profiles'], (rows) => rows.get('profiles', profileId));
    return profile && catalog.partner(profile.partnerId);
  };

  return {
    async 'profiles.list'() {
      const profiles = await store.read(['profiles'], (rows) => rows.all('profiles'));
      return viewsOf(tools, profiles.sort(byAge));
    },

    async 'profiles.create'({ instanceId, partnerId, label }) {
      const partner = await catalog.partner(partnerId);
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
      const partner = await partnerOf(id);
      if (partner === undefined) return null;
      const kept = await store.change(['profiles'], async (rows) => {
        const before = await rows.get('profiles', id);
        if (before === undefined) return undefined;
        const typed = { ...before, label, values: onlyOpen(partner, values), updatedAt: tools.now() };
        const next = asPrescribed(typed, before);
        await rows.put('profiles', next);
        return { before, next };
      });
      if (kept === undefined) return null;
      const { before, next } = kept;
      const keys = Object.keys({ ...before.values, ...next.values });
      await doubtTest(
        tools,
        id,
        keys.filter((key) => before.values[key] !== next.values[key]),
      );
      changed();
      return viewOf(tools, next);
    },

    async 'profiles.remove'({ id }) {
      const isManaged = await store.change(PROFILE_TABLES, async (rows) => {
        if ((await rows.get('profiles', id))?.managed !== undefined) return true;
        await removeProfiles(rows, [id]);
        return false;
      });
      if (isManaged) return err('managed');
      await secrets.forgetOwner(id);
      changed();
      return ok(null);
    },

    async 'profiles.choose'({ id }) {
      await store.change(['profiles', 'choices'], async (rows) => {
        const profile = await rows.get('profiles', id);
        if (profile !== undefined)
          await rows.put('choices', { instanceId: profile.instanceId, profileId: id });
      });
      changed();
    },

    async 'secrets.set'({ profileId, key, value: typed }) {
      const value = new Secret(typed);
      const partner = await partnerOf(profileId);
      const isSecret = partner?.values.some((def) => def.key === key && def.secret) === true;
      if (!isSecret) throw new Error('no such secret');
      if (value.isEmpty) await secrets.forget(profileId, key);
      else {
        const before = (await secrets.valuesOf(profileId))[key];
        // Sealing takes its time: whoever was removed meanwhile leaves no secret behind.
        await secrets.setWith([{ ownerId: profileId, key, value }], ['profiles'], async (rows) => {
          if ((await rows.get('profiles', profileId)) === undefined) throw new Error('no such secret');
        });
        // Without a vault a browser that was closed knows no secret any more: nobody can tell whether it is the same.
        if (before?.equals(value) !== true) await doubtTest(tools, profileId, [key]);
      }
      changed();
    },
  };
}

/** After another value for what a connection test was made with: its result is out of date, its proof open. */
export async function doubtTest(tools: Tools, profileId: string, keys: readonly string[]): Promise<void> {
  const bench = await benchOf(tools, profileId);
  if (bench === null || !testedValues(bench.partner.test).some((key) => keys.includes(key))) return;
  await openAgain(tools, bench);
}

/** After other addresses of an installation's services: what a test found there was found somewhere else. */
export async function doubtTestsOf(tools: Tools, instanceId: string): Promise<void> {
  for (const bench of await benchesOf(tools, (profile) => profile.instanceId === instanceId))
    if (asksErp(bench.partner.test)) await openAgain(tools, bench);
}

/** After another way to test a partner's connection: what was tested was something else. */
export async function doubtTestsWith(tools: Tools, partnerId: string): Promise<void> {
  for (const bench of await benchesOf(tools, (profile) => profile.partnerId === partnerId))
    await openAgain(tools, bench);
}

async function benchesOf(tools: Tools, isMeant: (profile: Profile) => boolean): Promise<Bench[]> {
  const profiles = await tools.store.read(['profiles'], (rows) => rows.all('profiles'));
  const benches = await Promise.all(profiles.filter(isMeant).map(({ id }) => benchOf(tools, id)));
  return benches.filter((bench) => bench !== null);
}

async function openAgain(tools: Tools, bench: Bench): Promise<void> {
  const profileId = bench.profile.id;
  await tools.store.change(['tests'], async (rows) => {
    const result = await rows.get('tests', profileId);
    if (result !== undefined) await rows.put('tests', { ...result, outdated: true });
  });
  await changeSetup(tools, profileId, (setup) => afterOtherValues({ ...bench, setup }, tools.now()));
  tools.announce({ about: 'setup', profileId });
}

/** Removes profiles with their set-ups, tests, previews, fills, sealed secrets and walks through the base. */
export async function removeProfiles(
  rows: Writer<(typeof PROFILE_TABLES)[number]>,
  ids: readonly string[],
): Promise<void> {
  const gone = new Set(ids);
  for (const id of ids) {
    await rows.remove('profiles', id);
    await rows.remove('setups', id);
    await rows.remove('tests', id);
    await rows.remove('sealed', sealedOf(id));
    await wipeWalk(rows, id);
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

/** The same profile, with what the company prescribes of it as it was. */
function asPrescribed(next: Profile, { managed, label, values }: Profile): Profile {
  if (managed === undefined) return next;
  const fixed = Object.keys(managed.values).flatMap((key): [string, string][] => {
    const value = values[key];
    return value === undefined ? [] : [[key, value]];
  });
  return { ...next, label, values: { ...next.values, ...Object.fromEntries(fixed) } };
}

// A secret that was sent to the wrong channel must not end up on disk.
function onlyOpen(
  { values: defs }: Partner,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const open = new Set(defs.filter(({ secret }) => !secret).map(({ key }) => key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => open.has(key)));
}
