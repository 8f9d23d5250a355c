// Records of the partners that Voalle tells by webhook that somebody made by hand, each with mistakes of its own.
// Encaixe finds exactly these and blames nothing that is right; of records that are right in all it says no more than
// what the sources leave open. What is secret is judged, and shown nowhere.

import type { Page } from '@playwright/test';
import * as operator from '../sandbox/voalle/operator.ts';
import { CONTRACT, CUSTOMER } from '../start/scenes/voalle-webhook.ts';
import { ready } from './harness/ready.ts';
import { test } from './harness/test.ts';
import { goThrough } from './harness/voalle-judging.ts';
import type { Bench, Line, Visit } from './harness/voalle-judging.ts';
import { GIVEN } from './harness/voalle-mistakes-given.ts';
import { PRINTED } from './harness/voalle-mistakes-printed.ts';
import { addressOf, knownOf, plant } from './harness/voalle-records.ts';
import type { Judged } from './harness/voalle-records.ts';

/** The screens of a partner, in the order of its checklist. */
function visitsOf({ partner, wrong, wrongPlace }: Pick<Judged, 'partner' | 'wrong' | 'wrongPlace'>): Visit[] {
  const { name, headOffice, services, customer } = partner;
  const row = (text: string) => (page: Page) => operator.editRow(page, text);
  const searched = (text: string) => async (page: Page) => {
    await operator.search(page, text);
    await operator.editRow(page, text);
  };
  return [
    {
      screen: 'parameters',
      step: 'Ligar webhooks e streaming',
      title: 'Parâmetros › Service Desk',
      at: 'parameters',
      enter: (page) => operator.openTab(page, 'Service Desk'),
      fills: true,
    },
    {
      screen: 'integrator',
      step: 'Cadastrar o integrador',
      title: 'Integradores',
      at: 'integrators',
      enter: row(name),
      fills: true,
    },
    ...(headOffice === undefined
      ? []
      : [
          {
            screen: 'place',
            step: 'Conferir o CNPJ da matriz',
            title: 'Locais',
            at: 'places' as const,
            enter: row(wrongPlace ?? headOffice),
            fills: false,
          },
        ]),
    {
      screen: 'webhook',
      step: 'Cadastrar o webhook',
      title: 'Integrações Webhooks › Informações',
      at: 'webhooks',
      enter: row(wrong.webhook?.url ?? addressOf(partner)),
      fills: true,
    },
    ...services.map(({ product, step }) => ({
      screen: product.code,
      step,
      title: 'Produtos/Serviços',
      at: 'serviceProducts' as const,
      async enter(page: Page) {
        await operator.editRow(page, product.title);
        await operator.openTab(page, 'Integrações');
      },
      fills: true,
    })),
    ...(customer.length === 0
      ? []
      : [
          {
            screen: 'person',
            step: 'Conferir o cadastro de um cliente',
            title: 'Pessoas',
            at: 'people' as const,
            enter: searched(CUSTOMER),
            fills: false,
          },
        ]),
    {
      screen: 'contract',
      step: 'Conferir um contrato com o serviço',
      title: 'Contrato',
      at: 'contracts',
      enter: searched(CONTRACT),
      fills: false,
    },
    {
      screen: 'deliveries',
      step: 'Conferir as primeiras entregas',
      title: 'Webhook Data Storage',
      at: 'webhookDataStorage',
      fills: false,
    },
  ];
}

/** The mistakes of a screen, and what is left open of the fields that are right. */
function withOpen(found: readonly Line[], open: readonly Line[]): readonly Line[] {
  const wrong = new Set(found.map(([field]) => field));
  return [...found, ...open.filter(([field]) => !wrong.has(field))];
}

/** What nobody but the page holds: the key in an address, and what stands in a header that is to hold a secret. */
function plantedIn({ partner: { id, secrets }, wrong }: Judged): readonly string[] {
  const headers = wrong.webhook?.headers ?? [];
  const values = Object.keys(secrets).length === 0 ? [] : headers.map(({ value }) => value);
  return [`chave-${id}`, ...values];
}

for (const each of [...PRINTED, ...GIVEN]) {
  const { partner, wrong, found, open } = each;
  test(`${partner.name}: exactly the mistakes, and then nothing but what is open`, async ({
    installed,
    sandbox,
    page,
  }) => {
    test.slow();
    const { data, origin } = sandbox.voalle;
    const { texts: t } = installed;
    plant(data, partner, wrong);
    await operator.openDirectly(page, origin, 'integrators');
    const known = knownOf(partner);
    const bench: Bench = { t, panel: await ready(installed, page, known), page, origin };
    const secrets = [...Object.values(known.secrets), ...plantedIn(each)];

    const saidOfWrong = (screen: string): readonly Line[] => {
      // A field that is not there yet is not spoken of.
      const hidden = wrong.products?.[screen]?.useStreaming === false;
      return withOpen(found[screen] ?? [], hidden ? [] : (open[screen] ?? []));
    };
    await goThrough(bench, visitsOf(each), saidOfWrong, secrets);
    plant(data, partner);
    await goThrough(bench, visitsOf({ partner, wrong: {} }), (screen) => open[screen] ?? [], secrets);
  });
}
