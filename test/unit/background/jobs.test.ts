// The life of a fill as pure steps, and the mask over what pages report of secrets.

import { describe, expect, it } from 'vitest';
import {
  accepted,
  finished,
  interrupted,
  isOpen,
  maskFor,
  touched,
  undone,
  withRows,
} from '../../../lib/background/jobs';
import type { ReceiptRow } from '../../../lib/model/plan';
import type { FillJob, JobState } from '../../../lib/model/setup';
import { samples } from '../store/samples';
import { partner, screen } from './bench';

const job: FillJob = { ...samples.jobs, ordered: ['a', 'b'], rows: [] };
const at = (state: JobState): FillJob => ({ ...job, state });
const row = (key: string, value = 'x'): ReceiptRow => ({
  key,
  outcome: 'written',
  after: { kind: 'value', value },
});

describe('the life of a fill', () => {
  it.each<[JobState, JobState, JobState, JobState]>([
    ['ordered', 'running', 'done', 'interrupted'],
    ['running', 'running', 'done', 'interrupted'],
    ['done', 'done', 'done', 'done'],
    ['interrupted', 'interrupted', 'interrupted', 'interrupted'],
    ['undone', 'undone', 'undone', 'undone'],
  ])(
    'from %s: accepted %s, finished %s, interrupted %s',
    (from, whenAccepted, whenFinished, whenInterrupted) => {
      expect(accepted(at(from)).state).toBe(whenAccepted);
      expect(finished(at(from)).state).toBe(whenFinished);
      expect(interrupted(at(from)).state).toBe(whenInterrupted);
    },
  );

  it('is open until it ended', () => {
    const states: JobState[] = ['ordered', 'running', 'done', 'interrupted', 'undone'];
    expect(states.filter((state) => isOpen(at(state)))).toEqual(['ordered', 'running']);
  });

  it('keeps the latest word on each ordered row', () => {
    const told = withRows(withRows(job, [row('a', '1'), row('x')]), [row('b'), row('a', '2')]);
    expect(told.rows).toEqual([row('a', '2'), row('b')]);
    expect(withRows(undone(told, []), [row('a', '3')]).rows).toEqual(told.rows);
  });

  it('tells rows in the order in which they were ordered, however late a report comes', () => {
    expect(withRows(withRows(job, [row('b')]), [row('a')]).rows).toEqual([row('a'), row('b')]);
  });

  it('tells which fields were touched', () => {
    const rows: ReceiptRow[] = [
      row('a'),
      { ...row('b'), outcome: 'changed' },
      { ...row('c'), outcome: 'kept' },
    ];
    expect(touched(rows)).toEqual(['a', 'b']);
  });
});

describe('the mask', () => {
  it('hides the items of a repeater and the fields that hold a secret of the profile', () => {
    const rows = [row('name'), row('headers:Authorization'), row('headers:Other', '')];
    expect(maskFor(partner, screen)(rows).map(({ after }) => after)).toEqual([
      { kind: 'value', value: 'x' },
      { kind: 'secret', present: true },
      { kind: 'secret', present: false },
    ]);
    const withPassword = {
      ...screen,
      fields: [{ key: 'senha', label: 'Senha', kind: 'secret', tag: 'P' } as const],
    };
    expect(maskFor(partner, withPassword)([row('senha')])[0]?.after.kind).toBe('secret');
    const presets = [
      {
        screen: screen.id,
        rules: [{ field: 'name', expected: { is: 'profile', value: 'token' } as const, source: '' }],
      },
    ];
    expect(maskFor({ ...partner, presets }, screen)([row('name')])[0]?.after.kind).toBe('secret');
  });

  it('hides everything where partner or screen are unknown', () => {
    expect(maskFor(undefined, screen)([row('name')])[0]?.after.kind).toBe('secret');
    expect(maskFor(partner, undefined)([row('name')])[0]?.after.kind).toBe('secret');
  });

  it('hides everything of a partner without a rule there that is an item', () => {
    expect(maskFor({ ...partner, presets: [] }, screen)([row('name'), row('headers:X')])).toMatchObject([
      { after: { kind: 'value' } },
      { after: { kind: 'secret' } },
    ]);
  });
});
