// What a walk keeps in the store, under its profile: the record of the walk, the contracts that would fail, and the
// notes that it needs until it ends. Holds persons' names: whoever forgets a profile or a walk forgets all of it.

import type { Writer } from '../../store/rows';

export const WALK_TABLES = ['readiness', 'lacks', 'baseNotes'] as const;

/** Everything of a profile in a table whose keys begin with it. */
export function allOf(profileId: string): IDBKeyRange {
  // A list sorts behind every text.
  return IDBKeyRange.bound([profileId], [profileId, []]);
}

/** What comes after a key of a profile. */
export function after(profileId: string, key: string): IDBKeyRange {
  return IDBKeyRange.bound([profileId, key], [profileId, []], true);
}

/** Forgets a profile's walk with all that it found. */
export async function wipeWalk(rows: Writer<(typeof WALK_TABLES)[number]>, profileId: string): Promise<void> {
  await rows.remove('readiness', profileId);
  await rows.remove('lacks', allOf(profileId));
  await rows.remove('baseNotes', allOf(profileId));
}
