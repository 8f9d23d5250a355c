// Exa on Voalle, against its section of the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { exa } from '../../../lib/partners/exa';
import { inWords, testPartner } from './partner';
import { addressOf, cautionOf, notesOf, webhookTable } from './webhook';

describe('Exa', () => {
  testPartner(exa);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(exa)).toEqual(
      webhookTable({
        alias: 'is EXA',
        version: 'is 2.0 (MVNO)',
        method: '<method>',
        retryLimit: 30,
        code: 'ask',
        person: { email: 'given email', phone: 'given phone' },
      }),
    );
    expect(addressOf(exa)).toBe('a secret of the partner');
    expect(cautionOf(exa, 'version')).toContain('"2.0 (MVNO)"');
  });

  it('says that nobody has written down how the partner knows the provider', () => {
    expect(notesOf(exa)).toContain('Autenticação não documentada');
  });

  it('reminds of the parameters on their own screen', () => {
    expect(exa.notes.map(({ screen }) => screen)).toContain('voalle/parameters-service-desk');
  });
});
