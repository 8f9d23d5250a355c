// A question or a form in front of the page. A native modal dialog: it holds the focus, Escape closes it, and the page
// behind it is out of reach. It is open for as long as it is rendered; the focus goes back to where it came from.

import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

export interface DialogProps {
  readonly title: string;
  /** Escape, or whatever else the browser closes a dialog with; the caller stops rendering it. */
  readonly onClose: () => void;
  /** The buttons at its end; the first of them is where the focus begins, unless a field has `autofocus`. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Dialog({ title, onClose, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isLeaving = useRef(false);
  const id = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // One that is only taken out of the page gives no focus back, and while it is open nothing behind it can take it.
    return () => {
      isLeaving.current = true;
      element?.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        // Shown or not is the caller's to say: the element must not close by itself and stay rendered.
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        if (!isLeaving.current) onClose();
      }}
    >
      <div class="stack">
        <h2 id={id}>{title}</h2>
        {children}
        {actions !== undefined && <div class="row actions">{actions}</div>}
      </div>
    </dialog>
  );
}
