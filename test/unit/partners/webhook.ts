// What the general part of the guide prescribes for every partner that Voalle tells by webhook, written down once by
// hand, with places for one partner's own values. A partner's test gives those as its section of the guide has them.

import type { Partner } from '../../../lib/model/partner';

type Words = Readonly<Record<string, string>>;

/** One partner's section, in the words of `inWords`. */
interface Section {
  readonly alias: string;
  readonly version: string;
  readonly method: string;
  readonly retryLimit: number;
  readonly headers?: Words;
  readonly code: 'item' | 'ask' | `<${string}>`;
  readonly person?: Words;
  readonly contract?: Words;
  /** What a contract must hold, where that is more than the common step's service. */
  readonly included?: string;
  /** Screens that only this partner uses. */
  readonly own?: Readonly<Record<string, Words>>;
}

/** The whole table: every screen, every field, nothing left out. */
export function webhookTable(section: Section): Record<string, Words> {
  const { headers = {}, person, contract, included = 'service', own = {} } = section;
  // Nothing known of the services: the integrator is Voalle's own delivery rule, not the partner's.
  const mild = section.code === 'ask' ? ', warning' : '';
  return {
    'voalle/parameters-service-desk': { useWebhooks: 'is S', useStreaming: 'is S' },
    'voalle/integrator': {
      alias: section.alias,
      description: '<description>, info',
      type: 'is Reativa',
      version: section.version,
      url: 'empty, warning',
      parameters: 'empty, warning',
      active: 'is S',
    },
    'voalle/webhook-info': {
      name: '<webhookName>, info',
      integrator: 'description of integrator',
      method: section.method,
      url: '<url>',
      retryLimit: `is ${section.retryLimit} or more`,
      emails: '<emails>, info',
      ...headers,
      parameters: 'empty, warning',
      active: 'is S',
    },
    'voalle/webhook-triggers': { trigger: 'ask' },
    'voalle/service-product': {
      useStreaming: `is S${mild}`,
      integrator: `description of integrator${mild}`,
      integrationCode: section.code,
    },
    ...(person && { 'voalle/person': person }),
    'voalle/contract': { ...contract, services: `includes title of ${included}, warning` },
    'voalle/webhook-data-storage': {
      sent: 'is 1 or more, only looked at, warning',
      failed: 'is 0, only looked at, warning',
    },
    ...own,
  };
}

/** The address that the guide prints, or what is said where the partner tells it. */
export function addressOf({ values, test }: Partner): string | undefined {
  const url = values.find(({ key }) => test.kind === 'probe' && key === test.url);
  return url?.secret === true ? 'a secret of the partner' : url?.suggestion;
}

/** What the guide says against itself about a field; '' where it does not. */
export function cautionOf({ presets }: Partner, field: string): string {
  return presets.flatMap(({ rules }) => rules.find((rule) => rule.field === field)?.caution?.pt ?? []).join();
}

/** The notes that a partner has of its own, and those of the general part, in Portuguese. */
export function notesOf({ notes }: Partner): string {
  return notes.map(({ text }) => text.pt).join('\n');
}
