// What the tests that stand at the door do inside the extension: speak as its content script, hear what its content
// scripts hear, and keep the background waiting at one step until something else has happened.

import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Installed } from './launch.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

/** Sends a message as a content script of this tab does. */
export function sayInPage({ worker }: Installed, tabId: number, message: object): Promise<unknown> {
  return worker.evaluate(
    async ([id, sent]) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: id },
        args: [sent],
        func: (each): Promise<unknown> => chrome.runtime.sendMessage(each),
      });
      return answer?.result;
    },
    [tabId, message] as const,
  );
}

/** Has the tab's document write down every command that reaches it from now on. */
export async function hearIn({ worker }: Installed, tabId: number): Promise<void> {
  await worker.evaluate(async (id) => {
    await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        const heard: string[] = [];
        Reflect.set(globalThis, 'heard', heard);
        chrome.runtime.onMessage.addListener((message: unknown) => {
          heard.push(JSON.stringify(message));
          return false;
        });
      },
    });
  }, tabId);
}

/** What it wrote down. */
export function heardIn({ worker }: Installed, tabId: number): Promise<readonly string[]> {
  return worker.evaluate(async (id) => {
    const [heard] = await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () => Reflect.get(globalThis, 'heard') as string[],
    });
    return heard?.result ?? [];
  }, tabId);
}

/** The frames of a tab in which a script of ours is awake, by number; 0 is the tab's own document. */
export function awakeIn({ worker }: Installed, tabId: number): Promise<readonly number[]> {
  return worker.evaluate(async (id) => {
    const worlds = await chrome.scripting.executeScript({
      target: { tabId: id, allFrames: true },
      func: () => {
        const shelf = Reflect.get(globalThis, Symbol.for('encaixe')) as { life: AbortController } | undefined;
        return shelf !== undefined && !shelf.life.signal.aborted;
      },
    });
    return worlds.flatMap(({ frameId, result }) => (result === true ? [frameId] : [])).sort();
  }, tabId);
}

export interface Held {
  /** The background has come to the step, and waits. */
  readonly reached: () => Promise<void>;
  /** Lets it go on. */
  readonly release: () => Promise<void>;
}

/** Keeps the background waiting just before it sends this command to a page. */
export function holdCommand(installed: Installed, name: string): Promise<Held> {
  return hold(installed, 'tabs', 'sendMessage', `"command":"${name}"`);
}

/** Keeps the background waiting where it asks the browser whether a host is granted: before it answers a page. */
export function holdGrants(installed: Installed): Promise<Held> {
  return hold(installed, 'permissions', 'contains', '"origins"');
}

/** Keeps the calls of one function of the browser waiting that are made with such words. */
async function hold({ worker }: Installed, api: string, name: string, words: string): Promise<Held> {
  await worker.evaluate(
    ([of, called, about]) => {
      type Call = (...args: readonly unknown[]) => Promise<unknown>;
      const owner = Reflect.get(chrome, of) as Record<string, Call>;
      const call = owner[called];
      if (call === undefined) throw new Error(`${of}.${called} is not there`);
      const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
      const { promise: waits, resolve: arrived } = Promise.withResolvers<undefined>();
      Object.assign(globalThis, { gate: { open, waits } });
      owner[called] = async (...args) => {
        if (JSON.stringify(args).includes(about)) {
          arrived(undefined);
          await gate;
        }
        return Reflect.apply(call, owner, args);
      };
    },
    [api, name, words] as const,
  );
  interface Gate {
    open(): void;
    readonly waits: Promise<void>;
  }
  return {
    reached: () => worker.evaluate(() => (Reflect.get(globalThis, 'gate') as Gate).waits),
    release: () =>
      worker.evaluate(() => {
        (Reflect.get(globalThis, 'gate') as Gate).open();
      }),
  };
}

/** Sends a command to a tab's scripts from here: from the background, or from a page of the extension. */
export function command(from: Installed['worker'] | Page, tabId: number, message: object): Promise<unknown> {
  const send = ([id, sent]: readonly [number, object]): Promise<unknown> =>
    chrome.tabs.sendMessage(id, sent).catch(() => undefined);
  const what = [tabId, message] as const;
  // The two have the same `evaluate`, and no type in common that says so.
  return 'context' in from ? from.evaluate(send, what) : from.evaluate(send, what);
}
