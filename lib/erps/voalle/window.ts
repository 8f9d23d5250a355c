// Which window of Voalle's pages is on top, and what can be seen: for everything that reads these pages.

/** Everything that may be a window, a list that hangs over one included. */
export const WINDOWS = '[role="dialog"],div[role="presentation"]';

/**
 * The window on top: the last one in the document, whatever portal it hangs in [P-old]. Drawers of the newer shell
 * carry no role of their own: they are told by the form in them. Lists that hang over a window are none.
 */
export function topWindow(document: Document): Element | null {
  const windows = [...document.querySelectorAll(WINDOWS)].reverse();
  const isWindow = (element: Element): boolean =>
    element.getAttribute('role') === 'dialog' ||
    (element.querySelector('form') !== null && element.querySelector('[role="dialog"]') === null);
  return windows.find((window) => isWindow(window) && isSeen(window)) ?? null;
}

/** Drawn or not; `aria-hidden` says nothing here: an open list puts it on the window below. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
