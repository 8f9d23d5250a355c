// What the operator set for the whole extension. What was never set is as it comes.

import type { Handlers } from '../messages/door';
import { SETTINGS } from '../model/settings';
import type { Settings } from '../model/settings';
import { LONGEST_LOCK_MINUTES } from '../model/vault';
import type { Tools } from './tools';

const ID = 'settings';
/** A year: whoever wants longer wants no limit, and there is none for persons' data. */
const LONGEST_KEEP_DAYS = 365;

/** @param onKept told when other settings hold from now on */
export function settingsHandlers(
  tools: Tools,
  onKept: () => Promise<void>,
): Pick<Handlers, 'settings.get' | 'settings.set'> {
  return {
    'settings.get': () => settingsOf(tools),

    async 'settings.set'(wanted) {
      const settings = within(wanted);
      await tools.store.change(['settings'], (rows) => rows.put('settings', { id: ID, ...settings }));
      await onKept();
      return settings;
    },
  };
}

/** The settings as they are now. */
export async function settingsOf({ store }: Pick<Tools, 'store'>): Promise<Settings> {
  const kept = await store.read(['settings'], (rows) => rows.get('settings', ID));
  return within(kept ?? SETTINGS);
}

/** What is kept on disk is held to the limits, too. */
function within({ keepDays, lockMinutes }: Settings): Settings {
  return {
    keepDays: between(keepDays, LONGEST_KEEP_DAYS),
    lockMinutes: between(lockMinutes, LONGEST_LOCK_MINUTES),
  };
}

function between(wanted: number, most: number): number {
  return Math.min(most, Math.max(1, wanted));
}
