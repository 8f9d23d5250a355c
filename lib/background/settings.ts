// What the operator set for the whole extension. What was never set is as it comes.

import type { Handlers } from '../messages/door';
import { KEEP_DAYS } from '../model/readiness';
import type { Settings } from '../model/readiness';
import type { Tools } from './tools';

const ID = 'settings';
/** A year: whoever wants longer wants no limit, and there is none for persons' data. */
const LONGEST = 365;

/** @param onKept told when other settings hold from now on */
export function settingsHandlers(
  tools: Tools,
  onKept: () => Promise<void>,
): Pick<Handlers, 'settings.get' | 'settings.set'> {
  return {
    'settings.get': () => settingsOf(tools),

    async 'settings.set'({ keepDays }) {
      const settings = { keepDays: Math.min(LONGEST, Math.max(1, keepDays)) };
      await tools.store.change(['settings'], (rows) => rows.put('settings', { id: ID, ...settings }));
      await onKept();
      return settings;
    },
  };
}

/** The settings as they are now. */
export async function settingsOf({ store }: Pick<Tools, 'store'>): Promise<Settings> {
  const kept = await store.read(['settings'], (rows) => rows.get('settings', ID));
  return { keepDays: kept?.keepDays ?? KEEP_DAYS };
}
