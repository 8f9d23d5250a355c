// The preset of a screen is the one that names it.

import { describe, expect, it } from 'vitest';
import { presetOf } from '../../../lib/model/partner';
import type { Preset } from '../../../lib/model/partner';

describe('presetOf', () => {
  it('finds the preset of a screen, and none for a screen without one', () => {
    const presets: readonly Preset[] = [
      { screen: 'ixc/one', rules: [] },
      { screen: 'ixc/two', rules: [] },
    ];
    expect(presetOf({ presets }, 'ixc/two')).toBe(presets[1]);
    expect(presetOf({ presets }, 'ixc/three')).toBeUndefined();
  });
});
