// A partner that the operator declares: how it travels as a file, how much it may say, and what can be wrong with it. It is
// the same data as a partner that comes with Encaixe, and is held to more: a file may come from anybody.

import type { ConnectionTestDef, Partner } from './partner';

export const PARTNER_FORMAT = 'encaixe-partner';
export const PARTNER_VERSION = 1;

/** Characters of the longest file; the longest partner that comes with Encaixe takes a quarter of it. */
export const LONGEST_PARTNER = 200_000;

/** Characters, by what a text is. */
export const LONGEST = { name: 80, key: 80, address: 160, label: 200, value: 1_000, text: 1_500, menu: 120 };

/** How many there may be of each. */
export const MOST = { values: 60, presets: 60, rules: 80, steps: 60, texts: 60, choices: 60, outputs: 12 };

/** What is wrong with a partner; each code has a sentence in the locale files (`own.problem`). */
export type PartnerProblemCode =
  // The text of a file.
  | 'too-big'
  | 'not-json'
  | 'not-a-partner'
  /** Written by a later version of Encaixe. */
  | 'too-new'
  | 'malformed'
  | 'too-long'
  /** A letter that nobody can see, or that turns the direction of writing. */
  | 'odd-character'
  // What is said in it.
  | 'empty'
  | 'odd-id'
  | 'not-unique'
  | 'unknown-screen'
  | 'unknown-field'
  | 'unknown-value'
  | 'unknown-step'
  | 'unknown-output'
  | 'unknown-choice'
  /** The field does not hold such a value. */
  | 'wrong-value'
  /** The value is of another kind than the field. */
  | 'wrong-kind'
  /** A header without its name. */
  | 'no-item'
  /** What must be a secret is not. */
  | 'not-secret'
  /** A fixed value where a secret belongs, or a suggestion for one. */
  | 'secret-told'
  /** Records of persons are looked at and never filled. */
  | 'personal'
  | 'unfit-rule'
  | 'no-rules'
  | 'no-step'
  | 'unprovable'
  /** What acts in bulk is proven by hand. */
  | 'routine'
  // What only a partner that comes with Encaixe may have.
  | 'pattern'
  | 'test-kind'
  /** The file itself would name the server that a secret goes to. */
  | 'test-address'
  // What is kept here already.
  | 'not-allowed'
  /** Profiles use it: its ERP, and which of its values are secrets, stay as they are. */
  | 'in-use';

export interface PartnerProblem {
  /** Where, by the names and places of the members: `presets.0.rules.2.expected`. */
  readonly path: string;
  readonly code: PartnerProblemCode;
}

/** The partners that did not come with Encaixe, and what may be done with them. */
export interface OtherPartners {
  readonly own: readonly Partner[];
  /** The company's: used like any other, and not to be changed. */
  readonly company: readonly Partner[];
  readonly mayChange: boolean;
  readonly mayExport: boolean;
}

/** What keeping a file's partner would do. Nothing is changed by it. */
export interface PartnerDraftView {
  readonly partner: Partner;
  /** The name of the own partner that it would replace; null where it is new. */
  readonly replaces: string | null;
  /** It is here already, to the letter. */
  readonly same: boolean;
  /** Labels of the profiles that work with the one that it would replace. */
  readonly profiles: readonly string[];
  /** Servers that the file names by itself. */
  readonly hosts: readonly string[];
}

/** Never the id of a partner that comes with Encaixe, now or later. */
const OWN_ID = /^own-[a-z0-9-]{8,60}$/;

/** True for the id of a partner that was declared by an operator. */
export function isOwnId(id: string): boolean {
  return OWN_ID.test(id);
}

/** An id for a new one. */
export function ownIdFrom(random: string): string {
  return `own-${random}`;
}

/** The connection tests that an own partner may have: none of them sends a secret to a server that its file names. */
export const OWN_TESTS: ReadonlySet<ConnectionTestDef['kind']> = new Set([
  'probe',
  'ixc-token',
  'voalle-user',
]);

/** The text of a file with a partner. There is no place in it for a secret. */
export function partnerFile(partner: Partner): string {
  return JSON.stringify({ format: PARTNER_FORMAT, version: PARTNER_VERSION, partner }, null, 2);
}
