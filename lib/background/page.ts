// How the background speaks to one document of an ERP. An answer that its guard refuses counts as silence:
// a page that was tampered with gets no further than a page that is gone.

import type { CommandAnswer, CommandName, CommandRequest } from '../messages/commands';
import { flag, listOf, nullable, oneOf, shape, text } from '../messages/guards';
import type { Guard } from '../messages/guards';
import { focusedField } from '../messages/marks';
import { formSnapshot, receiptRow } from '../messages/snapshot-shapes';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { LONGEST_SKELETON, taughtAnchor } from '../messages/survey';
import type { Place } from '../model/setup';

/** Sends a command to the document of a place, and to no other that may have taken its frame. */
export type PageLink = <N extends CommandName>(
  place: Place,
  command: N,
  request: CommandRequest<N>,
) => Promise<Result<CommandAnswer<N>, 'silent'>>;

/** `browser.tabs.sendMessage`. */
export type SendToTab = (
  tabId: number,
  message: { readonly command: CommandName; readonly payload: unknown },
  options: { readonly frameId: number; readonly documentId?: string },
) => Promise<unknown>;

const receipt = listOf(receiptRow, 300);
const done: Guard<null> = (input): input is null => input === null;

const answers: { readonly [N in CommandName]: Guard<CommandAnswer<N>> } = {
  read: nullable(formSnapshot),
  fill: oneOf('accepted', 'busy', 'screen-gone'),
  cancel: done,
  undo: nullable(receipt),
  status: nullable(shape({ running: flag, rows: receipt, undo: nullable(receipt) })),
  sleep: done,
  lead: done,
  leadStop: done,
  point: oneOf('shown', 'missing'),
  mark: oneOf('marked', 'screen-gone'),
  unmark: done,
  focused: nullable(focusedField),
  pick: oneOf('begun', 'screen-gone'),
  pickMove: nullable(taughtAnchor),
  pickStop: done,
  find: oneOf('one', 'none', 'many', 'screen-gone'),
  learn: done,
  skeleton: text(LONGEST_SKELETON),
};

/** Makes the link from the browser's own way of sending. */
export function pageLink(sendToTab: SendToTab): PageLink {
  return async (place, command, request) => {
    const guard = answers[command];
    try {
      const reply = await sendToTab(place.tabId, { command, payload: request }, addressOf(place));
      const answer = answerIn(reply);
      return answer !== undefined && guard(answer) ? ok(answer) : err('silent');
    } catch {
      // Closed, navigated away, put to sleep: the browser words it differently each time.
      return err('silent');
    }
  };
}

// A browser that names no documents leaves the frame as the address; the page checks the screen again.
function addressOf({ frameId, documentId }: Place): { frameId: number; documentId?: string } {
  return documentId === '' ? { frameId } : { frameId, documentId };
}

// The page answers `{ answer }`, or `{ failed }` when it broke.
function answerIn(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || !Object.hasOwn(reply, 'answer')) return undefined;
  return (reply as { answer: unknown }).answer;
}
