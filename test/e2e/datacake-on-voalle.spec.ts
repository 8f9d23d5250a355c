// Datacake on Voalle from empty to complete: a user whose credentials the ERP makes, what its leads and orders refer
// to, and what is set up outside the ERP. The test of the user asks for one token and reads and creates nothing.

import type { Page } from '@playwright/test';
import { seed } from '../sandbox/voalle/data.ts';
import { addServiceToPriceList } from '../sandbox/voalle/operator-records.ts';
import * as operator from '../sandbox/voalle/operator.ts';
import { begin, byHand, complete, fillScreen, proven, tested } from '../start/scenes/acts.ts';
import type { Way } from '../start/scenes/voalle-webhook.ts';
import type { Stage } from '../start/tour.ts';
import * as encaixe from './harness/encaixe.ts';
import { ready } from './harness/ready.ts';
import { contentOf } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

const LOGIN = 'integracao.exemplo.datacake';

/** The sandbox's own list and campaign, each one step short of what a shop needs. */
const SALES = { priceList: 'Lista Vazia', campaign: 'Campanha Exemplo' } as const;

const CHOSEN = {
  ...SALES,
  productIds: '502;503',
  alias: 'Datacake_Loja',
  contactOrigin: 'LOJA-1',
} as const;

/** Performs the whole set-up and returns the panel as it stands at the end. */
async function setUpDatacake(stage: Stage, way: Way): Promise<Page> {
  const { installed, sandbox } = stage;
  const { texts: t } = installed;
  const { voalle } = sandbox;
  const page = await installed.context.newPage();
  const open = (screen: operator.ScreenName): Promise<operator.Surface> =>
    way === 'directly'
      ? operator.openDirectly(page, voalle.origin, screen)
      : operator.openThroughShell(page, voalle.origin, screen);
  await page.goto(voalle.origin);
  const panel = await begin(stage, page, {
    erp: 'voalle',
    label: 'Voalle de exemplo',
    partner: 'Datacake',
    values: { apiUser: LOGIN, address: voalle.tokenOrigin, apiAddress: voalle.apiOrigin, ...CHOSEN },
  });
  await encaixe.decide(panel, 'Liquidação no Datacake', 'Por PIX ou TEF');

  let at = await open('users');
  await operator.pressNew(at);
  await operator.typeInto(at, 'Nome', 'Integração Datacake');
  await operator.choose(at, 'Perfil', 'Integração');
  await fillScreen(stage, page, panel, 'Usuários');
  await operator.pressFooter(at, 'Salvar');
  await operator.awaitFlash(at, 'Cadastrado com sucesso!');
  await proven(stage, panel, 'Criar o usuário de integração');
  // The form now shows what the ERP made.
  const shown = async (label: string): Promise<string> => (await operator.input(at, label)).inputValue();
  await encaixe.keepValues(panel, {
    clientId: await shown('client_id'),
    clientSecret: await shown('client_secret'),
  });

  at = await open('parameters');
  await operator.openTab(at, 'Integração/Mapa');
  await encaixe.keepValues(panel, { syndata: await shown('SynData (Produção)') });
  await byHand(stage, panel, 'Copiar o SynData', 'Copiado o de produção.');
  await tested(stage, panel, 'Testar o usuário de integração');

  at = await open('priceLists');
  await operator.editRow(at, SALES.priceList);
  await encaixe.seesScreen(panel, 'Listas de Preços');
  await addServiceToPriceList(at, { code: 'SP102', title: 'Watch Essencial' });
  await operator.pressFooter(at, 'Salvar');
  await operator.awaitFlash(at, 'Atualizado com sucesso!');
  await proven(stage, panel, 'Conferir a lista de preços');

  at = await open('campaigns');
  await operator.editRow(at, SALES.campaign);
  await encaixe.seesScreen(panel, 'Campanhas');
  await operator.choose(at, 'Lista de Preços', `LP2 - ${SALES.priceList}`);
  await operator.pressIcon(at, 'Criar novo registro');
  await operator.pressAndAwait(at, 'salvar', 'Atualizado com sucesso!');
  await proven(stage, panel, 'Conferir a campanha');

  at = await open('integrators');
  await operator.pressNew(at);
  await fillScreen(stage, page, panel, 'Integradores');
  // No source says which: the operator's choice.
  await operator.choose(at, 'Versão', 'Versão 3');
  await operator.pressAndAwait(at, 'salvar novo', 'Cadastrado com sucesso!');
  await proven(stage, panel, 'Cadastrar o integrador');

  at = await open('contactOrigins');
  await operator.pressNew(at);
  await fillScreen(stage, page, panel, 'Origens de Contato');
  await operator.typeInto(at, 'Descrição', 'Loja do Datacake');
  await operator.pressAndAwait(at, 'salvar novo', 'Cadastrado com sucesso!');
  await proven(stage, panel, 'Cadastrar a origem de contato');

  for (const step of OUTSIDE) await byHand(stage, panel, step, 'Feito no Datacake.');
  await complete(stage, panel);
  await panel.getByText(t('test.result.okAuthenticated')).waitFor();
  return panel;
}

/** What is done in Datacake itself, or there and in the ERP. */
const OUTSIDE = [
  'Ver se o Datacake pede o token da Suíte',
  'Configurar a integração no Datacake',
  'Ligar o produto no Datacake: 502',
  'Ligar o produto no Datacake: 503',
  'Completar a integração com os pagamentos',
  'Configurar os leads no Datacake',
  'Conferir o primeiro lead',
] as const;

for (const way of ['directly', 'through the shell'] as const) {
  test(`Datacake from empty to complete, ${way}`, async ({ installed, sandbox, stage }) => {
    test.slow();
    const { voalle } = sandbox;
    const before = seed();
    const panel = await setUpDatacake(stage, way);

    expect(await encaixe.proofs(panel, installed.texts)).toEqual([
      'Criar o usuário de integração | feito | salvo no ERP',
      'Copiar o SynData | feito | marcado à mão',
      'Testar o usuário de integração | feito | teste de conexão',
      'Conferir a lista de preços | feito | salvo no ERP',
      'Conferir a campanha | feito | salvo no ERP',
      'Cadastrar o integrador | feito | salvo no ERP',
      'Cadastrar a origem de contato | feito | salvo no ERP',
      ...OUTSIDE.map((step) => `${step} | feito | marcado à mão`),
    ]);

    const { data, settings, tokenRequests, apiRequests } = voalle;
    expect(data.users.slice(0, -1)).toEqual(before.users);
    const user = data.users.at(-1);
    expect(user).toMatchObject({
      name: 'Integração Datacake',
      login: LOGIN,
      profile: 'Integração',
      integrator: true,
      active: true,
      clientId: expect.stringMatching(/^[0-9a-f]{32}$/),
      clientSecret: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    const list = data.priceLists.find(({ title }) => title === SALES.priceList);
    expect(list?.items.map(({ serviceProductId }) => serviceProductId)).toEqual([502]);
    expect(data.campaigns.find(({ title }) => title === SALES.campaign)).toMatchObject({
      status: 'Em Execução',
      priceListIds: [list?.id],
    });
    expect(data.integrators[0]).toMatchObject({
      alias: 'Datacake_Loja',
      description: 'Datacake',
      url: '',
      parameters: [],
      active: true,
    });
    expect(data.contactOrigins[0]).toMatchObject({ code: 'LOJA-1', title: 'Loja do Datacake' });
    // Nothing else was touched.
    for (const table of ['webhooks', 'serviceProducts', 'people', 'contracts', 'parameters'] as const)
      expect(data[table], table).toEqual(before[table]);

    // One token asked for, none used.
    expect(tokenRequests.all.map(({ method, path }) => [method, path])).toEqual([['POST', '/connect/token']]);
    expect(Object.fromEntries(new URLSearchParams(tokenRequests.all[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      scope: 'syngw',
      client_id: user?.clientId,
      client_secret: user?.clientSecret,
      syndata: settings.api.syndata,
    });
    // With the token, one read of what is on offer; nothing of a person, and nothing that writes.
    expect(apiRequests.all.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /external/integrations/thirdparty/crm/campaignsandpricelistservices',
    ]);

    const content = await contentOf(panel);
    for (const secret of [LOGIN, user?.clientId, user?.clientSecret, settings.api.syndata])
      expect(content).not.toContain(secret);
  });
}

test('a user that the ERP does not accept ticks no step', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const { voalle } = sandbox;
  const { clientId, clientSecret, homologationSyndata } = voalle.settings.api;
  await operator.openDirectly(page, voalle.origin, 'integrators');
  const panel = await ready(installed, page, {
    erp: 'voalle',
    partner: 'datacake',
    values: { ...CHOSEN, address: voalle.tokenOrigin, apiAddress: voalle.apiOrigin },
    // Right credentials with the SynData of the other environment.
    secrets: { apiUser: LOGIN, clientId, clientSecret, syndata: homologationSyndata },
    choices: { payment: 'none' },
  });

  await encaixe.testConnection(panel, t);
  await panel.getByText(t('test.result.authRejected')).waitFor();
  expect(await encaixe.proofs(panel, t)).toContain('Testar o usuário de integração | falta');
  expect(await encaixe.proofs(panel, t)).not.toContain('Completar a integração com os pagamentos | falta');
  const content = await contentOf(panel);
  for (const secret of [LOGIN, clientId, clientSecret, homologationSyndata])
    expect(content).not.toContain(secret);
});
