// NxTv on Voalle, against its section of the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { nxtv } from '../../../lib/partners/nxtv';
import { inWords, testPartner } from './partner';
import { addressOf, cautionOf, webhookTable } from './webhook';

describe('NxTv', () => {
  testPartner(nxtv);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(nxtv)).toEqual(
      webhookTable({
        alias: 'is NxTv',
        version: 'is 3.0',
        method: 'is POST',
        retryLimit: 15,
        headers: { 'headers:Authorization': '<token>' },
        code: 'item',
        person: { email: 'given email' },
        contract: { stage: 'is Aprovado, only looked at', status: 'is Normal, only looked at' },
      }),
    );
    expect(addressOf(nxtv)).toBe('https://osm.ottplay.com.br/api/v1/voalle/update');
  });

  it('neither adds nor removes "Bearer", and quotes the guide', () => {
    const caution = cautionOf(nxtv, 'headers:Authorization');
    expect(caution).toContain('"Token identificador"');
    expect(caution).toContain('não põe nem tira o "Bearer"');
  });
});
