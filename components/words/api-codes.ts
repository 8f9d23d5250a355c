// Why a read of an ERP's API came to nothing, in the words of the locale files: the likely cause, and what to do now.
// A code without both sentences is a type error. What the server itself said is no business of this file.

import { i18n } from '#i18n';
import type { ApiFailureCode } from '../../lib/model/api';

export interface FailureWords {
  readonly cause: () => string;
  readonly next: () => string;
}

export const apiFailureWords: Readonly<Record<ApiFailureCode, FailureWords>> = {
  'no-credential': {
    cause: () => i18n.t('api.cause.noCredential'),
    next: () => i18n.t('api.next.noCredential'),
  },
  'vault-locked': {
    cause: () => i18n.t('api.cause.vaultLocked'),
    next: () => i18n.t('api.next.vaultLocked'),
  },
  'bad-credential': {
    cause: () => i18n.t('api.cause.badCredential'),
    next: () => i18n.t('api.next.badCredential'),
  },
  'host-permission-denied': {
    cause: () => i18n.t('api.cause.hostPermissionDenied'),
    next: () => i18n.t('api.next.hostPermissionDenied'),
  },
  'network-error': {
    cause: () => i18n.t('api.cause.networkError'),
    next: () => i18n.t('api.next.networkError'),
  },
  timeout: { cause: () => i18n.t('api.cause.timeout'), next: () => i18n.t('api.next.timeout') },
  cancelled: { cause: () => i18n.t('api.cause.cancelled'), next: () => i18n.t('api.next.cancelled') },
  'redirect-blocked': {
    cause: () => i18n.t('api.cause.redirectBlocked'),
    next: () => i18n.t('api.next.redirectBlocked'),
  },
  'rate-limited': {
    cause: () => i18n.t('api.cause.rateLimited'),
    next: () => i18n.t('api.next.rateLimited'),
  },
  overloaded: { cause: () => i18n.t('api.cause.overloaded'), next: () => i18n.t('api.next.overloaded') },
  'server-error': {
    cause: () => i18n.t('api.cause.serverError'),
    next: () => i18n.t('api.next.serverError'),
  },
  'html-instead-of-api': {
    cause: () => i18n.t('api.cause.htmlInsteadOfApi'),
    next: () => i18n.t('api.next.htmlInsteadOfApi'),
  },
  'unexpected-answer': {
    cause: () => i18n.t('api.cause.unexpectedAnswer'),
    next: () => i18n.t('api.next.unexpectedAnswer'),
  },
  storage: { cause: () => i18n.t('api.cause.storage'), next: () => i18n.t('api.next.storage') },
  'auth-rejected': {
    cause: () => i18n.t('api.cause.authRejected'),
    next: () => i18n.t('api.next.authRejected'),
  },
  'api-not-found': {
    cause: () => i18n.t('api.cause.apiNotFound'),
    next: () => i18n.t('api.next.apiNotFound'),
  },
  'request-refused': {
    cause: () => i18n.t('api.cause.requestRefused'),
    next: () => i18n.t('api.next.requestRefused'),
  },
  'bad-request': { cause: () => i18n.t('api.cause.badRequest'), next: () => i18n.t('api.next.badRequest') },
  'token-of-old-server': {
    cause: () => i18n.t('api.cause.tokenOfOldServer'),
    next: () => i18n.t('api.next.tokenOfOldServer'),
  },
  'ip-not-allowed': {
    cause: () => i18n.t('api.cause.ipNotAllowed'),
    next: () => i18n.t('api.next.ipNotAllowed'),
  },
  'table-unavailable': {
    cause: () => i18n.t('api.cause.tableUnavailable'),
    next: () => i18n.t('api.next.tableUnavailable'),
  },
  'permission-missing': {
    cause: () => i18n.t('api.cause.permissionMissing'),
    next: () => i18n.t('api.next.permissionMissing'),
  },
  'bad-query': { cause: () => i18n.t('api.cause.badQuery'), next: () => i18n.t('api.next.badQuery') },
  'generic-failure': {
    cause: () => i18n.t('api.cause.genericFailure'),
    next: () => i18n.t('api.next.genericFailure'),
  },
  'database-down': {
    cause: () => i18n.t('api.cause.databaseDown'),
    next: () => i18n.t('api.next.databaseDown'),
  },
};
