// DIRECTV GO on Voalle, against its section of the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { directvGo } from '../../../lib/partners/directv-go';
import { isFormatted } from '../../../lib/plan/checks';
import { inWords, testPartner } from './partner';
import { addressOf, cautionOf, notesOf, webhookTable } from './webhook';

const packs = directvGo.values.find(({ key }) => key === 'packs');

describe('DIRECTV GO', () => {
  testPartner(directvGo);

  it('prescribes what its guide prescribes', () => {
    const {
      'voalle/service-product': service = {},
      'voalle/integrator': integrator = {},
      ...table
    } = webhookTable({
      alias: 'is DIRECTV GO',
      version: 'is 2.0 (MVNO)',
      method: '<method>',
      retryLimit: 15,
      headers: { 'headers:x-api-key': '<apiKey>', 'headers:idp': '<idp>' },
      code: 'item',
      included: 'base-service or service, never without base-service',
    });
    expect(inWords(directvGo)).toEqual({
      ...table,
      'voalle/integrator for integrator': integrator,
      'voalle/integrator for passive-integrator': { alias: 'ask', type: 'ask', version: 'ask' },
      'voalle/service-product for service': service,
      'voalle/service-product for base-service': {
        useStreaming: 'is S',
        integrator: 'description of passive-integrator',
        integrationCode: 'is urn:tve:dtvgobr',
      },
    });
    expect(addressOf(directvGo)).toBe('a secret of the partner');
    expect(cautionOf(directvGo, 'version')).toContain('"2.0 (MVNO)"');
  });

  it('offers the six packages of the webhook, the base package not among them', () => {
    expect(packs).toMatchObject({ kind: 'identifiers', required: false });
    expect(packs?.offered?.map(({ value, label }) => [value, label.pt])).toEqual([
      ['urn:tve:hbo', 'HBO'],
      ['urn:tve:combatebr', 'Combate'],
      ['urn:tve:telecinebr', 'Telecine'],
      ['urn:tve:espnbr', 'ESPN'],
      ['urn:tve:premierebr', 'Première'],
      ['urn:tve:conmebolbr', 'CONMEBOL'],
    ]);
  });

  it.each([
    ['urn:tve:hbo;urn:tve:espnbr', true],
    ['urn:tve:HBO', false],
    ['urn:tve:', false],
    ['hbo', false],
  ])('takes %s for its codes: %s', (codes, right) => {
    if (packs?.format === undefined) throw new Error('no format');
    expect(isFormatted(packs.format, packs.kind, codes)).toBe(right);
  });

  it('has the base package stand on a passive integration that only a person can register', () => {
    const ids = directvGo.checklist.map(({ id }) => id);
    expect(ids.slice(ids.indexOf('trigger') + 1, ids.indexOf('connection'))).toEqual([
      'passive-integrator',
      'base-service',
      'service',
    ]);
    expect(directvGo.checklist.find(({ id }) => id === 'passive-integrator')?.provenBy).toEqual(['manual']);
    expect(directvGo.checklist.find(({ id }) => id === 'service')?.each).toBe('packs');
    expect(notesOf(directvGo)).toContain('valores não documentados');
  });

  it('keeps both header values secret', () => {
    const secret = directvGo.values.filter((value) => value.secret).map(({ key }) => key);
    expect(secret.sort()).toEqual(['apiKey', 'idp', 'url']);
  });
});
