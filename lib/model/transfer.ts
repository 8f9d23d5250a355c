// Profiles on their way to another computer, as a file: what a file may hold, what an import would do, why one is
// refused. Secrets travel under a passphrase of the file's own, or not at all.

import type { ApiAddresses } from './api';
import type { Environment, ErpId } from './erp';

export const TRANSFER_FORMAT = 'encaixe-profiles';
export const TRANSFER_VERSION = 1;

/** Characters; profiles are small, and what is larger is something else. */
export const LONGEST_TRANSFER = 2_000_000;

/** Why a file was not written or not read. Nothing was changed. */
export type TransferError =
  | 'too-big'
  | 'not-json'
  | 'not-a-transfer'
  /** Written by a later version of Encaixe. */
  | 'too-new'
  /** It says that it is one, and its content does not hold to the format. */
  | 'malformed'
  /** It holds secrets, and nobody said the passphrase. */
  | 'passphrase-needed'
  | 'wrong-passphrase'
  /** The passphrase for the file is too short. */
  | 'too-short'
  /** The company does not want profiles to leave in files. */
  | 'not-allowed'
  /** Something that the import rests on changed after it was shown. */
  | 'changed'
  /** The browser does not let the extension into an installation that would be added. */
  | 'not-granted';

/** An installation as a file tells of it. */
export interface TransferInstance {
  readonly origin: string;
  readonly erp: ErpId;
  readonly label: string;
  readonly environment: Environment;
  readonly api?: ApiAddresses;
}

/** What an import would do with one profile of the file. */
export interface TransferItem {
  /** What the operator ticks: its place in the file, with a mark of all that is shown of it. */
  readonly id: string;
  readonly label: string;
  readonly partnerId: string;
  readonly instance: TransferInstance;
  /**
   * `new`: there is none of this partner and name on that installation; `changed`: there is, and it differs; `same`: it
   * is there as it stands in the file. Left out: `unknown-partner`, one that this version does not know for that ERP;
   * `other-erp`, where the installation is known here as one of the other ERP.
   */
  readonly change: 'new' | 'changed' | 'same' | 'unknown-partner' | 'other-erp';
  /** The installation is not among the ones here: it is added, if the browser grants its host. */
  readonly addsInstance: boolean;
  /** Of the services of an installation that is added, those that are not on its ERP's own host. */
  readonly foreignServices: readonly string[];
  /** What would be written, value by value. What the file does not tell of stays as it is. */
  readonly fields: readonly TransferField[];
}

/** True for what an import can carry out. */
export function isImportable({ change }: Pick<TransferItem, 'change'>): boolean {
  return change === 'new' || change === 'changed';
}

export interface TransferField {
  readonly kind: 'value' | 'secret' | 'variant';
  readonly key: string;
  /** Of a secret only that there is one, as dots; '' where there is none. */
  readonly now: string;
  readonly will: string;
  /** An address that would, or could, lie on another server, while a secret that the file does not replace may go there. */
  readonly retargets?: true;
}

/** A dry run: what an import would do. Nothing is changed by it. */
export interface TransferPlan {
  readonly items: readonly TransferItem[];
  readonly hasSecrets: boolean;
  /** Hosts that the browser has to grant before installations of the file can be added. */
  readonly origins: readonly string[];
}

/** What an export made. */
export interface TransferFile {
  readonly text: string;
  /** Secrets that stayed behind because they are damaged. */
  readonly damaged: number;
}

/** What an import did. */
export interface TransferDone {
  readonly profiles: number;
  readonly instances: number;
  readonly secrets: number;
}
