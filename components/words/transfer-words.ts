// The codes of export and import in words.

import { i18n } from '#i18n';
import { SHORTEST_PASSPHRASE } from '../../lib/model/vault';
import type { TransferItem } from '../../lib/model/transfer';
import type { Words } from './codes';
import type { TransferProblem } from '../state/transfer';

export const transferProblemText: Words<TransferProblem> = {
  'too-big': () => i18n.t('transfer.problem.tooBig'),
  'not-json': () => i18n.t('transfer.problem.notJson'),
  'not-a-transfer': () => i18n.t('transfer.problem.notATransfer'),
  'too-new': () => i18n.t('transfer.problem.tooNew'),
  malformed: () => i18n.t('transfer.problem.malformed'),
  'passphrase-needed': () => i18n.t('transfer.problem.passphraseNeeded'),
  'wrong-passphrase': () => i18n.t('transfer.problem.wrongPassphrase'),
  'too-short': () => i18n.t('vault.error.short', [SHORTEST_PASSPHRASE]),
  'not-allowed': () => i18n.t('policy.notAllowed.export'),
  changed: () => i18n.t('transfer.problem.changed'),
  'not-granted': () => i18n.t('transfer.problem.notGranted'),
  denied: () => i18n.t('transfer.problem.notGranted'),
  unreadable: () => i18n.t('transfer.problem.unreadable'),
  silent: () => i18n.t('notDone'),
};

export const changeName: Words<TransferItem['change']> = {
  new: () => i18n.t('transfer.change.new'),
  changed: () => i18n.t('transfer.change.changed'),
  same: () => i18n.t('transfer.change.same'),
  'unknown-partner': () => i18n.t('transfer.change.left'),
  'other-erp': () => i18n.t('transfer.change.left'),
};
