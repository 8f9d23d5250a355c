// What the open screen is made of, without what stands in it: the form with its controls and labels, the way to it, and the
// windows and headings that say which screen it is. It reads the document and no frame or shadow root in it, leaves out whatever
// is neither, and holds on to its bounds on any page. What a word must be to leave is decided in redact.ts.

import type { SkeletonNode } from '../model/diagnosis';
import type { ScreenDef } from '../model/screen';
import { foreignTexts } from './foreign';
import { redaction } from './redact';
import type { Redaction } from './redact';
import { textOutside } from './words';
import type { Dialect } from './dialect';

/** Elements that a report holds at most, and how deep they may lie. */
const MOST = 2_000;
const DEEPEST = 80;

const HEADINGS = 'h1,h2,h3,h4,h5,h6,.ftitle,.ui-dialog-title';
const LABELS = 'label,legend,dt';
const BUTTONS = 'button,[role="button"],input[type="button"],input[type="submit"],vg-button,a.tabTitle';
/** What tells a window or a page from another, wherever it stands. */
const OUTLINE = `${HEADINGS},form[id$="_form"][name],[role="dialog"],[id="1_grid"],table[data-nome],a.tabTitle,[id="react-portal"],[id="react-dialog-portal"],[id="neo-logo"]`;
const CLASSES = new Set([
  'ftitle',
  'tabTitle',
  'ui-dialog-title',
  'ixc-modal',
  'error-message',
  'synsuite-body',
]);

/** Attributes that are names, and those whose few values say what a control is. */
const NAMES = ['id', 'name', 'for', 'rel', 'aria-labelledby'];
const TOLD: Readonly<Record<string, RegExp>> = {
  type: /^(?:text|hidden|checkbox|radio|password|email|tel|url|number|date|search|button|submit|file)$/,
  role: /^(?:dialog|alertdialog|presentation|none|button|combobox|listbox|textbox|searchbox|checkbox|switch|radio|radiogroup|tab|tabpanel|tablist|row|grid|table|cell|gridcell|columnheader|group|form|region|heading|list|listitem|menu|menuitem|main|alert|status|progressbar|spinbutton)$/,
  method: /^(?:get|post)$/i,
  'aria-hidden': /^(?:true|false)$/,
  'aria-haspopup': /^(?:true|false|listbox|menu|dialog)$/,
  'aria-autocomplete': /^(?:list|both|inline|none)$/,
  'aria-disabled': /^(?:true|false)$/,
};
const PRESENT = ['readonly', 'disabled', 'multiple', 'data-nome'];
const SPOKEN = ['aria-label', 'placeholder'];

export interface Skeleton {
  readonly page: SkeletonNode;
  /** The place of each element that is in it. */
  readonly places: ReadonlyMap<Element, number>;
  readonly redact: Redaction;
  readonly cut: boolean;
}

/**
 * Takes the skeleton of a form.
 * @param root what is told in full
 * @param most elements at most
 */
export function skeletonOf(
  root: Element,
  dialect: Dialect,
  screens: readonly ScreenDef[],
  taught: readonly string[],
  most = MOST,
): Skeleton {
  const { ownerDocument: document } = root;
  const redact = redaction(screens, taught, foreignTexts(document, root));
  const kept = new Set<Element>([document.body]);
  let cut = false;

  /** With all that it lies in; not at all where that is too much. */
  const keep = (element: Element): void => {
    const way: Element[] = [];
    for (let each: Element | null = element; each !== null && !kept.has(each); each = each.parentElement)
      way.push(each);
    if (kept.size + way.length > most || depthOf(element) > DEEPEST) cut = true;
    else for (const each of way) kept.add(each);
  };

  keep(root);
  const matters = `${dialect.candidates},input[type="hidden"],${LABELS},${HEADINGS},${BUTTONS}`;
  for (const element of root.querySelectorAll(matters)) {
    keep(element);
    // What stands before a cell may be its label, and before a heading its caption.
    const cell = element.closest('td,dd');
    for (const beside of [cell, element.matches(HEADINGS) ? element : null])
      if (beside?.previousElementSibling != null && root.contains(beside))
        keep(beside.previousElementSibling);
  }
  for (const id of labelledBy(root))
    for (const said of root.querySelectorAll(`[id="${CSS.escape(id)}"]`)) keep(said);
  for (const element of document.querySelectorAll(OUTLINE)) {
    keep(element);
    if (element.matches(HEADINGS) && element.previousElementSibling !== null)
      keep(element.previousElementSibling);
  }

  const named = new Set([
    ...labelledBy(root),
    ...attributesIn(root, 'label[for]', 'for'),
    ...attributesIn(root, '[rel]', 'rel'),
  ]);
  /** Each of these speaks for itself, and the values of controls not at all. */
  const apart = [
    `select,textarea,script,style,${HEADINGS},${LABELS},${BUTTONS},td,th,[role="listbox"],[role="combobox"]`,
    ...[...named].map((id) => `[id="${CSS.escape(id)}"]`),
  ].join(',');
  const textOf = (element: Element): string => textOutside(element, apart);
  const places = new Map<Element, number>();
  const page = nodeOf(document.body, true);
  return { page, places, redact, cut };

  function nodeOf(element: Element, isShown: boolean): SkeletonNode {
    places.set(element, places.size);
    const shown =
      isShown && !element.hasAttribute('hidden') && element.checkVisibility({ visibilityProperty: true });
    const at = attributesOf(element, isShown && !shown);
    const within: (SkeletonNode | string)[] = [];
    const text =
      root.contains(element) || element.matches(HEADINGS) || isCaption(element) ? told(element) : '';
    if (text !== '') within.push(text);
    for (const child of element.children) if (kept.has(child)) within.push(nodeOf(child, shown));
    return {
      tag: tagOf(element),
      ...(Object.keys(at).length > 0 && { at }),
      ...(within.length > 0 && { in: within }),
    };
  }

  /** What an element says by itself, as far as that may leave. */
  function told(element: Element): string {
    // A list that opens over the page shows its value as the text of a button.
    if (element.matches(dialect.candidates)) return '';
    if (element.matches(HEADINGS)) return redact.title(textOf(element));
    if (element.matches(LABELS))
      return isFieldsLabel(element) ? redact.label(textOf(element)) : redact.known(textOf(element));
    if (element.matches(BUTTONS)) return redact.known(textOf(element));
    if (element.matches('td,th') || isCaption(element) || isSpeaking(element))
      return redact.known(textOf(element));
    return '';
  }

  /** Something that names a control by its id. */
  function isSpeaking(element: Element): boolean {
    return element.id !== '' && named.has(element.id) && !element.matches(dialect.candidates);
  }

  /** A check box or a radio button may be an entry of a list of persons: its words are known, or stay. */
  function isFieldsLabel(element: Element): boolean {
    const control =
      (element as Partial<HTMLLabelElement>).control ??
      element.querySelector('input') ??
      element.nextElementSibling;
    return control?.matches('[type="checkbox"],[type="radio"]') !== true && element.localName !== 'legend';
  }

  function attributesOf(element: Element, isHidden: boolean): Record<string, string> {
    const at: Record<string, string> = isHidden ? { hidden: '' } : {};
    if (element.matches('input[type="hidden"]')) return { ...at, type: 'hidden' };
    const isNamed =
      element.matches(`${dialect.candidates},label,form,a.tabTitle,table`) || named.has(element.id);
    for (const name of NAMES) {
      const value = element.getAttribute(name);
      if (value === null || value === '') continue;
      const isOurs =
        name === 'id' &&
        (/^\d{1,2}_(?:form|grid)$/.test(value) || value.startsWith('react-') || value === 'neo-logo');
      if (isOurs) at[name] = value.replace(/\d{3,}/g, '#');
      else if (isNamed || name === 'aria-labelledby')
        at[name] = value.split(/\s+/).filter(Boolean).map(redact.name).join(' ');
    }
    for (const [name, says] of Object.entries(TOLD)) {
      const value = element.getAttribute(name);
      if (value !== null && says.test(value)) at[name] = value;
    }
    for (const name of PRESENT) if (element.hasAttribute(name)) at[name] = '';
    for (const name of SPOKEN) {
      const value = element.getAttribute(name) ?? '';
      if (value !== '' && element.matches(dialect.candidates)) at[name] = redact.known(value);
    }
    const classes = [...element.classList].filter((name) => CLASSES.has(name));
    if (classes.length > 0) at.class = classes.join(' ');
    return at;
  }
}

/** What a heading is the end of. */
function isCaption(element: Element): boolean {
  return (
    element.nextElementSibling?.matches(HEADINGS) === true &&
    element.querySelector('input,select,textarea') === null
  );
}

function labelledBy(root: Element): readonly string[] {
  return attributesIn(root, '[aria-labelledby]', 'aria-labelledby')
    .flatMap((ids) => ids.split(/\s+/))
    .filter(Boolean);
}

function attributesIn(root: Element, selector: string, name: string): readonly string[] {
  return [...root.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let each = element.parentElement; each !== null; each = each.parentElement) depth += 1;
  return depth;
}

// An element that the page made up may be called anything.
function tagOf(element: Element): string {
  const { localName } = element;
  if (localName.startsWith('vg-') && /^vg-[a-z]{2,12}$/.test(localName)) return localName;
  return element instanceof HTMLUnknownElement || !/^[a-z][a-z0-9]{0,10}$/.test(localName)
    ? 'div'
    : localName;
}
