// What fits together and what does not: every partner that comes with Encaixe passes, every copy of one passes as an own one, and
// each way to be wrong is told where it is.

import { describe, expect, it } from 'vitest';
import { screenById } from '../../../lib/erps/screens';
import type { PartnerProblemCode } from '../../../lib/model/own-partner';
import type { Expected, Partner, ProfileValueDef, Step } from '../../../lib/model/partner';
import { partners } from '../../../lib/partners/index';
import { duplicateOf, hostsIn } from '../../../lib/plan/own-partner';
import { ownPartnerProblems, partnerProblems } from '../../../lib/plan/partner-check';
import { ownPartner } from '../store/own-partner';

const told = (partner: Partner): readonly string[] =>
  ownPartnerProblems(partner, screenById).map(({ path, code }) => `${path} ${code}`);

/** The sample with its first rules replaced by one. */
function ruled(field: string, expected: Expected, screen = ownPartner.presets[0]?.screen): Partner {
  if (screen === undefined) throw new Error('a preset is expected');
  const [first, ...steps] = ownPartner.checklist;
  if (first === undefined) throw new Error('a step is expected');
  const presets = [{ screen, rules: [{ field, expected, source: 'x' }] }];
  return { ...ownPartner, presets, checklist: [{ ...first, screen }, ...steps] };
}

function valued(change: Partial<ProfileValueDef>): Partner {
  const [url, ...values] = ownPartner.values;
  if (url === undefined) throw new Error('a value is expected');
  return { ...ownPartner, values: [{ ...url, ...change }, ...values] };
}

function stepped(change: Partial<Step>): Partner {
  const [first, ...steps] = ownPartner.checklist;
  if (first === undefined) throw new Error('a step is expected');
  return { ...ownPartner, checklist: [{ ...first, ...change }, ...steps] };
}

describe.each(partners)('$id', (partner) => {
  it('fits together', () => {
    expect(partnerProblems(partner, screenById)).toEqual([]);
  });

  it('is an own one when it is copied, and only then', () => {
    expect(told(duplicateOf(partner, 'own-0f0f0f0f', 'Cópia'))).toEqual([]);
    expect(told(partner)).toContain('id odd-id');
  });
});

describe('an own partner', () => {
  it('passes', () => {
    expect(told(ownPartner)).toEqual([]);
    expect(hostsIn(ownPartner)).toEqual(['clube.example']);
  });

  const rule = 'presets.0.rules.0.expected';
  const cases: readonly (readonly [string, Partner, string, PartnerProblemCode])[] = [
    ['no name', { ...ownPartner, name: ' ' }, 'name', 'empty'],
    ['no step', { ...ownPartner, checklist: [] }, 'checklist', 'empty'],
    ['a colon in a key', valued({ key: 'a:b' }), 'values.0.key', 'odd-id'],
    ['a value twice', valued({ key: 'password' }), 'values.1.key', 'not-unique'],
    ['an open password', valued({ kind: 'secret' }), 'values.0.secret', 'not-secret'],
    ['a secret with a suggestion', valued({ secret: true }), 'values.0.suggestion', 'secret-told'],
    [
      'a suggestion that is no address',
      valued({ suggestion: 'ftp:x' }),
      'values.0.suggestion',
      'wrong-value',
    ],
    [
      'a screen that nobody knows',
      stepped({ screen: 'ixc/nowhere' }),
      'checklist.0.screen',
      'unknown-screen',
    ],
    [
      'a screen of the other ERP',
      stepped({ screen: 'voalle/integrator' }),
      'checklist.0.screen',
      'unknown-screen',
    ],
    ['a step that nothing proves', stepped({ provenBy: [] }), 'checklist.0.provenBy', 'unprovable'],
    ['a routine with a proof', stepped({ routine: 'Ajustar' }), 'checklist.0.provenBy', 'routine'],
    ['the record of no step', stepped({ sameRecordAs: 'later' }), 'checklist.0.sameRecordAs', 'unknown-step'],
    [
      'a choice that is not there',
      stepped({ when: { variant: 'v', is: ['a'] } }),
      'checklist.0.when',
      'unknown-choice',
    ],
    ['a list that is none', stepped({ each: 'url' }), 'checklist.0.each', 'wrong-kind'],
    ['an identity that is a secret', stepped({ identity: 'senha' }), 'checklist.0.identity', 'unknown-field'],
    ['a field that is not there', ruled('nada', { is: 'free' }), 'presets.0.rules.0.field', 'unknown-field'],
    ['a password in the file', ruled('senha', { is: 'literal', value: 'abc' }), rule, 'secret-told'],
    ['a password of an open value', ruled('senha', { is: 'profile', value: 'url' }), rule, 'not-secret'],
    ['a value that is gone', ruled('url', { is: 'profile', value: 'gone' }), rule, 'unknown-value'],
    ['a value of another kind', ruled('login', { is: 'profile', value: 'url' }), rule, 'wrong-kind'],
    [
      'a value that the field does not take',
      ruled('url', { is: 'literal', value: 'x' }),
      rule,
      'wrong-value',
    ],
    ['a later step', ruled('login', { is: 'step', step: 'connection', output: 'x' }), rule, 'unknown-step'],
    ['an item without a list', ruled('login', { is: 'item' }), rule, 'unfit-rule'],
    ['a person’s datum elsewhere', ruled('login', { is: 'given', as: 'email' }), rule, 'unfit-rule'],
    [
      'a person’s record to fill',
      ruled('email', { is: 'literal', value: 'a@b.example' }, 'ixc/customer-contact'),
      rule,
      'personal',
    ],
    ['a person’s record to clear', ruled('email', { is: 'empty' }, 'ixc/customer-contact'), rule, 'personal'],
  ];
  it.each(cases)('is told of %s', (_, partner, path, code) => {
    expect(told(partner)).toContain(`${path} ${code}`);
  });

  it('brings no pattern', () => {
    const format = { pattern: '(a+)+$', severity: 'error', why: { pt: 'x', en: 'x' } } as const;
    expect(told(valued({ format }))).toEqual(['values.0.format pattern']);
  });

  it('sends no secret to a server that its file names', () => {
    const words = { proves: { pt: '', en: '' }, doesNotProve: { pt: '', en: '' } };
    const asaas: Partner = { ...ownPartner, test: { kind: 'asaas', base: 'url', key: 'password', ...words } };
    expect(told(asaas)).toEqual(['test.kind test-kind']);
    const readable = { token: 'password', when: 'url', path: '/watch/v1/pacotes/get' } as const;
    const read: Partner = {
      ...ownPartner,
      test: { kind: 'probe', url: 'url', method: null, readable, ...words },
    };
    expect(told(read)).toEqual(['test.readable test-kind']);
    const secrets = { clientId: 'password', clientSecret: 'password', syndata: 'password' };
    const user: Partner = {
      ...ownPartner,
      test: { kind: 'voalle-user', ...secrets, address: 'url', ...words },
    };
    expect(told(user)).toEqual(['test.address test-address']);
  });

  it('may ask for a header, whose value is the profile’s alone', () => {
    const webhook = (field: string, expected: Expected): Partner => ({
      ...ruled(field, expected, 'voalle/webhook-info'),
      erp: 'voalle',
    });
    const profile = { is: 'profile', value: 'password', prefix: 'Bearer ' } as const;
    expect(told(webhook('headers:Authorization', profile))).toEqual([]);
    expect(told(webhook('headers', profile))).toEqual(['presets.0.rules.0.field no-item']);
    expect(told(webhook('headers:X', { is: 'literal', value: 'a' }))).toEqual([`${rule} secret-told`]);
  });
});
