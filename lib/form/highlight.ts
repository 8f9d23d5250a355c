// Marks the fields that a fill wrote: a frame and a tick beside each. A mark goes when the operator edits its field,
// when the field leaves, and when all are cleared.

import { openLayer } from './layer';

const LOOK = {
  frame: 'border:2px solid #1a7f5a',
  note: 'position:absolute;top:-9px;right:-9px;width:16px;font:700 11px/16px system-ui;text-align:center;color:#fff;background:#1a7f5a;border-radius:50%',
};

export interface Marks {
  mark(field: Element): void;
  clear(): void;
}

/** Opens the layer of marks. */
export function marks(document: Document, signal: AbortSignal): Marks {
  const layer = openLayer(document, signal);
  document.addEventListener(
    'input',
    (event) => {
      if (event.isTrusted && event.target instanceof Element) layer.drop(event.target);
    },
    { signal, capture: true, passive: true },
  );
  return { mark: (field) => void layer.add(field, LOOK, '✓'), clear: () => layer.clear() };
}
