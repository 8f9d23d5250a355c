// An ERP for walks, played by lists in memory that can be changed, slowed down and broken while they are read; and what
// a walk must find in it.

import type { ApiFailure, ApiFailureCode } from '../../../../lib/model/api';
import type { ReadinessRun } from '../../../../lib/model/readiness';
import type { IxcRow } from '../../../../lib/net/ixc';

export const failure = (code: ApiFailureCode, more: Partial<ApiFailure> = {}): ApiFailure => ({
  code,
  status: null,
  said: null,
  waitSeconds: null,
  ...more,
});

/** An ERP's lists, and what happens to whoever reads them. */
export interface Erp {
  customers: IxcRow[];
  contracts: IxcRow[];
  /** Runs before each answer; what it returns is answered instead of the page. */
  onRead: (query: {
    readonly table: string;
    readonly page: number;
    readonly size: number;
  }) => ApiFailure | null | Promise<null>;
  /** The most rows that it gives at once. */
  most: number;
  reads: number;
  /** Pages on their way or being worked on, at most. */
  mostAtOnce: number;
}

/** A base of customers with one contract each; every 7th lacks an e-mail, every 10th has a landline only. */
export function erpOf(count: number): Erp {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  return {
    customers: ids.map((id) => ({
      id: String(id),
      razao: `Pessoa ${String(id)}`,
      email: id % 7 === 0 ? '' : `p${String(id)}@cliente.example`,
      fone: '',
      telefone_celular: id % 10 === 0 ? '1130000000' : '(11) 90000-0000',
      whatsapp: '',
      cnpj_cpf: '12.ABC.345/01DE-35',
      ativo: 'S',
    })),
    contracts: ids.map((id) => contractOf(id + 10_000, id)),
    onRead: () => null,
    most: 10_000,
    reads: 0,
    mostAtOnce: 0,
  };
}

export const contractOf = (id: number, customer: number): IxcRow => ({
  id: String(id),
  id_cliente: String(customer),
  status: 'A',
});

/** What a walk must find in an ERP, counted without pages. */
export function expected({
  customers,
  contracts,
}: Erp): Pick<ReadinessRun, 'contracts' | 'failing' | 'unknown' | 'lacks'> {
  const byId = new Map(customers.map((row) => [row.id, row]));
  const lacks = contracts.map(({ id_cliente }) => {
    const customer = byId.get(id_cliente);
    if (customer === undefined) return ['customer-unknown'];
    return [
      ...(customer.email === '' ? ['email-missing'] : []),
      ...(customer.telefone_celular === '1130000000' ? ['mobile-malformed'] : []),
    ];
  });
  const codes = [...new Set(lacks.flat())].sort();
  const unknown = lacks.filter(([code]) => code === 'customer-unknown').length;
  return {
    contracts: contracts.length,
    failing: lacks.filter((codes) => codes.some((code) => code !== 'customer-unknown')).length,
    ...(unknown > 0 ? { unknown } : {}),
    lacks: Object.fromEntries(
      codes.map((code) => [code, lacks.filter((each) => each.includes(code)).length]),
    ),
  };
}
