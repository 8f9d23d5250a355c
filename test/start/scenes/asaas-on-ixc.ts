// Asaas on IXC: the key made at Asaas, registered in the ERP, tested by Encaixe and by the ERP itself. Encaixe fills
// the token and asks Asaas one reading question; Salvar and the ERP's own test are pressed in the page.

import type { Page } from '@playwright/test';
import * as operator from '../../sandbox/ixc/operator.ts';
import { ASAAS_KEYS } from '../../sandbox/partners/asaas.ts';
import type { Scene, Stage } from '../tour.ts';
import { begin, byHand, complete, fillScreen, proven, stored, tested } from './acts.ts';

const OWN_TEST = 'Teste de Conexão';

export const asaasOnIxc: Scene = {
  title: 'Asaas no IXC Provedor',
  async play(stage) {
    await setUpAsaas(stage);
  },
};

/** Performs the whole set-up and returns the panel as it stands at the end. */
export async function setUpAsaas(stage: Stage): Promise<Page> {
  const { installed, sandbox } = stage;
  const { ixc, partners } = sandbox;
  const key = ASAAS_KEYS.prod;
  // The ERP asks from its server, where the stand-in has another name.
  ixc.settings.asaas = `http://127.0.0.1:${partners.port}/asaas`;
  const page = await installed.context.newPage();
  await page.goto(`${ixc.origin}/adm.php`);
  const panel = await begin(stage, page, {
    erp: 'ixc',
    label: 'IXC de exemplo',
    partner: 'Asaas',
    values: { apiKey: key, base: `${partners.origin}/asaas/prod/v3` },
  });
  await byHand(stage, panel, 'Criar a chave no Asaas', 'Criada pela administradora da conta.');

  await operator.openAsaas(page);
  await fillScreen(stage, page, panel, 'API Asaas');
  // Which environment it is, is the operator's to say.
  await operator.choose(page, 'api_asaas', 'ambiente', 'Produção');
  stage.say(`Salvar: o ERP respondeu "${await operator.pressSave(page, 'api_asaas')}"`);
  await proven(stage, panel, 'Cadastrar a chave no IXC');
  stored(stage, 'chave', ixc.data.api_asaas?.at(-1), { token: key, ambiente: 'P' });

  await tested(stage, panel, 'Testar a chave');
  if (ixc.pressed[OWN_TEST] !== undefined) throw new Error(`o Encaixe apertou "${OWN_TEST}"`);
  const said = await operator.pressButton(page, 'api_asaas', OWN_TEST);
  stage.say(`${OWN_TEST}, apertado pelo operador: o ERP respondeu "${said}"`);
  await byHand(stage, panel, 'Fazer o teste do próprio IXC', said);
  await byHand(stage, panel, 'Conferir o webhook no Asaas', 'Ativo, com token, fila em dia.');
  await complete(stage, panel);
  return panel;
}
