// Watch Brasil on Voalle from empty to complete, on pages of their own and inside the shell's frame, and the
// service product in every generation of its screen. What the ERP stored is what the partner prescribes.

import * as operator from '../sandbox/voalle/operator.ts';
import { TRIGGER } from '../start/scenes/voalle-webhook.ts';
import { setUpWatchBrasil } from '../start/scenes/watch-brasil-on-voalle.ts';
import * as encaixe from './harness/encaixe.ts';
import { ready, WATCH } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';

for (const [way, pace] of [
  ['directly', 'usual'],
  ['through the shell', 'brisk'],
] as const) {
  test.describe(way, way === 'through the shell' ? { tag: '@firefox' } : {}, () => {
    test.use({ pace });

    test('Watch Brasil from empty to complete', async ({ installed, sandbox, stage }) => {
      test.slow();
      const panel = await setUpWatchBrasil(stage, way);

      expect(await encaixe.proofs(panel, installed.texts)).toEqual([
        'Ligar webhooks e streaming | feito | salvo no ERP',
        'Cadastrar o integrador | feito | salvo no ERP',
        'Cadastrar o webhook | feito | salvo no ERP',
        'Escolher o gatilho com o parceiro | feito | marcado à mão',
        'Preparar o serviço: WATCH-ESSENCIAL | feito | salvo no ERP',
        'Preparar o serviço: WATCH-PREMIUM | feito | salvo no ERP',
        'Testar a conexão | feito | teste de conexão',
        'Conferir o cadastro de um cliente | feito | conferido na tela',
        // The contract had one of the services already, and was complete when the operator saved its stage.
        'Conferir um contrato com o serviço | feito | salvo no ERP',
        'Conferir as primeiras entregas | feito | conferido na tela',
      ]);

      const { data } = sandbox.voalle;
      expect(data.parameters).toMatchObject({
        'ServiceDesk.use_webhooks': true,
        'ServiceDesk.use_streaming': true,
      });
      const [integrator] = data.integrators;
      expect(integrator).toMatchObject({
        alias: 'watchbrasil_v2',
        description: 'Watch Brasil',
        type: 'Reativa',
        version: '3',
        vdi: false,
        url: '',
        parameters: [],
        active: true,
      });
      expect(data.webhooks[0]).toMatchObject({
        name: 'Watch Brasil',
        integratorId: integrator?.id,
        method: 'Post',
        url: 'https://apiweb.watch.tv.br/api/voalle/contrato',
        attempts: 15,
        emails: '',
        headers: [{ name: 'Authorization', value: 'Bearer w4tch-inventado-0123456789abcdef' }],
        parameters: [],
        active: true,
        // The operator's: Encaixe reached the list and left it alone.
        triggers: [TRIGGER],
      });
      expect(data.serviceProducts.filter(({ useStreaming }) => useStreaming)).toMatchObject([
        { title: 'Watch Essencial', integratorId: integrator?.id, integrationCode: 'WATCH-ESSENCIAL' },
        { title: 'Watch Premium', integratorId: integrator?.id, integrationCode: 'WATCH-PREMIUM' },
      ]);
      expect(data.deliveries[0]).toMatchObject({ webhook: 'Watch Brasil', success: true });
    });
  });
}

for (const generation of ['react16', 'react18'] as const) {
  test(`the service product on a ${generation} screen`, async ({ installed, sandbox, page }) => {
    const { voalle } = sandbox;
    voalle.settings.serviceProductUi = generation;
    await operator.openThroughShell(page, voalle.origin, 'integrators');
    const panel = await ready(installed, page, WATCH);
    const at = await operator.openThroughShell(page, voalle.origin, 'serviceProducts');
    await operator.editRow(at, 'Watch Essencial');
    if (generation === 'react16') await operator.openTab(at, 'Integrações');

    await encaixe.seesScreen(panel, 'Produtos/Serviços');
    const rows = await encaixe.preview(panel, installed.texts);
    expect(rows.map(({ field, will, ticked }) => [field, will, ticked])).toEqual([
      ['Utiliza Streaming', 'Sim', true],
      ['Emp. Integração', 'SVA Parceiro 009', true],
      ['Cód. Integração', 'WATCH-ESSENCIAL', true],
    ]);
    expect((await encaixe.fill(panel, installed.texts)).summary).toBe('3 campos preenchidos');
    await operator.pressFooter(at, 'Salvar');
    await operator.awaitSnackbar(at, 'Atualizado com sucesso!');

    await encaixe.stepDone(panel, installed.texts, 'Preparar o serviço: WATCH-ESSENCIAL');
    expect(voalle.data.serviceProducts.find(({ title }) => title === 'Watch Essencial')).toMatchObject({
      useStreaming: true,
      integratorId: voalle.data.integrators.find(({ alias }) => alias === 'sva_parceiro_009')?.id,
      integrationCode: 'WATCH-ESSENCIAL',
    });
  });
}
