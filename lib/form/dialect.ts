// What the form engine asks of an ERP's dialect: how its screens are recognised, its controls read and, by the
// hands alone, written. Types only. The engine decides; a dialect knows one ERP's pages and nothing of presets
// or partners.

import type { Environment } from '../model/erp';
import type { RefusalCode } from '../model/plan';
import type { FieldDef, ScreenDef } from '../model/screen';
import type { OfferedOption } from '../model/snapshot';

/** A screen found on the page. */
export interface Seen {
  readonly screen: ScreenDef;
  /** The element within which the screen's fields stand; nothing outside it is read or written. */
  readonly root: Element;
  /** What the page calls it; text of the page. */
  readonly heading: string;
}

/** What a control holds. */
export interface Reading {
  readonly value: string;
  /** What a person reads there, where that is something else. */
  readonly text?: string;
  /** All entries of its list, where the list can be seen without opening it. */
  readonly options?: readonly OfferedOption[];
  readonly readonly: boolean;
}

/** The kinds of control that are known, each with the element that a person would touch. */
interface Anchors {
  readonly text: HTMLInputElement | HTMLTextAreaElement;
  readonly select: HTMLSelectElement;
  readonly check: HTMLInputElement;
  readonly radio: HTMLInputElement;
  /** IXC: an id whose description the page looks up. */
  readonly lookup: HTMLInputElement;
  /** Voalle: a box that opens a list over the page. */
  readonly list: HTMLElement;
  /** Voalle: an input that searches a list. */
  readonly search: HTMLInputElement;
  /** Voalle: a check box whose clicks are debounced. */
  readonly switch: HTMLInputElement;
}

export type ControlKind = keyof Anchors;

/** A control of one kind. */
export interface ControlOf<K extends ControlKind> {
  readonly kind: K;
  readonly anchor: Anchors[K];
  /** Where a mark is drawn. */
  readonly element: Element;
  readonly field: Pick<FieldDef, 'kind' | 'choices'>;
  /** The window it stands in. */
  readonly root: Element;
  readonly read: () => Reading;
}

/** One input, in whatever shape the page gives it. */
export type Control = { readonly [K in ControlKind]: ControlOf<K> }[ControlKind];

/**
 * Writes one kind of control as a person would, so that the page notices; '' clears.
 * Resolves once the control has had its say; a refusal means that the old value stands again.
 */
export type Writer<K extends ControlKind> = (
  control: ControlOf<K>,
  value: string,
  signal: AbortSignal,
) => Promise<RefusalCode | null>;

/** A writer for every kind. The eyes of a page carry none. */
export type Writers = { readonly [K in ControlKind]: Writer<K> };

export interface RepeaterItem {
  readonly name: Control;
  readonly value: Control;
  /** The button that takes the item out, as it stands now; null where there is none for certain. */
  remover(): HTMLElement | null;
}

/** A list of name and value, as headers are. */
export interface Repeater {
  /** What holds its items, or stands in for it: no field of the screen is looked for in it. */
  readonly root: Element;
  /** The button that adds an item. */
  readonly adder: HTMLElement;
  items(): readonly RepeaterItem[];
}

/** A message that the ERP itself shows. */
export interface ShownMessage {
  readonly element: Element;
  readonly kind: 'success' | 'error';
  readonly text: string;
}

export interface Dialect {
  /** The screen on top, or null. Called often: a few selectors, no layout, no scan of the fields. */
  detect(document: Document): Seen | null;
  /** What the page calls the window on top, also when it is no known screen. */
  heading(document: Document): string;
  /** The screens of the same form that share the next save, the seen one first: one for each tab. */
  family(seen: Seen): readonly Seen[];
  /** Which environment the page says it is, where the ERP is known to say it; null where nothing is shown. */
  environment?(document: Document): Environment | null;
  /** The record's own id, '' for one that was never saved, null where the screen does not tell. */
  record(seen: Seen): string | null;
  /** Selector of everything that can be a field's control, or a part of one. */
  readonly candidates: string;
  /** The element that stands for a candidate's control; null for a part that is no field by itself. */
  anchor(candidate: Element, root: Element): Element | null;
  /** Ids and names under which an anchor is known. */
  names(anchor: Element): readonly string[];
  control(anchor: Element, field: FieldDef, root: Element): Control;
  repeater(field: FieldDef, root: Element): Repeater | null;
  messages(document: Document): readonly ShownMessage[];
  /** True for a press that saves: it is watched, never made. */
  isSave(target: Element): boolean;
  /** The same for a key, where the ERP has one. */
  isSaveKey?(event: KeyboardEvent): boolean;
  /** True while something lies over the page and would take a click. */
  isCovered(document: Document): boolean;
}
