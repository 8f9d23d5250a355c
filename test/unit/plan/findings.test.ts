// What is wrong on a screen, with the sharpest word for it, and nothing that is right is blamed.

import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../lib/model/plan';
import { findings } from '../../../lib/plan/findings';
import { contextOf, SHAPE, snapshotOf } from './build';
import type { Case } from './build';

const literal = (value: string): Case['rule'] => ({ expected: { is: 'literal', value } });
const token: Case['rule'] = { expected: { is: 'profile', value: 'token', prefix: 'Bearer ' } };

function codes(each: Case): FindingCode[] {
  return findings(contextOf(each)).map(({ code }) => code);
}

describe('findings on values', () => {
  it.each<[FindingCode, Case['field'], string, string]>([
    ['case-differs', { kind: 'identifier' }, 'watchbrasil_v2', 'watchBrasil_v2'],
    ['differs', { kind: 'identifier' }, 'watchbrasil_v2', 'watchbrasil'],
    ['trailing-slash', { kind: 'url' }, 'https://p.example/a', 'https://p.example/a/'],
    ['not-https', { kind: 'url' }, 'https://p.example/a', 'http://p.example/a'],
    ['differs', { kind: 'url' }, 'https://p.example/a', 'https://p.example/b'],
    ['malformed', { kind: 'url' }, 'https://p.example/a', 'p.example/a'],
    ['empty', { kind: 'url' }, 'https://p.example/a', ''],
    ['differs', { kind: 'version' }, '3', 'Versão 2'],
    ['differs', { kind: 'integer' }, '0', '3'],
    ['malformed', { kind: 'money' }, '9,90', 'nove'],
    ['differs', {}, 'a', 'b'],
  ])('%s', (code, field, wanted, value) => {
    expect(codes({ field, rule: literal(wanted), shown: { value } })).toEqual([code]);
  });

  it('says nothing of what is right', () => {
    expect(codes({ field: { kind: 'version' }, rule: literal('3'), shown: { value: 'Versão 3' } })).toEqual(
      [],
    );
    expect(codes({ field: { kind: 'boolean' }, rule: literal('S'), shown: { value: 'S' } })).toEqual([]);
  });

  it('takes a lower limit for an information, a higher one for right and none for an error', () => {
    const rule = { ...literal('15'), atLeast: true };
    const field = { kind: 'integer' } as const;
    expect(findings(contextOf({ field, rule, shown: { value: '5' } }))).toMatchObject([
      { code: 'below-preset', severity: 'info', mendable: true },
    ]);
    expect(codes({ field, rule, shown: { value: '30' } })).toEqual([]);
    expect(findings(contextOf({ field, rule, shown: { value: '0' } }))).toMatchObject([
      { code: 'not-positive', severity: 'error' },
    ]);
    expect(codes({ field, rule, shown: { value: 'muitas' } })).toEqual(['not-positive']);
  });

  it('says when the list does not offer the value', () => {
    const shown = { value: 'C', options: [{ value: 'C', text: 'Comércio' }] };
    expect(findings(contextOf({ field: { kind: 'choice' }, rule: literal('S'), shown }))).toMatchObject([
      { code: 'no-option', mendable: false },
    ]);
  });

  it('keeps the severity, the reason and the source of the rule', () => {
    const why = { pt: 'a', en: 'b' };
    const [finding] = findings(
      contextOf({ field: {}, rule: { ...literal('x'), severity: 'warning', why }, shown: { value: 'y' } }),
    );
    expect(finding).toMatchObject({
      severity: 'warning',
      note: why,
      source: 'Guia §1',
      now: { value: 'y' },
      should: { value: 'x' },
    });
  });
});

describe('findings on secrets', () => {
  const shown = (secret: Partial<typeof SHAPE>): Case => ({
    field: { kind: 'secret' },
    rule: token,
    secrets: ['token'],
    shown: { secret: { ...SHAPE, ...secret } },
  });
  it.each<[FindingCode, Partial<typeof SHAPE>]>([
    ['empty', { empty: true }],
    ['placeholder', { bearer: 'exact', placeholder: true }],
    ['bearer-missing', { bearer: 'none', equal: false }],
    ['bearer-plus', { bearer: 'plus' }],
    ['bearer-spaces', { bearer: 'spaces' }],
    ['secret-differs', { bearer: 'exact', equal: false }],
  ])('%s', (code, secret) => {
    expect(codes(shown(secret))).toEqual([code]);
  });

  it('is content with the right form when nothing was compared', () => {
    expect(codes(shown({ bearer: 'exact' }))).toEqual([]);
    expect(codes(shown({ bearer: 'exact', equal: true }))).toEqual([]);
  });

  it('judges the form also while the profile has no secret', () => {
    expect(codes({ ...shown({ bearer: 'none' }), secrets: [] })).toEqual(['bearer-missing']);
  });

  it('mentions a Bearer where none is prescribed', () => {
    const rule: Case['rule'] = { expected: { is: 'profile', value: 'token' } };
    expect(codes({ ...shown({ bearer: 'exact' }), rule })).toEqual(['bearer-unexpected']);
    expect(codes({ ...shown({}), rule })).toEqual([]);
  });
});

describe('findings on presence', () => {
  it('wants what must stay empty to be empty', () => {
    expect(codes({ field: {}, rule: { expected: { is: 'empty' } }, shown: { value: 'x' } })).toEqual([
      'must-be-empty',
    ]);
    expect(codes({ field: {}, rule: { expected: { is: 'empty' } } })).toEqual([]);
  });

  it('wants what the ERP generates only once the record is saved', () => {
    const each: Case = { field: {}, rule: { expected: { is: 'generated' } } };
    expect(codes(each)).toEqual([]);
    expect(codes({ ...each, record: '' })).toEqual([]);
    expect(codes({ ...each, record: '7' })).toEqual(['not-generated']);
    expect(codes({ ...each, saved: true })).toEqual(['not-generated']);
    expect(codes({ ...each, saved: true, shown: { value: 'abc' } })).toEqual([]);
  });

  it('leaves free fields free, unless the ERP needs one, and still sees nonsense', () => {
    const free: Case['rule'] = { expected: { is: 'free' } };
    expect(codes({ field: {}, rule: free })).toEqual([]);
    expect(codes({ field: {}, rule: { expected: { is: 'free', needed: true } } })).toEqual(['empty']);
    expect(codes({ field: { kind: 'document' }, rule: free, shown: { value: '123' } })).toEqual([
      'malformed',
    ]);
  });

  it('reminds of what only the partner knows', () => {
    expect(codes({ field: {}, rule: { expected: { is: 'ask' } } })).toEqual(['confirm-with-partner']);
  });

  it('says that it cannot judge where profile and steps have nothing to say', () => {
    expect(
      codes({ field: {}, rule: { expected: { is: 'profile', value: 'a' } }, shown: { value: 'x' } }),
    ).toEqual(['unknown-value']);
    expect(
      codes({
        field: {},
        rule: { expected: { is: 'profile', value: 'a' } },
        optional: ['a'],
        shown: { value: 'x' },
      }),
    ).toEqual([]);
  });

  it('tells missing and ambiguous fields, and not hidden ones', () => {
    expect(codes({ field: {}, rule: literal('x'), shown: { state: 'missing' } })).toEqual(['field-missing']);
    expect(codes({ field: {}, rule: literal('x'), shown: { state: 'ambiguous' } })).toEqual([
      'field-ambiguous',
    ]);
    expect(codes({ field: {}, rule: literal('x'), shown: { state: 'hidden' } })).toEqual(['field-hidden']);
    expect(codes({ field: {}, rule: { expected: { is: 'empty' } }, shown: { state: 'missing' } })).toEqual(
      [],
    );
  });

  it('waits for a field that appears after another, until that other one is chosen', () => {
    const context = (value: string) => {
      const base = contextOf({ field: {}, rule: literal('x') });
      return {
        ...base,
        screen: {
          ...base.screen,
          fields: [
            { key: 'first', label: 'Primeiro', kind: 'text', tag: 'S' },
            { key: 'f', label: 'Campo', kind: 'text', tag: 'S', after: 'first' },
          ] as const,
        },
        preset: {
          screen: 'ixc/made-up',
          rules: [
            { field: 'first', ...literal('um'), source: '' },
            { field: 'f', ...literal('x'), source: '' },
          ],
        } as const,
        snapshot: snapshotOf([
          { key: 'first', value },
          { key: 'f', state: 'missing' },
        ]),
      };
    };
    expect(findings(context('')).map(({ code }) => code)).toEqual(['empty']);
    expect(findings(context('um')).map(({ code }) => code)).toEqual(['field-missing']);
  });

  it('points at items that nobody prescribed', () => {
    const base = contextOf({
      field: { key: 'headers', label: 'Headers', kind: 'pairs' },
      rule: { field: 'headers:Authorization', expected: { is: 'literal', value: 'x' } },
    });
    const snapshot = snapshotOf([
      { key: 'headers', value: 'Authorization, X-Extra' },
      { key: 'headers:Authorization', value: 'x' },
      { key: 'headers:X-Extra', secret: SHAPE },
      { key: 'unknown:Item' },
    ]);
    expect(findings({ ...base, snapshot })).toMatchObject([
      { key: 'headers:X-Extra', code: 'unprescribed-item', severity: 'warning', mendable: false },
    ]);
  });

  it('judges a repeater that must stay empty as a whole', () => {
    const base = contextOf({
      field: { key: 'parameters', label: 'Parâmetros', kind: 'pairs' },
      rule: { field: 'parameters', expected: { is: 'empty' } },
    });
    const snapshot = snapshotOf([
      { key: 'parameters', value: 'client_id' },
      { key: 'parameters:client_id', secret: SHAPE },
    ]);
    expect(findings({ ...base, snapshot }).map(({ code }) => code)).toEqual(['must-be-empty']);
  });
});
