// The one door into the background. Deny by default: unknown channel, wrong kind of sender or a payload that
// its guard refuses gets no answer but a refusal without details. Handlers never see an unchecked message. An answer
// goes to the document that asked: the browser drops it when another has taken its place.

import type { Instance } from '../model/erp';
import { failureOf } from '../model/failure';
import type { FailureCode } from '../model/failure';
import type { Place } from '../model/setup';
import { channels } from './channels';
import type { AnswerOf, ChannelName, ContentChannel, PageChannel, RequestOf } from './channels';
import { speakerOf } from './sender';
import type { RawSender } from './sender';

/** A content script that was recognised: the instance it belongs to and the document it lives in. */
export interface ContentCaller {
  readonly instance: Instance;
  readonly place: Place;
}

export type Handlers = {
  readonly [N in PageChannel]: (request: RequestOf<N>) => Promise<AnswerOf<N> | void>;
} & {
  readonly [N in ContentChannel]: (
    request: RequestOf<N>,
    caller: ContentCaller,
  ) => Promise<AnswerOf<N> | void>;
};

/** What travels back. `refused` tells nothing on purpose; `failed` says why the handler broke, where that is known. */
export type Reply =
  { readonly answer: unknown } | { readonly refused: true } | { readonly failed: FailureCode };

export interface DoorOptions {
  readonly own: { readonly id: string; readonly origin: string };
  readonly handlers: Handlers;
  /** The granted installations, read anew for each message of a page: a removed one is a stranger at once. */
  readonly instances: () => Promise<readonly Instance[]>;
  /** Told of a handler that threw; must not log payloads. */
  readonly onFailure: (channel: string, error: unknown) => void;
}

interface Envelope {
  readonly channel: ChannelName;
  readonly payload: unknown;
}

/** Reads the outer form of a message; null for anything that is not addressed to the door. */
export function envelopeOf(message: unknown): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  if (!Object.hasOwn(message, 'channel')) return null;
  const { channel, payload } = message as { channel: unknown; payload?: unknown };
  return typeof channel === 'string' && isChannel(channel) ? { channel, payload } : null;
}

/** Makes the door's answer to one message. Never throws. */
export function door(options: DoorOptions): (message: unknown, sender: RawSender) => Promise<Reply> {
  /** The content script of a granted instance; null on any other page. */
  const callerAt = async (place: Place): Promise<ContentCaller | null> => {
    const instance = (await options.instances()).find(({ origin }) => origin === place.origin);
    return instance === undefined ? null : { instance, place };
  };

  return async (message, sender) => {
    const envelope = envelopeOf(message);
    if (envelope === null) return { refused: true };
    const { channel, payload } = envelope;
    try {
      const speaker = speakerOf(sender, options.own);
      const { from, guard } = channels[channel];
      if (speaker.kind !== from || !guard(payload)) return { refused: true };
      // Pages are answered also when there is no reading what instances there are: some tell just that.
      const caller = speaker.kind === 'content' ? await callerAt(speaker.place) : undefined;
      if (caller === null) return { refused: true };
      // The table pairs each name with its own guard and handler; the compiler cannot follow that by index.
      const handler = options.handlers[channel] as (
        request: unknown,
        caller?: ContentCaller,
      ) => Promise<unknown>;
      return { answer: (await handler(payload, caller)) ?? null };
    } catch (error) {
      options.onFailure(channel, error);
      return { failed: failureOf(error) };
    }
  };
}

function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(channels, name);
}
