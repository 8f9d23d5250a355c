// What concerns taught fields in words.

import { i18n } from '#i18n';
import type { TeachError } from '../../lib/messages/channels';
import type { TaughtProblem } from '../state/taught';
import { lookErrorText } from './codes';
import type { Words } from './codes';

export const teachErrorText: Words<TeachError> = {
  ...lookErrorText,
  'not-one': () => i18n.t('teach.problem.notOne'),
  'not-allowed': () => i18n.t('teach.problem.notAllowed'),
};

export const taughtProblemText: Words<TaughtProblem> = {
  'not-one': () => i18n.t('teach.problem.unstable'),
  'not-allowed': () => i18n.t('teach.problem.notAllowed'),
  'too-big': () => i18n.t('transfer.problem.tooBig'),
  'not-json': () => i18n.t('teach.problem.notAFile'),
  malformed: () => i18n.t('teach.problem.notAFile'),
  'too-new': () => i18n.t('transfer.problem.tooNew'),
  unreadable: () => i18n.t('transfer.problem.unreadable'),
};

const roles: Readonly<Record<string, () => string>> = {
  text: () => i18n.t('teach.roles.text'),
  textarea: () => i18n.t('teach.roles.textarea'),
  select: () => i18n.t('teach.roles.select'),
  checkbox: () => i18n.t('teach.roles.checkbox'),
  switch: () => i18n.t('teach.roles.checkbox'),
  radio: () => i18n.t('teach.roles.radio'),
  combobox: () => i18n.t('teach.roles.select'),
  button: () => i18n.t('teach.roles.select'),
};

/** What a control is, as an operator would say it; a role that nobody foresaw is told as the page writes it. */
export function roleName(role: string): string {
  return (Object.hasOwn(roles, role) ? roles[role]?.() : undefined) ?? role;
}
