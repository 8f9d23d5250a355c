// A value as it is typed on a Brazilian screen; what does not fit its kind is left as it is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typed } from '../../../lib/plan/format';
import type { ValueKind } from '../../../lib/model/screen';
import { same } from '../../../lib/plan/canonical';

describe('typed', () => {
  it.each<[ValueKind, string, string]>([
    ['money', '9.9', '9,90'],
    ['money', '9,90', '9,90'],
    ['money', '1234.5', '1.234,50'],
    ['money', 'R$ 1.234.567,00', '1.234.567,00'],
    ['money', '0', '0,00'],
    ['money', '-1500', '-1.500,00'],
    ['money', '0.1234', '0,1234'],
    ['money', 'a combinar', 'a combinar'],
    ['money', '', ''],
    ['date', '2026-03-01', '01/03/2026'],
    ['date', '01/03/2026', '01/03/2026'],
    ['date', 'amanhã', 'amanhã'],
    ['text', '1234.5', '1234.5'],
    ['document', '12.ABC.345/01DE-35', '12.ABC.345/01DE-35'],
  ])('%s %j becomes %j', (kind, value, text) => {
    expect(typed(kind, value)).toBe(text);
  });

  it('types an amount that means what was given, whatever the amount', () => {
    const amount = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(amount, ([whole, cents]) => {
        const given = `${whole},${String(cents).padStart(2, '0')}`;
        expect(typed('money', given)).toMatch(/^\d{1,3}(\.\d{3})*,\d{2}$/);
        expect(same('money', typed('money', given), given)).toBe(true);
      }),
    );
  });
});
