// Super Conhecimento on Voalle, against its section of the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { superConhecimento } from '../../../lib/partners/super-conhecimento';
import { inWords, testPartner } from './partner';
import { addressOf, notesOf, webhookTable } from './webhook';

describe('Super Conhecimento', () => {
  testPartner(superConhecimento);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(superConhecimento)).toEqual(
      webhookTable({
        alias: 'is SuperConhecimento',
        version: 'is 3.0',
        method: '<method>',
        retryLimit: 30,
        code: '<companyCode>',
        person: { email: 'given email', phone: 'given phone' },
      }),
    );
    expect(addressOf(superConhecimento)).toBe('a secret of the partner');
    expect(notesOf(superConhecimento)).toContain('Autenticação não documentada');
  });

  it('has one code for the whole company, as the guide words it', () => {
    expect(superConhecimento.checklist.find(({ id }) => id === 'service')?.each).toBeUndefined();
    const rule = superConhecimento.presets
      .flatMap(({ rules }) => rules)
      .find(({ field }) => field === 'integrationCode');
    expect(rule?.why?.pt).toContain('"código identificador da empresa na integradora"');
  });

  it('suggests the name that the guide gives for Emp. Integração', () => {
    expect(superConhecimento.values.find(({ key }) => key === 'description')?.suggestion).toBe(
      'Super Conhecimento',
    );
    expect(notesOf(superConhecimento)).toContain('Em Emp. Integração o guia diz "Super Conhecimento"');
  });
});
