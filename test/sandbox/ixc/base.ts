/**
 * The base of customers and their contracts, made big and changed while somebody reads it. It writes the tables that
 * screens and web service share. Every second id stays free, so that a row can come in between; the ids of customers and
 * of contracts are far apart, so that none is taken for the other.
 */
import { member } from '../population.ts';
import type { Flaw, Member } from '../population.ts';
import { nextId, rowsOf } from './rows.ts';
import type { IxcData, Row } from './rows.ts';
import { CONTRACT, PERSON } from './seeds/subscribers.ts';

/** The ids of a customer and of the contract. */
export interface Added {
  readonly customer: string;
  readonly contract: string;
}

/** What a test may say of a customer that it adds; the id puts the row where it belongs. */
export interface Wanted {
  readonly customer?: Row;
  readonly contract?: Row;
}

export interface Base {
  /** So many customers with one contract each, and no others: the seeded ones are gone until the reset. */
  grow(count: number): void;
  /** One more, without a flaw unless the columns say so. Without an id it is the last one. */
  addCustomer(wanted?: Wanted): Added;
  /** Takes a customer away, and the contracts. */
  removeCustomer(id: string): void;
}

const FIRST = { customer: 1_000, contract: 500_000 };

/** Those added one by one have their number in the population from here on, by their id: nobody is there twice. */
const ADDED = 1_000_000;

export function base(data: IxcData): Base {
  return {
    grow(count) {
      const all = Array.from({ length: count }, (_, index) =>
        rowsFor(member(index), {
          customer: String(FIRST.customer + 2 * index),
          contract: String(FIRST.contract + 2 * index),
        }),
      );
      data.cliente = all.map(({ customer }) => customer);
      data.cliente_contrato = all.map(({ contract }) => contract);
    },
    addCustomer({ customer, contract } = {}) {
      const ids = {
        customer: customer?.id ?? nextId(rowsOf(data, 'cliente')),
        contract: contract?.id ?? nextId(rowsOf(data, 'cliente_contrato')),
      };
      const made = rowsFor(member(ADDED + Number(ids.customer), []), ids);
      insert(data, 'cliente', { ...made.customer, ...customer });
      insert(data, 'cliente_contrato', { ...made.contract, ...contract });
      return ids;
    },
    removeCustomer(id) {
      data.cliente = rowsOf(data, 'cliente').filter((row) => row.id !== id);
      data.cliente_contrato = rowsOf(data, 'cliente_contrato').filter((row) => row.id_cliente !== id);
    },
  };
}

function rowsFor(subscriber: Member, ids: Added): { readonly customer: Row; readonly contract: Row } {
  const { name, document, email, landline, mobile, flaws } = subscriber;
  return {
    customer: {
      ...PERSON,
      id: ids.customer,
      tipo_pessoa: 'J',
      razao: name.toUpperCase(),
      fantasia: name,
      cnpj_cpf: document,
      numero: 'S/N',
      email,
      fone: landline,
      telefone_celular: mobile,
    },
    contract: { ...CONTRACT, ...states(flaws), id: ids.contract, id_cliente: ids.customer },
  };
}

/** What IXC has for the states of a contract; it knows neither stages nor demonstrations. */
function states(flaws: readonly Flaw[]): Row {
  if (flaws.includes('ended')) return { status: 'I', status_internet: 'D' };
  if (flaws.includes('not-approved')) return { status: 'P', status_internet: 'D', data_ativacao: '' };
  return flaws.includes('blocked') ? { status_internet: 'CA' } : {};
}

function insert(data: IxcData, table: string, row: Row): void {
  const rows = rowsOf(data, table);
  const after = rows.findIndex(({ id }) => Number(id) > Number(row.id));
  data[table] = after < 0 ? [...rows, row] : rows.toSpliced(after, 0, row);
}
