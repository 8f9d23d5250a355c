// Takes out of a snapshot what the panel may not see: values of fields that are open on the page but hold a secret
// of this partner, as a webhook address with a key in its path does. Pure; run by the background on every snapshot
// before anything is decided or shown.

import type { Rule } from '../model/partner';
import { fieldOf } from '../model/screen';
import type { ScreenDef } from '../model/screen';
import type { Snapshot } from '../model/snapshot';
import { same } from './canonical';
import { secretShape } from './secret-shape';

/**
 * @param secrets keys of the partner's values that are secrets
 * @param expected what should stand in a field, by its address, where it is known
 */
export function veil(
  snapshot: Snapshot,
  screen: Pick<ScreenDef, 'fields'>,
  rules: readonly Rule[],
  secrets: ReadonlySet<string>,
  expected: Readonly<Record<string, string>>,
): Snapshot {
  const veiled = new Set(
    rules.flatMap((rule) =>
      rule.expected.is === 'profile' && secrets.has(rule.expected.value) ? rule.field : [],
    ),
  );
  const fields = snapshot.fields.map((shown) => {
    const { key, state, value, by } = shown;
    if (shown.secret !== undefined || !veiled.has(key)) return shown;
    const wanted = Object.hasOwn(expected, key) ? (expected[key] ?? null) : null;
    const kind = fieldOf(screen, key)?.kind ?? 'secret';
    const shape = secretShape(value, wanted);
    const secret = { ...shape, equal: wanted === null ? null : same(kind, value, wanted) };
    return { key, state, value: '', secret, ...(by && { by }) };
  });
  return { ...snapshot, fields };
}
