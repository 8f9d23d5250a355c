// How Voalle's admin pages are read, in all three generations: legacy forms, React blocks with
// dialogs and wizards, and the newer shell, whose frames have addresses that name nothing. Facts and tags are
// beside each anchor. Refuses: the page behind a dialog, a dialog that it does not know, hidden steps.
// Class names are no anchor: they are opaque in one generation and others in the next [P].

import { checkControl, selectControl, textControl } from '../../form/controls';
import type { Control, Dialect, Seen, ShownMessage } from '../../form/dialect';
import { textOf } from '../../form/labels';
import { isWhole } from '../../form/visible';
import type { FieldDef, ScreenDef } from '../../model/screen';
import { fold, foldLabel } from '../../plan/fold';
import { isList, isSearch, listControl, searchControl } from './controls';
import type { VoalleDetect } from './detect';
import { environmentOn } from './environment';
import { isAtPath, isMarked, isOwn, recordAt } from './place';
import { repeaterOf } from './repeater';
import { isSeen, topWindow, WINDOWS } from './window';

type Screen = ScreenDef<VoalleDetect>;

/** A screen that the page names, and the heading that does where one does. */
interface Named {
  readonly screen: Screen;
  readonly title: Element | null;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
/** How the title of a dialog over a record begins; the first two words are proven [S], the others not [G]. */
const VERBS = /^(?:cadastrar|editando|editar|novo|nova|duplicar)\b/;
/** `salvar novo` is on every new record [S], `continuar` ends a wizard's step [S]. */
const SAVES = /^(?:salvar(?: novo| e .+)?|continuar)$/;
/** A form with fewer controls is a search box or a log-out, not a record. */
const FEWEST = 3;
/** Everything that can be a field; radio groups are in no fact and stay out. */
const CANDIDATES =
  'input:not([type="hidden"],[type="button"],[type="submit"],[type="radio"],[type="file"]),select,textarea,' +
  'div[role="button"][aria-haspopup],div[role="combobox"]';

/** The dialect over these screens. */
export function voalleDialect(screens: readonly Screen[]): Dialect {
  const titles = new Map(screens.map((screen) => [screen, screen.detect.titles.map(foldLabel)]));

  function detect(document: Document): Seen | null {
    const window = topWindow(document);
    return window === null ? onPage(document) : inWindow(window);
  }

  function inWindow(window: Element): Seen | null {
    const heading = titleOf(window);
    const title = foldLabel(heading);
    const named = screens.filter(({ detect: { dialog } }) =>
      dialog?.some((beginning) => title.startsWith(foldLabel(beginning))),
    );
    const possible =
      named.length > 0 || !VERBS.test(title)
        ? named
        : onTopOf(window.ownerDocument).map(({ screen }) => screen);
    // All steps of a wizard stay mounted; its title says which one is shown [P-old].
    const screen = possible.find(
      ({ detect: { dialog, step = '' } }) => dialog !== undefined && title.endsWith(foldLabel(step)),
    );
    return screen === undefined ? null : { screen, root: window, heading };
  }

  function onPage(document: Document): Seen | null {
    for (const { screen, title } of onTopOf(document)) {
      const root = rootOf(screen, title, document);
      if (root !== null) return { screen, root, heading: title?.textContent.trim() ?? screen.title };
    }
    return null;
  }

  /** What stands on the page counts more than its path: blocks are swapped without a new address [P]. */
  function onTopOf(document: Document): readonly Named[] {
    const headings = [...document.querySelectorAll(HEADINGS)].map((title) => ({
      title,
      texts: textsOf(title),
    }));
    const isVoalle = isOwn(document);
    const titled = screens.flatMap((screen): Named[] => {
      const own = screen.detect.common === true && !isVoalle ? [] : (titles.get(screen) ?? []);
      const found = headings.find(
        ({ title, texts }) => texts.some((text) => own.includes(text)) && isSeen(title),
      );
      return found === undefined ? [] : [{ screen, title: found.title }];
    });
    if (titled.length > 0) return titled;
    const marked = screens.filter((screen) => isMarked(document, screen));
    const there =
      marked.length > 0 ? marked : screens.filter((screen) => isVoalle && isAtPath(document, screen));
    return there.map((screen) => ({ screen, title: null }));
  }

  return {
    detect,
    family: (seen) => [seen],
    heading: (document) => {
      const window = topWindow(document);
      if (window !== null) return titleOf(window);
      const title = document.querySelector('h5') ?? document.querySelector(HEADINGS);
      return title?.textContent.trim() ?? '';
    },
    environment: environmentOn,
    record: ({ screen: { id }, root }) => {
      const { ownerDocument: document } = root;
      const isHere = screens.some((screen) => screen.id === id && isAtPath(document, screen));
      // A window over the page is not the record that the page's address names.
      return isHere && root.closest(WINDOWS) === null ? recordAt(root) : null;
    },
    candidates: CANDIDATES,
    // Lists and growing text areas keep a second, unseen input beside the one that counts [P-old].
    anchor: (candidate) => (candidate.getAttribute('aria-hidden') === 'true' ? null : candidate),
    names: (anchor) => [...new Set([anchor.id, anchor.getAttribute('name') ?? ''])],
    control: controlOf,
    repeater: repeaterOf,
    messages,
    isSave: (target) => {
      const button = target.closest('button,input[type="submit"],a,[role="button"]');
      const text = button instanceof HTMLInputElement ? button.value : (button?.textContent ?? '');
      return SAVES.test(fold(text));
    },
    isCovered: (document) => {
      // The line under a dialog's title runs while a record is loaded or saved, which rewrites the form [P-old].
      const busy = topWindow(document)?.querySelectorAll('[role="progressbar"]:not([aria-valuenow])') ?? [];
      // An open list lies over everything and takes the next click.
      const lists = document.querySelectorAll('[role="presentation"] [role="listbox"]');
      return (
        [...busy].some((line) => line.closest('form') === null && isSeen(line)) || [...lists].some(isSeen)
      );
    },
  };
}

/** `h6` in the bar of a dialog [P-old]; jQuery UI has its own. */
function titleOf(window: Element): string {
  return window.querySelector(`${HEADINGS},.ui-dialog-title`)?.textContent.trim() ?? '';
}

/** What a heading may name a screen with: its text, alone or after the caption right before it [P snapshot]. */
function textsOf(title: Element): string[] {
  const caption = title.previousElementSibling?.textContent ?? '';
  return [title.textContent, `${caption} / ${title.textContent}`].map(foldLabel);
}

function rootOf({ detect: { page } }: Screen, title: Element | null, document: Document): Element | null {
  if (page === 'form') return mainForm(document);
  if (page === 'whole') return document.body;
  return page === undefined || title === null ? null : sectionOf(title);
}

function mainForm(document: Document): Element | null {
  let main: Element | null = null;
  let most = FEWEST - 1;
  for (const form of document.forms) {
    // Not by its own property, which a field may hide.
    const fields = isWhole(form) ? form.querySelectorAll('input,select,textarea,button').length : 0;
    if (fields <= most || isQuestion(form) || !isSeen(form)) continue;
    main = form;
    most = fields;
  }
  return main;
}

/** A form that says `get` asks a list something and holds no record [G]; one that says nothing may be of React. */
function isQuestion(form: Element): boolean {
  return form.getAttribute('method')?.toLowerCase() === 'get';
}

/** What belongs to a heading: the nearest element around it that has something to fill in. */
function sectionOf(heading: Element): Element | null {
  let around = heading.parentElement;
  while (around !== null && around.querySelector('input,select') === null) around = around.parentElement;
  return around;
}

function controlOf(anchor: Element, field: FieldDef, root: Element): Control {
  if (anchor instanceof HTMLSelectElement) return selectControl(anchor, field, root);
  if (anchor instanceof HTMLTextAreaElement) return textControl(anchor, field, root);
  if (isList(anchor)) return listControl(anchor, field, root);
  if (!(anchor instanceof HTMLInputElement)) throw new TypeError(`no control: ${anchor.tagName}`);
  if (anchor.type === 'checkbox') return checkControl('switch', anchor, field, root);
  return isSearch(anchor) ? searchControl(anchor, field, root) : textControl(anchor, field, root);
}

/** Snackbars of the React generations [P-old], whatever their library calls them; the legacy flash message [G]. */
function messages(document: Document): ShownMessage[] {
  const shown = document.querySelectorAll('[role="alert"],[role="alertdialog"],[id="flashMessage"]');
  return [...shown].flatMap((element): ShownMessage[] => {
    const text = textOf(element).trim();
    const kind = kindOf(text);
    return kind === null ? [] : [{ element, kind, text }];
  });
}

// `Atualizado com sucesso!` and `#<code>: <message>` [P-old]. A deletion succeeds too, but saves nothing.
function kindOf(text: string): ShownMessage['kind'] | null {
  const folded = fold(text);
  if (/^#\S+:/.test(text) || /\b(?:falha|erro|nao foi possivel)\b/.test(folded)) return 'error';
  return folded.includes('sucesso') && !/^(?:exclui|remov)/.test(folded) ? 'success' : null;
}
