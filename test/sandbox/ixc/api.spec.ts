/**
 * Proves what the stand-in answers beside its pages: the web service over the tables of the screens, the test of the
 * account at Asaas, and a reset that leaves nothing behind. No browser takes part here.
 */
import { expect, test } from '@playwright/test';
import { ASAAS_KEYS } from '../partners/asaas.ts';
import { startPartners } from '../partners/server.ts';
import { API_TOKEN, seed } from './data.ts';
import { startIxc } from './server.ts';
import type { IxcSandbox } from './server.ts';
import { defaultSettings } from './settings.ts';

let ixc: IxcSandbox;
test.beforeAll(async () => {
  ixc = await startIxc();
});
test.beforeEach(() => ixc.reset());
test.afterAll(() => ixc.close());

async function call(table: string, body: object, listing = true): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${ixc.port}/webservice/v1/${table}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(API_TOKEN).toString('base64')}`,
      ...(listing ? { ixcsoft: 'listar' } : {}),
    },
    body: JSON.stringify(body),
  });
  return answer.json();
}

const listAll = (table: string): Promise<unknown> =>
  call(table, { qtype: `${table}.id`, query: '0', oper: '>' });

const LISTED = [
  ...[
    'cliente',
    'cliente_contrato',
    'cliente_contrato_servicos',
    'funcionarios',
    'produtos',
    'produtos_unidades',
  ],
  ...['radusuarios', 'sub_grupo_produdos', 'unidades', 'usuarios', 'vd_contratos', 'vd_contratos_produtos'],
];

for (const table of LISTED) {
  test(`the web service lists ${table}`, async () => {
    expect(await listAll(table)).toMatchObject({
      total: String(ixc.data[table]?.length),
      registros: ixc.data[table] ?? [],
    });
  });
}

test('a listed row has every column, as a string', async () => {
  const query = { qtype: 'radusuarios.id', query: '53', oper: '=' };
  expect(await call('radusuarios', query)).toMatchObject({
    registros: [{ id_contrato: '0', autenticacao: 'M', senha_md5: '', tipo_vinculo_plano: '' }],
  });
});

test('an empty list comes without rows', async () => {
  expect(await listAll('tv_usuarios')).toEqual({ page: '1', total: '0' });
});

for (const table of ['api_asaas', 'rotinas_provedor']) {
  test(`the web service does not know ${table}`, async () => {
    const refusal = { type: 'error', message: `Recurso ${table} não está disponível!` };
    expect(await listAll(table)).toEqual(refusal);
  });
}

test('a row of products belongs to a contract or to a plan, never to both or none', async () => {
  const row = { tipo: 'SVA', id_produto: '40', qtde: '1', valor_unit: '9.90', fixar_ip: '0' };
  const insert = (owner: object): Promise<unknown> =>
    call('vd_contratos_produtos', { ...row, ...owner }, false);
  const refusal = { type: 'error', message: 'Informe o contrato ou o plano de venda!' };
  expect(await insert({})).toEqual(refusal);
  expect(await insert({ id_contrato: '31', id_vd_contrato: '6' })).toEqual(refusal);
  expect(await insert({ id_contrato: '0', id_vd_contrato: '6' })).toMatchObject({
    type: 'success',
    id: '62',
  });
  expect(await insert({ id_contrato: '31' })).toMatchObject({ type: 'success', id: '63' });
});

test('a menu id is the md5 of its label in latin-1', async () => {
  const page = await (await fetch(`http://127.0.0.1:${ixc.port}/adm.php`)).text();
  expect(page).toContain('id="menu04400d48d04acd3599cf545dafbb90ed"');
  expect(page).toContain('id="grupo_menu73573a838a837557347239b4ff197e49"');
  expect(page).toContain(
    `<li id="menu_item_vd_contratos"><a rel="cria_grid('#1_grid','vd_contratos','N');">`,
  );
});

test('the test of API Asaas asks Asaas itself, where there is one', async () => {
  const partners = await startPartners();
  const press = async (token: string, ambiente: string): Promise<unknown> => {
    ixc.data.api_asaas = [{ id: '1', token, ambiente }];
    const path = '/aplicativo/api_asaas/action/action.php?action=botaoAjax_81';
    const answer = await fetch(`http://127.0.0.1:${ixc.port}${path}`, { method: 'POST' });
    return JSON.parse(Buffer.from(await answer.arrayBuffer()).toString('latin1')) as unknown;
  };
  const success = { type: 'success', message: 'Conexão realizada com sucesso!' };
  const refused = { type: 'error', message: 'Falha na conexão! Asaas respondeu 401.' };
  const silent = { type: 'error', message: 'Falha na conexão! Sem resposta do Asaas.' };

  ixc.settings.asaas = `http://127.0.0.1:${partners.port}/asaas`;
  expect(await press(ASAAS_KEYS.prod, 'P')).toEqual(success);
  expect(await press(ASAAS_KEYS.prod, 'H')).toEqual(refused);
  expect(await press('dois\nde uma vez', 'P')).toEqual(silent);
  expect(partners.requests.countByMethod()).toEqual({ GET: 2 });
  await partners.close();
  expect(await press(ASAAS_KEYS.prod, 'P')).toEqual(silent);
  expect(ixc.pressed).toEqual({ 'Teste de Conexão': 4 });
});

test('a reset brings everything back', async () => {
  await listAll('cliente');
  ixc.data.cliente?.splice(0);
  ixc.data.api_asaas?.push({ id: '1', token: 'inventado' });
  ixc.settings.asaas = 'http://127.0.0.1:1/asaas';
  await fetch(
    `http://127.0.0.1:${ixc.port}/aplicativo/rotinas_provedor/action/action.php?action=botaoAjax_73`,
    {
      method: 'POST',
    },
  );
  expect(ixc.pressed).toEqual({ 'Ajustar cadastros SVA': 1 });
  expect(ixc.data.sva_usuarios).not.toEqual([]);
  ixc.reset();
  expect(ixc.data).toEqual(seed());
  expect(ixc.settings).toEqual(defaultSettings());
  expect(ixc.pressed).toEqual({});
  expect(ixc.requests.all).toEqual([]);
});
