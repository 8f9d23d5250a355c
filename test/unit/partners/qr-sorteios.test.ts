// QR Sorteios on Voalle, against its section of the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { qrSorteios } from '../../../lib/partners/qr-sorteios';
import { isMalformed } from '../../../lib/plan/checks';
import { inWords, testPartner } from './partner';
import { addressOf, cautionOf, notesOf, webhookTable } from './webhook';

describe('QR Sorteios', () => {
  testPartner(qrSorteios);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(qrSorteios)).toEqual(
      webhookTable({
        alias: 'is qrsorteios',
        version: 'is 1',
        method: '<method>',
        retryLimit: 30,
        code: 'item',
      }),
    );
    expect(addressOf(qrSorteios)).toBe('a secret of the partner');
    expect(cautionOf(qrSorteios, 'version')).toContain('"SVA com o V-DI"');
    expect(notesOf(qrSorteios)).toContain('Autenticação não documentada');
  });

  it('wants a code of its own for each plan', () => {
    const codes = qrSorteios.values.find(
      ({ key }) => key === qrSorteios.checklist.find(({ id }) => id === 'service')?.each,
    );
    if (codes === undefined) throw new Error('no codes');
    expect(isMalformed(codes.kind, 'P1;P2')).toBe(false);
    expect(isMalformed(codes.kind, 'P1;P1')).toBe(true);
  });

  it('leaves contracts that exist already to Grupo Voalle, before deliveries are looked at', () => {
    const ids = qrSorteios.checklist.map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(['existing-contracts', 'deliveries']);
    expect(qrSorteios.checklist.at(-2)).toMatchObject({ provenBy: ['manual'] });
    expect(notesOf(qrSorteios)).toContain('exportação de dados');
  });
});
