// A fill into production is asked about once in a browser session, for each installation. The answer is kept where the
// session is: a worker that was ended does not ask again, a browser that was closed does.

import type { Instance } from '../model/erp';
import type { Place } from '../model/setup';
import { environmentOf } from '../plan/environment';
import { sightOf } from './tabs';
import type { Tools } from './tools';

/** True where a fill need not ask: it is no production, or the operator said yes to it in this session. */
export async function isSettled(
  tools: Tools,
  instance: Instance,
  { tabId }: Pick<Place, 'tabId'>,
): Promise<boolean> {
  const { shownEnvironment } = await sightOf(tools, tabId);
  if (environmentOf({ instance, shownEnvironment }) !== 'production') return true;
  return tools.session.isConfirmed(instance.id);
}

/** Keeps the operator's yes to the installation that a profile belongs to. */
export async function confirm({ store, session }: Tools, profileId: string): Promise<void> {
  const profile = await store.read(['profiles'], (rows) => rows.get('profiles', profileId));
  if (profile !== undefined) await session.confirm(profile.instanceId);
}
