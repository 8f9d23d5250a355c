/**
 * The base of people and their contracts, made big and changed while somebody reads it. It writes the rows that screens
 * and API share. Every second id stays free, so that a row can come in between.
 */
import { member } from '../population.ts';
import type { Flaw, Member } from '../population.ts';
import type { VoalleData } from './data.ts';
import type { Contract } from './seed-contracts.ts';
import type { Person } from './seed-people.ts';

/** The ids of a person and of the contract. */
export interface Added {
  readonly customer: number;
  readonly contract: number;
}

/** What a test may say of a customer that it adds; the id puts the row where it belongs. */
export interface Wanted {
  readonly customer?: Partial<Person>;
  readonly contract?: Partial<Contract>;
}

export interface Base {
  /** So many people with one contract each, and no others: the seeded ones are gone until the reset. */
  grow(count: number): void;
  /** One more, without a flaw unless the fields say so. Without an id it is the last one. */
  addCustomer(wanted?: Wanted): Added;
  /** Takes a person away, and the contracts. */
  removeCustomer(id: number): void;
}

const FIRST = { customer: 10_000, contract: 500_000 };

/** Those added one by one have their number in the population from here on, by their id: nobody is there twice. */
const ADDED = 1_000_000;

export function base(data: VoalleData): Base {
  return {
    grow(count) {
      const all = Array.from({ length: count }, (_, index) =>
        rowsFor(member(index), {
          customer: FIRST.customer + 2 * index,
          contract: FIRST.contract + 2 * index,
        }),
      );
      data.people = all.map(({ customer }) => customer);
      data.contracts = all.map(({ contract }) => contract);
    },
    addCustomer({ customer, contract } = {}) {
      const ids = {
        customer: customer?.id ?? nextId(data.people),
        contract: contract?.id ?? nextId(data.contracts),
      };
      const made = rowsFor(member(ADDED + ids.customer, []), ids);
      data.people = inserted(data.people, { ...made.customer, ...customer });
      data.contracts = inserted(data.contracts, { ...made.contract, ...contract });
      return ids;
    },
    removeCustomer(id) {
      data.people = data.people.filter((person) => person.id !== id);
      data.contracts = data.contracts.filter(({ clientId }) => clientId !== id);
    },
  };
}

function rowsFor(subscriber: Member, ids: Added): { readonly customer: Person; readonly contract: Contract } {
  const { name, document, email, landline, mobile, flaws } = subscriber;
  return {
    customer: {
      id: ids.customer,
      name,
      txId: document,
      typeTxId: 1,
      email,
      emailNfe: '',
      phone: landline,
      cellPhone: mobile,
      status: 1,
      details: {},
    },
    contract: {
      id: ids.contract,
      contractNumber: `CT-${ids.contract}`,
      clientId: ids.customer,
      type: 'COR',
      collectionDay: 10,
      contractStatus: statusOf(flaws),
      stage: flaws.includes('not-approved') ? 2 : 3,
      beginningDate: '02/03/2026',
      services: [],
    },
  };
}

/** Encerrado, Bloqueio Financeiro, Demonstração, Normal [P]. */
function statusOf(flaws: readonly Flaw[]): number {
  if (flaws.includes('ended')) return 9;
  if (flaws.includes('blocked')) return 6;
  return flaws.includes('demonstration') ? 2 : 1;
}

function nextId(rows: readonly { readonly id: number }[]): number {
  return rows.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
}

function inserted<Kept extends { readonly id: number }>(rows: readonly Kept[], row: Kept): Kept[] {
  const after = rows.findIndex(({ id }) => id > row.id);
  return after < 0 ? [...rows, row] : rows.toSpliced(after, 0, row);
}
