// What a page calls a control, in the ways a page can say it. Text of the page: compared, never interpreted.

/** A look-up's inner input stands six boxes below the one that holds its label [P-old]. */
const DEPTH = 6;
const SKIP = 'select,textarea,button,input,option,script,style,[role="button"],[role="listbox"]';

/** The labels of a control, the surest first. `others` counts the controls below an element. */
export function labelsOf(anchor: Element, root: Element, others: (element: Element) => number): string[] {
  const texts: string[] = [];
  const add = (text: string | null | undefined): void => {
    const trimmed = text?.trim() ?? '';
    if (trimmed !== '' && !texts.includes(trimmed)) texts.push(trimmed);
  };
  if ('labels' in anchor) for (const label of (anchor as HTMLInputElement).labels ?? []) add(textOf(label));
  if (anchor.id !== '') {
    // Ids repeat across windows: a `for` of this window may belong to another one's control in the browser's eyes.
    for (const label of root.querySelectorAll(`label[for="${CSS.escape(anchor.id)}"]`)) add(textOf(label));
  }
  for (const id of (anchor.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
    // What a control names itself by is its own value.
    if (id !== '' && id !== anchor.id) add(textOf(root.querySelector(`[id="${CSS.escape(id)}"]`)));
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
  if (element === null) return '';
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (node instanceof Element && !node.matches(SKIP)) text += textOf(node);
  }
  return text;
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
