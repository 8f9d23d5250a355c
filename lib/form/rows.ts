// Rows of a table that come and go are a list at work and no other screen: a busy list is looked at every two
// seconds, so that it costs next to nothing. Whatever else changes meanwhile is looked at as soon as ever.

import type { Hear } from './watch';

/** Milliseconds from the first change of nothing but rows until it is looked at. */
export const ROWS_AFTER = 2_000;

/** Has changes of rows wait, until the signal aborts. */
export function rowsMayWait(signal: AbortSignal): Hear {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  signal.addEventListener('abort', () => {
    if (waiting !== null) clearTimeout(waiting);
  });
  return (changes, ask) => {
    // Whoever lays out a whole form by rows shows another screen all the same.
    if (!changes.every(isOfRows) || (waiting === null && changes.some(bringsForm))) {
      ask();
      return;
    }
    waiting ??= setTimeout(() => {
      waiting = null;
      ask();
    }, ROWS_AFTER);
  };
}

/** Rows went into the body of a table or out of it: nothing else can. */
function isOfRows({ type, target }: MutationRecord): boolean {
  return type === 'childList' && target.nodeName === 'TBODY';
}

function bringsForm({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && node.querySelector('form') !== null,
  );
}
