// Skeelo on Voalle, against its section of the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { skeelo } from '../../../lib/partners/skeelo';
import { inWords, testPartner } from './partner';
import { addressOf, cautionOf, notesOf, webhookTable } from './webhook';

describe('Skeelo', () => {
  testPartner(skeelo);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(skeelo)).toEqual(
      webhookTable({
        alias: 'is skeelo',
        version: 'is 3.0',
        method: '<method>',
        retryLimit: 30,
        code: 'ask',
        person: { email: 'given email', phone: 'given phone' },
      }),
    );
    expect(addressOf(skeelo)).toBe('a secret of the partner');
    expect(cautionOf(skeelo, 'version')).toBe('');
  });

  it('quotes the sub-title that speaks of another partner', () => {
    expect(notesOf(skeelo)).toContain('"específicos para a QR Sorteios"');
  });

  it('says that nobody has written down how the partner knows the provider', () => {
    expect(notesOf(skeelo)).toContain('Autenticação não documentada');
  });
});
