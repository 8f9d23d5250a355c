// The entries of the browser's context menu, on fields that can be edited, on pages of granted installations and nowhere
// else; and what becomes of a press on one. Which field it was, the page says: after a right click it has the focus. The
// menu writes nothing to a page: one field is filled from the table, as everything is.

import type { FocusedField } from '../messages/marks';
import { fieldOf } from '../model/screen';
import type { Wish } from '../model/wish';
import { setNever } from './never';
import { reach } from './reach';
import { grantedInstances } from './tools';
import type { Tools } from './tools';
import { leaveWish } from './wishes';

/** In the order in which they stand. */
const ENTRIES = ['fill-one', 'report', 'never'] as const;
type Entry = (typeof ENTRIES)[number];

/** The parts of `browser.contextMenus` that are used. */
export interface MenuBrowser {
  removeAll(): Promise<void>;
  create(entry: { id: Entry; title: string; contexts: ['editable']; documentUrlPatterns: string[] }): unknown;
}

/** Their titles in the locale files, as the browser names them. */
const TITLES: Readonly<Record<Entry, string>> = {
  'fill-one': 'menu_fillOne',
  report: 'menu_report',
  never: 'menu_never',
};

/** Offers the entries on pages of these patterns, and on no others any more. */
export function menuOf(menus: MenuBrowser, texts: { getMessage(key: string): string }) {
  return async (patterns: readonly string[]): Promise<void> => {
    await menus.removeAll();
    // A menu without patterns would be offered everywhere.
    if (patterns.length === 0) return;
    for (const id of ENTRIES)
      menus.create({
        id,
        title: texts.getMessage(TITLES[id]),
        contexts: ['editable'],
        documentUrlPatterns: [...patterns],
      });
  };
}

/** Which entry was pressed, and where. */
export interface MenuPress {
  readonly entry: string;
  readonly tabId: number;
  readonly frameId: number;
}

/** Does what an entry stands for, or leaves a wish for the panel to do it. */
export async function menuPressed(tools: Tools, { entry, tabId, frameId }: MenuPress): Promise<void> {
  const known = ENTRIES.find((each) => each === entry);
  const seen = (await tools.session.seenIn(tabId)).find(({ place }) => place.frameId === frameId);
  const instances = await grantedInstances(tools);
  const instance = instances.find(({ origin }) => origin === seen?.place.origin);
  if (known === undefined || seen === undefined || instance === undefined) return;
  const answer = await reach(tools, seen.place, 'focused', undefined, tools.registration.injectMarks);
  if (!answer.ok || answer.value === null) {
    await leaveWish(tools, tabId, { what: 'tell', news: 'page-silent', field: '' });
    return;
  }
  await leaveWish(tools, tabId, await wishFor(tools, known, instance.id, answer.value));
}

async function wishFor(
  tools: Tools,
  entry: Entry,
  instanceId: string,
  { field, report }: FocusedField,
): Promise<Wish> {
  if (entry === 'report') return { what: 'report', report: reportOf(field, report) };
  if (field === null) return { what: 'tell', news: 'unknown-field', field: '' };
  if (entry === 'fill-one') return { what: 'fill-one', key: field.key };
  const screen = tools.catalog.screen(field.screen);
  const label = screen === undefined ? '' : (fieldOf(screen, field.key)?.label ?? '');
  // What a company forbids to teach, an operator cannot decide here either.
  if (!(await tools.policy()).allow.teach) return { what: 'tell', news: 'not-allowed', field: label };
  await setNever(tools, { instanceId, screen: field.screen, field: field.key }, true);
  return { what: 'tell', news: 'never-filled', field: label };
}

/** Of an item of a list the field alone: what it is called may be a code of the operator's. */
function reportOf(field: FocusedField['field'], report: string): string {
  const of =
    field === null ? 'screen: -' : `screen: ${field.screen}\nfield: ${field.key.split(':')[0] ?? ''}`;
  return `${of}\n${report}`;
}
