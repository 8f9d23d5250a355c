// The whole catalogue against the table that was written by hand from the sources: no partner, no value, no field
// more than the table has, and none less. What differs is wrong on one of the two sides. Here the partners that Voalle
// tells by webhook; the others are in the file of the guides.

import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../lib/model/partner';
import { splitKey } from '../../../lib/model/screen';
import { partners } from '../../../lib/partners/index';
import { isFormatted, isMalformed } from '../../../lib/plan/checks';
import { planRows } from '../../../lib/plan/rows';
import {
  expectMenus,
  fieldsWith,
  flat,
  literalsOf,
  partnerOf,
  ruleOf,
  rulesOf,
  screensOf,
  valueOf,
} from './golden';
import { OTHERS } from './golden-guides';
import {
  DIRECTV_BASE,
  DIRECTV_PACKS,
  EVERY_WEBHOOK,
  NEVER_GIVEN,
  TRIGGERS,
  VOALLE_MENUS,
  WEBHOOKS,
} from './golden-table';
import type { Guide, Prescribed, WebhookGuide } from './golden-table';
import { blankScreen, coursesOf, screenAt } from './whole';

const ROWS = Object.entries(WEBHOOKS);
const SERVICE = 'voalle/service-product';

describe('the catalogue', () => {
  it('holds the sixteen partners of the table under their names, and no other', () => {
    const named = Object.entries({ ...WEBHOOKS, ...OTHERS }).map(([id, { name }]) => [id, name]);
    expect(partners.map(({ id, name }) => [id, name]).sort()).toEqual(named.sort());
    expect(partners).toHaveLength(16);
  });

  it.each(ROWS)('%s: every literal of every screen, and no other', (id, row) => {
    expect(literalsOf(partnerOf(id))).toEqual(flat(literalsFrom(id, row)));
  });
});

describe.each(ROWS)('%s by webhook', (id, row) => {
  const partner = partnerOf(id);
  const at = (screen: string, field: string): Rule => ruleOf(partner, screen, field);

  it('is on Voalle, and what the partner has to tell is asked for', () => {
    expect(partner.erp).toBe('voalle');
    for (const [field, screen, told] of [
      ['alias', 'voalle/integrator', row.alias],
      ['method', 'voalle/webhook-info', row.method],
    ] as const) {
      if (told !== null) continue;
      const value = valueOf(partner, at(screen, field).expected);
      expect(value).toMatchObject({ from: 'partner', required: true });
      expect(value.suggestion).toBeUndefined();
    }
  });

  it('has the address of the guide, or keeps the one that the partner tells as a secret', () => {
    const value = valueOf(partner, at('voalle/webhook-info', 'url').expected);
    expect(value).toMatchObject({ kind: 'url', required: true, from: 'partner' });
    expect([value.suggestion ?? null, value.secret]).toEqual([row.url, row.url === null]);
    expect(partner.test).toMatchObject({ kind: 'probe', url: value.key, method: row.method });
  });

  it('has the headers of the guide, each as it wants them written', () => {
    const rules = rulesOf(partner, 'voalle/webhook-info').filter(({ field }) => field.startsWith('headers'));
    const headers = rules.map(({ field, expected }) => {
      const { kind, secret, required } = valueOf(partner, expected);
      expect(required).toBe(true);
      const hasPrefix = expected.is === 'profile' && expected.prefix === 'Bearer ';
      return [splitKey(field).item, hasPrefix ? 'bearer' : secret ? 'raw' : 'plain', kind];
    });
    expect(headers).toEqual(row.headers);
  });

  it('leaves empty what the section does not name', () => {
    expect(fieldsWith(partner, ({ expected }) => expected.is === 'empty')).toEqual([...NEVER_GIVEN].sort());
  });

  it('demands of customer and contract what the guide demands, and of nobody else', () => {
    const given = Object.fromEntries(
      rulesOf(partner, 'voalle/person').map(({ field, expected, severity }) => [
        field,
        expected.is === 'given' ? [expected.as, severity] : expected.is,
      ]),
    );
    const severity = row.told === true ? 'warning' : undefined;
    expect(given).toEqual(Object.fromEntries(row.customer.map((datum) => [datum, [datum, severity]])));
    const { customer = [], contractStages = [], contractStatuses = [] } = partner.conditions ?? {};
    expect([customer, contractStages, contractStatuses]).toEqual([row.customer, row.stages, row.statuses]);
  });

  it('gives services the code that the guide gives, and the integrator of the step before', () => {
    const service = partner.presets.find((each) => each.screen === SERVICE && each.step !== 'base-service');
    const code = service?.rules.find(({ field }) => field === 'integrationCode')?.expected;
    expect(code?.is).toBe({ each: 'item', one: 'profile', unknown: 'ask' }[row.code]);
    const repeated = partner.checklist.find(({ id: step }) => step === 'service')?.each;
    expect(repeated !== undefined).toBe(row.code === 'each');
    const severity = row.code === 'unknown' ? 'warning' : undefined;
    const integrator = service?.rules.find(({ field }) => field === 'integrator');
    expect([integrator?.expected, integrator?.severity]).toEqual([
      { is: 'step', step: 'integrator', output: 'description' },
      severity,
    ]);
  });

  it('leaves the trigger to the operator, whatever the list offers', () => {
    expect(
      rulesOf(partner, 'voalle/webhook-triggers').map(({ field, expected }) => [field, expected.is]),
    ).toEqual([['trigger', 'ask']]);
    const step = partner.checklist.find(({ screen }) => screen === 'voalle/webhook-triggers');
    expect(step?.provenBy).toEqual(['manual']);
    const screen = screenAt('voalle/webhook-triggers');
    const options = TRIGGERS.map((text, index) => ({ value: String(index), text }));
    for (const { profile, setup } of coursesOf(partner))
      for (const preset of partner.presets.filter((each) => each.screen === screen.id))
        for (const chosen of ['', ...TRIGGERS]) {
          const fields = [{ key: 'trigger', state: 'ok', value: chosen, options } as const];
          const snapshot = { ...blankScreen(screen), fields };
          expect(planRows({ screen, preset, profile, setup, snapshot })).toMatchObject([{ action: 'skip' }]);
        }
  });

  it('leads to its screens by the menu’s own words', () => {
    expectMenus(partner, VOALLE_MENUS);
    for (const screen of screensOf(partner)) expect(Object.keys(VOALLE_MENUS)).toContain(screen);
  });
});

describe('DIRECTV GO', () => {
  const partner = partnerOf('directv-go');
  const packs = partner.values.find(({ key }) => key === 'packs');

  it('offers the six packages of the webhook by name, and takes any number of them', () => {
    expect(packs).toMatchObject({ kind: 'identifiers', required: false, secret: false });
    expect(packs?.offered?.map(({ value, label }) => [value, label.pt])).toEqual(DIRECTV_PACKS);
    for (const [urn] of [...DIRECTV_PACKS, [DIRECTV_BASE]])
      expect(packs?.format && isFormatted(packs.format, 'identifiers', urn)).toBe(true);
    for (const urn of ['urn:tve:HBO', 'urn:tve:', 'urn:hbo', 'urn:tve:hbo '])
      expect(packs?.format && isFormatted(packs.format, 'identifier', urn)).toBe(false);
  });

  it('has the base package on the passive integration, and no contract without it', () => {
    const base = partner.presets.find(({ step }) => step === 'base-service');
    expect(base?.screen).toBe(SERVICE);
    expect(base?.rules.map(({ field, expected }) => [field, expected])).toEqual([
      ['useStreaming', { is: 'literal', value: 'S' }],
      ['integrator', { is: 'step', step: 'passive-integrator', output: 'description' }],
      ['integrationCode', { is: 'literal', value: DIRECTV_BASE }],
    ]);
    expect(ruleOf(partner, 'voalle/contract', 'services').expected).toEqual({
      is: 'includes',
      steps: ['base-service', 'service'],
      output: 'title',
      base: 'base-service',
    });
  });
});

describe('QR Sorteios', () => {
  it('has one service for each code, and no code twice', () => {
    const { values, checklist } = partnerOf('qr-sorteios');
    const codes = values.find(({ key }) => key === checklist.find(({ id }) => id === 'service')?.each);
    expect(codes).toMatchObject({ kind: 'identifiers', required: true, from: 'partner' });
    expect(isMalformed('identifiers', 'PLANO-1;PLANO-2')).toBe(false);
    expect(isMalformed('identifiers', 'PLANO-1;PLANO-2;PLANO-1')).toBe(true);
  });
});

/** The literals that a line of the webhook table stands for. */
function literalsFrom(id: string, row: WebhookGuide): Guide['literals'] {
  const { alias, version, method, retryLimit, stages, statuses, code } = row;
  const contract = { ...oneOf('stage', stages), ...oneOf('status', statuses) };
  const useStreaming: Prescribed = code === 'unknown' ? ['S', 'warning'] : 'S';
  return {
    ...EVERY_WEBHOOK,
    'voalle/integrator': {
      ...EVERY_WEBHOOK['voalle/integrator'],
      ...(alias !== null && { alias }),
      version,
    },
    'voalle/webhook-info': {
      ...EVERY_WEBHOOK['voalle/webhook-info'],
      ...(method !== null && { method }),
      retryLimit: `${retryLimit} or more`,
    },
    [SERVICE]: { useStreaming, ...(id === 'directv-go' && { integrationCode: DIRECTV_BASE }) },
    'voalle/contract': contract,
  };
}

function oneOf(field: string, values: readonly string[]): Record<string, string> {
  return values.length === 0 ? {} : { [field]: values.join(' or ') };
}
