// Small marks beside fields, each with a sentence that shows while the pointer or the focus is there. Drawn in the one
// layer over the page (layer.ts): they move nothing, take no click, and find out by geometry where the pointer is. A
// reader hears the sentence when its field gets the focus; Escape puts it away until pointer or focus went elsewhere.

import type { Severity } from '../model/plan';
import { openLayer } from './layer';

export interface Badge {
  readonly severity: Severity;
  /** On the mark itself: a word. */
  readonly word: string;
  readonly sentence: string;
}

export interface Badges {
  /** Marks this element so, and no longer as before. */
  set(element: Element, badge: Badge): void;
  drop(element: Element): void;
  clear(): void;
  /** Looks in the next frame of the screen where everything stands. */
  refresh(): void;
  marked(): readonly Element[];
}

interface Drawn {
  readonly badge: Badge;
  /** Empty, and so not to be seen, until its sentence is asked for. */
  readonly tip: HTMLElement;
  readonly note: Element | null;
  box: DOMRect | null;
}

const NOTE =
  'position:absolute;top:-8px;right:6px;padding:0 6px;border-radius:8px;font:600 10px/15px system-ui;white-space:nowrap;color:#fff;box-shadow:0 0 0 1px #fff;';
const TIP =
  'position:absolute;width:max-content;max-width:min(320px,90vw);border-radius:4px;font:13px/18px system-ui;white-space:normal;color:#fff;background:#1c1e22;';
const TIP_SHOWN = { padding: '6px 10px', boxShadow: '0 0 0 1px #fff,0 2px 8px #0006' };
const TIP_HIDDEN = { padding: '0', boxShadow: 'none' };

/** Told by its sign and its word; white on each of these grounds is above 6:1. */
const LOOKS: Readonly<Record<Severity, readonly [sign: string, ground: string]>> = {
  error: ['✕', '#a3251b'],
  warning: ['!', '#7d4c00'],
  info: ['i', '#2b5480'],
};

/** How far a mark stands out over its field. */
const ABOVE = 12;
const BESIDE = 3;
/** Room that a sentence of four lines needs. */
const TIP_HEIGHT = 96;
const AWAY = 'calc(100% + 4px)';

/** Readies the marks; nothing is drawn yet. */
export function badges(document: Document, view: Window, signal: AbortSignal): Badges {
  const drawn = new Map<Element, Drawn>();
  let focused: Element | null = null;
  let hovered: Element | null = null;
  let dismissed: Element | null = null;
  let shown: Element | null = null;

  const layer = openLayer(document, signal, (note, box) => {
    for (const mark of drawn.values()) {
      if (mark.note !== note) continue;
      mark.box = box;
      const below = box.bottom + TIP_HEIGHT <= view.innerHeight || box.top < TIP_HEIGHT;
      const atLeft = box.left <= view.innerWidth / 2;
      Object.assign(mark.tip.style, {
        top: below ? AWAY : 'auto',
        bottom: below ? 'auto' : AWAY,
        left: atLeft ? '0' : 'auto',
        right: atLeft ? 'auto' : '0',
      });
    }
  });

  /** Shows the one sentence that is asked for, if any. */
  function update(): void {
    const wanted = hovered ?? focused;
    if (wanted !== dismissed) dismissed = null;
    const next = dismissed === null ? wanted : null;
    if (next === shown) return;
    if (shown !== null) say(drawn.get(shown), false);
    shown = next;
    if (shown !== null) say(drawn.get(shown), true);
  }

  function say(mark: Drawn | undefined, aloud: boolean): void {
    if (mark === undefined) return;
    const { tip, badge } = mark;
    Object.assign(tip.style, aloud ? TIP_SHOWN : TIP_HIDDEN);
    tip.textContent = aloud ? `${badge.word}: ${badge.sentence}` : '';
  }

  function set(element: Element, badge: Badge): void {
    const before = drawn.get(element)?.badge;
    if (before?.severity === badge.severity && before.sentence === badge.sentence) return;
    drop(element);
    const [sign, ground] = LOOKS[badge.severity];
    const look = { frame: '', note: `${NOTE}background:${ground}` };
    const frame = layer.add(element, look, `${sign} ${badge.word}`);
    if (frame === null) return;
    const note = frame.firstElementChild;
    note?.setAttribute('aria-hidden', 'true');
    const tip = document.createElement('div');
    tip.style.cssText = TIP;
    // A reader speaks of what changes in a part of the page that it knows already.
    tip.role = 'status';
    frame.append(tip);
    drawn.set(element, { badge, tip, note, box: null });
    layer.refresh();
  }

  function drop(element: Element): void {
    drawn.delete(element);
    layer.drop(element);
    if (focused === element) focused = null;
    if (hovered === element) hovered = null;
    if (shown === element) shown = null;
    update();
  }

  function clear(): void {
    for (const element of [...drawn.keys()]) drop(element);
  }

  const around = (target: EventTarget | null): Element | null =>
    target instanceof Element
      ? ([...drawn.keys()].find((element) => element.contains(target)) ?? null)
      : null;

  function under({ clientX, clientY }: PointerEvent): Element | null {
    const over = (box: DOMRect | null, more: number): boolean =>
      box !== null &&
      clientX >= box.left - BESIDE &&
      clientX <= box.right + BESIDE &&
      clientY >= box.top - more &&
      clientY <= box.bottom + BESIDE;
    for (const [element, { box }] of drawn) if (over(box, ABOVE)) return element;
    // The sentence itself can be pointed at, to be read to its end.
    const tip = hovered === null ? undefined : drawn.get(hovered)?.tip;
    return tip !== undefined && shown === hovered && over(tip.getBoundingClientRect(), BESIDE)
      ? hovered
      : null;
  }

  const on = <N extends keyof DocumentEventMap>(name: N, act: (event: DocumentEventMap[N]) => void): void =>
    document.addEventListener(
      name,
      (event) => {
        if (drawn.size === 0) return;
        act(event);
        update();
      },
      { signal, capture: true, passive: true },
    );
  on('focusin', ({ target }) => (focused = around(target)));
  on('focusout', () => (focused = null));
  on('pointermove', (event) => (hovered = under(event)));
  on('pointerout', ({ relatedTarget }) => {
    if (relatedTarget === null) hovered = null;
  });
  // Noticed, and left to the page: what Escape does there is its own affair.
  on('keydown', ({ key }) => {
    if (key === 'Escape') dismissed = shown;
  });
  signal.addEventListener('abort', clear);
  return { set, drop, clear, refresh: () => layer.refresh(), marked: () => [...drawn.keys()] };
}
