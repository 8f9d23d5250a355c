// What the background keeps of the operator's work: profiles, set-ups with evidence, fills, tests, journal.
// No type in this file has a place for a secret or for a subscriber's data.

import type { EvidenceKind } from './partner';
import type { Finding, PlanRow, ReceiptRow } from './plan';
import type { ScreenId } from './screen';

/** One provider's use of one partner on one instance. */
export interface Profile {
  readonly id: string;
  readonly instanceId: string;
  readonly partnerId: string;
  readonly label: string;
  /** Chosen values that are no secrets, by their key. */
  readonly values: Readonly<Record<string, string>>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A profile as the pages see it: with the keys of the secrets that are known, never the secrets. */
export interface ProfileView extends Profile {
  readonly secrets: readonly string[];
}

/** How a step was proven, and when. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly at: number;
  /** For a manual tick: the operator's reason. */
  readonly reason?: string;
}

export interface StepState {
  readonly evidence: readonly Evidence[];
  /** Values that the step produced, by output key. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Which record proved the step: its id, or the value of the step's identity field; null when unknown. */
  readonly record: string | null;
  /** Set when a later look at the same record found the rules broken; cleared by new evidence. */
  readonly brokenAt: number | null;
}

/** The progress of one profile through its partner's checklist. */
export interface Setup {
  readonly profileId: string;
  readonly steps: Readonly<Record<string, StepState>>;
}

/** Where a screen was seen: one document, and no other, may be read or filled. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
  readonly origin: string;
}

/** A table that was shown to the operator; a fill refers to it. */
export interface Preview {
  readonly id: string;
  readonly profileId: string;
  readonly screen: ScreenId;
  readonly place: Place;
  readonly rows: readonly PlanRow[];
  readonly findings: readonly Finding[];
  readonly at: number;
}

export type JobState =
  /** In the store, not yet accepted by the page. */
  | 'ordered'
  | 'running'
  | 'done'
  /** The page or the browser went away before the end; rows tell how far it came. */
  | 'interrupted'
  | 'undone';

/** One fill: what was ordered, what came of it. Survives a killed worker. */
export interface FillJob {
  readonly id: string;
  readonly previewId: string;
  readonly profileId: string;
  readonly screen: ScreenId;
  readonly place: Place;
  readonly state: JobState;
  /** Keys in the order in which they are written. */
  readonly ordered: readonly string[];
  readonly rows: readonly ReceiptRow[];
  /** What undo did, once it was asked for. */
  readonly undo: readonly ReceiptRow[] | null;
  readonly at: number;
}

export type TestLevel = 'L0' | 'L1' | 'L2' | 'L3';

/** The vocabulary of connection tests; each code has sentences in the locale files (`test.result`). */
export type TestCode =
  | 'ok-authenticated'
  | 'ok-reachable-only'
  | 'auth-required'
  | 'method-not-allowed'
  | 'not-found'
  | 'rejected-empty-request'
  | 'redirect-blocked'
  | 'html-instead-of-api'
  | 'rate-limited'
  | 'server-error'
  | 'network-error'
  | 'timeout'
  | 'host-permission-denied'
  | 'invalid-config';

/** What a connection test found. Never holds the tested URL's path or a credential. */
export interface TestResult {
  readonly profileId: string;
  readonly at: number;
  readonly level: TestLevel | null;
  readonly code: TestCode;
  readonly status: number | null;
  /** The methods that were sent, in order; none of them can write. */
  readonly methods: readonly ('OPTIONS' | 'HEAD')[];
  readonly milliseconds: number;
  readonly host: string;
  /** For `invalid-config`: which value, and what is wrong with it. */
  readonly problems: readonly { readonly key: string; readonly code: ConfigProblem }[];
}

export type ConfigProblem =
  'empty' | 'not-a-url' | 'not-https' | 'credentials-in-url' | 'private-host' | 'placeholder';

export type JournalEvent =
  'instance-added' | 'instance-removed' | 'fill' | 'undo' | 'saved' | 'test' | 'tick' | 'untick';

/** One line of the append-only journal: no value, no secret, nothing of a person. */
export interface JournalEntry {
  readonly id: string;
  readonly at: number;
  readonly event: JournalEvent;
  readonly instanceId: string | null;
  readonly profileId: string | null;
  readonly screen: ScreenId | null;
  /** Keys of the fields that were touched. */
  readonly fields: readonly string[];
  /** A code of one of the vocabularies above, where one applies. */
  readonly code: string | null;
  /** Step of the checklist, for ticks and unticks. */
  readonly step?: string;
}

/** The profile that the panel works with on an instance. */
export interface Choice {
  readonly instanceId: string;
  readonly profileId: string;
}
