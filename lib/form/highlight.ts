// Marks the fields that a fill wrote: a frame and a tick beside each, in a closed shadow root over the page.
// It takes no click, moves nothing, sets nothing on the page's own nodes, and goes when the operator edits the
// field or the mark's field leaves. Styles are set through CSSOM, which a page's CSP leaves alone.

// Above a Material-UI dialog (1400), below its notices (999999) [P].
const LAYER = 'position:fixed;inset:0;z-index:1500;pointer-events:none';
const FRAME = 'position:fixed;box-sizing:border-box;border:2px solid #1a7f5a;border-radius:4px';
const TICK =
  'position:absolute;top:-9px;right:-9px;width:16px;font:700 11px/16px system-ui;text-align:center;color:#fff;background:#1a7f5a;border-radius:50%';

export interface Marks {
  mark(field: Element): void;
  clear(): void;
}

/** Opens the layer of marks; nothing is put into the page before the first mark. */
export function marks(document: Document, signal: AbortSignal): Marks {
  const view = document.defaultView;
  const frames = new Map<Element, HTMLElement>();
  const host = element('div', LAYER);
  const layer = host.attachShadow({ mode: 'closed' });
  let queued = false;

  function element(tag: string, css: string): HTMLElement {
    const made = document.createElement(tag);
    made.style.cssText = css;
    return made;
  }

  function mark(field: Element): void {
    if (frames.has(field) || signal.aborted) return;
    const frame = element('div', FRAME);
    const tick = element('span', TICK);
    tick.textContent = '✓';
    frame.append(tick);
    layer.append(frame);
    frames.set(field, frame);
    place();
  }

  function place(): void {
    queued = false;
    // Put in late, and again when the page threw it out.
    if (!host.isConnected && frames.size > 0) document.documentElement.append(host);
    for (const field of frames.keys()) if (!field.isConnected) drop(field);
    // All boxes first: a style set in between would make the page lay itself out for each.
    const boxes = [...frames].map(([field, { style }]) => {
      const { left, top, width, height } = field.getBoundingClientRect();
      // Scrolled out of its dialog, or covered: a frame would float over something else.
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return { style, left, top, width, height, display: field.contains(hit) ? 'block' : 'none' };
    });
    for (const { style, left, top, width, height, display } of boxes) {
      style.display = display;
      style.left = `${String(left - 3)}px`;
      style.top = `${String(top - 3)}px`;
      style.width = `${String(width + 6)}px`;
      style.height = `${String(height + 6)}px`;
    }
  }

  function drop(field: Element): void {
    frames.get(field)?.remove();
    frames.delete(field);
    if (frames.size === 0) host.remove();
  }

  const later = (): void => {
    if (queued || frames.size === 0) return;
    queued = true;
    view?.requestAnimationFrame(place);
  };
  for (const name of ['scroll', 'resize', 'transitionend'] as const) {
    view?.addEventListener(name, later, { signal, capture: true, passive: true });
  }
  document.addEventListener(
    'input',
    (event) => {
      if (event.isTrusted && event.target instanceof Element) drop(event.target);
    },
    { signal, capture: true, passive: true },
  );
  const clear = (): void => {
    for (const field of [...frames.keys()]) drop(field);
  };
  signal.addEventListener('abort', clear);
  return { mark, clear };
}
