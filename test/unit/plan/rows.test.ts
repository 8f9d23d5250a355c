// The table before a fill: what happens to each field, why, and what is ticked when it opens.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldState } from '../../../lib/model/snapshot';
import { planRows } from '../../../lib/plan/rows';
import { contextOf, profileWith, screenWith, setupWith, SHAPE, snapshotOf } from './build';
import type { Case } from './build';

function rowOf(each: Case) {
  const [row] = planRows(contextOf(each));
  if (row === undefined) throw new Error('no row');
  return row;
}

const literal = (value: string): Case['rule'] => ({ expected: { is: 'literal', value } });

describe('planRows', () => {
  it('writes into an empty field and ticks it', () => {
    expect(rowOf({ field: {}, rule: literal('x') })).toMatchObject({
      action: 'write',
      why: 'prescribed',
      ticked: true,
      overwrites: false,
      now: { kind: 'value', value: '' },
      will: { kind: 'value', value: 'x' },
    });
  });

  it('keeps what is right already, in whatever spelling', () => {
    const row = rowOf({ field: { kind: 'money' }, rule: literal('9.9'), shown: { value: 'R$ 9,90' } });
    expect(row).toMatchObject({ action: 'keep', why: 'already-right', ticked: false });
  });

  it('takes another accepted value for right', () => {
    const rule = { ...literal('Aprovado'), also: ['Normal'] };
    expect(rowOf({ field: {}, rule, shown: { value: 'Normal' } }).action).toBe('keep');
  });

  it('offers to replace what somebody typed, and leaves the tick to the operator', () => {
    const row = rowOf({ field: {}, rule: literal('x'), shown: { value: 'y' } });
    expect(row).toMatchObject({ action: 'write', overwrites: true, ticked: false });
  });

  it('counts what a new record shows by itself as empty', () => {
    const row = rowOf({
      field: { kind: 'integer', initial: ['5'] },
      rule: literal('15'),
      shown: { value: '5' },
    });
    expect(row).toMatchObject({ action: 'write', overwrites: false, ticked: true });
  });

  it('knows that nobody typed what stands in a record that was never saved or touched', () => {
    const each: Case = { field: {}, rule: literal('x'), shown: { value: 'y' }, record: '' };
    expect(rowOf(each)).toMatchObject({ action: 'write', overwrites: false, ticked: true });
    expect(rowOf({ ...each, record: '7' })).toMatchObject({ overwrites: true, ticked: false });
  });

  it('ticks a switch that is to be turned on, and not one that is to be turned off', () => {
    const field = { kind: 'boolean' } as const;
    expect(rowOf({ field, rule: literal('S'), shown: { value: 'N' } })).toMatchObject({ ticked: true });
    expect(rowOf({ field, rule: literal('N'), shown: { value: 'S' } })).toMatchObject({
      ticked: false,
      overwrites: true,
    });
  });

  it.each<FieldState>(['missing', 'ambiguous', 'hidden'])('refuses a field that is %s', (state) => {
    expect(rowOf({ field: {}, rule: literal('x'), shown: { state } })).toMatchObject({
      action: 'refuse',
      refusal: state,
      ticked: false,
    });
  });

  it('refuses a read-only field only when it is wrong', () => {
    const shown = { state: 'readonly' as const, value: 'x' };
    expect(rowOf({ field: {}, rule: literal('x'), shown }).action).toBe('keep');
    expect(rowOf({ field: {}, rule: literal('z'), shown })).toMatchObject({
      action: 'refuse',
      refusal: 'readonly',
    });
  });

  it('refuses a value that the list does not offer', () => {
    const shown = { options: [{ value: 'C', text: 'Comércio' }] };
    expect(rowOf({ field: { kind: 'choice' }, rule: literal('S'), shown })).toMatchObject({
      refusal: 'no-option',
    });
  });

  it('takes values from the profile and from earlier steps, and refuses without them', () => {
    const fromProfile: Case['rule'] = { expected: { is: 'profile', value: 'login' } };
    expect(rowOf({ field: {}, rule: fromProfile, values: { login: 'ana' } })).toMatchObject({
      action: 'write',
      why: 'from-profile',
      will: { value: 'ana' },
    });
    expect(rowOf({ field: {}, rule: fromProfile })).toMatchObject({ action: 'refuse', refusal: 'no-value' });
    expect(rowOf({ field: {}, rule: fromProfile, optional: ['login'] })).toMatchObject({ action: 'skip' });
    const fromStep: Case['rule'] = { expected: { is: 'step', step: 'a', output: 'id' } };
    expect(rowOf({ field: {}, rule: fromStep, steps: { a: { outputs: { id: '7' } } } })).toMatchObject({
      why: 'from-step',
      will: { value: '7' },
    });
    expect(rowOf({ field: {}, rule: fromStep })).toMatchObject({ refusal: 'no-value' });
    expect(rowOf({ field: {}, rule: fromStep, steps: { a: {} } })).toMatchObject({ refusal: 'no-value' });
  });

  it('shows a secret as present or not, never its value', () => {
    const each: Case = {
      field: { kind: 'secret' },
      rule: { expected: { is: 'profile', value: 'token', prefix: 'Bearer ' } },
      secrets: ['token'],
      shown: { secret: { ...SHAPE, empty: true } },
    };
    expect(rowOf(each)).toMatchObject({
      action: 'write',
      valueKind: 'secret',
      now: { kind: 'secret', present: false },
      will: { kind: 'secret', present: true },
    });
    expect(rowOf({ ...each, shown: { secret: { ...SHAPE, equal: true } } }).action).toBe('keep');
    expect(rowOf({ ...each, shown: { secret: { ...SHAPE, equal: false } } })).toMatchObject({
      action: 'write',
      overwrites: true,
    });
  });

  it('clears what must stay empty, only with a tick', () => {
    const rule: Case['rule'] = { expected: { is: 'empty' } };
    expect(rowOf({ field: {}, rule }).action).toBe('keep');
    expect(rowOf({ field: {}, rule, shown: { value: 'x' } })).toMatchObject({
      action: 'clear',
      ticked: false,
      overwrites: true,
      will: { value: '' },
    });
  });

  it.each([
    ['generated', 'generated-by-erp'],
    ['ask', 'ask-partner'],
    ['free', 'operator-decides'],
  ] as const)('never fills what is %s', (is, why) => {
    expect(rowOf({ field: {}, rule: { expected: { is } }, shown: { value: 'x' } })).toMatchObject({
      action: 'skip',
      why,
      ticked: false,
    });
  });

  it('carries the reason of the partner', () => {
    const why = { pt: 'porque sim', en: 'because' };
    expect(rowOf({ field: {}, rule: { ...literal('x'), why } }).note).toEqual(why);
  });

  it('plans a field that appears only after another is chosen', () => {
    const screen = screenWith([
      { key: 'platform', label: 'Plataforma', kind: 'choice', tag: 'S' },
      { key: 'login', label: 'Login', kind: 'text', tag: 'S', after: 'platform' },
      { key: 'empty', label: 'Vazio', kind: 'text', tag: 'S', after: 'platform' },
    ]);
    const preset = {
      screen: 'ixc/made-up',
      rules: [
        { field: 'login', expected: { is: 'literal', value: 'ana' }, source: '' },
        { field: 'empty', expected: { is: 'empty' }, source: '' },
        { field: 'platform', expected: { is: 'literal', value: 'Partiu' }, source: '' },
      ],
    } as const;
    const missing = [
      { key: 'login', state: 'missing' },
      { key: 'empty', state: 'missing' },
    ] as const;
    const base = { screen, preset, profile: profileWith(), setup: setupWith() };
    const before = planRows({ ...base, snapshot: snapshotOf([{ key: 'platform' }, ...missing]) });
    expect(before.map(({ key, action, why }) => [key, action, why])).toEqual([
      ['platform', 'write', 'prescribed'],
      ['login', 'write', 'appears-later'],
      ['empty', 'skip', 'appears-later'],
    ]);
    const unseen = [{ key: 'platform' }, { key: 'login', state: 'hidden' }] as const;
    expect(planRows({ ...base, snapshot: snapshotOf(unseen) })[1]).toMatchObject({ why: 'appears-later' });
    const after = planRows({
      ...base,
      snapshot: snapshotOf([{ key: 'platform', value: 'Partiu' }, ...missing]),
    });
    expect(after[1]).toMatchObject({ action: 'refuse', refusal: 'missing' });
  });

  it('takes an item that a repeater does not hold yet for an empty place', () => {
    const each: Case = {
      field: { key: 'headers', label: 'Headers', kind: 'pairs' },
      rule: { field: 'headers:Authorization', expected: { is: 'literal', value: 'x' } },
    };
    const context = { ...contextOf(each), snapshot: snapshotOf([{ key: 'headers' }]) };
    expect(planRows(context)[0]).toMatchObject({
      key: 'headers:Authorization',
      label: 'Headers › Authorization',
      action: 'write',
      ticked: true,
    });
    const gone = { ...context, snapshot: snapshotOf([{ key: 'headers', state: 'missing' }]) };
    expect(planRows(gone)[0]).toMatchObject({ refusal: 'missing' });
    expect(planRows({ ...context, snapshot: snapshotOf([]) })[0]).toMatchObject({ refusal: 'missing' });
  });

  it('leaves out rules for fields that the screen does not have', () => {
    expect(planRows(contextOf({ field: {}, rule: { ...literal('x'), field: 'other' } }))).toEqual([]);
  });

  it('never ticks a row that replaces a typed value, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (now, wanted) => {
        const row = rowOf({ field: {}, rule: literal(wanted), shown: { value: now } });
        if (now.trim() !== '') expect(row.ticked).toBe(false);
        if (row.action === 'keep') expect(row.will).toEqual(row.now);
      }),
    );
  });
});
