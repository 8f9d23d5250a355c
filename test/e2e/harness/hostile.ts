// A page that means harm: its scripts run before all others, stand in the way of everything that a script may call, and
// write down each text that passes, with where it passed. What they wrote down is read by the test.

import type { Page } from '@playwright/test';

/** A text that passed. */
export interface Overheard {
  /** What was called: `JSON.stringify`, `value=`, `listener:input`. */
  readonly way: string;
  /** Name or id of the field that it belongs to, where there is one. */
  readonly field: string;
  readonly text: string;
}

/** Makes every document of this page hostile from its beginning. */
export async function makeHostile(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Taken before anything is replaced: the spy must not spy on itself.
    const { apply, getOwnPropertyDescriptor, defineProperty, ownKeys } = Reflect;
    const { stringify } = JSON;
    const heard = new Map<string, { way: string; field: string; text: string }>();
    const keep = (entry: { way: string; field: string; text: string }): void =>
      void heard.set(`${entry.way} ${entry.field} ${entry.text}`, entry);
    let busy = false;
    const note = (way: string, self: unknown, values: readonly unknown[]): void => {
      // Short texts are no secrets, and a page's own scripts pass endless ones.
      if (busy) return;
      busy = true;
      const field = self instanceof Element ? (self.getAttribute('name') ?? self.id) : '';
      for (const value of values) {
        for (const text of Array.isArray(value) ? (value as unknown[]) : [value]) {
          if (typeof text === 'string' && text.length > 7) keep({ way, field, text: text.slice(0, 10_000) });
        }
      }
      busy = false;
    };
    defineProperty(globalThis, 'overheard', {
      value: () => {
        busy = true;
        const told = stringify([...heard.values()]);
        busy = false;
        return told;
      },
    });
    const tap = (owner: object, name: PropertyKey, of: string): void => {
      const before = getOwnPropertyDescriptor(owner, name);
      if (before?.configurable !== true) return;
      const way = `${of}.${String(name)}`;
      const through = (real: (...args: unknown[]) => unknown, told: string) =>
        function (this: unknown, ...args: unknown[]): unknown {
          note(told, this, args);
          const result = apply(real, this, args);
          note(`${told}>`, this, [result]);
          return result;
        };
      if (typeof before.value === 'function') {
        const real = before.value as (...args: unknown[]) => unknown;
        defineProperty(owner, name, { ...before, value: through(real, way) });
      } else if (before.get !== undefined && before.set !== undefined) {
        const { get, set } = before;
        defineProperty(owner, name, {
          ...before,
          get: through(get, way),
          set: through(set as () => unknown, `${way}=`),
        });
      }
    };
    tap(JSON, 'stringify', 'JSON');
    tap(JSON, 'parse', 'JSON');
    for (const of of ['push', 'map', 'join', 'flatMap', 'find'] as const) tap(Array.prototype, of, 'Array');
    for (const of of ['trim', 'replace', 'concat', 'split'] as const) tap(String.prototype, of, 'String');
    for (const of of ['entries', 'fromEntries', 'assign'] as const) tap(Object, of, 'Object');
    tap(Promise.prototype, 'then', 'Promise');
    tap(HTMLInputElement.prototype, 'value', 'input');
    tap(HTMLTextAreaElement.prototype, 'value', 'textarea');
    tap(HTMLInputElement.prototype, 'setRangeText', 'input');
    for (const of of ownKeys(Event.prototype)) {
      if (typeof of === 'string' && of.startsWith('init')) tap(Event.prototype, of, 'Event');
    }
    tap(Element.prototype, 'attachShadow', 'Element');
    tap(Element.prototype, 'setAttribute', 'Element');
    tap(EventTarget.prototype, 'dispatchEvent', 'EventTarget');
    for (const type of ['message', 'error', 'unhandledrejection', 'storage']) {
      addEventListener(type, (event) => note(`listener:${type}`, null, [Reflect.get(event, 'data')]));
    }
    for (const type of ['input', 'change', 'beforeinput', 'keydown', 'paste']) {
      addEventListener(
        type,
        ({ target }) => {
          if (target instanceof HTMLInputElement) note(`listener:${type}`, target, [target.value]);
        },
        true,
      );
    }
  });
}

/** Everything that the page wrote down of these texts. They are looked for out here: in there they would be heard. */
export async function overheardOf(page: Page, ...wanted: readonly string[]): Promise<readonly Overheard[]> {
  const told = await page.evaluate(() => (Reflect.get(globalThis, 'overheard') as () => string)());
  const all = JSON.parse(told) as Overheard[];
  return all.filter(({ text }) => wanted.some((part) => text.includes(part)));
}

/** What a page gets of an address by each way that a page has: fetched, as a script, as a picture, in a frame. */
export function reach(page: Page, address: string): Promise<Readonly<Record<string, boolean>>> {
  return page.evaluate(async (url) => {
    const loaded = (element: HTMLElement & { src: string }): Promise<boolean> => {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      element.addEventListener('load', () => resolve(true), { once: true });
      element.addEventListener('error', () => resolve(false), { once: true });
      element.src = url;
      document.body.append(element);
      return promise;
    };
    const fetched = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    const script = await loaded(document.createElement('script'));
    const frame = document.createElement('iframe');
    await loaded(frame);
    // A frame that was refused loads a page of the browser's own, which nobody can look into.
    const framed = frame.contentDocument !== null;
    frame.remove();
    return { fetched, script, framed };
  }, address);
}
