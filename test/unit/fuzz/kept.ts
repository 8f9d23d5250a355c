// What is kept of a secret that a page sent, by the very way that it takes: its shape from the page, the comparison and the
// dropping from the veil.

import { Secret } from '../../../lib/model/secret';
import type { Snapshot } from '../../../lib/model/snapshot';
import { secretShape } from '../../../lib/plan/secret-shape';
import { veil } from '../../../lib/plan/veil';

/** @param expected what the profile holds; null where it holds nothing */
export function keptOf(raw: string, expected: string | null): Snapshot {
  return veil(
    {
      screen: 'ixc/product',
      fields: [{ key: 'token', state: 'ok', value: '', secret: secretShape(raw), raw }],
      record: null,
      pristine: true,
    },
    { fields: [] },
    [],
    new Set(),
    expected === null ? {} : { token: new Secret(expected) },
  );
}
