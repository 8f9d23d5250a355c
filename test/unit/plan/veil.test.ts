// No value of a secret of the partner leaves the background in a snapshot, whatever field of the page it stands in.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../lib/model/partner';
import type { FieldDef } from '../../../lib/model/screen';
import type { RawField, RawSnapshot } from '../../../lib/model/snapshot';
import { veil } from '../../../lib/plan/veil';
import { secretsOf } from '../secrets';
import { snapshotOf } from './build';

const fields: readonly FieldDef[] = [
  { key: 'url', label: 'Url', kind: 'url', tag: 'S' },
  { key: 'name', label: 'Nome', kind: 'text', tag: 'S' },
];
const rules: readonly Rule[] = [
  { field: 'url', expected: { is: 'profile', value: 'url' }, source: 'g' },
  { field: 'name', expected: { is: 'profile', value: 'name' }, source: 'g' },
];
const KEYED = 'https://parceiro.example/hook/chave-inventada';
const shown = snapshotOf([
  { key: 'url', value: KEYED, text: KEYED, options: [{ value: KEYED, text: KEYED }], by: 'label' },
  { key: 'name', value: 'Canal' },
]);
const veiled = (expected: Record<string, string> = {}, secrets = new Set(['url'])) =>
  veil(shown, { fields }, rules, secrets, secretsOf(expected));

describe('the veil', () => {
  it('leaves nothing of the value, not even in text or options', () => {
    expect(JSON.stringify(veiled())).not.toContain('chave-inventada');
    expect(veiled().fields[0]).toEqual({
      key: 'url',
      state: 'ok',
      value: '',
      by: 'label',
      secret: { empty: false, bearer: 'none', placeholder: false, equal: null },
    });
  });

  it('compares in the canonical form of the field', () => {
    expect(veiled({ url: KEYED.replace('parceiro', 'PARCEIRO') }).fields[0]?.secret?.equal).toBe(true);
    expect(veiled({ url: `${KEYED}/` }).fields[0]?.secret?.equal).toBe(false);
  });

  it('leaves the other fields as they are, and all of them where nothing is secret', () => {
    expect(veiled().fields[1]).toEqual(shown.fields[1]);
    expect(veiled({}, new Set()).fields).toEqual(shown.fields);
  });
});

describe('what the page sent to be compared', () => {
  const ADDRESS = 'headers:Authorization';
  const shape = { empty: false, bearer: 'exact', placeholder: false, equal: null } as const;
  const judged = (raw: string | undefined, expected: Record<string, string>, key = ADDRESS) => {
    const field: RawField = { key, state: 'ok', value: '', secret: shape, ...(raw !== undefined && { raw }) };
    const snapshot: RawSnapshot = { screen: 'voalle/webhook', fields: [field], record: null, pristine: true };
    const { fields: told } = veil(snapshot, { fields }, rules, new Set(), secretsOf(expected));
    return told[0];
  };
  const equal = (raw: string | undefined, expected: Record<string, string>) =>
    judged(raw, expected)?.secret?.equal;

  it('is compared to the letter and dropped', () => {
    expect(judged('Bearer a1', { [ADDRESS]: 'Bearer a1' })).toEqual({
      key: ADDRESS,
      state: 'ok',
      value: '',
      secret: { ...shape, equal: true },
    });
    expect(equal('Bearer a1', { [ADDRESS]: 'Bearer A1' })).toBe(false);
    expect(equal('Bearer a1 ', { [ADDRESS]: 'Bearer a1' })).toBe(false);
  });

  it('stays unjudged where there is nothing to compare it with, or where it was not sent', () => {
    expect(equal('Bearer a1', {})).toBeNull();
    expect(equal('Bearer a1', { 'headers:Other': 'Bearer a1' })).toBeNull();
    expect(equal(undefined, { [ADDRESS]: 'Bearer a1' })).toBeNull();
  });

  it('knows a header by its name, however that is written', () => {
    expect(judged('x', { [ADDRESS]: 'x' }, 'headers:authorization')?.secret?.equal).toBe(true);
  });

  it('takes a CNPJ without its dots for the same', () => {
    expect(equal('12ABC34501DE35', { [ADDRESS]: '12.ABC.345/01DE-35' })).toBe(true);
    expect(equal('12ABC34501DE36', { [ADDRESS]: '12.ABC.345/01DE-35' })).toBe(false);
    expect(equal('12-34', { [ADDRESS]: '1234' })).toBe(false);
  });

  it('leaves no part of it anywhere, whatever the field', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{12,40}$/), fc.boolean(), (raw, isSecret) => {
        const field: RawField = {
          key: 'url',
          state: 'ok',
          value: '',
          raw,
          ...(isSecret && { secret: shape }),
        };
        const snapshot: RawSnapshot = {
          screen: 'voalle/webhook',
          fields: [field],
          record: null,
          pristine: true,
        };
        const told = veil(snapshot, { fields }, rules, new Set(['url']), secretsOf({ url: raw }));
        return !JSON.stringify(told).includes(raw);
      }),
    );
  });
});
