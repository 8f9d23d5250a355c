// The partners that are offered: each once, found by its id.

import { describe, expect, it } from 'vitest';
import { partnerById, partners } from '../../../lib/partners/index';

describe('the partners', () => {
  it('have ids that differ and that a message can carry', () => {
    const ids = partners.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]{2,79}$/);
  });

  it('are found by their id, and no other is', () => {
    for (const partner of partners) expect(partnerById(partner.id)).toBe(partner);
    expect(partnerById('constructor')).toBeUndefined();
  });
});
