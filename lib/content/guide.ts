// The script that points. It is not in a page until the operator asks to be led; it draws a frame around what they
// would press next, or around one field, and takes it away again. It presses nothing, focuses nothing, writes nothing
// and keeps nothing: when its document goes, all that it knew goes with it.

import { locate } from '../form/locate';
import { spotlight } from '../form/spotlight';
import { isShown } from '../form/visible';
import { watch } from '../form/watch';
import { wordsOf } from '../form/words';
import { guideCommands } from '../messages/pointers';
import type { LeadOrder } from '../messages/pointers';
import type { ErpId } from '../model/erp';
import { fieldOf } from '../model/screen';
import { nextEntry, sameEntry } from '../plan/trail';
import type { Next, Sight } from '../plan/trail';
import { begun } from './start';
import type { Started } from './start';

/** Reads what a document shows of the way, for each ERP. */
export type MenuReaders = Readonly<Record<ErpId, (document: Document) => Sight<Element>>>;

const BUTTONS =
  'a,button,vg-button,[role="button"],[role="menuitem"],input[type="button"],input[type="submit"]';

const SHELF = Symbol.for('encaixe.guide');
type World = typeof globalThis & { [SHELF]?: Started };

/** Readies the guide in this document, once. Without eyes there is nothing to lead by. */
export function readyGuide(readers: MenuReaders): void {
  const started = begun();
  const world = globalThis as World;
  if (started === null || world[SHELF] === started) return;
  world[SHELF] = started;
  const { port, dialect, life } = started;
  const { signal } = life;
  const spot = spotlight(document, window, signal);
  /** What is being pointed at; another order ends it. */
  let pointing = new AbortController();

  /** Begins anew; what the spotlight shows stays until there is something else to show. */
  function begin(): AbortSignal {
    pointing.abort();
    pointing = new AbortController();
    return AbortSignal.any([pointing.signal, signal]);
  }

  function stop(): void {
    pointing.abort();
    spot.hide();
  }

  function lead(order: LeadOrder): void {
    const { menu, labels, screen, routine, erp } = order;
    const warning = labels.routine ?? routine ?? '';
    const read = readers[erp];
    const ends = begin();
    let arrived = false;
    const look = (): void => {
      const isThere = screen !== null && dialect.detect(document)?.screen.id === screen;
      const danger = routine === null ? undefined : buttonOf(routine);
      // Where there is a routine, it is warned of for as long as the operator is there.
      const ended = routine === null ? isThere : arrived && !isThere && danger === undefined;
      arrived ||= isThere || danger !== undefined;
      if (ended) stop();
      else if (danger !== undefined) spot.point(danger, warning, 'warning');
      else show(nextEntry(menu, joined(documentsAround(window).map(read))));
    };
    // Each document points at its own; they all come to the same answer.
    const show = (next: Next<Element> | null): void => {
      if (next?.entry.element.ownerDocument !== document) spot.hide();
      else spot.point(next.entry.element, next.at === menu.length - 1 ? labels.here : labels.next, 'guide');
    };
    watch(document, look, ends);
    look();
  }

  function point(screen: string, key: string): 'shown' | 'missing' {
    const ends = begin();
    spot.hide();
    const seen = dialect.detect(document);
    const field = seen?.screen.id === screen ? fieldOf(seen.screen, key) : undefined;
    // The rows of a list are no field.
    if (seen === null || field === undefined || field.kind === 'tally') return 'missing';
    const found = locate(key, seen, dialect);
    if (!found.ok || !isShown(found.control.element, seen.root)) return 'missing';
    spot.point(found.control.element, field.label, 'guide', 'center');
    for (const name of ['pointerdown', 'keydown'] as const)
      document.addEventListener(name, stop, { signal: ends, capture: true, passive: true });
    return 'shown';
  }

  port.listen(
    guideCommands,
    {
      lead: (order) => {
        lead(order);
        return null;
      },
      leadStop: () => {
        stop();
        return null;
      },
      point: ({ screen, key }) => point(screen, key),
    },
    signal,
  );
  // A page that comes back from the browser's cache is at another point of the way.
  window.addEventListener('pagehide', stop, { signal });
}

/** The visible button of this text; a routine is told by nothing else. */
function buttonOf(text: string): Element | undefined {
  return [...document.querySelectorAll(BUTTONS)].find(
    (button) => sameEntry(captionOf(button), text) && isShown(button),
  );
}

function captionOf(button: Element): string {
  return button instanceof HTMLInputElement ? button.value : wordsOf(button);
}

function joined(sights: readonly Sight<Element>[]): Sight<Element> {
  return {
    entries: sights.flatMap(({ entries }) => entries),
    places: sights.flatMap(({ places }) => places),
  };
}

/**
 * The documents of this tab that belong together, the outermost first: the newer shell of Voalle has the menu in one
 * and the screen in another. Those of another origin are out of reach, and stay so.
 */
function documentsAround(view: Window): Document[] {
  let top = view;
  for (let outer = parentOf(top); outer !== null; outer = parentOf(top)) top = outer;
  return withFrames(top.document);
}

function parentOf(view: Window): Window | null {
  try {
    // A parent of another origin throws when its document is asked for.
    return view.parent === view || (view.parent.document as Document | null) === null ? null : view.parent;
  } catch {
    return null;
  }
}

function withFrames(document: Document): Document[] {
  const frames = [...document.querySelectorAll('iframe')].filter((frame) => isShown(frame));
  return [document, ...frames.flatMap(({ contentDocument: inner }) => (inner ? withFrames(inner) : []))];
}
