// How the scripts in a page begin: with a line to the background, its word that this page is granted, and the
// dialect over the screens that the background knows. On any other page they end here. What the eyes began, the
// hands take up: both run in the extension's own world of the document, out of the page's reach.

import { browser } from 'wxt/browser';
import type { Dialect, Seen } from '../form/dialect';
import type { ErpId } from '../model/erp';
import type { ScreenDef } from '../model/screen';
import { MOST } from '../model/snapshot';
import { farewell, takeOver } from './farewell';
import { openPort } from './port';
import type { Port } from './port';

export interface Started {
  readonly port: Port;
  readonly dialect: Dialect;
  /** The screens that the dialect knows, in this document alone: what is taught of their fields changes here. */
  readonly screens: readonly ScreenDef[];
  /** Aborts when the instance is removed, the extension is updated or the page's script context ends. */
  readonly life: AbortController;
  /** Which form this is, and of which record (`FormSnapshot`): eyes and hands mean the same by it. */
  readonly formOf: (seen: Seen) => string;
}

const SHELF = Symbol.for('encaixe');
type World = typeof globalThis & { [SHELF]?: Started };

/** What the eyes of this document began; null when there are none, or they sleep. */
export function begun(): Started | null {
  const started = (globalThis as World)[SHELF];
  return started === undefined || started.life.signal.aborted ? null : started;
}

/**
 * @param dialectOf makes the ERP's dialect; the background sends this ERP's screens only
 * @returns null on a page that is not granted
 */
export async function start<Detect>(
  erp: ErpId,
  dialectOf: (screens: readonly ScreenDef<Detect>[]) => Dialect,
): Promise<Started | null> {
  const life = new AbortController();
  // Asked for now: a script that outlived its extension has nobody left to ask.
  const texts: { getMessage(key: string): string } = browser.i18n;
  const words = texts.getMessage('outlived');
  const port = openPort(() => {
    if (life.signal.aborted) return;
    life.abort();
    farewell(document, words);
  });
  const hello = await port.tell('page.hello', { erp });
  if (hello?.granted !== true || life.signal.aborted) return null;
  // The later script stands and the earlier one sleeps: after a second injection in this same world; after an update of
  // the extension in a world of its own, where this shelf is not to be seen.
  (globalThis as World)[SHELF]?.life.abort();
  takeOver(document, life, port.isOpen);
  const { screens } = hello;
  const dialect = dialectOf(screens as readonly ScreenDef<Detect>[]);
  const started = { port, dialect, screens, life, formOf: formsOf(dialect) };
  (globalThis as World)[SHELF] = started;
  return started;
}

// The count goes on from the time, not from nought: a later document in the same frame must not begin it anew.
function formsOf(dialect: Dialect): Started['formOf'] {
  const numbers = new WeakMap<Element, number>();
  let last = Date.now();
  return (seen) => {
    const number = numbers.get(seen.root) ?? (last += 1);
    numbers.set(seen.root, number);
    return `${number} ${dialect.record(seen)}`.slice(0, MOST.form);
  };
}
