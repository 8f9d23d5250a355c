// The integration codes that a partner's services may carry, read off what its file prescribes for
// Produtos/Serviços and what the profile names: no partner is known here by name.

import type { Partner, ProfileValueDef, Rule } from '../model/partner';
import type { ProfileView } from '../model/setup';
import { identifierList } from '../plan/canonical';

export interface ServiceCodes {
  /** Those that the partner prescribes and those that the profile names. */
  readonly known: readonly string[];
  /** Others that the partner has, where it has a closed list. */
  readonly offered: readonly string[];
  /** A profile says which of them are sold. */
  readonly isNamed: boolean;
  /** The one without which no other works. */
  readonly base: string | null;
}

const NONE: ServiceCodes = { known: [], offered: [], isNamed: false, base: null };

export function serviceCodes(
  partner: Partner | null,
  profile: Pick<ProfileView, 'values'> | null,
): ServiceCodes {
  if (partner === null) return NONE;
  const values = namedBy(partner);
  const prescribed = codeRules(partner).flatMap(({ rule: { expected } }) =>
    expected.is === 'literal' ? [expected.value] : [],
  );
  return {
    known: [...prescribed, ...values.flatMap(({ key }) => identifierList(profile?.values[key] ?? ''))],
    offered: values.flatMap(({ offered = [] }) => offered.map(({ value }) => value)),
    isNamed: profile !== null,
    base: baseOf(partner),
  };
}

/** The rules for the integration code, with the step that each serves. */
function codeRules({ presets }: Partner): { readonly step: string | undefined; readonly rule: Rule }[] {
  return presets
    .filter(({ screen }) => screen === 'voalle/service-product')
    .flatMap(({ step, rules }) =>
      rules.filter(({ field }) => field === 'integrationCode').map((rule) => ({ step, rule })),
    );
}

/** The profile's values that name codes: one for all services, or one for each. */
function namedBy(partner: Partner): readonly ProfileValueDef[] {
  const keys = codeRules(partner).map(({ step, rule: { expected } }) => {
    if (expected.is === 'profile') return expected.value;
    if (expected.is !== 'item') return undefined;
    return partner.checklist.find(({ id }) => id === step)?.each;
  });
  return partner.values.filter(({ key }) => keys.includes(key));
}

function baseOf(partner: Partner): string | null {
  const step = partner.presets
    .filter(({ screen }) => screen === 'voalle/contract')
    .flatMap(({ rules }) => rules)
    .flatMap(({ expected }) => (expected.is === 'includes' ? (expected.base ?? []) : []))[0];
  const rule = codeRules(partner).find((each) => step !== undefined && each.step === step)?.rule;
  return rule?.expected.is === 'literal' ? rule.expected.value : null;
}
