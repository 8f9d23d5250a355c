// All handlers behind the door, joined. A channel without a handler does not compile.

import type { Handlers } from '../messages/door';
import { connectionHandlers } from './connection';
import type { Fills } from './fill';
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
import { viewHandlers } from './view';

export function handlersOf(tools: Tools, fills: Fills, leading: Leading, ready: Readiness): Handlers {
  return {
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
    ...settingsHandlers(tools, ready.review),
    ...journalHandlers(tools),
  };
}
