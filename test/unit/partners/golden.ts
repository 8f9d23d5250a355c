// A partner read as the table of the sources is: by screen and field, step by step of a menu. For tests that hold the
// one against the other.

import { expect } from 'vitest';
import type { Expected, Partner, ProfileValueDef, Rule } from '../../../lib/model/partner';
import type { ScreenId } from '../../../lib/model/screen';
import { partners } from '../../../lib/partners/index';
import { sameEntry } from '../../../lib/plan/trail';
import type { Guide } from './golden-table';
import { screenAt } from './whole';

/** The partner with this id. */
export function partnerOf(id: string): Partner {
  const partner = partners.find((each) => each.id === id);
  if (partner === undefined) throw new Error(`no partner ${id}`);
  return partner;
}

/** Its rules on a screen, whatever step they serve. */
export function rulesOf({ presets }: Partner, screen: string): Rule[] {
  return presets.filter((preset) => preset.screen === screen).flatMap(({ rules }) => rules);
}

/** Its rule for a field. */
export function ruleOf(partner: Partner, screen: string, field: string): Rule {
  const rule = rulesOf(partner, screen).find((each) => each.field === field);
  if (rule === undefined) throw new Error(`no rule for ${screen} ${field}`);
  return rule;
}

/** The value of the profile that a rule expects. */
export function valueOf({ values }: Partner, expected: Expected): ProfileValueDef {
  const value = values.find(({ key }) => expected.is === 'profile' && key === expected.value);
  if (value === undefined) throw new Error(`not of the profile: ${expected.is}`);
  return value;
}

/** The fields whose rules are so, as `screen field`, each once. */
export function fieldsWith(partner: Partner, is: (rule: Rule) => boolean): string[] {
  return Object.keys(told(partner, (rule) => (is(rule) ? true : null))).sort();
}

/** What is said of each field, by `screen field`; presets of one screen have to say the same. */
export function told<T>({ presets }: Partner, say: (rule: Rule) => T | null): Record<string, T> {
  const said: Record<string, T> = {};
  for (const { screen, rules } of presets)
    for (const rule of rules) {
      const here = say(rule);
      if (here === null) continue;
      const key = `${screen} ${rule.field}`;
      expect(said[key] ?? here, key).toEqual(here);
      said[key] = here;
    }
  return said;
}

/** Every literal of a partner: the values that are right, and how wrong another one is. */
export function literalsOf(partner: Partner): Record<string, string> {
  return told(partner, ({ expected, also = [], atLeast, severity = 'error' }) => {
    if (expected.is !== 'literal') return null;
    const right = [expected.value, ...also, ...(atLeast === true ? ['more'] : [])];
    return `${right.join(' or ')}, else ${severity}`;
  });
}

/** The table's literals in the same words. */
export function flat(literals: Guide['literals']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(literals).flatMap(([screen, fields]) =>
      Object.entries(fields).map(([field, prescribed]) => {
        const [value, severity] = typeof prescribed === 'string' ? [prescribed, 'error'] : prescribed;
        return [`${screen} ${field}`, `${value}, else ${severity}`];
      }),
    ),
  );
}

/** The screens that a partner uses. */
export function screensOf({ presets, checklist }: Partner): Set<ScreenId> {
  return new Set([...presets, ...checklist].flatMap(({ screen }) => screen ?? []));
}

/** The paths of the partner's screens, entry by entry; what the menu's root is called does not count. */
export function expectMenus(partner: Partner, menus: Guide['menus']): void {
  for (const id of screensOf(partner)) {
    const path = menus[id];
    if (path === undefined) continue;
    const { menu } = screenAt(id);
    expect(menu, id).toHaveLength(path.length);
    for (const [at, entry] of path.entries())
      if (at > 0) expect(sameEntry(menu[at] ?? '', entry), `${id}: ${entry}`).toBe(true);
  }
}
