/**
 * Proves the big base of both ERPs: that it holds as many flaws as is said, that it can change between two pages, that it
 * is gone after a reset, and that pages may be too big. Asked as a client asks, over HTTP.
 */
import { expect, test } from '@playwright/test';
import { API_TOKEN, seed as seedIxc } from './ixc/data.ts';
import { startIxc } from './ixc/server.ts';
import type { IxcSandbox } from './ixc/server.ts';
import type { WebserviceMode } from './ixc/settings.ts';
import { countFlawed } from './population.ts';
import { seed as seedVoalle } from './voalle/data.ts';
import { startVoalle } from './voalle/server.ts';
import type { VoalleSandbox } from './voalle/server.ts';

const SIZE = 100_000;

type Fields = Readonly<Record<string, unknown>>;

/** What readers of both ERPs see of a customer. */
interface Contact {
  readonly email: unknown;
  readonly landline: unknown;
  readonly mobile: unknown;
}

function expectFlaws(contacts: readonly Contact[]): void {
  const how = (wanted: (contact: Contact) => boolean): number => contacts.filter(wanted).length;
  const isMobile = (value: unknown): boolean => /^\(11\) 9\d{4}-\d{4}$/.test(String(value));
  expect(contacts).toHaveLength(SIZE);
  expect(how(({ email }) => email === '')).toBe(countFlawed(SIZE, 'no-email'));
  expect(how(({ email }) => !String(email).includes('@'))).toBe(countFlawed(SIZE, 'no-email', 'bad-email'));
  expect(how(({ landline, mobile }) => landline === '' && mobile === '')).toBe(
    countFlawed(SIZE, 'no-number'),
  );
  expect(how(({ landline, mobile }) => landline !== '' && mobile === '')).toBe(
    countFlawed(SIZE, 'landline-only'),
  );
  expect(how(({ mobile }) => mobile !== '' && !isMobile(mobile))).toBe(
    countFlawed(SIZE, 'landline-as-mobile'),
  );
}

test('the shares are known, and flaws of different kinds meet', () => {
  expect(countFlawed(SIZE, 'no-email')).toBe(SIZE / 10);
  expect(countFlawed(SIZE, 'not-approved')).toBe(SIZE / 25);
  expect(countFlawed(SIZE, 'ended', 'blocked')).toBe(SIZE / 20 + SIZE / 40);
  const [mail, stage] = [countFlawed(SIZE, 'no-email'), countFlawed(SIZE, 'not-approved')];
  expect(countFlawed(SIZE, 'no-email', 'not-approved')).toBe(mail + stage - SIZE / 50);
});

test.describe('IXC', () => {
  let ixc: IxcSandbox;
  test.beforeAll(async () => {
    ixc = await startIxc();
  });
  test.beforeEach(() => ixc.reset());
  test.afterAll(() => ixc.close());

  function ask(table: string, question: object): Promise<Response> {
    return fetch(`http://127.0.0.1:${ixc.port}/webservice/v1/${table}`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(API_TOKEN)}`, ixcsoft: 'listar' },
      body: JSON.stringify({ qtype: `${table}.id`, query: '0', oper: '>', ...question }),
      redirect: 'manual',
    });
  }

  async function list(table: string, question: object): Promise<{ total: string; registros: Fields[] }> {
    return (await ask(table, question)).json() as Promise<{ total: string; registros: Fields[] }>;
  }

  const ids = async (question: object): Promise<unknown[]> =>
    (await list('cliente', question)).registros.map(({ id }) => id);

  test('a base of 100,000 has the flaws that are told of it', async () => {
    ixc.grow(SIZE);
    const contacts: Contact[] = [];
    for (let page = 1; contacts.length < SIZE; page += 1) {
      const { total, registros } = await list('cliente', { page: String(page), rp: '5000' });
      expect([total, registros.length]).toEqual([String(SIZE), 5_000]);
      contacts.push(
        ...registros.map(({ email, fone, telefone_celular }) => ({
          email,
          landline: fone,
          mobile: telefone_celular,
        })),
      );
    }
    expectFlaws(contacts);
    const contracts = async (column: string, query: string): Promise<string> =>
      (await list('cliente_contrato', { qtype: `cliente_contrato.${column}`, query, oper: '=', rp: '1' }))
        .total;
    expect(await contracts('status', 'I')).toBe(String(countFlawed(SIZE, 'ended')));
    expect(await contracts('status_internet', 'CA')).toBe(
      String(
        countFlawed(SIZE, 'blocked', 'ended', 'not-approved') - countFlawed(SIZE, 'ended', 'not-approved'),
      ),
    );
  });

  test('rows stand by number, in either direction, and a filter of texts may narrow them', async () => {
    ixc.grow(5_000);
    expect(await ids({ rp: '3' })).toEqual(['1000', '1002', '1004']);
    expect(await ids({ rp: '3', sortname: 'cliente.id', sortorder: 'desc' })).toEqual([
      ...['10998', '10996', '10994'],
    ]);
    expect(await ids({ query: '9998', rp: '2' })).toEqual(['10000', '10002']);
    const more = JSON.stringify([{ TB: 'cliente.email', OP: '=', P: '' }]);
    expect(await ids({ rp: '2', page: '2', grid_param: more })).toEqual(['1046', '1066']);
    for (const broken of ['não é JSON', '{}', '[{"TB":"cliente.email"}]'])
      expect((await ask('cliente', { grid_param: broken })).status).toBe(500);
  });

  test('between two pages customers come and go', async () => {
    ixc.grow(100);
    expect(await ids({ rp: '3' })).toEqual(['1000', '1002', '1004']);
    expect(ixc.addCustomer({ customer: { id: '1003', email: '' } })).toEqual({
      customer: '1003',
      contract: '500199',
    });
    ixc.removeCustomer('1000');
    ixc.addCustomer();
    expect(await ids({ rp: '3' })).toEqual(['1002', '1003', '1004']);
    expect(await ids({ rp: '1', sortname: 'cliente.id', sortorder: 'desc' })).toEqual(['1199']);
    const all = await list('cliente_contrato', { rp: '200' });
    expect(all.registros.map(({ id_cliente }) => id_cliente)).toEqual(
      expect.arrayContaining(['1003', '1199']),
    );
    expect(all.registros).toHaveLength(101);
    const documents = await list('cliente', { rp: '200' });
    expect(new Set(documents.registros.map(({ cnpj_cpf }) => cnpj_cpf)).size).toBe(101);
    ixc.reset();
    expect(ixc.data).toEqual(seedIxc());
  });

  test('a page that is too big ends in a 504, or comes late', async () => {
    ixc.settings.webservice.slowAbove = { rows: 2, milliseconds: 0, then: 504 };
    expect((await ask('cliente', { rp: '3' })).status).toBe(504);
    expect((await ask('cliente', { rp: '2' })).status).toBe(200);
    ixc.settings.webservice.slowAbove = { rows: 2, milliseconds: 200, then: 'answer' };
    const before = performance.now();
    expect(await ids({ rp: '3' })).toHaveLength(3);
    expect(performance.now() - before).toBeGreaterThan(190);
  });

  test('it is seen how many questions come at once', async () => {
    ixc.settings.webservice.delay = 100;
    await Promise.all([1, 2, 3].map(() => ask('cliente', {})));
    expect(ixc.requests.mostAtOnce).toBe(3);
    ixc.requests.clear();
    await ask('cliente', {});
    expect(ixc.requests.mostAtOnce).toBe(1);
  });

  test('failures come one by one, in order, whatever the table', async () => {
    const wanted: readonly WebserviceMode[] = [502, 'ok', 503, 'redirect', 'other-html', 'grid-form'];
    ixc.settings.webservice.failNext.push(...wanted);
    const answers: Response[] = [];
    for (const at of wanted.keys()) answers.push(await ask(at % 2 === 0 ? 'cliente' : 'produtos', {}));
    expect(answers.map(({ status }) => status)).toEqual([502, 200, 503, 302, 200, 200]);
    expect(answers[4]?.headers.get('content-type')).toContain('text/html');
    expect(await answers[5]?.json()).toMatchObject({ rows: [{ cell: expect.any(Array) as unknown }] });
    expect((await ask('cliente', {})).status).toBe(200);
  });
});

test.describe('Voalle', () => {
  let voalle: VoalleSandbox;
  test.beforeAll(async () => {
    voalle = await startVoalle();
  });
  test.beforeEach(() => voalle.reset());
  test.afterAll(() => voalle.close());

  const THIRD_PARTY = '/external/integrations/thirdparty';
  const CONTRACTS = `${THIRD_PARTY}/contract/getpaged`;
  const CONNECTIONS = '/external/map/connection/all';

  /** Node resolves no name under `.localhost`. */
  const local = (origin: string): string => origin.replace('voalle.localhost', '127.0.0.1');

  async function token(): Promise<string> {
    const { clientId, clientSecret, syndata } = voalle.settings.api;
    const answer = await fetch(`${local(voalle.tokenOrigin)}/connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'syngw',
        client_id: clientId,
        client_secret: clientSecret,
        syndata,
      }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  async function ask(path: string, body?: object): Promise<Response> {
    const post = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    return fetch(local(voalle.apiOrigin) + path, {
      headers: { authorization: `Bearer ${await token()}` },
      ...post,
    });
  }

  async function page(path: string, body?: object): Promise<{ totalRecords: number; data: Fields[] }> {
    const answer = (await (await ask(path, body)).json()) as {
      response: { totalRecords: number; data: Fields[] };
    };
    return answer.response;
  }

  test('a base of 100,000 has the flaws that are told of it', async () => {
    voalle.grow(SIZE);
    const contacts: Contact[] = [];
    for (let number = 1; contacts.length < SIZE; number += 1) {
      const { totalRecords, data } = await page(`${THIRD_PARTY}/getclient?page=${number}&pageSize=500`);
      expect([totalRecords, data.length]).toEqual([SIZE, 500]);
      contacts.push(
        ...data.map(({ email, phone, cellPhone1 }) => ({ email, landline: phone, mobile: cellPhone1 })),
      );
    }
    expectFlaws(contacts);
    const open = await page(CONTRACTS, { onlyActiveContracts: true, page: 1, pageSize: 1 });
    expect(open.totalRecords).toBe(SIZE - countFlawed(SIZE, 'ended'));
    expect((await page(`${CONNECTIONS}?page=1&pageSize=1`)).totalRecords).toBe(SIZE);
  });

  test('contracts and connections name their customer, whoever came and went', async () => {
    voalle.grow(1_000);
    const owners = async (): Promise<unknown> => {
      const { data } = await page(CONTRACTS, { page: 2, pageSize: 2 });
      return data.map((one) => [one.id, (one.clientInformation as Fields).name]);
    };
    expect(await owners()).toEqual([
      [500_004, 'Assinante Inventado 000002'],
      [500_006, 'Assinante Inventado 000003'],
    ]);
    voalle.removeCustomer(10_002);
    voalle.addCustomer({ customer: { id: 10_001 }, contract: { id: 500_001 } });
    expect(await owners()).toEqual([
      [500_004, 'Assinante Inventado 000002'],
      [500_006, 'Assinante Inventado 000003'],
    ]);
    // Also where a screen moved the rows by itself.
    voalle.data.people.unshift(...voalle.data.people.splice(900));
    expect(await owners()).toEqual([
      [500_004, 'Assinante Inventado 000002'],
      [500_006, 'Assinante Inventado 000003'],
    ]);
    expect(await page(`${CONNECTIONS}?page=1&pageSize=2`)).toMatchObject({
      data: [{ contract: { id: 500_000 } }, { contract: { id: 500_001 }, client: { id: 10_001 } }],
    });
    const txId = voalle.data.people.find(({ id }) => id === 10_001)?.txId;
    expect(await page(CONTRACTS, { txId, page: 1, pageSize: 9 })).toMatchObject({ data: [{ id: 500_001 }] });
    voalle.reset();
    expect(voalle.data).toEqual(seedVoalle());
  });

  test('stage and status follow the flaws', async () => {
    voalle.grow(100);
    const { data } = await page(`${CONNECTIONS}?page=1&pageSize=100`);
    const how = (wanted: Fields): number =>
      data.filter(({ contract }) =>
        Object.entries(wanted).every(([key, value]) => (contract as Fields)[key] === value),
      ).length;
    expect(how({ stageDescription: 'Em Aprovação' })).toBe(countFlawed(100, 'not-approved'));
    expect(how({ statusDescription: 'Encerrado' })).toBe(countFlawed(100, 'ended'));
    expect(how({ statusDescription: 'Normal', stageDescription: 'Aprovado' })).toBe(
      100 - countFlawed(100, 'not-approved', 'ended', 'blocked', 'demonstration'),
    );
  });

  test('a page that is too big ends in a 504, or comes late', async () => {
    voalle.settings.api.slowAbove = { rows: 100, milliseconds: 0, then: 504 };
    expect((await ask(CONTRACTS, { page: 1, pageSize: 101 })).status).toBe(504);
    expect((await ask(CONTRACTS, { page: 1, pageSize: 100 })).status).toBe(200);
    expect((await ask(`${THIRD_PARTY}/getclient?Page=1&PageSize=200`)).status).toBe(504);
    voalle.settings.api.slowAbove = { rows: 100, milliseconds: 200, then: 'answer' };
    const before = performance.now();
    expect((await page(`${CONNECTIONS}?page=1&pageSize=101`)).data).toHaveLength(60);
    expect(performance.now() - before).toBeGreaterThan(190);
  });
});
