// A made-up ERP of plain HTML for the engine's own tests: a window is a section, the last one shown is on top,
// ids and names are the fields' names, a repeater is a fieldset with a button that adds. It knows no real page.

import {
  checkControl,
  radioControl,
  radioGroup,
  selectControl,
  textControl,
} from '../../../lib/form/controls';
import type { Control, Dialect, Repeater, RepeaterItem, Seen, Writers } from '../../../lib/form/dialect';
import { isShown } from '../../../lib/form/visible';
import { plainWriters } from '../../../lib/form/writers';
import type { FieldDef, ScreenDef, ScreenId } from '../../../lib/model/screen';

/** A field whose label and name are its key, unless something else is said. */
export function field(key: string, more: Partial<FieldDef> = {}): FieldDef {
  return { key, label: key, names: [key], kind: 'text', tag: 'S', ...more };
}

/** A screen of these fields. */
export function screenOf(fields: readonly FieldDef[], id: ScreenId = 'ixc/made-up'): ScreenDef {
  return { id, erp: 'ixc', title: 'Tela', menu: ['Menu'], detect: {}, fields };
}

/** The dialect of the made-up ERP over these screens. */
export function fakeDialect(screens: readonly ScreenDef[]): Dialect {
  const top = (document: Document): Element | undefined =>
    [...document.querySelectorAll('section[data-screen]')].filter((section) => isShown(section)).at(-1);
  const heading = (document: Document): string => top(document)?.querySelector('h2')?.textContent ?? '';
  const seenIn = (root: Element): Seen[] => {
    const screen = screens.find(({ id }) => id === root.getAttribute('data-screen'));
    return screen === undefined ? [] : [{ screen, root, heading: heading(root.ownerDocument) }];
  };
  return {
    detect: (document) => [top(document)].flatMap((root) => (root ? seenIn(root) : []))[0] ?? null,
    heading,
    // Sections inside one form are its tabs.
    family: (seen) => {
      const tabs = [...(seen.root.closest('form')?.querySelectorAll('section[data-screen]') ?? [])];
      return [seen, ...tabs.filter((tab) => tab !== seen.root).flatMap(seenIn)];
    },
    record: ({ root }) => root.getAttribute('data-record'),
    candidates: 'input,select,textarea',
    anchor: (candidate, root) => {
      if (candidate.hasAttribute('data-part')) return null;
      return isRadio(candidate) ? (radioGroup(candidate, root)[0] ?? null) : candidate;
    },
    names: (anchor) => [anchor.id, anchor.getAttribute('name') ?? ''],
    control: controlOf,
    repeater: repeaterOf,
    messages: (document) =>
      [...document.querySelectorAll('[data-message]')].map((element) => ({
        element,
        kind: element.getAttribute('data-message') === 'error' ? 'error' : 'success',
        text: element.textContent,
      })),
    isSave: (target) => target.closest('[data-save]') !== null,
    isCovered: (document) => document.querySelector('[data-cover]') !== null,
  };
}

const none = (): never => {
  throw new Error('the made-up ERP has no such control');
};
/** The writers of the made-up ERP: plain HTML, and nothing that another ERP has. */
export const fakeWriters: Writers = { ...plainWriters, lookup: none, list: none, search: none, switch: none };

export interface Page {
  readonly screen: ScreenDef;
  readonly dialect: Dialect;
  readonly seen: Seen;
}

/** Shows one window of the made-up ERP, and nothing else. */
export function page(fields: readonly FieldDef[], markup: string): Page {
  const screen = screenOf(fields);
  document.body.innerHTML = `<section data-screen="${screen.id}"><h2>Tela</h2>${markup}</section>`;
  const dialect = fakeDialect([screen, screenOf([], 'ixc/other')]);
  const seen = dialect.detect(document);
  if (seen === null) throw new Error('the page shows no screen');
  return { screen, dialect, seen };
}

/** The element that a selector names; a test that asks for one that is not there is wrong. */
export function at(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing at ${selector}`);
  return element;
}

/** The text input or list that a selector names. */
export function inputAt(selector: string): HTMLInputElement {
  return at(selector) as HTMLInputElement;
}

/** Runs something of the page's own whenever this event reaches the element. */
export function on(selector: string, event: string, react: (element: HTMLInputElement) => void): void {
  const element = inputAt(selector);
  element.addEventListener(event, () => react(element));
}

/** Markup of a repeater; its button adds an item after `delay` milliseconds, or never. */
export function repeaterPage(
  fields: readonly FieldDef[],
  items: readonly Item[],
  delay: number | null,
): Page {
  const shown = page(
    fields,
    `<fieldset data-repeater="headers">${items.map(itemMarkup).join('')}<button data-add></button></fieldset>`,
  );
  at('[data-add]').addEventListener('click', () => {
    if (delay !== null)
      setTimeout(() => at('[data-add]').insertAdjacentHTML('beforebegin', itemMarkup(['', ''])), delay);
  });
  at('fieldset').addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.matches('[data-remove]')) target.parentElement?.remove();
  });
  return shown;
}

export type Item = readonly [name: string, value: string];

/** What the repeater of the page holds. */
export function itemsShown(): Item[] {
  const value = (item: Element, index: number): string => item.querySelectorAll('input')[index]?.value ?? '';
  return [...document.querySelectorAll('[data-item]')].map((item) => [value(item, 0), value(item, 1)]);
}

function itemMarkup([name, value]: Item): string {
  return `<div data-item><input value="${name}"><input value="${value}"><button data-remove></button></div>`;
}

function controlOf(anchor: Element, field: FieldDef, root: Element): Control {
  if (anchor instanceof HTMLSelectElement) return selectControl(anchor, field, root);
  if (isRadio(anchor)) return radioControl(anchor, field, root);
  if (anchor instanceof HTMLInputElement && anchor.type === 'checkbox')
    return checkControl('check', anchor, field, root);
  return textControl(anchor as HTMLInputElement, field, root);
}

function isRadio(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'radio';
}

function repeaterOf({ key }: FieldDef, root: Element): Repeater | null {
  const box = root.querySelector(`[data-repeater="${key}"]`);
  if (box === null) return null;
  const items = (): RepeaterItem[] => [...box.querySelectorAll('[data-item]')].map(itemOf);
  return {
    root: box,
    adder: box.querySelector<HTMLElement>('[data-add]') ?? document.createElement('button'),
    items,
  };
}

function itemOf(item: Element): RepeaterItem {
  const [name, value] = [...item.querySelectorAll('input')].map((input) =>
    textControl(input, { kind: 'identifier' }, item),
  );
  if (name === undefined || value === undefined) throw new Error('an item without its inputs');
  return {
    name,
    value,
    remover: () => item.querySelector<HTMLElement>('[data-remove]'),
  };
}
