// Asaas on IXC, against a table written by hand from its public documentation.

import { describe, expect, it } from 'vitest';
import { asaas } from '../../../lib/partners/asaas';
import { isFormatted } from '../../../lib/plan/checks';
import { inWords, testPartner } from './partner';

const LONG = 'a0B1'.repeat(10);

function formatOf(key: string) {
  const value = asaas.values.find((each) => each.key === key);
  if (value?.format === undefined) throw new Error(`no format of ${key}`);
  expect(value.format.severity).toBe('warning');
  return (text: string): boolean => (value.format ? isFormatted(value.format, value.kind, text) : false);
}

describe('Asaas', () => {
  testPartner(asaas);

  it('prescribes the key, and leaves the environment to the operator', () => {
    expect(inWords(asaas)).toEqual({ 'ixc/asaas-integration': { token: '<apiKey>', ambiente: 'free' } });
  });

  it.each([
    [`$aact_prod_${LONG}`, true],
    [`$aact_hmlg_${LONG}==`, true],
    // Older keys do not name their environment.
    [`$aact_${LONG}`, true],
    [`$aact_prod_${LONG.slice(1)}`, false],
    [`aact_prod_${LONG}`, false],
    [`\\$aact_prod_${LONG}`, false],
    [`Bearer $aact_prod_${LONG}`, false],
    [`"$aact_prod_${LONG}"`, false],
    [`$aact_prod_${LONG}\n`, false],
  ])('takes %j for a key: %s', (key, right) => {
    expect(formatOf('apiKey')(key)).toBe(right);
  });

  it.each([
    ['https://api.asaas.com/v3', true],
    ['https://api.asaas.com/v3/', true],
    ['https://api-sandbox.asaas.com/v3', true],
    ['https://sandbox.asaas.com/api/v3', true],
    // Only old programs use it.
    ['https://www.asaas.com/api/v3', false],
    ['http://api.asaas.com/v3', false],
    ['https://api.asaas.com.parceiro.example/v3', false],
  ])('takes %s for an address of Asaas: %s', (address, right) => {
    expect(formatOf('base')(address)).toBe(right);
  });

  it('suggests production and names the sandboxes', () => {
    const base = asaas.values.find(({ key }) => key === 'base');
    expect(base?.suggestion).toBe('https://api.asaas.com/v3');
    expect(base?.hint.pt).toContain('https://api-sandbox.asaas.com/v3');
    expect(base?.hint.pt).toContain('https://sandbox.asaas.com/api/v3');
  });

  it('says that the menu path is not proven, from the start and in the step', () => {
    expect(asaas.notes.find(({ text }) => text.pt.includes('não está comprovado'))?.screen).toBeUndefined();
    expect(asaas.checklist.find(({ id }) => id === 'integration')?.what.pt).toContain('não está comprovado');
    const token = asaas.presets.flatMap(({ rules }) => rules).find(({ field }) => field === 'token');
    expect(token?.source).toMatch(/^não comprovado: /);
  });

  it('warns of what a key dies of and of whose address counts', () => {
    const notes = asaas.notes.map(({ text }) => text.pt).join('\n');
    expect(notes).toMatch(/3 meses .* 6 meses/);
    expect(notes).toContain('403');
    expect(notes).toMatch(/15 falhas .* 14 dias .* 32 a 255 .* asaas-access-token.* 10 webhooks/);
  });

  it('leaves the site of Asaas and IXC’s own button to the operator', () => {
    expect(asaas.checklist.map(({ id, provenBy }) => [id, provenBy.join()])).toEqual([
      ['key', 'manual'],
      ['integration', 'saved,screen'],
      ['connection', 'test'],
      ['erp-test', 'manual'],
      ['webhook', 'manual'],
    ]);
  });

  it('keeps one secret, the key, and tests it at its base', () => {
    expect(asaas.values.filter(({ secret }) => secret).map(({ key }) => key)).toEqual(['apiKey']);
    expect(asaas.test).toMatchObject({ kind: 'asaas', base: 'base', key: 'apiKey' });
    expect([asaas.id, asaas.erp, asaas.conditions]).toEqual(['asaas', 'ixc', null]);
  });
});
