// What a decision about a screen rests on, gathered from the store: profile, partner, set-up, preset.

import { emptySetup } from '../plan/evidence';
import type { PlanContext } from '../plan/wanted';
import { presetOf } from '../model/partner';
import type { Partner } from '../model/partner';
import type { Instance } from '../model/erp';
import type { ScreenId } from '../model/screen';
import type { JournalEntry, Profile, ProfileView, Setup } from '../model/setup';
import type { Tools } from './tools';

/** A profile with everything that it belongs to. */
export interface Bench {
  readonly profile: ProfileView;
  readonly instance: Instance;
  readonly partner: Partner;
  readonly setup: Setup;
}

/** Gathers a profile's surroundings; null when one of them is gone. */
export async function benchOf(tools: Tools, profileId: string): Promise<Bench | null> {
  const found = await tools.store.read(['profiles', 'instances', 'setups'], async (rows) => {
    const profile = await rows.get('profiles', profileId);
    const instance = profile && (await rows.get('instances', profile.instanceId));
    return profile && instance && { profile, instance, setup: await rows.get('setups', profileId) };
  });
  const partner = found && tools.catalog.partner(found.profile.partnerId);
  if (found === undefined || partner === undefined) return null;
  const { profile, instance, setup } = found;
  return { profile: await viewOf(tools, profile), instance, partner, setup: setup ?? emptySetup(profileId) };
}

/** The profile as pages see it. */
export async function viewOf({ secrets }: Pick<Tools, 'secrets'>, profile: Profile): Promise<ProfileView> {
  return { ...profile, secrets: await secrets.keysOf(profile.id) };
}

/** The plan's ground for one screen; null when the partner prescribes nothing there. */
export function groundFor(
  { catalog }: Pick<Tools, 'catalog'>,
  { profile, partner, setup }: Bench,
  screenId: ScreenId,
): Omit<PlanContext, 'snapshot'> | null {
  const screen = catalog.screen(screenId);
  const preset = presetOf(partner, screenId);
  if (screen === undefined || preset === undefined) return null;
  const optional = new Set(partner.values.filter(({ required }) => !required).map(({ key }) => key));
  return { screen, preset, profile, setup, optional };
}

/**
 * Changes a profile's set-up, with the lines that tell of it, in one transaction. Nothing is written and
 * nobody is told when the same set-up comes back.
 */
export async function changeSetup(
  tools: Tools,
  profileId: string,
  change: (setup: Setup) => Setup,
  lines: readonly JournalEntry[] = [],
): Promise<Setup> {
  const [before, after] = await tools.store.change(['profiles', 'setups', 'journal'], async (rows) => {
    const stored = (await rows.get('setups', profileId)) ?? emptySetup(profileId);
    const next = change(stored);
    // A profile that was removed meanwhile leaves nothing behind.
    if ((await rows.get('profiles', profileId)) === undefined) return [stored, stored];
    if (next !== stored) await rows.put('setups', next);
    for (const line of lines) await rows.put('journal', line);
    return [stored, next];
  });
  if (after !== before) tools.announce({ about: 'setup', profileId });
  if (lines.length > 0) tools.announce({ about: 'journal' });
  return after;
}
