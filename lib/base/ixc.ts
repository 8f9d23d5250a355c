// The base of an IXC: its active customers and active contracts, by the ids that the web service orders them by.
// IXC's contracts have no stage, so that list is empty.

import { z } from 'zod';
import type { ApiFailure } from '../model/api';
import { ok } from '../model/result';
import type { Result } from '../model/result';
import type { IxcTable } from '../model/api';
import type { Listing, ListQuery } from '../net/ixc';
import type { Base, ContractRow, CustomerRow, Pages } from './base';
import { pageOf } from './base';

/** Reads records of one installation. */
export type IxcList = (query: ListQuery, signal?: AbortSignal) => Promise<Result<Listing, ApiFailure>>;

/** Every value is a text; a column may be missing, and "0" stands for no record [P+]. */
const cell = z.string().default('');
const id = z.string().regex(/^[1-9]\d*$/);

// Of a customer's numbers these three columns are proven [P+]; others may exist.
const customer: z.ZodType<CustomerRow> = z
  .object({
    id,
    razao: cell,
    email: cell,
    fone: cell,
    telefone_celular: cell,
    whatsapp: cell,
    cnpj_cpf: cell,
  })
  .transform((row) => ({
    id: row.id,
    record: row.id,
    name: row.razao,
    email: row.email,
    phones: [row.fone, row.telefone_celular, row.whatsapp],
    document: row.cnpj_cpf,
  }));

/** The letters of `cliente_contrato.status` [P+]. */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ['P', 'Pré-contrato'],
  ['A', 'Ativo'],
  ['I', 'Inativo'],
  ['N', 'Negativado'],
  ['D', 'Desistiu'],
]);

const contract: z.ZodType<ContractRow> = z
  .object({ id, id_cliente: cell, status: cell })
  .transform((row) => ({
    id: row.id,
    number: row.id,
    customer: row.id_cliente === '0' ? '' : row.id_cliente,
    customerName: '',
    status: STATUSES.get(row.status) ?? '',
  }));

/** The base of an IXC. */
export function ixcBase(list: IxcList): Base {
  const active =
    <Row>(table: IxcTable, column: string, value: string, row: z.ZodType<Row>): Pages<Row> =>
    async ({ page, size }, signal) => {
      const where = { column, oper: '=', value } as const;
      // From the oldest on: what is added while somebody reads comes at the end.
      const listed = await list({ table, where, page, size, order: 'asc' }, signal);
      return listed.ok ? ok(pageOf(listed.value.total, listed.value.rows, row)) : listed;
    };
  return {
    customers: active('cliente', 'ativo', 'S', customer),
    stages: () => Promise.resolve(ok({ total: 0, count: 0, rows: [] })),
    contracts: active('cliente_contrato', 'status', 'A', contract),
  };
}
