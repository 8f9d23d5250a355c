// Watch Brasil on Voalle, against a table written by hand from the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { watchBrasil } from '../../../lib/partners/watch-brasil';
import { inWords, testPartner } from './partner';

describe('Watch Brasil', () => {
  testPartner(watchBrasil);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(watchBrasil)).toEqual({
      'voalle/parameters-service-desk': { useWebhooks: 'is S', useStreaming: 'is S' },
      'voalle/integrator': {
        alias: 'is watchbrasil_v2',
        description: '<description>, info',
        type: 'is Reativa',
        version: 'is 3',
        url: 'empty, warning',
        parameters: 'empty, warning',
        active: 'is S',
      },
      'voalle/webhook-info': {
        name: '<webhookName>, info',
        integrator: 'description of integrator',
        method: 'is POST',
        url: '<url>',
        retryLimit: 'is 15 or more',
        emails: '<emails>, info',
        'headers:Authorization': 'Bearer <token>',
        parameters: 'empty, warning',
        active: 'is S',
      },
      'voalle/webhook-triggers': { trigger: 'ask' },
      'voalle/service-product': {
        useStreaming: 'is S',
        integrator: 'description of integrator',
        integrationCode: '<serviceCode>',
      },
    });
  });

  it('suggests the address of the guide', () => {
    expect(watchBrasil.values.find(({ key }) => key === 'url')?.suggestion).toBe(
      'https://apiweb.watch.tv.br/api/voalle/contrato',
    );
  });

  it('needs e-mail and mobile, stage Aprovado, and takes Demonstração and Cortesia, unlike others', () => {
    expect(watchBrasil.conditions).toMatchObject({
      customer: ['email', 'mobile'],
      contractStages: ['Aprovado'],
      contractStatuses: ['Normal', 'Demonstração', 'Cortesia'],
    });
  });

  it('never fills the trigger, the parameters, nor the address of the integrator', () => {
    const filled = watchBrasil.presets.flatMap(({ screen, rules }) =>
      rules
        .filter(({ expected }) => ['literal', 'profile', 'step'].includes(expected.is))
        .map(({ field }) => `${screen} ${field}`),
    );
    expect(filled).not.toContain('voalle/webhook-triggers trigger');
    expect(filled).not.toContain('voalle/integrator url');
    expect(filled.filter((each) => / parameters|vdi/.test(each))).toEqual([]);
  });

  it('asks the partner for the trigger: a step that only a person can tick', () => {
    expect(watchBrasil.checklist.find(({ id }) => id === 'trigger')?.provenBy).toEqual(['manual']);
  });

  it('carries one secret, the token, and asks for it without its prefix', () => {
    expect(watchBrasil.values.filter(({ secret }) => secret).map(({ key }) => key)).toEqual(['token']);
    expect(watchBrasil.values.find(({ key }) => key === 'emails')).toMatchObject({
      kind: 'emails',
      required: false,
    });
  });

  it('is set up in the order of the guide', () => {
    expect(watchBrasil.checklist.map(({ id }) => id)).toEqual([
      'parameters',
      'integrator',
      'webhook',
      'trigger',
      'service',
      'connection',
      'subscribers',
    ]);
  });

  it('is tested at the webhook’s address, where the ERP will use POST', () => {
    expect(watchBrasil.test).toMatchObject({ kind: 'probe', url: { value: 'url' }, method: 'POST' });
    expect([watchBrasil.id, watchBrasil.erp]).toEqual(['watch-brasil', 'voalle']);
  });
});
