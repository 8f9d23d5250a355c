// Addresses of fields: a key, or a key and the name of an item.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldOf, pairKey, splitKey } from '../../../lib/model/screen';
import type { FieldDef } from '../../../lib/model/screen';

const fields: readonly FieldDef[] = [
  { key: 'headers', label: 'Headers', kind: 'pairs', tag: 'S' },
  { key: 'url', label: 'Url', kind: 'url', tag: 'S' },
];

describe('the address of a field', () => {
  it('is a key, or a key and an item', () => {
    expect(splitKey('url')).toEqual({ field: 'url', item: null });
    expect(splitKey('headers:Authorization')).toEqual({ field: 'headers', item: 'Authorization' });
    expect(splitKey('headers:')).toEqual({ field: 'headers', item: '' });
  });

  it('keeps the name of an item, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(splitKey(pairKey('headers', name))).toEqual({ field: 'headers', item: name });
      }),
    );
  });

  it('leads to its field, or to none', () => {
    expect(fieldOf({ fields }, 'headers:Token')?.label).toBe('Headers');
    expect(fieldOf({ fields }, 'url')?.label).toBe('Url');
    expect(fieldOf({ fields }, 'nobody')).toBeUndefined();
  });
});
