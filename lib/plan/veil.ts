// From what a page sent to what may be decided on, shown and kept: the only way from a raw snapshot to a snapshot. It
// compares the secrets of the page with those of the profile and drops them, and it takes out the values of fields that
// are open on the page but hold a secret of this partner, as a webhook address with a key in its path does. Pure; run
// by the background on every snapshot before anything else is done with it.

import type { Rule } from '../model/partner';
import { fieldOf, sameAddress } from '../model/screen';
import type { ScreenDef, ValueKind } from '../model/screen';
import type { SecretValues } from '../model/secret';
import type { RawSnapshot, Snapshot, SnapshotField } from '../model/snapshot';
import { same } from './canonical';
import { secretShape } from './secret-shape';

/**
 * @param secrets keys of the partner's values that are secrets
 * @param expected what should stand in a field, by its address, where it is known
 */
export function veil(
  snapshot: RawSnapshot,
  screen: Pick<ScreenDef, 'fields'>,
  rules: readonly Rule[],
  secrets: ReadonlySet<string>,
  expected: SecretValues,
): Snapshot {
  const veiled = new Set(
    rules.flatMap((rule) =>
      rule.expected.is === 'profile' && secrets.has(rule.expected.value) ? rule.field : [],
    ),
  );
  const judge = (key: string, kind: ValueKind, value: string): boolean | null => {
    const wanted = Object.entries(expected).find(([address]) => sameAddress(address, key))?.[1];
    return wanted === undefined ? null : isEqual(kind, value, wanted.reveal());
  };
  const fields = snapshot.fields.map(({ raw, ...shown }): SnapshotField => {
    const { key, state, value, secret, by } = shown;
    if (secret !== undefined) {
      const equal = raw === undefined ? secret.equal : judge(key, 'secret', raw);
      return { ...shown, secret: { ...secret, equal } };
    }
    if (!veiled.has(key)) return shown;
    const equal = judge(key, fieldOf(screen, key)?.kind ?? 'secret', value);
    return { key, state, value: '', secret: { ...secretShape(value), equal }, ...(by && { by }) };
  });
  return { ...snapshot, fields };
}

// Of a CNPJ, which some partners want as a header, the dots and dashes do not count.
function isEqual(kind: ValueKind, value: string, wanted: string): boolean {
  if (same(kind, value, wanted)) return true;
  const [a, b] = [value.trim(), wanted.trim()];
  return kind === 'secret' && CNPJ.test(a) && CNPJ.test(b) && plain(a) === plain(b);
}

const CNPJ = /^[\dA-Z]{2}\.?[\dA-Z]{3}\.?[\dA-Z]{3}\/?[\dA-Z]{4}-?\d{2}$/;
const plain = (cnpj: string): string => cnpj.replace(/[./-]/g, '');
