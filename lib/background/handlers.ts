// All handlers behind the door, joined. A channel without a handler does not compile.

import type { Handlers } from '../messages/door';
import { connectionHandlers } from './connection';
import type { Fills } from './fill';
import { instanceHandlers } from './instances';
import { journalHandlers } from './journal';
import type { Leading } from './lead';
import { profileHandlers } from './profiles';
import { saveHandlers } from './saves';
import { screenHandlers } from './screen';
import { stepHandlers } from './steps';
import type { Tools } from './tools';
import { viewHandlers } from './view';

export function handlersOf(tools: Tools, fills: Fills, leading: Leading): Handlers {
  return {
    ...instanceHandlers(tools),
    ...profileHandlers(tools),
    ...viewHandlers(tools, fills.review, leading.follow),
    ...screenHandlers(tools),
    ...saveHandlers(tools),
    ...fills.handlers,
    ...leading.handlers,
    ...stepHandlers(tools),
    ...connectionHandlers(tools),
    ...journalHandlers(tools),
  };
}
