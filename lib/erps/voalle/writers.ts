// How Voalle's own controls are written, as by hand: a list is opened, chosen from and closed; a look-up is typed
// into and looked through; a switch is clicked once. Refuses: an entry that is not there to the letter or is there
// twice. The first entry is nobody's choice.

import type { ControlOf, Writer, Writers } from '../../form/dialect';
import { fire, fireKey, focusIn, focusOut, press, setNative } from '../../form/events';
import { isShown } from '../../form/visible';
import { until } from '../../form/wait';
import type { RefusalCode } from '../../model/plan';
import { canonical } from '../../plan/canonical';
import { fold } from '../../plan/fold';
import { matchOption } from '../../plan/options';
import { saysNothing, visible } from './controls';

// Milliseconds that a page gets to open or close a list, to look entries up (maybe at its server), to narrow
// them down to what was typed, to bring the next ones into view, and to show what was chosen.
const OPENS = 3_000;
const FINDS = 5_000;
const NARROWS = 1_500;
const SCROLLS = 200;
const SHOWS = 1_000;
/** Switches ignore a second click for 200 ms [P-old]. */
const SWITCHES = 300;
/** A list longer than this many views is not looked through. */
const MOST_VIEWS = 150;
/** How far the box that scrolls may be above an entry. */
const DEPTH = 8;
const NONE_FOUND = 'nenhuma opcao encontrada';

const list: Writer<'list'> = async ({ anchor, field }, value, signal) => {
  const open = (): Element[] => [...anchor.ownerDocument.querySelectorAll('[role="listbox"]')];
  const before = open();
  focusIn(anchor);
  press(anchor);
  const opened = (): Element | undefined =>
    open().find((each) => !before.includes(each) && each.querySelector('[role="option"]') !== null);
  const shown = await until(() => opened() ?? null, OPENS, signal);
  if (shown === null) return signal.aborted ? 'cancelled' : 'timeout';
  const entry = entryOf(shown, field, value);
  if (entry === null) fireKey(shown, 'keydown', 'Escape', 27);
  else press(entry);
  // Until it has closed, everything else counts as hidden.
  const closed = await until(() => !shown.isConnected && isShown(anchor), OPENS, signal);
  focusOut(anchor);
  if (entry === null) return value === '' ? 'cannot-clear' : 'no-option';
  return closed === null ? 'timeout' : null;
};

function entryOf(shown: Element, field: ControlOf<'list'>['field'], value: string): Element | null {
  const entries = [...shown.querySelectorAll('[role="option"]:not([aria-disabled="true"])')].map(
    (element) => ({
      element,
      text: visible(element.textContent),
      // The empty entry is the page's way of taking a choice back; it never stands for "não".
      isNothing: element.getAttribute('data-value') === '' || saysNothing(element.textContent),
    }),
  );
  if (value === '') return entries.find(({ isNothing }) => isNothing)?.element ?? null;
  const options = entries.flatMap(({ element, text, isNothing }) =>
    isNothing ? [] : [{ element, text, value: text }],
  );
  // The name of a record is told by every letter.
  const fitting = field.kind === 'reference' ? options.filter(({ text }) => text === value.trim()) : options;
  return matchOption(field, value, fitting)?.element ?? null;
}

/**
 * Its list shows about three entries at a time and holds no others [P-old], so the text is typed, and what is left
 * is looked through to the end.
 */
const search: Writer<'search'> = (control, value, signal) =>
  value.trim() === '' ? clear(control, signal) : choose(control, value.trim(), signal);

async function clear(
  { anchor, read }: ControlOf<'search'>,
  signal: AbortSignal,
): Promise<RefusalCode | null> {
  focusIn(anchor);
  if (anchor.value !== '') put(anchor, '');
  fireKey(anchor, 'keydown', 'Backspace', 8);
  const cleared = await until(() => read().value === '', SHOWS, signal);
  focusOut(anchor);
  return cleared === null ? 'cannot-clear' : null;
}

async function choose(
  { anchor, read }: ControlOf<'search'>,
  text: string,
  signal: AbortSignal,
): Promise<RefusalCode | null> {
  const { ownerDocument: document } = anchor;
  const entries = (): Element[] => [...document.querySelectorAll(entriesOf(anchor))];
  const named = (): Element[] => entries().filter((entry) => visible(entry.textContent) === text);
  focusIn(anchor);
  put(anchor, text);
  const looked = await until(() => entries().length > 0 || saysNone(document), FINDS, signal);
  if (looked !== null && !saysNone(document)) await until(() => named().length > 0, NARROWS, signal);
  const isThere = await lookThrough(entries, named, signal);
  const entry = isThere ? named()[0] : undefined;
  if (entry !== undefined) {
    press(entry);
    await until(() => read().value === text, SHOWS, signal);
  }
  // Leaving takes the typed text and the list away; what was chosen before stands again.
  focusOut(anchor);
  if (signal.aborted) return 'cancelled';
  return entry === undefined ? 'no-option' : null;
}

function put(input: HTMLInputElement, text: string): void {
  setNative(input, text);
  fire(input, 'input');
}

// react-select numbers its entries after its input: `react-select-2-input`, `react-select-2-option-0` [P-old].
function entriesOf(input: HTMLInputElement): string {
  const own = /^(.+)-input$/.exec(input.id)?.[1];
  return own === undefined ? '[role="option"],[role="menuitem"]' : `[id^="${CSS.escape(own)}-option"]`;
}

function saysNone(document: Document): boolean {
  const says = (box: Element): boolean => box.childElementCount === 0 && fold(box.textContent) === NONE_FOUND;
  return [...document.querySelectorAll('div')].some(says);
}

/**
 * Brings the one entry of this text into view, looking at every view of the list: a second one of the same text
 * makes both worthless. Entries come and go while scrolling, so each is known by its number or its place.
 */
async function lookThrough(
  entries: () => readonly Element[],
  named: () => readonly Element[],
  signal: AbortSignal,
): Promise<boolean> {
  const box = scrollerOf(entries()[0]);
  const found = new Map<string, number>();
  const note = (top: number): void => {
    for (const entry of named()) {
      const key = entry.id || (entry.parentElement?.style.top ?? '');
      if (!found.has(key)) found.set(key, top);
    }
  };
  if (box === null) note(0);
  for (let view = 0; box !== null && view < MOST_VIEWS && !signal.aborted; view += 1) {
    const top = view * box.clientHeight;
    // Nothing new comes into view at the end, nor in a list that holds all its entries.
    if (!(await scroll(box, top, entries, signal)) && view > 0) break;
    note(top);
  }
  const [top, ...others] = found.values();
  if (top === undefined || others.length > 0) return false;
  if (box !== null) await scroll(box, top, entries, signal);
  return named().length === 1;
}

/** Scrolls a list; false when the same entries are there as before. */
async function scroll(
  box: Element,
  top: number,
  entries: () => readonly Element[],
  signal: AbortSignal,
): Promise<boolean> {
  if (box.scrollTop === top) return false;
  const ends = (): (Element | undefined)[] => [entries()[0], entries().at(-1)];
  const [first, last] = ends();
  box.scrollTop = top;
  fire(box, 'scroll');
  const moved = (): boolean => ends()[0] !== first || ends()[1] !== last;
  return (await until(moved, SCROLLS, signal)) !== null;
}

function scrollerOf(entry: Element | undefined): Element | null {
  let around = entry?.parentElement ?? null;
  for (let depth = 0; around !== null && depth < DEPTH; depth += 1) {
    const { overflowY } = getComputedStyle(around);
    if (/auto|scroll/.test(overflowY) && around.scrollHeight > around.clientHeight) return around;
    around = around.parentElement;
  }
  return null;
}

/**
 * One click, then the new state is awaited. A click that the page's debounce swallowed is given once more; a page
 * that puts the switch back keeps its will.
 */
const flip: Writer<'switch'> = async ({ anchor }, value, signal) => {
  const wanted = canonical('boolean', value) === 'S';
  for (let click = 0; click < 2 && anchor.checked !== wanted && !signal.aborted; click += 1) {
    anchor.click();
    await until(() => anchor.checked === wanted, SWITCHES, signal);
  }
  return null;
};

export const voalleWriters = { list, search, switch: flip } satisfies Partial<Writers>;
