// The background as a content script meets it: it hears what is told, answers hello, and gives orders.

import { vi } from 'vitest';
import type { Mock } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ScreenDef } from '../../../lib/model/screen';

/** The background as the browser names it to a script. */
export const OWN = { id: 'own-extension', url: 'chrome-extension://own-extension/background.js' } as const;

interface Message {
  readonly channel: string;
  readonly payload: unknown;
}

const RUNTIME = fakeBrowser.runtime;

export interface Background {
  /** Everything that was told so far, in order. */
  readonly told: readonly Message[];
  /** Payloads told on one channel. */
  on(channel: string): unknown[];
  /** Sends a command as the background does, and resolves with the reply; undefined when nobody answers. */
  order(command: string, payload?: unknown, sender?: object): Promise<unknown>;
}

/** A browser in which the extension is alive and nobody listens yet. */
export function freshBrowser(): void {
  Object.assign(fakeBrowser, { runtime: RUNTIME });
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { id: OWN.id });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => `text of ${key}` });
}

/** Decides what a message to the background comes to; the fake's own type knows only the form with a callback. */
export function answerWith(reply: (message: unknown) => Promise<unknown>): Mock {
  const runtime = fakeBrowser.runtime as unknown as { sendMessage: (message: unknown) => Promise<unknown> };
  return vi.spyOn(runtime, 'sendMessage').mockImplementation(reply);
}

/** Stands in for the background; `hello` is its word on the page. */
export function background(hello: unknown): Background {
  freshBrowser();
  const told: Message[] = [];
  answerWith(async (message) => {
    told.push(message as Message);
    return (message as Message).channel === 'page.hello' ? hello : { answer: null };
  });
  return {
    told,
    on: (channel) => told.filter((each) => each.channel === channel).map(({ payload }) => payload),
    order: (command, payload, sender = OWN) => sent({ command, payload }, sender),
  };
}

/** The word that a page is granted, with the screens to look for. */
export function granted(screens: readonly ScreenDef[]): unknown {
  return { answer: { granted: true, screens } };
}

/** Delivers any message from any sender to the scripts in the page. */
export async function sent(message: unknown, sender: object): Promise<unknown> {
  let reply: unknown;
  let answered: () => void = () => undefined;
  const answer = new Promise<void>((resolve) => (answered = resolve));
  const taken = await fakeBrowser.runtime.onMessage.trigger(message, sender, (given?: unknown) => {
    reply = given;
    answered();
  });
  if (taken.some((each: unknown) => each === true)) await answer;
  return reply;
}

/** What an extension's old script finds after an update: the runtime is gone; freshBrowser brings it back. */
export function updateExtension(): void {
  Object.assign(fakeBrowser, { runtime: undefined });
}
