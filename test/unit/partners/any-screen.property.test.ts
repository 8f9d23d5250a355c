// Whatever stands on a screen, for every partner and step: the plan neither breaks nor tells a secret, fills nothing
// that is only to be looked at, and offers to mend only what a fill would write.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Partner } from '../../../lib/model/partner';
import { partners } from '../../../lib/partners/index';
import { writes } from '../../../lib/plan/rows';
import { presetFor, runsOf } from '../../../lib/plan/steps';
import { look } from './look';
import type { Change } from './look';
import { coursesOf, secretsOf, SILENT } from './whole';

/** Secrets that stand nowhere else: a trace of one can come from nothing but itself. */
function plantedIn(partner: Partner): Record<string, string> {
  return Object.fromEntries(
    Object.keys(secretsOf(partner)).map((key) => [key, `https://parceiro.example/segredo-plantado-${key}`]),
  );
}

/** The steps of a partner that prescribe something, whatever is chosen. */
function stepsOf(partner: Partner): string[] {
  const runs = coursesOf(partner).flatMap(runsOf);
  return [...new Set(runs.flatMap((run) => (presetFor(partner, run) === undefined ? [] : run.step)))];
}

const KEYS = ['https://chave.example/x', 'Bearer chave-inventada', 'S', '0', '12.ABC.345/01DE-35', 'Voalle'];
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...KEYS),
  fc.string({ maxLength: 40 }),
  fc.constant(null),
  fc.constantFrom('missing', 'hidden', 'ambiguous').map((state) => ({ state: state as 'missing' })),
);

describe.each(partners.map((partner) => [partner.name, partner] as const))('%s', (_, partner) => {
  const secrets = plantedIn(partner);
  const planted = Object.values(secrets);

  it.each(stepsOf(partner))('step %s, whatever its screen shows', (step) => {
    const rules = rulesOf(partner, step);
    const fields = [...new Set(rules.map(({ field }) => field))];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), change), (changed) => {
        const { rows, found, writes: written } = look(partner, step, changed, { secrets });
        for (const { field, of, checkOnly, expected } of rules) {
          if (of !== undefined || (checkOnly !== true && !SILENT.has(expected.is))) continue;
          expect(rows.filter(({ key, action }) => key === field && writes(action))).toEqual([]);
        }
        for (const { key, mendable } of found) {
          if (!mendable) continue;
          expect(rows.find((row) => row.key === key)?.action, key).toMatch(/write|clear/);
        }
        for (const key of Object.keys(written))
          expect(writes(rows.find((row) => row.key === key)?.action ?? 'skip')).toBe(true);
        const told = JSON.stringify([rows, found]);
        for (const secret of planted) expect(told).not.toContain(secret);
      }),
      { numRuns: 40 },
    );
  });
});

function rulesOf(partner: Partner, step: string) {
  return partner.presets
    .filter((preset) => preset.step === step)
    .concat(
      partner.presets.filter((preset) => preset.step === undefined && isOn(partner, step, preset.screen)),
    )
    .slice(0, 1)
    .flatMap(({ rules }) => rules);
}

function isOn({ checklist }: Partner, step: string, screen: string): boolean {
  return checklist.some((each) => each.id === step && each.screen === screen);
}
