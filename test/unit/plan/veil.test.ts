// No value of a secret of the partner leaves the background in a snapshot, whatever field of the page it stands in.

import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../lib/model/partner';
import type { FieldDef } from '../../../lib/model/screen';
import { veil } from '../../../lib/plan/veil';
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
  veil(shown, { fields }, rules, secrets, expected);

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
    expect(veiled().fields[1]).toBe(shown.fields[1]);
    expect(veiled({}, new Set()).fields).toEqual(shown.fields);
  });
});
