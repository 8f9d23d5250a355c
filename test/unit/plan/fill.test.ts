// From ticked rows to what is sent: only what was ticked, only writes, secrets only here.

import { describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { fillRows, secretsToCompare, withPrefix } from '../../../lib/plan/fill';
import { planRows } from '../../../lib/plan/rows';
import { revealed, secretsOf } from '../secrets';
import { contextOf, SHAPE } from './build';
import type { Case } from './build';

const secretCase: Case = {
  field: { kind: 'secret' },
  rule: { expected: { is: 'profile', value: 'token', prefix: 'Bearer ' } },
  secrets: ['token'],
  shown: { secret: { ...SHAPE, empty: true } },
};

function sent(each: Case, secrets: Record<string, string> = {}, keys = ['f']) {
  const context = contextOf(each);
  return fillRows(context, planRows(context), keys, secretsOf(secrets));
}

describe('fillRows', () => {
  it('sends the wanted value with what the preview showed', () => {
    const each: Case = {
      field: {},
      rule: { expected: { is: 'literal', value: 'x' } },
      shown: { value: 'y' },
    };
    expect(sent(each)).toEqual([{ key: 'f', value: 'x', secret: false, expected: 'y' }]);
    expect(sent(each, {}, [])).toEqual([]);
    expect(sent(each, {}, ['other'])).toEqual([]);
  });

  it('puts the prefix before the secret and sends nothing without one', () => {
    expect(sent(secretCase, { token: 'abc' })).toEqual([
      { key: 'f', value: 'Bearer abc', secret: true, expected: '' },
    ]);
    expect(sent(secretCase)).toEqual([]);
    expect(sent(secretCase, { token: '' })).toEqual([]);
  });

  it('sends nothing for rows that are kept, skipped or refused', () => {
    const literal: Case['rule'] = { expected: { is: 'literal', value: 'x' } };
    expect(sent({ field: {}, rule: literal, shown: { value: 'x' } })).toEqual([]);
    expect(sent({ field: {}, rule: { expected: { is: 'free' } } })).toEqual([]);
    expect(sent({ field: {}, rule: literal, shown: { state: 'missing' } })).toEqual([]);
  });

  it('clears with an empty value', () => {
    expect(sent({ field: {}, rule: { expected: { is: 'empty' } }, shown: { value: 'x' } })).toEqual([
      { key: 'f', value: '', secret: false, expected: 'x' },
    ]);
  });

  it('sends nothing for a row whose rule changed since the preview', () => {
    const context = contextOf({ field: {}, rule: { expected: { is: 'literal', value: 'x' } } });
    const rows = planRows(context);
    const changed = contextOf({ field: {}, rule: { expected: { is: 'free' } } });
    expect(fillRows(changed, rows, ['f'], {})).toEqual([]);
  });
});

describe('secretsToCompare', () => {
  const compared = (each: Case, secrets: Record<string, string>) =>
    revealed(secretsToCompare(contextOf(each), secretsOf(secrets)));

  it('is what the page must hold, by address', () => {
    expect(compared(secretCase, { token: 'abc' })).toEqual({ f: 'Bearer abc' });
    expect(compared(secretCase, {})).toEqual({});
    const open: Case = { field: {}, rule: { expected: { is: 'literal', value: 'x' } } };
    expect(compared(open, { token: 'abc' })).toEqual({});
  });
});

describe('withPrefix', () => {
  it.each([
    ['abc', 'Bearer ', 'Bearer abc'],
    [' Bearer abc ', 'Bearer ', 'Bearer abc'],
    ['bearer + abc', 'Bearer ', 'Bearer abc'],
    ['Bearer Bearer abc', 'Bearer ', 'Bearer abc'],
    [' abc ', '', 'abc'],
  ])('%s with "%s" is %s', (secret, prefix, sent) => {
    expect(withPrefix(new Secret(secret), prefix)).toBe(sent);
  });
});
