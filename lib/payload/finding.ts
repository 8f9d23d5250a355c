// What an inspection says of a payload: the vocabulary of its findings, and the report that gathers them. A report
// counts everything and keeps the first of each severity, so that a hostile payload cannot flood the page.

import type { Severity } from '../model/plan';

/** What is wrong, or worth knowing; each code has a sentence in the locale files (`payload.code`). */
export type PayloadCode =
  | 'empty'
  | 'too-big'
  | 'json-broken'
  /** JSON keeps the last of two members of one name, and says nothing. */
  | 'duplicate-member'
  | 'not-an-object'
  | 'empty-list'
  /** The list is longer than what is looked at. */
  | 'list-cut'
  | 'not-recognised'
  /** One of Voalle's notices, with a content whose shape no source shows. */
  | 'content-unknown'
  | 'missing'
  | 'wrong-shape'
  | 'member-case'
  | 'unknown-member'
  | 'company-malformed'
  | 'company-unmasked'
  | 'document-malformed'
  | 'unknown-status'
  | 'unknown-stage'
  /** Code and text of one state say different things. */
  | 'code-and-text'
  /** What the code of a state means in a webhook is a guess, and no text says it. */
  | 'code-alone'
  | 'status-not-accepted'
  | 'stage-not-accepted'
  | 'customer-missing'
  | 'customer-malformed'
  | 'not-mobile'
  /** The number is there, in the other member. */
  | 'customer-elsewhere'
  | 'service-code-missing'
  | 'service-code-unknown'
  | 'service-code-case'
  /** One that the partner has, and the profile does not name. */
  | 'service-code-unsold'
  | 'service-codes-unknown'
  /** No active service has an integration code. */
  | 'no-active-code'
  | 'base-missing'
  /** This format has no place for what the partner asks for. */
  | 'not-carried'
  /** This partner is not told by webhook. */
  | 'no-webhook';

/** What should stand there, where no list of values says it; each has a word in the locale files (`payload.shape`). */
export type Shape =
  | 'text'
  | 'number'
  | 'id'
  | 'flag'
  | 'object'
  | 'list'
  | 'state'
  | 'cnpj'
  | 'maskedCnpj'
  | 'jsonValue'
  | 'jsonName'
  | 'jsonColon'
  | 'jsonNext'
  | 'jsonEnd'
  | 'megabyte'
  | Condition;

/** What a partner asks of a payload. */
export type Condition =
  'email' | 'phone' | 'mobile' | 'document' | 'stage' | 'status' | 'serviceCode' | 'base';

export type Wanted =
  | { readonly is: 'shape'; readonly shape: Shape }
  | { readonly is: 'values'; readonly values: readonly string[] };

/** Where a text breaks, counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

export interface PayloadFinding {
  /** `Services[0].IntegrationCode`; '' for the payload as a whole. */
  readonly path: string;
  readonly severity: Severity;
  readonly code: PayloadCode;
  readonly expected: Wanted | null;
  /** As JSON writes it, cut when it is long; null where nothing stands. */
  readonly found: string | null;
  readonly at?: Spot;
}

/** How a condition came out over all documents of a payload. */
export type Verdict = 'holds' | 'fails' | 'not-carried' | 'unknown';

export interface Judged {
  readonly condition: Condition;
  readonly verdict: Verdict;
}

export type Counts = Readonly<Record<Severity, number>>;

export type Told = Pick<PayloadFinding, 'code'> & Partial<PayloadFinding>;

/** Gathers what an inspection finds. */
export interface Report {
  /** Says one thing; its severity is the code's usual one where none is given. */
  readonly tell: (told: Told) => void;
  /** Worst first. */
  readonly findings: () => readonly PayloadFinding[];
  readonly counts: () => Counts;
}

/** Findings of one severity that are kept; all are counted. */
const KEPT = 200;

/** Severities of what is no error, where nothing else is said. */
const USUAL: Readonly<Partial<Record<PayloadCode, Severity>>> = {
  'duplicate-member': 'warning',
  'list-cut': 'warning',
  'content-unknown': 'info',
  'member-case': 'warning',
  'unknown-member': 'info',
  'company-unmasked': 'warning',
  'document-malformed': 'warning',
  'unknown-status': 'warning',
  'unknown-stage': 'warning',
  'code-and-text': 'warning',
  'code-alone': 'warning',
  'customer-elsewhere': 'warning',
  // The list may hold the provider's own services, too: nothing proves that it holds the partner's alone [G].
  'service-code-missing': 'info',
  'service-code-unsold': 'warning',
  'no-active-code': 'warning',
  'service-codes-unknown': 'info',
  'not-carried': 'info',
  'no-webhook': 'info',
};

export function report(): Report {
  const kept: Record<Severity, PayloadFinding[]> = { error: [], warning: [], info: [] };
  const counts = { error: 0, warning: 0, info: 0 };
  return {
    tell(told) {
      const severity = told.severity ?? USUAL[told.code] ?? 'error';
      counts[severity] += 1;
      if (kept[severity].length >= KEPT) return;
      kept[severity].push({ path: '', expected: null, found: null, ...told, severity });
    },
    findings: () => [...kept.error, ...kept.warning, ...kept.info],
    counts: () => ({ ...counts }),
  };
}

export function shape(name: Shape): Wanted {
  return { is: 'shape', shape: name };
}

export function oneOf(values: readonly string[]): Wanted {
  return { is: 'values', values };
}
