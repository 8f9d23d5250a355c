// Watch Brasil on Voalle, against a table written by hand from the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { watchBrasil } from '../../../lib/partners/watch-brasil';
import { inWords, testPartner } from './partner';
import { addressOf } from './webhook';

describe('Watch Brasil', () => {
  testPartner(watchBrasil);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(watchBrasil)).toEqual({
      'voalle/parameters-service-desk': { useWebhooks: 'is S', useStreaming: 'is S' },
      'voalle/integrator': {
        alias: 'is watchbrasil_v2',
        description: '<description>, info',
        type: 'is Reativa',
        version: 'is 3.0',
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
        integrationCode: 'item',
      },
      'voalle/person': { email: 'given email', mobile: 'given mobile' },
      'voalle/contract': {
        stage: 'is Aprovado, only looked at',
        // Demonstração and Cortesia are taken too, unlike by others.
        status: 'is Normal or Demonstração or Cortesia, only looked at',
        services: 'includes title of service, warning',
      },
      'voalle/webhook-data-storage': {
        sent: 'is 1 or more, only looked at, warning',
        failed: 'is 0, only looked at, warning',
      },
    });
  });

  it('suggests the address of the guide', () => {
    expect(addressOf(watchBrasil)).toBe('https://apiweb.watch.tv.br/api/voalle/contrato');
  });

  it('has a mistake known by name: the integrator that the general text means', () => {
    const rules = watchBrasil.presets.find(({ screen }) => screen === 'voalle/webhook-info')?.rules;
    expect(rules?.find(({ field }) => field === 'integrator')?.mistakes).toMatchObject([
      { value: 'Voalle', severity: 'warning' },
    ]);
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

  it('is set up in the order of the guide, the service once for each package', () => {
    expect(watchBrasil.checklist.map(({ id, each }) => (each === undefined ? id : [id, each]))).toEqual([
      'parameters',
      'integrator',
      'webhook',
      'trigger',
      ['service', 'serviceCodes'],
      'connection',
      'person',
      'contract',
      'deliveries',
    ]);
  });

  it('is tested at the webhook’s address, where the ERP will use POST', () => {
    expect(watchBrasil.test).toMatchObject({ kind: 'probe', url: 'url', method: 'POST' });
    expect([watchBrasil.id, watchBrasil.erp]).toEqual(['watch-brasil', 'voalle']);
  });
});
