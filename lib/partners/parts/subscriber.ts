// What a partner needs of a subscriber's record and contract, made into rules for Voalle's screens. All of it is
// looked at only: no rule of this file is ever filled.

import type { Datum, Preset, Rule, SubscriberConditions } from '../../model/partner';

const FIELD: Readonly<Record<SubscriberConditions['customer'][number], string>> = {
  email: 'email',
  // Ten or eleven digits; the guide's "celular" is another word and another field.
  phone: 'phone',
  mobile: 'mobile',
  document: 'document',
};

/** The record of a person who is to get the service. */
export function personPreset({ customer, severity, source }: SubscriberConditions): Preset {
  return {
    screen: 'voalle/person',
    rules: customer.map((datum): Rule => ({
      field: FIELD[datum],
      expected: { is: 'given', as: datum satisfies Datum },
      ...(severity && { severity }),
      source,
    })),
  };
}

/**
 * A contract with the service.
 * @param services the steps that produced the services, and the one whose service every other needs
 */
export function contractPreset(
  conditions: SubscriberConditions | null,
  guide: string,
  services: { readonly steps: readonly string[]; readonly base?: string },
): Preset {
  const { contractStages = [], contractStatuses = [] } = conditions ?? {};
  return {
    screen: 'voalle/contract',
    rules: [
      ...oneOf('stage', contractStages, guide),
      ...oneOf('status', contractStatuses, guide),
      {
        field: 'services',
        expected: { is: 'includes', output: 'title', ...services },
        severity: 'warning',
        source: guide,
      },
    ],
  };
}

function oneOf(field: string, [value, ...also]: readonly string[], source: string): Rule[] {
  return value === undefined
    ? []
    : [{ field, expected: { is: 'literal', value }, also, checkOnly: true, source }];
}
