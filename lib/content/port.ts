// How a script in a page speaks to the background and hears from it. Native API only; after an update of the
// extension the old script finds its line dead, says so once (farewell.ts) and goes to sleep.

import { browser } from 'wxt/browser';
import type { AnswerOf, ContentChannel, RequestOf } from '../messages/channels';
import type { Command } from '../messages/command';
import type { Reply } from '../messages/door';

type Table = Readonly<Record<string, Command<unknown, unknown>>>;

/** A handler for each command of a table. */
export type HandlersFor<T> = {
  readonly [N in keyof T]: T[N] extends Command<infer Request, infer Answer>
    ? (request: Request) => Promise<Answer> | Answer
    : never;
};

export interface Port {
  /** Whether the extension of this script is still there. */
  readonly isOpen: () => boolean;
  /** Sends one message; undefined when the background refused it or is gone. */
  tell<N extends ContentChannel>(channel: N, payload: RequestOf<N>): Promise<AnswerOf<N> | undefined>;
  /** Answers these commands of the background until the signal aborts; leaves others to other scripts. */
  listen<T extends Table>(commands: T, handlers: HandlersFor<T>, signal: AbortSignal): void;
}

// Gone, whole or in part, where the extension is.
const runtime = (): Partial<typeof browser.runtime> | undefined => browser.runtime;

/** @param onGone called when this script finds that it outlived its extension */
export function openPort(onGone: () => void): Port {
  // An updated or removed extension leaves its old scripts without an id.
  const isOpen = (): boolean => runtime()?.id !== undefined;
  return {
    isOpen,
    async tell(channel, payload) {
      if (!isOpen()) {
        onGone();
        return undefined;
      }
      try {
        const reply: Reply | undefined = await browser.runtime.sendMessage({ channel, payload });
        return reply !== undefined && 'answer' in reply
          ? (reply.answer as AnswerOf<typeof channel>)
          : undefined;
      } catch {
        return undefined;
      }
    },

    listen(commands, handlers, signal) {
      const listener = (message: unknown, sender: Sender, answer: (reply: unknown) => void): boolean => {
        const order = orderOf(message, commands);
        if (order === null || !isBackground(sender)) return false;
        // The guard has just proven that the payload is this handler's.
        const handler = handlers[order.name] as (request: unknown) => unknown;
        // Called within the promise: a handler that throws has failed, too.
        Promise.resolve(order.payload)
          .then(handler)
          .then(
            (result) => answer({ answer: result ?? null }),
            () => answer({ failed: true }),
          );
        return true;
      };
      browser.runtime.onMessage.addListener(listener);
      signal.addEventListener('abort', () => runtime()?.onMessage?.removeListener(listener));
    },
  };
}

interface Sender {
  readonly id?: string;
  readonly url?: string;
}

/**
 * Only this extension's background speaks to scripts in a page: pages of it have no business here. The browser tells
 * them apart by their address alone; the event page of Firefox has one that the browser makes up.
 */
function isBackground({ id, url = '' }: Sender): boolean {
  return (
    id === browser.runtime.id && /^\w+-extension:\/\/[^/]+\/(background\.js|_generated_\w+\.html)$/.test(url)
  );
}

/** A command of this table with a payload that its guard accepts, or null. */
export function orderOf<T extends Table>(
  message: unknown,
  commands: T,
): { name: keyof T; payload: unknown } | null {
  if (typeof message !== 'object' || message === null || !('command' in message)) return null;
  const name = message.command;
  const payload = 'payload' in message ? message.payload : undefined;
  if (typeof name !== 'string' || !Object.hasOwn(commands, name)) return null;
  return commands[name]?.guard(payload) === true ? { name, payload } : null;
}
