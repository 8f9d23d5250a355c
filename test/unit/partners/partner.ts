// What every partner has to hold, whatever it prescribes: its rules speak of fields that exist, its steps of
// screens that exist, what one step produces another one uses, and everything is said in both languages.

import { expect, it } from 'vitest';
import { screenById } from '../../../lib/erps/screens';
import type { Expected, Partner, Rule, Step } from '../../../lib/model/partner';
import { fieldOf, splitKey } from '../../../lib/model/screen';
import type { FieldDef, ScreenDef, ScreenId } from '../../../lib/model/screen';
import type { Text } from '../../../lib/model/text';
import { partnerById, partners } from '../../../lib/partners/index';
import { canonical } from '../../../lib/plan/canonical';

/** Tests what holds for all partners. */
export function testPartner(partner: Partner): void {
  const { checklist, presets, values } = partner;
  const rules = presets.flatMap((preset) =>
    preset.rules.map((rule) => ({ rule, screen: screenOf(preset.screen) })),
  );

  it('is one of those that are offered', () => {
    expect(partners).toContain(partner);
    expect(partnerById(partner.id)).toBe(partner);
  });

  it('speaks of screens and fields of its ERP that exist', () => {
    for (const { rule, screen } of rules) {
      expect(screen.erp).toBe(partner.erp);
      expect(fieldOf(screen, rule.field), `${screen.id} ${rule.field}`).toBeDefined();
      expect(rule.source).not.toBe('');
    }
  });

  it('has one rule for a field, and of a list of pairs the item, unless all of it stays empty', () => {
    for (const { screen, rules: own } of presets) {
      expect(new Set(own.map(({ field }) => field)).size).toBe(own.length);
      for (const { field, expected } of own) {
        const isPairs = fieldAt(screenOf(screen), field).kind === 'pairs';
        if (isPairs && expected.is !== 'empty') expect(splitKey(field).item).toBeTruthy();
        if (!isPairs) expect(splitKey(field).item).toBeNull();
      }
    }
  });

  it('prescribes only what the field can hold', () => {
    for (const { rule, screen } of rules) {
      const { kind, choices } = fieldAt(screen, rule.field);
      if (rule.expected.is !== 'literal') continue;
      const { value } = rule.expected;
      expect(value.trim()).not.toBe('');
      if (choices !== undefined)
        expect(choices.map((choice) => choice.value)).toContain(canonical(kind, value, choices));
      if (kind === 'boolean') expect(value).toBe('S');
    }
  });

  it('uses every value that it asks for, and asks for every one that it uses', () => {
    const { url } = partner.test;
    const used = new Set([
      ...rules.flatMap(({ rule: { expected } }) => (expected.is === 'profile' ? expected.value : [])),
      ...('value' in url ? [url.value] : []),
    ]);
    expect([...used].sort()).toEqual(values.map(({ key }) => key).sort());
  });

  it('puts secrets into fields that hide them, and nothing else there', () => {
    const secrets = new Set(values.filter(({ secret }) => secret).map(({ key }) => key));
    for (const { rule, screen } of rules) {
      if (rule.expected.is !== 'profile') continue;
      const hides = ['secret', 'pairs'].includes(fieldAt(screen, rule.field).kind);
      expect(secrets.has(rule.expected.value), rule.field).toBe(hides);
    }
    for (const { kind, secret, suggestion } of values) {
      expect(kind === 'secret').toBe(secret);
      if (secret) expect(suggestion).toBeUndefined();
    }
  });

  it('has a step for every screen that it prescribes something on, and prescribes something for every step', () => {
    const ofSteps = checklist.flatMap(({ screen }) => screen ?? []);
    expect([...ofSteps].sort()).toEqual(presets.map(({ screen }) => screen).sort());
    expect(new Set(checklist.map(({ id }) => id)).size).toBe(checklist.length);
  });

  it('has steps that can be proven', () => {
    for (const { screen, provenBy, identity } of checklist) {
      expect(provenBy.length).toBeGreaterThan(0);
      if (screen === undefined) {
        expect(provenBy.filter((kind) => kind !== 'manual' && kind !== 'test')).toEqual([]);
      } else if (identity !== undefined) {
        expect(fieldOf(screenOf(screen), identity)).toBeDefined();
      }
    }
  });

  it('uses everything that a step produces, in later steps only', () => {
    const place = (screen: ScreenId): number => checklist.findIndex((step) => step.screen === screen);
    const used = rules.flatMap(({ rule: { expected }, screen }) =>
      expected.is === 'step' ? [{ ...expected, at: place(screen.id) }] : [],
    );
    for (const { step, output, at } of used) {
      const from = checklist.findIndex(({ id }) => id === step);
      expect(from, `${step} before ${String(at)}`).toBeLessThan(at);
      expect(outputsOf(checklist[from])).toContain(output);
    }
    const produced = checklist.flatMap((step) => outputsOf(step).map((output) => `${step.id}.${output}`));
    expect(produced.sort()).toEqual([...new Set(used.map(({ step, output }) => `${step}.${output}`))].sort());
    for (const { screen, outputs = [] } of checklist)
      for (const { from } of outputs)
        if (from !== 'record') expect(fieldOf(screenOf(screen ?? 'ixc/none'), from.field)).toBeDefined();
  });

  it('says everything in both languages', () => {
    const texts = textsIn(partner);
    expect(texts.length).toBeGreaterThan(20);
    for (const { pt, en } of texts) {
      expect(pt.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect([pt, en]).toEqual([pt.trim(), en.trim()]);
      expect(en, 'not translated').not.toBe(pt);
      // Both are sentences, or neither is.
      expect(en.endsWith('.'), en).toBe(pt.endsWith('.'));
    }
  });
}

/** Every preset in words, for comparison with what is written in a guide. */
export function inWords({ presets }: Partner): Record<string, Record<string, string>> {
  return Object.fromEntries(
    presets.map(({ screen, rules }) => [
      screen,
      Object.fromEntries(
        rules.map((rule) => [rule.field, `${expectedInWords(rule.expected)}${mildness(rule)}`]),
      ),
    ]),
  );
}

function expectedInWords(expected: Expected): string {
  switch (expected.is) {
    case 'literal':
      return `is ${expected.value}`;
    case 'profile':
      return `${expected.prefix ?? ''}<${expected.value}>`;
    case 'step':
      return `${expected.output} of ${expected.step}`;
    case 'free':
      return expected.needed === true ? 'any' : 'free';
    case 'empty':
    case 'generated':
    case 'ask':
      return expected.is;
  }
}

function mildness({ severity, atLeast }: Rule): string {
  return `${atLeast === true ? ' or more' : ''}${severity === undefined ? '' : `, ${severity}`}`;
}

function screenOf(id: ScreenId): ScreenDef {
  const screen = screenById(id);
  if (screen === undefined) throw new Error(`no screen ${id}`);
  return screen;
}

function fieldAt(screen: ScreenDef, key: string): FieldDef {
  const field = fieldOf(screen, key);
  if (field === undefined) throw new Error(`no field ${key} on ${screen.id}`);
  return field;
}

function outputsOf(step: Step | undefined): string[] {
  return (step?.outputs ?? []).map(({ key }) => key);
}

function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('pt' in value && 'en' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}
