// Keeps the focus on the page when what had it goes away: a button that a press removed, a form that was folded up. Whoever works
// by keyboard goes on where they were instead of at the top of the page. It never takes the focus from anything that has it,
// and leaves alone an operator who put it down by pressing beside the controls.

/** What can take the focus in the place of what it stood in: a section, a list item, a dialog, at last the page itself. */
const PLACES = 'section, li, dialog, details, form, header, nav, main';

/** Watches a page for as long as it is open. */
export function keepFocus(root: HTMLElement): void {
  /** Where the focus is, and all that is around it: what is left of this is where it goes on. */
  let trail: readonly Element[] = [];

  root.addEventListener('focusin', ({ target }) => {
    trail = target instanceof Element ? trailOf(target, root) : [];
  });

  const onLeft = ({ relatedTarget }: FocusEvent): void => {
    // A dialog that closes gives the focus back by itself. Between leaving and arriving nothing has it, and whoever watches
    // changes may be asked just then: where it goes counts already.
    if (relatedTarget instanceof Element && root.contains(relatedTarget)) {
      trail = trailOf(relatedTarget, root);
      return;
    }
    const [had] = trail;
    // Some browsers tell of it just before they take away what had it.
    queueMicrotask(() => {
      const isPutDown =
        had !== undefined && trail[0] === had && document.activeElement !== had && isThere(had);
      if (isPutDown) trail = [];
    });
  };
  // Heard on the way down: before anything in the page can react to it.
  root.addEventListener('blur', onLeft, { capture: true });

  new MutationObserver(() => {
    const [had, ...around] = trail;
    if (had === undefined || hasFocus(root) || isThere(had)) return;
    const next = around.find((place) => place.matches(PLACES) && isThere(place));
    // Of what is folded up, the part that is still to be seen.
    const fold = next instanceof HTMLDetailsElement ? next.querySelector('summary') : null;
    if (next instanceof HTMLElement) land(fold ?? next);
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['open', 'hidden'] });
}

function trailOf(element: Element, root: HTMLElement): readonly Element[] {
  const trail: Element[] = [];
  for (let each: Element | null = element; each !== null && each !== root; each = each.parentElement) {
    trail.push(each);
  }
  return trail;
}

function hasFocus(root: HTMLElement): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === root) return false;
  return root.contains(activeElement) && isThere(activeElement);
}

function isThere(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}

/** The place itself takes the focus, for as long as it has it: it is no stop of the Tab key. */
function land(place: HTMLElement): void {
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
