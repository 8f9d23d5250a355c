// The codes of connection tests in the words of the locale files; the other vocabularies stand in codes.ts.

import { i18n } from '#i18n';
import type { ConnectionTestDef } from '../../lib/model/partner';
import type { ConfigProblem, TestCode, TestLevel } from '../../lib/model/setup';
import type { Words } from './codes';

/** What a test is about to do, by its kind. */
export const testAsks: Words<ConnectionTestDef['kind']> = {
  probe: () => i18n.t('test.asks.probe'),
  asaas: () => i18n.t('test.asks.asaas'),
  'ixc-token': () => i18n.t('test.asks.ixcToken'),
  'voalle-user': () => i18n.t('test.asks.voalleUser'),
};

export const testLevelName: Words<TestLevel> = {
  L0: () => i18n.t('test.level.L0'),
  L1: () => i18n.t('test.level.L1'),
  L2: () => i18n.t('test.level.L2'),
  L3: () => i18n.t('test.level.L3'),
};

interface Sentences {
  readonly result: () => string;
  readonly next: () => string;
}

/** What a connection test found, and what to do now. */
export const testWords: Readonly<Record<TestCode, Sentences>> = {
  'ok-authenticated': {
    result: () => i18n.t('test.result.okAuthenticated'),
    next: () => i18n.t('test.next.okAuthenticated'),
  },
  'ok-reachable-only': {
    result: () => i18n.t('test.result.okReachableOnly'),
    next: () => i18n.t('test.next.okReachableOnly'),
  },
  'token-only': {
    result: () => i18n.t('test.result.tokenOnly'),
    next: () => i18n.t('test.next.tokenOnly'),
  },
  inconclusive: {
    result: () => i18n.t('test.result.inconclusive'),
    next: () => i18n.t('test.next.inconclusive'),
  },
  'auth-required': {
    result: () => i18n.t('test.result.authRequired'),
    next: () => i18n.t('test.next.authRequired'),
  },
  'method-not-allowed': {
    result: () => i18n.t('test.result.methodNotAllowed'),
    next: () => i18n.t('test.next.methodNotAllowed'),
  },
  'not-found': { result: () => i18n.t('test.result.notFound'), next: () => i18n.t('test.next.notFound') },
  'rejected-empty-request': {
    result: () => i18n.t('test.result.rejectedEmptyRequest'),
    next: () => i18n.t('test.next.rejectedEmptyRequest'),
  },
  'redirect-blocked': {
    result: () => i18n.t('test.result.redirectBlocked'),
    next: () => i18n.t('test.next.redirectBlocked'),
  },
  'html-instead-of-api': {
    result: () => i18n.t('test.result.htmlInsteadOfApi'),
    next: () => i18n.t('test.next.htmlInsteadOfApi'),
  },
  'rate-limited': {
    result: () => i18n.t('test.result.rateLimited'),
    next: () => i18n.t('test.next.rateLimited'),
  },
  'server-error': {
    result: () => i18n.t('test.result.serverError'),
    next: () => i18n.t('test.next.serverError'),
  },
  'database-down': {
    result: () => i18n.t('test.result.databaseDown'),
    next: () => i18n.t('test.next.databaseDown'),
  },
  'network-error': {
    result: () => i18n.t('test.result.networkError'),
    next: () => i18n.t('test.next.networkError'),
  },
  timeout: { result: () => i18n.t('test.result.timeout'), next: () => i18n.t('test.next.timeout') },
  'host-permission-denied': {
    result: () => i18n.t('test.result.hostPermissionDenied'),
    next: () => i18n.t('test.next.hostPermissionDenied'),
  },
  'invalid-config': {
    result: () => i18n.t('test.result.invalidConfig'),
    next: () => i18n.t('test.next.invalidConfig'),
  },
  'auth-rejected': {
    result: () => i18n.t('test.result.authRejected'),
    next: () => i18n.t('test.next.authRejected'),
  },
  'token-moved': {
    result: () => i18n.t('test.result.tokenMoved'),
    next: () => i18n.t('test.next.tokenMoved'),
  },
  'wrong-environment': {
    result: () => i18n.t('test.result.wrongEnvironment'),
    next: () => i18n.t('test.next.wrongEnvironment'),
  },
  'permission-missing': {
    result: () => i18n.t('test.result.permissionMissing'),
    next: () => i18n.t('test.next.permissionMissing'),
  },
  'ip-not-allowed': {
    result: () => i18n.t('test.result.ipNotAllowed'),
    next: () => i18n.t('test.next.ipNotAllowed'),
  },
  'account-pending': {
    result: () => i18n.t('test.result.accountPending'),
    next: () => i18n.t('test.next.accountPending'),
  },
  'api-not-found': {
    result: () => i18n.t('test.result.apiNotFound'),
    next: () => i18n.t('test.next.apiNotFound'),
  },
  'request-refused': {
    result: () => i18n.t('test.result.requestRefused'),
    next: () => i18n.t('test.next.requestRefused'),
  },
  'unexpected-answer': {
    result: () => i18n.t('test.result.unexpectedAnswer'),
    next: () => i18n.t('test.next.unexpectedAnswer'),
  },
  'not-testable': {
    result: () => i18n.t('test.result.notTestable'),
    next: () => i18n.t('test.next.notTestable'),
  },
};

/** Where one kind of test knows the likely cause better than all of them together. */
const OWN_WORDS: Readonly<
  Partial<Record<ConnectionTestDef['kind'], Readonly<Partial<Record<TestCode, Sentences>>>>>
> = {
  'ixc-token': {
    'network-error': {
      result: () => i18n.t('test.result.networkErrorOfIxc'),
      next: () => i18n.t('test.next.networkErrorOfIxc'),
    },
  },
};

/** What a test of this kind found, and what to do now. */
export function wordsOfTest(kind: ConnectionTestDef['kind'], code: TestCode): Sentences {
  return OWN_WORDS[kind]?.[code] ?? testWords[code];
}

export const problemText: Words<ConfigProblem> = {
  empty: () => i18n.t('test.problem.empty'),
  'not-a-url': () => i18n.t('test.problem.notAUrl'),
  'not-https': () => i18n.t('test.problem.notHttps'),
  'credentials-in-url': () => i18n.t('test.problem.credentialsInUrl'),
  'private-host': () => i18n.t('test.problem.privateHost'),
  placeholder: () => i18n.t('test.problem.placeholder'),
  whitespace: () => i18n.t('test.problem.whitespace'),
  quoted: () => i18n.t('test.problem.quoted'),
  'scheme-prefix': () => i18n.t('test.problem.schemePrefix'),
  escaped: () => i18n.t('test.problem.escaped'),
  'odd-character': () => i18n.t('test.problem.oddCharacter'),
  'not-received': () => i18n.t('test.problem.notReceived'),
  'dollar-missing': () => i18n.t('test.problem.dollarMissing'),
  'legacy-host': () => i18n.t('test.problem.legacyHost'),
  'unknown-format': () => i18n.t('test.problem.unknownFormat'),
};
