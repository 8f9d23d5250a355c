// LevEduca and Asaas on IXC from empty to complete: every step is ticked by its own evidence, what the ERP stored is
// what the partner prescribes, and the tests sent one reading request each.

import { seed } from '../sandbox/ixc/data.ts';
import type { IxcSandbox } from '../sandbox/ixc/server.ts';
import { ASAAS_KEYS } from '../sandbox/partners/asaas.ts';
import { setUpAsaas } from '../start/scenes/asaas-on-ixc.ts';
import { LINKS, setUpLevEduca, SIGN_INS } from '../start/scenes/leveduca-on-ixc.ts';
import type { LinkBy, SignInBy } from '../start/scenes/leveduca-on-ixc.ts';
import * as encaixe from './harness/encaixe.ts';
import { ASAAS, changeValues, LEVEDUCA, ready } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';

/** The records that came after the seed's, by table; the old ones are as they were. */
function added({ data }: IxcSandbox): Readonly<Record<string, readonly unknown[]>> {
  const news: Record<string, readonly unknown[]> = {};
  for (const [table, before] of Object.entries(seed())) {
    expect(data[table]?.slice(0, before.length), table).toEqual(before);
    const rows = data[table]?.slice(before.length) ?? [];
    if (rows.length > 0) news[table] = rows;
  }
  return news;
}

/** A service as both products of LevEduca have to be. */
const SERVICE = {
  id_sub_grupo: '8',
  tipo: 'S',
  controla_estoque: 'N',
  movimentacao: 'V',
  unidade: '13',
  icms_issqn: 'ISSQN',
  id_class_fiscal: '5',
};

const API_USER = {
  id: '8',
  id_grupo: '3',
  nome: 'LevEduca',
  status: 'A',
  acesso_webservice: 'S',
  // IXC's own work on save; nobody types it.
  acesso_token: expect.stringMatching(/^8:[0-9a-f]{64}$/),
};

/** What the test of the token sent: a listing of nothing, which reads no record and can write none. */
const TOKEN_TEST = [
  {
    method: 'POST',
    path: '/webservice/v1/produtos',
    headers: expect.objectContaining({ ixcsoft: 'listar' }),
    body: expect.stringContaining('"query":"0"'),
  },
];

test.describe('with an ERP that takes its time', () => {
  test.use({ pace: 'usual' });

  test('LevEduca with Paramount: on the plan, on the contract, by the login of the Central', async ({
    installed,
    sandbox,
    stage,
  }) => {
    test.slow();
    const { ixc } = sandbox;
    const panel = await setUpLevEduca(stage, 'd', { link: 'plan', paramount: 'contract', signIn: 'hotsite' });

    expect(await encaixe.proofs(panel, installed.texts)).toEqual([
      'Criar o produto LevEduca (aba Produto) | feito | salvo no ERP',
      'Conferir a aba Planejamento de LevEduca | feito | salvo no ERP',
      'Ligar o produto LevEduca | feito | salvo no ERP',
      'Criar o produto Paramount (aba Produto) | feito | salvo no ERP',
      'Conferir a aba Planejamento de Paramount | feito | salvo no ERP',
      'Ligar o produto Paramount | feito | salvo no ERP',
      'Conferir o login de um assinante | feito | conferido na tela',
      'Criar o usuário da API | feito | salvo no ERP',
      'Testar o token | feito | teste de conexão',
      'Entregar o token ao LevEduca | feito | marcado à mão',
    ]);
    expect(added(ixc)).toEqual({
      produtos: [
        expect.objectContaining({ ...SERVICE, id: '41', descricao: 'LEVEDUCA CURSOS', preco_base: '9.90' }),
        expect.objectContaining({ ...SERVICE, id: '42', descricao: 'PARAMOUNT', preco_base: '14.90' }),
      ],
      vd_contratos_produtos: [
        expect.objectContaining({ id_vd_contrato: '6', id_contrato: '0', tipo: 'S', id_produto: '41' }),
        expect.objectContaining({ id_vd_contrato: '0', id_contrato: '31', tipo: 'SVA', id_produto: '42' }),
      ],
      usuarios: [expect.objectContaining(API_USER)],
    });
    expect(ixc.requests.matching({ path: '/webservice/v1/produtos' })).toMatchObject(TOKEN_TEST);
  });
});

test('LevEduca alone: as an additional service, by the PPPoE login, in the other skin', async ({
  installed,
  sandbox,
  stage,
}) => {
  test.slow();
  const { ixc } = sandbox;
  const panel = await setUpLevEduca(stage, 'vg', {
    link: 'additional-service',
    paramount: null,
    signIn: 'pppoe',
  });

  expect(await encaixe.proofs(panel, installed.texts)).toEqual([
    'Criar o produto LevEduca (aba Produto) | feito | salvo no ERP',
    'Conferir a aba Planejamento de LevEduca | feito | salvo no ERP',
    'Ligar o produto LevEduca | feito | salvo no ERP',
    'Conferir o login de um assinante | feito | conferido na tela',
    'Criar o usuário da API | feito | salvo no ERP',
    'Testar o token | feito | teste de conexão',
    'Entregar o token ao LevEduca | feito | marcado à mão',
  ]);
  expect(added(ixc)).toEqual({
    produtos: [
      expect.objectContaining({ ...SERVICE, id: '41', descricao: 'LEVEDUCA CURSOS', preco_base: '9.90' }),
    ],
    cliente_contrato_servicos: [
      expect.objectContaining({ id_contrato: '31', id_produto: '41', valor_unitario: '9.90', status: 'A' }),
    ],
    usuarios: [expect.objectContaining(API_USER)],
  });
  expect(ixc.requests.matching({ path: '/webservice/v1/produtos' })).toMatchObject(TOKEN_TEST);
});

test('the choices of LevEduca decide which steps there are', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, { ...LEVEDUCA, choices: {}, outputs: {} });
  const titles = async (): Promise<readonly string[]> =>
    (await encaixe.steps(panel, t)).map(({ title }) => title);
  const always = ['Criar o usuário da API', 'Testar o token', 'Entregar o token ao LevEduca'];
  const sold = (name: string): readonly string[] => [
    `Criar o produto ${name} (aba Produto)`,
    `Conferir a aba Planejamento de ${name}`,
    `Ligar o produto ${name}`,
  ];
  const signedIn = 'Conferir o login de um assinante';
  await panel.getByText(t('variants.what')).first().waitFor();
  expect(await titles()).toEqual(always);

  // Wherever it is linked a product needs the same steps; only where the last one leads to is another place.
  for (const by of ['plan', 'contract', 'additional-service'] satisfies LinkBy[]) {
    await encaixe.decide(panel, 'Ligação do produto LevEduca', LINKS[by].answer);
    await encaixe.decide(panel, 'Ligação do produto Paramount', LINKS[by].answer);
    expect(await titles()).toEqual([...sold('LevEduca'), ...sold('Paramount'), ...always]);
  }
  await encaixe.decide(panel, 'Ligação do produto Paramount', 'Sem Paramount, ou sem produto');
  expect(await titles()).toEqual([...sold('LevEduca'), ...always]);
  await encaixe.decide(panel, 'Ligação do produto LevEduca', 'Sem produto no IXC');
  expect(await titles()).toEqual(always);

  // What was seen of one way to sign in says nothing of another.
  for (const by of ['document', 'employee', 'pppoe', 'hotsite'] satisfies SignInBy[]) {
    await encaixe.decide(panel, 'Login do assinante no LevEduca', SIGN_INS[by].answer);
    expect(await encaixe.proofs(panel, t)).toContain(`${signedIn} | falta`);
    await SIGN_INS[by].open(page, 'd');
    await encaixe.seesScreen(panel, SIGN_INS[by].screen);
    const { evidence } = await encaixe.stepDone(panel, t, signedIn);
    expect(evidence.join()).toContain(t('evidence.screen'));
    expect(await titles()).toEqual([signedIn, ...always]);
  }
  expect(added(sandbox.ixc)).toEqual({});
});

test('Asaas from a key to an account that answers @firefox', async ({ installed, sandbox, stage }) => {
  test.slow();
  const { ixc, partners } = sandbox;
  const panel = await setUpAsaas(stage);

  expect(await encaixe.proofs(panel, installed.texts)).toEqual([
    'Criar a chave no Asaas | feito | marcado à mão',
    'Cadastrar a chave no IXC | feito | salvo no ERP',
    'Testar a chave | feito | teste de conexão',
    'Fazer o teste do próprio IXC | feito | marcado à mão',
    'Conferir o webhook no Asaas | feito | marcado à mão',
  ]);
  expect(added(ixc)).toEqual({
    api_asaas: [expect.objectContaining({ token: ASAAS_KEYS.prod, ambiente: 'P' })],
  });
  // Once by the operator, and by nobody else.
  expect(ixc.pressed).toEqual({ 'Teste de Conexão': 1 });
  // One question of Encaixe's and one of the ERP's.
  expect(partners.requests.countByMethod()).toEqual({ GET: 2 });
  for (const { path, headers, bodyLength } of partners.requests.all) {
    expect(path).toMatch(/^\/asaas\/prod\/v3\/myAccount\/status\/?$/);
    expect([headers.access_token, bodyLength]).toEqual([ASAAS_KEYS.prod, 0]);
  }
});

test('a key or a token that is refused ticks no step', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const { ixc, partners } = sandbox;
  await page.goto(`${ixc.origin}/adm.php`);
  const base = `${partners.origin}/asaas/prod/v3`;
  const panel = await ready(installed, page, {
    ...ASAAS,
    values: { base },
    secrets: { apiKey: ASAAS_KEYS.hmlg },
  });
  const button = panel.getByRole('button', { name: new RegExp(`^(${t('test.run')}|${t('test.again')})$`) });

  await button.click();
  await panel.getByText(t('test.result.wrongEnvironment')).waitFor();
  await changeValues(panel, { ...ASAAS, values: { base } }, { base: `${partners.origin}/asaas/hmlg/v3` });
  partners.settings.asaas = 'pending';
  await button.click();
  await panel.getByText(t('test.result.accountPending')).waitFor();
  expect(await encaixe.proofs(panel, t)).toContain('Testar a chave | falta');
  partners.settings.asaas = 'documented';
  await button.click();
  await panel.getByText(t('test.result.okAuthenticated')).waitFor();
  await encaixe.stepDone(panel, t, 'Testar a chave');

  // The token of LevEduca is nobody's here.
  await panel.getByRole('button', { name: t('profile.new'), exact: true }).click();
  await encaixe.createProfile(panel, t, 'LevEduca');
  await encaixe.keepValues(panel, LEVEDUCA.secrets);
  await button.click();
  await panel.getByText(t('test.result.authRejected')).waitFor();
  expect(await encaixe.proofs(panel, t)).toContain('Testar o token | falta');
});
