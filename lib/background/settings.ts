// What the operator set for the whole extension. What was never set is as it comes.

import type { Handlers } from '../messages/door';
import type { Policy } from '../model/policy';
import { SETTINGS } from '../model/settings';
import type { Settings } from '../model/settings';
import { LONGEST_LOCK_MINUTES } from '../model/vault';
import type { Tools } from './tools';

const ID = 'settings';
/** A year: whoever wants longer wants no limit, and there is none for persons' data. */
const LONGEST_KEEP_DAYS = 365;
/** Ten years: the journal holds nothing of persons but the operator's name. */
const LONGEST_JOURNAL_DAYS = 3_650;

/** @param onKept told of the settings that hold from now on */
export function settingsHandlers(
  tools: Tools,
  onKept: (settings: Settings) => Promise<void>,
): Pick<Handlers, 'settings.get' | 'settings.set'> {
  return {
    'settings.get': () => settingsOf(tools),

    async 'settings.set'(wanted) {
      const locked = Object.keys((await tools.policy()).settings);
      // The page shows the company's values where they count: the operator's own stay as they are below them.
      await keepSettings(tools, (own) => {
        const kept = Object.entries(own).filter(([name]) => locked.includes(name));
        return { ...wanted, ...Object.fromEntries(kept) };
      });
      const settings = await settingsOf(tools);
      await onKept(settings);
      return settings;
    },
  };
}

/** The settings as they are now: the company's where it prescribes them, else the operator's. */
export async function settingsOf({ store, policy }: Pick<Tools, 'store' | 'policy'>): Promise<Settings> {
  const kept = await store.read(['settings'], (rows) => rows.get('settings', ID));
  return under(await policy(), kept ?? SETTINGS);
}

function under({ settings }: Policy, own: Settings): Settings {
  return within({ ...own, ...settings });
}

/** Changes the settings, from what they are at that moment. */
export async function keepSettings(
  { store }: Pick<Tools, 'store'>,
  change: (settings: Settings) => Settings,
): Promise<Settings> {
  return store.change(['settings'], async (rows) => {
    const settings = within(change(within((await rows.get('settings', ID)) ?? SETTINGS)));
    await rows.put('settings', { id: ID, ...settings });
    return settings;
  });
}

/** What is kept on disk is held to the limits, too. */
function within({ keepDays, lockMinutes, operator, journalDays, marks, firstRunLeft }: Settings): Settings {
  return {
    keepDays: between(keepDays, LONGEST_KEEP_DAYS),
    lockMinutes: between(lockMinutes, LONGEST_LOCK_MINUTES),
    operator: operator.trim(),
    journalDays: between(journalDays, LONGEST_JOURNAL_DAYS),
    marks,
    firstRunLeft,
  };
}

function between(wanted: number, most: number): number {
  return Math.min(most, Math.max(1, wanted));
}
