// What every partner has to hold, whatever it prescribes: its rules speak of fields that exist, its steps of
// screens that exist, whatever the operator chose a step finds what it rests on, a secret stands only where nobody
// reads it, a person's data is never filled, and everything is said in both languages.

import { expect, it } from 'vitest';
import type { Partner, Rule } from '../../../lib/model/partner';
import { fieldOf } from '../../../lib/model/screen';
import { partnerById, partners } from '../../../lib/partners/index';
import { testRules } from './partner-rules';
import { testSteps } from './partner-steps';
import { testValues } from './partner-values';
import { literalsOf, prosesIn, rulesIn, screenAt } from './whole';

/** Tests what holds for all partners. */
export function testPartner(partner: Partner): void {
  const { checklist, presets, values, variants } = partner;

  it('is one of those that are offered', () => {
    expect(partners).toContain(partner);
    expect(partnerById(partner.id)).toBe(partner);
  });

  it('tells values, steps, choices and outputs apart', () => {
    const outputs = checklist.flatMap(({ id, outputs: own = [] }) => own.map(({ key }) => `${id}.${key}`));
    const options = variants.flatMap(({ key, options: own }) => own.map(({ value }) => `${key}.${value}`));
    for (const keys of [values.map(({ key }) => key), variants.map(({ key }) => key), outputs, options])
      expect(new Set(keys).size).toBe(keys.length);
    const ids = checklist.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // A step's id is an address in the set-up, and so must not look like one of an item.
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('speaks of screens and fields of its ERP that exist', () => {
    for (const { screen } of [...presets, ...checklist])
      if (screen !== undefined) expect(screenAt(screen).erp).toBe(partner.erp);
    for (const { rule, screen } of rulesIn(partner))
      expect(fieldOf(screen, rule.field), `${screen.id} ${rule.field}`).toBeDefined();
    const known = new Set(checklist.map(({ screen }) => screen));
    for (const { screen } of partner.notes) if (screen !== undefined) expect(known).toContain(screen);
  });

  it('says where each rule, note and condition comes from', () => {
    for (const { source } of [...rulesIn(partner).map(({ rule }) => rule), ...partner.notes])
      expect(source.trim()).not.toBe('');
    if (partner.conditions !== null) expect(partner.conditions.source).not.toBe('');
  });

  it('says everything in both languages, sentences as sentences and names as names', () => {
    const proses = prosesIn(partner);
    expect(proses.length).toBeGreaterThan(20);
    for (const { part, text } of proses) {
      const { pt, en } = text;
      for (const each of [pt, en]) {
        expect(each).not.toBe('');
        expect(each, 'spaces').toBe(each.replace(/\s+/g, ' ').trim());
      }
      // The values of a closed list may be names, and a name is the same in every language.
      if (part !== 'offered') expect(en, 'not translated').not.toBe(pt);
      const isName = part === 'label' || part === 'title' || part === 'offered';
      expect([pt, en].map((each) => each.endsWith('.'))).toEqual([!isName, !isName]);
    }
  });

  testValues(partner);
  testRules(partner);
  testSteps(partner);
}

/**
 * Every preset in words, for comparison with what is written in a guide; where several steps share a screen,
 * each under `screen for step`.
 */
export function inWords({ presets }: Partner): Record<string, Record<string, string>> {
  const isShared = (screen: string): boolean => presets.filter((each) => each.screen === screen).length > 1;
  return Object.fromEntries(
    presets.map(({ screen, step, rules }) => [
      isShared(screen) ? `${screen} for ${step ?? 'every step'}` : screen,
      Object.fromEntries(rules.map((rule) => [rule.field, inWordsOf(rule)])),
    ]),
  );
}

function inWordsOf(rule: Rule): string {
  const { atLeast, checkOnly, severity } = rule;
  return [
    `${expectedInWords(rule)}${atLeast === true ? ' or more' : ''}`,
    ...(checkOnly === true ? ['only looked at'] : []),
    ...(severity === undefined ? [] : [severity]),
  ].join(', ');
}

function expectedInWords(rule: Rule): string {
  const { expected } = rule;
  switch (expected.is) {
    case 'literal':
      return `is ${literalsOf(rule).join(' or ')}`;
    case 'profile':
      return `${expected.prefix ?? ''}<${expected.value}>`;
    case 'step':
      return `${expected.output} of ${expected.step}`;
    case 'free':
      return expected.needed === true ? 'any' : 'free';
    case 'given':
      return `given ${expected.as}`;
    case 'includes': {
      const { output, steps, base } = expected;
      const any = `includes ${output} of ${steps.join(' or ')}`;
      return base === undefined ? any : `${any}, never without ${base}`;
    }
    case 'item':
    case 'empty':
    case 'generated':
    case 'ask':
      return expected.is;
  }
}
