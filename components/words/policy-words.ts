// What a company prescribes, in words. Of what was left out it says where, never what stands there.

import { i18n } from '#i18n';
import type {
  Allowed,
  LockableSetting,
  PolicyFault,
  PolicyPart,
  PolicyProblem,
} from '../../lib/model/policy';
import type { Words } from './codes';

export const forbiddenName: Words<keyof Allowed> = {
  fill: () => i18n.t('policy.forbidden.fill'),
  teach: () => i18n.t('policy.forbidden.teach'),
  ownPartners: () => i18n.t('policy.forbidden.ownPartners'),
  export: () => i18n.t('policy.forbidden.export'),
};

export const lockedName: Words<LockableSetting> = {
  keepDays: () => i18n.t('policy.lockedSetting.keepDays'),
  lockMinutes: () => i18n.t('policy.lockedSetting.lockMinutes'),
  journalDays: () => i18n.t('policy.lockedSetting.journalDays'),
  marks: () => i18n.t('policy.lockedSetting.marks'),
};

const partName: Words<PolicyPart> = {
  instances: () => i18n.t('policy.instances'),
  profiles: () => i18n.t('policy.profiles'),
  partners: () => i18n.t('policy.partners'),
  settings: () => i18n.t('policy.settings'),
  allow: () => i18n.t('policy.allows'),
};

const faultText: Words<PolicyFault> = {
  malformed: () => i18n.t('policy.fault.malformed'),
  repeated: () => i18n.t('policy.fault.repeated'),
  'unknown-key': () => i18n.t('policy.fault.unknownKey'),
  'unknown-partner': () => i18n.t('policy.fault.unknownPartner'),
  secret: () => i18n.t('policy.fault.secret'),
};

/** `ERPs, item 2, erp: falta, ou …` */
export function problemText({ part, entry, key, fault }: PolicyProblem): string {
  const where = part === null ? i18n.t('policy.elsewhere') : partName[part]();
  const place = entry === null ? where : i18n.t('policy.problemAt', [where, entry]);
  return `${[place, key].filter((each) => each !== null).join(', ')}: ${faultText[fault]()}`;
}
