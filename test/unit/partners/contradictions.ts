// Words that the tests of the contradictions share.

import type { Partner } from '../../../lib/model/partner';
import type { ScreenId } from '../../../lib/model/screen';
import type { OfferedOption } from '../../../lib/model/snapshot';
import { partners } from '../../../lib/partners/index';
import { foldLabel } from '../../../lib/plan/fold';
import { WEBHOOKS } from './golden-table';
import { fieldAt, screenAt } from './whole';

/** The partners that Voalle tells by webhook. */
export const byWebhook: readonly Partner[] = partners.filter(({ id }) => Object.hasOwn(WEBHOOKS, id));

/** Partners as lines of a table of tests. */
export function named(list: readonly Partner[]): [name: string, partner: Partner][] {
  return list.map((each) => [each.name, each]);
}

/** A list as it may stand on a page: the values are keys of the ERP's own. */
export function listed(texts: readonly string[]): OfferedOption[] {
  return texts.map((text, at) => ({ value: `k${at}`, text }));
}

/** The spellings under which a field is found on a page, folded. */
export function spellings(screen: ScreenId, key: string): string[] {
  const { label, aliases = [] } = fieldAt(screenAt(screen), key);
  return [label, ...aliases].map(foldLabel);
}
