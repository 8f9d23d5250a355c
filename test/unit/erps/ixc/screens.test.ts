// All screens of IXC together: each is there once and can be told from every other.

import { describe, expect, it } from 'vitest';
import { ixcScreens } from '../../../../lib/erps/ixc/screens';
import { screenById } from '../../../../lib/erps/screens';
import { fold } from '../../../../lib/plan/fold';

describe('the screens of IXC', () => {
  it('are these', () => {
    expect(ixcScreens.map(({ id }) => id)).toEqual([
      'ixc/sva-integration',
      'ixc/product',
      'ixc/product-planning',
      'ixc/product-sva',
      'ixc/sales-plan-product',
      'ixc/contract-product',
      'ixc/additional-service',
      'ixc/contract',
      'ixc/sva-user',
      'ixc/customer',
      'ixc/customer-contact',
      'ixc/pppoe-login',
      'ixc/employee',
      'ixc/api-user',
      'ixc/provider-routines',
      'ixc/asaas-integration',
    ]);
  });

  it('are told from each other by form, window beneath and tab, or by title', () => {
    const marks = ixcScreens.flatMap(({ detect }) =>
      'titles' in detect
        ? detect.titles.map(fold)
        : (detect.tab ?? ['']).map((text) => `${detect.form} < ${detect.under ?? ''} > ${fold(text)}`),
    );
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('stand before the one that has the same form from elsewhere', () => {
    const forms = ixcScreens.flatMap(({ detect }) => ('form' in detect ? [detect] : []));
    for (const [index, { form, under }] of forms.entries())
      if (under !== undefined)
        expect(forms.slice(0, index).filter((each) => each.form === form && !each.under)).toEqual([]);
  });

  it('have each field once', () => {
    for (const { fields } of ixcScreens)
      expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
  });

  it('are found by their id, and no other is', () => {
    for (const screen of ixcScreens) expect(screenById(screen.id)).toBe(screen);
    expect(screenById('ixc/unknown')).toBeUndefined();
  });
});
