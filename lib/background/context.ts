// What a decision about a screen rests on, gathered from the store: profile, partner, set-up, preset.

import { emptySetup } from '../plan/evidence';
import type { PlanContext } from '../plan/wanted';
import { secretsToCompare } from '../plan/fill';
import { optionalValues } from '../plan/progress';
import { presetFor, runAt, runsOf } from '../plan/steps';
import type { Run } from '../plan/steps';
import { veil } from '../plan/veil';
import type { RawSnapshot, Snapshot } from '../model/snapshot';
import type { Partner } from '../model/partner';
import type { Instance } from '../model/erp';
import type { ScreenId } from '../model/screen';
import type { SecretValues } from '../model/secret';
import type { JournalEntry, Profile, ProfileView, Setup } from '../model/setup';
import type { TaughtField } from '../model/taught';
import { enter, JOURNAL_TABLES } from './journal';
import { neverOn } from './never';
import type { Tools } from './tools';

/** A profile with everything that it belongs to. */
export interface Bench {
  readonly profile: ProfileView;
  readonly instance: Instance;
  readonly partner: Partner;
  readonly setup: Setup;
  /** What operators taught about fields of this installation. */
  readonly taught: readonly TaughtField[];
}

/** Gathers a profile's surroundings; null when one of them is gone. */
export async function benchOf(tools: Tools, profileId: string): Promise<Bench | null> {
  const found = await tools.store.read(['profiles', 'instances', 'setups', 'taught'], async (rows) => {
    const profile = await rows.get('profiles', profileId);
    const instance = profile && (await rows.get('instances', profile.instanceId));
    if (profile === undefined || instance === undefined) return undefined;
    const taught = (await rows.all('taught')).filter(({ instanceId }) => instanceId === instance.id);
    return { profile, instance, setup: await rows.get('setups', profileId), taught };
  });
  const partner = found && (await tools.catalog.partner(found.profile.partnerId));
  if (found === undefined || partner === undefined) return null;
  const { profile, instance, setup, taught } = found;
  return {
    profile: await viewOf(tools, profile),
    instance,
    partner,
    setup: setup ?? emptySetup(profileId),
    taught,
  };
}

/** The profile as pages see it; while the vault is locked it tells which secrets there are, and no host. */
export async function viewOf({ secrets }: Pick<Tools, 'secrets'>, profile: Profile): Promise<ProfileView> {
  const known = await secrets.keysOf(profile.id);
  return { ...profile, secrets: known, origins: originsOf(await secrets.openOf(profile.id)) };
}

/** The same for many, of which most have no secret yet: whoever has none is asked for none. */
export async function viewsOf(
  tools: Pick<Tools, 'secrets'>,
  profiles: readonly Profile[],
): Promise<ProfileView[]> {
  const owners = await tools.secrets.owners();
  return Promise.all(
    profiles.map(async (each) =>
      owners.has(each.id) ? viewOf(tools, each) : { ...each, secrets: [], origins: {} },
    ),
  );
}

function originsOf(values: SecretValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, secret]) => {
      const value = secret.reveal();
      if (!/^https?:/i.test(value.trim()) || !URL.canParse(value)) return [];
      return [[key, new URL(value).origin]];
    }),
  );
}

/** What is prescribed on a screen, and the step that it is prescribed for. */
export interface Ground extends Omit<PlanContext, 'snapshot'> {
  readonly run: Run;
  /** Keys of the partner's values that are secrets. */
  readonly secretKeys: ReadonlySet<string>;
}

/** The plan's ground for one step; null when the partner prescribes nothing there. */
export function groundOf({ catalog }: Pick<Tools, 'catalog'>, bench: Bench, run: Run): Ground | null {
  const { profile, partner, setup } = bench;
  const screen = run.screen === undefined ? undefined : catalog.screen(run.screen);
  const preset = presetFor(partner, run);
  if (screen === undefined || preset === undefined) return null;
  const optional = optionalValues(partner);
  const secretKeys = new Set(partner.values.filter(({ secret }) => secret).map(({ key }) => key));
  const never = neverOn(bench.taught, screen.id);
  return { screen, preset, profile, setup, optional, never, item: run.item, run, secretKeys };
}

/** The grounds of all steps that use a screen. */
export function groundsOn(tools: Pick<Tools, 'catalog'>, bench: Bench, screen: ScreenId): readonly Ground[] {
  return runsOf(bench).flatMap((run) => (run.screen === screen ? (groundOf(tools, bench, run) ?? []) : []));
}

/**
 * The ground of the step that a snapshot belongs to, and the snapshot without what no page of the extension may see.
 * @param preferred the step that the operator asked for, where several use the screen
 * @param expected values to compare the secret fields with, by address
 */
export function groundAt(
  tools: Pick<Tools, 'catalog'>,
  bench: Bench,
  snapshot: RawSnapshot,
  preferred: string | null,
  expected: SecretValues,
): (Ground & PlanContext) | null {
  const screen = tools.catalog.screen(snapshot.screen);
  // Which step it is, the open fields tell.
  const run = screen && runAt(bench, screen, veil(snapshot, screen, [], new Set(), {}), preferred);
  const ground = run ? groundOf(tools, bench, run) : null;
  if (ground === null) return null;
  const { preset, secretKeys } = ground;
  return { ...ground, snapshot: veil(snapshot, ground.screen, preset.rules, secretKeys, expected) };
}

/** A snapshot as it may be kept before anybody knows which of these steps it belongs to. */
export function veiledFor(
  snapshot: RawSnapshot,
  grounds: readonly Ground[],
  expected: SecretValues,
): Snapshot | null {
  const [first] = grounds;
  if (first === undefined) return null;
  const rules = grounds.flatMap(({ preset }) => preset.rules);
  return veil(snapshot, first.screen, rules, first.secretKeys, expected);
}

/**
 * Values to compare a screen's secrets with, whichever step it turns out to belong to. Of a locked vault none: then
 * those fields are compared with nothing, and nothing is proven of them.
 */
export async function comparisons(
  { secrets }: Pick<Tools, 'secrets'>,
  grounds: readonly Ground[],
): Promise<SecretValues> {
  const [first] = grounds;
  if (first === undefined) return {};
  const values = await secrets.openOf(first.profile.id);
  return Object.fromEntries(grounds.flatMap((ground) => Object.entries(secretsToCompare(ground, values))));
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
  const [before, after] = await tools.store.change([...JOURNAL_TABLES, 'setups'], async (rows) => {
    const stored = (await rows.get('setups', profileId)) ?? emptySetup(profileId);
    const next = change(stored);
    // A profile that was removed meanwhile leaves nothing behind.
    if ((await rows.get('profiles', profileId)) === undefined) return [stored, stored];
    if (next !== stored) await rows.put('setups', next);
    for (const line of lines) await enter(rows, line);
    return [stored, next];
  });
  if (after !== before) tools.announce({ about: 'setup', profileId });
  if (lines.length > 0) tools.announce({ about: 'journal' });
  return after;
}
