// All handlers behind the door, joined. A channel without a handler does not compile.

import type { Handlers } from '../messages/door';
import type { Settings } from '../model/settings';
import { connectionHandlers } from './connection';
import type { Fills } from './fill';
import { diagnosisHandlers } from './diagnosis';
import { firstRunHandlers } from './first-run';
import { healthHandlers } from './health';
import { instanceHandlers } from './instances';
import { purgeJournal } from './journal';
import { journalHandlers } from './lines';
import type { Leading } from './lead';
import { markHandlers, unmark } from './marks';
import { pickHandlers } from './pick';
import { policyHandlers } from './policy';
import { partnerHandlers } from './partners';
import { profileHandlers } from './profiles';
import { proofHandlers } from './proof';
import type { Readiness } from './readiness/readiness';
import { saveHandlers } from './saves';
import { screenHandlers } from './screen';
import { settingsHandlers } from './settings';
import { stepHandlers } from './steps';
import { fieldHandlers } from './taught';
import type { Tools } from './tools';
import { transferHandlers } from './transfer';
import { touching, vaultHandlers } from './vault';
import { viewHandlers } from './view';
import { wishHandlers } from './wishes';

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
  const onSettings = async ({ marks }: Settings): Promise<void> => {
    if (!marks) await unmark(tools);
    tools.announce({ about: 'settings' });
    await tools.vault.touch();
    await ready.review();
    await purgeJournal(tools);
  };
  const handlers: Handlers = {
    ...instanceHandlers(tools),
    ...profileHandlers(tools),
    ...partnerHandlers(tools),
    ...viewHandlers(tools, fills.review, leading.follow),
    ...screenHandlers(tools),
    ...saveHandlers(tools),
    ...fills.handlers,
    ...leading.handlers,
    ...markHandlers(tools),
    ...wishHandlers(tools),
    ...pickHandlers(tools),
    ...fieldHandlers(tools),
    ...diagnosisHandlers(tools),
    ...ready.handlers,
    ...stepHandlers(tools),
    ...connectionHandlers(tools),
    ...proofHandlers(tools),
    ...settingsHandlers(tools, onSettings),
    ...policyHandlers(tools),
    ...firstRunHandlers(tools),
    ...vaultHandlers(tools, ready.unlocked),
    ...transferHandlers(tools),
    ...healthHandlers(tools, begin),
    ...journalHandlers(tools),
  };
  return touching(handlers, tools, onFailure);
}
