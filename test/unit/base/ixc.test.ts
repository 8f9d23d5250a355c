// IXC's base: what is asked for, and how its rows read.

import { describe, expect, it, vi } from 'vitest';
import { ixcBase } from '../../../lib/base/ixc';
import type { IxcList } from '../../../lib/base/ixc';
import { ok } from '../../../lib/model/result';
import { failure } from '../background/readiness/erp';

const signal = new AbortController().signal;
const listing = (...rows: Record<string, string>[]) =>
  vi.fn<IxcList>(() => Promise.resolve(ok({ total: 9, rows })));

describe('the base of an IXC', () => {
  it('asks for active customers and contracts, the oldest first', async () => {
    const list = listing();
    await ixcBase(list).customers({ page: 3, size: 500 }, signal);
    await ixcBase(list).contracts({ page: 1, size: 25 }, signal);
    expect(list.mock.calls).toEqual([
      [
        {
          table: 'cliente',
          where: { column: 'ativo', oper: '=', value: 'S' },
          page: 3,
          size: 500,
          order: 'asc',
        },
        signal,
      ],
      [
        {
          table: 'cliente_contrato',
          where: { column: 'status', oper: '=', value: 'A' },
          page: 1,
          size: 25,
          order: 'asc',
        },
        signal,
      ],
    ]);
  });

  it('reads a customer with all of its numbers', async () => {
    const row = {
      id: '7',
      razao: 'Pessoa Inventada',
      email: 'p@cliente.example',
      fone: '1130000000',
      telefone_celular: '11900000000',
      whatsapp: '',
      cnpj_cpf: '12.ABC.345/01DE-35',
      senha: 'never',
    };
    expect(await ixcBase(listing(row)).customers({ page: 1, size: 1 }, signal)).toEqual(
      ok({
        total: 9,
        count: 1,
        rows: [
          {
            id: '7',
            record: '7',
            name: 'Pessoa Inventada',
            email: 'p@cliente.example',
            phones: ['1130000000', '11900000000', ''],
            document: '12.ABC.345/01DE-35',
          },
        ],
      }),
    );
  });

  it('reads a contract, and "0" as nobody', async () => {
    const rows = [
      { id: '70', id_cliente: '7', status: 'A' },
      { id: '71', id_cliente: '0', status: '?' },
      { id: '' },
    ];
    expect(await ixcBase(listing(...rows)).contracts({ page: 1, size: 3 }, signal)).toMatchObject({
      value: {
        count: 3,
        rows: [
          { id: '70', number: '70', customer: '7', status: 'Ativo' },
          { id: '71', customer: '', status: '' },
        ],
      },
    });
  });

  it('has no stages', async () => {
    expect(await ixcBase(listing()).stages({ page: 1, size: 1 }, signal)).toEqual(
      ok({ total: 0, count: 0, rows: [] }),
    );
  });

  it('hands a failure on', async () => {
    const error = failure('table-unavailable', { said: 'Recurso cliente não está disponível!' });
    const list: IxcList = () => Promise.resolve({ ok: false, error });
    expect(await ixcBase(list).customers({ page: 1, size: 1 }, signal)).toEqual({ ok: false, error });
  });
});
