// What a connection test does to the checklist, and what takes it back.

import { describe, expect, it } from 'vitest';
import type { Partner } from '../../../lib/model/partner';
import type { Evidence, Setup, TestCode, TestResult } from '../../../lib/model/setup';
import { afterOtherValues, afterTest, testedValues } from '../../../lib/plan/tested';
import { partnerById } from '../../../lib/partners/index';
import { profileWith, setupWith } from './build';

function partnerCalled(id: string): Partner {
  const partner = partnerById(id);
  if (partner === undefined) throw new Error(`no partner ${id}`);
  return partner;
}

const asaas = partnerCalled('asaas');
const tested: Evidence = { kind: 'test', at: 5 };

function result(code: TestCode, level: TestResult['level'] = 'L1'): TestResult {
  const rest = { profileId: 'p', at: 9, status: 200, methods: [], milliseconds: 1, host: 'x', problems: [] };
  return { ...rest, code, level };
}

function after(setup: Setup, found: TestResult, partner: Partner = asaas) {
  const next = afterTest({ partner, profile: profileWith(), setup }, found);
  return next.steps.connection;
}

describe('a connection test and the checklist', () => {
  it('proves its step, and only its own', () => {
    const next = afterTest(
      { partner: asaas, profile: profileWith(), setup: setupWith() },
      result('ok-authenticated', 'L3'),
    );
    expect(Object.keys(next.steps)).toEqual(['connection']);
    expect(next.steps.connection?.evidence).toEqual([{ kind: 'test', at: 9 }]);
  });

  it.each([
    'auth-rejected',
    'wrong-environment',
    'permission-missing',
    'account-pending',
    'not-found',
  ] as const)('takes it back when the server later says %s', (code) => {
    expect(after(setupWith({ connection: { evidence: [tested] } }), result(code))?.brokenAt).toBe(9);
  });

  it('takes it back where the API no longer knows the user, and not for other trouble of the API', () => {
    const setup = setupWith({ connection: { evidence: [tested] } });
    const datacake = partnerCalled('datacake');
    const refused = { ...result('token-only', 'L3'), status: 401 };
    expect(after(setup, refused, datacake)?.brokenAt).toBe(9);
    expect(after(setup, { ...refused, status: null }, datacake)?.brokenAt).toBeNull();
  });

  it.each([
    'network-error',
    'timeout',
    'rate-limited',
    'server-error',
    'database-down',
    'ip-not-allowed',
    'host-permission-denied',
  ] as const)('keeps it after %s, which says nothing of the credential', (code) => {
    const setup = setupWith({ connection: { evidence: [tested] } });
    expect(afterTest({ partner: asaas, profile: profileWith(), setup }, result(code, 'L0'))).toBe(setup);
  });

  it("leaves the operator's own tick alone", () => {
    const setup = setupWith({ connection: { evidence: [tested, { kind: 'manual', at: 6, reason: 'x' }] } });
    expect(afterTest({ partner: asaas, profile: profileWith(), setup }, result('auth-rejected'))).toBe(setup);
  });

  it('is whole again after the next good one', () => {
    const setup = setupWith({ connection: { evidence: [tested], brokenAt: 7 } });
    expect(after(setup, result('ok-authenticated', 'L3'))).toMatchObject({ brokenAt: null });
  });

  it('is open again after another address or key', () => {
    const course = { partner: asaas, profile: profileWith() };
    const setup = setupWith({ connection: { evidence: [tested] } });
    expect(afterOtherValues({ ...course, setup }, 8).steps.connection?.brokenAt).toBe(8);
    const never = setupWith();
    expect(afterOtherValues({ ...course, setup: never }, 8)).toBe(never);
  });

  it('rests on the values that it is made with', () => {
    expect(testedValues(asaas.test)).toEqual(['base', 'apiKey']);
    expect(testedValues(partnerCalled('watch-brasil').test)).toContain('url');
    expect(testedValues(partnerCalled('leveduca').test)).toHaveLength(1);
    expect(testedValues(partnerCalled('datacake').test)).toContain('syndata');
  });
});
