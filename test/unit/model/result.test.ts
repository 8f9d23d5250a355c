// A result is one of two, and says which.

import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../lib/model/result';

describe('a result', () => {
  it('carries a value or an error', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(err('busy')).toEqual({ ok: false, error: 'busy' });
  });
});
