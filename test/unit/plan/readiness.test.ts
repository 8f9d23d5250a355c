// What a subscriber and a contract lack for a partner, and how far a walk is.

import { describe, expect, it } from 'vitest';
import type { SubscriberConditions } from '../../../lib/model/partner';
import type { ReadinessRun } from '../../../lib/model/readiness';
import {
  contractLacks,
  customerLacks,
  isJudged,
  isOpen,
  phasesOf,
  progressOf,
} from '../../../lib/plan/readiness';

const none: SubscriberConditions = { customer: [], contractStages: [], contractStatuses: [], source: 'guia' };
const all: SubscriberConditions = { ...none, customer: ['email', 'phone', 'mobile', 'document'] };
const good = {
  email: 'ana@cliente.example',
  phones: ['(11) 90000-0000'],
  document: '12.ABC.345/01DE-35',
};

describe('a customer', () => {
  it('lacks nothing', () => {
    expect(customerLacks(all, good)).toEqual([]);
  });

  it.each([
    [{ email: ' ' }, ['email-missing']],
    [{ email: 'ana@' }, ['email-malformed']],
    [{ email: 'ana@cliente.example; bia' }, ['email-malformed']],
    [{ phones: [] }, ['phone-missing', 'mobile-missing']],
    [{ phones: ['', ' - '] }, ['phone-missing', 'mobile-missing']],
    [{ phones: ['00000000000'] }, ['phone-malformed', 'mobile-malformed']],
    [{ phones: ['(11) 3000-0000'] }, ['mobile-malformed']],
    [{ phones: ['0', '(11) 3000-0000', '+55 11 90000-0000'] }, []],
    [{ document: '' }, ['document-missing']],
    [{ document: '12.ABC.345/01DE-36' }, ['document-malformed']],
  ])('%j lacks %j', (change, lacks) => {
    expect(customerLacks(all, { ...good, ...change })).toEqual(lacks);
  });

  it('lacks nothing that nobody asks for', () => {
    expect(customerLacks(none, { email: '', phones: [], document: '' })).toEqual([]);
  });
});

describe('a contract', () => {
  const strict = { contractStages: ['Aprovado'], contractStatuses: ['Normal', 'Cortesia'] };

  it.each([
    [{ stage: 'Aprovado', status: 'Normal' }, []],
    [{ stage: 'APROVADO', status: 'cortesia' }, []],
    [{ stage: 'Em Aprovação', status: 'Normal' }, ['stage']],
    [{ stage: '', status: 'Suspenso' }, ['stage-unknown', 'status']],
    [{ stage: 'Aprovado', status: '' }, ['status']],
    [{ stage: null, status: 'Suspenso' }, ['status']],
    [{ stage: 'Rejeitado', status: null }, ['stage']],
  ])('%j lacks %j', (data, lacks) => {
    expect(contractLacks(strict, data)).toEqual(lacks);
    expect(contractLacks(none, data)).toEqual([]);
  });
});

describe('what nobody can tell', () => {
  it.each([
    [[], false],
    [['stage-unknown'], true],
    [['customer-unknown', 'stage-unknown'], true],
    [['stage-unknown', 'status'], false],
    [['email-missing'], false],
  ] as const)('%j: %s', (lacks, open) => expect(isOpen(lacks)).toBe(open));
});

describe('what has to be read', () => {
  it.each([
    [none, 'voalle', ['contracts']],
    [all, 'ixc', ['customers', 'contracts']],
    [{ ...all, contractStages: ['Aprovado'] }, 'voalle', ['customers', 'stages', 'contracts']],
    [{ ...all, contractStages: ['Aprovado'] }, 'ixc', ['customers', 'contracts']],
    [{ ...none, contractStatuses: ['Normal'] }, 'voalle', ['contracts']],
  ] as const)('%#', (conditions, erp, phases) => {
    expect(phasesOf(conditions, erp)).toEqual(phases);
  });

  it('is nothing where a partner asks for nothing', () => {
    expect([isJudged(null), isJudged(none), isJudged(all)]).toEqual([false, false, true]);
  });
});

describe('how far a walk is', () => {
  const run: ReadinessRun = {
    profileId: 'p',
    instanceId: 'i',
    state: 'running',
    failure: null,
    phases: ['customers', 'contracts'],
    phase: 'contracts',
    read: 500,
    total: 1_000,
    pageSize: 500,
    before: 1_000,
    contracts: 500,
    failing: 0,
    lacks: {},
    worked: 3_000,
    startedAt: 0,
    at: 0,
  };

  it('goes by what was done', () => {
    expect(progressOf(run)).toEqual({ share: 0.75, rate: 500, remaining: 1_000 });
  });

  it('is not known at first', () => {
    const fresh = { ...run, phase: 'customers', read: 0, before: 0, total: null, worked: 0 } as const;
    expect(progressOf(fresh)).toEqual({ share: 0, rate: null, remaining: null });
    expect(progressOf({ ...run, read: 0, total: null })).toEqual({
      share: 0.5,
      rate: 1000 / 3,
      remaining: null,
    });
  });

  it('is all of it at the end, and never more', () => {
    expect(progressOf({ ...run, state: 'done', read: 1_000 })).toMatchObject({ share: 1, remaining: 0 });
    expect(progressOf({ ...run, read: 1_200 }).share).toBe(1);
    expect(progressOf({ ...run, read: 0, total: 0 }).share).toBe(1);
  });
});
