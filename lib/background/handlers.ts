// All handlers behind the door, joined. A channel without a handler does not compile.

import type { Handlers } from '../messages/door';
import { connectionHandlers } from './connection';
import type { Fills } from './fill';
import { healthHandlers } from './health';
import { instanceHandlers } from './instances';
import { journalHandlers } from './journal';
import type { Leading } from './lead';
import { profileHandlers } from './profiles';
import { proofHandlers } from './proof';
import type { Readiness } from './readiness/readiness';
import { saveHandlers } from './saves';
import { screenHandlers } from './screen';
import { settingsHandlers } from './settings';
import { stepHandlers } from './steps';
import type { Tools } from './tools';
import { transferHandlers } from './transfer';
import { touching, vaultHandlers } from './vault';
import { viewHandlers } from './view';

/** The parts of the background that several channels share. */
export interface Parts {
  readonly fills: Fills;
  readonly leading: Leading;
  readonly ready: Readiness;
  /** Puts the background in order again. */
  readonly begin: () => Promise<void>;
}

export function handlersOf(
  tools: Tools,
  { fills, leading, ready, begin }: Parts,
  onFailure: (where: string, error: unknown) => void,
): Handlers {
  const onSettings = async (): Promise<void> => {
    await tools.vault.touch();
    await ready.review();
  };
  const handlers: Handlers = {
    ...instanceHandlers(tools),
    ...profileHandlers(tools),
    ...viewHandlers(tools, fills.review, leading.follow),
    ...screenHandlers(tools),
    ...saveHandlers(tools),
    ...fills.handlers,
    ...leading.handlers,
    ...ready.handlers,
    ...stepHandlers(tools),
    ...connectionHandlers(tools),
    ...proofHandlers(tools),
    ...settingsHandlers(tools, onSettings),
    ...vaultHandlers(tools, ready.unlocked),
    ...transferHandlers(tools),
    ...healthHandlers(tools, begin),
    ...journalHandlers(tools),
  };
  return touching(handlers, tools, onFailure);
}
