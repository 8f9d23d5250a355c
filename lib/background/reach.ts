// How the background reaches a script that is put into a page only when there is something for it to do; and where it may:
// on the ERP of the operator's own profile, in a document that is seen.

import type { LookError } from '../messages/channels';
import type { CommandAnswer, CommandName, CommandRequest } from '../messages/commands';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import type { Place } from '../model/setup';
import { benchOf } from './context';
import type { Bench } from './context';
import { sightOf } from './tabs';
import type { TabSight } from './tabs';
import type { Tools } from './tools';

/** Sends a command to one document; where nobody listens, `inject` puts the script there first. */
export async function reach<N extends CommandName>(
  tools: Pick<Tools, 'page'>,
  place: Place,
  command: N,
  request: CommandRequest<N>,
  inject: (place: Place) => Promise<void>,
): Promise<Result<CommandAnswer<N>, 'silent'>> {
  const there = await tools.page(place, command, request);
  if (there.ok) return there;
  try {
    await inject(place);
  } catch {
    return err('silent');
  }
  return tools.page(place, command, request);
}

export interface Ground {
  readonly bench: Bench;
  readonly sight: TabSight;
}

/** A profile's operator is shown things on its own instance, or nowhere. */
export async function groundOf(
  tools: Tools,
  tabId: number,
  profileId: string,
): Promise<Result<Ground, LookError>> {
  const bench = await benchOf(tools, profileId);
  if (bench === null) return err('no-profile');
  const sight = await sightOf(tools, tabId);
  return sight.instance?.id === bench.instance.id ? ok({ bench, sight }) : err('not-granted');
}
