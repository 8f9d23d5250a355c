// Interservice on Voalle, against its section of the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { interservice } from '../../../lib/partners/interservice';
import { inWords, testPartner } from './partner';
import { addressOf, cautionOf, notesOf, webhookTable } from './webhook';

describe('Interservice', () => {
  testPartner(interservice);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(interservice)).toEqual(
      webhookTable({
        alias: 'is interservice',
        version: 'is 3.0',
        method: 'is POST',
        retryLimit: 15,
        headers: { 'headers:Authorization': '<token>' },
        code: 'item',
        person: { email: 'given email', mobile: 'given mobile' },
        contract: { stage: 'is Aprovado, only looked at', status: 'is Normal, only looked at' },
      }),
    );
    expect(addressOf(interservice)).toBe('https://interservice.company/admin');
  });

  it('doubts the address, and neither adds nor removes "Bearer"', () => {
    expect(cautionOf(interservice, 'url')).toContain('"/admin"');
    expect(cautionOf(interservice, 'headers:Authorization')).toContain('não põe nem tira o "Bearer"');
  });

  it('says on the contract which statuses it does not handle', () => {
    expect(notesOf(interservice)).toMatch(/não trata contratos em "Demonstração" nem "Cortesia"/);
  });
});
