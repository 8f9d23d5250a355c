// How a value is put into a native control so that React, jQuery and plain listeners all notice.
// The setter of the prototype is used because React hides its own on the element [P].

/** Sets the value of an input, textarea or select without firing anything. */
export function setNative(
  element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: string,
): void {
  const prototype: unknown = Object.getPrototypeOf(element);
  const descriptor = Object.getOwnPropertyDescriptor(prototype, 'value');
  if (descriptor?.set === undefined) element.value = value;
  else descriptor.set.call(element, value);
}

/** Fires a bubbling event of this name, as the browser would after a person's doing. */
export function fire(element: Element, name: string): void {
  element.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
}

/** Fires a key event; it is untrusted, so it triggers listeners and no default action of the browser. */
export function fireKey(element: Element, name: 'keydown' | 'keyup', key: string, keyCode = 0): void {
  element.dispatchEvent(
    new KeyboardEvent(name, { key, keyCode, bubbles: true, composed: true, cancelable: true }),
  );
}

/** Fires a press as a mouse would: some lists open on mousedown and not on click. */
export function press(element: Element): void {
  for (const name of ['mousedown', 'mouseup', 'click']) {
    element.dispatchEvent(
      new MouseEvent(name, { bubbles: true, composed: true, cancelable: true, button: 0 }),
    );
  }
}

/** Moves the focus in, when the page lets it; listeners hear it either way. */
export function focusIn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  // While the operator's focus is in the panel, the page's own focus moves in silence.
  if (element.ownerDocument.activeElement === element && element.ownerDocument.hasFocus()) return;
  element.dispatchEvent(new FocusEvent('focus'));
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

/** Moves the focus out, so that clean-up on blur runs. */
export function focusOut(element: HTMLElement): void {
  if (element.ownerDocument.activeElement === element && element.ownerDocument.hasFocus()) {
    element.blur();
    return;
  }
  if (element.ownerDocument.activeElement === element) element.blur();
  element.dispatchEvent(new FocusEvent('blur'));
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/**
 * Types a text: focus, value, `input`, `keyup`, `change`, and `blur` unless the caller goes on.
 * The union of what the known pages listen for [P+].
 */
export function type(element: HTMLInputElement | HTMLTextAreaElement, value: string, leave = true): void {
  focusIn(element);
  setNative(element, value);
  fire(element, 'input');
  fireKey(element, 'keyup', '');
  fire(element, 'change');
  if (leave) focusOut(element);
}
