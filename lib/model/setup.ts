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
  /** The company prescribes it. */
  readonly managed?: ManagedProfile;
}

/** Its name and these values are the company's, as long as it prescribes them; the rest stays the operator's. */
export interface ManagedProfile {
  /** What the operator had called it, and it is called again afterwards; null where the company brought the profile. */
  readonly label: string | null;
  /** The values that are prescribed, by key, each with what the operator had there; null for nothing. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** A profile as the pages see it: with the keys of the secrets that are known, never the secrets. */
export interface ProfileView extends Profile {
  readonly secrets: readonly string[];
  /** Of secrets that are web addresses, by key: scheme and host, which tell nothing. */
  readonly origins: Readonly<Record<string, string>>;
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
  /** What the operator chose of the partner's variants, by key. */
  readonly variants: Readonly<Record<string, string>>;
  /** By the step's id; of a repeated step by id and item, `service:CODE`. */
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
  /** The step that the table is made for, where the screen belongs to one. */
  readonly step: string | null;
  readonly place: Place;
  /** The form that was read, and its record, as `FormSnapshot` tells them: no other is filled. */
  readonly form: string;
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
  /** What these fields held, sealed for the journal, by key; of a secret nothing. */
  readonly before?: Readonly<Record<string, string>>;
  /** Keys of what the table offered and the operator left as it was. */
  readonly left: readonly string[];
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
  /** The user was let in, and the API that it is for did not answer. */
  | 'token-only'
  /** The address answers; the further read proves nothing, either way. */
  | 'inconclusive'
  /** The server demands a credential of a request that carries none. */
  | 'auth-required'
  | 'auth-rejected'
  /** The credential is of a server that was moved since. */
  | 'token-moved'
  | 'wrong-environment'
  /** The credential is known and may not do what was asked. */
  | 'permission-missing'
  /** This computer is not let in; the one that does the real work may be. */
  | 'ip-not-allowed'
  /** The credential is accepted, the account behind it not yet. */
  | 'account-pending'
  | 'method-not-allowed'
  | 'not-found'
  /** Nothing at the address where the documented call should be. */
  | 'api-not-found'
  | 'rejected-empty-request'
  | 'request-refused'
  | 'redirect-blocked'
  | 'html-instead-of-api'
  | 'unexpected-answer'
  | 'rate-limited'
  | 'server-error'
  /** The server answers for itself; its database does not. */
  | 'database-down'
  | 'network-error'
  | 'timeout'
  | 'host-permission-denied'
  | 'invalid-config'
  /** The server does not offer what the test would ask. */
  | 'not-testable';

/** What a connection test found. Never holds the tested URL's path or a credential. */
export interface TestResult {
  readonly profileId: string;
  readonly at: number;
  readonly level: TestLevel | null;
  readonly code: TestCode;
  readonly status: number | null;
  /** The methods that were sent, in order. A POST asks for a list or a token: none of them writes. */
  readonly methods: readonly ('OPTIONS' | 'HEAD' | 'GET' | 'POST')[];
  readonly milliseconds: number;
  readonly host: string;
  /** For `invalid-config` what stopped the test; otherwise what is worth a second look. */
  readonly problems: readonly TestProblem[];
  /** For `rate-limited`, where the server says how long. */
  readonly waitSeconds?: number;
  /** A value that it was made with has changed since. */
  readonly outdated?: true;
}

/** Which value, and what is wrong with it. */
export interface TestProblem {
  /** Key of the profile's value, or `ERP_ADDRESS`. */
  readonly key: string;
  readonly code: ConfigProblem;
}

/** Stands for the ERP's own address where a problem names a value of the profile. */
export const ERP_ADDRESS = 'erp';

export type ConfigProblem =
  | 'empty'
  | 'not-a-url'
  | 'not-https'
  | 'credentials-in-url'
  | 'private-host'
  | 'placeholder'
  | 'whitespace'
  | 'quoted'
  /** `Bearer` or `Basic` stands before it. */
  | 'scheme-prefix'
  /** With the backslashes of a command line. */
  | 'escaped'
  /** Something that no header can carry. */
  | 'odd-character'
  /** It was sent, and the server says that it did not arrive. */
  | 'not-received'
  /** The `$` that an Asaas key begins with was lost. */
  | 'dollar-missing'
  /** An address of Asaas that only old documents still show. */
  | 'legacy-host'
  | 'unknown-format';

export type JournalEvent =
  | 'instance-added'
  | 'instance-removed'
  | 'fill'
  | 'undo'
  | 'saved'
  | 'test'
  | 'tick'
  | 'untick'
  | 'api'
  | 'readiness'
  | 'vault'
  /** Profiles that left in a file, or came in one. */
  | 'export'
  | 'import';

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
  /** Who worked in this browser at that time; left out where nobody had said. */
  readonly who?: string;
  readonly partnerId?: string;
  /** What a fill or an undo changed, under a key of this browser's own: equal values seal alike. Never of a secret. */
  readonly changes?: readonly Change[];
}

/** What a field held before and after, sealed; null where it is not told. */
export interface Change {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The profile that the panel works with on an instance. */
export interface Choice {
  readonly instanceId: string;
  readonly profileId: string;
}
