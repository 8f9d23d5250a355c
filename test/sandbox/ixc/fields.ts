/**
 * The words in which a stand-in screen is written: field, tab, child grid, screen. Input id = name = database column
 * [P+]; whatever a screen file says beyond the proven columns carries its tag there. Data only, no markup.
 */

/** The two looks of one server: `d` Padrão and `vg` Moderno, chosen per user [P]. */
export type Skin = 'd' | 'vg';

/** One text for both skins, or one for each: spellings drift between versions [P+]. */
export type BySkin<T> = T | Readonly<Record<Skin, T>>;

/** Value and text of a choice. */
export type Option = readonly [value: string, text: string];

/** A choice whose widget nobody has published [G]; the settings decide it. */
export type UnprovenWidget = 'plataforma' | 'tipo' | 'movimentacao' | 'icms_issqn';

export type FieldKind =
  | { readonly kind: 'text' | 'password' | 'textarea' | 'integer' | 'money' | 'date' }
  | { readonly kind: 'document' | 'phone' | 'cep' | 'checkbox' | 'hidden' }
  | { readonly kind: 'lookup'; readonly of: string }
  | { readonly kind: 'radio' | 'select'; readonly options: readonly Option[] }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly widget: UnprovenWidget };

export interface FieldExtras {
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** What a new record starts with. */
  readonly initial?: string;
}

export type Field = FieldKind & FieldExtras & { readonly name: string; readonly label: BySkin<string> };

/** A table of records that belong to the open one, inside one of its tabs. */
export interface ChildGrid {
  readonly table: string;
  /** The column of the child that holds the id of the parent. */
  readonly by: string;
}

/** A button that acts at once, without a save. */
export interface ActionButton {
  /** The call behind it, `botaoAjax_<n>` [P+]; all numbers here are invented [G]. */
  readonly action: string;
  readonly label: string;
}

export interface Tab {
  readonly title: BySkin<string>;
  /** `a.tabTitle[rel]` = panel id: local to the form, not the visual position, and different by skin [P+]. */
  readonly panel: BySkin<string>;
  readonly fields?: readonly Field[];
  readonly buttons?: readonly ActionButton[];
  readonly child?: ChildGrid;
}

export interface Column {
  readonly name: string;
  readonly title: string;
  /** Shown as a badge in the skin `vg`. */
  readonly badge?: boolean;
}

export interface Screen {
  /** Form name and database table. */
  readonly table: string;
  readonly title: BySkin<string>;
  readonly columns: readonly Column[];
  /** The column in which the quick search looks at first. */
  readonly searches: string;
  /** Many grids stay empty until "Exibir todos" [P+]. */
  readonly opensEmpty?: boolean;
  /** The menu leads to the window at once; there is no list, and the web service knows no such table [G]. */
  readonly withoutList?: boolean;
  readonly tabs: readonly Tab[];
}

type Label = BySkin<string>;

const plain =
  (kind: Exclude<FieldKind['kind'], 'lookup' | 'radio' | 'select' | 'choice'>) =>
  (name: string, label: Label, extras: FieldExtras = {}): Field => ({ kind, name, label, ...extras });

export const text = plain('text');
export const password = plain('password');
export const textarea = plain('textarea');
export const integer = plain('integer');
export const money = plain('money');
export const date = plain('date');
export const document = plain('document');
export const phone = plain('phone');
export const cep = plain('cep');
/** Value `S` when on, empty when off [P]. */
export const checkbox = plain('checkbox');
export const hidden = (name: string, initial = ''): Field => ({ kind: 'hidden', name, label: name, initial });

export function lookup(name: string, label: Label, of: string, extras: FieldExtras = {}): Field {
  return { kind: 'lookup', of, name, label, ...extras };
}

export function radio(
  name: string,
  label: Label,
  options: readonly Option[],
  extras: FieldExtras = {},
): Field {
  return { kind: 'radio', options, name, label, ...extras };
}

export function select(
  name: string,
  label: Label,
  options: readonly Option[],
  extras: FieldExtras = {},
): Field {
  return { kind: 'select', options, name, label, ...extras };
}

export function choice(
  widget: UnprovenWidget,
  name: string,
  label: Label,
  options: readonly Option[],
  extras: FieldExtras = {},
): Field {
  return { kind: 'choice', widget, options, name, label, ...extras };
}

export const YES_NO: readonly Option[] = [
  ['S', 'Sim'],
  ['N', 'Não'],
];

export function inSkin<T extends string>(value: BySkin<T>, skin: Skin): T {
  return typeof value === 'string' ? value : value[skin];
}

/** The text of the choice that a column holds, or the value itself. */
export function optionText(field: Field | undefined, value: string): string {
  if (field === undefined || !('options' in field)) return value;
  return field.options.find(([option]) => option === value)?.[1] ?? value;
}
