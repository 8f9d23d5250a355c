// Watch Brasil on Voalle: parameters, integrator, webhook with its header, the trigger left to the operator,
// service product. Encaixe fills; every save is pressed in the page. On pages of their own or inside the shell.

import type { Page } from '@playwright/test';
import * as encaixe from '../../e2e/harness/encaixe.ts';
import * as operator from '../../sandbox/voalle/operator.ts';
import type { Scene, Stage } from '../tour.ts';
import { begin, fillScreen, proven, stored } from './acts.ts';

// Invented, and long enough to look like one.
const TOKEN = 'w4tch-inventado-0123456789abcdef';
const SERVICE_CODE = 'WATCH-ESSENCIAL';
const SERVICE = 'Watch Essencial';

/** How the operator reaches a screen: by its address, or through the menu of the shell. */
export type Way = 'directly' | 'through the shell';

const OPEN = {
  directly: operator.openDirectly,
  'through the shell': operator.openThroughShell,
} as const satisfies Record<Way, unknown>;

export const watchBrasilOnVoalle: Scene = {
  title: 'Watch Brasil no Voalle',
  async play(stage) {
    await setUpWatchBrasil(stage, 'directly');
  },
};

/** Performs the whole set-up and returns the panel as it stands at the end. */
export async function setUpWatchBrasil(stage: Stage, way: Way): Promise<Page> {
  const { installed, sandbox } = stage;
  const { voalle, partners } = sandbox;
  const url = `${partners.origin}/webhook/allow-post`;
  const page = await installed.context.newPage();
  const open = (screen: operator.ScreenName): Promise<operator.Surface> =>
    OPEN[way](page, voalle.origin, screen);
  await page.goto(voalle.origin);
  const panel = await begin(stage, page, {
    erp: 'voalle',
    label: 'Voalle de exemplo',
    partner: 'Watch Brasil',
    values: { token: TOKEN, url, serviceCode: SERVICE_CODE },
  });

  let at = await open('parameters');
  await operator.openTab(at, 'Service Desk');
  await fillScreen(stage, page, panel, 'Parâmetros › Service Desk');
  await operator.pressFooter(at, 'Salvar');
  stage.say(`Salvar: o ERP respondeu "${await operator.awaitFlash(at, /./)}"`);
  await proven(stage, panel, 'Ligar webhooks e streaming');

  at = await open('integrators');
  await operator.pressNew(at);
  await fillScreen(stage, page, panel, 'Integradores');
  await operator.pressAndAwait(at, 'salvar novo', 'Cadastrado com sucesso!');
  await proven(stage, panel, 'Cadastrar o integrador');
  const integrator = voalle.data.integrators[0];
  stored(stage, 'integrador', integrator, {
    alias: 'watchbrasil_v2',
    type: 'Reativa',
    version: '3',
    url: '',
    active: true,
  });

  at = await open('webhooks');
  await operator.pressNew(at);
  await fillScreen(stage, page, panel, 'Integrações Webhooks › Informações');
  await operator.pressAndAwait(at, 'continuar', 'Cadastrado com sucesso!');
  await proven(stage, panel, 'Cadastrar o webhook');
  const webhook = voalle.data.webhooks[0];
  stored(stage, 'webhook', webhook, {
    integratorId: integrator?.id,
    method: 'Post',
    url,
    attempts: 15,
    active: true,
  });
  stored(stage, 'cabeçalho do webhook', webhook?.headers[0], {
    name: 'Authorization',
    value: `Bearer ${TOKEN}`,
  });
  await encaixe.seesScreen(panel, 'Integrações Webhooks › Gatilhos');
  if ((webhook?.triggers.length ?? 0) > 0)
    throw new Error('O Encaixe escolheu um gatilho sem que ninguém pedisse');
  stage.say('gatilho: nenhuma fonte diz qual; fica para o operador');
  await stage.picture(page, 'gatilhos');
  await encaixe.tickByHand(
    panel,
    installed.texts,
    'Escolher o gatilho com a Watch',
    'A Watch confirmou por telefone.',
  );
  await proven(stage, panel, 'Escolher o gatilho com a Watch');

  at = await open('serviceProducts');
  await operator.editRow(at, SERVICE);
  await operator.openTab(at, 'Integrações');
  await fillScreen(stage, page, panel, 'Produtos/Serviços');
  await operator.pressFooter(at, 'Salvar');
  stage.say(`Salvar: o ERP respondeu "${await operator.awaitFlash(at, /./)}"`);
  await proven(stage, panel, 'Preparar o serviço de streaming');
  stored(
    stage,
    'serviço',
    voalle.data.serviceProducts.find(({ title }) => title === SERVICE),
    {
      useStreaming: true,
      integratorId: integrator?.id,
      integrationCode: SERVICE_CODE,
    },
  );

  for (const fact of await encaixe.testConnection(panel, installed.texts)) stage.say(`  ${fact}`);
  await proven(stage, panel, 'Testar a conexão');
  const { GET, HEAD, OPTIONS, ...writes } = partners.requests.countByMethod();
  if (Object.keys(writes).length > 0)
    throw new Error(`O teste de conexão escreveu no parceiro: ${JSON.stringify(writes)}`);
  stage.say(`parceiro contou: OPTIONS ${OPTIONS ?? 0}, HEAD ${HEAD ?? 0}, GET ${GET ?? 0}, nada que grave`);
  await encaixe.tickByHand(
    panel,
    installed.texts,
    'Conferir cadastro e contrato',
    'Conferido em dois contratos.',
  );
  await stage.picture(panel, 'painel-completo');
  return panel;
}
