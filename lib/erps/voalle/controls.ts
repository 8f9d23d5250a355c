// The controls that only Voalle's React pages have, and how they are read: the list that opens over the page
// (MUI Select, three major versions), the look-up with a search (react-select, or an input that looks the same to
// a person). A list's value is the text that a person reads: what the ERP keeps behind it is unknown [G], and the
// same text finds the entry again on undo. Nothing here writes (writers.ts).

import type { ControlKind, ControlOf, Reading } from '../../form/dialect';
import { fold } from '../../plan/fold';

type Kind = ControlOf<ControlKind>['field'];

/** How far a control's hidden input may be above its visible one. */
const DEPTH = 8;
/** Texts of a list in which nothing is chosen [P-old, S]. */
const NOTHING = /^(?:nenhuma opcao selecionada|selecione\b.*|select\.*)?$/;

/** True for the visible part of a list that opens: a box, not an input [P-old]. */
export function isList(anchor: Element): anchor is HTMLElement {
  return anchor.matches('div[role="button"],div[role="combobox"]');
}

/** True for the input of a look-up with a search. */
export function isSearch(input: HTMLInputElement): boolean {
  return input.getAttribute('aria-autocomplete') === 'list';
}

/** A list that opens over the page. */
export function listControl(anchor: HTMLElement, field: Kind, root: Element): ControlOf<'list'> {
  const read = (): Reading => ({
    // Its unseen input stands beside it and is empty while nothing is chosen [P-old]; it is never written.
    value: chosen(anchor.parentElement?.querySelector('input') ?? null, anchor.textContent),
    readonly: anchor.getAttribute('aria-disabled') === 'true' || !anchor.hasAttribute('tabindex'),
  });
  return { kind: 'list', anchor, element: anchor, field, root, read };
}

/** A look-up with a search. */
export function searchControl(anchor: HTMLInputElement, field: Kind, root: Element): ControlOf<'search'> {
  // The chosen entry stands right before the input's own wrapper [P-old]; other libraries keep it in the anchor.
  const read = (): Reading => {
    const single =
      anchor.parentElement?.previousElementSibling ??
      anchor.parentElement?.parentElement?.previousElementSibling;
    const text =
      single === null || single === undefined || single.tagName === 'LABEL' ? '' : single.textContent;
    return {
      value: chosen(carrierOf(anchor), text.trim() === '' ? anchor.value : text),
      readonly: anchor.disabled,
    };
  };
  const element = anchor.parentElement?.parentElement?.parentElement ?? anchor;
  return { kind: 'search', anchor, element, field, root, read };
}

/** A look-up's unseen input is a child of the box that holds all of it [P-old]. */
function carrierOf(input: HTMLInputElement): HTMLInputElement | null {
  let box = input.parentElement;
  for (let depth = 0; box !== null && depth < DEPTH; depth += 1) {
    // Another field's input is in it, too.
    if (box.querySelectorAll('input:not([type="hidden"])').length > 1) return null;
    const carrier = box.querySelector<HTMLInputElement>(':scope > input[type="hidden"]');
    if (carrier !== null) return carrier;
    box = box.parentElement;
  }
  return null;
}

/** The text that is chosen; '' where the unseen input says that nothing is, or the text itself does. */
function chosen(carrier: HTMLInputElement | null, text: string): string {
  const shown = visible(text);
  return carrier?.value === '' || saysNothing(shown) ? '' : shown;
}

/** Without the zero-width sign that keeps an empty list as high as a full one [P-old]. */
export function visible(text: string): string {
  return text.replace(/[\u200b\ufeff]/g, '').trim();
}

/** True for a text that says that nothing is chosen. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(fold(text));
}
