// Voalle's base: paths and pages, rows with ids of either kind, lists with and without pages.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { voalleBase } from '../../../lib/base/voalle';
import { ok } from '../../../lib/model/result';
import type { VoalleApi } from '../../../lib/net/voalle-api';

const signal = new AbortController().signal;
const paging = { page: 2, size: 50 };

function base(response: unknown) {
  const api = {
    get: vi.fn<VoalleApi['get']>(() => Promise.resolve(ok(response))),
    contracts: vi.fn<VoalleApi['contracts']>(() => Promise.resolve(ok(response))),
  };
  return { api, base: voalleBase(api) };
}

const page = (...data: unknown[]) => ({ data, totalRecords: '60', page: 2, pageSize: 50, totalPages: 2 });

describe('the base of a Voalle', () => {
  it('asks for the page, from 1', async () => {
    const { api, base: b } = base(page());
    await b.customers(paging, signal);
    await b.stages(paging, signal);
    await b.contracts(paging, signal);
    const pages = { page: 2, pageSize: 50 };
    expect(api.get.mock.calls).toEqual([
      ['/external/integrations/thirdparty/getclient', pages, signal],
      ['/external/map/connection/all', pages, signal],
    ]);
    expect(api.contracts.mock.calls).toEqual([[{ onlyActiveContracts: true, ...pages }, signal]]);
  });

  it('reads a customer by the document that contracts name', async () => {
    const row = {
      id: '3000',
      name: 'Pessoa Inventada',
      txId: '12.ABC.345/01DE-35',
      email: 'p@cliente.example',
      emailNfe: null,
      phone: '1130000000',
      cellPhone1: 11900000000,
      cellPhone2: null,
    };
    expect(await base(page(row)).base.customers(paging, signal)).toEqual(
      ok({
        total: 60,
        count: 1,
        rows: [
          {
            id: '12ABC34501DE35',
            record: '3000',
            name: 'Pessoa Inventada',
            email: 'p@cliente.example',
            phones: ['1130000000', '11900000000', ''],
            document: '12.ABC.345/01DE-35',
          },
        ],
      }),
    );
  });

  it('reads a contract, its status by the code', async () => {
    const row = {
      id: 5,
      contractNumber: 'CT-5',
      contractStatus: 2,
      clientInformation: { clientTxId: '12ABC34501DE35', name: 'Pessoa Inventada', email: '' },
    };
    expect(
      await base(page(row, { id: '6', contractStatus: 8 })).base.contracts(paging, signal),
    ).toMatchObject({
      value: {
        rows: [
          {
            id: '5',
            number: 'CT-5',
            customer: '12ABC34501DE35',
            customerName: 'Pessoa Inventada',
            status: 'Demonstração',
          },
          { id: '6', number: '6', customer: '', customerName: '', status: '' },
        ],
      },
    });
  });

  it.each([
    [{ id: 5, stage: 3, stageDescription: 'Aprovado' }, 'Aprovado'],
    [{ id: 5, stage: '2', stageDescription: null }, 'Em Aprovação'],
    [{ id: 5, stage: 99 }, ''],
  ])('reads the stage of %j', async (contract, stage) => {
    expect(await base(page({ contract })).base.stages(paging, signal)).toMatchObject({
      value: { rows: [{ id: '5', stage }] },
    });
  });

  it('understands a list without pages', async () => {
    expect(await base([{ contract: { id: 1, stage: 3 } }, {}]).base.stages(paging, signal)).toMatchObject({
      value: { total: 2, count: 2, rows: [{ id: '1', stage: 'Aprovado' }] },
    });
  });

  it('never throws, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.anything(),
          fc.array(fc.anything()).map((data) => page(...data)),
        ),
        async (response) => {
          for (const list of ['customers', 'stages', 'contracts'] as const) {
            const read = await base(response).base[list](paging, signal);
            if (!read.ok) expect(read.error.code).toBe('unexpected-answer');
            else expect(read.value.rows.length).toBeLessThanOrEqual(read.value.count);
          }
        },
      ),
    );
  });
});
