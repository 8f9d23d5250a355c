// The example of every Voalle partner: invented data, everything that the partner asks for, no finding worth a thought.

import { describe, expect, it } from 'vitest';
import { partners } from '../../../lib/partners/index';
import { examplePayload } from '../../../lib/payload/example';
import { inspectPayload } from '../../../lib/payload/inspect';
import { known } from './samples';

const voalle = partners.filter(({ erp }) => erp === 'voalle');

describe.each(voalle.map((partner) => [partner.id, partner] as const))('%s', (_, partner) => {
  it('passes its own inspection', () => {
    const found = inspectPayload(examplePayload(partner), partner, null);
    expect(found.formats).toEqual(['sva']);
    expect(found.counts).toMatchObject({ error: 0, warning: 0 });
    expect(found.conditions.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
  });

  it('holds nothing but invented data', () => {
    const text = examplePayload(partner);
    expect(text.match(/[\w.]+@[\w.]+/g)).toEqual(['assinante@provedor.example']);
    expect(text).not.toMatch(/https?:|@(?!provedor\.example)/);
  });
});

it('there are thirteen of them', () => {
  expect(voalle).toHaveLength(13);
});

it('carries the codes of the profile', () => {
  const profile = { values: { serviceCodes: 'BASICO;FILMES' } };
  const text = examplePayload(known('watch-brasil'), profile);
  expect(inspectPayload(text, known('watch-brasil'), profile).findings).toEqual([]);
  expect(text).toContain('"IntegrationCode": "FILMES"');
});

it('carries the base pack beside another', () => {
  const text = examplePayload(known('directv-go'));
  expect(text.match(/urn:tve:\w+/g)).toEqual(['urn:tve:dtvgobr', 'urn:tve:hbo']);
});

it('passes without a partner', () => {
  expect(inspectPayload(examplePayload(null), null, null).findings).toEqual([]);
});
