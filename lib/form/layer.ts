// What Encaixe draws over a page: frames around elements, each with a note, in one closed shadow root. It takes no
// click, moves nothing, sets nothing on the page's own nodes, and comes back when the page throws it out: a few times, as
// a page that insists is not fought. Styles are set through CSSOM, which a page's CSP leaves alone.

// Above a Material-UI dialog (1400), below its notices (999999) [P].
const LAYER = 'position:fixed;inset:0;z-index:1500;pointer-events:none';
const FRAME = 'position:fixed;box-sizing:border-box;border-radius:4px;';

/** How often what is drawn comes back into a page that throws it out. */
export const RETURNS = 5;

/** How a frame and its note look. */
export interface Look {
  readonly frame: string;
  readonly note: string;
}

export interface Layer {
  /** Frames an element; null when it has its frame already, or the layer has ended. */
  add(element: Element, look: Look, text: string): HTMLElement | null;
  drop(element: Element): void;
  clear(): void;
  /** Looks in the next frame of the screen where everything stands. */
  refresh(): void;
}

/**
 * Opens a layer; nothing is put into the page before the first frame.
 * @param settle puts a note where it can be read, given the box of what its frame stands around
 */
export function openLayer(
  document: Document,
  signal: AbortSignal,
  settle?: (note: HTMLElement, box: DOMRect) => void,
): Layer {
  const view = document.defaultView;
  const frames = new Map<Element, readonly [frame: HTMLElement, note: HTMLElement]>();
  const host = element('div', LAYER);
  const root = host.attachShadow({ mode: 'closed' });
  let queued = false;
  let returns = RETURNS;
  // Beside head and body stands nobody but us: this is told of next to nothing.
  const guard = new MutationObserver(() => {
    if (!host.isConnected) refresh();
  });

  function element(tag: string, css: string): HTMLElement {
    const made = document.createElement(tag);
    made.style.cssText = css;
    return made;
  }

  function add(around: Element, look: Look, text: string): HTMLElement | null {
    if (frames.has(around) || signal.aborted) return null;
    const frame = element('div', FRAME + look.frame);
    const note = element('span', look.note);
    note.textContent = text;
    frame.append(note);
    root.append(frame);
    frames.set(around, [frame, note]);
    returns = RETURNS;
    if (!host.isConnected) put();
    place();
    return frame;
  }

  function put(): void {
    document.documentElement.append(host);
    guard.observe(document.documentElement, { childList: true });
  }

  function place(): void {
    queued = false;
    if (!host.isConnected && frames.size > 0 && returns > 0) {
      returns -= 1;
      put();
    }
    for (const around of frames.keys()) if (!around.isConnected) drop(around);
    // All boxes first: a style set in between would make the page lay itself out for each.
    const boxes = [...frames].map(([around, [frame, note]]) => {
      const box = around.getBoundingClientRect();
      const { left, top, width, height } = box;
      // Scrolled out of its dialog, or covered: a frame would float over something else.
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return { style: frame.style, note, box, display: around.contains(hit) ? 'block' : 'none' };
    });
    for (const { style, note, box, display } of boxes) {
      style.display = display;
      style.left = `${String(box.left - 3)}px`;
      style.top = `${String(box.top - 3)}px`;
      style.width = `${String(box.width + 6)}px`;
      style.height = `${String(box.height + 6)}px`;
      settle?.(note, box);
    }
  }

  function drop(around: Element): void {
    frames.get(around)?.[0].remove();
    frames.delete(around);
    if (frames.size > 0) return;
    guard.disconnect();
    host.remove();
  }

  const refresh = (): void => {
    if (queued || frames.size === 0) return;
    queued = true;
    view?.requestAnimationFrame(place);
  };
  for (const name of ['scroll', 'resize', 'transitionend'] as const) {
    view?.addEventListener(name, refresh, { signal, capture: true, passive: true });
  }
  const clear = (): void => {
    for (const around of [...frames.keys()]) drop(around);
  };
  signal.addEventListener('abort', clear);
  return { add, drop, clear, refresh };
}
