// Partners that an operator makes: a copy of one that is there, without what only a partner that comes with Encaixe may have.
// Pure; what comes out passes partner-check.ts whenever what went in does.

import { OWN_TESTS } from '../model/own-partner';
import type { ConnectionTestDef, Partner, ProfileValueDef, Rule } from '../model/partner';

/** A copy under another id and name. Patterns stay behind, and tests that would send a secret where a file says. */
export function duplicateOf(partner: Partner, id: string, name: string): Partner {
  const test = ownTest(partner.test);
  const switches = partner.test.kind === 'probe' ? partner.test.readable?.when : undefined;
  const values = partner.values
    .filter(({ key }) => key !== switches)
    .map((value) => withoutTarget(withoutFormat(value), test));
  const presets = partner.presets.map((preset) => ({
    ...preset,
    rules: preset.rules.map((rule) => withoutFormat<Rule>(rule)),
  }));
  return { ...partner, id, name, values, presets, test };
}

/** What a probe says of itself, where the partner's own words speak of more than a probe. */
const PROBE = {
  proves: {
    pt: 'O endereço existe e responde, visto deste computador.',
    en: 'The address exists and answers, seen from this computer.',
  },
  doesNotProve: {
    pt: 'Não comprova usuário, senha ou token, nem que o servidor do ERP alcança o parceiro.',
    en: "Does not prove user, password or token, nor that the ERP's server reaches the partner.",
  },
} as const;

/** The side-effect-free probe of the address that this value of the profile holds. */
export function probeOf(url: string): ConnectionTestDef {
  return { kind: 'probe', url, method: null, ...PROBE };
}

function ownTest(test: ConnectionTestDef): ConnectionTestDef {
  if (test.kind === 'probe' && test.readable !== undefined) {
    const { readable: _readable, ...rest } = test;
    return { ...rest, ...PROBE };
  }
  return test.kind === 'asaas' && !OWN_TESTS.has(test.kind) ? probeOf(test.base) : test;
}

function withoutFormat<T extends Rule | ProfileValueDef>(declared: T): T {
  const { format: _format, ...rest } = declared;
  return rest as T;
}

/** Where a credential is sent, the operator types the address or leaves it to the ERP. */
function withoutTarget(value: ProfileValueDef, test: ConnectionTestDef): ProfileValueDef {
  if (test.kind !== 'voalle-user' || (value.key !== test.address && value.key !== test.base)) return value;
  const { suggestion: _suggestion, offered: _offered, ...rest } = value;
  return rest;
}

/** The servers that a partner's data name by themselves: suggested, offered or prescribed. */
export function hostsIn({ values, presets }: Partner): readonly string[] {
  const told = [
    ...values.flatMap(({ suggestion, offered = [] }) => [suggestion, ...offered.map(({ value }) => value)]),
    ...presets.flatMap(({ rules }) =>
      rules.flatMap(({ expected, also = [] }) => [
        expected.is === 'literal' ? expected.value : undefined,
        ...also,
      ]),
    ),
  ];
  const hosts = told.flatMap((text) =>
    text !== undefined && /^https?:/i.test(text.trim()) && URL.canParse(text) ? new URL(text).host : [],
  );
  return [...new Set(hosts)];
}
