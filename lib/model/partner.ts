// What a partner file declares: everything Encaixe knows of one platform, as data.
// The order of the members is the order in which an operator meets them.

import type { ErpId } from './erp';
import type { ScreenId, ValueKind } from './screen';
import type { Text } from './text';

/** Something the profile holds for this partner: given by the partner or chosen by the operator. */
export interface ProfileValueDef {
  readonly key: string;
  readonly label: Text;
  readonly kind: ValueKind;
  /** Held in the background only, masked everywhere. */
  readonly secret: boolean;
  readonly required: boolean;
  /** Who knows it. */
  readonly from: 'partner' | 'operator' | 'erp';
  readonly hint: Text;
  /** Offered when the profile is made; the operator may change it. */
  readonly suggestion?: string;
}

export type Expected =
  /** The guide prescribes this value. */
  | { readonly is: 'literal'; readonly value: string; readonly text?: string }
  /** The profile holds it; `prefix` is put before a secret that lacks it. */
  | { readonly is: 'profile'; readonly value: string; readonly prefix?: 'Bearer ' }
  /** An earlier step of the checklist produced it. */
  | { readonly is: 'step'; readonly step: string; readonly output: string }
  /** Must stay empty. */
  | { readonly is: 'empty' }
  /** The ERP generates it when the record is saved: never filled, checked afterwards. */
  | { readonly is: 'generated' }
  /** Nothing public says what belongs here: never filled. */
  | { readonly is: 'ask' }
  /** The operator's own choice: never filled; blamed only when it is empty and the ERP or partner needs it. */
  | { readonly is: 'free'; readonly needed?: boolean };

/** One prescribed value or constraint of a screen. */
export interface Rule {
  readonly field: string;
  readonly expected: Expected;
  /** Other values that are right too. */
  readonly also?: readonly string[];
  /** How wrong another value is; `error` when it is left out. */
  readonly severity?: 'error' | 'warning' | 'info';
  /** A number below the prescribed one is only an information, as for retry limits. */
  readonly atLeast?: boolean;
  readonly why?: Text;
  /** Guide and section, or `unproven` with what it rests on. */
  readonly source: string;
}

export interface Preset {
  readonly screen: ScreenId;
  readonly rules: readonly Rule[];
}

export type EvidenceKind = 'screen' | 'saved' | 'api' | 'test' | 'manual';

/** What a saved record yields for later steps. */
export interface StepOutput {
  readonly key: string;
  readonly label: Text;
  /** `record` is the record's own id; otherwise the key of a field of the step's screen. */
  readonly from: 'record' | { readonly field: string };
}

export interface Step {
  readonly id: string;
  readonly title: Text;
  /** What is done here and why it matters. */
  readonly what: Text;
  /** The screen whose rules prove the step; a step without one is proven by hand or by the test. */
  readonly screen?: ScreenId;
  /** Menu path as the screen spells it, for a step without a screen of its own. */
  readonly menu?: readonly string[];
  readonly provenBy: readonly EvidenceKind[];
  /** The field that tells one record from another where the screen shows no id. */
  readonly identity?: string;
  readonly outputs?: readonly StepOutput[];
}

export interface SubscriberConditions {
  /** What the customer record must hold. */
  readonly customer: readonly ('email' | 'phone' | 'mobile')[];
  readonly contractStages: readonly string[];
  readonly contractStatuses: readonly string[];
  readonly source: string;
}

export type ConnectionTestDef =
  /** The side-effect-free probe of a URL: no method that writes, no header of the partner, no body. */
  {
    readonly kind: 'probe';
    /** The profile's value that holds the URL, or the URL that the guide fixes. */
    readonly url: { readonly value: string } | { readonly fixed: string };
    /** The method that the ERP will use, asked about and never sent; null when the facts do not say. */
    readonly method: 'POST' | null;
    readonly proves: Text;
    readonly doesNotProve: Text;
  };

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly erp: ErpId;
  /** What it is, in one sentence. */
  readonly summary: Text;
  readonly values: readonly ProfileValueDef[];
  /** What must be so in the ERP before the first step. */
  readonly prerequisites: readonly Text[];
  readonly conditions: SubscriberConditions | null;
  readonly presets: readonly Preset[];
  readonly checklist: readonly Step[];
  readonly test: ConnectionTestDef;
}

/** The preset of a screen, or undefined when the partner prescribes nothing there. */
export function presetOf(partner: Pick<Partner, 'presets'>, screen: ScreenId): Preset | undefined {
  return partner.presets.find((preset) => preset.screen === screen);
}
