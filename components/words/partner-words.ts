// What can be wrong with a partner of one's own, in words, and where it stands as the operator sees it.

import { i18n } from '#i18n';
import type { PartnerProblem, PartnerProblemCode } from '../../lib/model/own-partner';
import type { Partner, ProfileValueDef } from '../../lib/model/partner';
import type { Text } from '../../lib/model/text';
import type { Words } from './codes';
import { say } from './language';
import { fieldLabel, screenTitle } from './words';

export const partnerProblemText: Words<PartnerProblemCode> = {
  'too-big': () => i18n.t('own.problem.tooBig'),
  'not-json': () => i18n.t('own.problem.notJson'),
  'not-a-partner': () => i18n.t('own.problem.notAPartner'),
  'too-new': () => i18n.t('own.problem.tooNew'),
  malformed: () => i18n.t('own.problem.malformed'),
  'too-long': () => i18n.t('own.problem.tooLong'),
  'odd-character': () => i18n.t('own.problem.oddCharacter'),
  empty: () => i18n.t('own.problem.empty'),
  'odd-id': () => i18n.t('own.problem.oddId'),
  'not-unique': () => i18n.t('own.problem.notUnique'),
  'unknown-screen': () => i18n.t('own.problem.unknownScreen'),
  'unknown-field': () => i18n.t('own.problem.unknownField'),
  'unknown-value': () => i18n.t('own.problem.unknownValue'),
  'unknown-step': () => i18n.t('own.problem.unknownStep'),
  'unknown-output': () => i18n.t('own.problem.unknownOutput'),
  'unknown-choice': () => i18n.t('own.problem.unknownChoice'),
  'wrong-value': () => i18n.t('own.problem.wrongValue'),
  'wrong-kind': () => i18n.t('own.problem.wrongKind'),
  'no-item': () => i18n.t('own.problem.noItem'),
  'not-secret': () => i18n.t('own.problem.notSecret'),
  'secret-told': () => i18n.t('own.problem.secretTold'),
  personal: () => i18n.t('own.problem.personal'),
  'unfit-rule': () => i18n.t('own.problem.unfitRule'),
  'no-rules': () => i18n.t('own.problem.noRules'),
  'no-step': () => i18n.t('own.problem.noStep'),
  unprovable: () => i18n.t('own.problem.unprovable'),
  routine: () => i18n.t('own.problem.routine'),
  pattern: () => i18n.t('own.problem.pattern'),
  'test-kind': () => i18n.t('own.problem.testKind'),
  'test-address': () => i18n.t('own.problem.testAddress'),
  'not-allowed': () => i18n.t('own.problem.notAllowed'),
  'in-use': () => i18n.t('own.problem.inUse'),
};

/** The kinds that a value of an own partner may have, as an operator would call them. */
export const KINDS = [
  'text',
  'identifier',
  'identifiers',
  'integer',
  'money',
  'date',
  'boolean',
  'reference',
  'url',
  'emails',
  'document',
  'phone',
  'version',
  'choice',
  'secret',
] as const satisfies readonly ProfileValueDef['kind'][];

export const kindName: Words<(typeof KINDS)[number]> = {
  text: () => i18n.t('own.kind.text'),
  identifier: () => i18n.t('own.kind.identifier'),
  identifiers: () => i18n.t('own.kind.identifiers'),
  integer: () => i18n.t('own.kind.integer'),
  money: () => i18n.t('own.kind.money'),
  date: () => i18n.t('own.kind.date'),
  boolean: () => i18n.t('own.kind.boolean'),
  reference: () => i18n.t('own.kind.reference'),
  url: () => i18n.t('own.kind.url'),
  emails: () => i18n.t('own.kind.emails'),
  document: () => i18n.t('own.kind.document'),
  phone: () => i18n.t('own.kind.phone'),
  version: () => i18n.t('own.kind.version'),
  choice: () => i18n.t('own.kind.choice'),
  secret: () => i18n.t('own.kind.secret'),
};

/** Where a problem is, by what stands there; of what has no name yet by its number. */
export function problemPlace({ path }: PartnerProblem, { values, checklist, presets }: Partner): string {
  const [part, at = '', , place = ''] = path.split('.');
  switch (part) {
    case 'values': {
      const value = values[Number(at)];
      return i18n.t('own.place.value', [namedOr(value?.label, at)]);
    }
    case 'checklist': {
      const step = checklist[Number(at)];
      return i18n.t('own.place.step', [namedOr(step?.title, at)]);
    }
    case 'presets': {
      const preset = presets[Number(at)];
      const field = preset?.rules[Number(place)]?.field;
      if (preset === undefined) return path;
      const title = screenTitle(preset.screen);
      return field === undefined ? title : `${title} › ${fieldLabel(preset.screen, field)}`;
    }
    case 'name':
      return i18n.t('own.name');
    case 'erp':
      return i18n.t('own.erp');
    case 'test':
      return i18n.t('own.test');
    default:
      return path;
  }
}

function namedOr(name: Text | undefined, at: string): string {
  const told = name === undefined ? '' : say(name);
  return told === '' ? String(Number(at) + 1) : told;
}
