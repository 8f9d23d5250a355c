// How IXC Provedor's admin pages are read: stacked record windows with repeated ids, tabs by text,
// look-up pairs, radios named after their value, masks, toasts and the overlay. Facts and tags are beside each
// anchor. Refuses: lower windows, hidden tabs for writing, a look-up whose id does not resolve.

import { checkControl, radioControl, radioGroup, selectControl, textControl } from '../../form/controls';
import type { Control, ControlOf, Dialect, Reading, Seen, ShownMessage } from '../../form/dialect';
import { isShown } from '../../form/visible';
import type { FieldDef, ScreenDef } from '../../model/screen';
import { fold } from '../../plan/fold';
import type { IxcDetect } from './detect';
import { paneOn } from './pane';
import type { Pane } from './pane';

/** Description input of a look-up pair: `<campo>_label` [P+]. */
const LABEL = '_label';

/** The dialect over these screens. */
export function ixcDialect(screens: readonly ScreenDef<IxcDetect>[]): Dialect {
  const screensIn = (pane: Pane): Seen[] =>
    screens.flatMap((screen) => {
      const root = rootOf(pane, screen);
      return root === null ? [] : [{ screen, root, heading: titleOf(pane) }];
    });

  return {
    detect: (document) => {
      const pane = paneOn(document);
      return (pane && screensIn(pane).find(({ root }) => isShown(root))) ?? null;
    },
    family: (seen) => {
      const pane = paneOn(seen.root.ownerDocument);
      if (pane?.element.contains(seen.root) !== true) return [seen];
      // What stands in the same place is the same form under a broader name.
      return [seen, ...screensIn(pane).filter(({ root }) => root !== seen.root)];
    },
    heading: (document) => {
      const pane = paneOn(document);
      // A person's window may be called after the person, whichever of its tabs is open.
      const isPersons = screens.some(
        ({ personal, detect }) => personal === true && 'form' in detect && detect.form === pane?.table,
      );
      return isPersons ? '' : titleOf(pane);
    },
    // Nothing is known of a page of IXC that says which environment it is: none is read here.
    record: ({ root }) => {
      // The record's number stands in the field `id`, as every column does [S]; a new one has none yet.
      const id = root
        .closest('form')
        ?.querySelector<HTMLInputElement>('input[name="id"],input[id="id"]')?.value;
      return id !== undefined && /^\d*$/.test(id) ? id : null;
    },
    candidates: 'input:not([type="hidden"],[type="button"],[type="submit"]),select,textarea',
    anchor: (candidate, root) => anchorOf(candidate, root),
    names: (anchor) => namesOf(anchor),
    control: controlOf,
    repeater: () => null,
    messages,
    // Save is the submit button with this title, wherever the version puts it [P+]; wizards use #salvar [P].
    isSave: (target) => target.closest('button[type="submit"][title="Alt+S"],[id="salvar"]') !== null,
    // The button's title names its key [P+].
    isSaveKey: ({ altKey, key }) => altKey && key.toLowerCase() === 's',
    // The grey layer over the page [P+]; modals [P+].
    isCovered: (document) =>
      [...document.querySelectorAll('[id="backgroundContent"],.ixc-modal')].some((layer) => isShown(layer)),
  };
}

/** Where the fields of a screen stand in a pane, or null when the pane is not of this screen. */
function rootOf(pane: Pane, { detect, fields }: ScreenDef<IxcDetect>): Element | null {
  const { element, table, under } = pane;
  if ('titles' in detect) {
    // A list of records is not yet the window with their fields.
    const isList = table === null && element.querySelector('table[data-nome]') !== null;
    if (isList && fields.length > 0) return null;
    const title = fold(titleOf(pane));
    return detect.titles.some((text) => fold(text) === title) ? element : null;
  }
  if (table !== detect.form || (detect.under !== undefined && under !== detect.under)) return null;
  if (detect.tab === undefined) return element;
  const tabs = [...element.querySelectorAll('a.tabTitle[rel]')];
  const texts = detect.tab.map(fold);
  const named = tabs.find((tab) => texts.includes(fold(tab.textContent)));
  const tab = named ?? (detect.first === true ? tabs[0] : undefined);
  if (tab === undefined) return detect.first === true ? element : null;
  // `rel` is the panel's id, a number that other windows use too [P+].
  return element.querySelector(`[id="${CSS.escape(tab.getAttribute('rel') ?? '')}"]`);
}

function titleOf(pane: Pane | null): string {
  return pane?.element.querySelector('.ftitle')?.textContent.trim() ?? '';
}

function anchorOf(candidate: Element, root: Element): Element | null {
  if (!(candidate instanceof HTMLInputElement)) return candidate;
  if (candidate.type === 'radio') return radioGroup(candidate, root)[0] ?? candidate;
  // The description belongs to its id input.
  if (candidate.id.endsWith(LABEL)) {
    const id = candidate.id.slice(0, -LABEL.length);
    if (root.querySelector(`input[id="${CSS.escape(id)}"]`) !== null) return null;
  }
  return candidate;
}

/** Id = name = column [P+]; a radio's id is its column and its value, `ativoS` [P+]. */
function namesOf(anchor: Element): string[] {
  const name = anchor.getAttribute('name') ?? '';
  const isRadio = anchor instanceof HTMLInputElement && anchor.type === 'radio';
  return [...new Set(isRadio ? [name] : [anchor.id, name])];
}

function controlOf(anchor: Element, field: FieldDef, root: Element): Control {
  if (anchor instanceof HTMLSelectElement) return selectControl(anchor, field, root);
  if (anchor instanceof HTMLTextAreaElement) return textControl(anchor, field, root);
  if (!(anchor instanceof HTMLInputElement)) throw new TypeError(`no control: ${anchor.tagName}`);
  if (anchor.type === 'radio') return radioControl(anchor, field, root);
  if (anchor.type === 'checkbox') return checkControl('check', anchor, field, root);
  const description = anchor.id === '' ? null : descriptionOf(anchor, root);
  return description === null ? textControl(anchor, field, root) : lookupControl(anchor, field, root);
}

/** The description input of a look-up, or null where the input is no look-up. */
export function descriptionOf(id: HTMLInputElement, root: Element): HTMLInputElement | null {
  return root.querySelector<HTMLInputElement>(`input[id="${CSS.escape(id.id + LABEL)}"]`);
}

/** A look-up pair: the id is the value, the description its text. */
function lookupControl(anchor: HTMLInputElement, field: FieldDef, root: Element): ControlOf<'lookup'> {
  const read = (): Reading => {
    const text = descriptionOf(anchor, root)?.value.trim() ?? '';
    return {
      value: anchor.value,
      ...(text === '' ? {} : { text }),
      readonly: anchor.readOnly || anchor.disabled,
    };
  };
  return { kind: 'lookup', anchor, element: anchor, field, root, read };
}

function messages(document: Document): ShownMessage[] {
  return [
    // [P]
    ...toasts(document, '.notification-success', 'success'),
    // Not proven [G].
    ...toasts(document, '.notification-error', 'error'),
  ];
}

function toasts(document: Document, selector: string, kind: ShownMessage['kind']): ShownMessage[] {
  // A deletion succeeds too, but saves nothing.
  const said = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    ({ textContent }) => kind === 'error' || !/\b(?:exclu|remov|delet)/i.test(textContent),
  );
  return said.map((element) => ({
    element,
    kind,
    // As a person reads it: several complaints stand on lines of their own. That asks for layout, so it is read
    // when somebody wants it and not by every probe.
    get text() {
      return (element.querySelector<HTMLElement>('.notificationMessage') ?? element).innerText.trim();
    },
  }));
}
