// The ERPs' own web services as the rest of Encaixe knows them: how an installation is reached, why a read came to
// nothing, and what a record read there says beside a preset. Types only; no type here has a place for a secret.

import type { Finding, Shown } from './plan';
import type { ErpId } from './erp';
import type { ScreenId, ValueKind } from './screen';

/** Where an installation's services are, when not where its ERP usually has them; '' for the usual place. */
export interface ApiAddresses {
  /** Voalle's identity service, usually port 45700 of the ERP's host [P]. IXC has none. */
  readonly identity: string;
  /** The API: usually port 45715 of Voalle's host [P], of IXC the ERP's own origin [P+]. */
  readonly base: string;
}

/** What an installation's API asks of whoever reads it. Secrets, all of them. */
export type ApiSecret = 'token' | 'clientId' | 'clientSecret' | 'syndata';

export const API_SECRETS: Readonly<Record<ErpId, readonly ApiSecret[]>> = {
  ixc: ['token'],
  voalle: ['clientId', 'clientSecret', 'syndata'],
};

/** The tables of IXC that Encaixe reads. Whether a server releases those of SVA is not proven [G]. */
export type IxcTable =
  | 'cliente'
  | 'cliente_contrato'
  | 'cliente_contrato_servicos'
  | 'funcionarios'
  | 'produtos'
  | 'radusuarios'
  | 'sva_configuracoes'
  | 'sva_usuarios'
  | 'usuarios'
  | 'vd_contratos_produtos';

/** Why a read came to nothing; each code has a cause and a next step in the locale files (`api`). */
export type ApiFailureCode =
  /** Nobody has typed the credential yet. */
  | 'no-credential'
  /** There is one, and it is sealed. */
  | 'vault-locked'
  /** The credential or the address cannot be right as it is written. */
  | 'bad-credential'
  | 'host-permission-denied'
  /** The browser tells DNS, firewall and certificate apart for nobody; a self-signed certificate is the usual cause. */
  | 'network-error'
  | 'timeout'
  | 'cancelled'
  | 'redirect-blocked'
  | 'rate-limited'
  /** 502 to 504: too much was asked, or the server has too much to do. */
  | 'overloaded'
  | 'server-error'
  /** A web page of something else, where the service should be. */
  | 'html-instead-of-api'
  | 'unexpected-answer'
  /** The answers came, and this computer could not keep them. */
  | 'storage'
  | 'auth-rejected'
  /** Nothing at this address. */
  | 'api-not-found'
  /** Refused in the service's own words, which no fact explains. */
  | 'request-refused'
  // IXC alone [P+].
  | 'bad-request'
  | 'token-of-old-server'
  | 'ip-not-allowed'
  | 'table-unavailable'
  | 'permission-missing'
  | 'bad-query'
  | 'generic-failure'
  | 'database-down';

export interface ApiFailure {
  readonly code: ApiFailureCode;
  readonly status: number | null;
  /** What the server itself said, as plain text without the credential; null when it said nothing readable. */
  readonly said: string | null;
  /** How long the server asks to be left alone. */
  readonly waitSeconds: number | null;
}

/** One field of a record as the ERP's API gives it, beside what is prescribed. */
export interface ApiRow {
  readonly key: string;
  readonly label: string;
  readonly valueKind: ValueKind;
  readonly api: Shown;
  readonly should: Shown | null;
  /** Null where no rule judges the field. */
  readonly holds: boolean | null;
}

/** A record read through the ERP's API for one step. Shown once and kept nowhere. */
export interface ApiCheck {
  readonly profileId: string;
  readonly step: string;
  readonly screen: ScreenId;
  /** What was asked: a table of IXC, a resource of Voalle. */
  readonly source: string;
  /** Number or code of the record; '' when the read answered with none. */
  readonly record: string;
  /** Records that the question fits; of several one is shown, and it proves nothing. */
  readonly among: number;
  readonly rows: readonly ApiRow[];
  readonly findings: readonly Finding[];
  /** Labels of ruled fields that the API does not answer for: only the screen can show them. */
  readonly onlyOnScreen: readonly string[];
  /** The read proved the step. */
  readonly proves: boolean;
  readonly at: number;
}

/** Why there is nothing to compare. */
export type ApiCheckError =
  | { readonly kind: 'failed'; readonly failure: ApiFailure }
  /** No read of the API answers this step: its screen has to be opened. */
  | { readonly kind: 'only-on-screen' }
  /** Which record is meant is not known yet: the operator has to say. */
  | { readonly kind: 'which-record' }
  | { readonly kind: 'not-found' }
  /** What the answer was to be held against changed while it was under way. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'no-profile' };
