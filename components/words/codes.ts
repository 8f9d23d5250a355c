// From the codes of the model to the words of the locale files. One map for each vocabulary, so that a new
// code without a sentence is a type error. The codes of connection tests stand in test-codes.ts; no other file turns
// a code into words.

import { i18n } from '#i18n';
import type { FillError, InstanceError, LookError } from '../../lib/messages/channels';
import type { Environment, ErpId } from '../../lib/model/erp';
import type { Datum, EvidenceKind, ProfileValueDef } from '../../lib/model/partner';
import type { FindingCode, RefusalCode, Severity, WhyCode } from '../../lib/model/plan';
import type { JobState, JournalEvent } from '../../lib/model/setup';
import type { VaultTurn } from '../../lib/model/vault';
import type { Said } from '../state/receipt';

/** A sentence for every code of a vocabulary. */
export type Words<Code extends string> = Readonly<Record<Code, () => string>>;

export const erpName: Words<ErpId> = {
  ixc: () => i18n.t('erp.ixc'),
  voalle: () => i18n.t('erp.voalle'),
};

export const environmentName: Words<Environment> = {
  production: () => i18n.t('environment.production'),
  staging: () => i18n.t('environment.staging'),
  training: () => i18n.t('environment.training'),
};

export const severityName: Words<Severity> = {
  error: () => i18n.t('severity.error'),
  warning: () => i18n.t('severity.warning'),
  info: () => i18n.t('severity.info'),
};

export const whyText: Words<WhyCode> = {
  prescribed: () => i18n.t('why.prescribed'),
  'from-profile': () => i18n.t('why.fromProfile'),
  'from-step': () => i18n.t('why.fromStep'),
  'must-stay-empty': () => i18n.t('why.mustStayEmpty'),
  'generated-by-erp': () => i18n.t('why.generatedByErp'),
  'ask-partner': () => i18n.t('why.askPartner'),
  'operator-decides': () => i18n.t('why.operatorDecides'),
  'checked-only': () => i18n.t('why.checkedOnly'),
  'already-right': () => i18n.t('why.alreadyRight'),
  'appears-later': () => i18n.t('why.appearsLater'),
  'never-filled': () => i18n.t('why.neverFilled'),
};

export const refusalText: Words<RefusalCode> = {
  missing: () => i18n.t('refusal.missing'),
  ambiguous: () => i18n.t('refusal.ambiguous'),
  hidden: () => i18n.t('refusal.hidden'),
  readonly: () => i18n.t('refusal.readonly'),
  'no-option': () => i18n.t('refusal.noOption'),
  'no-value': () => i18n.t('refusal.noValue'),
  unresolved: () => i18n.t('refusal.unresolved'),
  'changed-by-page': () => i18n.t('refusal.changedByPage'),
  'changed-since-preview': () => i18n.t('refusal.changedSincePreview'),
  'edited-since-fill': () => i18n.t('refusal.editedSinceFill'),
  timeout: () => i18n.t('refusal.timeout'),
  covered: () => i18n.t('refusal.covered'),
  'screen-gone': () => i18n.t('refusal.screenGone'),
  'cannot-clear': () => i18n.t('refusal.cannotClear'),
  cancelled: () => i18n.t('refusal.cancelled'),
};

/** How many findings there are of one severity. */
export const severityCount: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => i18n.t('findings.errors', count),
  warning: (count) => i18n.t('findings.warnings', count),
  info: (count) => i18n.t('findings.infos', count),
};

/** The sentence of a finding; `should` is what the value ought to be, where that can be told. */
export const findingText: Readonly<Record<FindingCode, (should: string | null) => string>> = {
  differs: (should) => i18n.t('finding.differs', [right(should)]),
  'case-differs': (should) => i18n.t('finding.caseDiffers', [right(should)]),
  empty: (should) => (should === null ? i18n.t('finding.emptyNeeded') : i18n.t('finding.empty', [should])),
  'must-be-empty': () => i18n.t('finding.mustBeEmpty'),
  'not-generated': () => i18n.t('finding.notGenerated'),
  'bearer-missing': () => i18n.t('finding.bearerMissing'),
  'bearer-plus': () => i18n.t('finding.bearerPlus'),
  'bearer-spaces': () => i18n.t('finding.bearerSpaces'),
  'bearer-unexpected': () => i18n.t('finding.bearerUnexpected'),
  placeholder: () => i18n.t('finding.placeholder'),
  'secret-differs': () => i18n.t('finding.secretDiffers'),
  'below-preset': (should) => i18n.t('finding.belowPreset', [right(should)]),
  'not-positive': () => i18n.t('finding.notPositive'),
  'trailing-slash': (should) => i18n.t('finding.trailingSlash', [right(should)]),
  'not-https': () => i18n.t('finding.notHttps'),
  malformed: () => i18n.t('finding.malformed'),
  format: () => i18n.t('finding.format'),
  'not-mobile': () => i18n.t('finding.notMobile'),
  'known-mistake': (should) => i18n.t('finding.knownMistake', [right(should)]),
  'none-included': () => i18n.t('finding.noneIncluded'),
  'base-missing': (should) => i18n.t('finding.baseMissing', [right(should)]),
  'unprescribed-item': () => i18n.t('finding.unprescribedItem'),
  'field-missing': () => i18n.t('finding.fieldMissing'),
  'field-hidden': () => i18n.t('finding.fieldHidden'),
  'unknown-value': () => i18n.t('finding.unknownValue'),
  'field-ambiguous': () => i18n.t('finding.fieldAmbiguous'),
  'no-option': (should) => i18n.t('finding.noOption', [right(should)]),
  'confirm-with-partner': () => i18n.t('finding.confirmWithPartner'),
  'not-persisted': () => i18n.t('finding.notPersisted'),
  'sources-disagree': () => i18n.t('finding.sourcesDisagree'),
};

function right(should: string | null): string {
  return should ?? i18n.t('finding.theRight');
}

/** What is said of a field in a receipt. */
export const saidName: Words<Said> = {
  written: () => i18n.t('outcome.written'),
  kept: () => i18n.t('outcome.kept'),
  refused: () => i18n.t('outcome.refused'),
  changed: () => i18n.t('outcome.changed'),
  left: () => i18n.t('receipt.left'),
  missed: () => i18n.t('receipt.notReached'),
  restored: () => i18n.t('outcome.restored'),
  'not-restored': () => i18n.t('outcome.notRestored'),
};

export const jobStateName: Words<JobState> = {
  ordered: () => i18n.t('jobState.ordered'),
  running: () => i18n.t('jobState.running'),
  done: () => i18n.t('jobState.done'),
  interrupted: () => i18n.t('jobState.interrupted'),
  undone: () => i18n.t('jobState.undone'),
};

export const evidenceName: Words<EvidenceKind> = {
  screen: () => i18n.t('evidence.screen'),
  saved: () => i18n.t('evidence.saved'),
  api: () => i18n.t('evidence.api'),
  test: () => i18n.t('evidence.test'),
  manual: () => i18n.t('evidence.manual'),
};

/** Who knows a value of the profile. */
export const sourceName: Words<ProfileValueDef['from']> = {
  partner: () => i18n.t('profile.from.partner'),
  operator: () => i18n.t('profile.from.operator'),
  erp: () => i18n.t('profile.from.erp'),
};

export const lookErrorText: Words<LookError> = {
  'not-granted': () => i18n.t('lookError.notGranted'),
  'no-screen': () => i18n.t('lookError.noScreen'),
  'no-preset': () => i18n.t('lookError.noPreset'),
  'no-profile': () => i18n.t('lookError.noProfile'),
  'page-silent': () => i18n.t('lookError.pageSilent'),
};

/** Why the page could not point at something. */
export function pointRefusal(code: LookError | 'missing'): string {
  return code === 'missing' ? i18n.t('lead.missing') : lookErrorText[code]();
}

/** What a partner needs to know of a subscriber. */
export const datumName: Words<Datum> = {
  email: () => i18n.t('datum.email'),
  phone: () => i18n.t('datum.phone'),
  mobile: () => i18n.t('datum.mobile'),
  document: () => i18n.t('datum.document'),
  text: () => i18n.t('datum.text'),
};

export const fillErrorText: Words<FillError> = {
  ...lookErrorText,
  'preview-gone': () => i18n.t('fillError.previewGone'),
  'preview-old': () => i18n.t('fillError.previewOld'),
  'nothing-ticked': () => i18n.t('fillError.nothingTicked'),
  'document-changed': () => i18n.t('fillError.documentChanged'),
  busy: () => i18n.t('fillError.busy'),
  'not-allowed': () => i18n.t('policy.notAllowed.fill'),
  'confirm-production': () => i18n.t('fillError.confirmProduction'),
};

export const undoErrorText: Words<'screen-gone' | 'unknown'> = {
  'screen-gone': () => i18n.t('undoError.screenGone'),
  unknown: () => i18n.t('undoError.unknown'),
};

export const instanceErrorText: Words<InstanceError> = {
  'not-an-address': () => i18n.t('instanceError.notAnAddress'),
  'permission-missing': () => i18n.t('instanceError.permissionMissing'),
  'already-there': () => i18n.t('instanceError.alreadyThere'),
  managed: () => i18n.t('policy.managed'),
  unknown: () => i18n.t('instanceError.unknown'),
};

export const journalEventName: Words<JournalEvent> = {
  'instance-added': () => i18n.t('journal.instanceAdded'),
  'instance-removed': () => i18n.t('journal.instanceRemoved'),
  fill: () => i18n.t('journal.fill'),
  undo: () => i18n.t('journal.undo'),
  saved: () => i18n.t('journal.saved'),
  test: () => i18n.t('journal.test'),
  tick: () => i18n.t('journal.tick'),
  untick: () => i18n.t('journal.untick'),
  api: () => i18n.t('journal.api'),
  readiness: () => i18n.t('journal.readiness'),
  vault: () => i18n.t('journal.vault'),
  export: () => i18n.t('journal.export'),
  import: () => i18n.t('journal.import'),
};

export const vaultTurnName: Words<VaultTurn> = {
  created: () => i18n.t('journal.vaultCreated'),
  unlocked: () => i18n.t('journal.vaultUnlocked'),
  locked: () => i18n.t('journal.vaultLocked'),
  changed: () => i18n.t('journal.vaultChanged'),
  forgotten: () => i18n.t('journal.vaultForgotten'),
};
