// How IXC's look-up pair is written. IXC resolves the description on change, on blur or on Enter, depending on the
// field [P]; all three are given, then the description is awaited. An id that does not resolve is taken back.

import type { Writer, Writers } from '../../form/dialect';
import { fire, fireKey, focusIn, focusOut, setNative } from '../../form/events';
import { until } from '../../form/wait';
import { descriptionOf } from './dialect';

/** Milliseconds. A description may take this long; the ERP's own helper script waits as long [P]. */
const RESOLVES_WITHIN = 10_000;

const lookup: Writer<'lookup'> = async ({ anchor, root, read }, value, signal) => {
  const before = read();
  // An old description must not pass for the new one: two records may be called the same.
  const description = descriptionOf(anchor, root);
  if (description !== null) setNative(description, '');
  put(anchor, value);
  if (value === '') return null;
  const isResolved = (): boolean => read().text !== undefined;
  await until(() => isResolved() || anchor.value !== value, RESOLVES_WITHIN, signal);
  if (isResolved() && anchor.value === value) return null;
  put(anchor, before.value);
  if (before.value !== '') await until(isResolved, RESOLVES_WITHIN, signal);
  return signal.aborted ? 'cancelled' : 'unresolved';
};

function put(anchor: HTMLInputElement, value: string): void {
  focusIn(anchor);
  setNative(anchor, value);
  fire(anchor, 'input');
  fireKey(anchor, 'keyup', '');
  fire(anchor, 'change');
  if (value !== '') fireKey(anchor, 'keydown', 'Enter', 13);
  focusOut(anchor);
}

export const ixcWriters = { lookup } satisfies Partial<Writers>;
