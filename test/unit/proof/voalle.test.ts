// Voalle's reads: what each resource answers for, which record is found, and what is left to the screen.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screens } from '../../../lib/erps/screens';
import { Secret } from '../../../lib/model/secret';
import { voalleApi } from '../../../lib/net/voalle-api';
import { once } from '../../../lib/net/wire';
import { canProve, readOf } from '../../../lib/plan/readable';
import { readRecord } from '../../../lib/proof/read';
import type { Asked } from '../../../lib/proof/reading';
import { bodyOf, json, scripted } from '../net/wire';
import { askedFor, groundFor, readingOf, valuesIn } from './ground';
import type { Given } from './ground';

const access = {
  identity: new URL('https://erp.example:45700'),
  base: new URL('https://erp.example:45715'),
  clientId: new Secret('integracao'),
  clientSecret: new Secret('inventado'),
  syndata: new Secret('inventada'),
};

const CARIAP: Given = { partner: 'cariap', step: 'head-office', values: { cnpj: '12.ABC.345/01DE-35' } };
const PERSON: Given = { partner: 'cariap', step: 'person' };
const CONTRACT: Given = {
  partner: 'watch-brasil',
  step: 'contract',
  values: { serviceCodes: 'WATCH-1' },
  steps: { 'service:WATCH-1': { outputs: { title: 'Watch Essencial' } } },
};
const DATACAKE = { partner: 'datacake', values: { campaign: 'Loja', priceList: 'Lista Loja' } };

const wrapped = (response: unknown) => json({ Sucess: true, messages: null, response });
const page = (data: readonly unknown[], total = data.length) =>
  wrapped({ data, totalRecords: String(total), page: 1, pageSize: 500, totalPages: 1 });

function read(asked: Asked, ...answers: readonly Response[]) {
  const { fetch, sent } = scripted(json({ access_token: 'ficha-inventada', expires_in: 3600 }), ...answers);
  const of = readOf(asked.screen.id);
  if (of?.erp !== 'voalle') throw new Error('a resource is expected');
  const api = voalleApi(once(fetch), access, { now: () => 0 });
  return { result: readRecord({ erp: 'voalle', api }, of, asked), sent };
}

describe('a person', () => {
  const ana = { id: 7, name: 'Ana', txId: '111.444.777-35', email: null, phone: 1133334444, cellPhone: '' };

  it('is read by its document, with what the screen shows of it', async () => {
    const { result, sent } = read(askedFor(PERSON, '111.444.777-35'), wrapped(ana));
    const found = readingOf(await result);
    expect(new URL(sent[1]?.url ?? '').pathname).toBe(
      '/external/integrations/thirdparty/people/txid/11144477735',
    );
    expect(found).toMatchObject({ source: 'people/txid', record: '7', among: 1 });
    expect(found.snapshot).toMatchObject({ screen: 'voalle/person', record: '7' });
    expect(valuesIn(found.snapshot)).toEqual({
      document: '111.444.777-35',
      email: '',
      phone: '1133334444',
      mobile: '',
    });
  });

  it.each([null, 'Ana', '123'])('is asked for where the subject is %s', async (subject) => {
    const { result, sent } = read(askedFor(PERSON, subject));
    expect(await result).toEqual({ ok: false, error: { kind: 'which-record' } });
    expect(sent).toEqual([]);
  });

  it.each([[null], [[]], [[{ ...ana, txId: '529.982.247-25' }]]])('is not found in %j', async (response) => {
    const { result } = read(askedFor(PERSON, '11144477735'), wrapped(response));
    expect(await result).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it("keeps the API's own refusal", async () => {
    const refusal = json({
      success: false,
      messages: [{ message: 'Pessoa não encontrada.' }],
      response: null,
    });
    const { result } = read(askedFor(PERSON, '11144477735'), refusal);
    expect(await result).toMatchObject({
      ok: false,
      error: { kind: 'failed', failure: { code: 'request-refused', said: 'Pessoa não encontrada.' } },
    });
  });
});

describe('a contract', () => {
  const row = (id: number, status = 1, clientTxId: unknown = '111.444.777-35') => ({
    id,
    contractNumber: `C-${String(id)}`,
    contractStatus: status,
    clientInformation: { clientTxId },
    servicesInformation: [{ description: 'Internet' }, { description: 'Watch Essencial' }],
  });
  const stage = (id: number | string, text: string | null, code = 3) => ({
    contract: { id, stage: code, stageDescription: text ?? undefined },
  });

  it('is read by its number, with its status in words, its services and its stage', async () => {
    const connections = page([stage('8', 'Rejeitado', 4), stage('9', 'Aprovado')]);
    const { result, sent } = read(askedFor(CONTRACT, 'C-9'), page([row(9)]), connections);
    const { snapshot, record, source } = readingOf(await result);
    expect([source, record]).toEqual(['contract/getpaged', 'C-9']);
    expect(JSON.parse(bodyOf(sent[1]))).toMatchObject({
      contractNumber: 'C-9',
      onlyActiveContracts: false,
      page: 1,
    });
    expect(valuesIn(snapshot)).toEqual({
      stage: 'Aprovado',
      status: 'Normal',
      services: '2',
      'services:Internet': '1',
      'services:Watch Essencial': '1',
    });
  });

  it('is the newest of a customer, or the one that the step knows', async () => {
    const answers = [page([row(8), row(12, 3), row(9)]), page([stage(12, null)])] as const;
    const newest = read(askedFor(CONTRACT, '111.444.777-35'), ...answers);
    expect(readingOf(await newest.result)).toMatchObject({ record: 'C-12', among: 3 });
    expect(JSON.parse(bodyOf(newest.sent[1]))).toMatchObject({ txId: '11144477735', txIdType: 2 });
    expect(valuesIn(readingOf(await newest.result).snapshot)).toMatchObject({
      stage: 'Aprovado',
      status: 'Cortesia',
    });

    const known = { ...CONTRACT, steps: { ...CONTRACT.steps, contract: { record: '8' } } };
    const company = '12.ABC.345/01DE-35';
    const theirs = page([row(8, 1, company), row(12, 1, company)]);
    const again = read(askedFor(known, '12ABC34501DE35'), theirs, page([]));
    // Its own number tells it from the others.
    expect(readingOf(await again.result)).toMatchObject({ record: 'C-8', among: 1 });
    expect(JSON.parse(bodyOf(again.sent[1]))).toMatchObject({ txIdType: 1 });
  });

  it.each([
    ['C-1', [row(12), row(10)]],
    ['C-1', []],
    ['111.444.777-35', [row(8, 1, '529.982.247-25'), row(9, 1, null)]],
    ['111.444.777-35', [{ ...row(8), clientInformation: null }]],
  ])('of another number or customer is not the one of %s', async (subject, rows) => {
    const { result } = read(askedFor(CONTRACT, subject), page(rows));
    expect(await result).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it('counts only those that are of the customer', async () => {
    const rows = page([row(12, 1, '529.982.247-25'), row(9)]);
    const { result } = read(askedFor(CONTRACT, '11144477735'), rows, page([]));
    expect(readingOf(await result)).toMatchObject({ record: 'C-9', among: 1 });
  });

  it('leaves a stage to the screen that no page tells, and a status that no source explains', async () => {
    const { result } = read(askedFor(CONTRACT, 'C-9'), page([row(9, 8)]), page([stage(1, 'Aprovado')]));
    const { snapshot } = readingOf(await result);
    expect(Object.keys(valuesIn(snapshot))).not.toContain('stage');
    expect(Object.keys(valuesIn(snapshot))).not.toContain('status');
  });

  it('turns no more than twenty pages for a stage', async () => {
    const pages = Array.from({ length: 20 }, () => page([stage(1, 'Aprovado')], 99_999));
    const { result, sent } = read(askedFor(CONTRACT, 'C-9'), page([row(9)]), ...pages);
    expect(Object.keys(valuesIn(readingOf(await result).snapshot))).not.toContain('stage');
    expect(sent).toHaveLength(22);
  });

  it('asks for no stage where the partner has no condition on it', async () => {
    const { result, sent } = read(askedFor({ partner: 'campsoft', step: 'contract' }, 'C-9'), page([row(9)]));
    await result;
    expect(sent).toHaveLength(2);
  });

  it('counts no services where one has no name', async () => {
    const nameless = { ...row(9), servicesInformation: [{ amount: 3 }] };
    const { result } = read(askedFor({ partner: 'campsoft', step: 'contract' }, 'C-9'), page([nameless]));
    expect(valuesIn(readingOf(await result).snapshot)).toEqual({ status: 'Normal' });
  });
});

describe('what is sold', () => {
  const list = {
    id: '8',
    code: 'LP2',
    title: 'Lista Loja',
    campaignPriceListProductServices: [{ code: 1, title: 'Plano A' }, { title: 'Plano B' }],
  };
  const campaigns = wrapped([
    { code: 'CMP1', title: 'Outra', status: 'Encerrada', campaignPriceList: [list] },
    { code: 'CMP2', title: 'LOJA', status: 'Em Execução', campaignPriceList: [list] },
  ]);

  it('a campaign is found by its title and counts its price lists', async () => {
    const { result } = read(askedFor({ ...DATACAKE, step: 'campaign' }), campaigns.clone());
    const { snapshot, record } = readingOf(await result);
    expect(record).toBe('CMP2');
    expect(valuesIn(snapshot)).toEqual({
      code: 'CMP2',
      title: 'LOJA',
      status: 'Em Execução',
      priceList: '1',
      'priceList:Lista Loja': '1',
    });
  });

  it('a price list is found in any campaign, once, and by its code', async () => {
    const { result } = read(askedFor({ ...DATACAKE, step: 'price-list' }, 'LP2'), campaigns.clone());
    const found = readingOf(await result);
    expect(found).toMatchObject({ record: 'LP2', among: 1 });
    expect(valuesIn(found.snapshot)).toMatchObject({ title: 'Lista Loja', products: '2' });
  });

  it('a service is known by code and title alone', async () => {
    const given = { ...CONTRACT, step: 'service:WATCH-1' };
    const types = wrapped([
      { code: '1', contractTypesServiceProduct: [{ code: 'SP1', title: 'Watch Essencial' }] },
      { code: '2', contractTypesServiceProduct: [{ code: 'SP1', title: 'Watch Essencial' }] },
    ]);
    const { result } = read(askedFor(given), types);
    expect(valuesIn(readingOf(await result).snapshot)).toEqual({ code: 'SP1', title: 'Watch Essencial' });
  });

  it('is asked for where the profile does not name it', async () => {
    const { result } = read(askedFor({ partner: 'datacake', step: 'campaign' }));
    expect(await result).toEqual({ ok: false, error: { kind: 'which-record' } });
  });
});

describe('a place', () => {
  const places = [
    { id: '1', code: '01', txId: '12.ABC.345/01DE-35', description: 'Matriz' },
    { id: '2', code: '02', txId: '', description: 'Loja' },
  ];

  it('is found by its document, however that is written', async () => {
    const { result } = read(askedFor(CARIAP), page(places));
    const { snapshot, record } = readingOf(await result);
    expect([record, snapshot.record]).toEqual(['01', null]);
    expect(valuesIn(snapshot)).toEqual({ code: '01', description: 'Matriz', txId: '12.ABC.345/01DE-35' });
  });

  it('is looked for on the next page', async () => {
    const { result, sent } = read(askedFor(CARIAP), page(places.slice(1), 2), page(places.slice(0, 1), 2));
    expect(readingOf(await result).record).toBe('01');
    expect(sent.slice(1).map(({ url }) => new URL(url).searchParams.get('page'))).toEqual(['1', '2']);
  });

  it('is not found where no place has it', async () => {
    const { result } = read(askedFor(CARIAP), page(places.slice(1)));
    expect(await result).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

it('a strange answer is never more than strange', async () => {
  const asked = [
    askedFor(PERSON, '11144477735'),
    askedFor({ partner: 'campsoft', step: 'contract' }, 'C-9'),
    askedFor({ ...DATACAKE, step: 'campaign' }),
    askedFor({ ...DATACAKE, step: 'price-list' }),
    askedFor({ ...CONTRACT, step: 'service:WATCH-1' }),
    askedFor(CARIAP),
  ];
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (response) => {
      for (const each of asked) expect(await read(each, wrapped(response)).result).toHaveProperty('ok');
    }),
    { numRuns: 60 },
  );
});

describe('the table of reads', () => {
  it.each([
    [CARIAP, true],
    [PERSON, true],
    [CONTRACT, true],
    [{ ...CONTRACT, step: 'service:WATCH-1' }, false],
    [{ partner: 'partiu', step: 'product' }, true],
    [{ partner: 'partiu', step: 'integration' }, false],
  ])('%j can prove its step: %s', (given: Given, can) => {
    const { screen, preset } = groundFor(given);
    const of = readOf(screen.id);
    expect(of !== null && canProve(of, screen, preset)).toBe(can);
  });

  it('names fields that its screens have, and columns for each table', () => {
    const read = screens.map((screen) => ({ screen, of: readOf(screen.id) })).filter(({ of }) => of !== null);
    expect(read).toHaveLength(20);
    for (const { screen, of } of read) {
      const keys = screen.fields.map(({ key }) => key);
      if (of?.erp === 'voalle') expect(keys, screen.id).toEqual(expect.arrayContaining([...of.answers]));
      else expect(screen.fields.map(({ column }) => column)).not.toContain(undefined);
      if (of?.erp === 'ixc') expect(screen.detect, screen.id).toMatchObject({ form: of.table });
    }
  });
});
