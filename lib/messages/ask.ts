// The other side of the door: how a page of the extension, or a content script, speaks to the background.

import { browser } from 'wxt/browser';
import type { FailureCode } from '../model/failure';
import type { AnswerOf, ChannelName, RequestOf } from './channels';
import type { Reply } from './door';

/** Why a question has no answer. */
export type Trouble = 'refused' | 'silent' | FailureCode;

/** The background refused the message or broke while answering; what exactly is in the background's log. */
export class AskError extends Error {
  readonly channel: ChannelName;
  readonly reason: Trouble;

  constructor(channel: ChannelName, reason: AskError['reason']) {
    super(`${channel}: ${reason}`);
    this.name = 'AskError';
    this.channel = channel;
    this.reason = reason;
  }
}

/** Questions that change nothing: they may be asked twice. */
export const READING: ReadonlySet<ChannelName> = new Set<ChannelName>([
  'instances.list',
  'profiles.list',
  'partners.own',
  'firstRun.view',
  'journal.page',
  'journal.export',
  'tab.view',
  'screen.check',
  'readiness.view',
  'readiness.rows',
  'settings.get',
  'policy.view',
  'vault.view',
  'transfer.inspect',
  'store.health',
  // Of the pages' own accord, and to no harm when it is asked twice.
  'marks.show',
  'marks.hide',
  'wish.take',
  'teach.view',
  'fields.list',
  'fields.export',
]);

type Payload<N extends ChannelName> = RequestOf<N> extends undefined ? [] : [RequestOf<N>];

/**
 * Sends one message and waits for its answer. Throws when there is none, AskError when that was the background's
 * doing. The browser may end the background while it is asked: what only reads is asked once more then.
 */
export async function ask<N extends ChannelName>(channel: N, ...payload: Payload<N>): Promise<AnswerOf<N>> {
  const message = payload.length === 0 ? { channel } : { channel, payload: payload[0] };
  const send = (): Promise<Reply | undefined> => browser.runtime.sendMessage(message);
  const reply = READING.has(channel)
    ? ((await send().catch(() => undefined)) ?? (await send()))
    : await send();
  if (reply === undefined) throw new AskError(channel, 'silent');
  if ('refused' in reply) throw new AskError(channel, 'refused');
  if ('failed' in reply) throw new AskError(channel, reply.failed);
  return reply.answer as AnswerOf<N>;
}
