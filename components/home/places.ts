// The places of the panel that a line of its home leads to. Going there opens what is folded and moves the focus, so that
// a keyboard and a screen reader arrive as well as the eye.

/** Where something is mended. */
export type Place =
  | { readonly at: 'screen' }
  | { readonly at: 'step'; readonly id: string }
  | { readonly at: 'variants' }
  | { readonly at: 'test' }
  | { readonly at: 'values'; readonly key: string }
  | { readonly at: 'vault' }
  /** The first set-up, or the offer to take it up again. */
  | { readonly at: 'first-run' };

/** What takes a focus by itself. */
const FOCUSABLE = 'input, select, textarea, button, summary, a[href]';

/** Moves the focus to a place; nothing happens where it is not on the page. */
export function goTo(place: Place, document: Document): void {
  const found = elementAt(place, document);
  if (found === null) return;
  for (let fold = found.closest('details'); fold !== null; fold = outer(fold)) fold.open = true;
  if (!found.matches(FOCUSABLE)) found.tabIndex = -1;
  found.scrollIntoView({ block: 'center' });
  found.focus();
}

function elementAt(place: Place, document: Document): HTMLElement | null {
  const first = (...selectors: readonly string[]): HTMLElement | null => {
    for (const selector of selectors) {
      const found = document.querySelector<HTMLElement>(selector);
      if (found !== null) return found;
    }
    return null;
  };
  switch (place.at) {
    case 'screen':
      return first('.finding-error', '[id="screen"]');
    case 'step':
      return first(`[data-step="${CSS.escape(place.id)}"] summary`, '[id="steps"]');
    case 'variants':
      return first('.variants summary', '[id="steps"]');
    case 'test':
      return first('[aria-labelledby="test"] button', '[id="test"]');
    case 'values':
      return first(
        `[name="${CSS.escape(place.key)}"]`,
        `[name^="${CSS.escape(place.key)}-"]`,
        '[id="values"]',
      );
    case 'vault':
      return first('[id="unlock"] input');
    case 'first-run':
      return first('[id="first-run"]', '[id="first-run-offer"] button');
  }
}

function outer(fold: HTMLDetailsElement): HTMLDetailsElement | null {
  return fold.parentElement?.closest('details') ?? null;
}
