// The readiness of an ERP's base for a partner: which contracts would fail, and why, before the partner's launch.
// Types only. What is kept of a person is a name and the ERP's own numbers, for as long as the operator allows.

import type { ApiFailure } from './api';

/** What a subscriber or a contract lacks; each code has words in the locale files (`readiness.lack`). */
export type LackCode =
  | 'email-missing'
  | 'email-malformed'
  | 'phone-missing'
  | 'phone-malformed'
  | 'mobile-missing'
  /** There is a number, and it is no mobile. */
  | 'mobile-malformed'
  | 'document-missing'
  | 'document-malformed'
  /** The customer of the contract was not among the customers. */
  | 'customer-unknown'
  | 'stage'
  /** The API did not tell this contract's stage. */
  | 'stage-unknown'
  | 'status';

/** One contract that would fail, or of which nobody can tell. */
export interface Lack {
  readonly profileId: string;
  /** The ERP's id of the contract. */
  readonly contract: string;
  /** The number that people know it by, where the ERP has another. */
  readonly number: string;
  /** The ERP's id of the customer; '' when it is not known. */
  readonly customer: string;
  readonly name: string;
  readonly lacks: readonly LackCode[];
}

/** What a walk knows of one customer or contract until it ends. */
export interface Note {
  /** The ERP's own id of a customer; otherwise ''. */
  readonly record: string;
  /** Of a customer that lacks something, who will be listed; otherwise ''. */
  readonly name: string;
  readonly lacks: readonly LackCode[];
}

/**
 * What a phase found out for the one that lists the contracts, and which contracts that one has counted: also of those
 * that lack nothing. Neighbours share a record, as a base has many. Forgotten when the walk ends.
 */
export interface BaseNote {
  readonly profileId: string;
  readonly kind: 'customer' | 'stage' | 'counted';
  /** The place that the neighbours share. */
  readonly id: string;
  /** By what a contract names its customer by; of a stage and of what was counted, by the contract's id. */
  readonly notes: Readonly<Record<string, Note>>;
}

/** What is read, in this order. */
export type ReadinessPhase = 'customers' | 'stages' | 'contracts';

export type ReadinessState =
  | 'running'
  /** By the operator. */
  | 'paused'
  /** Something that only the operator can mend; `failure` says what. Goes on where it was. */
  | 'stopped'
  | 'done'
  | 'cancelled';

/** The server is left alone: it could not answer, or asked for it. Over with the next page that comes. */
export interface Rest {
  readonly notBefore: number;
  /** Failures since the last good page. */
  readonly failed: number;
}

/** One walk through the base. One a profile: a new one takes the place of the last. */
export interface ReadinessRun {
  readonly profileId: string;
  readonly instanceId: string;
  readonly state: ReadinessState;
  readonly failure: ApiFailure | null;
  readonly phases: readonly ReadinessPhase[];
  readonly phase: ReadinessPhase;
  /** Rows of this phase that were read and counted. */
  readonly read: number;
  /** Rows of this phase as the ERP last counted them; null until it has answered. */
  readonly total: number | null;
  /** Rows a request asks for, now. */
  readonly pageSize: number;
  /** Rows of the phases before, read. */
  readonly before: number;
  /** Contracts looked at, each once. */
  readonly contracts: number;
  /** Contracts that would fail, each once. */
  readonly failing: number;
  /** Contracts of which nobody can tell, each once; not among the failing. Left out: none. */
  readonly unknown?: number;
  /** Contracts by what they lack; one contract may count under several. */
  readonly lacks: Readonly<Partial<Record<LackCode, number>>>;
  /** Rows of all phases that could not be read, as often as they came: looked at by nobody. Left out: none. */
  readonly unreadable?: number;
  /** Left out: nothing is in the way of the next page. */
  readonly rest?: Rest;
  /** Where the API was when the walk began; a walk does not go on at another. */
  readonly server?: string;
  /** Working time so far, without pauses and waits, in milliseconds. */
  readonly worked: number;
  /** What the walk keeps is as old as this, however often it was halted and taken up. */
  readonly startedAt: number;
  readonly at: number;
}

/** A part of the list of failing contracts. */
export interface LackPage {
  readonly rows: readonly Lack[];
  /** How many there are under this filter; null where nobody counted them. */
  readonly total: number | null;
  /** Where the next part begins; null at the end. */
  readonly next: string | null;
}
