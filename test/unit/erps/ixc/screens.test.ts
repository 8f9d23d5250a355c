// All screens of IXC together: each is there once and can be told from every other.

import { describe, expect, it } from 'vitest';
import { ixcScreens } from '../../../../lib/erps/ixc/screens';
import { screenById } from '../../../../lib/erps/screens';

describe('the screens of IXC', () => {
  it('are these', () => {
    expect(ixcScreens.map(({ id }) => id)).toEqual([
      'ixc/sva-integration',
      'ixc/product',
      'ixc/product-planning',
      'ixc/product-sva',
      'ixc/contract-product',
      'ixc/sva-user',
    ]);
  });

  it('are told from each other by their form and tab', () => {
    const marks = ixcScreens.flatMap(({ detect: { form, tab = [''] } }) =>
      tab.map((text) => `${form} ${text}`),
    );
    expect(new Set(marks).size).toBe(marks.length);
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
