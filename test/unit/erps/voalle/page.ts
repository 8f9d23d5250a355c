// A page of made-up Voalle controls that behave: lists that open over the page, look-ups that show three entries
// at a time, lists of name and value whose buttons ignore hasty presses. Shaped by what is known of the ERP's
// libraries; it knows nothing of what is tested with it.

import { vi } from 'vitest';
import type { Control, Dialect, Seen } from '../../../../lib/form/dialect';
import { read } from '../../../../lib/form/read';
import { resolver } from '../../../../lib/form/resolve';
import type { Resolution } from '../../../../lib/form/resolve';
import { presetsOf } from '../../../../lib/model/partner';
import type { Rule } from '../../../../lib/model/partner';
import type { RefusalCode } from '../../../../lib/model/plan';
import type { ScreenId } from '../../../../lib/model/screen';
import { watchBrasil } from '../../../../lib/partners/watch-brasil';
import { voalleDialect } from '../../../../lib/erps/voalle/dialect';
import { ixcWriters } from '../../../../lib/erps/ixc/writers';
import { voalleScreens } from '../../../../lib/erps/voalle/screens';
import { voalleWriters } from '../../../../lib/erps/voalle/writers';
import { handOf, plainWriters } from '../../../../lib/form/writers';

/** The dialect as a page has it: its screens came by message. */
export const dialect: Dialect = voalleDialect(
  JSON.parse(JSON.stringify(voalleScreens)) as typeof voalleScreens,
);

const NEVER = new AbortController().signal;
const hand = handOf({ ...plainWriters, ...ixcWriters, ...voalleWriters });

/** Waits for what a page takes its time for, on the tests' own clock. */
export async function awaited<T>(going: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return going;
}

export const write = (control: Control, value: string, signal = NEVER): Promise<RefusalCode | null> =>
  awaited(hand(control, value, signal));

/** Shows this markup at this path, on a page of Voalle's own. */
export function show(markup: string, path = '/'): void {
  history.replaceState({}, '', path);
  document.body.innerHTML = `<div id="react-portal"></div>${markup}`;
}

export function at(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing at ${selector}`);
  return element;
}

export function input(selector: string): HTMLInputElement {
  return at(selector) as HTMLInputElement;
}

/** The screen on top; fails the test when there is none. */
export function seen(): Seen {
  const found = dialect.detect(document);
  if (found === null) throw new Error('no screen');
  return found;
}

export const seenId = (): string | null => dialect.detect(document)?.screen.id ?? null;

/** How each field of the screen on top is found: its state, or the reason it was taken for the one. */
export function resolved(): Record<string, string> {
  const here = seen();
  const told = (found: Resolution): string => (found.state === 'ok' ? found.by : found.state);
  return Object.fromEntries(
    here.screen.fields
      .filter(({ kind }) => kind !== 'pairs' && kind !== 'tally')
      .map((field) => [field.key, told(resolver(here, dialect).resolve(field))]),
  );
}

/** What a look at the screen on top tells of each field: its value, or the state it is in; of a secret nothing. */
export function looked(): Record<string, string> {
  const { fields } = read(seen(), dialect, { pristine: true });
  return Object.fromEntries(
    fields.map(({ key, state, value, text }) => [key, state === 'ok' ? (text ?? value) : state]),
  );
}

/** What a partner prescribes on this screen, step by step. */
export function prescribed(screen: ScreenId): readonly Rule[] {
  return presetsOf(watchBrasil, screen).flatMap(({ rules }) => rules);
}

/** A label and its control in a legacy form. */
export function row(label: string, control: string): string {
  const id = label.replace(/\W/g, '');
  return `<div class="input"><label for="${id}">${label}</label>${control.replace('>', ` id="${id}">`)}</div>`;
}

/** A plain table of these columns and rows. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[], more = ''): string {
  const cells = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  return `<table ${more}><thead>${cells('th', columns)}</thead>
    <tbody>${rows.map((each) => cells('td', each)).join('')}</tbody></table>`;
}

/** A grid as the React screens have them, filled up with blank rows. */
export function grid(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (role: string, texts: readonly string[]): string =>
    `<div role="rowgroup"><div role="row">${texts.map((text) => `<div role="${role}">${text}</div>`).join('')}</div></div>`;
  const blank = columns.map(() => '<span>&nbsp;</span>');
  return `<div class="ReactTable"><div role="grid">${line('columnheader', columns)}
    ${[...rows, blank].map((each) => line('gridcell', each)).join('')}</div></div>`;
}

/** A text field whose label is only its neighbour, as the React screens of 2020 have it. */
export function text(label: string, more = 'type="text"'): string {
  return `<div><label>${label}</label><div><input ${more}></div><p></p></div>`;
}

/** A switch with its label at the start. */
export function toggle(label: string, more = ''): string {
  return `<div><label><span><span><input type="checkbox" ${more}></span></span><span>${label}</span></label></div>`;
}

/** A list that opens over the page, closed. `live` makes it open. */
export function list(label: string, shown: string, value = shown, more = ''): string {
  return `<div><label>${label}</label><div><div role="button" aria-haspopup="listbox" tabindex="0" ${more}>${shown}</div>
    <input aria-hidden="true" tabindex="-1" value="${value}"></div></div>`;
}

export interface ListHabits {
  /** Text by value, in order. */
  readonly entries: Readonly<Record<string, string>>;
  /** What it opens on. */
  readonly opensOn?: 'mousedown' | 'click';
  /** It never takes its list away. */
  readonly stuck?: boolean;
}

/** Makes a list open, choose and close as Material-UI's does: everything else counts as hidden meanwhile. */
export function live(box: HTMLElement, { entries, opensOn = 'mousedown', stuck = false }: ListHabits): void {
  const carrier = box.nextElementSibling as HTMLInputElement;
  box.addEventListener(opensOn, () => {
    const over = document.createElement('div');
    over.setAttribute('role', 'presentation');
    const menu = document.createElement('ul');
    menu.setAttribute('role', 'listbox');
    over.append(menu);
    const others = [...document.body.children];
    for (const other of others) other.setAttribute('aria-hidden', 'true');
    const close = (): void => {
      if (stuck) return;
      over.remove();
      for (const other of others) other.removeAttribute('aria-hidden');
    };
    for (const [value, shown] of Object.entries(entries)) {
      const entry = document.createElement('li');
      entry.setAttribute('role', 'option');
      entry.dataset.value = value;
      entry.textContent = shown;
      entry.addEventListener('click', () => {
        carrier.value = value;
        box.textContent = shown;
        // As late as a fade-out.
        setTimeout(close, 40);
      });
      menu.append(entry);
    }
    over.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') setTimeout(close, 40);
    });
    setTimeout(() => document.body.append(over), 20);
  });
}

/** A look-up with a search in a text field's clothes, nothing chosen. */
export function search(label: string, chosen = '', value = chosen): string {
  return `<div><div><label>${label}</label><div><div><div><div class="single">${chosen}</div>
    <div><div><input id="react-select-2-input" aria-autocomplete="list"><div></div></div></div></div></div></div></div>
    <input type="hidden" name="integratorId" value="${value}"></div>`;
}

const ROW = 40;
const VIEW = 3;

/** Makes a look-up search: its menu hangs in the portal, three rows high, and holds no others. */
export function liveSearch(
  entries: readonly string[],
  { clearable = true, numbered = true, answers = 0 } = {},
): void {
  const field = input('input[aria-autocomplete="list"]');
  const carrier = input('input[name="integratorId"]');
  const single = at('.single');
  const portal = at('#react-dialog-portal');
  // A look-up of another library numbers nothing.
  if (!numbered) field.id = 'look-up';
  let before = '';
  const close = (): void => portal.replaceChildren();
  const choose = (entry: string): void => {
    single.textContent = entry;
    carrier.value = entry;
    field.value = '';
    close();
  };
  function open(): void {
    const found = entries.filter((entry) => entry.toLowerCase().includes(field.value.toLowerCase()));
    const menu = document.createElement('div');
    portal.replaceChildren(menu);
    if (found.length === 0) {
      menu.textContent = 'Nenhuma opção encontrada';
      return;
    }
    menu.style.overflowY = 'auto';
    Object.defineProperty(menu, 'clientHeight', { value: ROW * Math.min(VIEW, found.length) });
    Object.defineProperty(menu, 'scrollHeight', { value: ROW * found.length });
    const render = (): void => {
      const first = Math.floor(menu.scrollTop / ROW);
      const rows = found.slice(first, first + VIEW).map((entry, index) => {
        const row = document.createElement('div');
        row.style.top = `${String((first + index) * ROW)}px`;
        const option = document.createElement('div');
        option.setAttribute('role', 'menuitem');
        if (numbered) option.id = `react-select-2-option-${String(first + index)}`;
        option.textContent = entry;
        option.addEventListener('click', () => choose(entry));
        row.append(option);
        return row;
      });
      menu.replaceChildren(...rows);
    };
    menu.addEventListener('scroll', render);
    render();
  }
  field.addEventListener('input', () => {
    if (before === '') before = single.textContent;
    single.textContent = '';
    setTimeout(open, answers);
  });
  field.addEventListener('blur', () => {
    if (field.value !== '') single.textContent = before;
    before = '';
    field.value = '';
    close();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Backspace' || !clearable || field.value !== '') return;
    single.textContent = '';
    carrier.value = '';
  });
}

/** The section of a list of name and value with its button, empty. */
export function pairs(title: string, noun: string): string {
  return `<section data-noun="${noun}"><p>${title}</p><div class="items"></div>
    <button type="button"><span><div><span>Adicionar ${noun}</span></div></span></button></section>`;
}

/** Makes a list of name and value add and remove; its buttons ignore what comes within 200 ms of a press. */
export function livePairs(section: HTMLElement, { deaf = false, asks = false } = {}): void {
  const noun = section.dataset.noun ?? '';
  const items = section.querySelector('.items') ?? section;
  let last = -Infinity;
  const hears = (): boolean => {
    const now = performance.now();
    if (deaf || now - last < 200) return false;
    last = now;
    return true;
  };
  section.querySelector(':scope > button')?.addEventListener('click', () => {
    if (!hears()) return;
    const item = document.createElement('div');
    item.innerHTML = `<span><span title="Remover ${noun}"><button type="button" tooltip="Remover ${noun}">x</button></span></span>
      ${text(`Nome do ${noun}`)}${text(`Valor do ${noun}`)}`;
    item.querySelector('button')?.addEventListener('click', () => {
      if (hears() && !asks) item.remove();
    });
    setTimeout(() => items.append(item), 20);
  });
}

/** A dialog over a list screen. */
export function dialog(title: string, content: string, more = ''): string {
  return `<div role="dialog" ${more}><header><h6>${title}</h6></header>${content}</div>`;
}

/** Caption and title over a screen. */
export function pageTitle(caption: string, title: string): string {
  return `<div><span>${caption}</span><h5>${title}</h5></div>`;
}
