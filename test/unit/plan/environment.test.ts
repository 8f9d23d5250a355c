// The stricter of two words counts, the page's is shown, and an operator who settled it is not asked again.

import { describe, expect, it } from 'vitest';
import type { Environment } from '../../../lib/model/erp';
import { contradiction, environmentOf, environmentShown } from '../../../lib/plan/environment';

interface Case {
  readonly own: Environment;
  readonly page: Environment | null;
  readonly overruled?: Environment;
  readonly counts: Environment;
  readonly shown: Environment;
  readonly asked: Environment | null;
}

const CASES: readonly Case[] = [
  { own: 'production', page: null, counts: 'production', shown: 'production', asked: null },
  { own: 'staging', page: 'staging', counts: 'staging', shown: 'staging', asked: null },
  { own: 'production', page: 'staging', counts: 'production', shown: 'staging', asked: 'staging' },
  { own: 'staging', page: 'production', counts: 'production', shown: 'production', asked: 'production' },
  { own: 'training', page: 'staging', counts: 'staging', shown: 'staging', asked: 'staging' },
  {
    own: 'production',
    page: 'staging',
    overruled: 'staging',
    counts: 'production',
    shown: 'production',
    asked: null,
  },
  {
    own: 'staging',
    page: 'production',
    overruled: 'production',
    counts: 'staging',
    shown: 'staging',
    asked: null,
  },
  // Settled against another word than the page has now.
  {
    own: 'production',
    page: 'training',
    overruled: 'staging',
    counts: 'production',
    shown: 'training',
    asked: 'training',
  },
];

describe('an installation', () => {
  it.each(CASES)(
    'that is called $own where the page says $page, settled $overruled: $counts counts, $shown is shown',
    ({ own, page, overruled, counts, shown, asked }) => {
      const instance = { environment: own, ...(overruled === undefined ? {} : { overruled }) };
      const placed = { instance, shownEnvironment: page };
      expect(environmentOf(placed)).toBe(counts);
      expect(environmentShown(placed)).toBe(shown);
      expect(contradiction(placed)).toBe(asked);
    },
  );
});
