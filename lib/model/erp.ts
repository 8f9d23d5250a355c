// The two ERPs and one installation of them. Types only.

import type { ApiAddresses, ApiSecret } from './api';

export type ErpId = 'ixc' | 'voalle';

export type Environment = 'production' | 'staging' | 'training';

/** One ERP installation that the operator added and granted. Holds no credential. */
export interface Instance {
  readonly id: string;
  readonly erp: ErpId;
  /** Scheme, host and port, as `location.origin` gives it. */
  readonly origin: string;
  readonly label: string;
  readonly environment: Environment;
  /** What its pages say, where the operator kept another choice all the same: not asked again while they say this. */
  readonly overruled?: Environment;
  /** Epoch milliseconds. */
  readonly addedAt: number;
  /** Left out: its services are where they usually are. */
  readonly api?: ApiAddresses;
  /** The company prescribes it. */
  readonly managed?: ManagedInstance;
}

/** Name and environment are the company's, as long as it prescribes them. */
export interface ManagedInstance {
  /** What the operator had there, and has again afterwards; null where the company brought the installation. */
  readonly own: Pick<Instance, 'label' | 'environment' | 'overruled'> | null;
}

/** An installation as the pages see it: with the names of the API credentials that are known, never these. */
export interface InstanceView extends Instance {
  readonly secrets: readonly ApiSecret[];
}

/** How well a fact about an ERP's screen is known; the words stand in the README ("How sure are we?"). */
export type Confidence =
  /** Shown by two or more independent sources. */
  | 'P+'
  /** Shown literally by one source. */
  | 'P'
  /** Shown for an older version of the ERP. */
  | 'P-old'
  /** Known from a schema, an API column or the vendor's guide; the place on the screen is inferred. */
  | 'S'
  /** A guess. Never presented as certain. */
  | 'G';
