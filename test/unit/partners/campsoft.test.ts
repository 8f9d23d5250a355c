// Campsoft on Voalle, against its section of the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { campsoft } from '../../../lib/partners/campsoft';
import { inWords, testPartner } from './partner';
import { addressOf, webhookTable } from './webhook';

describe('Campsoft', () => {
  testPartner(campsoft);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(campsoft)).toEqual(
      webhookTable({
        alias: 'is campSoftv2',
        version: 'is 3.0',
        method: 'is POST',
        retryLimit: 15,
        headers: { 'headers:Token': '<token>' },
        code: 'ask',
      }),
    );
    expect(addressOf(campsoft)).toBe('https://api.campsoft.com.br/isp-v1/webhook/voalle.php');
  });

  it('states no conditions, because the guide states none', () => {
    expect(campsoft.conditions).toBeNull();
    expect(campsoft.checklist.map(({ id }) => id)).not.toContain('person');
  });

  it('carries one secret, the token, and puts nothing before it', () => {
    expect(campsoft.values.filter(({ secret }) => secret).map(({ key }) => key)).toEqual(['token']);
    expect(campsoft.values.find(({ key }) => key === 'token')?.hint.pt).not.toContain('Bearer');
  });
});
