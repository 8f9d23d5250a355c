// The message that asks a partner for what a set-up needs of it. It names what is wanted and never a value, so that it can
// be sent by any channel.

import { i18n } from '#i18n';
import type { Partner } from '../../lib/model/partner';
import { erpName } from '../words/codes';
import { say } from '../words/language';

/** The message, ready to paste. */
export function letterTo({ name, erp, needs, values }: Partner): string {
  const theirs = values.filter(({ from }) => from === 'partner');
  const fields = theirs.map(({ label, required }) =>
    required ? say(label) : i18n.t('firstRun.letter.optional', [say(label)]),
  );
  return [
    i18n.t('firstRun.letter.hello'),
    [i18n.t('firstRun.letter.ask', [name, erpName[erp]()]), ...needs.map((need) => `- ${say(need)}`)].join(
      '\n',
    ),
    ...(fields.length === 0
      ? []
      : [[i18n.t('firstRun.letter.fields'), ...fields.map((field) => `- ${field}`)].join('\n')]),
    ...(theirs.some(({ secret }) => secret) ? [i18n.t('firstRun.letter.safe')] : []),
    i18n.t('firstRun.letter.thanks'),
  ].join('\n\n');
}
