// What a company prescribes for the browsers of its operators (managed storage). It is laid over what stands in the
// store and never replaces it: where a prescription ends, what the operator had is there again. Never a secret.

import type { Environment, ErpId } from './erp';
import type { Partner } from './partner';
import type { Settings } from './settings';

export interface PolicyInstance {
  readonly origin: string;
  readonly erp: ErpId;
  readonly label: string;
  readonly environment: Environment;
}

export interface PolicyProfile {
  /** Origin of the installation that it is for. */
  readonly origin: string;
  readonly partnerId: string;
  readonly label: string;
  /** Values that are no secrets. */
  readonly values: Readonly<Record<string, string>>;
}

/** What of the settings a company may prescribe. */
export type LockableSetting = 'keepDays' | 'lockMinutes' | 'journalDays' | 'marks';

/** What an operator may do; everything, where the company says nothing. */
export interface Allowed {
  readonly fill: boolean;
  readonly teach: boolean;
  readonly ownPartners: boolean;
  readonly export: boolean;
}

/** A part of a policy. */
export type PolicyPart = 'instances' | 'profiles' | 'partners' | 'settings' | 'allow';

/** Why something of a policy does not hold; each code has a sentence in the locale files (`policy`). */
export type PolicyFault =
  /** It is missing, or not what it should be. */
  | 'malformed'
  /** Said twice; the first holds. */
  | 'repeated'
  /** This version does not know it. */
  | 'unknown-key'
  | 'unknown-partner'
  /** A secret has no place in a policy: whoever may look into this browser's settings could read it. */
  | 'secret';

/** Something that the company prescribes and that is left out. It says where, and never what stands there. */
export interface PolicyProblem {
  /** Null for a key that is no part of a policy. */
  readonly part: PolicyPart | null;
  /** Which entry, from one on; null where the part is no list, or none at all. */
  readonly entry: number | null;
  /** The key in it; null where the whole is meant. */
  readonly key: string | null;
  readonly fault: PolicyFault;
}

export interface Policy {
  /** The company prescribes something. */
  readonly managed: boolean;
  readonly instances: readonly PolicyInstance[];
  readonly profiles: readonly PolicyProfile[];
  readonly partners: readonly Partner[];
  /** Settings that the operator cannot change; never who somebody is, or what was put aside. */
  readonly settings: Partial<Pick<Settings, LockableSetting>>;
  readonly allow: Allowed;
  /** What could not be taken from it; the rest holds. */
  readonly problems: readonly PolicyProblem[];
}

export const NO_POLICY: Policy = {
  managed: false,
  instances: [],
  profiles: [],
  partners: [],
  settings: {},
  allow: { fill: true, teach: true, ownPartners: true, export: true },
  problems: [],
};
