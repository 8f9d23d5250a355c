// How a repeater grows and shrinks: one press of its own button, then the change is awaited. The only buttons of a
// form that are ever pressed, and only for a row that the operator ticked or takes back. Carried by the hands alone.

import type { Repeater, RepeaterItem } from './dialect';
import { until } from './wait';

/** Milliseconds. The page gets this long to add or remove an item. */
const CHANGES_WITHIN = 3_000;
/** Buttons ignore what comes within 200 ms of a press [P-old]. */
const DEBOUNCE = 210;

let pressedAt = -DEBOUNCE;

/** Adds one item and waits for it; null when none appeared. */
export async function addItem(repeater: Repeater, signal: AbortSignal): Promise<RepeaterItem | null> {
  const before = repeater.items().length;
  await pressOnce(repeater.adder, signal);
  const grown = await until(() => repeater.items().length > before, CHANGES_WITHIN, signal);
  const isBlank = ({ name, value }: RepeaterItem): boolean => name.read().value + value.read().value === '';
  return grown === null ? null : (repeater.items().findLast(isBlank) ?? null);
}

/** Takes an item out that a fill had added; false when the page keeps it. */
export async function removeItem(
  item: RepeaterItem,
  repeater: Repeater,
  signal: AbortSignal,
): Promise<boolean> {
  const remover = item.remover();
  if (remover === null) return false;
  const before = repeater.items().length;
  await pressOnce(remover, signal);
  return (await until(() => repeater.items().length < before, CHANGES_WITHIN, signal)) !== null;
}

/** Presses once, and not before the page listens again. */
async function pressOnce(button: HTMLElement, signal: AbortSignal): Promise<void> {
  await until(() => performance.now() - pressedAt >= DEBOUNCE, DEBOUNCE, signal);
  if (signal.aborted) return;
  pressedAt = performance.now();
  button.click();
}
