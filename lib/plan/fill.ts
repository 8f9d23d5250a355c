// From ticked rows to what is sent to one document. The only place where a secret's value meets a row;
// called by the background alone, for one fill.

import type { FillRow, PlanRow } from '../model/plan';
import { splitKey } from '../model/screen';
import { rulesOnScreen, wantedOf } from './wanted';
import type { PlanContext } from './wanted';
import { withPrefix } from './secret-shape';

/** Secret values of one profile by key. Lives for one call. */
export type SecretValues = Readonly<Record<string, string>>;

/**
 * The writes for the ticked rows, in the order of the table. Rows that are not writes, and secrets that are
 * no longer known, are left out.
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
    if (each === undefined || !ticked.has(row.key)) return [];
    const expected = row.now.kind === 'value' ? row.now.value : '';
    const secret = row.now.kind === 'secret' || row.will.kind === 'secret';
    if (row.action === 'clear') return [{ key: row.key, value: '', secret, expected }];
    if (row.action !== 'write') return [];
    const { wanted } = each;
    if (wanted.is === 'value') return [{ key: row.key, value: wanted.value, secret, expected }];
    if (wanted.is !== 'secret') return [];
    const value = Object.hasOwn(secrets, wanted.secret) ? secrets[wanted.secret] : undefined;
    return value === undefined || value === ''
      ? []
      : [{ key: row.key, value: withPrefix(value, wanted.prefix), secret: true, expected }];
  });
}

/** What the page needs to compare its secrets with, by field address; only after the operator's click. */
export function secretsToCompare(
  context: Omit<PlanContext, 'snapshot'>,
  secrets: SecretValues,
): Record<string, string> {
  const compared: Record<string, string> = {};
  for (const rule of context.preset.rules) {
    const wanted = wantedOf(rule, context);
    // The page tells nothing of a header's value, so it compares also those that are no secrets.
    if (wanted.is === 'value' && splitKey(rule.field).item !== null) compared[rule.field] = wanted.value;
    if (wanted.is !== 'secret' || !Object.hasOwn(secrets, wanted.secret)) continue;
    compared[rule.field] = withPrefix(secrets[wanted.secret] ?? '', wanted.prefix);
  }
  return compared;
}
