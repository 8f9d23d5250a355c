// What an operator of IXC can press on the way to a screen: the side menu, the toolbar of the list, the tabs of the
// window on top and the toolbars in them. Reads only what is shown, in either skin; where a menu's folder hangs in its
// root is in no fact and is not claimed. Refuses: windows beneath another, rows of a list, icons without a word.

import { isShown } from '../../form/visible';
import { wordsOf } from '../../form/words';
import { ACTIONS } from '../../plan/trail';
import type { Entry, Names, Sight } from '../../plan/trail';
import { paneOn } from './pane';
import type { Pane } from './pane';

type Pressable = Entry<Element>;

const ITEM = 'li[id^="menu_item_"]';
const ROWS = 'tr';

/** Words for toolbar buttons that show an icon alone: their names are the same everywhere [P+], `editar` [G]. */
const BY_NAME: Readonly<Record<string, string>> = { novo: 'Novo', editar: 'Editar' };

/** What the page shows of the way. */
export function ixcMenu(document: Document): Sight<Element> {
  const pane = sightOf(paneOn(document));
  return {
    entries: [...roots(document), ...folders(document), ...items(document), ...pane.entries],
    places: pane.places,
  };
}

function sightOf(pane: Pane | null): Sight<Element> {
  if (pane === null) return { entries: [], places: [] };
  return pane.table === null ? inList(pane.element) : inWindow(pane.element, pane.table);
}

/** Top groups are links known by their title; their text may be an icon [P]. */
function roots(document: Document): Pressable[] {
  return shown(document, '#layout_menu_lateral li > a[title]')
    .filter((element) => element.closest(ITEM) === null)
    .map((element) => ({ text: textOf(element), kind: 'root', under: [], open: false, element }));
}

/** `div#menu<md5>` holds a group's title, `#grupo_menu<md5>` what belongs to it [P+]. */
function folders(document: Document): Pressable[] {
  return shown(document, '.submenu_title a').map((element) => {
    const id = element.closest('[id^="menu"]')?.id ?? '';
    return {
      text: textOf(element),
      kind: 'folder',
      under: foldersAround(element),
      open: shown(document, `[id="grupo_${CSS.escape(id)}"]`).length > 0,
      element,
    };
  });
}

/** `li#menu_item_<table>` [P+]. */
function items(document: Document): Pressable[] {
  return shown(document, `${ITEM} a`).map((element) => ({
    text: textOf(element),
    kind: 'item',
    under: foldersAround(element),
    open: false,
    element,
  }));
}

function foldersAround(element: Element): Names[] {
  const group = element.closest('[id^="grupo_menu"]');
  if (group === null) return [];
  const title = element.ownerDocument.querySelector(
    `[id="${CSS.escape(group.id.slice('grupo_'.length))}"] .submenu_title a`,
  );
  const outer = group.parentElement === null ? [] : foldersAround(group.parentElement);
  return title === null ? outer : [...outer, [textOf(title)]];
}

/** The list: its id begins with a digit, its table names it as the menu does [P+]. */
function inList(list: Element): Sight<Element> {
  const table = list.querySelector('table[data-nome]')?.getAttribute('data-nome') ?? '';
  const names = namesOf(list, table);
  return { entries: buttonsIn(list, [names]), places: [[names]] };
}

/** A record window: a form called after its table; tabs by text, their `rel` is the panel's id [P+]. */
function inWindow(window: Element, table: string): Sight<Element> {
  const place = [namesOf(window, table), ACTIONS];
  const tabs = [...window.querySelectorAll('a.tabTitle[rel]')].map((element) => {
    const panel = window.querySelector(`[id="${CSS.escape(element.getAttribute('rel') ?? '')}"]`);
    return { element, text: textOf(element), panel: panel !== null && isShown(panel) ? panel : null };
  });
  const entries = tabs.flatMap(({ element, text, panel }): Pressable[] => [
    ...(isShown(element)
      ? [{ text, kind: 'part' as const, under: place, open: panel !== null, element }]
      : []),
    ...(panel === null ? [] : buttonsIn(panel, [...place, [text]])),
  ]);
  const open = tabs.find(({ panel }) => panel !== null);
  return { entries, places: [open === undefined ? place : [...place, [open.text]]] };
}

/** What a list or window is called: by its title bar, and by the menu entry of its table [P+]. */
function namesOf(pane: Element, table: string): Names {
  const named = [
    pane.querySelector('.ftitle'),
    pane.ownerDocument.querySelector(`li[id="menu_item_${CSS.escape(table)}"] a`),
  ];
  return named.flatMap((element) => (element === null ? [] : [textOf(element)]));
}

function buttonsIn(pane: Element, under: readonly Names[]): Pressable[] {
  return [...pane.querySelectorAll('button,vg-button')].flatMap((element): Pressable[] => {
    const text = textOf(element);
    if (text === '' || element.closest(ROWS) !== null || !isShown(element)) return [];
    return [{ text, kind: 'part', under, open: false, element }];
  });
}

function shown(document: Document, selector: string): Element[] {
  return [...document.querySelectorAll(selector)].filter((element) => isShown(element));
}

function textOf(element: Element): string {
  const text = wordsOf(element) || element.getAttribute('title');
  return text ?? BY_NAME[element.getAttribute('name') ?? ''] ?? '';
}
