// The partners that Voalle tells by webhook, each from empty to complete: every step is ticked by its own evidence, what
// the ERP stored is what the guide's tables prescribe, the partner's host saw no credential, and neither did the panel.

import { seed } from '../sandbox/voalle/data.ts';
import * as cases from '../start/scenes/voalle-cases.ts';
import type { WebhookCase } from '../start/scenes/voalle-case.ts';
import { CONTRACT, setUpWebhook, standInFor, TRIGGER } from '../start/scenes/voalle-webhook.ts';
import type { Way } from '../start/scenes/voalle-webhook.ts';
import * as encaixe from './harness/encaixe.ts';
import { contentOf } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

type Generation = 'legacy' | 'react16' | 'react18';

/** Watch Brasil has a file of its own. */
const PLAYS: readonly (readonly [WebhookCase, Way, Generation])[] = [
  [cases.CAMPSOFT, 'directly', 'legacy'],
  [cases.CARIAP, 'through the shell', 'legacy'],
  [cases.DIRECTV_GO, 'directly', 'react16'],
  [cases.EXA, 'through the shell', 'react16'],
  [cases.ITTV, 'directly', 'react18'],
  [cases.MOBIACCESS, 'through the shell', 'react18'],
  [cases.INTERSERVICE, 'directly', 'legacy'],
  [cases.NXTV, 'through the shell', 'react16'],
  [cases.QR_SORTEIOS, 'directly', 'react18'],
  [cases.SKEELO, 'through the shell', 'legacy'],
  [cases.SUPER_CONHECIMENTO, 'directly', 'react16'],
];

/** The checklist as it should stand at the end. */
function proven(partner: WebhookCase): readonly string[] {
  const { services, backwards = false, headOffice, passive, customer, outside = [] } = partner;
  return [
    'Ligar webhooks e streaming | feito | salvo no ERP',
    'Cadastrar o integrador | feito | salvo no ERP',
    ...(headOffice === undefined ? [] : ['Conferir o CNPJ da matriz | feito | conferido na tela']),
    'Cadastrar o webhook | feito | salvo no ERP',
    'Escolher o gatilho com o parceiro | feito | marcado à mão',
    ...(passive === undefined ? [] : ['Cadastrar a integração passiva | feito | marcado à mão']),
    ...(backwards ? services.toReversed() : services).map(({ step }) => `${step} | feito | salvo no ERP`),
    'Testar a conexão | feito | teste de conexão',
    ...(customer.length === 0 ? [] : ['Conferir o cadastro de um cliente | feito | conferido na tela']),
    'Conferir um contrato com o serviço | feito | conferido na tela',
    ...outside.map((step) => `${step} | feito | marcado à mão`),
    'Conferir as primeiras entregas | feito | conferido na tela',
  ];
}

for (const [partner, way, generation] of PLAYS) {
  test.describe(partner.name, () => {
    test(`from empty to complete, ${way}, services on a ${generation} screen`, async ({
      installed,
      sandbox,
      stage,
    }) => {
      test.slow();
      const { voalle, partners } = sandbox;
      const before = seed();
      voalle.settings.serviceProductUi = generation;
      const panel = await setUpWebhook(stage, partner, way);

      expect(await encaixe.proofs(panel, installed.texts)).toEqual(proven(partner));

      const { data } = voalle;
      expect(data.parameters).toMatchObject({
        'ServiceDesk.use_webhooks': true,
        'ServiceDesk.use_streaming': true,
      });
      // New records come first; the old ones are as they were.
      const added = data.integrators.slice(0, -before.integrators.length);
      expect(data.integrators.slice(added.length)).toEqual(before.integrators);
      const { alias, version, name, passive } = partner;
      const common = {
        id: expect.any(Number),
        vdi: false,
        url: '',
        parameters: [],
        active: true,
        token: '',
      };
      expect(added).toEqual([
        ...(passive === undefined
          ? []
          : [{ ...common, ...passive, type: 'Integração de Terceiros', version: '' }]),
        { ...common, alias, description: name, type: 'Reativa', version },
      ]);
      const idOf = (description: string): number | undefined =>
        added.find((row) => row.description === description)?.id;

      const [webhook, ...others] = data.webhooks;
      expect(others).toEqual(before.webhooks);
      const { method, url, attempts, headers, values } = partner;
      expect(webhook).toEqual({
        id: expect.any(Number),
        name,
        integratorId: idOf(name),
        method,
        url: url ?? standInFor(sandbox, partner),
        attempts,
        emails: values.emails ?? '',
        headers,
        parameters: [],
        active: true,
        triggers: [TRIGGER],
      });

      expect(
        data.serviceProducts
          .filter(({ useStreaming }) => useStreaming)
          .map(({ code, integratorId, integrationCode }) => ({ code, integratorId, integrationCode })),
      ).toEqual(
        partner.services
          .map(({ product, integrator, integrationCode }) => ({
            code: product.code,
            integratorId: idOf(integrator ?? name),
            integrationCode,
          }))
          .toSorted((a, b) => a.code.localeCompare(b.code)),
      );

      // Nobody but the operator touched the contract, and nobody at all the customers.
      expect(data.people).toEqual(before.people);
      expect(data.contracts.find(({ contractNumber }) => contractNumber === CONTRACT)).toMatchObject({
        stage: 3,
        contractStatus: 1,
      });
      const deliveries = data.deliveries.slice(0, -before.deliveries.length);
      expect(deliveries.length).toBeGreaterThan(0);
      for (const delivery of deliveries) expect(delivery).toMatchObject({ webhook: name, success: true });

      // What the partner gave went into the ERP and nowhere else.
      const given = [...Object.values(partner.secrets), ...(url === null ? [`chave-${partner.id}`] : [])];
      const content = await contentOf(panel);
      for (const secret of given) expect(content).not.toContain(secret);
      for (const { headers: sent, body } of partners.requests.all) {
        for (const secret of Object.values(partner.secrets))
          expect(JSON.stringify([sent, body])).not.toContain(secret);
        for (const header of headers) expect(Object.keys(sent)).not.toContain(header.name.toLowerCase());
      }
    });
  });
}
