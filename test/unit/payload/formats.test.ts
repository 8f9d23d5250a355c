// Which format a payload is and what is wrong with its shape, for every format in the shapes that are known of it.

import { describe, expect, it } from 'vitest';
import {
  CNPJ,
  NOTICE,
  client,
  connection,
  contract,
  flat,
  inspected,
  lines,
  service,
  signature,
  solicitation,
  sva,
} from './samples';
import type { Json } from './samples';

const FORMATS: readonly (readonly [string, () => Json])[] = [
  ['contract', contract],
  ['connection', connection],
  ['solicitation', solicitation],
  ['signature', signature],
  ['sva', sva],
  ['flat', flat],
];

describe.each(FORMATS)('%s', (format, make) => {
  it('is recognised, and nothing is wrong with it', () => {
    const found = inspected(make());
    expect(found.formats).toEqual([format]);
    expect(lines(found)).toEqual([]);
  });

  it('may come as a list, with the index in each path', () => {
    const found = inspected([make(), { ...make(), Extra: 1 }]);
    expect(found.documents).toBe(2);
    expect(lines(found)).toEqual(['info unknown-member [1].Extra']);
  });
});

describe('what formats tolerate', () => {
  it.each([
    ['ContractId for ContractID', connection({ ContractID: undefined, ContractId: '1' })],
    ['CustomerId for PersonId', connection({ PersonId: undefined, CustomerId: 7 })],
    ['ServiceTag for ContractServiceTag', connection({ ContractServiceTag: undefined, ServiceTag: 'T' })],
    ['a connection without a login', connection({ Login: undefined })],
    ['ActionType as text', { ...contract(), ActionType: '2' }],
    ['one solicitation without a list', solicitation({ Solicitations: { Protocol: 1 } })],
    ['ids as text', sva({ CompanyPlace: { Id: '1', Code: 1, Name: 'MATRIZ' } })],
    ['no patrimonies', sva({ Patrimonies: undefined })],
    ['states of the flat form as objects', flat({ Status: { Code: 1, Description: 'Normal' } })],
    ['states of the flat form as codes', flat({ Status: 1, Stage: '3' })],
    ['services of the flat form without a code', flat({ Services: ['STREAMING', { Name: 'X' }] })],
  ])('%s', (_, payload) => {
    expect(lines(inspected(payload))).toEqual([]);
  });

  it('another case of a name, which is said', () => {
    const { Client, ...rest } = sva();
    const found = inspected({ ...rest, client: Client });
    expect(found.formats).toEqual(['sva']);
    expect(found.findings).toEqual([
      {
        severity: 'warning',
        code: 'member-case',
        path: 'client',
        expected: { is: 'values', values: ['Client'] },
        found: '"client"',
      },
    ]);
  });

  it('members that no source knows, which are listed', () => {
    const found = inspected(sva({ Novo: { a: 1 }, Services: [service('A', { 'odd name': [] })] }));
    expect(Object.fromEntries(found.findings.map(({ path, found: line }) => [path, line]))).toEqual({
      Novo: '{…}',
      'Services[0]["odd name"]': '[]',
    });
  });
});

describe('what is wrong with a shape', () => {
  it.each<readonly [Json, string, unknown, string | null]>([
    [{ ...contract(), ActionType: 3 }, 'wrong-shape ActionType', ['0', '1', '2'], '3'],
    [{ ...contract(), CompanyId: undefined }, 'missing CompanyId', 'id', null],
    [contract({ Number: undefined }), 'missing Contract.Number', 'id', null],
    [contract({ Amount: 'muito' }), 'wrong-shape Contract.Amount', 'number', '"muito"'],
    [contract({ Client: null }), 'wrong-shape Contract.Client', 'object', 'null'],
    [contract({ Services: {} }), 'wrong-shape Contract.Services', 'list', '{}'],
    [connection({ Login: 7 }), 'wrong-shape Authentication.Login', 'text', '7'],
    [solicitation({ Solicitations: 'x' }), 'wrong-shape Solicitations', 'object', '"x"'],
    [sva({ Active: 'sim' }), 'wrong-shape Active', 'flag', '"sim"'],
    [sva({ Services: [service({})] }), 'wrong-shape Services[0].IntegrationCode', 'id', '{}'],
    [sva({ Services: ['x'] }), 'wrong-shape Services[0]', 'object', '"x"'],
    [sva({ Client: client({ Email: ['a'] }) }), 'wrong-shape Client.Email', 'text', '[…]'],
    [sva({ Status: undefined }), 'missing Status', 'object', null],
    [flat({ Stage: [] }), 'wrong-shape Stage', 'state', '[]'],
  ])('%#: is told with path, expected and found', (payload, told, wanted, line) => {
    const found = inspected(payload);
    expect(lines(found)).toEqual([`error ${told}`]);
    const [first] = found.findings;
    expect(first?.expected).toEqual(
      typeof wanted === 'string' ? { is: 'shape', shape: wanted } : { is: 'values', values: wanted },
    );
    expect(first?.found).toBe(line);
  });

  it('is told of a signature with a status that there is not', () => {
    expect(inspected(signature({ Status: 9 })).findings[0]).toMatchObject({
      path: 'Contract.ElectronicSignatures[0].Status',
      expected: { values: ['1', '2', '3', '4', '5', '6', '7', '8'] },
      found: '9',
    });
  });
});

describe('a payload that is none of these', () => {
  it.each<readonly [unknown, string]>([
    [{}, 'error not-recognised'],
    [{ Evento: 'x', Dados: 1 }, 'error not-recognised'],
    [[], 'error empty-list'],
    ['texto', 'error not-an-object'],
    [null, 'error not-an-object'],
    [[1], 'error not-an-object [0]'],
    [[[contract()]], 'error not-an-object [0]'],
  ])('%j is told so', (payload, line) => {
    const found = inspected(payload);
    expect(lines(found)).toEqual([line]);
    expect(found.formats).toEqual([]);
  });

  it('is a notice all the same, when it begins like one', () => {
    const found = inspected({ ...NOTICE, ActionType: 7, Title: { Id: 1 } });
    expect(found.formats).toEqual(['notice']);
    expect(lines(found)).toEqual([
      'error wrong-shape ActionType',
      'info content-unknown',
      'info unknown-member Title',
    ]);
  });
});

describe("the provider's own CNPJ", () => {
  it.each([
    [CNPJ, []],
    ['12ABC34501DE35', ['warning company-unmasked CompanyTxId']],
    ['12.ABC.345/01DE-36', ['error company-malformed CompanyTxId']],
    ['', ['error company-malformed CompanyTxId']],
    ['111.444.777-35', ['error company-malformed CompanyTxId']],
  ])('%s', (text, expected) => {
    expect(lines(inspected({ ...contract(), CompanyTxId: text }))).toEqual(expected);
  });

  it('is checked for its place, too', () => {
    const found = inspected(contract({ CompanyPlace: { TxId: '12.ABC.345/01DE-36' } }));
    expect(lines(found)).toEqual(['warning document-malformed Contract.CompanyPlace.TxId']);
  });
});
