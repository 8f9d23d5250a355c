// From ticked rows to what is sent to one document. The only place where a secret's value meets a row;
// called by the background alone, for one fill.

import type { FillRow, PlanRow } from '../model/plan';
import { splitKey } from '../model/screen';
import { Secret } from '../model/secret';
import type { SecretValues } from '../model/secret';
import { isNever, rulesOnScreen, wantedOf } from './wanted';
import type { PlanContext } from './wanted';

/**
 * The writes for the ticked rows, in the order of the table. Rows that are not writes, and secrets that are
 * no longer known, are left out, and so are those that the operator wants never to be filled.
 */
export function fillRows(
  context: PlanContext,
  rows: readonly PlanRow[],
  keys: readonly string[],
  secrets: SecretValues,
): FillRow[] {
  const ticked = new Set(keys);
  const rules = new Map(rulesOnScreen(context).map((each) => [each.key, each]));
  return rows.flatMap((row): FillRow[] => {
    const each = rules.get(row.key);
    if (each === undefined || !ticked.has(row.key) || isNever(context, row.key)) return [];
    const expected = row.now.kind === 'value' ? row.now.value : '';
    const secret = row.now.kind === 'secret' || row.will.kind === 'secret';
    if (row.action === 'clear') return [{ key: row.key, value: '', secret, expected }];
    if (row.action !== 'write') return [];
    const { wanted } = each;
    if (wanted.is === 'value') return [{ key: row.key, value: wanted.value, secret, expected }];
    if (wanted.is !== 'secret') return [];
    const value = Object.hasOwn(secrets, wanted.secret) ? secrets[wanted.secret] : undefined;
    return value === undefined || value.isEmpty
      ? []
      : [{ key: row.key, value: withPrefix(value, wanted.prefix), secret: true, expected }];
  });
}

/** What the secrets of a page are compared with, by field address. */
export function secretsToCompare(
  context: Omit<PlanContext, 'snapshot'>,
  secrets: SecretValues,
): SecretValues {
  const compared: Record<string, Secret> = {};
  for (const rule of context.preset.rules) {
    const wanted = wantedOf(rule, context);
    // A header's value is a secret of the page's, whatever it is: so those are compared that are no secrets, too.
    if (wanted.is === 'value' && splitKey(rule.field).item !== null)
      compared[rule.field] = new Secret(wanted.value);
    const secret = wanted.is === 'secret' && Object.hasOwn(secrets, wanted.secret) && secrets[wanted.secret];
    if (secret) compared[rule.field] = new Secret(withPrefix(secret, wanted.prefix));
  }
  return compared;
}

/** The secret as it is written: with the prefix unless it already stands there. */
export function withPrefix(secret: Secret, prefix: string): string {
  const bare = secret.reveal().trim();
  return prefix === '' ? bare : `${prefix}${bare.replace(/^(?:bearer[\s+]+)+/i, '')}`;
}
