// How one partner's table of the guide to Voalle's reactive integrations is written down. Types, and the names of
// the two sources that speak of all partners.

import type { Note, Preset, ProfileValueDef, Rule, Step, SubscriberConditions } from '../../model/partner';
import type { Text } from '../../model/text';

/** The general part of the guide. */
export const GENERAL = 'Voalle reativas §5–7';
/** What is known of when Voalle sends. */
export const DELIVERY = 'Voalle, regras de envio dos webhooks';

/** A header that the partner wants on every call. */
export interface Header {
  readonly name: string;
  /** `bearer`: the word, one space, the token. `raw`: as the partner gave it. `plain`: no secret, as a CNPJ. */
  readonly scheme: 'bearer' | 'raw' | 'plain';
  readonly value: ProfileValueDef;
  readonly why?: Text;
  readonly caution?: Text;
  readonly format?: Rule['format'];
}

/** How the services that are sold point to the partner. */
export type Services =
  /** One service for each code that the partner gave; `value` says where that list is unlike the common one. */
  | {
      readonly code: 'each';
      readonly hint: Text;
      readonly source: string;
      readonly value?: Partial<ProfileValueDef>;
    }
  /** Every service carries the same code. */
  | { readonly code: 'one'; readonly value: ProfileValueDef; readonly source: string; readonly why: Text }
  /** The guide says nothing of the services of this partner. */
  | { readonly code: 'unknown' };

/** One partner's table of the guide, with what else is its own. */
export interface WebhookPartner {
  readonly id: string;
  readonly name: string;
  /** The partner's section of the guide. */
  readonly guide: string;
  readonly summary: Text;
  readonly needs: readonly Text[];
  /** To the letter; null where the partner tells it. */
  readonly alias: string | null;
  /** As the guide writes it; its leading number counts. */
  readonly version: string;
  /** Null where the partner tells it. */
  readonly method: 'POST' | null;
  /** The address that the guide prints; null where the partner tells it, and then it may hold a key. */
  readonly url: string | null;
  readonly urlCaution?: Text;
  readonly retryLimit: number;
  /** Empty where the partner's section names none: then nobody knows how the partner is called, and a note says so. */
  readonly headers: readonly Header[];
  readonly services: Services;
  /** A read of the partner's own API, with the same token where the operator says that it is the same. */
  readonly partnerApi?: {
    readonly path: '/watch/v1/pacotes/get';
    /** Key of the value that is the token. */
    readonly token: string;
    readonly label: Text;
    readonly hint: Text;
  };
  readonly conditions: SubscriberConditions | null;
  readonly notes: readonly Note[];
  /** Steps and presets of this partner alone; each says before which common step it stands. */
  readonly own?: readonly { readonly before: CommonStep; readonly step: Step; readonly preset?: Preset }[];
  /** Where the contract's services are more than the common step's. */
  readonly contractServices?: { readonly steps: readonly string[]; readonly base: string };
}

/** The steps that all of them have. */
export type CommonStep =
  | 'parameters'
  | 'integrator'
  | 'webhook'
  | 'trigger'
  | 'service'
  | 'connection'
  | 'person'
  | 'contract'
  | 'deliveries';
