// Whether an element is shown: a question to style, never to layout. And whether a form can be asked anything at all.

/** What is asked of a form that is a window. */
const ASKED = [
  'querySelector',
  'querySelectorAll',
  'closest',
  'contains',
  'matches',
  'getAttribute',
  'checkVisibility',
] as const;

/**
 * True when a form is what its markup says. A field hides the member of its form that has its name, for scripts of ours as
 * for the page's own: a form that lost what it can do is nobody's window.
 */
export function isWhole(form: Element): boolean {
  return (
    ASKED.every((name) => typeof Reflect.get(form, name) === 'function') &&
    typeof form.isConnected === 'boolean' &&
    form.ownerDocument.nodeType === Node.DOCUMENT_NODE
  );
}

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
