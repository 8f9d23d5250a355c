// Whether an element is shown: a question to style, never to layout.

/**
 * True when neither the element nor anything above it is taken off the page.
 * @param within the window it stands in: `aria-hidden` on the window or above says only that something is open over it
 */
export function isShown(element: Element, within?: Element): boolean {
  if (!element.isConnected || element.closest('[hidden]') !== null) return false;
  const aside = element.closest('[aria-hidden="true"]');
  if (aside !== null && (within === undefined || (aside !== within && within.contains(aside)))) return false;
  return element.checkVisibility({ visibilityProperty: true });
}
