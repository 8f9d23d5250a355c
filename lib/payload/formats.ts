// Which of Voalle's formats a document is, told by members that no other format has, and where each format keeps what
// a partner asks of a subscriber. A format that has no place for something is no fault of the payload.

import type { z } from 'zod';
import type { Condition } from './finding';
import { isMembers } from './path';
import type { Key, Members } from './path';
import { connection, contract, flat, notice, signature, solicitation, sva } from './schemas';

export type FormatId =
  | 'contract'
  | 'connection'
  | 'solicitation'
  | 'signature'
  | 'sva'
  | 'flat'
  /** A notice of Voalle's with a content that no source shows: titles, receipts. */
  | 'notice';

/** Where a format keeps what is asked for; what it has no place for is left out. */
export type Places = Readonly<Partial<Record<Exclude<Condition, 'serviceCode' | 'base'>, readonly Key[]>>> & {
  readonly services?: readonly Key[];
  /** The provider's place, with a CNPJ of its own. */
  readonly place?: readonly Key[];
};

export interface Format {
  readonly id: FormatId;
  readonly schema: z.ZodObject;
  readonly places: Places;
  /** True for a document whose members are these; names count in any case. */
  readonly is: (has: Has) => boolean;
}

type Has = (...names: readonly string[]) => boolean;

// The first that fits: each is narrower than those after it.
const FORMATS: readonly Format[] = [
  { id: 'signature', schema: signature, places: {}, is: (has) => has('Contract', 'ElectronicSignatures') },
  { id: 'connection', schema: connection, places: {}, is: (has) => has('Authentication') },
  { id: 'solicitation', schema: solicitation, places: {}, is: (has) => has('Solicitations') },
  {
    id: 'sva',
    schema: sva,
    places: {
      email: ['Client', 'Email'],
      phone: ['Client', 'Phone'],
      mobile: ['Client', 'CellPhone'],
      document: ['Client', 'TxId'],
      stage: ['Stage'],
      status: ['Status'],
      services: ['Services'],
    },
    is: (has) => has('Contract') && (has('Client') || has('Services') || has('Stage')),
  },
  {
    id: 'contract',
    schema: contract,
    // Its services carry Voalle's own code, which is not the partner's.
    places: {
      document: ['Contract', 'Client', 'TxId'],
      stage: ['Contract', 'Stage'],
      status: ['Contract', 'Status'],
      place: ['Contract', 'CompanyPlace', 'TxId'],
    },
    is: (has) => has('Contract'),
  },
  {
    id: 'flat',
    schema: flat,
    places: { document: ['ClientTxId'], stage: ['Stage'], status: ['Status'], services: ['Services'] },
    is: (has) => has('Number') && (has('ClientName') || has('ClientTxId')),
  },
  { id: 'notice', schema: notice, places: {}, is: (has) => has('CompanyTxId') && has('ActionType') },
];

/** The format of a document; null for one that is none of Voalle's. */
export function formatOf(document: Members): Format | null {
  return FORMATS.find(({ is }) => is((...names) => holds(document, names))) ?? null;
}

/** True when a member of this name stands there, whatever its case. */
function holds(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (!isMembers(value)) return false;
  const key = Object.keys(value).find((each) => each.toLowerCase() === name.toLowerCase());
  return key !== undefined && holds(value[key], rest);
}
