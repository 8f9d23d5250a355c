// What holds for the checklist of every partner, whatever the operator chose: each step can be proven, finds what it
// rests on, and is told from the others; no preset, choice or output is left over.

import { expect, it } from 'vitest';
import type { Expected, Partner } from '../../../lib/model/partner';
import { fieldOf } from '../../../lib/model/screen';
import { presetFor, runsOf } from '../../../lib/plan/steps';
import { coursesOf, rulesIn, screenAt, secretsOf } from './whole';

/** Tests the steps, with the presets and choices that they hang on. */
export function testSteps(partner: Partner): void {
  const { checklist, presets, values, variants } = partner;
  const rules = rulesIn(partner);
  const secrets = new Set(Object.keys(secretsOf(partner)));

  it('has a preset for every step that a screen proves, and a step for every preset', () => {
    const runs = coursesOf(partner).flatMap(runsOf);
    const served = new Set(runs.map((run) => presetFor(partner, run)));
    for (const preset of presets) expect(served, `${preset.screen} ${preset.step ?? ''}`).toContain(preset);
    for (const { id, screen, provenBy } of checklist) {
      const own = runs.filter(({ step }) => step === id);
      expect(own.length, id).toBeGreaterThan(0);
      const isManual = provenBy.join() === 'manual';
      if (screen !== undefined && !isManual)
        for (const run of own) expect(presetFor(partner, run), id).toBeDefined();
    }
    for (const { screen, step } of presets) {
      if (step !== undefined) expect(checklist.find(({ id }) => id === step)?.screen).toBe(screen);
      expect(presets.filter((other) => other.screen === screen && other.step === step)).toHaveLength(1);
    }
  });

  it('has steps that can be proven, by what they have', () => {
    for (const { id, screen, provenBy, routine, menu } of checklist) {
      expect(new Set(provenBy).size, id).toBe(provenBy.length);
      expect(provenBy.length, id).toBeGreaterThan(0);
      if (screen === undefined) expect(['manual', 'test']).toContain(provenBy.join());
      // What acts in bulk is never proven by what it did.
      if (routine !== undefined) expect(provenBy).toEqual(['manual']);
      if (menu !== undefined) expect(menu.length).toBeGreaterThan(1);
    }
  });

  it('tells the records of its steps by a field that it prescribes', () => {
    const told = coursesOf(partner).flatMap((course) =>
      runsOf(course).filter(({ identity }) => identity !== undefined),
    );
    for (const run of told) {
      const rule = presetFor(partner, run)?.rules.find(({ field }) => field === run.identity);
      expect(['literal', 'profile', 'step', 'item'], run.id).toContain(rule?.expected.is);
      // What is taken out of every snapshot tells no record from another.
      if (rule?.expected.is === 'profile') expect(secrets, run.id).not.toContain(rule.expected.value);
    }
    for (const { each, identity, screen, id } of checklist) {
      const own = presets.filter((preset) => preset.screen === screen && (preset.step ?? id) === id);
      const ofItems = own.flatMap((preset) => preset.rules).filter(({ expected }) => expected.is === 'item');
      expect(ofItems.map(({ field }) => field)).toEqual(
        each === undefined || screen === undefined ? [] : [identity],
      );
      if (each !== undefined) expect(values.find(({ key }) => key === each)?.kind).toBe('identifiers');
    }
  });

  it('asks for choices that decide something, each of them known', () => {
    for (const { when } of checklist) {
      if (when === undefined) continue;
      const options = variants.find(({ key }) => key === when.variant)?.options.map(({ value }) => value);
      expect(when.is.length).toBeGreaterThan(0);
      for (const value of when.is) expect(options).toContain(value);
    }
    for (const { key, options } of variants) {
      expect(options.length).toBeGreaterThan(1);
      expect(checklist.some(({ when }) => when?.variant === key)).toBe(true);
    }
  });

  it('finds in every choice what an earlier step produces', () => {
    for (const course of coursesOf(partner)) {
      const runs = runsOf(course);
      for (const [at, run] of runs.entries()) {
        const before = runs
          .slice(0, at)
          .flatMap(({ step, outputs = [] }) => outputs.map(({ key }) => `${step}.${key}`));
        for (const { expected } of presetFor(partner, run)?.rules ?? [])
          for (const output of outputsIn(expected)) expect(before, run.id).toContain(output);
      }
    }
  });

  it('goes on with the record of an earlier step only', () => {
    for (const course of coursesOf(partner)) {
      const runs = runsOf(course);
      for (const [at, { sameRecordAs, id }] of runs.entries()) {
        if (sameRecordAs === undefined) continue;
        const first = runs.slice(0, at).find((run) => run.id === sameRecordAs);
        expect(first?.screen, id).toBeDefined();
      }
    }
  });

  it('uses everything that a step produces', () => {
    const produced = checklist.flatMap(({ id, screen, outputs = [] }) =>
      outputs.map(({ key, from }) => {
        // What is typed by hand needs no field; what is read off a screen does.
        if (from === 'record') expect(screen, id).toBeDefined();
        else if (screen !== undefined) expect(fieldOf(screenAt(screen), from.field)).toBeDefined();
        return `${id}.${key}`;
      }),
    );
    const used = rules.flatMap(({ rule }) => outputsIn(rule.expected));
    expect(produced.sort()).toEqual([...new Set(used)].sort());
  });
}

/** What a rule takes from earlier steps, as `step.output`. */
function outputsIn(expected: Expected): string[] {
  if (expected.is === 'step') return [`${expected.step}.${expected.output}`];
  if (expected.is !== 'includes') return [];
  const { steps, output, base } = expected;
  return [...steps, ...(base === undefined ? [] : [base])].map((step) => `${step}.${output}`);
}
