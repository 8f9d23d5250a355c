// What is written down of one partner that Voalle tells by webhook, for its scene and for its tests. Types.

import type { Pair, ServiceProduct } from '../../sandbox/voalle/data.ts';

type Texts = Readonly<Record<string, string>>;

/** A service that the provider sells. */
export interface Sold {
  /** The step of the checklist that prepares it. */
  readonly step: string;
  /** What it is in the ERP. */
  readonly product: Pick<ServiceProduct, 'code' | 'title'>;
  readonly integrationCode: string;
  /** Where it hangs on another integrator than the webhook's: that one's description. */
  readonly integrator?: string;
}

export interface WebhookCase {
  readonly id: string;
  /** As the list of partners shows it; it is also the title that the provider leaves the integrator and the webhook. */
  readonly name: string;
  /** To the letter. */
  readonly alias: string;
  readonly version: '1' | '2' | '3';
  /** As Voalle's own list writes it. */
  readonly method: 'Post' | 'Put';
  /** The address that the guide prints; null where the partner tells it. */
  readonly url: string | null;
  readonly attempts: 15 | 30;
  readonly headers: readonly Pair[];
  /** What the profile is told besides the address. */
  readonly values: Texts;
  readonly secrets: Texts;
  readonly services: readonly Sold[];
  /** They are prepared in this order and not in that of the checklist: the operator says which one it is. */
  readonly backwards?: true;
  /** Nobody but the partner knows the code: the operator types it. */
  readonly asksForCode?: true;
  /** What the record of a customer must hold. */
  readonly customer: readonly ('e-mail' | 'telefone' | 'celular' | 'documento')[];
  /** Empty where the guide says nothing. */
  readonly stages: readonly string[];
  readonly statuses: readonly string[];
  /** The place of the provider whose CNPJ goes into a header. */
  readonly headOffice?: string;
  /** An integrator that the partner wants besides, registered by hand. */
  readonly passive?: { readonly alias: string; readonly description: string };
  /** Steps that are done outside the ERP. */
  readonly outside?: readonly string[];
}
