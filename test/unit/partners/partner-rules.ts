// What holds for the rules of every partner: one for a field, of values that the field can hold; filled where Encaixe
// fills, and nowhere else; and a screen that is as they want it proves its step.

import { expect, it } from 'vitest';
import type { Partner } from '../../../lib/model/partner';
import { splitKey } from '../../../lib/model/screen';
import type { ValueKind } from '../../../lib/model/screen';
import { canonical, decimal } from '../../../lib/plan/canonical';
import { isMalformed } from '../../../lib/plan/checks';
import { planRows, writes } from '../../../lib/plan/rows';
import { presetFor, runsOf } from '../../../lib/plan/steps';
import { rulesOnScreen } from '../../../lib/plan/wanted';
import { look } from './look';
import { SILENT, blankScreen, coursesOf, fieldAt, literalsOf, rulesIn, screenAt } from './whole';

/** Tests the presets, rule by rule. */
export function testRules(partner: Partner): void {
  const { checklist, presets } = partner;
  const rules = rulesIn(partner);

  it('has one rule for a field, and of a list of pairs the item, unless all of it stays empty', () => {
    for (const { screen, rules: own } of presets) {
      expect(own.length).toBeGreaterThan(0);
      expect(new Set(own.map(({ field }) => field)).size).toBe(own.length);
      for (const { field, expected, of } of own) {
        const { kind } = fieldAt(screenAt(screen), field);
        const { item } = splitKey(field);
        if (kind === 'pairs' && expected.is !== 'empty') expect(item).toBeTruthy();
        if (kind !== 'pairs') expect(item).toBeNull();
        if (of !== undefined) expect(kind).toBe('tally');
      }
    }
  });

  it('prescribes only what the field can hold', () => {
    for (const { rule, screen } of rules) {
      const { kind, choices } = fieldAt(screen, rule.field);
      for (const value of literalsOf(rule)) {
        expect(value.trim(), rule.field).toBe(value);
        expect(value).not.toBe('');
        expect(fits(kind, value), `${rule.field} ${value}`).toBe(true);
        if (choices !== undefined)
          expect(choices.map((choice) => choice.value)).toContain(canonical(kind, value, choices));
      }
      for (const { value } of rule.mistakes ?? [])
        expect(literalsOf(rule).map((right) => canonical(kind, right))).not.toContain(canonical(kind, value));
    }
  });

  it('fills what it prescribes, and nothing that is a person’s, looked at, or somebody else’s to choose', () => {
    for (const course of coursesOf(partner)) {
      for (const run of runsOf(course)) {
        const preset = presetFor(partner, run);
        if (run.screen === undefined || preset === undefined) continue;
        const screen = screenAt(run.screen);
        const { profile, setup } = course;
        const context = { screen, preset, profile, setup, snapshot: blankScreen(screen), item: run.item };
        const byKey = new Map(rulesOnScreen(context).map((each) => [each.key, each.rule]));
        for (const { key, action } of planRows(context)) {
          const rule = byKey.get(key);
          if (rule === undefined) throw new Error(`no rule for ${key}`);
          const isOurs = rule.checkOnly !== true && !SILENT.has(rule.expected.is);
          const isFilled = writes(action) || action === 'keep';
          expect(isOurs ? isFilled : !writes(action), `${run.id} ${key} ${action}`).toBe(true);
          if (screen.personal === true) expect(writes(action), `${run.id} ${key}`).toBe(false);
        }
      }
    }
    for (const { rule, screen } of rules) {
      if (rule.expected.is === 'given') expect(screen.personal, screen.id).toBe(true);
      if (rule.expected.is === 'includes') expect(fieldAt(screen, rule.field).kind).toBe('tally');
      if (fieldAt(screen, rule.field).kind === 'tally')
        expect(rule.checkOnly === true || SILENT.has(rule.expected.is), rule.field).toBe(true);
    }
  });

  it('finds nothing wrong on a screen that is as it prescribes, and takes it for a proof', () => {
    for (const { id, screen, provenBy } of checklist) {
      if (screen === undefined || provenBy.join() === 'manual') continue;
      const { found, proves } = look(partner, id);
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(proves, id).toBe(provenBy.includes('screen'));
    }
  });
}

function fits(kind: ValueKind, value: string): boolean {
  if (kind === 'boolean') return value === 'S' || value === 'N';
  if (kind === 'integer' || kind === 'tally') return decimal(value) !== null;
  return kind !== 'secret' && kind !== 'pairs' && !isMalformed(kind, value);
}
