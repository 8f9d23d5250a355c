// Mobiaccess on Voalle, against its section of the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { mobiaccess } from '../../../lib/partners/mobiaccess';
import { inWords, testPartner } from './partner';
import { addressOf, cautionOf, webhookTable } from './webhook';

describe('Mobiaccess', () => {
  testPartner(mobiaccess);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(mobiaccess)).toEqual(
      webhookTable({
        alias: '<alias>',
        version: 'is 3',
        method: 'is POST',
        retryLimit: 15,
        headers: { 'headers:Authorization': 'Bearer <token>' },
        code: 'ask',
        contract: { stage: 'is Aprovado, only looked at', status: 'is Normal, only looked at' },
      }),
    );
    expect(addressOf(mobiaccess)).toBe('a secret of the partner');
    expect(cautionOf(mobiaccess, 'version')).toBe('');
  });

  it('asks the partner for the alias, and suggests none', () => {
    const alias = mobiaccess.values.find(({ key }) => key === 'alias');
    expect(alias).toMatchObject({ from: 'partner', required: true, kind: 'identifier' });
    expect(alias?.suggestion).toBeUndefined();
  });

  it('reads "Bearer + token" as prose', () => {
    const rule = mobiaccess.presets
      .flatMap(({ rules }) => rules)
      .find(({ field }) => field === 'headers:Authorization');
    expect(rule?.expected).toEqual({ is: 'profile', value: 'token', prefix: 'Bearer ' });
    expect(rule?.why?.pt).toContain('"Bearer + token"');
  });
});
