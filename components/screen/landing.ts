// Where the focus goes when a press takes away what had it: from the button to the table, to the progress, to the receipt, and
// from a closed table back to the button that opened it. It takes the focus from nothing that has it.

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Phase } from '../state/work';

/** What is shown, where a receipt hides the rest. */
type Shown = Phase | 'receipt';

/** The ids of what takes the focus, the first that is there. */
const PLACES: Readonly<Record<Shown, readonly string[]>> = {
  filling: ['fill-title'],
  table: ['table-title'],
  receipt: ['receipt-title'],
  look: ['open-preview'],
};

/** Follows what is shown inside of the element that the reference is given to. */
export function useLanding(shown: Shown): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<string | null>(null);
  const before = useRef(shown);

  // Read before the page changes: afterwards what had the focus may be gone.
  const { activeElement } = document;
  const held = activeElement !== null && (root.current?.contains(activeElement) ?? false);
  if (held && shown === 'table' && before.current !== 'table') opener.current = activeElement.id;

  useLayoutEffect(() => {
    before.current = shown;
    if (!held || root.current?.contains(document.activeElement) === true) return;
    const ids =
      shown === 'look' && opener.current !== null ? [opener.current, ...PLACES.look] : PLACES[shown];
    ids
      .map((id) => document.getElementById(id))
      .find((place) => place !== null)
      ?.focus();
  });

  return root;
}
