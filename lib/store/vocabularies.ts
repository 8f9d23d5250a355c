// The vocabularies of the model as schemas. The compiler holds each list against its type: a code that is added
// to the model and forgotten here does not compile.

import { z } from 'zod';
import type { ApiFailureCode } from '../model/api';
import type { ErpId, Environment } from '../model/erp';
import type { EvidenceKind } from '../model/partner';
import type { Action, FindingCode, Outcome, RefusalCode, Severity, WhyCode } from '../model/plan';
import type { LackCode, ReadinessPhase, ReadinessState } from '../model/readiness';
import type { ScreenId, ValueKind } from '../model/screen';
import type { ConfigProblem, JobState, JournalEvent, TestCode, TestLevel } from '../model/setup';

function vocabulary<T extends string>(members: Record<T, true>): z.ZodType<T> {
  return z.enum(Object.keys(members) as T[]);
}

export const screenId = z.custom<ScreenId>(
  (input) => typeof input === 'string' && /^(?:ixc|voalle)\/[a-z-]+$/.test(input),
);

export const erp = vocabulary<ErpId>({ ixc: true, voalle: true });

export const environment = vocabulary<Environment>({ production: true, staging: true, training: true });

export const evidenceKind = vocabulary<EvidenceKind>({
  screen: true,
  saved: true,
  api: true,
  test: true,
  manual: true,
});

export const outcome = vocabulary<Outcome>({ written: true, kept: true, refused: true, changed: true });

export const action = vocabulary<Action>({ write: true, keep: true, clear: true, skip: true, refuse: true });

export const severity = vocabulary<Severity>({ error: true, warning: true, info: true });

export const level = vocabulary<TestLevel>({ L0: true, L1: true, L2: true, L3: true });

export const valueKind = vocabulary<ValueKind>({
  text: true,
  identifier: true,
  identifiers: true,
  integer: true,
  version: true,
  money: true,
  date: true,
  boolean: true,
  choice: true,
  reference: true,
  url: true,
  emails: true,
  document: true,
  phone: true,
  secret: true,
  pairs: true,
  tally: true,
});

export const why = vocabulary<WhyCode>({
  prescribed: true,
  'from-profile': true,
  'from-step': true,
  'must-stay-empty': true,
  'generated-by-erp': true,
  'ask-partner': true,
  'operator-decides': true,
  'checked-only': true,
  'already-right': true,
  'appears-later': true,
  'never-filled': true,
});

export const refusal = vocabulary<RefusalCode>({
  missing: true,
  ambiguous: true,
  hidden: true,
  readonly: true,
  'no-option': true,
  'no-value': true,
  unresolved: true,
  'changed-by-page': true,
  'changed-since-preview': true,
  'edited-since-fill': true,
  timeout: true,
  covered: true,
  'screen-gone': true,
  'cannot-clear': true,
  cancelled: true,
});

export const findingCode = vocabulary<FindingCode>({
  differs: true,
  'case-differs': true,
  empty: true,
  'must-be-empty': true,
  'not-generated': true,
  'bearer-missing': true,
  'bearer-plus': true,
  'bearer-spaces': true,
  'bearer-unexpected': true,
  placeholder: true,
  'secret-differs': true,
  'below-preset': true,
  'not-positive': true,
  'trailing-slash': true,
  'not-https': true,
  malformed: true,
  format: true,
  'not-mobile': true,
  'known-mistake': true,
  'none-included': true,
  'base-missing': true,
  'unprescribed-item': true,
  'field-missing': true,
  'field-hidden': true,
  'unknown-value': true,
  'field-ambiguous': true,
  'no-option': true,
  'confirm-with-partner': true,
  'not-persisted': true,
  'sources-disagree': true,
});

export const jobState = vocabulary<JobState>({
  ordered: true,
  running: true,
  done: true,
  interrupted: true,
  undone: true,
});

export const testCode = vocabulary<TestCode>({
  'ok-authenticated': true,
  'ok-reachable-only': true,
  'token-only': true,
  inconclusive: true,
  'auth-required': true,
  'auth-rejected': true,
  'token-moved': true,
  'wrong-environment': true,
  'permission-missing': true,
  'ip-not-allowed': true,
  'account-pending': true,
  'method-not-allowed': true,
  'not-found': true,
  'api-not-found': true,
  'rejected-empty-request': true,
  'request-refused': true,
  'redirect-blocked': true,
  'html-instead-of-api': true,
  'unexpected-answer': true,
  'rate-limited': true,
  'server-error': true,
  'database-down': true,
  'network-error': true,
  timeout: true,
  'host-permission-denied': true,
  'invalid-config': true,
  'not-testable': true,
});

export const configProblem = vocabulary<ConfigProblem>({
  empty: true,
  'not-a-url': true,
  'not-https': true,
  'credentials-in-url': true,
  'private-host': true,
  placeholder: true,
  whitespace: true,
  quoted: true,
  'scheme-prefix': true,
  escaped: true,
  'odd-character': true,
  'not-received': true,
  'dollar-missing': true,
  'legacy-host': true,
  'unknown-format': true,
});

export const journalEvent = vocabulary<JournalEvent>({
  'instance-added': true,
  'instance-removed': true,
  fill: true,
  undo: true,
  saved: true,
  test: true,
  tick: true,
  untick: true,
  api: true,
  readiness: true,
  vault: true,
  export: true,
  import: true,
});

export const apiFailure = vocabulary<ApiFailureCode>({
  'no-credential': true,
  'vault-locked': true,
  'bad-credential': true,
  'host-permission-denied': true,
  'network-error': true,
  timeout: true,
  cancelled: true,
  'redirect-blocked': true,
  'rate-limited': true,
  overloaded: true,
  'server-error': true,
  'html-instead-of-api': true,
  'unexpected-answer': true,
  storage: true,
  'auth-rejected': true,
  'api-not-found': true,
  'request-refused': true,
  'bad-request': true,
  'token-of-old-server': true,
  'ip-not-allowed': true,
  'table-unavailable': true,
  'permission-missing': true,
  'bad-query': true,
  'generic-failure': true,
  'database-down': true,
});

export const lack = vocabulary<LackCode>({
  'email-missing': true,
  'email-malformed': true,
  'phone-missing': true,
  'phone-malformed': true,
  'mobile-missing': true,
  'mobile-malformed': true,
  'document-missing': true,
  'document-malformed': true,
  'customer-unknown': true,
  stage: true,
  'stage-unknown': true,
  status: true,
});

export const readinessPhase = vocabulary<ReadinessPhase>({ customers: true, stages: true, contracts: true });

export const readinessState = vocabulary<ReadinessState>({
  running: true,
  paused: true,
  stopped: true,
  done: true,
  cancelled: true,
});
