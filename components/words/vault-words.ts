// The vault's codes in words.

import { i18n } from '#i18n';
import { SHORTEST_PASSPHRASE } from '../../lib/model/vault';
import type { VaultError } from '../../lib/model/vault';
import type { Words } from './codes';
import type { CrackTime, Level } from '../vault/strength';

export const vaultErrorText: Words<VaultError> = {
  'wrong-passphrase': () => i18n.t('vault.error.wrong'),
  'too-short': () => i18n.t('vault.error.short', [SHORTEST_PASSPHRASE]),
  'already-there': () => i18n.t('vault.error.there'),
  none: () => i18n.t('vault.error.none'),
};

/** How good a passphrase is, from worst to best. */
export const levelName: Readonly<Record<Level, () => string>> = {
  0: () => i18n.t('vault.level.veryWeak'),
  1: () => i18n.t('vault.level.weak'),
  2: () => i18n.t('vault.level.fair'),
  3: () => i18n.t('vault.level.good'),
  4: () => i18n.t('vault.level.strong'),
};

/** How long it would take to find, roughly. */
export const crackTimeText: Words<CrackTime> = {
  minutes: () => i18n.t('vault.crack.minutes'),
  hours: () => i18n.t('vault.crack.hours'),
  days: () => i18n.t('vault.crack.days'),
  months: () => i18n.t('vault.crack.months'),
  years: () => i18n.t('vault.crack.years'),
  centuries: () => i18n.t('vault.crack.centuries'),
};
