// A partner that Voalle tells by webhook, from nothing to a first delivery: parameters, integrator, webhook with its
// headers, the trigger, services, a customer and a contract. Encaixe fills; every save, and all that nobody but the
// operator decides, is done in the page. On pages of their own or inside the shell.

import type { Page } from '@playwright/test';
import * as encaixe from '../../e2e/harness/encaixe.ts';
import type { Integrator } from '../../sandbox/voalle/data.ts';
import { addServiceToContract } from '../../sandbox/voalle/operator-records.ts';
import * as operator from '../../sandbox/voalle/operator.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Stage } from '../tour.ts';
import { begin, byHand, complete, fillScreen, proven, stored, tested } from './acts.ts';
import type { Sold, WebhookCase } from './voalle-case.ts';

// Seeds of the sandbox: a subscriber whose record holds everything, and the contract, which no partner would accept yet.
export const CUSTOMER = 'Assinante Completo';
export const CONTRACT = 'CT-00005';

/** Fires when a service of the webhook's integrator comes onto a contract; the operator's choice, no source's. */
export const TRIGGER = 'Alteração de Serviço (Contrato)';

/** How the operator reaches a screen: by its address, or through the menu of the shell. */
export type Way = 'directly' | 'through the shell';

const OPEN = {
  directly: operator.openDirectly,
  'through the shell': operator.openThroughShell,
} as const satisfies Record<Way, unknown>;

interface Play {
  readonly stage: Stage;
  readonly partner: WebhookCase;
  readonly page: Page;
  readonly panel: Page;
  open(screen: operator.ScreenName): Promise<operator.Surface>;
}

/** The partner's stand-in. A key stands in the path, as in an address that a partner gives. */
export function standInFor({ partners }: Pick<Sandbox, 'partners'>, { id }: WebhookCase): string {
  const name = `chave-${id}-inventada`;
  partners.settings.webhooks[name] = 'allow-post';
  return `${partners.origin}/webhook/${name}`;
}

/** Performs the whole set-up and returns the panel as it stands at the end. */
export async function setUpWebhook(stage: Stage, partner: WebhookCase, way: Way): Promise<Page> {
  const { installed, sandbox } = stage;
  const { origin } = sandbox.voalle;
  const page = await installed.context.newPage();
  await page.goto(origin);
  const panel = await begin(stage, page, {
    erp: 'voalle',
    label: 'Voalle de exemplo',
    partner: partner.name,
    values: {
      ...partner.secrets,
      // The guide's own address is in the profile already.
      ...(partner.url === null && { url: standInFor(sandbox, partner) }),
      ...partner.values,
    },
  });
  const play: Play = { stage, partner, page, panel, open: (screen) => OPEN[way](page, origin, screen) };

  await parameters(play);
  await integrator(play);
  if (partner.headOffice !== undefined) await headOffice(play, partner.headOffice);
  await webhook(play);
  if (partner.passive !== undefined) await passiveIntegrator(play, partner.passive);
  for (const sold of partner.services) await service(play, sold);
  await connection(play);
  if (partner.customer.length > 0) await customer(play);
  await contract(play);
  for (const step of partner.outside ?? []) await byHand(stage, panel, step, 'Protocolo 2026-0001.');
  await play.open('webhookDataStorage');
  await proven(stage, panel, 'Conferir as primeiras entregas');
  await complete(stage, panel);
  return panel;
}

async function parameters({ stage, page, panel, open }: Play): Promise<void> {
  const at = await open('parameters');
  await operator.openTab(at, 'Service Desk');
  await fillScreen(stage, page, panel, 'Parâmetros › Service Desk');
  await operator.pressFooter(at, 'Salvar');
  stage.say(`Salvar: o ERP respondeu "${await operator.awaitFlash(at, /./)}"`);
  await proven(stage, panel, 'Ligar webhooks e streaming');
}

async function integrator({ stage, partner, page, panel, open }: Play): Promise<void> {
  const at = await open('integrators');
  await operator.pressNew(at);
  await fillScreen(stage, page, panel, 'Integradores');
  await operator.pressAndAwait(at, 'salvar novo', 'Cadastrado com sucesso!');
  await proven(stage, panel, 'Cadastrar o integrador');
  const { alias, version } = partner;
  stored(stage, 'integrador', integratorOf(stage.sandbox, partner.name), {
    alias,
    version,
    type: 'Reativa',
    url: '',
    active: true,
  });
}

/** Looked at only: what is wrong there is the provider's to change. */
async function headOffice({ stage, panel, open }: Play, place: string): Promise<void> {
  const at = await open('places');
  await operator.editRow(at, place);
  await encaixe.seesScreen(panel, 'Locais');
  await proven(stage, panel, 'Conferir o CNPJ da matriz');
}

async function webhook({ stage, partner, page, panel, open }: Play): Promise<void> {
  const { sandbox } = stage;
  const { name, method, attempts, headers } = partner;
  const at = await open('webhooks');
  await operator.pressNew(at);
  await fillScreen(stage, page, panel, 'Integrações Webhooks › Informações');
  await operator.pressAndAwait(at, 'continuar', 'Cadastrado com sucesso!');
  await proven(stage, panel, 'Cadastrar o webhook');
  const [made] = sandbox.voalle.data.webhooks;
  stored(stage, 'webhook', made, {
    integratorId: integratorOf(sandbox, name)?.id,
    method,
    url: partner.url ?? standInFor(sandbox, partner),
    attempts,
    active: true,
  });
  for (const [index, header] of headers.entries())
    stored(stage, `cabeçalho ${header.name}`, made?.headers[index], { ...header });

  await encaixe.seesScreen(panel, 'Integrações Webhooks › Gatilhos');
  if ((made?.triggers.length ?? 0) > 0)
    throw new Error('O Encaixe escolheu um gatilho sem que ninguém pedisse');
  stage.say('gatilho: nenhuma fonte diz qual; fica para o operador');
  await stage.picture(page, 'gatilhos');
  await operator.choose(at, 'Gatilho do Webhook', TRIGGER);
  await operator.pressIcon(at, 'Criar novo registro');
  await operator.pressAndAwait(at, 'salvar novo', 'Atualizado com sucesso!');
  await closed(stage, panel);
  await byHand(stage, panel, 'Escolher o gatilho com o parceiro', `Confirmado por telefone: ${TRIGGER}.`);
}

/** Its values are documented nowhere: the operator registers it and notes the title that it got. */
async function passiveIntegrator(
  { stage, panel, open }: Play,
  { alias, description }: NonNullable<WebhookCase['passive']>,
): Promise<void> {
  const step = 'Cadastrar a integração passiva';
  const at = await open('integrators');
  await operator.pressNew(at);
  await operator.typeInto(at, 'Alias', alias);
  await operator.typeInto(at, 'Descrição', description);
  await operator.choose(at, 'Tipo de Integração', 'Integração de Terceiros');
  await operator.pressAndAwait(at, 'salvar novo', 'Cadastrado com sucesso!');
  await closed(stage, panel);
  await byHand(stage, panel, step, 'Valores recebidos do parceiro por e-mail.');
  await encaixe.keepOutput(
    panel,
    stage.installed.texts,
    step,
    'Descrição da integração passiva',
    description,
  );
}

async function service({ stage, partner, page, panel, open }: Play, sold: Sold): Promise<void> {
  const { data, settings } = stage.sandbox.voalle;
  const ui = settings.serviceProductUi;
  const at = await open('serviceProducts');
  await operator.editRow(at, sold.product.title);
  // The newer screen has no tabs.
  if (ui !== 'react18') await operator.openTab(at, 'Integrações');
  if (partner.backwards === true) {
    await encaixe.seesScreen(panel, 'Produtos/Serviços');
    await encaixe.aim(panel, stage.installed.texts, sold.step);
  }
  await fillScreen(stage, page, panel, 'Produtos/Serviços');
  if (partner.asksForCode === true) await operator.typeInto(at, 'Cód. Integração', sold.integrationCode);
  if (ui === 'legacy') {
    await operator.pressFooter(at, 'Salvar');
    stage.say(`Salvar: o ERP respondeu "${await operator.awaitFlash(at, /./)}"`);
  } else {
    await operator.pressAndAwait(at, 'salvar', 'Atualizado com sucesso!');
  }
  await proven(stage, panel, sold.step);
  stored(
    stage,
    `serviço ${sold.product.title}`,
    data.serviceProducts.find(({ code }) => code === sold.product.code),
    {
      useStreaming: true,
      integratorId: integratorOf(stage.sandbox, sold.integrator ?? partner.name)?.id,
      integrationCode: sold.integrationCode,
    },
  );
}

async function connection({ stage, partner, panel }: Play): Promise<void> {
  const { partners } = stage.sandbox;
  const { texts } = stage.installed;
  if (partner.url !== null) {
    // It stays: another address after the test would have the step open again.
    stage.say('endereço trocado pelo do sandbox a partir do teste: daqui o do guia não existe');
    await encaixe.keepValues(panel, { url: standInFor(stage.sandbox, partner) });
  }
  await tested(stage, panel, 'Testar a conexão');
  const { GET, HEAD, OPTIONS, ...writes } = partners.requests.countByMethod();
  if (Object.keys(writes).length > 0)
    throw new Error(`O teste de conexão escreveu no parceiro: ${JSON.stringify(writes)}`);
  stage.say(`parceiro contou: OPTIONS ${OPTIONS ?? 0}, HEAD ${HEAD ?? 0}, GET ${GET ?? 0}, nada que grave`);
  await panel.getByText(texts('test.result.okReachableOnly')).waitFor();
}

async function customer({ stage, panel, open }: Play): Promise<void> {
  const at = await open('people');
  await operator.search(at, CUSTOMER);
  await operator.editRow(at, CUSTOMER);
  await encaixe.seesScreen(panel, 'Pessoas');
  await proven(stage, panel, 'Conferir o cadastro de um cliente');
}

async function contract({ stage, partner, panel, open }: Play): Promise<void> {
  const { texts } = stage.installed;
  const at = await openContract(open);
  await encaixe.seesScreen(panel, 'Contrato');
  await operator.choose(at, 'Estágio', 'Aprovado');
  await operator.choose(at, 'Status', 'Normal');
  await operator.pressFooter(at, 'Salvar');
  // Not before Encaixe has heard it, too: what comes next would be taken for the answer.
  const words = await operator.awaitFlash(at, /./);
  await panel.locator('.page-text', { hasText: words }).waitFor();
  stage.say(`Salvar: o ERP respondeu "${words}"`);

  const again = await openContract(open);
  const there = stage.sandbox.voalle.data.contracts
    .find(({ contractNumber }) => contractNumber === CONTRACT)
    ?.services.map(({ code }) => code);
  for (const { product } of partner.services) {
    if (there?.includes(product.code) !== true) await addServiceToContract(again, product);
  }
  stage.say(`contrato ${CONTRACT}: aprovado, normal, com o serviço`);
  await encaixe.seesScreen(panel, 'Contrato');
  await encaixe.check(panel, texts);
  await proven(stage, panel, 'Conferir um contrato com o serviço');
}

async function openContract(open: Play['open']): Promise<operator.Surface> {
  const at = await open('contracts');
  await operator.search(at, CONTRACT);
  await operator.editRow(at, CONTRACT);
  return at;
}

/** Until the panel has seen a dialog go, what stands in it still moves under the operator's hand. */
async function closed({ installed }: Stage, panel: Page): Promise<void> {
  await panel.getByText(installed.texts('screen.none'), { exact: true }).waitFor();
}

function integratorOf({ voalle }: Pick<Sandbox, 'voalle'>, description: string): Integrator | undefined {
  return voalle.data.integrators.find((row) => row.description === description);
}
