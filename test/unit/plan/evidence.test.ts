// Steps tick and untick by what was seen, and by nothing else.

import { describe, expect, it } from 'vitest';
import type { Step } from '../../../lib/model/partner';
import type { Finding } from '../../../lib/model/plan';
import type { Setup } from '../../../lib/model/setup';
import { partiu } from '../../../lib/partners/partiu';
import {
  afterLook,
  afterRead,
  afterSaved,
  emptySetup,
  recordOf,
  stepState,
  withEvidence,
  withOutput,
  withoutEvidence,
} from '../../../lib/plan/evidence';
import { optionalValues, progress } from '../../../lib/plan/progress';
import type { Run } from '../../../lib/plan/steps';
import { profileWith, snapshotOf } from './build';

const first: Step = {
  id: 'first',
  title: { pt: '', en: '' },
  what: { pt: '', en: '' },
  screen: 'ixc/made-up',
  provenBy: ['saved', 'screen'],
  identity: 'name',
  outputs: [
    { key: 'id', label: { pt: '', en: '' }, from: 'record' },
    { key: 'name', label: { pt: '', en: '' }, from: { field: 'name' } },
  ],
};
const second: Step = {
  id: 'second',
  title: { pt: '', en: '' },
  what: { pt: '', en: '' },
  provenBy: ['manual'],
};
const run: Run = { ...first, step: 'first', item: null };
const partner = { ...partiu, checklist: [first, second], presets: [] };
const progressOf = (setup: Setup) => progress({ partner, profile: profileWith(), setup });
const error: Finding = {
  key: 'name',
  label: '',
  severity: 'error',
  code: 'differs',
  now: { kind: 'value', value: '' },
  should: null,
  source: '',
  mendable: true,
};
const screen = {};
const seen = snapshotOf([{ key: 'name', value: 'Watch' }], { record: '7' });

describe('afterSaved', () => {
  it('proves the step of the screen and takes what it produced', () => {
    const setup = afterSaved(run, emptySetup('p'), seen, [], 5);
    expect(stepState(setup, 'first')).toEqual({
      evidence: [{ kind: 'saved', at: 5 }],
      outputs: { id: '7', name: 'Watch' },
      record: '7',
      brokenAt: null,
    });
  });

  it('proves nothing when something wrong was saved', () => {
    const setup = emptySetup('p');
    expect(afterSaved(run, setup, seen, [error], 5)).toBe(setup);
    expect(afterSaved(run, setup, seen, [{ ...error, severity: 'warning', code: 'field-missing' }], 5)).toBe(
      setup,
    );
  });

  it('proves nothing where a rule could not be judged, or no field was seen', () => {
    const setup = emptySetup('p');
    for (const code of ['field-hidden', 'field-ambiguous', 'unknown-value'] as const) {
      expect(afterSaved(run, setup, seen, [{ ...error, severity: 'info', code }], 5)).toBe(setup);
      expect(afterLook(run, setup, seen, [{ ...error, severity: 'info', code }], 5, screen)).toBe(setup);
    }
    expect(afterSaved(run, setup, snapshotOf([{ key: 'name', state: 'hidden' }]), [], 5)).toBe(setup);
  });

  it('lets informations and remarks pass, and no rule that does not hold', () => {
    const proven = (found: Partial<Finding>): boolean =>
      stepState(afterSaved(run, emptySetup('p'), seen, [{ ...error, key: 'other', ...found }], 5), 'first')
        .evidence.length === 1;
    expect(proven({ severity: 'info' })).toBe(true);
    expect(proven({ severity: 'warning', code: 'unprescribed-item' })).toBe(true);
    expect(proven({ severity: 'warning' })).toBe(false);
    // Another name is another record, however little the name itself matters.
    expect(proven({ severity: 'info', key: 'name' })).toBe(false);
  });

  it('never produces a secret or an empty value', () => {
    const secret = { empty: false, bearer: 'none', placeholder: false, equal: null } as const;
    const setup = afterSaved(run, emptySetup('p'), snapshotOf([{ key: 'name', secret }]), [], 5);
    expect(stepState(setup, 'first').outputs).toEqual({});
  });
});

describe('afterLook', () => {
  it('proves a record that nobody has changed', () => {
    const setup = afterLook(run, emptySetup('p'), seen, [], 5, screen);
    expect(stepState(setup, 'first').evidence).toEqual([{ kind: 'screen', at: 5 }]);
    expect(afterLook(run, setup, seen, [], 9, screen)).toBe(setup);
  });

  it('proves nothing on a form that was changed and not saved, or that shows nothing', () => {
    const setup = emptySetup('p');
    expect(afterLook(run, setup, { ...seen, pristine: false }, [], 5, screen)).toBe(setup);
    expect(afterLook(run, setup, snapshotOf([{ key: 'name', state: 'missing' }]), [], 5, screen)).toBe(setup);
  });

  it('unproves a step when the same record is wrong later, and proves it again', () => {
    const done = afterLook(run, emptySetup('p'), seen, [], 5, screen);
    const broken = afterLook(run, done, seen, [error], 9, screen);
    expect(stepState(broken, 'first').brokenAt).toBe(9);
    expect(progressOf(broken).done).toBe(0);
    expect(afterLook(run, broken, seen, [error], 12, screen)).toBe(broken);
    expect(stepState(afterLook(run, broken, seen, [], 15, screen), 'first').brokenAt).toBeNull();
  });

  it('says nothing by another record, unless the ERP has only one', () => {
    const done = afterLook(run, emptySetup('p'), seen, [], 5, screen);
    const other = { ...seen, record: '8' };
    expect(afterLook(run, done, other, [error], 9, screen)).toBe(done);
    expect(afterLook(run, done, other, [error], 9, { single: true })).not.toBe(done);
    expect(afterLook(run, emptySetup('p'), other, [error], 9, { single: true }).steps).toEqual({});
  });

  it('does not prove by a look what only a save proves', () => {
    const setup = emptySetup('p');
    expect(afterLook({ ...run, provenBy: ['saved'] }, setup, seen, [], 5, screen)).toBe(setup);
    const looked: Run = { ...run, provenBy: ['screen'] };
    expect(afterSaved(looked, setup, seen, [], 5)).toBe(setup);
  });
});

describe('a record that the step did not know', () => {
  const tab: Run = { ...run, id: 'tab', step: 'tab', sameRecordAs: 'first' };
  const proofs = (setup: Setup): number => stepState(setup, 'tab').evidence.length;

  it('proves a tab only where the first step was proven on this very record', () => {
    const known = afterLook(run, emptySetup('p'), seen, [], 1, screen);
    expect(proofs(afterLook(tab, emptySetup('p'), seen, [], 2, screen))).toBe(0);
    expect(proofs(afterLook(tab, known, { ...seen, record: '8' }, [], 2, screen))).toBe(0);
    expect(proofs(afterLook(tab, known, seen, [], 2, screen))).toBe(1);
  });

  it('is learned by a step that was ticked by hand, with what it yields', () => {
    const byHand = withEvidence(emptySetup('p'), 'first', { kind: 'manual', at: 1, reason: 'visto' });
    const after = stepState(afterLook(run, byHand, seen, [], 2, screen), 'first');
    expect(after).toMatchObject({ record: '7', outputs: { id: '7', name: 'Watch' } });
    expect(after.evidence).toEqual([{ kind: 'manual', at: 1, reason: 'visto' }]);
    const other = { ...seen, record: '8' };
    const learned = afterLook(run, byHand, seen, [], 2, screen);
    expect(afterLook(run, learned, other, [], 3, screen)).toBe(learned);
  });

  it('proves nothing, and mends nothing, while a secret was not compared', () => {
    expect(afterLook(run, emptySetup('p'), seen, [], 1, screen, false).steps).toEqual({});
    const done = afterLook(run, emptySetup('p'), seen, [], 1, screen);
    const broken = afterLook(run, done, seen, [error], 2, screen, false);
    expect(stepState(broken, 'first').brokenAt).toBe(2);
    expect(afterLook(run, broken, seen, [], 3, screen, false)).toBe(broken);
  });
});

describe('recordOf', () => {
  it('is the id, else the identity field, else unknown', () => {
    expect(recordOf(run, seen)).toBe('7');
    expect(recordOf(run, snapshotOf([{ key: 'name', value: '3', text: 'Watch' }]))).toBe('Watch');
    expect(recordOf(run, snapshotOf([]))).toBeNull();
  });
});

describe('by hand', () => {
  it('keeps the latest proof of each kind, and what was produced when proofs go', () => {
    let setup = withEvidence(emptySetup('p'), 'second', { kind: 'manual', at: 1, reason: 'a' });
    setup = withEvidence(setup, 'second', { kind: 'manual', at: 2, reason: 'b' });
    setup = withOutput(setup, 'second', 'id', '9');
    expect(stepState(setup, 'second').evidence).toEqual([{ kind: 'manual', at: 2, reason: 'b' }]);
    const without = withoutEvidence(setup, 'second');
    expect(stepState(without, 'second')).toMatchObject({ evidence: [], outputs: { id: '9' } });
    expect(withoutEvidence(without, 'second')).toBe(without);
  });

  it('does not take an inherited name for a step', () => {
    expect(stepState(emptySetup('p'), 'constructor').evidence).toEqual([]);
  });
});

describe('progress', () => {
  it('counts what is proven and names what comes next', () => {
    const setup = withEvidence(emptySetup('p'), 'first', { kind: 'manual', at: 1, reason: 'x' });
    const { done, total, next } = progressOf(setup);
    expect([done, total, next?.id]).toEqual([1, 2, 'second']);
    const all = withEvidence(setup, 'second', { kind: 'manual', at: 1, reason: 'x' });
    expect(progressOf(all).next).toBeNull();
  });

  it('knows which values of a partner may stay empty', () => {
    expect(optionalValues(partiu).has('quantity')).toBe(true);
    expect(optionalValues(partiu).has('login')).toBe(false);
  });
});

describe('afterRead', () => {
  const read = (setup: Setup, found: readonly Finding[], complete = true, of = seen) =>
    afterRead(run, setup, of, found, 9, screen, complete);
  const proven = withEvidence(emptySetup('p'), 'first', { kind: 'saved', at: 5 }, { record: '7' });

  it('proves a step with every rule answered, and takes what it produced', () => {
    expect(stepState(read(emptySetup('p'), []), 'first')).toEqual({
      evidence: [{ kind: 'api', at: 9 }],
      outputs: { id: '7', name: 'Watch' },
      record: '7',
      brokenAt: null,
    });
    expect(stepState(read(proven, []), 'first').evidence.map(({ kind }) => kind)).toEqual(['saved', 'api']);
  });

  it('proves nothing by a part, by a warning, or by a tab of another record', () => {
    const before = emptySetup('p');
    expect(read(before, [], false)).toBe(before);
    expect(read(before, [{ ...error, severity: 'warning' }])).toBe(before);
    const tab = { ...run, sameRecordAs: 'other' };
    expect(afterRead(tab, before, seen, [], 9, screen, true)).toBe(before);
  });

  it('takes the proof back from the record that gave it, and from no other', () => {
    expect(stepState(read(proven, [error]), 'first')).toMatchObject({
      brokenAt: 9,
      evidence: [{ kind: 'saved' }],
    });
    expect(stepState(read(proven, [error], false), 'first').brokenAt).toBe(9);
    const other = snapshotOf([{ key: 'name', value: 'Outro' }], { record: '8' });
    expect(read(proven, [error], true, other)).toBe(proven);
    const never = emptySetup('p');
    expect(read(never, [error])).toBe(never);
  });

  it('makes a broken step whole again', () => {
    expect(stepState(read(read(proven, [error]), []), 'first').brokenAt).toBeNull();
  });
});
