// Pointing at a control of the open form, with the pointer or the keyboard. What is pointed at is framed, a line says what to
// do, and one press takes it. That press, and every key but the browser's own, ends here and never reaches the page; nothing of
// the page is focused, pressed or changed. It believes the operator's own hand only, no event that a script made.

import type { Dialect, Seen } from '../form/dialect';
import { describe } from '../form/describe';
import { openLayer } from '../form/layer';
import { anchorsOf } from '../form/resolve';
import { isShown } from '../form/visible';
import type { TaughtAnchor } from '../model/taught';

const LOOK = {
  frame: 'border:3px solid #0b57a4;box-shadow:0 0 0 2px #fff',
  note: 'position:absolute;left:0;top:calc(100% + 6px);max-width:300px;width:max-content;padding:2px 8px;border-radius:4px;font:600 13px/18px system-ui;color:#fff;background:#0b57a4',
};

// Above whatever the ERPs lay over their pages; it takes no press.
const BAR =
  'position:fixed;left:50%;transform:translateX(-50%);z-index:1000000;box-sizing:border-box;width:max-content;max-width:calc(100% - 24px);padding:10px 14px;border-radius:4px;pointer-events:none;font:14px/20px system-ui;color:#fff;background:#0b57a4;box-shadow:0 0 0 2px #fff';

/** Everything that one press is made of, and what a browser makes of it. */
const PRESSES = [
  ...['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['keydown', 'keypress', 'keyup', 'beforeinput'],
];

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export interface PickLabels {
  readonly what: string;
  readonly keys: string;
}

export interface Pick {
  /** Goes to the next control, or the one before; what it is called. */
  readonly move: (by: 1 | -1) => TaughtAnchor | null;
  readonly take: () => TaughtAnchor | null;
}

/**
 * Begins to point.
 * @param life ends it, as a press does
 * @param onEnd told once what was taken; null where the operator gave up, or the form went away
 */
export function pick(
  seen: Seen,
  dialect: Dialect,
  labels: PickLabels,
  life: AbortSignal,
  onEnd: (taken: TaughtAnchor | null) => void,
): Pick {
  const { root } = seen;
  const { ownerDocument: document } = root;
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, life]);
  const layer = openLayer(document, signal);
  const bar = openBar(document, labels, signal);
  let current: Element | null = null;

  const candidates = (): Element[] =>
    [...anchorsOf(seen, dialect)]
      .filter((anchor) => isShown(anchor, root))
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));

  const tell = (anchor: Element): TaughtAnchor => describe(anchor, seen, dialect);

  function end(taken: TaughtAnchor | null): void {
    if (signal.aborted) return;
    over.abort();
    onEnd(taken);
  }

  function show(anchor: Element): void {
    if (anchor === current) return;
    current = anchor;
    const box = bodyOf(anchor, seen, dialect);
    const { name, label } = tell(anchor);
    layer.clear();
    layer.add(box, LOOK, label || name || '?');
    bar.say(label || name, box);
  }

  function move(by: 1 | -1): TaughtAnchor | null {
    const all = root.isConnected ? candidates() : [];
    const at = current === null ? -1 : all.indexOf(current);
    const from = at < 0 && by < 0 ? 0 : at;
    const next = all[(from + by + all.length) % all.length];
    if (signal.aborted || next === undefined) return null;
    bodyOf(next, seen, dialect).scrollIntoView({ block: 'center', inline: 'nearest' });
    show(next);
    return tell(next);
  }

  function take(): TaughtAnchor | null {
    if (signal.aborted || current?.isConnected !== true) return null;
    const taken = tell(current);
    end(taken);
    return taken;
  }

  function pointAt(hit: EventTarget | null): boolean {
    const anchor = hit instanceof Element ? anchorAt(hit, candidates(), seen, dialect) : null;
    if (anchor !== null) show(anchor);
    return anchor !== null;
  }

  function key(event: KeyboardEvent): void {
    const by = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : STEPS[event.key];
    if (by !== undefined) move(by);
    else if (event.key === 'Enter') take();
    else if (event.key === 'Escape') end(null);
  }

  function press(event: Event): void {
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent && isBrowsers(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keydown') key(event as KeyboardEvent);
    else if (event.type === 'click' && pointAt(event.target)) take();
    // The key that ended it is still down: its way up is no business of the page either.
    if (signal.aborted && event.type === 'keydown')
      window.addEventListener('keyup', stopOnce, { capture: true, once: true, signal: life });
  }

  for (const name of PRESSES) window.addEventListener(name, press, { capture: true, signal });
  const options = { capture: true, passive: true, signal } as const;
  document.addEventListener('pointermove', ({ isTrusted, target }) => isTrusted && pointAt(target), options);
  window.addEventListener('pagehide', () => end(null), { signal });
  // Keys reach a frame of a page only while it has the focus.
  window.focus();
  return { move, take };
}

function stopOnce(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Keys with which people steer their browser and their desk. */
function isBrowsers({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || /^F\d+$/.test(key);
}

/** What a person sees of a control. */
function bodyOf(anchor: Element, { root }: Seen, dialect: Dialect): Element {
  try {
    return dialect.control(anchor, { key: '', label: '', kind: 'text', tag: 'G' }, root).element;
  } catch {
    return anchor;
  }
}

/** The control that a person means who points here: the one there, or the only one around. */
function anchorAt(hit: Element, all: readonly Element[], seen: Seen, dialect: Dialect): Element | null {
  const there = all.filter((anchor) => bodyOf(anchor, seen, dialect).contains(hit));
  if (there.length > 0) return there.at(-1) ?? null;
  for (
    let around: Element | null = hit;
    around !== null && around !== seen.root;
    around = around.parentElement
  ) {
    const box = around;
    const within = all.filter((anchor) => box.contains(anchor));
    if (within.length > 0) return within.length === 1 ? (within[0] ?? null) : null;
  }
  return null;
}

/** The line that says what to do, in whichever half of the window the framed control is not. */
function openBar(document: Document, { what, keys }: PickLabels, signal: AbortSignal) {
  const host = document.createElement('div');
  host.style.cssText = 'all:initial';
  const bar = document.createElement('div');
  const lines = [what, '', keys].map((text) => {
    const line = document.createElement('div');
    line.textContent = text;
    return line;
  });
  bar.append(...lines);
  bar.role = 'status';
  bar.style.cssText = `${BAR};bottom:12px`;
  host.attachShadow({ mode: 'closed' }).append(bar);
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());
  return {
    say(name: string, box: Element): void {
      const [, named] = lines;
      if (named !== undefined) {
        named.textContent = name;
        named.style.fontWeight = '600';
      }
      const { top, bottom } = box.getBoundingClientRect();
      const isLow = (top + bottom) / 2 > window.innerHeight / 2;
      bar.style.cssText = `${BAR};${isLow ? 'top' : 'bottom'}:12px`;
    },
  };
}
