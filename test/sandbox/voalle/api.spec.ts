/** Proves the stand-in's token endpoint and API: reads, paging, envelope, and every fault on demand. */
import { expect, test } from '@playwright/test';
import { startVoalle, type VoalleSandbox } from './server.ts';

let voalle: VoalleSandbox;
test.beforeAll(async () => {
  voalle = await startVoalle();
});
test.beforeEach(() => voalle.reset());
test.afterAll(() => voalle.close());

const thirdParty = '/external/integrations/thirdparty';
const getPaged = `${thirdParty}/contract/getpaged`;

/** Node resolves no name under `.localhost`. */
function local(origin: string): string {
  return origin.replace('voalle.localhost', '127.0.0.1');
}

function askToken(change: Record<string, string> = {}): Promise<Response> {
  const { clientId, clientSecret, syndata } = voalle.settings.api;
  const credentials = { client_id: clientId, client_secret: clientSecret, syndata };
  const form = { grant_type: 'client_credentials', scope: 'syngw', ...credentials, ...change };
  return fetch(`${local(voalle.tokenOrigin)}/connect/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
}

async function token(): Promise<string> {
  const answer = (await (await askToken()).json()) as { access_token: string };
  return answer.access_token;
}

function ask(path: string, bearer: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${bearer}` };
  const post = body && { method: 'POST', body: JSON.stringify(body) };
  return fetch(local(voalle.apiOrigin) + path, { headers, ...post });
}

async function read(path: string, body?: object): Promise<unknown> {
  return (await ask(path, await token(), body)).json();
}

test('a token needs every one of its fields', async () => {
  expect(await (await askToken()).json()).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  expect((await askToken({ syndata: 'outro' })).status).toBe(401);
  expect(await (await askToken({ client_secret: 'outro' })).json()).toEqual({ error: 'invalid_client' });
  expect(await (await askToken({ scope: 'openid' })).json()).toEqual({ error: 'invalid_scope' });
  expect(voalle.tokenRequests.countByMethod()).toEqual({ POST: 4 });
});

test('a token ends when it says', async () => {
  voalle.settings.api.expiresIn = 0;
  expect((await ask(`${thirdParty}/companiesplacespaged`, await token())).status).toBe(401);
  expect((await ask(`${thirdParty}/companiesplacespaged`, 'inventado')).status).toBe(401);
});

test('every read of a setup check answers', async () => {
  const success = { success: true, messages: null };
  expect(await read(`${thirdParty}/crm/campaignsandpricelistservices`)).toMatchObject({
    ...success,
    response: [
      { code: 'CMP1', status: 'Em Execução', campaignPriceList: [] },
      { code: 'CMP0' },
      { code: 'CMP2' },
    ],
  });
  expect(await read(`${thirdParty}/crm/contracttypesandservices`)).toMatchObject(success);
  expect(await read(`${thirdParty}/companiesplacespaged?Page=1&PageSize=1`)).toMatchObject({
    response: { totalRecords: 3, totalPages: 3, data: [{ id: '1', txId: '12.ABC.345/01DE-35' }] },
  });
  expect(await read(`${thirdParty}/people/txid/12ABC34501DE35`)).toMatchObject({ response: { id: 3000 } });
  expect(await read(`${thirdParty}/people/txid/00000000000`)).toMatchObject({
    success: false,
    response: null,
  });
  expect(await read(`${thirdParty}/getclient?page=2&pageSize=50`)).toMatchObject({
    response: { page: 2, totalRecords: 60, data: { length: 10, 0: { id: '3050' } } },
  });
  expect(await read('/external/map/connection/all?page=1&pageSize=5')).toMatchObject({
    response: { data: { 0: { contract: { statusDescription: 'Normal', stageDescription: 'Aprovado' } } } },
  });
});

test('the reads answer with the rows of the screens, as they are now', async () => {
  const { people, campaigns, priceLists, contracts } = voalle.data;
  Object.assign(people[0] ?? {}, { email: 'novo@provedor.example' });
  expect(await read(`${thirdParty}/people/txid/12ABC34501DE35`)).toMatchObject({
    response: { email: 'novo@provedor.example' },
  });
  Object.assign(campaigns[0] ?? {}, { priceListIds: [7] });
  Object.assign(priceLists[0] ?? {}, { items: [{ serviceProductId: 502, sellingPrice: 19.9 }] });
  expect(await read(`${thirdParty}/crm/campaignsandpricelistservices`)).toMatchObject({
    response: {
      0: {
        campaignPriceList: [
          { code: 'LP1', campaignPriceListProductServices: [{ code: 'SP102', sellingPrice: 19.9 }] },
        ],
      },
    },
  });
  Object.assign(contracts[0] ?? {}, { contractStatus: 3, stage: 6 });
  expect(await read('/external/map/connection/all?page=1&pageSize=1')).toMatchObject({
    response: { data: [{ contract: { statusDescription: 'Cortesia', stageDescription: 'Integrado' } }] },
  });
});

test('contracts are found by document and by being active', async () => {
  const all = await read(getPaged, { page: 1, pageSize: 500 });
  expect(all).toMatchObject({ response: { totalRecords: 60 } });
  const active = await read(getPaged, { onlyActiveContracts: true, page: 1, pageSize: 500 });
  expect(active).toMatchObject({ response: { totalRecords: 48 } });
  const own = await read(getPaged, { txId: '12.ABC.345/01DE-35', page: 1, pageSize: 10 });
  expect(own).toMatchObject({ response: { totalRecords: 1, data: [{ contractNumber: 'CT-00001' }] } });
  expect(await read(getPaged, { page: 0 })).toMatchObject({ success: false });
});

test('faults come on demand, one by one or always', async () => {
  const { api } = voalle.settings;
  const bearer = await token();
  const path = `${thirdParty}/companiesplacespaged`;
  api.next.push(
    { kind: 'throttle', retryAfterSeconds: 7 },
    { kind: 'unauthorized' },
    { kind: 'status', status: 502 },
  );
  const throttled = await ask(path, bearer);
  expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '7']);
  expect((await ask(path, bearer)).status).toBe(401);
  expect((await ask(path, bearer)).status).toBe(502);
  expect((await ask(path, bearer)).status).toBe(200);

  api.always = { kind: 'refuse', message: 'Usuário sem permissão.', code: '77' };
  api.envelope = 'Sucess';
  const refused = await ask(path, bearer);
  expect([refused.status, await refused.json()]).toMatchObject([
    200,
    { Sucess: false, messages: [{ message: 'Usuário sem permissão.', code: '77' }], response: null },
  ]);

  api.always = { kind: 'delay', milliseconds: 300 };
  const before = performance.now();
  await ask(path, bearer);
  expect(performance.now() - before).toBeGreaterThanOrEqual(290);
});

test('no write is served', async () => {
  const response = await ask(`${thirdParty}/contract/addcontractservices`, await token(), {});
  expect(response.status).toBe(404);
});
