// "Conferir pela API" in the cards of the checklist: what the ERP's own web service says of a record proves its step or
// takes the proof back, and what it does not answer for is left to the screen. No secret of the API shows anywhere, and
// nothing of a person is kept.

import * as ixcOperator from '../sandbox/ixc/operator.ts';
import { API_TOKEN } from '../sandbox/ixc/seeds/staff.ts';
import * as voalleOperator from '../sandbox/voalle/operator.ts';
import { CARIAP } from '../start/scenes/voalle-cases.ts';
import { card, giveToken, giveVoalle, press, rows, sayRecord } from './harness/api.ts';
import type { Row } from './harness/api.ts';
import * as encaixe from './harness/encaixe.ts';
import { ANY_LINES, ask, PARTIU, ready } from './harness/ready.ts';
import { contentOf } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';
import { knownOf, plant } from './harness/voalle-records.ts';

const PRODUCT = 'Criar o produto (aba Produto)';
const HASH = API_TOKEN.replace(/^\d+:/, '');

test('IXC: a product is proven by the API after its save, and loses the proof when the ERP loses the value', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
  const { ixc } = sandbox;
  await page.goto(`${ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);

  await test.step('without the credential the API is not asked', async () => {
    await press(panel, t, PRODUCT);
    await expect(card(panel, PRODUCT)).toContainText(t('api.cause.noCredential'));
    expect(ixc.requests.matching({ path: '/webservice/v1/produtos' })).toEqual([]);
    await giveToken(panel);
  });

  await ixcOperator.openMenu(page, 'Sistema', 'Cadastros', 'Produtos');
  await ixcOperator.pressNew(page, 'produtos');
  await encaixe.seesScreen(panel, 'Produtos › Produto');
  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  await encaixe.fill(panel, t);
  await ixcOperator.choose(page, 'produtos', 'movimentacao', 'Venda');
  await ixcOperator.openTab(page, 'produtos', 'Planejamento');
  await ixcOperator.choose(page, 'produtos', 'icms_issqn', 'ISSQN');
  await ixcOperator.lookUp(page, 'produtos', 'id_class_fiscal', '5');
  await ixcOperator.pressSave(page, 'produtos');
  await encaixe.stepDone(panel, t, PRODUCT);

  await press(panel, t, PRODUCT);
  await expect(card(panel, PRODUCT)).toContainText(t('api.proves'));
  await expect(card(panel, PRODUCT)).toContainText(t('api.source', 'produtos', '41'));
  const right = t('api.holds');
  const told: readonly Row[] = [
    ['Produto', 'CLUBE PARTIU!', 'CLUBE PARTIU!', right],
    ['Tipo', 'Serviço', 'Serviço', right],
    ['Preço base', '9,90', '9,90', right],
    ['Controla estoque', 'Sim', '–', t('api.unjudged')],
  ];
  await expect.poll(() => rows(panel, PRODUCT)).toEqual(expect.arrayContaining([...told]));
  expect((await encaixe.stepDone(panel, t, PRODUCT)).evidence.map((line) => line.split(' · ')[0])).toEqual([
    t('evidence.saved'),
    t('evidence.api'),
  ]);

  // Somebody's routine changes the record behind the operator's back.
  Object.assign(ixc.data.produtos?.at(-1) ?? {}, { tipo: 'C', preco_base: '19.90' });
  await press(panel, t, PRODUCT);
  await expect(card(panel, PRODUCT).getByRole('list', { name: t('findings.title') })).toContainText(
    t('finding.notPersisted'),
  );
  await expect(card(panel, PRODUCT)).toContainText(t('api.brokenSaid'));
  await expect
    .poll(() => rows(panel, PRODUCT))
    .toContainEqual(['Tipo', 'Comércio', 'Serviço', t('api.broken')]);
  await expect(card(panel, PRODUCT).locator('.step-state')).toHaveText(t('steps.broken'));

  expect(await contentOf(panel)).not.toContain(HASH);
});

test('IXC: a table that the server does not release leaves the step to the screen', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const INTEGRATION = 'Cadastrar a integração SVA';
  sandbox.ixc.settings.webservice.tables = { sva_configuracoes: 'endpoint-unavailable' };
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await giveToken(panel);

  await press(panel, t, INTEGRATION);
  await sayRecord(panel, t, INTEGRATION, t('api.subject.number'), '3');
  await expect(card(panel, INTEGRATION)).toContainText(t('api.onlyOnScreen'));
  await expect(card(panel, INTEGRATION)).toContainText(
    t('api.said', 'Recurso sva_configuracoes não está disponível!'),
  );

  // Where it is released, the platform's code says nothing, and the rest is compared.
  sandbox.ixc.settings.webservice.tables = {};
  await press(panel, t, INTEGRATION);
  await sayRecord(panel, t, INTEGRATION, t('api.subject.number'), '3');
  await expect(card(panel, INTEGRATION).getByRole('table', { name: t('api.table') })).toBeVisible();
  await expect(card(panel, INTEGRATION).getByRole('region', { name: t('api.onlyOnScreen') })).toContainText(
    'Plataforma',
  );
  // A step without a read beside it offers none.
  await expect(
    card(panel, 'Testar a conexão').getByRole('button', { name: t('api.checkOf', '') }),
  ).toHaveCount(0);
});

test('Voalle: the head office and a person, proven by the API', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const { voalle } = sandbox;
  const PLACE = 'Conferir o CNPJ da matriz';
  const PERSON = 'Conferir o cadastro de um cliente';
  plant(voalle.data, CARIAP);
  await voalleOperator.openDirectly(page, voalle.origin, 'webhooks');
  const panel = await ready(installed, page, knownOf(CARIAP));
  await giveVoalle(panel, sandbox);

  await press(panel, t, PLACE);
  await expect(card(panel, PLACE)).toContainText(t('api.proves'));
  expect((await encaixe.stepDone(panel, t, PLACE)).evidence.map((line) => line.split(' · ')[0])).toEqual([
    t('evidence.api'),
  ]);

  await press(panel, t, PERSON);
  const DOCUMENT = '111.444.777-35';
  await sayRecord(panel, t, PERSON, t('api.subject.person'), DOCUMENT);
  await expect(card(panel, PERSON)).toContainText(t('api.proves'));
  const { email = '' } = voalle.data.people.find(({ txId }) => txId === DOCUMENT) ?? {};
  await expect.poll(() => rows(panel, PERSON)).toContainEqual(['E-mail', email, '–', t('api.holds')]);

  // Nobody keeps whom it was about.
  const journal = JSON.stringify(await ask(panel, 'journal.page', ANY_LINES));
  expect(journal).not.toContain(email);
  expect(journal).not.toMatch(/111\.?444/);
  expect(await contentOf(panel)).not.toContain(voalle.settings.api.clientSecret);
});

test('Voalle: campaign and price list of Datacake, right and wrong', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const { voalle } = sandbox;
  const LIST = 'Conferir a lista de preços';
  const CAMPAIGN = 'Conferir a campanha';
  await voalleOperator.openDirectly(page, voalle.origin, 'webhooks');
  const panel = await ready(installed, page, {
    erp: 'voalle',
    partner: 'datacake',
    values: { priceList: 'Lista Exemplo', campaign: 'Campanha Antiga' },
    secrets: {},
  });
  await giveVoalle(panel, sandbox);

  await press(panel, t, LIST);
  await expect(card(panel, LIST)).toContainText(t('api.proves'));
  await press(panel, t, CAMPAIGN);
  await expect(card(panel, CAMPAIGN)).toContainText(t('api.notProven'));
  await expect
    .poll(() => rows(panel, CAMPAIGN))
    .toContainEqual(['Status', 'Encerrada', 'Em Execução', t('api.broken')]);
  await encaixe.stepDone(panel, t, LIST);
});
