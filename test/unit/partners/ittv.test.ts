// ITTV on Voalle, against its section of the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { ittv } from '../../../lib/partners/ittv';
import { inWords, testPartner } from './partner';
import { addressOf, cautionOf, webhookTable } from './webhook';

describe('ITTV', () => {
  testPartner(ittv);

  it('prescribes what its guide prescribes, and of the customer only warns', () => {
    expect(inWords(ittv)).toEqual(
      webhookTable({
        alias: 'is ITTV',
        version: 'is 1',
        method: '<method>',
        retryLimit: 30,
        headers: { 'headers:Authorization': 'Bearer <token>' },
        code: 'ask',
        person: { email: 'given email, warning', document: 'given document, warning' },
      }),
    );
    expect(addressOf(ittv)).toBe('a secret of the partner');
  });

  it('says that the guide means something else by version 1', () => {
    expect(cautionOf(ittv, 'version')).toContain('"SVA com o V-DI"');
  });

  it('names the other ERP’s manual as the source of what it warns of', () => {
    expect(ittv.conditions?.source).toContain('outro ERP');
    expect(ittv.notes.find(({ text }) => text.pt.includes('um contrato por cliente'))?.source).toBe(
      ittv.conditions?.source,
    );
  });
});
