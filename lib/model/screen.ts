// What a screen of an ERP is made of: data that the form engine follows. Types only; no DOM.

import type { Confidence, ErpId } from './erp';
import type { TaughtAnchor } from './taught';

export type ScreenId = `${ErpId}/${string}`;

/**
 * What a value means, which decides how two spellings of it are compared (lib/plan/canonical).
 * How the control looks on the page is another matter: the dialect finds that out at run time,
 * because the facts often prove the column and not the widget.
 */
export type ValueKind =
  /** Words for people: case and spacing do not count. */
  | 'text'
  /** Compared to the letter; a difference in case only gets its own message. */
  | 'identifier'
  /** A list of identifiers separated by `;`, each of them different. */
  | 'identifiers'
  | 'integer'
  /** Only the leading integer counts: `3.0`, `3` and `Versão 3` are one. */
  | 'version'
  | 'money'
  | 'date'
  | 'boolean'
  /** One of a list of codes, each with the spellings the ERP shows. */
  | 'choice'
  /** A foreign key: the id is the value, the description is its text. */
  | 'reference'
  | 'url'
  /** A list of addresses separated by `;`. */
  | 'emails'
  | 'document'
  | 'phone'
  | 'secret'
  /** A repeater of name and value, as headers are; single pairs are addressed as `key:Name`. */
  | 'pairs'
  /** Rows of a list, counted by the text of one column; the count of one text is addressed as `key:Text`. */
  | 'tally';

/** A value of a `choice` field and how the ERP spells it. */
export interface Choice {
  readonly value: string;
  readonly labels: readonly string[];
}

/** How the ERP words the parts of a repeater. */
export interface RepeaterWords {
  /** Text of the button that adds an item. */
  readonly add: readonly string[];
  readonly name: readonly string[];
  readonly value: readonly string[];
  /** Tooltip of the button that removes an item. */
  readonly remove: readonly string[];
}

/** Which rows of a list on the screen a `tally` counts, by the texts of the list's own headings. */
export interface TallyWords {
  /** The column whose texts are counted. */
  readonly by: readonly string[];
  /** Only rows that say one of these things in this column. */
  readonly where?: {
    readonly column: readonly string[];
    readonly says: readonly string[];
    /** The other words of the column: a row that says none of all these cannot be counted. */
    readonly others: readonly string[];
  };
}

/** One input of a screen. */
export interface FieldDef {
  /** Ours, stable: presets, receipts and teaching refer to it. */
  readonly key: string;
  /** As the ERP spells it; shown to the operator. */
  readonly label: string;
  /** Other spellings that the sources or other versions use. */
  readonly aliases?: readonly string[];
  /** Scoped ids or names of the input, most likely first. */
  readonly names?: readonly string[];
  readonly kind: ValueKind;
  readonly choices?: readonly Choice[];
  readonly repeater?: RepeaterWords;
  readonly tally?: TallyWords;
  /** What the operator of this installation taught: comes before everything else that is known of the field. */
  readonly taught?: TaughtAnchor;
  /** Column in the ERP's web service, where one is known. */
  readonly column?: string;
  readonly tag: Confidence;
  /** What a new record shows before anyone typed: counts as empty, so it may be replaced without asking. */
  readonly initial?: readonly string[];
  /** Never filled, and read also on a tab that is not shown. */
  readonly anyTab?: boolean;
  /** Key of the field that has to be chosen before this one appears. */
  readonly after?: string;
  /** The page rewrites or rebuilds other fields when this one changes: wait until it is quiet again. */
  readonly settles?: boolean;
}

/** One form or dialog of an ERP that a set-up touches. */
export interface ScreenDef<Detect = unknown> {
  readonly id: ScreenId;
  readonly erp: ErpId;
  /** As the ERP spells it. */
  readonly title: string;
  /** Menu entries from the top to the screen, as the ERP spells them. */
  readonly menu: readonly string[];
  /** How the dialect of this ERP recognises the screen. */
  readonly detect: Detect;
  /** There is one such record in the whole ERP, as with system parameters. */
  readonly single?: boolean;
  /** Its records are persons or what they bought: looked at when asked, never filled; of a record its number is kept. */
  readonly personal?: boolean;
  /** In the order in which they are written: a field that makes the page rewrite others stands first. */
  readonly fields: readonly FieldDef[];
}

const PAIR = ':';

/** Address of one item of a `pairs` or `tally` field: `headers:Authorization`. */
export function pairKey(field: string, name: string): string {
  return `${field}${PAIR}${name}`;
}

/** Splits an address into the field's key and, for an item of a `pairs` or `tally` field, the item's name. */
export function splitKey(key: string): { field: string; item: string | null } {
  const at = key.indexOf(PAIR);
  return at < 0 ? { field: key, item: null } : { field: key.slice(0, at), item: key.slice(at + 1) };
}

/** True when two addresses name one thing: names of headers know no case. */
export function sameAddress(a: string, b: string): boolean {
  const [one, other] = [splitKey(a), splitKey(b)];
  return one.field === other.field && plain(one.item) === plain(other.item);
}

const plain = (item: string | null): string | undefined => item?.trim().toLowerCase();

/** A field's label, with the name of an item behind it where the address is of one. */
export function labelAt(label: string, key: string): string {
  const { item } = splitKey(key);
  return item === null ? label : `${label} › ${item}`;
}

/** The definition behind an address, or undefined when the screen has no such field. */
export function fieldOf(screen: Pick<ScreenDef, 'fields'>, key: string): FieldDef | undefined {
  const { field } = splitKey(key);
  return screen.fields.find((candidate) => candidate.key === field);
}

/** The ERP that a screen belongs to. */
export function erpOf(screen: ScreenId): ErpId {
  return screen.startsWith('ixc/') ? 'ixc' : 'voalle';
}
