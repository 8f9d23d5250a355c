// Findings on what belongs to a subscriber, on lists, and on values that the sources do not agree about.

import { describe, expect, it } from 'vitest';
import type { Expected } from '../../../lib/model/partner';
import type { SnapshotField } from '../../../lib/model/snapshot';
import { findings } from '../../../lib/plan/findings';
import { planRows } from '../../../lib/plan/rows';
import type { PlanContext } from '../../../lib/plan/wanted';
import { contextOf, SHAPE, setupWith, snapshotOf } from './build';
import type { Case } from './build';

const codes = (each: Case | PlanContext): string[] =>
  findings('snapshot' in each ? each : contextOf(each)).map(({ severity, code }) => `${severity} ${code}`);

describe('a datum of a person', () => {
  const given = (as: Extract<Expected, { is: 'given' }>['as'], value: string): string[] =>
    codes({
      field: { kind: as === 'email' ? 'emails' : 'phone' },
      rule: { expected: { is: 'given', as } },
      shown: { value },
    });

  it('is wrong when it is not there', () => {
    expect(given('email', '')).toEqual(['error empty']);
    expect(given('mobile', '')).toEqual(['error empty']);
  });

  it('is taken as it is when it can be what it should', () => {
    expect(given('email', 'maria@provedor.example')).toEqual([]);
    expect(given('phone', '(11) 3123-4567')).toEqual([]);
    expect(given('phone', '(11) 91234-5678')).toEqual([]);
    expect(given('mobile', '(11) 91234-5678')).toEqual([]);
    expect(given('document', '529.982.247-25')).toEqual([]);
  });

  it('is told apart: a landline is no mobile', () => {
    expect(given('mobile', '(11) 3123-4567')).toEqual(['error not-mobile']);
    expect(given('mobile', '123')).toEqual(['error malformed']);
    expect(given('phone', '123')).toEqual(['error malformed']);
    expect(given('email', 'maria@')).toEqual(['error malformed']);
    expect(given('document', '529.982.247-26')).toEqual(['error malformed']);
  });

  it('is never filled, nor offered to be mended', () => {
    const context = contextOf({
      field: { kind: 'phone' },
      rule: { expected: { is: 'given', as: 'mobile' } },
      shown: { value: '' },
    });
    expect(planRows(context)[0]).toMatchObject({ action: 'skip', why: 'checked-only' });
    expect(findings(context)[0]?.mendable).toBe(false);
  });

  it('may be a password: that one is there is all that is asked', () => {
    const rule = { expected: { is: 'given', as: 'text' } } as const;
    const field = { kind: 'secret' } as const;
    expect(codes({ field, rule, shown: { secret: SHAPE } })).toEqual([]);
    expect(codes({ field, rule, shown: { secret: { ...SHAPE, empty: true } } })).toEqual(['error empty']);
  });
});

describe('a value that is only looked at', () => {
  const stage = (value: string): Case => ({
    field: { kind: 'text' },
    rule: { expected: { is: 'literal', value: 'Normal' }, also: ['Cortesia'], checkOnly: true },
    shown: { value },
  });

  it('is right in each of its spellings and wrong in others', () => {
    expect([codes(stage('Normal')), codes(stage('CORTESIA')), codes(stage('Suspenso'))]).toEqual([
      [],
      [],
      ['error differs'],
    ]);
  });

  it('is kept or skipped, never written', () => {
    expect(planRows(contextOf(stage('Normal')))[0]?.action).toBe('keep');
    expect(planRows(contextOf(stage('')))[0]).toMatchObject({ action: 'skip', why: 'checked-only' });
    expect(findings(contextOf(stage('Suspenso')))[0]?.mendable).toBe(false);
  });
});

describe('a list that must include something', () => {
  const list = (texts: readonly string[], base?: string): PlanContext => {
    const fields: Partial<SnapshotField>[] = [
      { key: 'services', value: String(texts.length) },
      ...texts.map((text) => ({ key: `services:${text}`, value: '1' })),
    ];
    const expected = {
      is: 'includes',
      steps: ['base', 'pack'],
      output: 'title',
      ...(base && { base }),
    } as const;
    return {
      ...contextOf({
        field: { key: 'services', kind: 'tally' },
        rule: { field: 'services', expected, severity: 'warning' },
        steps: { base: { outputs: { title: 'Básico' } }, 'pack:hbo': { outputs: { title: 'HBO' } } },
      }),
      snapshot: snapshotOf(fields),
    };
  };

  it('is content with one of them, however it is written', () => {
    expect(codes(list(['Internet 500', 'BÁSICO']))).toEqual([]);
  });

  it('wants at least one, and with any other the base', () => {
    expect(codes(list(['Internet 500']))).toEqual(['warning none-included']);
    expect(codes(list(['HBO'], 'base'))).toEqual(['error base-missing']);
    expect(codes(list(['HBO', 'Básico'], 'base'))).toEqual([]);
    expect(codes(list(['HBO']))).toEqual([]);
  });

  it('cannot be judged before the steps have produced anything', () => {
    expect(codes({ ...list(['HBO']), setup: setupWith() })).toEqual(['info unknown-value']);
  });
});

describe('a count of rows', () => {
  const counted = (failed: readonly [string, string][], name = 'Watch'): PlanContext => ({
    ...contextOf({
      field: { key: 'failed', kind: 'tally' },
      rule: {
        field: 'failed',
        of: 'hook',
        expected: { is: 'literal', value: '0' },
        severity: 'warning',
        checkOnly: true,
      },
      values: { hook: name },
    }),
    snapshot: snapshotOf([
      { key: 'failed', value: '9' },
      ...failed.map(([text, count]) => ({ key: `failed:${text}`, value: count })),
    ]),
  });

  it('is the count of the one webhook, and nought where no row speaks of it', () => {
    expect(
      codes(
        counted([
          ['WATCH', '3'],
          ['Contabilidade', '6'],
        ]),
      ),
    ).toEqual(['warning differs']);
    expect(findings(counted([['Watch', '3']]))[0]?.now).toMatchObject({ value: '3' });
    expect(codes(counted([['Contabilidade', '6']]))).toEqual([]);
  });

  it('is not known without the list', () => {
    const context = counted([]);
    const missing = { ...context, snapshot: snapshotOf([{ key: 'failed', state: 'missing' }]) };
    expect(codes(missing)).toEqual(['warning field-missing']);
  });
});

describe('what is said beside a value', () => {
  it('a mistake that is known by name has its own reason and weight', () => {
    const context = contextOf({
      field: { kind: 'reference' },
      rule: {
        expected: { is: 'literal', value: 'Watch' },
        mistakes: [{ value: 'Voalle', severity: 'warning', why: { pt: 'texto geral', en: 'general text' } }],
        why: { pt: 'outro', en: 'other' },
      },
      shown: { value: 'Voalle' },
    });
    expect(findings(context)).toMatchObject([
      { code: 'known-mistake', severity: 'warning', note: { pt: 'texto geral' } },
    ]);
  });

  it('a caution is an information, and only where the value is as the partner wants it', () => {
    const rule = {
      expected: { is: 'literal', value: '2' },
      caution: { pt: 'fontes', en: 'sources' },
    } as const;
    expect(codes({ field: { kind: 'version' }, rule, shown: { value: 'Versão 2 (MVNO)' } })).toEqual([
      'info sources-disagree',
    ]);
    expect(codes({ field: { kind: 'version' }, rule, shown: { value: 'Versão 3' } })).toEqual([
      'error differs',
    ]);
  });

  it('a format is judged on the value, or on the one that should stand where the page hides it', () => {
    const format = { pattern: '.{8}0001.{2}', severity: 'info', why: { pt: 'matriz', en: 'head' } } as const;
    const rule = { field: 'f', expected: { is: 'profile', value: 'cnpj' }, format } as const;
    const branch = '12.ABC.345/0002-16';
    const shown = (value: string): Case => ({
      field: { kind: 'document' },
      rule,
      shown: { value },
      values: { cnpj: value },
    });
    expect(codes(shown('12.ABC.345/01DE-35'))).toEqual(['info format']);
    expect(codes(shown(branch)).filter((code) => code.includes('format'))).toEqual(['info format']);
    expect(codes(shown('12.ABC.345/0001-35')).filter((code) => code.includes('format'))).toEqual([]);
  });
});

describe('a secret with "Bearer" before it that the profile does not have', () => {
  const bearer = (equal: boolean | null): Case => ({
    field: { kind: 'secret' },
    rule: { expected: { is: 'profile', value: 'token' } },
    shown: { secret: { ...SHAPE, bearer: 'exact', equal } },
    secrets: ['token'],
  });

  it('differs, and is remarked on only while nobody can compare', () => {
    expect(codes(bearer(false))).toEqual(['error secret-differs']);
    expect(codes(bearer(null))).toEqual(['info bearer-unexpected']);
    expect(codes(bearer(true))).toEqual([]);
  });
});

describe('a header that is no secret', () => {
  const header = (equal: boolean | null): Case => ({
    field: { key: 'headers', kind: 'pairs' },
    rule: { field: 'headers:txid', expected: { is: 'profile', value: 'cnpj' } },
    shown: { secret: { ...SHAPE, equal } },
    values: { cnpj: '12.ABC.345/01DE-35' },
  });

  it('is judged by what the page compared', () => {
    expect(codes(header(true))).toEqual([]);
    expect(codes(header(null))).toEqual([]);
    expect(codes(header(false))).toEqual(['error secret-differs']);
    expect(planRows(contextOf(header(true)))[0]?.action).toBe('keep');
  });
});
