// How the controls that every page has are read: text, list, check box and radio group of plain HTML. Dialects add
// their own. Nothing here writes (writers.ts).

import type { OfferedOption } from '../model/snapshot';
import type { ControlKind, ControlOf } from './dialect';
import { textOf } from './labels';

type Kind = ControlOf<ControlKind>['field'];

/** A text input or textarea, masked or not. */
export function textControl(
  anchor: HTMLInputElement | HTMLTextAreaElement,
  field: Kind,
  root: Element,
): ControlOf<'text'> {
  return {
    kind: 'text',
    anchor,
    element: anchor,
    field,
    root,
    read: () => ({ value: anchor.value, readonly: anchor.readOnly || anchor.disabled }),
  };
}

/** A native list. */
export function selectControl(anchor: HTMLSelectElement, field: Kind, root: Element): ControlOf<'select'> {
  return {
    kind: 'select',
    anchor,
    element: anchor,
    field,
    root,
    read: () => {
      const chosen = anchor.selectedOptions[0];
      const value = chosen?.value ?? '';
      return {
        value,
        // An entry without a value is the page's way of saying that nothing is chosen.
        ...(value === '' ? {} : { text: chosen?.text.trim() ?? '' }),
        options: [...anchor.options].map((option) => ({ value: option.value, text: option.text.trim() })),
        readonly: anchor.disabled,
      };
    },
  };
}

/** A check box; as a `switch` where the page debounces its clicks. */
export function checkControl<K extends 'check' | 'switch'>(
  kind: K,
  anchor: HTMLInputElement,
  field: Kind,
  root: Element,
): Omit<ControlOf<'check'>, 'kind'> & { readonly kind: K } {
  return {
    kind,
    anchor,
    element: anchor,
    field,
    root,
    read: () => ({ value: anchor.checked ? 'S' : 'N', readonly: anchor.disabled }),
  };
}

/** A group of radio buttons, anchored at its first one. */
export function radioControl(anchor: HTMLInputElement, field: Kind, root: Element): ControlOf<'radio'> {
  return {
    kind: 'radio',
    anchor,
    element: anchor,
    field,
    root,
    read: () => {
      const list = radioOptions(anchor, root);
      const chosen = list.find(({ button }) => button.checked);
      return {
        value: chosen?.value ?? '',
        ...(chosen === undefined ? {} : { text: chosen.text }),
        options: list.map(({ value, text }) => ({ value, text })),
        readonly: list.every(({ button }) => button.disabled),
      };
    },
  };
}

/** All buttons of a radio's group within one window: names repeat across windows. */
export function radioGroup(radio: HTMLInputElement, root: Element): HTMLInputElement[] {
  if (radio.name === '') return [radio];
  const selector = `input[type="radio"][name="${CSS.escape(radio.name)}"]`;
  return [...root.querySelectorAll<HTMLInputElement>(selector)];
}

/** What a group of radio buttons offers, each entry with its button. */
export function radioOptions(
  radio: HTMLInputElement,
  root: Element,
): (OfferedOption & { readonly button: HTMLInputElement })[] {
  return radioGroup(radio, root).map((button) => ({
    value: button.value,
    text: radioText(button, root),
    button,
  }));
}

function radioText(button: HTMLInputElement, root: Element): string {
  const label =
    button.closest('label') ??
    (button.id === '' ? null : root.querySelector(`label[for="${CSS.escape(button.id)}"]`));
  if (label !== null) return textOf(label).trim();
  const next = button.nextSibling;
  return (next?.nodeType === Node.TEXT_NODE ? next.nodeValue : next?.textContent)?.trim() ?? '';
}
