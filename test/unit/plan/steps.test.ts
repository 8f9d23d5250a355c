// Which steps a profile has, and which of them a screen belongs to.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Partner, Step } from '../../../lib/model/partner';
import type { Setup } from '../../../lib/model/setup';
import { withEvidence, withVariant } from '../../../lib/plan/evidence';
import { progress } from '../../../lib/plan/progress';
import { openVariants, presetFor, runAt, runsOf } from '../../../lib/plan/steps';
import type { Course } from '../../../lib/plan/steps';
import { profileWith, screenWith, setupWith, snapshotOf } from './build';

const text = { pt: 'x', en: 'y' };
const SCREEN = 'ixc/made-up';
const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  title: text,
  what: text,
  provenBy: ['screen'],
  ...more,
});

const partner: Course['partner'] = {
  values: [
    {
      key: 'codes',
      label: text,
      kind: 'identifiers',
      secret: false,
      required: true,
      from: 'partner',
      hint: text,
    },
    {
      key: 'extras',
      label: text,
      kind: 'identifiers',
      secret: false,
      required: false,
      from: 'partner',
      hint: text,
    },
  ],
  variants: [
    {
      key: 'link',
      label: text,
      hint: text,
      options: [
        { value: 'plan', label: text },
        { value: 'contract', label: text },
      ],
    },
  ],
  presets: [
    { screen: SCREEN, step: 'service', rules: [{ field: 'code', expected: { is: 'item' }, source: 'g' }] },
    {
      screen: SCREEN,
      step: 'base',
      rules: [{ field: 'code', expected: { is: 'literal', value: 'BASE' }, source: 'g' }],
    },
    { screen: SCREEN, rules: [] },
  ],
  checklist: [
    step('base', { screen: SCREEN, identity: 'code' }),
    step('service', { screen: SCREEN, each: 'codes', identity: 'code' }),
    step('extra', { each: 'extras' }),
    step('by-plan', { when: { variant: 'link', is: ['plan'] } }),
    step('by-contract', { when: { variant: 'link', is: ['contract'] } }),
    step('plain', { screen: SCREEN }),
  ],
};

const course = (values: Record<string, string>, setup: Setup = setupWith()): Course => ({
  partner,
  profile: profileWith(values),
  setup,
});
const ids = (each: Course): string[] => runsOf(each).map(({ id }) => id);
const screen = screenWith([{ key: 'code', label: 'Código', kind: 'identifier', tag: 'S' }]);
const showing = (code: string, record: string | null = null) =>
  snapshotOf([{ key: 'code', value: code }], { record });

describe('the steps of a profile', () => {
  it('repeat for each item, once for an item that is named twice', () => {
    expect(ids(course({ codes: 'A;B; A ;' }))).toEqual(['base', 'service:A', 'service:B', 'plain']);
  });

  it('stand there once without an item when one is needed, and not at all when none is', () => {
    const runs = runsOf(course({}));
    expect(runs.map(({ id }) => id)).toEqual(['base', 'service', 'plain']);
    expect(runs[1]?.item).toBeNull();
    expect(ids(course({ codes: 'A', extras: 'Z' }))).toContain('extra:Z');
  });

  it('follow the choices, and keep what was proven of the other choice', () => {
    const plan = withVariant(setupWith(), 'link', 'plan');
    expect(ids(course({}, plan))).toContain('by-plan');
    const proven = withEvidence(plan, 'by-plan', { kind: 'manual', at: 1, reason: 'x' });
    const other = withVariant(proven, 'link', 'contract');
    expect(ids(course({}, other))).not.toContain('by-plan');
    expect(withVariant(other, 'link', 'plan').steps['by-plan']?.evidence).toHaveLength(1);
    expect(withVariant(other, 'link', 'contract')).toBe(other);
  });

  it('are not all there while a choice is open', () => {
    expect(openVariants(course({})).map(({ key }) => key)).toEqual(['link']);
    expect(openVariants(course({}, withVariant(setupWith(), 'link', 'nonsense')))).toHaveLength(1);
    expect(progress(course({}, withVariant(setupWith(), 'link', 'plan'))).open).toEqual([]);
  });

  it('are never two of one id, whatever the codes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (codes) => {
        const all = ids(course({ codes }));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

describe('the preset of a step', () => {
  it('is its own, or the one for all steps of the screen', () => {
    const rules = runsOf(course({ codes: 'A' })).map((run) => presetFor(partner, run)?.rules.length);
    expect(rules).toEqual([1, 1, 0]);
    const [extra] = runsOf(course({ codes: 'A', extras: 'Z' })).filter((run) => run.step === 'extra');
    expect(extra && presetFor(partner, extra)).toBeUndefined();
  });
});

describe('the step that a screen belongs to', () => {
  const at = (each: Course, shown: ReturnType<typeof showing>, preferred: string | null = null) =>
    runAt(each, screen, shown, preferred)?.id;

  it('is the one that the operator asked for', () => {
    expect(at(course({ codes: 'A;B' }), showing('A'), 'service:B')).toBe('service:B');
    expect(at(course({ codes: 'A;B' }), showing('A'), 'gone')).toBe('service:A');
  });

  it('is the one that this very record has proven', () => {
    const setup = setupWith({ 'service:B': { record: '7', evidence: [{ kind: 'saved', at: 1 }] } });
    expect(at(course({ codes: 'A;B' }, setup), showing('A', '7'))).toBe('service:B');
  });

  it('is the one whose identity stands on the screen, else the first that is open', () => {
    const setup = setupWith({ base: { evidence: [{ kind: 'saved', at: 1 }] } });
    expect(at(course({ codes: 'A;B' }, setup), showing('BASE'))).toBe('base');
    expect(at(course({ codes: 'A;B' }, setup), showing('B'))).toBe('service:B');
    expect(at(course({ codes: 'A;B' }, setup), showing('other'))).toBe('service:A');
  });

  it('is none where no step uses the screen', () => {
    const bare: Partner['checklist'] = [step('else')];
    const each: Course = { ...course({}), partner: { ...partner, checklist: bare } };
    expect(runAt(each, screen, showing('A'), null)).toBeNull();
  });
});
