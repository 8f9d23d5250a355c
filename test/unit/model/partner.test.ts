// The presets of a screen are those that name it, in the partner's own order.

import { describe, expect, it } from 'vitest';
import { presetsOf } from '../../../lib/model/partner';
import type { Preset } from '../../../lib/model/partner';

describe('presetsOf', () => {
  const presets: readonly Preset[] = [
    { screen: 'ixc/one', step: 'first', rules: [] },
    { screen: 'ixc/two', rules: [] },
    { screen: 'ixc/one', step: 'second', rules: [] },
  ];

  it('finds all presets of a screen, and none for a screen without one', () => {
    expect(presetsOf({ presets }, 'ixc/one')).toEqual([presets[0], presets[2]]);
    expect(presetsOf({ presets }, 'ixc/two')).toEqual([presets[1]]);
    expect(presetsOf({ presets }, 'ixc/three')).toEqual([]);
  });
});
