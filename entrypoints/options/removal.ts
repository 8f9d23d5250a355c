// What became of a removal, in words.

import { i18n } from '#i18n';
import type { Result } from '../../lib/model/result';

/** @param answer null where the background did not answer */
export function removalText(answer: Result<null, 'managed'> | null, label: string): string {
  if (answer === null) return i18n.t('notDone');
  return answer.ok ? i18n.t('options.removed', [label]) : i18n.t('policy.managedKept');
}
