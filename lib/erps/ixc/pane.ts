// What an IXC page shows on top, for everything that reads these pages: windows are stacked, and stay when they are
// covered or closed.

import { isShown, isWhole } from '../../form/visible';

/** What a page shows on top: a record window, or the list when none is open. */
export interface Pane {
  readonly element: Element;
  /** Table of the window; the list has none. */
  readonly table: string | null;
  /** Table of the window right beneath, which may be hidden meanwhile [G]. */
  readonly under: string | null;
}

/**
 * The record window on top is the highest number among the visible `N_form`s; the number is only the stack [P+]. Every
 * window has its title bar [P+]; a form without one is some other product's, whatever it is called.
 */
export function paneOn(document: Document): Pane | null {
  const windows = [...document.querySelectorAll('form[id$="_form"][name]')]
    .filter(isWhole)
    .flatMap((element) => {
      // Every window has a field called `id`, which hides the form's own property.
      const level = /^(\d+)_form$/.exec(element.getAttribute('id') ?? '')?.[1];
      const table = element.getAttribute('name');
      return level === undefined || element.querySelector('.ftitle') === null
        ? []
        : [{ element, table, level: Number(level), open: isShown(element) }];
    })
    // A closed window that was left behind gives way to the one that took its number.
    .sort((a, b) => b.level - a.level || Number(b.open) - Number(a.open));
  const top = windows.find(({ open }) => open);
  if (top !== undefined) {
    const beneath = windows.find(({ level }) => level < top.level);
    return { element: top.element, table: top.table, under: beneath?.table ?? null };
  }
  // The list's id begins with a digit [P+].
  const element = document.querySelector('[id="1_grid"]');
  return element === null ? null : { element, table: null, under: null };
}
