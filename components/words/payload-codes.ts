// The codes of an inspected payload as words. One map for each vocabulary, so that a new code without a sentence is a
// type error.

import { i18n } from '#i18n';
import type { Severity } from '../../lib/model/plan';
import type { PayloadCode, PayloadFinding, Shape, Verdict, Wanted } from '../../lib/payload/finding';
import type { FormatId } from '../../lib/payload/formats';
import type { Words } from './codes';
import { languageTag } from './language';

export const formatName: Words<FormatId> = {
  contract: () => i18n.t('payload.format.contract'),
  connection: () => i18n.t('payload.format.connection'),
  solicitation: () => i18n.t('payload.format.solicitation'),
  signature: () => i18n.t('payload.format.signature'),
  sva: () => i18n.t('payload.format.sva'),
  flat: () => i18n.t('payload.format.flat'),
  notice: () => i18n.t('payload.format.notice'),
};

export const verdictName: Words<Verdict> = {
  holds: () => i18n.t('payload.verdict.holds'),
  fails: () => i18n.t('payload.verdict.fails'),
  'not-carried': () => i18n.t('payload.verdict.notCarried'),
  unknown: () => i18n.t('payload.verdict.unknown'),
};

/** How many there are of a severity: `2 erros`. */
export const countText: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => i18n.t('payload.count.error', count),
  warning: (count) => i18n.t('payload.count.warning', count),
  info: (count) => i18n.t('payload.count.info', count),
};

export const shapeName: Words<Shape> = {
  text: () => i18n.t('payload.shape.text'),
  number: () => i18n.t('payload.shape.number'),
  id: () => i18n.t('payload.shape.id'),
  flag: () => i18n.t('payload.shape.flag'),
  object: () => i18n.t('payload.shape.object'),
  list: () => i18n.t('payload.shape.list'),
  state: () => i18n.t('payload.shape.state'),
  cnpj: () => i18n.t('payload.shape.cnpj'),
  maskedCnpj: () => i18n.t('payload.shape.maskedCnpj'),
  jsonValue: () => i18n.t('payload.shape.jsonValue'),
  jsonName: () => i18n.t('payload.shape.jsonName'),
  jsonColon: () => i18n.t('payload.shape.jsonColon'),
  jsonNext: () => i18n.t('payload.shape.jsonNext'),
  jsonEnd: () => i18n.t('payload.shape.jsonEnd'),
  megabyte: () => i18n.t('payload.shape.megabyte'),
  email: () => i18n.t('payload.shape.email'),
  phone: () => i18n.t('payload.shape.phone'),
  mobile: () => i18n.t('payload.shape.mobile'),
  document: () => i18n.t('payload.shape.document'),
  stage: () => i18n.t('payload.shape.stage'),
  status: () => i18n.t('payload.shape.status'),
  serviceCode: () => i18n.t('payload.shape.serviceCode'),
  base: () => i18n.t('payload.shape.base'),
};

export const payloadText: Words<PayloadCode> = {
  empty: () => i18n.t('payload.code.empty'),
  'too-big': () => i18n.t('payload.code.tooBig'),
  'json-broken': () => i18n.t('payload.code.jsonBroken'),
  'duplicate-member': () => i18n.t('payload.code.duplicateMember'),
  'not-an-object': () => i18n.t('payload.code.notAnObject'),
  'empty-list': () => i18n.t('payload.code.emptyList'),
  'list-cut': () => i18n.t('payload.code.listCut'),
  'not-recognised': () => i18n.t('payload.code.notRecognised'),
  'content-unknown': () => i18n.t('payload.code.contentUnknown'),
  missing: () => i18n.t('payload.code.missing'),
  'wrong-shape': () => i18n.t('payload.code.wrongShape'),
  'member-case': () => i18n.t('payload.code.memberCase'),
  'unknown-member': () => i18n.t('payload.code.unknownMember'),
  'company-malformed': () => i18n.t('payload.code.companyMalformed'),
  'company-unmasked': () => i18n.t('payload.code.companyUnmasked'),
  'document-malformed': () => i18n.t('payload.code.documentMalformed'),
  'unknown-status': () => i18n.t('payload.code.unknownStatus'),
  'unknown-stage': () => i18n.t('payload.code.unknownStage'),
  'code-and-text': () => i18n.t('payload.code.codeAndText'),
  'code-alone': () => i18n.t('payload.code.codeAlone'),
  'status-not-accepted': () => i18n.t('payload.code.statusNotAccepted'),
  'stage-not-accepted': () => i18n.t('payload.code.stageNotAccepted'),
  'customer-missing': () => i18n.t('payload.code.customerMissing'),
  'customer-malformed': () => i18n.t('payload.code.customerMalformed'),
  'not-mobile': () => i18n.t('payload.code.notMobile'),
  'customer-elsewhere': () => i18n.t('payload.code.customerElsewhere'),
  'service-code-missing': () => i18n.t('payload.code.serviceCodeMissing'),
  'service-code-unknown': () => i18n.t('payload.code.serviceCodeUnknown'),
  'service-code-case': () => i18n.t('payload.code.serviceCodeCase'),
  'service-code-unsold': () => i18n.t('payload.code.serviceCodeUnsold'),
  'service-codes-unknown': () => i18n.t('payload.code.serviceCodesUnknown'),
  'no-active-code': () => i18n.t('payload.code.noActiveCode'),
  'base-missing': () => i18n.t('payload.code.baseMissing'),
  'not-carried': () => i18n.t('payload.code.notCarried'),
  'no-webhook': () => i18n.t('payload.code.noWebhook'),
};

/** What should stand there; null where nothing in particular should. */
export function wantedText(wanted: Wanted | null): string | null {
  if (wanted === null) return null;
  return wanted.is === 'shape' ? shapeName[wanted.shape]() : anyOf(wanted.values);
}

function anyOf(values: readonly string[]): string {
  return new Intl.ListFormat(languageTag(), { type: 'disjunction' }).format(values);
}

/** Where it stands: a path, a line and column, or the payload as a whole. */
export function placeText({ path, at }: Pick<PayloadFinding, 'path' | 'at'>): string {
  if (at !== undefined) return i18n.t('payload.at', [at.line, at.column]);
  return path === '' ? i18n.t('payload.whole') : path;
}
