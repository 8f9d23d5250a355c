// What an operator of Voalle can press on the way to a screen, in every generation of its pages: the side menu of the
// legacy host, the menu of the newer shell, and on the page itself "Criar novo registro", tabs, sections and the steps
// of a wizard. Labels are known [P]; how either menu is marked up is not, so it is read by what nests in what [G].
// Refuses: rows of a list, which are records and no way; what is disabled; class names, which change [P].

import { isShown } from '../../form/visible';
import { wordsOf } from '../../form/words';
import { ACTIONS } from '../../plan/trail';
import type { Entry, Names, Sight } from '../../plan/trail';
import { isSeen, topWindow } from './window';

type Pressable = Entry<Element>;

const PRESSABLE = 'a,button,[role="button"],[role="menuitem"],[role="treeitem"],[role="tab"]';
const ROWS = 'tr,[role="row"]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** What the page shows of the way. */
export function voalleMenu(document: Document): Sight<Element> {
  const window = topWindow(document);
  const titles = [...document.querySelectorAll(HEADINGS)].filter(
    (heading) => heading.closest('nav,[role="dialog"],[role="presentation"]') === null && isSeen(heading),
  );
  const names = [...titles.flatMap(namesIn), ...currentLinks(document)];
  const pressable = [...(window ?? document).querySelectorAll(PRESSABLE)].filter(
    (element) =>
      element.closest(ROWS) === null &&
      !element.matches(':disabled,[aria-disabled="true"]') &&
      isShown(element, window ?? undefined),
  );
  const entries = pressable.map((element): Pressable =>
    window !== null || isOnPage(element, titles[0]) ? partOf(element, names) : entryOf(element),
  );
  return { entries, places: [window === null ? [names] : [names, ACTIONS]] };
}

/** Both menus stand before what they lead to: what follows the page's title is the page's [G]. */
function isOnPage(element: Element, title: Element | undefined): boolean {
  return (
    title !== undefined && (title.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
  );
}

/** A button, tab, section or step. Its page may be the list or a record's form, which has the same title. */
function partOf(element: Element, names: Names): Pressable {
  // Steps of a wizard carry their number [S].
  const text = textOf(element).replace(/^\d+\s*/, '');
  const current = element.getAttribute('aria-current') ?? 'false';
  const open =
    element.getAttribute('aria-selected') === 'true' || current !== 'false' || isPanelShown(element);
  return { text, kind: 'part', under: [names, ACTIONS], open, element };
}

/** Tabs of jQuery UI are links to their panel. */
function isPanelShown(element: Element): boolean {
  const id = /^#(.+)$/.exec(element.getAttribute('href') ?? '')?.[1];
  const panel = id === undefined ? null : element.ownerDocument.getElementById(id);
  return panel !== null && isSeen(panel);
}

function entryOf(element: Element): Pressable {
  const under = foldersAround(element).map((folder) => [textOf(folder)]);
  const content = contentOf(element);
  const isFolder = content !== null || element.hasAttribute('aria-expanded');
  return {
    text: textOf(element),
    kind: !isFolder ? 'item' : under.length === 0 ? 'root' : 'folder',
    under,
    open: element.getAttribute('aria-expanded') === 'true' || (content !== null && isSeen(content)),
    element,
  };
}

/** What a folder opens follows it: the list after its link, the sliding box after its button [G]. */
function contentOf(element: Element): Element | null {
  const next = element.nextElementSibling;
  return next === null || next.matches(PRESSABLE) ? null : next.querySelector(PRESSABLE);
}

function foldersAround(element: Element): Element[] {
  const folders: Element[] = [];
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const before = box.previousElementSibling;
    if (before?.matches(PRESSABLE) === true) folders.unshift(before);
  }
  return folders;
}

/** A title, and its last part where the caption stands in one line with it, as one capture prints it [S]. */
function namesIn(heading: Element): string[] {
  const text = textOf(heading);
  return [text, ...text.split(' / ').slice(1).slice(-1)];
}

/** What the menu calls the page that is open. Letter case, `/index` and a slash at the end are not stable [P]. */
function currentLinks(document: Document): string[] {
  const bare = (path: string): string => path.toLowerCase().replace(/\/(?:index)?\/?$/, '');
  const here = bare(document.location.pathname);
  if (here === '') return [];
  return [...document.querySelectorAll<HTMLAnchorElement>('nav a[href]')]
    .filter((link) => !link.getAttribute('href')?.startsWith('#') && bare(link.pathname) === here)
    .map(textOf);
}

/** Icon buttons carry their word in an attribute of the ERP's own [P]. */
function textOf(element: Element): string {
  return (
    element.getAttribute('tooltip') ??
    (wordsOf(element) || (element.getAttribute('aria-label') ?? element.getAttribute('title') ?? ''))
  );
}
