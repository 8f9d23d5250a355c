// The integration codes of a payload's services, and DIRECTV GO's base pack: what fails, and what nobody can know.

import { describe, expect, it } from 'vitest';
import { contract, flat, inspected, known, lines, service, sva } from './samples';
import { inspectPayload } from '../../../lib/payload/inspect';

const WATCH = { serviceCodes: 'BASICO;FILMES' };

const watch = (changes: Record<string, unknown>) => inspected(sva(changes), 'watch-brasil', WATCH);

describe('integration codes', () => {
  const WITHOUT = 'info service-code-missing Services[0].IntegrationCode';
  const told = (codes: readonly unknown[], partner = 'watch-brasil', values?: Record<string, string>) =>
    lines(inspected(sva({ Services: codes.map((code) => service(code)) }), partner, values));

  it.each<readonly [readonly unknown[], string, Record<string, string> | undefined, readonly string[]]>([
    [['FILMES', 'BASICO'], 'watch-brasil', WATCH, []],
    [[12], 'watch-brasil', { serviceCodes: '12' }, []],
    [['OUTRO'], 'watch-brasil', WATCH, ['error service-code-unknown Services[0].IntegrationCode']],
    [['BASICO', 'basico'], 'watch-brasil', WATCH, ['error service-code-case Services[1].IntegrationCode']],
    [['BASICO '], 'watch-brasil', WATCH, ['error service-code-case Services[0].IntegrationCode']],
    // The list may hold the provider's own services, too.
    [['BASICO', ''], 'watch-brasil', WATCH, ['info service-code-missing Services[1].IntegrationCode']],
    [[' '], 'watch-brasil', WATCH, ['warning no-active-code Services', WITHOUT]],
    [[undefined], 'watch-brasil', WATCH, ['warning no-active-code Services', WITHOUT]],
    [[], 'watch-brasil', WATCH, ['warning no-active-code Services']],
    [['OUTRO'], 'watch-brasil', undefined, ['info service-codes-unknown Services']],
    [['OUTRO'], 'watch-brasil', {}, ['info service-codes-unknown Services']],
    [['EMPRESA'], 'super-conhecimento', { companyCode: 'EMPRESA' }, []],
    [['BASICO'], 'exa', {}, ['info service-codes-unknown Services']],
  ])('%j for %s', (codes, partner, values, expected) => {
    expect(told(codes, partner, values)).toEqual(expected);
  });

  it('names the codes that there are', () => {
    const [first] = inspected(sva({ Services: [service('OUTRO')] }), 'watch-brasil', WATCH).findings;
    expect(first).toMatchObject({ expected: { values: ['BASICO', 'FILMES'] }, found: '"OUTRO"' });
  });

  it.each<readonly [string, readonly unknown[], string]>([
    ['none at all', [], 'unknown'],
    ['one without a code', [service('')], 'unknown'],
    ['an inactive one', [service('BASICO', { Active: false })], 'unknown'],
    ['an inactive one with a wrong code', [service('OUTRO', { Active: 0 })], 'unknown'],
    ['one beside one without a code', [service(''), service('BASICO')], 'holds'],
    ['one beside an inactive wrong one', [service('BASICO'), service('OUTRO', { Active: false })], 'holds'],
    ['a wrong one beside a right one', [service('BASICO'), service('OUTRO')], 'fails'],
  ])('of %s', (_, Services, verdict) => {
    expect(watch({ Services }).conditions).toContainEqual({ condition: 'serviceCode', verdict });
  });

  it('of an inactive service are no more than worth knowing', () => {
    expect(lines(watch({ Services: [service('BASICO'), service('OUTRO', { Active: false })] }))).toEqual([
      'info service-code-unknown Services[1].IntegrationCode',
    ]);
  });

  it('are not missed where the notice takes the service away', () => {
    const ended = [service('BASICO', { Active: false })];
    expect(lines(watch({ Services: ended }))).toEqual(['warning no-active-code Services']);
    expect(lines(watch({ Services: ended, Active: false }))).toEqual(['info no-active-code Services']);
  });

  it('are missed without a partner, too', () => {
    expect(lines(inspected(sva({ Services: [service('')] })))).toEqual([
      'warning no-active-code Services',
      WITHOUT,
    ]);
  });

  it('are not missed in the older form, which may write its services in another way', () => {
    const found = inspected(flat({ Services: ['STREAMING'] }), 'watch-brasil', WATCH);
    expect(lines(found).filter((line) => line.includes('Services'))).toEqual([]);
    expect(found.conditions).toContainEqual({ condition: 'serviceCode', verdict: 'unknown' });
  });
});

describe("DIRECTV GO's packs", () => {
  const BASE = 'urn:tve:dtvgobr';
  const packs = { packs: 'urn:tve:hbo' };
  const told = (services: readonly unknown[], values?: Record<string, string>) =>
    lines(inspected(sva({ Services: services }), 'directv-go', values));

  it('hold with the base pack', () => {
    expect(told([service(BASE), service('urn:tve:hbo')], packs)).toEqual([]);
    expect(told([service(BASE)], packs)).toEqual([]);
    expect(told([service(BASE), service('urn:tve:espnbr')])).toEqual([]);
  });

  it('want the base pack beside any other, active', () => {
    expect(told([service('urn:tve:hbo')], packs)).toEqual(['error base-missing Services']);
    expect(told([service('urn:tve:hbo'), service(BASE, { Active: false })], packs)).toEqual([
      'error base-missing Services',
    ]);
  });

  it.each<readonly [string, readonly unknown[]]>([
    ['no service', []],
    ['no active service', [service(BASE, { Active: false })]],
    ['no service with a code', [service('')]],
  ])('cannot be judged by %s', (_, Services) => {
    const found = inspected(sva({ Services }), 'directv-go', packs);
    expect(lines(found)[0]).toBe('warning no-active-code Services');
    expect(found.conditions).toEqual([
      { condition: 'serviceCode', verdict: 'unknown' },
      { condition: 'base', verdict: 'unknown' },
    ]);
  });

  it('are those of the closed list, and those of the profile', () => {
    expect(told([service(BASE), service('urn:tve:hbobr')], packs)).toEqual([
      'error service-code-unknown Services[1].IntegrationCode',
    ]);
    expect(told([service(BASE), service('urn:tve:espnbr')], packs)).toEqual([
      'warning service-code-unsold Services[1].IntegrationCode',
    ]);
  });

  it('cannot be seen in a format without codes', () => {
    const found = inspectPayload(JSON.stringify(contract()), known('directv-go'), null);
    expect(found.conditions).toEqual([
      { condition: 'serviceCode', verdict: 'not-carried' },
      { condition: 'base', verdict: 'not-carried' },
    ]);
  });
});
