// The partners without a webhook of Voalle's against what was written down by hand from their sources: every rule has
// its line and every line its rule.

import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../lib/model/partner';
import { isFormatted } from '../../../lib/plan/checks';
import { expectMenus, fieldsWith, flat, literalsOf, partnerOf, screensOf, told, valueOf } from './golden';
import { OTHERS } from './golden-guides';
import { prosesIn } from './whole';

const ROWS = Object.entries(OTHERS);

describe.each(ROWS)('%s without a webhook', (id, guide) => {
  const partner = partnerOf(id);
  const where = (is: (rule: Rule) => boolean): string[] => fieldsWith(partner, is);
  const isNeeded = ({ expected }: Rule): boolean => expected.is === 'free' && expected.needed === true;

  it('has every literal of the table, and no other', () => {
    expect(literalsOf(partner)).toEqual(flat(guide.literals));
  });

  it('has a line of the table for every other rule, and a rule for every line', () => {
    expect(partner.erp).toBe(guide.erp);
    expect(where(({ expected }) => expected.is === 'empty')).toEqual([...guide.empty].sort());
    expect(where(({ expected }) => expected.is === 'generated')).toEqual([...guide.generated].sort());
    expect(where(isNeeded)).toEqual([...guide.needed].sort());
    expect(
      where((rule) => rule.expected.is === 'ask' || (rule.expected.is === 'free' && !isNeeded(rule))),
    ).toEqual([...guide.open].sort());
    expect(where(({ expected }) => expected.is === 'item' || expected.is === 'includes')).toEqual([]);
  });

  it('asks for the values that somebody chooses, of those who know them', () => {
    expect(
      told(partner, (rule) => (rule.expected.is === 'profile' ? valueOf(partner, rule.expected).from : null)),
    ).toEqual(guide.chosen);
  });

  it('links the records that were saved before', () => {
    expect(
      told(partner, ({ expected }) => {
        if (expected.is !== 'step') return null;
        return partner.checklist.find((step) => step.id === expected.step)?.screen ?? 'nowhere';
      }),
    ).toEqual(guide.linked);
  });

  it('looks for what a person must have', () => {
    expect(told(partner, ({ expected }) => (expected.is === 'given' ? expected.as : null))).toEqual(
      guide.given,
    );
    // The guides state none; what is inferred is said to be, and only warns.
    if (partner.conditions !== null) {
      expect(partner.conditions).toMatchObject({
        severity: 'warning',
        contractStages: [],
        contractStatuses: [],
      });
      expect(partner.conditions.source).toContain('dedução');
    }
  });

  it('suggests the addresses that are printed, and no other', () => {
    const suggested = partner.values.flatMap(({ key, kind, suggestion }) =>
      kind === 'url' && suggestion !== undefined ? [[key, suggestion]] : [],
    );
    expect(Object.fromEntries(suggested)).toEqual(guide.addresses);
  });

  it('leads to its screens by the menu’s own words', () => {
    expectMenus(partner, guide.menus);
    for (const screen of Object.keys(guide.menus)) expect([...screensOf(partner)]).toContain(screen);
  });

  it.each(guide.said)('repeats to the letter: %s', (words) => {
    const all = [...partner.checklist.flatMap(({ menu = [], routine = '' }) => [...menu, routine])];
    expect([...all, ...prosesIn(partner).map(({ text }) => text.pt)].join('\n')).toContain(words);
  });
});

describe('LevEduca with Paramount', () => {
  it('is two products, each with its own name, taxes and link', () => {
    const { presets } = partnerOf('leveduca');
    for (const screen of ['product', 'product-planning', 'sales-plan-product', 'additional-service'])
      expect(presets.filter((each) => each.screen === `ixc/${screen}`)).toHaveLength(2);
  });
});

describe('Asaas', () => {
  const key = partnerOf('asaas').values.find((value) => value.key === 'apiKey');
  const HASH = 'aB0+/=_-'.repeat(5);

  it.each([
    [`$aact_prod_${HASH}`, true],
    [`$aact_hmlg_${HASH}`, true],
    [`$aact_${HASH.slice(0, 20)}`, true],
    [`aact_prod_${HASH}`, false],
    [`\\$aact_prod_${HASH}`, false],
    [`Bearer $aact_prod_${HASH}`, false],
    [`"$aact_prod_${HASH}"`, false],
    [`$aact_prod_${HASH} `, false],
  ])('takes %j for a key: %s, and blocks none', (written, right) => {
    expect(key?.format?.severity).toBe('warning');
    expect(key?.format && isFormatted(key.format, 'secret', written)).toBe(right);
  });
});
