// What a page calls a control, in the ways a page can say it. Text of the page: compared, never interpreted.

import { textOutside } from './words';

/** A look-up's inner input stands six boxes below the one that holds its label [P-old]. */
const DEPTH = 6;
const SKIP = 'select,textarea,button,input,option,script,style,[role="button"],[role="listbox"]';

/**
 * The labels of a control, the surest first. `others` counts the controls below an element.
 * @param named the labels of the window, for who asks about many of its controls
 */
export function labelsOf(
  anchor: Element,
  root: Element,
  others: (element: Element) => number,
  named = labelsFor(root),
): string[] {
  const texts: string[] = [];
  const add = (text: string | null | undefined): void => {
    const trimmed = text?.trim() ?? '';
    if (trimmed !== '' && !texts.includes(trimmed)) texts.push(trimmed);
  };
  // Never by the control's `labels`: for each control the browser goes through the whole page to make that list.
  const around = anchor.closest('label');
  if (around?.control === anchor) add(textOf(around));
  if (anchor.id !== '') {
    // Ids repeat across windows: a `for` of this window may belong to another one's control in the browser's eyes.
    for (const label of named.get(anchor.id) ?? []) add(textOf(label));
  }
  for (const id of (anchor.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
    // What a control names itself by is its own value.
    if (id !== '' && id !== anchor.id) add(textOf(byId(id, root)));
  }
  add(anchor.getAttribute('aria-label'));
  add(textOf(definitionTerm(anchor)));
  add(textOf(cellBefore(anchor)));
  add(textOf(labelAround(anchor, root, others)));
  add(anchor.getAttribute('placeholder'));
  return texts;
}

/** Text of a label without what its own controls say. */
export function textOf(element: Element | null): string {
  return element === null ? '' : textOutside(element, SKIP);
}

/** The labels of a window by the id that they are for: ids repeat across windows, and a window may have thousands. */
export function labelsFor(root: Element): ReadonlyMap<string, readonly Element[]> {
  return Map.groupBy(root.querySelectorAll('label[for]'), (label) => label.getAttribute('for') ?? '');
}

/** The first element of a window with this id. */
function byId(id: string, root: Element): Element | null {
  // The page's own index, where the first of the page is of this window.
  const first = root.ownerDocument.getElementById(id);
  return first === null || root.contains(first) ? first : root.querySelector(`[id="${CSS.escape(id)}"]`);
}

function definitionTerm(anchor: Element): Element | null {
  const before = anchor.closest('dd')?.previousElementSibling ?? null;
  return before?.tagName === 'DT' ? before : null;
}

function cellBefore(anchor: Element): Element | null {
  const before = anchor.closest('td')?.previousElementSibling ?? null;
  return before !== null && /^T[HD]$/.test(before.tagName) && before.querySelector(SKIP) === null
    ? before
    : null;
}

// A label that is only a neighbour: the nearest element around the control that holds one label and no other control.
function labelAround(anchor: Element, root: Element, others: (element: Element) => number): Element | null {
  let around = anchor.parentElement;
  for (let depth = 0; around !== null && around !== root && depth < DEPTH; depth += 1) {
    if (others(around) > 1) return null;
    // An outlined input draws its frame with a legend that says the label again.
    const labels = [...around.querySelectorAll('label,legend')].filter(
      (label) => label.closest('fieldset[aria-hidden="true"]') === null,
    );
    if (labels.length > 0) return labels.length === 1 ? (labels[0] ?? null) : null;
    around = around.parentElement;
  }
  return null;
}
