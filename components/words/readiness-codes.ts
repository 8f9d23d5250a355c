// The codes of the readiness of a base in words, and a walk's outcome in one line.

import { i18n } from '#i18n';
import type { LackCode, ReadinessPhase, ReadinessRun, ReadinessState } from '../../lib/model/readiness';
import type { Words } from './codes';
import { count } from './language';

/** What a contract lacks, short enough for a table's cell. */
export const lackName: Words<LackCode> = {
  'email-missing': () => i18n.t('readiness.lack.emailMissing'),
  'email-malformed': () => i18n.t('readiness.lack.emailMalformed'),
  'phone-missing': () => i18n.t('readiness.lack.phoneMissing'),
  'phone-malformed': () => i18n.t('readiness.lack.phoneMalformed'),
  'mobile-missing': () => i18n.t('readiness.lack.mobileMissing'),
  'mobile-malformed': () => i18n.t('readiness.lack.mobileMalformed'),
  'document-missing': () => i18n.t('readiness.lack.documentMissing'),
  'document-malformed': () => i18n.t('readiness.lack.documentMalformed'),
  'customer-unknown': () => i18n.t('readiness.lack.customerUnknown'),
  stage: () => i18n.t('readiness.lack.stage'),
  'stage-unknown': () => i18n.t('readiness.lack.stageUnknown'),
  status: () => i18n.t('readiness.lack.status'),
};

export const phaseName: Words<ReadinessPhase> = {
  customers: () => i18n.t('readiness.phase.customers'),
  stages: () => i18n.t('readiness.phase.stages'),
  contracts: () => i18n.t('readiness.phase.contracts'),
};

export const readinessStateName: Words<ReadinessState> = {
  running: () => i18n.t('readiness.state.running'),
  paused: () => i18n.t('readiness.state.paused'),
  stopped: () => i18n.t('readiness.state.stopped'),
  done: () => i18n.t('readiness.state.done'),
  cancelled: () => i18n.t('readiness.state.cancelled'),
};

type Counts = Pick<ReadinessRun, 'failing' | 'contracts' | 'unknown' | 'unreadable'>;

/** How many would fail, in one line. "Nobody" only where everybody was looked at and could be told. */
export function summary({ failing, contracts, unknown = 0, unreadable = 0 }: Counts): string {
  if (contracts === 0) return i18n.t(unreadable > 0 ? 'readiness.noneRead' : 'readiness.noContracts');
  if (failing === 0 && unknown + unreadable > 0) {
    return i18n.t('readiness.noneKnown', [count(contracts - unknown)]);
  }
  return i18n.t('readiness.failing', failing, [count(failing), count(contracts)]);
}

/** What the summary does not cover, a sentence each. */
export function doubts({ unknown = 0, unreadable = 0 }: Counts): readonly string[] {
  return [
    ...(unknown > 0 ? [i18n.t('readiness.unknown', [count(unknown)])] : []),
    ...(unreadable > 0 ? [i18n.t('readiness.unreadable', [count(unreadable)])] : []),
  ];
}
