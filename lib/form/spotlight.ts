// Points at one element of the page: a frame, and a label with an arrow. Drawn over the page like every mark of
// Encaixe (layer.ts); it follows what it points at, and draws the eye by moving only where the operator's system does
// not ask for stillness. What it says is said in words, never by colour alone.

import { openLayer } from './layer';
import type { Look } from './layer';

export type SpotlightLook = 'guide' | 'warning';

export interface Spotlight {
  /** Points at this element and no longer at the one before; brings a new one into view, as far as it must. */
  point(element: Element, label: string, look: SpotlightLook, block?: ScrollLogicalPosition): void;
  hide(): void;
}

interface Side {
  readonly arrow: '▲' | '▼' | '◀';
  readonly top: string;
  readonly bottom: string;
  readonly left: string;
  readonly right: string;
}

const LABEL =
  'position:absolute;max-width:300px;width:max-content;padding:4px 10px;border-radius:4px;font:600 13px/18px system-ui;color:#fff;white-space:normal;';

// White on these is above 6:1; the pale line around them keeps the frame visible on dark pages.
const LOOKS: Readonly<Record<SpotlightLook, Look>> = {
  guide: { frame: 'border:3px solid #0b57a4;box-shadow:0 0 0 2px #fff', note: `${LABEL}background:#0b57a4` },
  warning: {
    frame: 'border:3px dashed #a3251b;box-shadow:0 0 0 2px #fff',
    note: `${LABEL}background:#a3251b`,
  },
};

/** Room that a label of two lines needs below its element. */
const LABEL_HEIGHT = 56;

const BESIDE = 'calc(100% + 8px)';

/** On which side of a box a label can be read, and where its arrow points from there. */
function sideOf({ left, right, bottom, width, height }: DOMRect, view: Window): Side {
  const side: Side = { arrow: '▲', top: BESIDE, bottom: 'auto', left: '0', right: 'auto' };
  // The rows of a menu stand at the left: below one of them a label would lie on the next.
  if (width >= 4 * height && right <= view.innerWidth / 3)
    return { ...side, arrow: '◀', top: '0', left: BESIDE };
  const across = left <= view.innerWidth / 2 ? {} : { left: 'auto', right: '0' };
  const room = bottom + LABEL_HEIGHT <= view.innerHeight;
  return { ...side, ...across, ...(room ? {} : { arrow: '▼', top: 'auto', bottom: BESIDE }) };
}

const PULSE = [{ transform: 'none' }, { transform: 'scale(1.06)' }, { transform: 'none' }];
const TIMING = { duration: 700, iterations: 3, easing: 'ease-in-out' };

/** Readies the spotlight; nothing is drawn yet. */
export function spotlight(document: Document, view: Window, signal: AbortSignal): Spotlight {
  let shown: { readonly element: Element; readonly words: string } | null = null;

  const layer = openLayer(document, signal, (note, box) => {
    const { arrow, ...place } = sideOf(box, view);
    note.textContent = `${arrow} ${shown?.words ?? ''}`;
    Object.assign(note.style, place);
  });

  function hide(): void {
    shown = null;
    layer.clear();
  }

  function point(
    element: Element,
    label: string,
    look: SpotlightLook,
    block: ScrollLogicalPosition = 'nearest',
  ): void {
    const words = look === 'warning' ? `⚠ ${label}` : label;
    if (shown?.element === element && shown.words === words) {
      layer.refresh();
      return;
    }
    if (shown?.element !== element) element.scrollIntoView({ block, inline: 'nearest' });
    layer.clear();
    shown = { element, words };
    const frame = layer.add(element, LOOKS[look], words);
    if (!view.matchMedia('(prefers-reduced-motion: reduce)').matches) frame?.animate(PULSE, TIMING);
  }

  // Menus slide open: for as long as something on the page is in transition, look again in every frame.
  const follow = (): void => {
    if (shown === null) return;
    layer.refresh();
    const isMoving = document.getAnimations().some((animation) => 'transitionProperty' in animation);
    if (isMoving) view.requestAnimationFrame(follow);
  };
  view.addEventListener('transitionrun', follow, { signal, capture: true, passive: true });
  signal.addEventListener('abort', hide);
  return { point, hide };
}
