// A dialog as far as the stand-in for a browser lacks it: it opens, takes the focus, gives it back, and knows Escape.

/** Before each test that opens one. */
export function modal(): void {
  let from: Element | null = null;
  HTMLDialogElement.prototype.showModal = function show() {
    from = document.activeElement;
    this.open = true;
    this.querySelector<HTMLElement>('input, select, button')?.focus();
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    if (from instanceof HTMLElement) from.focus();
    this.dispatchEvent(new Event('close'));
  };
}

/** What the browser does at Escape. */
export function escape(dialog: HTMLElement): boolean {
  return dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
}
