// What a partner file declares: everything Encaixe knows of one platform, as data.
// The order of the members is the order in which an operator meets them.

import type { ErpId } from './erp';
import type { Severity } from './plan';
import type { ScreenId, ValueKind } from './screen';
import type { Text } from './text';

/** How a value is written, beyond what its kind says; judged on its canonical form. */
export interface Format {
  /** Source of a regular expression over the whole value; linear in the value's length. */
  readonly pattern: string;
  readonly severity: Severity;
  readonly why: Text;
}

/** One value of a closed list. */
export interface Offered {
  readonly value: string;
  readonly label: Text;
}

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
  readonly format?: Format;
  /** The only values there are: one is chosen, of `identifiers` any number. */
  readonly offered?: readonly Offered[];
}

export type Expected =
  /** The guide prescribes this value. */
  | { readonly is: 'literal'; readonly value: string; readonly text?: string }
  /** The profile holds it; `prefix` is put before a secret that lacks it. */
  | { readonly is: 'profile'; readonly value: string; readonly prefix?: 'Bearer ' }
  /** An earlier step of the checklist produced it. */
  | { readonly is: 'step'; readonly step: string; readonly output: string }
  /** The item that this run of a repeated step is made for. */
  | { readonly is: 'item' }
  /** Must stay empty. */
  | { readonly is: 'empty' }
  /** The ERP generates it when the record is saved: never filled, checked afterwards. */
  | { readonly is: 'generated' }
  /** Nothing public says what belongs here: never filled. */
  | { readonly is: 'ask' }
  /** The operator's own choice: never filled; blamed only when it is empty and the ERP or partner needs it. */
  | { readonly is: 'free'; readonly needed?: boolean }
  /** A person's own data: never filled, and wrong when it is not there or cannot be what it should. */
  | { readonly is: 'given'; readonly as: Datum }
  /**
   * A list that must hold something that one of these steps produced; never filled. Where it holds anything of
   * theirs, what the step `base` produced must be there, too.
   */
  | {
      readonly is: 'includes';
      readonly steps: readonly string[];
      readonly output: string;
      readonly base?: string;
    };

/** What a partner needs to know of a subscriber. */
export type Datum = 'email' | 'phone' | 'mobile' | 'document' | 'text';

/** A wrong value that is known by name, with its own explanation. */
export interface Mistake {
  readonly value: string;
  readonly severity: Severity;
  readonly why: Text;
}

/** One prescribed value or constraint of a screen. */
export interface Rule {
  readonly field: string;
  /** For a `tally`: the profile's value that names the item. */
  readonly of?: string;
  readonly expected: Expected;
  /** Filled only when the operator ticks it: the value may belong to another record. */
  readonly offered?: true;
  /** Looked at and never filled, whatever is expected. */
  readonly checkOnly?: true;
  /** Other values that are right too. */
  readonly also?: readonly string[];
  /** How wrong another value is; `error` when it is left out. */
  readonly severity?: Severity;
  /** A number below the prescribed one is only an information, as for retry limits. */
  readonly atLeast?: boolean;
  readonly format?: Format;
  readonly mistakes?: readonly Mistake[];
  readonly why?: Text;
  /** The sources do not agree: said as an information even where the value is as the partner wants it. */
  readonly caution?: Text;
  /** Guide and section, or `unproven` with what it rests on. */
  readonly source: string;
}

export interface Preset {
  readonly screen: ScreenId;
  /** The step it serves, where several steps use the screen; otherwise all of them. */
  readonly step?: string;
  readonly rules: readonly Rule[];
}

/** A choice at the start of the checklist that decides which steps there are. */
export interface Variant {
  readonly key: string;
  readonly label: Text;
  readonly hint: Text;
  readonly options: readonly { readonly value: string; readonly label: Text }[];
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
  /** Only where the operator chose one of these. */
  readonly when?: { readonly variant: string; readonly is: readonly string[] };
  /** Repeated for each identifier in this value of the profile. */
  readonly each?: string;
  readonly title: Text;
  /** What is done here and why it matters. */
  readonly what: Text;
  /** The screen whose rules prove the step; a step without one is proven by hand or by the test. */
  readonly screen?: ScreenId;
  /** Menu path as the screen spells it, for a step without a screen of its own. */
  readonly menu?: readonly string[];
  readonly provenBy: readonly EvidenceKind[];
  /** The field that tells one record from another, and the steps of one screen apart. */
  readonly identity?: string;
  /** The step whose record this one is about, too: another tab of the same window. */
  readonly sameRecordAs?: string;
  readonly outputs?: readonly StepOutput[];
  /** A button of the ERP that acts in bulk: pointed at with a warning, never pressed. */
  readonly routine?: string;
}

export interface SubscriberConditions {
  /** What the customer record must hold. */
  readonly customer: readonly Exclude<Datum, 'text'>[];
  /** How wrong a record without it is; `error` when it is left out. */
  readonly severity?: Severity;
  readonly contractStages: readonly string[];
  readonly contractStatuses: readonly string[];
  readonly source: string;
}

/** Something that the sources leave open or say twice: shown, not decided. */
export interface Note {
  readonly text: Text;
  readonly source: string;
  /** Where it matters; without one, from the start. */
  readonly screen?: ScreenId;
}

export type ConnectionTestDef = {
  readonly proves: Text;
  readonly doesNotProve: Text;
} & (
  | {
      /** The side-effect-free probe of a URL: no method that writes, no header of the partner, no body. */
      readonly kind: 'probe';
      /** The profile's value that holds the URL. */
      readonly url: string;
      /** The method that the ERP will use, asked about and never sent; null when the facts do not say. */
      readonly method: 'POST' | null;
      /** Where `method` is null: the profile's value that names it. */
      readonly methodFrom?: string;
      /**
       * A read of the partner's own API on the same host, after the probe: only where the profile's value `when` is
       * `S`. `token` names the value that it carries. What it can prove is told apart from what it cannot.
       */
      readonly readable?: {
        readonly token: string;
        readonly when: string;
        readonly path: '/watch/v1/pacotes/get';
      };
    }
  /** `GET /myAccount/status/` with the key; `base` and `key` name the profile's values. */
  | { readonly kind: 'asaas'; readonly base: string; readonly key: string }
  /** A listing of the ERP's own web service with the token that the partner will use; it reads no record. */
  | { readonly kind: 'ixc-token'; readonly token: string }
  /**
   * A token of the ERP's own identity service for the integration user, and one read of its API with it. `address` and
   * `base` name the profile's values that override where the two are.
   */
  | {
      readonly kind: 'voalle-user';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly syndata: string;
      readonly address: string;
      readonly base?: string;
    }
);

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly erp: ErpId;
  /** What it is, in one sentence. */
  readonly summary: Text;
  /** What the operator must have from the partner before the first step. */
  readonly needs: readonly Text[];
  readonly values: readonly ProfileValueDef[];
  /** What must be so in the ERP before the first step. */
  readonly prerequisites: readonly Text[];
  readonly conditions: SubscriberConditions | null;
  readonly notes: readonly Note[];
  readonly variants: readonly Variant[];
  readonly presets: readonly Preset[];
  readonly checklist: readonly Step[];
  readonly test: ConnectionTestDef;
}

/** The presets of a screen; several where each serves a step of its own. */
export function presetsOf(partner: Pick<Partner, 'presets'>, screen: ScreenId): readonly Preset[] {
  return partner.presets.filter((preset) => preset.screen === screen);
}
