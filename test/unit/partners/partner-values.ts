// What holds for the profile of every partner: each value is used, of a kind that its fields hold, hidden where it is a
// secret, and judged in time that nobody notices.

import { expect, it } from 'vitest';
import type { Format, Partner, ProfileValueDef } from '../../../lib/model/partner';
import { isFormatted, isMalformed } from '../../../lib/plan/checks';
import { veil } from '../../../lib/plan/veil';
import { SILENT, fieldAt, rulesIn, secretsOf, usedBy } from './whole';

/** Tests values, secrets and the connection test. */
export function testValues(partner: Partner): void {
  const { checklist, values } = partner;
  const rules = rulesIn(partner);
  const secrets = new Set(Object.keys(secretsOf(partner)));
  const valueAt = (key: string): ProfileValueDef => {
    const value = values.find((each) => each.key === key);
    if (value === undefined) throw new Error(`no value ${key}`);
    return value;
  };

  it('uses every value that it asks for, and asks for every one that it uses', () => {
    expect([...usedBy(partner)].sort()).toEqual(values.map(({ key }) => key).sort());
  });

  it('asks for a value in the kind in which the screen holds it', () => {
    for (const { rule, screen } of rules) {
      if (rule.expected.is !== 'profile') continue;
      const { kind, choices = [] } = fieldAt(screen, rule.field);
      const { kind: asked, offered } = valueAt(rule.expected.value);
      // A header takes whatever the partner wants to read there.
      if (kind === 'pairs') continue;
      if (kind !== 'choice') {
        expect(asked, rule.field).toBe(kind);
        continue;
      }
      expect(offered?.length, rule.field).toBeGreaterThan(0);
      for (const { value } of offered ?? []) expect(choices.map((each) => each.value)).toContain(value);
    }
  });

  it('suggests and offers only what it would take itself', () => {
    for (const { kind, suggestion, offered = [], format } of values) {
      const given = [...(suggestion === undefined ? [] : [suggestion]), ...offered.map(({ value }) => value)];
      for (const value of given) {
        expect(isMalformed(kind, value), value).toBe(false);
        if (format !== undefined) expect(isFormatted(format, kind, value), value).toBe(true);
      }
    }
  });

  it('hides every secret, in whatever field it stands', () => {
    for (const { key, kind, secret, suggestion, offered } of values) {
      if (kind === 'secret') expect(secret, key).toBe(true);
      if (secret) expect([suggestion, offered], key).toEqual([undefined, undefined]);
    }
    for (const { rule, screen } of rules) {
      const { expected, field } = rule;
      const isSecret = expected.is === 'profile' && secrets.has(expected.value);
      const { kind } = fieldAt(screen, field);
      // A field of passwords takes secrets alone; nothing of it is a literal that a file could print.
      if (kind === 'secret') expect(isSecret || SILENT.has(expected.is), field).toBe(true);
      if (kind === 'pairs') expect(expected.is === 'profile' || expected.is === 'empty', field).toBe(true);
      if (expected.is === 'profile' && expected.prefix !== undefined) expect(isSecret).toBe(true);
      if (!isSecret || kind === 'secret' || kind === 'pairs') continue;
      const fields = [{ key: field, state: 'ok', value: 'https://parceiro.example/CHAVE' } as const];
      const snapshot = { screen: screen.id, fields, record: null, pristine: true };
      expect(JSON.stringify(veil(snapshot, screen, [rule], secrets, {}))).not.toContain('CHAVE');
    }
    for (const { each } of checklist) if (each !== undefined) expect(secrets).not.toContain(each);
    for (const { of } of rules.map(({ rule }) => rule))
      if (of !== undefined) expect(secrets).not.toContain(of);
  });

  it('has a connection test that names values of the right kind, and one step for it', () => {
    const { test } = partner;
    const kinds = (keys: readonly string[]) => keys.map((key) => valueAt(key).kind);
    switch (test.kind) {
      case 'probe':
        expect(kinds([test.url])).toEqual(['url']);
        break;
      case 'asaas':
        expect(kinds([test.base, test.key])).toEqual(['url', 'secret']);
        break;
      case 'ixc-token':
        expect(kinds([test.token])).toEqual(['secret']);
        break;
      case 'voalle-user':
        for (const key of [test.clientId, test.clientSecret, test.syndata]) expect(secrets).toContain(key);
        expect(valueAt(test.address)).toMatchObject({ kind: 'url', required: false, secret: false });
    }
    const steps = checklist.filter(({ provenBy }) => provenBy.includes('test'));
    expect(steps.map(({ provenBy, screen }) => [provenBy.join(), screen])).toEqual([['test', undefined]]);
  });

  it('judges the form of a value in time that grows with its length alone', () => {
    const formats = [...values, ...rules.map(({ rule }) => rule)].flatMap(({ format }) => format ?? []);
    for (const format of formats) expectLinear(format);
  });
}

/** No group that repeats holds a repetition or a choice, and none refers back: then no text takes long. */
function expectLinear(format: Format): void {
  const bare = format.pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  expect(bare).not.toMatch(/\([^)]*[*+{|][^)]*\)(?:[*+]|\{)/);
  expect(format.pattern).not.toMatch(/\\[1-9k]/);
  // One that did take long would end this test by its time limit.
  for (const unit of ['a', '0', 'aA0', 'a.', '/'])
    expect(isFormatted(format, 'identifier', `${unit.repeat(1_900)}\n`)).toBe(false);
}
