// What Encaixe draws over a page, for tests: a closed root cannot be reached from outside, so it is kept when it is
// made. The tests' DOM lays nothing out: boxes, and what a person would hit in them, are given by hand.

import { expect, vi } from 'vitest';
import { at } from './fake-dialect';

/** Keeps the closed root that `open` makes. */
export function drawnBy<T>(open: () => T): { readonly made: T; readonly root: ShadowRoot } {
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  const made = open();
  expect(spy).toHaveBeenCalledExactlyOnceWith({ mode: 'closed' });
  spy.mockRestore();
  const [root] = roots;
  if (root === undefined) throw new Error('nothing was opened');
  return { made, root };
}

/** Everything in the document that is not the page's own. */
export function ours(): Element[] {
  return [...document.querySelectorAll('*')].filter(
    (element) => element.parentElement === document.documentElement && !/^(HEAD|BODY)$/.test(element.tagName),
  );
}

/** Gives an element its box; `over` is what a person would hit in the middle of it. */
export function placed(selector: string, box: DOMRect, over: Element | null = at(selector)): void {
  at(selector).getBoundingClientRect = () => box;
  document.elementFromPoint = (x, y) =>
    x === box.left + box.width / 2 && y === box.top + box.height / 2 ? over : null;
}
